"""One case and what is known of it, so that no question compiles or proves anew what the same session knows already.

Every question asks the session: for the rows, for a slate that keeps every `must`, for sets of rules that can hold together and
sets that cannot, for conflicts and ways out. What a time limit cut off is not kept as an answer; what was proved until then is.
"""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import replace
from functools import cached_property
from typing import TYPE_CHECKING

from planner.check.judge import Judged, broken, judge, outside
from planner.language.plan import Plan, Slate
from planner.pool.pool import Pool
from planner.problems import InternalDisagreement, OutOfTime
from planner.results.result import AgeLoss, Funnel, Sum
from planner.session.case import Case
from planner.solve.clock import Clock
from planner.why.sums import counts_out, rules_of

# What solves is loaded when it is asked for: judging a slate does without it.
if TYPE_CHECKING:
    from planner.compiled.compile import Compiled
    from planner.compiled.linear import Bundles
    from planner.compiled.weighed import Certificate
    from planner.solve.alternatives import Alternatives
    from planner.solve.as_good import BestRoles
    from planner.solve.feasibility import Feasibility
    from planner.solve.losses import Losses
    from planner.solve.repair import Repairs
    from planner.solve.search import Best, Progress
    from planner.solve.slate import FoundSlate
    from planner.solve.stages import PrintedStage
    from planner.solve.workbench import Workbench
    from planner.why.conflicts import Conflicts, Explorer
    from planner.why.relaxations import Relaxations, Relaxer


