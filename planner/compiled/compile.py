"""From a plan and a pool to rows over columns. Everything that solves, explains or bounds reads this form alone."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, field, replace
from fractions import Fraction
from functools import cached_property

import numpy as np

from planner.compiled.bundles import Bundling, bundled_together, bundling, forbidden_by
from planner.compiled.groups import Groups, Index, group_by
from planner.compiled.rows import (
    LARGEST_SUM,
    Codes,
    CompiledRule,
    Features,
    Limit,
    Overlap,
    Row,
    RowMaker,
    Surplus,
    side_of,
)
from planner.compiled.twins import Twins
from planner.language.bounds import Amount, Side
from planner.language.plan import Plan, Rule
from planner.pool.pool import Pool
from planner.problems import BadInput, Problem


@dataclass(frozen=True)
class Compiled:
    """A compiled plan: `rules` in the order of the plan; `register` holds the features that they count by, so that a question
    with rules of its own (`replace(compiled, rules=...)`) finds what is there and adds what is not.

    `bundling` is that of the question which is asked, `whole` that of the plan, where no rule is known to hold (None: the
    same).
    """

    plan: Plan
    pool: Pool
    rules: tuple[CompiledRule, ...]
    register: Features
    bundling: Bundling
    twins: Twins | None = None  # where people have several rows
    _cache: dict[frozenset[int], Groups] = field(default_factory=dict, repr=False)
    whole: Bundling | None = None
    _asked: dict[frozenset[Overlap | Surplus], Compiled] = field(
        default_factory=dict, init=False, repr=False, compare=False
    )

    def under(self, hard: Iterable[CompiledRule]) -> Compiled:
        """The plan for a question in which these rules hold: where its blocks are split, without the bundles that they forbid
        to everybody, so that fewer are split or none. Rules that the question moves or drops must not be among them."""
        whole = self.whole or self.bundling
        if not whole.is_split:
            return self
        forbidden = frozenset[Overlap | Surplus]().union(*map(forbidden_by, hard))
        if forbidden not in self._asked:
            made = bundling if self.twins is None else bundled_together
            found = made(self.plan, forbidden) if forbidden else whole
            is_same = found == self.bundling
            self._asked[forbidden] = self if is_same else replace(self, bundling=found, whole=whole, _cache={})
        return self._asked[forbidden]

    @property
    def features(self) -> Sequence[Codes]:
        """Codes [people] of each feature."""
        return self.register.codes

    @cached_property
    def must(self) -> tuple[CompiledRule, ...]:
        return tuple(c for c in self.rules if c.rule.force == "must")

    @cached_property
    def should(self) -> tuple[CompiledRule, ...]:
        return tuple(c for c in self.rules if c.rule.force == "should")

    @property
    def finest(self) -> Groups:
        """People alike in every feature of every rule. A plan whose blocks are split has everybody alone."""
        return self._finest[0]

    @cached_property
    def _finest(self) -> tuple[Groups, int]:
        """The groups, and how many features they tell apart: later ones may be finer."""
        if self.bundling.is_split:
            everybody = np.arange(len(self.pool), dtype=np.int64)
            return Groups(everybody, everybody, None if self.twins is None else self.twins.person), len(self.features)
        return self.grouped(list(self.features[1:])), len(self.features)

    def grouped(self, codes: Sequence[Codes]) -> Groups:
        """People alike in all of these codes [people]; where they have several rows, in those of each."""
        return group_by(codes, len(self.pool)) if self.twins is None else self.twins.grouped(codes)

    def groups_for(self, rules: Iterable[CompiledRule]) -> Groups:
        """People alike in the features of these rules (made from the finest groups, so it costs little)."""
        if self.bundling.is_split:
            return self.finest
        used = frozenset(r.feature for c in rules for r in (*c.rows, *c.soft_rows) if r.committee is not None)
        if used not in self._cache:
            finest, known = self._finest
            if self.twins is None and max(used, default=0) < known:
                coarse = group_by([self.features[f][finest.first] for f in sorted(used) if f], len(finest))
                self._cache[used] = Groups(coarse.of[finest.of], finest.first[coarse.first])
            else:
                self._cache[used] = self.grouped([self.features[f] for f in sorted(used) if f])
        return self._cache[used]

    def moved(self, key: str, side: Side, limit: Fraction | None) -> tuple[Row, tuple[Row, ...]]:
        """The row of a side of a mean or sum, when its bound is moved to this number and strict (None: as it is written), and
        the rows that hold the auxiliary variables of it."""
        stated = next(c for c in self.must if c.rule.key == key)
        rows = stated.rows
        if limit is not None:
            loose = stated.rule.body.moved(Amount(limit, False, "", is_strict=True))[side].body
            if loose is None:
                raise ValueError(f"{key}: {limit} is on the strict side of its bound")
            rows = loose.rows(RowMaker(self.plan, self.pool, stated.rule, self.register)).rows
        found = next(row for row in rows if row.slack is not None and row.slack.is_by_any and side_of(row) == side)
        return found, tuple(row for row in rows if row.slack is None and row.aux.keys() & found.aux.keys())

    def codes(self, feature: int, rows: Index) -> Codes:
        """The codes of a feature for these people."""
        return self.features[feature][rows]


def compile_plan(
    plan: Plan,
    pool: Pool,
    blocks: Bundling | None = None,
    make: Callable[[Rule, Features], RowMaker] | None = None,
    twins: Twins | None = None,
) -> Compiled:
    """Compile every rule. `blocks`: other than those that the plan needs; `make`: what makes the rows of a rule, where people
    have several rows (`twins`). Raises BadInput with every rule that cannot be weighed on this pool."""
    register = Features(len(pool))
    compiled: list[CompiledRule] = []
    problems: list[Problem] = []
    blocks = blocks or bundling(plan)
    make = make or (lambda rule, features: RowMaker(plan, pool, rule, features))
    means = 0  # those that a relaxation moves are weighed in one sum
    for rule in plan.rules():
        try:
            maker = make(rule, register)
            rows = rule.body.rows(maker)
            sums = [_greatest_sum(row, register.codes, blocks) for row in (*rows.rows, *rows.soft_rows)]
            own = sum(s for s, row in zip(sums, rows.rows, strict=False) if row.slack is not None and row.slack.is_by_any)
            if max([own and own + means, *sums], default=0) > LARGEST_SUM:
                raise BadInput([Problem("numbers-too-large", rule.place, next(rule.body.fields(), None))])
            means += own
            compiled.append(_limited(rows, maker))
        except BadInput as bad:
            problems += bad.problems
    if problems:
        raise BadInput(problems)
    return Compiled(plan, pool, tuple(compiled), register, blocks, twins)


def _limited(rows: CompiledRule, maker: RowMaker) -> CompiledRule:
    """With how far a relaxation may move the rule, where the rule says so."""
    rule = maker.rule
    if rule.relax.to is None or rule.fixed or rule.force != "must":
        return rows
    sides = rule.body.moved(rule.relax.to)
    if not sides:
        return replace(rows, limit=Limit(waivers=int(rule.relax.to.value)))
    floors = {side: moved.body.rows(maker) for side, moved in sides.items() if moved.body is not None}
    shut = frozenset(side for side, moved in sides.items() if moved.body is None)
    asks = frozenset(side for side, moved in sides.items() if moved.is_sometimes_stricter)
    return replace(rows, limit=Limit(None, floors, shut, asks))


def _greatest_sum(row: Row, features: Sequence[Codes], bundling: Bundling) -> int:
    """No sum of this row, over all the columns that a model may have, is larger.

    Somebody has a column for each bundle with the committee, and the solver asks for room for all of them at once.
    """
    bound = abs(row.lower or 0) + abs(row.upper or 0)
    if row.committee is None or not row.table:
        return bound
    columns, codes = bundling.bundles_with(*(row.several or (str(row.committee),))), features[row.feature]
    roughly = max(map(abs, row.table.values())) * len(codes) * columns
    if roughly <= LARGEST_SUM >> 16:
        return roughly + bound
    counts = np.bincount(codes)
    return bound + columns * sum(abs(k) * int(counts[code]) for code, k in row.table.items() if code < len(counts))
