"""Relaxations: the cheapest changes to `must` rules after which the plan is feasible, each with a slate that proves it.

A slack on every row that may move, at least cost, gives the cheapest; at that cost the set that the lowest authorities can
grant is taken, among those the one that brings the fewest lower bounds down to 0, then the one whose largest move is least.
Each further relaxation is the cheapest that leaves alone some rule which all before it change.

What few rules need is a bound (`solve.allowances`), and a slate that needs no more attains it (`solve.granted`). Where
committees are cut apart, or this does not decide, the stages are searched over all rules and columns (`solve.search`).
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from planner.check.judge import Judged, broken, judge, outside
from planner.check.verdict import Gap, Reached, number_shown
from planner.compiled.compile import Compiled
from planner.compiled.linear import Bundles, Mode, under
from planner.compiled.rows import Slack
from planner.language.bounds import Side
from planner.language.plan import Rule
from planner.problems import InternalDisagreement, OutOfTime
from planner.results.result import Change, Relaxation
from planner.solve.allowances import Allowances, columns_of, least_allowances
from planner.solve.clock import Clock
from planner.solve.feasibility import FEW_COLUMNS, MOST_AT_ONCE, feasibility
from planner.solve.granted import Seeker
from planner.solve.search import Search, SlateAndSlacks
from planner.solve.slate import FoundSlate
from planner.solve.stages import Gentlest, LeastEased, LowestAuthority, NearestNumber, Stage

ORDERING = 3  # stages that order relaxations: cost, authority, gentlest


@dataclass(frozen=True)
class Ranked:
    """A relaxation and what orders it among others: cost, the highest authority among the changes, the sum of their
    authorities, how many lower bounds come down to 0, the largest move in people (a mean: 1)."""

    relaxation: Relaxation
    rank: tuple[int, ...]


@dataclass(frozen=True)
class Relaxations:
    """`complete`: none is left by the rule that orders them (False: the clock ran out)."""

    found: list[Relaxation]
    complete: bool


def relaxations(relaxer: Relaxer, most: int | None = None) -> Relaxations:
    """The relaxations of an infeasible plan, the cheapest first; at most `most` of them.

    "Leaves alone some rule which all before it change" is the best over those rules, each held as it is in a search of its
    own: such a search keeps the relaxation of the integer program tight, and its answer serves every later step again.
    """
    found: list[Relaxation] = []
    try:
        first = relaxer.cheapest([None])
        if first is not None:
            found.append(first.relaxation)
            shared = found[0].changed
            while shared and (most is None or len(found) < most):
                further = relaxer.cheapest(relaxer.ordered(shared))
                if further is None:
                    break
                found.append(further.relaxation)
                shared = shared & found[-1].changed
    except OutOfTime:
        return Relaxations(found, complete=False)
    return Relaxations(found, complete=True)


@dataclass
class Way:
    """A rule left alone (None: any may be moved) and what is known of the cheapest relaxation that does.

    `rules` are those that the allowances serve: a bound, until there is a slate. `is_none`: there is no such relaxation.
    """

    left_alone: str | None
    rules: frozenset[str]
    allowances: Allowances | None = None
    ranked: Ranked | None = None
    is_none: bool = False

    @property
    def bound(self) -> tuple[int, ...]:
        """No relaxation of this way ranks before it."""
        if self.ranked is not None:
            return self.ranked.rank
        return () if self.allowances is None else self.allowances.key


class Relaxer:
    """Finds cheapest relaxations within its clock, remembering those that it has found.

    What the rules that matter need is a bound (`least_allowances`); a slate that needs no more attains it (`Seeker`). Where
    there is none, the rules in its way are asked as well. `hint`: rules that cannot hold together, where some are known. `few`:
    with no more columns all rules are asked at once. `is_ordered`: what costs the same is ordered; else only the cost is asked.
    """

    def __init__(
        self, compiled: Compiled, bundles: Bundles, clock: Clock, few: int = FEW_COLUMNS, is_ordered: bool = True
    ) -> None:
        # What no relaxation moves holds in all of them.
        compiled, bundles = under(compiled, bundles, [c for c in compiled.must if c.rule.fixed])
        self.compiled, self.bundles, self.clock, self.few = compiled, bundles, clock, few
        self.is_ordered = is_ordered
        self.groups = compiled.groups_for(compiled.must)
        self.costs = {c.rule.key: c.rule.relax.cost for c in compiled.must}
        self.movable = [c for c in compiled.must if not c.rule.fixed]
        self.place = {c.rule.key: i for i, c in enumerate(compiled.must)}
        self.hint: frozenset[str] = frozenset()
        self._ways: dict[str | None, Way] = {}
        self._active: frozenset[str] | None = None
        self._seeker: Seeker | None = None

    def ordered(self, rules: frozenset[str]) -> list[str]:
        return sorted(rules, key=self.place.__getitem__)

    def cheapest(self, left_alone: Sequence[str | None]) -> Ranked | None:
        """The cheapest relaxation that leaves one of these rules alone (None: any); of equal ones that of the first rule.

        None where there is none. Raises OutOfTime.

        The way with the least bound is looked at more closely, until that is one which is found.
        """
        while True:
            open_ = [way for way in map(self._way, left_alone) if not way.is_none]
            if not open_:
                return None
            least = min(open_, key=lambda way: way.bound)
            if least.ranked is not None:
                return least.ranked
            self._look_closer(least)

    def _way(self, left_alone: str | None) -> Way:
        if left_alone not in self._ways:
            self._ways[left_alone] = self._begun(left_alone)
        return self._ways[left_alone]

    def _begun(self, left_alone: str | None) -> Way:
        everything = frozenset(self.place)
        modes = self.modes(left_alone, everything)
        if self.compiled.bundling.is_split:
            return self._searched(Way(left_alone, everything))
        if columns_of(self.compiled, self.bundles, modes) <= self.few:
            return self._bounded(Way(left_alone, everything))
        if self._active is None:
            self._active = self.seeker.active(modes, self.costs) or self.hint
        return self._bounded(Way(left_alone, self._active))

    @property
    def seeker(self) -> Seeker:
        if self._seeker is None:
            self._seeker = Seeker(self.compiled, self.bundles, self.clock)
        self._seeker.clock = self.clock
        return self._seeker

    def modes(self, left_alone: str | None, rules: frozenset[str]) -> dict[str, Mode]:
        """What a relaxation that leaves a rule alone does with each of these rules."""
        return {
            c.rule.key: "hard" if c.rule.fixed or c.rule.key == left_alone else "relaxed"
            for c in self.compiled.must
            if c.rule.key in rules
        }

    def _bounded(self, way: Way) -> Way:
        """The way with what its rules need by themselves."""
        modes = self.modes(way.left_alone, way.rules)
        if columns_of(self.compiled, self.bundles, modes) > MOST_AT_ONCE:
            return self._searched(way)
        way.allowances = least_allowances(self.compiled, self.bundles, modes, self.costs, self.clock, self.is_ordered)
        way.is_none = way.allowances is None
        return way

    def _look_closer(self, way: Way) -> None:
        """Find the relaxation that the bound tells of, or better the bound."""
        granted = way.allowances
        assert granted is not None  # noqa: S101  (what is found or has none is not looked at)
        if len(way.rules) == len(self.place):
            way.ranked = self._reached(way, granted, granted.slate)
            return
        found = self.seeker.slate(granted)
        if isinstance(found, dict):
            way.ranked = self._reached(way, granted, found)
            return
        way.rules |= found - way.rules or self.hint - way.rules or frozenset(self.place)
        if len(way.rules) < len(self.place):  # what one way needs others will
            self._active = way.rules if self._active is None else self._active | way.rules
        self._bounded(way)

    def _reached(self, way: Way, granted: Allowances, slate: FoundSlate) -> Ranked:
        """The relaxation of a slate that needs what is granted. Raises InternalDisagreement, and OutOfTime."""
        if not any(slack.is_by_any for _, slack in granted.amounts):
            return self._ranked(granted.key[0], slate, dict(granted.amounts))
        modes = self.modes(way.left_alone, frozenset(self.place))
        search = Search(self.compiled, self.bundles, self.clock, modes=modes)
        ordering = [LeastEased("cost", costs=self.costs)]
        least = search.least(ordering, self.groups, slate, self._following, granted.values)
        if least.slate is None:
            raise InternalDisagreement("a relaxation that was found is lost")
        return self._ranked(granted.key[0], least.slate, least.slacks)

    def _searched(self, way: Way) -> Way:
        """The way decided stage by stage over all rules and columns."""
        way.ranked = self._cheapest(way.left_alone)
        way.is_none = way.ranked is None
        return way

    def _cheapest(self, left_alone: str | None) -> Ranked | None:
        hard = [c for c in self.compiled.must if c.rule.fixed or c.rule.key == left_alone]
        others = [c for c in self.compiled.must if c not in hard]
        start = feasibility(self.compiled, self.bundles, hard, self.clock, loose=others)
        if start.status == "undecided":
            raise OutOfTime
        if start.slate is None:
            return None
        modes: dict[str, Mode] = {c.rule.key: "hard" if c in hard else "relaxed" for c in self.compiled.must}
        search = Search(self.compiled, self.bundles, self.clock, modes=modes)
        least = search.least([LeastEased("cost", costs=self.costs)], self.groups, start.slate, self._following)
        if least.slate is None:
            return None
        return self._ranked(-least.values[0], least.slate, least.slacks)

    def _following(self, values: Sequence[int], reached: Callable[[], SlateAndSlacks]) -> list[Stage]:
        """What orders relaxations of one cost; at last, a mean costs 1 however far it moves, so it is moved no further than it
        must, as a stage of its own."""
        if len(values) == 1:
            return [LowestAuthority("authority", -values[0]), Gentlest("gentlest", -values[0])] if values[0] else []
        if len(values) > ORDERING or not any(row.slack and row.slack.is_by_any for c in self.movable for row in c.rows):
            return []
        slate, slacks = reached()
        changed = {rule for (rule, slack), amount in slacks.items() if slack.is_by_any and amount}
        if not changed:
            return []
        judged = judge(self.compiled.plan, self.compiled.pool, slate)
        sides = [(j.rule.key, side) for j in judged if j.rule.key in changed for side in j.judgement.reach]
        return [NearestNumber(f"{rule} {side}", rule, side, frozenset(sides)) for rule, side in sides]

    def _ranked(self, cost: int, slate: FoundSlate, slacks: dict[tuple[str, Slack], int]) -> Ranked:
        amounts: dict[tuple[str, Gap], int] = {}
        for (rule, slack), amount in slacks.items():
            if amount:
                gap = (rule, (slack.bound, slack.value))
                amounts[gap] = amounts.get(gap, 0) + amount
        judged = judge(self.compiled.plan, self.compiled.pool, slate)
        offended = broken(judged, amounts)
        if offended or cost_of(amounts, self.costs) != cost or any(outside(self.compiled.plan, slate)):
            raise InternalDisagreement(f"a relaxation does not carry: {offended}")
        by_key = {j.rule.key: j for j in judged}
        changes = [change for (rule, gap), amount in amounts.items() for change in changes_of(by_key[rule], gap, amount)]
        if beyond := list(too_far(changes, by_key)):
            raise InternalDisagreement(f"a relaxation moves further than the rule allows: {beyond}")
        ranks = [by_key[rule].rule.rank for rule, _ in amounts]
        lowered = [change for change in changes if change.bound == "at_least" and change.to == 0]
        emptied = [change for change in lowered if by_key[change.rule].rule.body.moves == "bounds"]
        rank = (cost, max(ranks, default=0), sum(ranks), len(emptied), max(amounts.values(), default=0))
        changes.sort(key=lambda change: (self.place[change.rule], change.bound, change.value or ""))
        return Ranked(relaxation(amounts, self.costs, changes, slate), rank)


def relaxation(
    amounts: Mapping[tuple[str, Gap], int], costs: Mapping[str, int], changes: list[Change], slate: FoundSlate
) -> Relaxation:
    """The part of a result: `people` only where their number is not the cost."""
    cost, people = cost_of(amounts, costs), sum(amounts.values())
    return Relaxation(cost=cost, people=None if people == cost else people, changes=changes, slate=slate)


def cost_of(amounts: Mapping[tuple[str, Gap], int], costs: Mapping[str, int]) -> int:
    """What it costs to move gaps by these amounts, in people times what a person of the rule costs."""
    return sum(amount * costs.get(rule, 1) for (rule, _), amount in amounts.items())


def too_far(changes: Iterable[Change], judged: Mapping[str, Judged]) -> Iterator[str]:
    """The rules that are moved beyond what their `relax` allows on this slate."""
    waived: dict[str, int] = {}
    for change in changes:
        rule, judgement = judged[change.rule].rule, judged[change.rule].judgement
        to, limit = change.to, rule.relax.to
        if limit is None or to is None or to == change.from_:
            continue
        if change.bound == "waivers":
            waived[rule.key] = waived.get(rule.key, 0) + int(to)
            if waived[rule.key] > limit.value:
                yield rule.key
        else:
            shown = judgement if change.value is None else (judgement.by_value or {})[change.value]
            if limit.is_share and judgement.unsure:
                continue  # the share of a base that is not known: the solver states it for each completion
            if rule.body.moves == "number":
                # The number itself: as it is printed it is rounded, and never shown beyond the limit.
                numbers = [reached.number for side, reached in judgement.reach.items() if side == change.bound]
                if any(n < limit.value if change.bound == "at_least" else n > limit.value for n in numbers):
                    yield rule.key
                continue
            base = int(shown.base or 0)
            if to < limit.lower(base) if change.bound == "at_least" else to > limit.upper(base):
                yield rule.key


def changes_of(judged: Judged, gap: Gap, amount: int) -> list[Change]:
    """What has to be granted so that a gap of the rule, judged on the relaxation's slate, may be so large."""
    bound, value = gap
    rule, judgement = judged.rule, judged.judgement
    if bound == "waivers":
        people, unsure = list(judged.to_excuse), set(judged.unsure)
        return [
            Change(
                rule=rule.key, bound="waivers", from_=0, to=amount, value=value, authority=rule.authority,
                people=people, unproven=[pid for pid in people if pid in unsure],
            )
        ]  # fmt: skip
    if rule.body.moves == "number":
        sides: tuple[tuple[Side, int | float | None], ...]
        sides = ("at_least", judgement.at_least), ("at_most", judgement.at_most)
        return [
            Change(rule=rule.key, bound=side, from_=before, to=_shown(rule, side, reached), authority=rule.authority)
            for side, before in sides
            if before is not None and (reached := judgement.reach.get(side)) is not None
        ]
    shown = judgement if value is None else (judgement.by_value or {})[value]
    asked = shown.at_least if bound == "at_least" else shown.at_most
    before = judgement.asked.get(gap, 0 if asked is None else int(asked))
    side: Side = "at_least" if bound == "at_least" else "at_most"
    after = before - amount if side == "at_least" else before + amount
    return [Change(rule=rule.key, bound=side, from_=before, to=after, value=value, authority=rule.authority)]


def _shown(rule: Rule, side: Side, reached: Reached) -> int | float:
    """The number that a bound moves to as it is printed: rounded outward, and yet not beyond what the rule's `relax` allows."""
    limit = rule.relax.to
    if limit is not None and (reached.shown < limit.value if side == "at_least" else reached.shown > limit.value):
        return number_shown(limit.value)
    return reached.shown
