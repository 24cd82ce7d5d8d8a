"""A list of names on which as many rules as can be are met whatever the vote: whichever `seats` of the `names` are elected.

A row that sums a coefficient of each member holds on every outcome exactly where, for some t among the coefficients,
sum min(a, t) - (names - seats) t >= bound over the list (Bertsimas and Sim 2004, Operations Research 52, 35-53): one literal
for each t. Rules whose rows need variables of their own (a strict share, none or so many, different values, if and then) are
left out at first; the judge of lists looks at each list that is found, and an outcome that breaks such a rule forbids every
list on which it comes about again. So each list that is returned has been judged, and what is proved is proved of all lists.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Hashable, Mapping, Sequence
from dataclasses import dataclass, replace
from fractions import Fraction

import numpy as np

from planner.check.members import Members
from planner.check.outcomes import Outcomes
from planner.compiled.compile import compile_plan
from planner.compiled.groups import Groups, Index
from planner.compiled.linear import Bundles, Columns, Linear, LinearRow, build
from planner.language.bounds import Amount, Bounds
from planner.language.plan import Plan, Rule
from planner.pool.pool import Pool
from planner.problems import InternalDisagreement, OutOfTime
from planner.solve.clock import Clock
from planner.solve.cp import Model, Solution
from planner.solve.search import Progress
from planner.solve.slate import slate_of

Judge = Callable[[Rule, Sequence[str]], Outcomes]
EFFORT_FOR_OUTCOME = 8.0  # deterministic time
FEW_STEPS = 6  # values of t that are stated over the people themselves; more over how many of the list have each coefficient


@dataclass(frozen=True)
class RobustList:
    """`ids` in the order of the pool, `kept` the keys of the must rules that it guarantees; `is_proven`: no list of so many
    guarantees more of them."""

    ids: tuple[str, ...]
    kept: tuple[str, ...]
    is_proven: bool


def robust_list(
    plan: Plan, pool: Pool, committee: str, names: int, seats: int, judge: Judge, clock: Clock, say: Progress
) -> RobustList | None:
    """The list that guarantees the most must rules of the committee among those that `judge` judges; None where the clock ran
    out before any was found. Of lists that guarantee as many one with an outcome that meets every must rule, where such a list
    is found; of people who are alike to the rules those who come first in the pool."""
    return _Lists(plan, pool, committee, names, seats, judge, clock).search(say)


def compliant_outcome(
    plan: Plan, pool: Pool, committee: str, ids: Sequence[str], seats: int, clock: Clock
) -> list[str] | None:
    """Those elected on an outcome of the list that meets every must rule of the committee at once; none: there is no such
    outcome; None: not decided in time. Seats are not asked."""
    compiled = compile_plan(_alone(plan, committee, seats), pool)
    bundles = Bundles.of(compiled)
    everybody = np.arange(len(pool), dtype=np.int64)
    columns = Columns.of_groups(Groups(everybody, everybody), bundles)
    listed = {pool.row_of[pid] for pid in ids}
    columns = columns.take(np.flatnonzero([row in listed for row in columns.first[columns.unit].tolist()]))
    linear = build(compiled, bundles, columns, {c.rule.key: "hard" for c in compiled.must})
    solution = Model(linear).solve(clock)
    if solution.values is None:
        return [] if solution.answer == "infeasible" else None
    return slate_of(compiled, bundles, columns, solution.values)[committee]


class _Lists:
    def __init__(
        self, plan: Plan, pool: Pool, committee: str, names: int, seats: int, judge: Judge, clock: Clock
    ) -> None:
        self.pool, self.committee, self.names, self.seats, self.judge, self.clock = pool, committee, names, seats, judge, clock
        self.whole, self.plan = plan, _alone(plan, committee, names)
        self.is_with_outcome = False
        self.must = [rule for rule in plan.committee(committee).rules if rule.force == "must" and not rule.body.is_size]
        compiled = self.compiled = compile_plan(self.plan, pool)
        self.bundles = Bundles.of(compiled)
        self.kinds: dict[str, Sequence[Hashable]] = {}  # of the rules that are searched by their outcomes, of each person
        self.groups = compiled.groups_for(compiled.must)
        self.columns = Columns.of_groups(self.groups, self.bundles)
        linear = build(compiled, self.bundles, self.columns, {c.rule.key: "hard" for c in compiled.must})
        rows: dict[str, list[LinearRow]] = {}
        for row in linear.rows:
            rows.setdefault(row.rule or "", []).append(row)
        self.model = self._begun(rows.pop(f"{committee}/seats"))
        self.guaranteed = {rule.key: self.model.variable(0, 1) for rule in self.must}
        self.cut: dict[tuple[Hashable, ...], int] = {}
        for rule in self.must:
            own = rows.get(rule.key, [])
            if all((row.index < len(self.columns)).all() for row in own):
                for row in own:
                    self._state(rule.key, row)
            else:
                self._take_kinds(rule)
        self.model.maximise(dict.fromkeys(self.guaranteed.values(), 1), at_most=len(self.must))

    def _begun(self, seats: Sequence[LinearRow]) -> Model:
        size = len(self.columns)
        upper = [int(n) for n in self.columns.sizes[self.columns.unit]]
        return Model(Linear(self.columns, rows=list(seats), lower=[0] * size, upper=upper))

    def _take_kinds(self, rule: Rule) -> None:
        view = Members(self.pool, self.pool, self.plan.committees[0].as_of, self.plan.waived(rule), {})
        self.kinds[rule.key] = list(rule.body.kinds(view))

    # ------------------------------------------------------------------------------------------------ rows

    def _state(self, key: str, row: LinearRow) -> None:
        for bound, sign in ((row.lower, 1), (row.upper, -1)):
            if bound is not None:
                coefficients = np.zeros(len(self.columns), dtype=np.int64)
                np.add.at(coefficients, row.index, sign * row.coefficients)
                self._hold(key, coefficients, sign * bound)

    def _hold(self, key: str, coefficients: Index, bound: int) -> None:
        """The sum over the elected is at least the bound, whoever they are."""
        lost = self.names - self.seats
        sizes = self.columns.sizes[self.columns.unit]
        values = np.unique(coefficients)
        steps = [
            int(t) for t in (values if lost else values[-1:])
            if _greatest(np.minimum(coefficients, t), sizes, self.names) - lost * int(t) >= bound
        ]  # fmt: skip
        guaranteed, model = self.guaranteed[key], self.model
        if not steps:
            model.add([guaranteed], [1], 0, 0)
            return
        index: Sequence[int] = range(len(self.columns))
        if len(steps) > FEW_STEPS:
            index, coefficients = self._counted(coefficients, values), values
        literals = [guaranteed] if len(steps) == 1 else [model.variable(0, 1) for _ in steps]
        for t, literal in zip(steps, literals, strict=True):
            low = np.minimum(coefficients, t)
            used = np.flatnonzero(low)
            model.add([index[i] for i in used.tolist()], low[used].tolist(), bound + lost * t, None, literal)
        if len(steps) > 1:
            model.add([*literals, guaranteed], [1] * len(literals) + [-1], 0, None)

    def _counted(self, coefficients: Index, values: Index) -> list[int]:
        """Variables for how many of the list have each coefficient."""
        found = []
        for value in values:
            who = np.flatnonzero(coefficients == value).tolist()
            number = self.model.variable(0, self.names)
            self.model.add([*who, number], [1] * len(who) + [-1], 0, 0)
            found.append(number)
        return found

    # ------------------------------------------------------------------------------------------------ lists

    def search(self, say: Progress) -> RobustList | None:
        best: RobustList | None = None
        turn = 0
        while True:
            turn += 1
            say("ballot-list", {"n": turn})
            solution = self._solved()
            if solution.values is None:
                return best
            ids = tuple(slate_of(self.compiled, self.bundles, self.columns, solution.values, self.groups)[self.committee])
            told = {rule.key: self.judge(rule, ids) for rule in self.must}
            kept = tuple(key for key, outcomes in told.items() if outcomes.verdict == "met")
            if best is None or len(kept) > len(best.kept):
                best = RobustList(ids, kept, False)
            if self.is_with_outcome:
                if len(kept) >= len(best.kept):
                    return RobustList(ids, kept, True)
            elif len(best.kept) >= (len(self.must) if solution.bound is None else solution.bound):
                best = replace(best, is_proven=True)
                if len(best.kept) == len(self.must):
                    return best
                self._ask_for_outcome(len(best.kept))
                continue
            claimed = [key for key, variable in self.guaranteed.items() if solution.values[variable] and key not in kept]
            is_cut_off = solution.answer != "optimal" and not self.is_with_outcome
            if not claimed or is_cut_off or not all(self._forbid(key, told[key], ids) for key in claimed):
                return best

    def _solved(self) -> Solution:
        """What else a list has is worth a moment, always the same one."""
        if not self.is_with_outcome:
            return self.model.solve(self.clock)
        try:
            return self.model.attempt(self.clock, EFFORT_FOR_OUTCOME)
        except OutOfTime:
            return Solution("undecided")

    def _ask_for_outcome(self, kept: int) -> None:
        """From now on only lists that guarantee as many rules, and have an outcome that meets every must rule."""
        self.is_with_outcome = True
        model = self.model
        model.add(list(self.guaranteed.values()), [1] * len(self.guaranteed), kept, None)
        compiled = compile_plan(_alone(self.whole, self.committee, self.seats), self.pool)
        bundles = Bundles.of(compiled)
        linear = build(
            compiled, bundles, Columns.of_groups(self.groups, bundles), {c.rule.key: "hard" for c in compiled.must}
        )
        own = [model.variable(low, high) for low, high in zip(linear.lower, linear.upper, strict=True)]
        for row in linear.rows:
            model.add([own[i] for i in row.index.tolist()], row.coefficients.tolist(), row.lower, row.upper)
        for column in range(len(self.columns)):
            model.add([own[column], column], [1, -1], None, 0)

    def _forbid(self, key: str, told: Outcomes, ids: Sequence[str]) -> bool:
        """No further list on which the outcome comes about that breaks the rule; False where none is known."""
        if key not in self.kinds:
            raise InternalDisagreement(f"{key} is broken on a list whose rows hold whatever the vote")
        if told.breaks is None:
            return False
        kinds = self.kinds[key]
        there = Counter(kinds[self.pool.row_of[ids[i]]] for i in told.breaks)
        literals = []
        if self._is_bad_whole(key, there):
            self.model.add(*self._of_kinds(key, list(there)), None, self.seats - 1, self.guaranteed[key])
            return True
        for kind, number in there.items():
            name = (key, kind, number)
            if name not in self.cut:
                self.cut[name] = self.model.variable(0, 1)
                self.model.add(*self._of_kinds(key, [kind]), None, number - 1, self.cut[name])
            literals.append(self.cut[name])
        self.model.add([*literals, self.guaranteed[key]], [1] * len(literals) + [-1], 0, None)
        return True

    def _is_bad_whole(self, key: str, there: Mapping[Hashable, int]) -> bool:
        """Whether any so many people of these kinds break the rule: then no list may have as many of them."""
        kinds = self.kinds[key]
        rule = next(rule for rule in self.must if rule.key == key)
        everybody = [pid for pid, kind in zip(self.pool.ids, kinds, strict=True) if kind in there]
        return self.judge(rule, everybody).verdict == "not_met"

    def _of_kinds(self, key: str, wanted: Sequence[Hashable]) -> tuple[list[int], list[int]]:
        """The columns of everybody of these kinds."""
        kinds = self.kinds[key]
        among = set(wanted)
        first = self.columns.first[self.columns.unit]
        found = [column for column, row in enumerate(first.tolist()) if kinds[row] in among]
        return found, [1] * len(found)


def _alone(plan: Plan, committee: str, names: int) -> Plan:
    """The committee by itself, with exactly so many members and its must rules alone."""
    own = plan.committee(committee)
    exactly = Amount(Fraction(names), False, str(names))
    size = replace(own.seats.body, bounds=Bounds(exactly, exactly, True), of=None)  # type: ignore[call-arg]
    rules = (replace(own.seats, body=size, force="must"), *(rule for rule in own.rules[1:] if rule.force == "must"))
    return replace(plan, committees=(replace(own, within=None, rules=rules),), joint=(), prefer=())


def _greatest(coefficients: Index, sizes: Index, number: int) -> int:
    """The greatest sum over so many people."""
    order = np.argsort(-coefficients, kind="stable")
    before = np.cumsum(sizes[order]) - sizes[order]
    taken = np.clip(number - before, 0, sizes[order])
    return int((coefficients[order] * taken).sum())
