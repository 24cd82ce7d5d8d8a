"""The best slate: stage by stage, over pools of any size.

Each stage maximises one worth, all stages before it held at their optimum:
1. the linear relaxation of a small core of columns gives prices; the rest of the pool is priced with them in one sweep, what
   prices out joins the core, again until nothing does;
2. CP-SAT finds the best slate over the columns that lose least;
3. exact arithmetic (`relaxation_bound`) shows which columns no slate as good can use. Once all that remain were in step 2 the
   optimum is proven for the whole pool; else step 2 is widened.
What remains goes on to the next stage, so that ties are never cut off.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from functools import partial

import numpy as np

from planner.check.judge import judge
from planner.check.objective import shortfall
from planner.compiled.compile import Compiled
from planner.compiled.groups import Groups, Index
from planner.compiled.linear import Bundles, Columns, Linear, Mode, allowed, build, under
from planner.compiled.rows import CompiledRule, Slack
from planner.problems import InternalDisagreement, OutOfTime
from planner.solve.clock import Clock
from planner.solve.cp import Model, Setting, Solution
from planner.solve.relaxation_bound import Priced, price, prices
from planner.solve.slate import FoundSlate, slate_of
from planner.solve.stages import PrintedStage, Stage

FIRST_CORE = 1500  # columns that CP-SAT is given at first; it grows fourfold when that is not enough
FEWEST_PRICED = 200  # with fewer columns there is nothing to gain from prices
JOINS = 1500  # columns that may join the relaxation in one round
ROUNDS = 40

Progress = Callable[[str, dict[str, object]], None]
SlateAndSlacks = tuple[FoundSlate, dict[tuple[str, Slack], int]]  # a slate and its least slacks


@dataclass(frozen=True)
class StageValue:
    """The worth reached and the proven bound of one stage (as maximised); None where the clock left no bound."""

    printed: PrintedStage
    value: int
    bound: int | None


@dataclass(frozen=True)
class Least:
    """`values` of the stages (as maximised); the slate and its slacks, or the rules that a disproof rests on."""

    values: list[int]
    slate: FoundSlate | None
    slacks: dict[tuple[str, Slack], int]
    reasons: frozenset[str]


@dataclass
class Best:
    """`is_proven`: every stage was decided. `stages` holds those reached.

    `is_unique`: no other slate is as good in every stage that is printed (None: the clock ran out, or nobody asked); `other` is
    one that is. `tied`: where all slates as good can be sought, once the stages that are printed are decided.
    """

    slate: FoundSlate
    stages: list[StageValue] = field(default_factory=list)
    is_proven: bool = True
    is_unique: bool | None = None
    other: FoundSlate | None = None
    tied: Tied | None = None


@dataclass(frozen=True)
class Finished:
    """A stage that every further slate must be worth so much in."""

    stage: Stage
    value: int


@dataclass(frozen=True)
class Tied:
    """What is left after the stages that are printed: the columns that slates as good as the best may use, and one of them.

    `compiled` knows the completions that were needed on the way; `modes` are those of its rules.
    """

    compiled: Compiled
    modes: Mapping[str, Mode]
    space: Columns
    used: Index
    of_people: bool
    slate: FoundSlate
    finished: tuple[Finished, ...]


@dataclass(frozen=True)
class Found:
    """A slate and what it is worth in the stage that was asked for."""

    slate: FoundSlate
    value: int


class Search:
    """One search over one compiled plan, under all its `must` rules, or the rules and modes given."""

    def __init__(
        self,
        compiled: Compiled,
        bundles: Bundles,
        clock: Clock,
        progress: Progress | None = None,
        modes: Mapping[str, Mode] | None = None,
    ) -> None:
        self.clock = clock
        self.progress = progress or (lambda _event, _facts: None)
        self.modes: dict[str, Mode] = {c.rule.key: "hard" for c in compiled.must} if modes is None else dict(modes)
        self.compiled, self.bundles = under(compiled, bundles, self._hard(compiled))
        self.held: tuple[Finished, ...] = ()  # what every slate must be worth from the start
        self.finished: list[Finished] = []
        self.most_slack: int | None = None  # no slate worth finding needs a slack larger than this

    def run(self, start: FoundSlate, stages: Sequence[PrintedStage], is_unique_asked: bool = True) -> Best:
        """Every stage in order, from a slate that meets every `must`. Keeps the best slate so far when the clock runs out.

        Where soft rows know some completions only (`CompiledRule.deepened`), the stages begin anew with those that are worst
        for the slate that was found, until its shortfall is what the rows say. Less is proven not to be possible then, as the
        rows never say more than the shortfall.
        """
        return self._again(start, stages, is_unique_asked, None)

    def further(self, tied: Tied, stages: Sequence[PrintedStage]) -> Best | None:
        """The best of the slates that are as good as the tied ones, under the rules of this search, which may be more; None
        where there is none. Raises OutOfTime where it is not known whether there is one."""
        self.held = tied.finished
        self.finished = list(self.held)
        space, _ = self.of_people(tied)
        solution = Model(self._linear(None, space, np.arange(len(space), dtype=np.int64))).solve(self.clock)
        if solution.answer == "infeasible":
            return None
        if solution.values is None:
            raise OutOfTime
        return self._again(slate_of(self.compiled, self.bundles, space, solution.values), stages, False, space)

    def _again(
        self, start: FoundSlate, stages: Sequence[PrintedStage], is_unique_asked: bool, within: Columns | None
    ) -> Best:
        modes = dict(self.modes)
        while True:
            best, deeper = self._run(start, stages, is_unique_asked, within)
            if deeper is None:
                return best
            self.progress("completions", {})
            self.compiled, self.finished, self.modes, start = deeper, list(self.held), dict(modes), best.slate

    def _run(
        self, start: FoundSlate, stages: Sequence[PrintedStage], is_unique_asked: bool, within: Columns | None
    ) -> tuple[Best, Compiled | None]:
        """The stages once; with a compiled plan that knows more completions as soon as a slate is worse than its rows say.
        `within`: columns of people, where others are known to be of no use."""
        compiled = self.compiled
        groups = compiled.finest
        of_people = within is not None
        if within is None:
            space = Columns.of_groups(groups, self.bundles, allowed(compiled, self.bundles, groups, compiled.must))
        else:
            space = within
        best = Best(start)
        tied: Tied | None = None
        try:
            used = self._columns_of(start, space, groups_of=None if of_people else groups.of)
            for printed in stages:
                stage = printed.stage
                if tied is None and printed.prefer is None:
                    tied = Tied(compiled, dict(self.modes), space, used, of_people, best.slate, tuple(self.finished))
                    best = replace(best, tied=tied)
                self.progress("stage", {"prefer": stage.label})
                if stage.needs_people and not of_people:
                    slate = slate_of(compiled, self.bundles, space, used, groups)
                    space = self._people(space)
                    of_people = True
                    used = self._columns_of(slate, space)
                self.modes.update({c.rule.key: "soft" for c in compiled.should if c.rule.priority in stage.priorities})
                outcome = self._stage(stage, space, used)
                space, used = _narrow(space, outcome.keep, outcome.used)
                slate = slate_of(compiled, self.bundles, space, used, None if of_people else groups)
                reached = [*best.stages, StageValue(printed, outcome.value, outcome.bound)]
                if (deeper := self._deepened(slate, reached)) is not None:
                    best = replace(best, is_proven=outcome.is_proven)
                    return (replace(best, slate=slate), deeper) if outcome.is_proven else (best, None)
                # At one stroke: the clock may end this between any two lines.
                best = replace(best, slate=slate, stages=reached, is_proven=outcome.is_proven)
                self.progress("slate", {"slate": slate})
                if not outcome.is_proven:
                    break
                self.finished.append(Finished(stage, outcome.value))
        except OutOfTime:
            return replace(best, is_proven=False), None
        if tied is None or not is_unique_asked:
            return best, None
        self.progress("ties", {})
        is_unique, other = self._as_good_as(best, tied, groups)
        return replace(best, is_unique=is_unique, other=other), None

    def _deepened(self, slate: FoundSlate, reached: Sequence[StageValue]) -> Compiled | None:
        """The plan with the completions that are worst for this slate, where it falls short by more than the stages say."""
        some = [c for c in self.compiled.should if c.deepened is not None]
        if not some:
            return None
        judged = judge(self.compiled.plan, self.compiled.pool, slate)
        measured = [(r.printed.priority, -r.value) for r in reached if r.printed.priority is not None]
        wrong = {priority for priority, value in measured if value < shortfall(judged, priority)}
        rows = self.compiled.pool.row_of
        judged_on = {one.rule.key: one.ids for one in judged}
        deeper = {
            c.rule.key: found
            for c in some
            if c.rule.priority in wrong
            and c.deepened is not None
            and (found := c.deepened([rows[pid] for pid in judged_on[c.rule.key]])) is not None
        }
        if not deeper:
            return None
        return replace(self.compiled, rules=tuple(deeper.get(c.rule.key, c) for c in self.compiled.rules))

    def _as_good_as(self, best: Best, tied: Tied, groups: Groups) -> tuple[bool | None, FoundSlate | None]:
        """Whether a slate is the only one as good in the finished stages, and another if it is not; None: out of time."""
        if tied.slate != best.slate:
            return False, tied.slate
        try:
            return self._another(best, tied, groups)
        except OutOfTime:
            return None, None

    def _another(self, best: Best, tied: Tied, groups: Groups) -> tuple[bool | None, FoundSlate | None]:
        del self.finished[len(tied.finished) :]
        space, used = tied.space, tied.used
        chosen = np.flatnonzero(used)
        if not tied.of_people and (swapped := self._swapped(best.slate, tied, groups)) is not None:
            return False, swapped
        size = FIRST_CORE
        while True:
            # A few columns mostly show another slate; that there is none takes all of them.
            others = np.flatnonzero(used == 0)[:size]
            asked = np.union1d(chosen, others)
            self.clock.check()
            linear = self._linear(None, space, asked)
            took = used[asked]
            linear.add(np.arange(len(asked)), np.where(took > 0, -1, 1), 1 - int(took.sum()), None)
            solution = Model(linear).solve(self.clock)
            if solution.values is not None:
                given = None if tied.of_people else groups
                other = slate_of(self.compiled, self.bundles, space.take(asked), solution.values, given)
                deeper = self._deepened(other, best.stages)
                if deeper is None:
                    return False, other
                self.compiled = deeper  # as good by the completions that the rows knew, and not by all
                continue
            if solution.answer != "infeasible":
                return None, None
            if len(asked) == len(space):
                return True, None
            size *= 16

    def _swapped(self, slate: FoundSlate, tied: Tied, groups: Groups) -> FoundSlate | None:
        """The slate with two people changed round whom no finished stage tells apart; None where there are none such.

        Without them every column in use is full, so that a slate differs in its columns if it differs at all.
        """
        space = tied.space
        for column in np.flatnonzero((tied.used > 0) & (tied.used < space.sizes[space.unit])).tolist():
            inside = self.compiled.bundling.blocks[int(self.bundles.block[space.bundle[column]])].committees
            ids = [self.compiled.pool.ids[row] for row in groups.members(int(groups.of[space.first[space.unit[column]]]))]
            where = {pid: [committee for committee in inside if pid in set(slate[committee])] for pid in ids}
            one = next(pid for pid in ids if where[pid])
            other = next(pid for pid in ids if where[pid] != where[one])
            changed = {one: other, other: one}
            row_of = self.compiled.pool.row_of
            return {
                committee: sorted((changed.get(pid, pid) for pid in members), key=row_of.__getitem__)
                if committee in inside
                else list(members)
                for committee, members in slate.items()
            }
        return None

    def of_people(self, tied: Tied) -> tuple[Columns, Index]:
        """The columns that slates as good may use, person by person, and how often each is used by the slate that is known."""
        space = tied.space if tied.of_people else self._people(tied.space)
        return space, self._columns_of(tied.slate, space)

    def best_in(self, stage: Stage, space: Columns, used: Index, stages: Sequence[StageValue]) -> Found:
        """The best slate in one more stage over columns of people, `used` one that keeps the finished stages. `stages` are the
        values of those: a slate falls short of none by more than they say. Raises OutOfTime."""
        while True:
            outcome = self._stage(stage, space, used)
            if not outcome.is_proven:
                raise OutOfTime
            slate = slate_of(self.compiled, self.bundles, space, outcome.used)
            deeper = self._deepened(slate, stages)
            if deeper is None:
                return Found(slate, outcome.value)
            self.compiled = deeper  # as good by the completions that the rows knew, and not by all

    def least(
        self,
        stages: Sequence[Stage],
        groups: Groups,
        start: FoundSlate,
        then: Callable[[Sequence[int], Callable[[], SlateAndSlacks]], Sequence[Stage]] = lambda _values, _reached: (),
        known: Sequence[int] = (),
    ) -> Least:
        """The least of stages that count slacks, one after the other, over groups of people alike in the rules.

        `start`: a slate that meets what is hard. `then` is asked for further stages whenever none is left, with the values so
        far, and what was reached where it needs to know. Ends early with a stage that is hopeless. Raises OutOfTime.
        `known`: the values of the first stages where they are proved and the slate attains them.
        """
        space = Columns.of_groups(groups, self.bundles, self._allowed(groups))
        used = self._columns_of(start, space, groups_of=groups.of)
        values: list[int] = []
        waiting = list(stages)
        while waiting:
            stage = waiting.pop(0)
            if stage.is_asked_again:
                space, used, stage, value = self._nearest(stage, space, used, groups)
                values.append(value)
                self.finished.append(Finished(stage, value))
                if not waiting:
                    reached = partial(self._reached, stage, space, used, groups)
                    waiting = list(then(values, reached))
                continue
            if not values:
                self.most_slack = -known[0] if known else -self._value(stage, space, used)
            if len(values) < len(known):
                value = known[len(values)]
                outcome = _Outcome(used, value, value, np.arange(len(space)), True)
            else:
                outcome = self._stage(stage, space, used, first="presolved")
            if not outcome.is_proven:
                raise OutOfTime
            values.append(outcome.value)
            if outcome.bound is not None and stage.is_hopeless(outcome.bound):
                return Least(values, None, {}, outcome.reasons)
            if not values[1:]:
                self.most_slack = -outcome.value
            space, used = _narrow(space, outcome.keep, outcome.used)
            self.finished.append(Finished(stage, outcome.value))
            if not waiting:
                reached = partial(self._reached, stage, space, used, groups)
                waiting = list(then(values, reached))
        return Least(values, *reached(), frozenset())

    def _nearest(self, stage: Stage, space: Columns, used: Index, groups: Groups) -> tuple[Columns, Index, Stage, int]:
        """A stage that is asked again and again: the columns left, a slate that no other one betters, the stage as it was asked
        last, and what every slate must be worth in it from now on. Raises OutOfTime."""
        stage = stage.since(self.compiled, slate_of(self.compiled, self.bundles, space, used, groups))
        while not stage.is_settled:
            outcome = self._stage(stage, space, used, first="presolved")
            if not outcome.is_proven:
                raise OutOfTime
            again = stage.since(self.compiled, slate_of(self.compiled, self.bundles, space, outcome.used, groups))
            used = outcome.used
            if not again.is_nearer(stage):
                space, used = _narrow(space, outcome.keep, used)
                return space, used, stage, outcome.value
            stage = again
        return space, used, stage, stage.enough(self.compiled)

    def _reached(self, stage: Stage, space: Columns, used: Index, groups: Groups) -> SlateAndSlacks:
        return slate_of(self.compiled, self.bundles, space, used, groups), self._slacks(stage, space, used)

    def _allowed(self, groups: Groups) -> np.ndarray:
        return allowed(self.compiled, self.bundles, groups, self._hard(self.compiled))

    def _hard(self, compiled: Compiled) -> list[CompiledRule]:
        return [c for c in compiled.must if self.modes.get(c.rule.key) == "hard"]

    def _slacks(self, stage: Stage, space: Columns, used: Index) -> dict[tuple[str, Slack], int]:
        """The least slacks under which these columns keep every row and every finished stage."""
        chosen = np.flatnonzero(used)
        linear = self._linear(stage, space, chosen)
        model = Model(linear)
        for i, count in enumerate(used[chosen].tolist()):
            model.fix(i, count)
        model.maximise(dict.fromkeys(linear.slacks.values(), -1))
        solution = self._fixed(model)
        if solution.answer != "optimal" or solution.values is None:
            raise OutOfTime
        return {slack: int(solution.values[variable]) for slack, variable in linear.slacks.items()}

    # ---------------------------------------------------------------------------------------------- one stage

    def _stage(self, stage: Stage, space: Columns, used: Index, first: Setting = "plain") -> _Outcome:
        """The optimum of one stage over the space; `used` [columns] is a slate that keeps all finished stages."""
        compiled = self.compiled
        worth = stage.worth(compiled, self.bundles, space)
        finished = [f.stage.worth(compiled, self.bundles, space) for f in self.finished]
        value, bound = self._value(stage, space, used), None
        if (value == 0 and stage.is_never_positive) or not len(space):
            return _Outcome(used, value, value, np.arange(len(space)), True)
        core = self._first_core(space, worth, used)
        priced: Priced | None = None
        size = FIRST_CORE
        if not compiled.bundling.is_split and len(space) > FIRST_CORE:
            core, priced = self._relax(stage, space, worth, finished, core)
        while True:
            if priced is not None and stage.is_hopeless(priced.bound):
                return _Outcome(used, value, priced.bound, np.arange(len(space)), True, priced.reasons)
            if priced is None:
                chosen = np.arange(len(space), dtype=np.int64)
            else:
                bound = priced.bound
                if bound < value:
                    raise InternalDisagreement(f"{stage.label}: a slate is worth {value}, more than the proven bound {bound}")
                if bound <= value and (keep := np.flatnonzero(priced.worth_at_most >= value)).size:
                    return _Outcome(used, value, value, np.union1d(keep, np.flatnonzero(used)), True)
                chosen = self._choose(space, priced, used, value, size)
            linear = self._linear(stage, space, chosen)
            model = Model(linear)
            weights = self._weights(stage, linear, space, chosen, worth)
            model.maximise(weights, at_least=value, at_most=bound)
            model.hint(used[chosen].tolist())
            solution = model.solve(self.clock, first=first)
            if solution.values is not None and solution.objective is not None:
                used = np.zeros(len(space), dtype=np.int64)
                used[chosen] = solution.values[: len(chosen)]
                value = solution.objective
            if solution.answer == "infeasible":
                raise InternalDisagreement(f"{stage.label}: the solver denies the slate that it was given")
            if not solution.is_proof:
                known = bound if priced is not None else solution.bound
                return _Outcome(used, value, known, np.arange(len(space)), False)
            if priced is None:
                return _Outcome(used, value, value, self._as_good(stage, space, worth, finished, used, value), True)
            keep = np.flatnonzero(priced.worth_at_most >= value)
            if value >= priced.bound or np.isin(keep, chosen, assume_unique=True).all():
                return _Outcome(used, value, value, np.union1d(keep, np.flatnonzero(used)), True)
            self.progress("widen", {"columns": len(keep)})
            size *= 4

    def _relax(
        self, stage: Stage, space: Columns, worth: Index, finished: list[Index], core: Index
    ) -> tuple[Index, Priced | None]:
        """Price the space until no column outside the core prices out. None where the relaxation gives no prices."""
        tightest: Priced | None = None
        for _ in range(ROUNDS):
            self.clock.check()
            linear = self._linear(stage, space, core)
            weights = self._weights(stage, linear, space, core, worth)
            duals = prices(linear, weights, self.clock)
            if duals is None:
                return core, tightest
            aux = {i: w for i, w in weights.items() if i >= len(core)}
            priced = price(self.compiled, self.bundles, space, linear, duals, worth, aux, finished)
            if priced is None:
                return core, tightest
            if tightest is None or priced.bound <= tightest.bound:
                tightest = priced
            joining = priced.joining(core, JOINS)
            if not joining.size:
                break
            core = np.union1d(core, joining)
        return core, tightest

    def _as_good(self, stage: Stage, space: Columns, worth: Index, finished: list[Index], used: Index, value: int) -> Index:
        """The columns that some slate as good as the best may use, as far as prices tell: fewer ties for what follows."""
        everything = np.arange(len(space), dtype=np.int64)
        if self.compiled.bundling.is_split or len(space) < FEWEST_PRICED:
            return everything
        try:
            _, priced = self._relax(stage, space, worth, finished, everything)
        except OutOfTime:
            return everything
        if priced is None:
            return everything
        return np.union1d(np.flatnonzero(priced.worth_at_most >= value), np.flatnonzero(used))

    def _first_core(self, space: Columns, worth: Index, used: Index) -> Index:
        """The slate so far, and for each bundle the columns worth most."""
        parts = [np.flatnonzero(used)]
        share = max(50, FIRST_CORE // max(1, len(self.bundles)))
        for b in range(len(self.bundles)):
            index = np.flatnonzero(space.bundle == b)
            if len(index) > share:
                index = index[np.argsort(-worth[index], kind="stable")[:share]]
            parts.append(index)
        return np.unique(np.concatenate(parts))

    def _choose(self, space: Columns, priced: Priced, used: Index, value: int, size: int) -> Index:
        """The columns that lose least, those that cannot do as well as the slate so far left out."""
        able = np.flatnonzero(priced.worth_at_most >= value)
        if len(able) > size:
            able = able[np.argsort(-priced.worth_at_most[able], kind="stable")[:size]]
        return np.union1d(able, np.flatnonzero(used))

    # ---------------------------------------------------------------------------------------------- models

    def _linear(self, stage: Stage | None, space: Columns, chosen: Index) -> Linear:
        columns = space.take(chosen)
        linear = build(self.compiled, self.bundles, columns, self.modes)
        if self.most_slack is not None:
            # Not the bound that these columns would need: prices speak of all columns.
            for (_, slack), variable in linear.slacks.items():
                linear.upper[variable] = self.most_slack if slack.most is None else min(slack.most, self.most_slack)
        for asked in (*(done.stage for done in self.finished), *([] if stage is None else [stage])):
            asked.extend(self.compiled, self.bundles, linear)
        for at, done in enumerate(self.finished):
            worth = done.stage.worth(self.compiled, self.bundles, columns)
            index = np.flatnonzero(worth)
            weights = done.stage.weights(self.compiled, linear)
            linear.add([*index.tolist(), *weights], [*worth[index].tolist(), *weights.values()], done.value, None, stage=at)
        return linear

    def _weights(self, stage: Stage, linear: Linear, space: Columns, chosen: Index, worth: Index) -> dict[int, int]:
        weights = {i: int(w) for i, w in enumerate(worth[chosen].tolist()) if w}
        weights.update(stage.weights(self.compiled, linear))
        return weights

    def _value(self, stage: Stage, space: Columns, used: Index) -> int:
        """What a slate is worth in a stage: its columns, and the least shortfall its members allow."""
        chosen = np.flatnonzero(used)
        if type(stage).weights is Stage.weights:  # a sum over columns alone
            return int((stage.worth(self.compiled, self.bundles, space)[chosen] * used[chosen]).sum())
        linear = self._linear(stage, space, chosen)
        weights = self._weights(stage, linear, space, chosen, stage.worth(self.compiled, self.bundles, space))
        model = Model(linear)
        for i, count in enumerate(used[chosen].tolist()):
            model.fix(i, count)
        model.maximise(weights)
        solution = self._fixed(model)
        if solution.objective is None:
            raise OutOfTime
        return solution.objective

    def _fixed(self, model: Model) -> Solution:
        """What a model says whose columns are fixed at those of a slate."""
        solution = model.solve(self.clock)
        if solution.answer == "infeasible":
            raise InternalDisagreement("a slate that was found does not keep its own rows")
        return solution

    # ---------------------------------------------------------------------------------------------- spaces

    def _people(self, space: Columns) -> Columns:
        """The same columns person by person."""
        groups = self.compiled.finest
        group = groups.of[space.first]
        allow = np.zeros((len(groups), len(self.bundles)), dtype=bool)
        allow[group[space.unit], space.bundle] = True
        serving = np.asarray(allow.any(axis=1))
        people = np.flatnonzero(serving[groups.of])
        mask = allow[groups.of[people]]
        unit, bundle = np.nonzero(mask)
        order = np.lexsort((bundle, unit, self.bundles.block[bundle]))
        return Columns(
            people, np.ones(len(people), dtype=np.int64), unit[order].astype(np.int64), bundle[order].astype(np.int64)
        )

    def _columns_of(self, slate: FoundSlate, space: Columns, groups_of: Index | None = None) -> Index:
        """How often each column of the space is used by a slate."""
        memberships: dict[int, set[str]] = {}
        for committee, ids in slate.items():
            for pid in ids:
                memberships.setdefault(self.compiled.pool.row_of[pid], set()).add(committee)
        wanted: dict[tuple[int, int], int] = {}
        for row, committees in memberships.items():
            key = row if groups_of is None else int(groups_of[row])
            for block in self.compiled.bundling.blocks:
                inside = frozenset(committees.intersection(block.committees))
                if inside:
                    pair = (key, self.bundles.sets.index(inside))
                    wanted[pair] = wanted.get(pair, 0) + 1
        unit_key = space.first if groups_of is None else groups_of[space.first]
        keys = unit_key[space.unit] * len(self.bundles) + space.bundle
        order = np.argsort(keys, kind="stable")
        used = np.zeros(len(space), dtype=np.int64)
        for (key, bundle), count in wanted.items():
            used[order[np.searchsorted(keys, key * len(self.bundles) + bundle, sorter=order)]] = count
        return used


@dataclass(frozen=True)
class _Outcome:
    used: Index
    value: int
    bound: int | None
    keep: Index
    is_proven: bool
    reasons: frozenset[str] = frozenset()


def _narrow(space: Columns, keep: Index, used: Index) -> tuple[Columns, Index]:
    kept = np.sort(keep)
    return space.take(kept), used[kept]