class Session:
    """`clock` is that of the question being asked (`begin`): one at a time, in one thread.

    `slates` are all that are known to keep every `must` rule; `explorer` knows which sets of `must` rules can hold together,
    each with a slate, and which cannot. A slate may be added by `learn`, from wherever it comes.
    """

    def __init__(self, case: Case) -> None:
        self.case = case
        self.clock = Clock()
        self.slates: list[FoundSlate] = []
        self._decided: Feasibility | None = None
        self._certificates: dict[frozenset[str], Certificate | None] = {}
        self._first: list[str] | None = None
        self._conflicts: Conflicts | None = None
        self._best: Best | None = None
        self._as_good: BestRoles | None = None
        self._least_costs: dict[str | None, int | None] = {}  # by the rule that is dropped
        self._judged: tuple[FoundSlate, list[Judged]] | None = None  # the slate that was judged last

    def begin(self, time_limit: float | Clock | None) -> Clock:
        """The clock of the question that is asked now: seconds, a clock that runs already, or None for no limit."""
        self.clock = Clock.of(time_limit)
        return self.clock

    # ---------------------------------------------------------------------------------------------- what follows from the case

    @property
    def plan(self) -> Plan:
        return self.case.plan

    @property
    def pool(self) -> Pool:
        return self.case.pool

    @property
    def compiled(self) -> Compiled:
        """The plan as rows over columns. Raises BadInput where a rule cannot be weighed on this pool."""
        return self.case.compiled

    @property
    def sums(self) -> list[Sum]:
        """What plain counting says against the plan."""
        return self.case.sums

    @cached_property
    def bundles(self) -> Bundles:
        from planner.compiled.linear import Bundles

        return Bundles.of(self.compiled)

    @cached_property
    def stages(self) -> list[PrintedStage]:
        """What is maximised, in order. Raises BadInput where a stage cannot be summed up."""
        from planner.solve.stages import stages

        return stages(self.compiled, self.case.current)

    @cached_property
    def funnels(self) -> list[Funnel]:
        from planner.why.funnel import funnels

        return funnels(self.plan, self.pool)

    @cached_property
    def age_losses(self) -> list[AgeLoss]:
        from planner.why.age_losses import age_losses

        return age_losses(self.plan, self.pool)

    @cached_property
    def explorer(self) -> Explorer:
        """Which sets of `must` rules can hold together, as far as it is known. Whoever asks it sets its clock."""
        from planner.why.conflicts import Explorer

        return Explorer(self.compiled, self.bundles, self.clock, self.sums)

    @cached_property
    def relaxer(self) -> Relaxer:
        """The cheapest ways out, as far as they are known. Whoever asks it sets its clock."""
        from planner.why.relaxations import Relaxer

        return Relaxer(self.compiled, self.bundles, self.clock)

    @cached_property
    def workbench(self) -> Workbench:
        """Where the greatest and least of a number over slates is asked for. Whoever asks it sets its clock."""
        from planner.solve.workbench import Workbench

        return Workbench(self.compiled, self.bundles, self.clock)

    # ---------------------------------------------------------------------------------------------- what is proved

    def learn(self, slate: FoundSlate) -> None:
        """Keep a slate that meets every `must` rule, by the checker. Raises InternalDisagreement where it does not."""
        offended = broken(self.judged(slate))
        if offended or any(outside(self.plan, slate)):
            raise InternalDisagreement(f"a slate that was found breaks {offended or 'within'}")
        self.accept(slate)

    def judged(self, slate: FoundSlate) -> list[Judged]:
        """The checker's verdicts on a slate, in the order of the plan's rules."""
        if self._judged is None or self._judged[0] != slate:
            self._judged = {committee: list(ids) for committee, ids in slate.items()}, judge(self.plan, self.pool, slate)
        return self._judged[1]

    def keeps(self, slate: Slate) -> bool:
        """Whether a slate, of whatever plan over this pool, meets every `must` rule of this one, by the checker."""
        if any(committee not in slate for committee in (c.id for c in self.plan.committees)):
            return False
        found = {committee: list(ids) for committee, ids in slate.items()}
        return not broken(self.judged(found)) and not any(outside(self.plan, found))

    def accept(self, slate: FoundSlate) -> None:
        """Keep a slate that the checker has found to meet every `must` rule."""
        if slate not in self.slates:
            self.slates.append(slate)
        if self._decided is not None and self._decided.status == "infeasible":
            raise InternalDisagreement("a slate meets every rule of a plan that is said to have none")

    def decided(self) -> Feasibility:
        """Whether all `must` rules can hold; a slate that says so has passed the checker. What counting decides is not
        searched, nor what is known."""
        from planner.solve.feasibility import Feasibility, feasibility

        if self._decided is None:
            if self.sums:
                found = Feasibility("infeasible", reasons=rules_of(self.sums[0]))
                if self.slates:
                    raise InternalDisagreement("a slate meets every rule of a plan that counting says has none")
            elif self.slates:
                found = Feasibility("feasible", self.slates[0])
            else:
                found = feasibility(self.compiled, self.bundles, self.compiled.must, self.clock)
                if found.slate is not None:
                    self.learn(found.slate)
                if found.certificate is not None:
                    found = replace(found, certificate=self._summed(found.certificate))
            if found.status == "undecided":
                return found
            self._decided = found
        return self._decided

    def best(self, progress: Progress | None = None, is_unique_asked: bool = True) -> Best:
        """The best slate of a plan that has one. Once proved it is known; one that was cut off is where the next search begins.
        `is_unique_asked`: whether it has to be said that no other is as good.

        Raises ValueError where no slate is known: `decided` first.
        """
        from planner.solve.search import Search

        known = self._best
        if known is not None and known.is_proven and (known.is_unique is not None or not is_unique_asked):
            return known
        start = self.decided().slate if known is None else known.slate
        if start is None:
            raise ValueError("no slate is known to begin from")
        self._best = Search(self.compiled, self.bundles, self.clock, progress).run(start, self.stages, is_unique_asked)
        self.learn(self._best.slate)
        return self._best

    def as_good(self, progress: Progress | None = None, is_whole: bool = True) -> BestRoles | None:
        """Who is in all, some and none of the slates as good as the best in every stage of `prefer`, by the stages and not by
        the tie-break; not `is_whole`: in all alone. None where the best is not decided.

        Raises ValueError where no slate is known."""
        from planner.solve.as_good import as_good

        known = self._as_good
        if known is None or not (known.is_proved if is_whole else known.nobody_missing):
            best = self.best(progress)
            if best.tied is None:
                return None
            self._as_good = as_good(self.bundles, best, self.clock, is_whole, self.learn, progress)
        return self._as_good

    def alternatives(self, count: int, differ: int, progress: Progress | None = None) -> Alternatives:
        """Slates from the best down, each the best of those that differ from every earlier one in so many memberships.

        Raises ValueError where no slate is known."""
        from planner.solve.alternatives import alternatives

        first = self.best(progress)
        found = alternatives(self.compiled, self.bundles, self.stages, first, count, differ, self.clock, progress)
        for best in found.found:
            self.learn(best.slate)
        return found

    def repairs(self, slate: Slate, count: int | None = None, progress: Progress | None = None) -> Repairs:
        """The best compliant slate with the fewest memberships changed; with `count` all of them, at most so many.

        Raises ValueError where no slate is known, OutOfTime before anything is."""
        from planner.solve.repair import Repairer

        start = self.decided().slate
        if start is None:
            raise ValueError("no slate is known to begin from")
        repairer = Repairer(self.compiled, self.bundles, self.stages, slate, self.clock, progress)
        found = repairer.nearest(start)
        if count is not None:
            found = repairer.others(found, count)
        for best in found.found:
            self.learn(best.slate)
        return found

    def losses(self, slate: Slate, with_pairs: bool = False, progress: Progress | None = None) -> Losses:
        """What the loss of each member of a slate comes to, `with_pairs` also of every two, as far as the clock allows.

        Raises ValueError where no slate is known."""
        from planner.solve.losses import Loser

        start = self.decided().slate
        if start is None:
            raise ValueError("no slate is known to begin from")
        loser = Loser(self.compiled, self.bundles, slate, start, self.clock, progress)
        found = loser.find(with_pairs)
        for witness in loser.bench.serving():  # by the checker
            self.accept(witness.slate)
        return found

    def certificate(self, rules: Collection[str]) -> Certificate | None:
        """Weights that prove these `must` rules cannot hold together, summed up a second time; None where prices do not prove
        it. Raises OutOfTime, and InternalDisagreement where the second sum differs."""
        from planner.solve.certificate import disproof

        asked = frozenset(rules)
        if asked not in self._certificates:
            found = self.decided().certificate
            if found is None or not found.rules <= asked:
                stated = [self.explorer.rules[key] for key in self.explorer.ordered(asked)]
                found = disproof(self.compiled, self.bundles, stated, self.clock)
                found = None if found is None else self._summed(found)
            self._certificates[asked] = found
        return self._certificates[asked]

    def _summed(self, found: Certificate) -> Certificate:
        """The weights, summed up a second time. Raises InternalDisagreement where they do not prove what they should."""
        from planner.compiled.weighed import weighed

        asked, greatest = weighed(self.compiled, found.weights)
        # The second sum respects every `within`; the first does not where committees are cut apart.
        if asked != found.asked or greatest > found.greatest or found.greatest >= found.asked:
            raise InternalDisagreement(f"weights on {sorted(found.rules)} do not prove what they should: {asked}, {greatest}")
        return replace(found, greatest=greatest)

    def counts_out(self, rules: Collection[str]) -> bool:
        """Whether plain counting says that these rules cannot hold together."""
        return counts_out(self.sums, rules)

    def first_conflict(self, within: float | None = None) -> list[str]:
        """One minimal conflict of a plan that is infeasible, in the order of the plan. Raises OutOfTime; also after `within`
        seconds."""
        if self._first is None:
            self.explorer.clock = self.clock if within is None else self.clock.at_most(within)
            from planner.why.conflicts import first_conflict

            self._first = first_conflict(self.explorer, self._reasons())
        return self._first

    def _reasons(self) -> frozenset[str]:
        """Rules that cannot hold together, or a hint at some. Raises OutOfTime, ValueError where the plan is feasible."""
        found = self.decided()
        if found.status == "undecided":
            raise OutOfTime
        if found.status == "feasible":
            raise ValueError("the rules can hold together")
        if self.sums:  # what was counted is searched once: a slate that meets it all ends the program
            return found.reasons
        if found.reasons:
            self.explorer.forbid(found.reasons)
            return found.reasons
        everything = frozenset(self.explorer.rules)
        self.explorer.forbid(everything)
        return self.explorer.hint(everything)

    def _known_reasons(self) -> frozenset[str]:
        """Rules that cannot hold together, as far as the session knows: few of them, if it has found few."""
        if self._first is not None:
            return frozenset(self._first)
        return frozenset() if self._decided is None else self._decided.reasons

    def conflicts(self, within: float | None = None) -> Conflicts:
        """Every minimal conflict of a plan that is infeasible, as far as the clock (and `within`, seconds) allows."""
        from planner.why.conflicts import all_conflicts

        if self._conflicts is None or not self._conflicts.complete:
            self.explorer.clock = self.clock if within is None else self.clock.at_most(within)
            first = [] if self._first is None else [self._first]
            self._conflicts = all_conflicts(self.explorer, first if self._conflicts is None else self._conflicts.sets)
        return self._conflicts

    def without(self, rule: str | None) -> FoundSlate | None:
        """A slate that keeps every `must` rule but this one (None: every one); None where there is none. Raises OutOfTime."""
        found = self.decided()
        if found.status == "undecided":
            raise OutOfTime
        if found.slate is not None or rule is None or rule not in self.first_conflict():
            return found.slate
        others = [key for key in self.explorer.rules if key != rule]
        self.explorer.clock = self.clock
        if not self.explorer.can_hold(others):
            return None
        return next(slate for known, slate in self.explorer.possible.items() if known.issuperset(others))

    def least_cost(self, without: str | None = None) -> int | None:
        """What the cheapest relaxation costs, once this rule is dropped (None: of the plan itself): 0 where none is needed;
        None where there is none. Sought for alone it takes less time than the relaxation, of which but one will do.

        Raises OutOfTime.
        """
        from planner.language.edits import Edits
        from planner.reading.supposing import supposed
        from planner.why.relaxations import Relaxer
        from planner.written.problem_list import ProblemList

        if without not in self._least_costs:
            compiled = self.compiled
            asked = frozenset(self.explorer.rules) - {without}
            if without is not None:
                plan = supposed(self.plan, Edits(drop=(without,)), self.case.people, ProblemList())
                compiled = replace(compiled, plan=plan, rules=tuple(c for c in compiled.rules if c.rule.key != without))
            if any(asked <= known for known in self.explorer.possible):
                self._least_costs[without] = 0
            else:
                relaxer = Relaxer(compiled, self.bundles, self.clock, is_ordered=False)
                relaxer.hint = self._known_reasons() if without is None else frozenset()
                found = relaxer.cheapest([None])
                self._least_costs[without] = None if found is None else found.relaxation.cost
                if found is not None:
                    self.explorer.learn(found.relaxation.slate)
        return self._least_costs[without]

    def relaxations(self, clock: Clock, most: int | None = None) -> Relaxations:
        """The cheapest ways out of an infeasible plan, at most so many of them, as far as this clock allows."""
        from planner.why.relaxations import relaxations

        self.relaxer.clock = clock
        self.relaxer.hint = self._known_reasons()
        found = relaxations(self.relaxer, most)
        for one in found.found:
            self.explorer.learn(one.slate)
        return found
