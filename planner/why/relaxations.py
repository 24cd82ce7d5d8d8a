"""Relaxations: the cheapest changes to `must` rules after which the plan is feasible, each with a slate that proves it.

One solve with a weighted slack on every row that may move gives the least cost; a second one, at that cost, the set that the
lowest authorities can grant. Each further relaxation is the cheapest that leaves alone some rule which all before it change.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from planner.check.judge import Judged, broken, judge, outside
from planner.check.verdict import Gap
from planner.compiled.compile import Compiled
from planner.compiled.groups import Index
from planner.compiled.linear import Bundles, Columns, Linear, build
from planner.problems import InternalDisagreement
from planner.solve.clock import Clock, OutOfTime
from planner.solve.cp import Model
from planner.solve.slate import Slate, slate_of


@dataclass(frozen=True)
class Move:
    """One bound moved: `bound` is at_least, at_most or waivers; figures are people (a mean: its own unit)."""

    rule: str
    bound: str
    before: int | float
    after: int | float
    value: str | None
    authority: str
    people: Sequence[str]


@dataclass(frozen=True)
class Found:
    cost: int
    moves: list[Move]
    slate: Slate


@dataclass(frozen=True)
class Relaxations:
    """`complete`: none is left by the rule that orders them (False: the clock ran out)."""

    found: list[Found]
    complete: bool


def relaxations(compiled: Compiled, bundles: Bundles, clock: Clock, most: int | None = None) -> Relaxations:
    """The relaxations of an infeasible plan, the cheapest first; at most `most` of them."""
    search = _Search(compiled, bundles)
    found: list[Found] = []
    shared: set[str] | None = None  # rules that all relaxations so far change
    try:
        while most is None or len(found) < most:
            one = search.cheapest(shared, clock)
            if one is None:
                break
            found.append(one)
            changed = {move.rule for move in one.moves}
            shared = changed if shared is None else shared & changed
            if not shared:
                break
    except OutOfTime:
        return Relaxations(found, complete=False)
    return Relaxations(found, complete=True)


class _Search:
    def __init__(self, compiled: Compiled, bundles: Bundles) -> None:
        self.compiled, self.bundles = compiled, bundles
        self.groups = compiled.groups_for(compiled.must)
        self.columns = Columns.of_groups(self.groups, bundles)
        self.linear: Linear = build(compiled, bundles, self.columns, {c.rule.key: "relaxed" for c in compiled.must})
        self.rank = {c.rule.key: c.rule.rank for c in compiled.must}
        self.slacks: dict[str, list[int]] = {}
        for (rule, _), variable in self.linear.slacks.items():
            self.slacks.setdefault(rule, []).append(variable)
        # changed[rule] is 1 where one of its slacks is used; `highest` is the highest authority among the changed.
        self.changed = {rule: self.linear.variable(0, 1) for rule in self.slacks}
        self.highest = self.linear.variable(0, max(self.rank.values(), default=1))
        for rule, variables in self.slacks.items():
            for variable in variables:
                self.linear.add([variable, self.changed[rule]], [1, -self.linear.upper[variable]], None, 0)
            self.linear.add([self.changed[rule], self.highest], [self.rank[rule], -1], None, 0)
        self.cost = [variable for variables in self.slacks.values() for variable in variables]

    def cheapest(self, leave_one_of: set[str] | None, clock: Clock) -> Found | None:
        """The cheapest relaxation that leaves alone one of these rules at least; None where there is none."""
        kept = len(self.linear.rows)
        if leave_one_of:
            self.linear.add([self.changed[r] for r in sorted(leave_one_of)], [1] * len(leave_one_of), None, len(leave_one_of) - 1)
        try:
            model = Model(self.linear)
            model.maximise(dict.fromkeys(self.cost, -1))
            first = model.solve(clock)
            if first.answer == "infeasible":
                return None
            if first.answer != "optimal" or first.values is None or first.objective is None:
                raise OutOfTime
            self.linear.add(self.cost, [1] * len(self.cost), None, -first.objective)
            model = Model(self.linear)
            step = sum(self.rank.values()) + 1
            model.maximise({self.highest: -step, **{v: -self.rank[rule] for rule, v in self.changed.items()}})
            model.hint(first.values.tolist())
            second = model.solve(clock)
            if second.answer != "optimal" or second.values is None:
                raise OutOfTime
            return self._found(-first.objective, second.values)
        finally:
            del self.linear.rows[kept:]

    def _found(self, cost: int, values: Index) -> Found:
        slate = slate_of(self.compiled, self.bundles, self.columns, values, self.groups)
        amounts: dict[tuple[str, Gap], int] = {}
        for (rule, slack), variable in self.linear.slacks.items():
            if values[variable]:
                gap = (rule, (slack.bound, slack.value))
                amounts[gap] = amounts.get(gap, 0) + int(values[variable])
        judged = judge(self.compiled.plan, self.compiled.pool, slate)
        offended = broken(judged, amounts)
        if offended or list(outside(self.compiled.plan, slate)):
            raise InternalDisagreement(f"a relaxation does not carry: {offended}")
        by_key = {j.rule.key: j for j in judged}
        moves = [move for (rule, gap), amount in amounts.items() for move in _moves(by_key[rule], gap, amount)]
        order = {c.rule.key: i for i, c in enumerate(self.compiled.must)}
        return Found(cost, sorted(moves, key=lambda m: (order[m.rule], m.bound, m.value or "")), slate)


def _moves(judged: Judged, gap: Gap, amount: int) -> list[Move]:
    bound, value = gap
    rule, judgement = judged.rule, judged.judgement
    if bound == "waivers":
        return [Move(rule.key, bound, 0, amount, value, rule.authority, judged.people)]
    if bound == "mean":
        return [
            Move(rule.key, side, before, judgement.reach[side], None, rule.authority, ())
            for side, before in (("at_least", judgement.at_least), ("at_most", judgement.at_most))
            if before is not None and side in judgement.reach
        ]
    shown = judgement if value is None else (judgement.by_value or {})[value]
    asked = shown.at_least if bound == "at_least" else shown.at_most
    before = 0 if asked is None else asked
    return [Move(rule.key, bound, before, before - amount if bound == "at_least" else before + amount, value, rule.authority, ())]
