"""A slate that keeps every rule but for what is granted, or the rules in its way.

The linear relaxation of the violation, priced over the whole pool, tells which rules stand against it, or gives a point within
all of them. A random vertex next to that point uses few columns, and few of them in part: with some more at random CP-SAT
mostly finds a slate among them at once. Only where it does not it is given more, and at last all.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass, replace

import numpy as np

from planner.compiled.compile import Compiled
from planner.compiled.groups import Index
from planner.compiled.linear import Bundles, Columns, Linear, Mode, allowed, build
from planner.compiled.rows import CompiledRule
from planner.solve.allowances import Allowances
from planner.solve.clock import Clock
from planner.solve.cp import Model, Setting
from planner.solve.relaxation_bound import price, relaxed
from planner.solve.slate import FoundSlate, slate_of

FIRST_CORE = 700
ROUNDS = 40
JOINS = 700  # columns that may join the core in one round
NEAR = 400  # columns at random among which a vertex is taken
# Where a slate is looked for next to a vertex, in turn: columns at random beside those of the relaxations, deterministic time,
# setting. Measured: 160 columns show one three times out of four, in half of the time that 200 more take.
TRIES: tuple[tuple[int, float, Setting], ...] = (
    (0, 0.1, "plain"), (0, 0.1, "plain"), (200, 0.2, "presolved"), (400, 0.4, "presolved"), (1000, 1.0, "presolved"),
)  # fmt: skip
REASON = 1.0  # deterministic time for a reason that no prices give
MANY_OF = 3  # where few columns are more than a third, all are as soon looked through
MOST_EXPLAINED = 2000  # columns: with more a reason is dear
USED = 1e-7  # a column that the relaxation uses less is not used
CLOSE = 1e-6
NOISE = 100  # of a price's 20 bits behind the point: what rounding leaves of tens of thousands of columns that cost nothing
MANY = 10_000_000  # no violation is larger

Weighted = tuple[Linear, dict[int, int], list[int]]  # a model, what is maximised, and the variables of violations


@dataclass(frozen=True)
class _Point:
    """The last relaxation over the core: the columns of the space that it uses, the rules with a price, and whether it violates
    none."""

    used: Index
    reasons: frozenset[str]
    is_within: bool


class Seeker:
    """Looks for slates under allowances; the columns of its relaxations stay from question to question. Whoever asks sets the
    clock."""

    def __init__(self, compiled: Compiled, bundles: Bundles, clock: Clock) -> None:
        self.compiled, self.bundles, self.clock = compiled, bundles, clock
        self.groups = compiled.groups_for(compiled.must)
        self.rules = [c.rule.key for c in compiled.must]
        self._random = np.random.default_rng(20250701)
        # (group * bundles + bundle) of the columns that the last relaxations came to, ascending
        self._core = np.zeros(0, dtype=np.int64)

    def active(self, modes: Mapping[str, Mode], costs: Mapping[str, int]) -> frozenset[str]:
        """The rules with a price in the relaxation that moves them at least cost: a hint at those that matter.

        Raises OutOfTime.
        """
        space = self._space([c for c in self.compiled.must if c.rule.fixed])
        most = len(self.compiled.pool) * len(self.compiled.plan.committees)  # memberships: no slack needs more
        dear = 100 * max(costs.values(), default=1)

        def stated(core: Index) -> Weighted:
            linear = build(self.compiled, self.bundles, space.take(core), modes)
            for (_, slack), variable in linear.slacks.items():
                linear.upper[variable] = most if slack.most is None else slack.most
            weights = {variable: -costs.get(rule, 1) for (rule, _), variable in linear.slacks.items()}
            violations = _violations(linear)
            return linear, weights | dict.fromkeys(violations, -dear), violations

        point = self._relax(space, stated)
        return frozenset() if point is None else point.reasons

    def slate(self, granted: Allowances) -> FoundSlate | frozenset[str]:
        """A slate that needs no more than is granted, or the rules of a proof that there is none (no rules: it does not tell).

        Raises OutOfTime.
        """
        clean = [c for c in self.compiled.must if c.rule.key not in granted.rules]
        modes: dict[str, Mode] = {c.rule.key: "relaxed" if c.rule.key in granted.rules else "hard" for c in self.compiled.must}
        space = self._space(clean)

        def asked(chosen: Index, among: Columns = space) -> Linear:
            linear = build(self.compiled, self.bundles, among.take(chosen), modes)
            for moved, variable in linear.slacks.items():
                linear.upper[variable] = granted.amounts.get(moved, 0)
            for rule, slack in granted.kept:
                index, counted = linear.kept[linear.slacks[rule, slack]]
                linear.add(index, np.ones(len(index), dtype=np.int64), 1, None, rule, counted)
            return linear

        def stated(core: Index) -> Weighted:
            linear = asked(core)
            violations = _violations(linear)
            return linear, dict.fromkeys(violations, -1), violations

        point = self._relax(space, stated)
        if point is None:
            return frozenset()
        if not point.is_within:
            return point.reasons
        for chosen, effort, setting in self._few(space, point.used, asked):
            solution = Model(asked(chosen)).attempt(self.clock, effort, setting)
            if solution.values is not None:
                return slate_of(self.compiled, self.bundles, space.take(chosen), solution.values, self.groups)
        solution = Model(asked(np.arange(len(space)))).solve(self.clock)
        if solution.values is not None:
            return slate_of(self.compiled, self.bundles, space, solution.values, self.groups)
        self.clock.check()
        if len(space) > MOST_EXPLAINED:
            return frozenset()
        # No prices prove it: the solver's reason is a hint. All columns, as what forbids some of them is a rule, too.
        everything = Columns.of_groups(self.groups, self.bundles)
        model = Model(asked(np.arange(len(everything)), everything), switches=self.rules)
        return frozenset(model.attempt(self.clock, REASON, "presolved", assumed=self.rules).core)

    # ---------------------------------------------------------------------------------------------- columns

    def _space(self, hard: Iterable[CompiledRule]) -> Columns:
        return Columns.of_groups(self.groups, self.bundles, allowed(self.compiled, self.bundles, self.groups, hard))

    def _keys(self, space: Columns) -> Index:
        """A number for each column that is the same in every space."""
        return space.unit * len(self.bundles) + space.bundle

    def _some(self, space: Columns, number: int) -> Index:
        """So many columns at random, ascending."""
        if len(space) <= number:
            return np.arange(len(space), dtype=np.int64)
        return np.sort(self._random.choice(len(space), number, replace=False)).astype(np.int64)

    def _few(self, space: Columns, within: Index, asked: Callable[[Index], Linear]) -> Iterator[tuple[Index, float, Setting]]:
        """Few columns, next to those of a point within all rules, where a slate is likely, with the effort to look for it."""
        for more, effort, setting in TRIES:
            near = np.union1d(within, self._some(space, NEAR))
            found = relaxed(asked(near), dict(enumerate(self._random.integers(1, 1000, len(near)).tolist())), self.clock)
            used = near[:0] if found is None else near[np.array(found.values[: len(near)]) > USED]
            chosen = np.union1d(np.union1d(within, used), self._some(space, more))
            if len(chosen) * MANY_OF > len(space):
                return
            yield chosen, effort, setting

    # ---------------------------------------------------------------------------------------------- the relaxation

    def _relax(self, space: Columns, stated: Callable[[Index], Weighted]) -> _Point | None:
        """The relaxation that no column outside the core betters, or none that tells more; None where it gives no prices."""
        core = np.flatnonzero(np.isin(self._keys(space), self._core))
        if len(core) < FIRST_CORE:
            core = np.union1d(core, self._some(space, FIRST_CORE - len(core)))
        nothing = np.zeros(len(space), dtype=np.int64)
        point: _Point | None = None
        for _ in range(ROUNDS):
            self.clock.check()
            linear, weights, violations = stated(core)
            found = relaxed(linear, weights, self.clock)
            if found is None:
                return None
            for variable in violations:  # what is asked is a slate without any
                linear.upper[variable] = 0
            priced = price(self.compiled, self.bundles, space, linear, found.duals, nothing, weights, [])
            if priced is None:
                return None
            used = core[np.array(found.values[: len(core)]) > USED]
            point = _Point(used, priced.reasons, found.worth > -CLOSE)
            joining = priced.joining(core, JOINS, above=NOISE)
            if point.is_within or not joining.size or priced.bound <= np.floor(found.worth + CLOSE):
                break
            core = np.union1d(core, joining)
        if point is not None:
            self._core = np.unique(self._keys(space)[core if len(core) <= FIRST_CORE else point.used])
        return point


def _violations(linear: Linear) -> list[int]:
    """Variables that each tell by how much a row is broken, which none of them is any more."""
    found = []
    for at, row in enumerate(linear.rows):
        if row.rule is None:
            continue
        signs = [sign for sign, bound in ((1, row.lower), (-1, row.upper)) if bound is not None]
        amounts = [linear.variable(0, MANY) for _ in signs]
        linear.rows[at] = replace(
            row, index=np.append(row.index, amounts), coefficients=np.append(row.coefficients, signs)
        )
        found += amounts
    return found
