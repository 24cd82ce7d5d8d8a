"""Whole weights on rows that prove rules cannot hold together, found with the prices of the linear relaxation.

GLOP's prices of the least violation are floating point; rounded to small whole numbers they are tried exactly, the simplest
first, and only weights whose sums show that no choice of people can meet the rows are given back (Farkas, Lagrange).
"""

from __future__ import annotations

import math
from collections.abc import Iterable, Iterator, Mapping, Sequence
from fractions import Fraction
from functools import reduce

import numpy as np

from planner.compiled.compile import Compiled
from planner.compiled.groups import Groups
from planner.compiled.linear import Bundles, Columns, Mode, allowed, build
from planner.compiled.rows import CompiledRule, Row, Surplus
from planner.compiled.weighed import Certificate, Weight
from planner.solve.clock import Clock
from planner.solve.relaxation_bound import LIMIT, prices

Place = tuple[str, int]  # a rule, and which of its rows

FIRST_COLUMNS = 1500  # in the first relaxation; those that price in join it
ROUNDS = 40
NOTHING = 1e-9  # a price below it is none
MANY = 10_000_000  # no violation worth pricing is larger
FEW_CHOICES = 20_000  # groups times bundles: with more, fewer weights are tried
SIMPLE = 12


def disproof(
    compiled: Compiled,
    bundles: Bundles,
    rules: Iterable[CompiledRule],
    clock: Clock | None = None,
) -> Certificate | None:
    """Weights that prove these rules cannot hold together; None where prices do not. Raises OutOfTime."""
    clock = clock or Clock()
    stated = list(rules)
    groups = compiled.groups_for(stated)
    allow = allowed(compiled, bundles, groups, stated)
    space = Columns.of_groups(groups, bundles, allow)
    if compiled.bundling.is_split and len(space) > FIRST_COLUMNS:
        return None
    duals = _duals(compiled, bundles, space, stated, clock)
    if not duals:
        return None
    exact = _Exact(compiled, bundles, groups, allow, stated)
    for scale in _scales(list(duals.values()), is_small=len(groups) * len(bundles) <= FEW_CHOICES):
        clock.check()
        found = exact.certificate({place: weight for place, y in duals.items() if (weight := round(y * scale))})
        if found is not None:
            return found
    return None


def _duals(
    compiled: Compiled,
    bundles: Bundles,
    space: Columns,
    stated: Sequence[CompiledRule],
    clock: Clock,
) -> dict[Place, float]:
    """The prices of the rows in the relaxation of the least violation; none where the relaxation has no violation.

    The relaxation begins with some of the columns; those that price in join it until none does.
    """
    places = {id(row): (c.rule.key, at) for c in stated for at, row in enumerate(c.rows)}
    rows = {place: row for c in stated for place, row in _rows(c)}
    modes: dict[str, Mode] = {c.rule.key: "eased" for c in stated}
    core = np.unique(np.linspace(0, max(0, len(space) - 1), FIRST_COLUMNS).astype(np.int64)) if len(space) else np.arange(0)
    for _ in range(ROUNDS):
        clock.check()
        linear = build(compiled, bundles, space.take(core), modes)
        for variable in linear.slacks.values():
            linear.upper[variable] = MANY
        found = prices(linear, dict.fromkeys(linear.slacks.values(), -1), clock)
        if found is None:
            return {}
        duals = {
            places[id(row.source)]: y
            for y, row in zip(found, linear.rows, strict=True)
            if row.source is not None and id(row.source) in places and abs(y) > NOTHING and _lies_in_one(compiled, row.source)
        }
        if not duals or len(core) == len(space):
            return duals
        units = _by_bundle(compiled, bundles, space.first, rows, duals, np.float64)
        reduced = -units[space.unit, space.bundle]
        reduced[core] = 0
        joining = np.flatnonzero(reduced > NOTHING)
        if not joining.size:
            return duals
        core = np.union1d(core, joining[np.argsort(-reduced[joining], kind="stable")[:FIRST_COLUMNS]])
    return {}


def _lies_in_one(compiled: Compiled, row: Row) -> bool:
    """Whether a row is a sum over bundles of one block: what is tied person by person over several is left out."""
    return not row.several or compiled.bundling.in_one(row.several)


def _rows(compiled: CompiledRule) -> Iterator[tuple[Place, Row]]:
    for at, row in enumerate(compiled.rows):
        yield (compiled.rule.key, at), row


def _by_bundle(
    compiled: Compiled,
    bundles: Bundles,
    first: np.ndarray,
    rows: Mapping[Place, Row],
    factors: Mapping[Place, float] | Mapping[Place, int],
    kind: type,
) -> np.ndarray:
    """The weighted sum of the rows' coefficients [units, bundles], `first` a pool row of each unit."""
    total: np.ndarray = np.zeros((len(first), len(bundles)), dtype=kind)
    for place, y in factors.items():
        row = rows[place]
        if row.joint is not None:
            total += y * bundles.joint(row.joint)[None, :]
        elif row.committee is not None and row.table:
            codes = compiled.codes(row.feature, first)
            table: np.ndarray = np.zeros(max(int(codes.max(initial=0)), *row.table) + 1, dtype=kind)
            for code, value in row.table.items():
                table[code] = y * value
            total[:, bundles.having(row.committee)] += table[codes][:, None]
    return total


def _scales(duals: Sequence[float], is_small: bool) -> Iterator[float]:
    """What prices are multiplied with before they are rounded: the simplest weights first."""
    least, greatest = min(map(abs, duals)), max(map(abs, duals))
    if is_small:
        yield from (k / greatest for k in range(1, SIMPLE + 1))
        yield from (k / least for k in range(1, SIMPLE + 1) if greatest / least * k < MANY)
    fractions = [Fraction(y / greatest).limit_denominator(10_000) for y in duals]
    common = reduce(math.lcm, (f.denominator for f in fractions), 1)
    if common < 1 << 40:
        yield common / greatest
    yield from ((1 << bits) / greatest for bits in (10, 20, 30))


class _Exact:
    """Tries weights in whole numbers, over groups of people alike in the rules."""

    def __init__(
        self, compiled: Compiled, bundles: Bundles, groups: Groups, allow: np.ndarray,
        stated: Sequence[CompiledRule],
    ) -> None:  # fmt: skip
        self.compiled, self.bundles, self.groups, self.banned = compiled, bundles, groups, ~allow
        self.rules = {c.rule.key: c for c in stated}
        self.rows = {place: row for c in stated for place, row in _rows(c)}
        self.order = {place: n for n, place in enumerate(self.rows)}
        self.bans = [(place, row) for c in stated for place, row in _rows(c) if self._is_ban(row)]

    def _is_ban(self, row: Row) -> bool:
        """Whether the row keeps people out altogether: more of its weight costs nothing."""
        if row.upper != 0 or row.lower is not None or row.aux:
            return False
        if row.joint is not None:
            return isinstance(row.joint, Surplus) and not self.compiled.bundling.is_split
        is_sum = row.committee is not None and _lies_in_one(self.compiled, row)
        return is_sum and all(value >= 0 for value in row.table.values())

    def certificate(self, factors: Mapping[Place, int]) -> Certificate | None:
        """The certificate that these weights make (positive: on the upper bound), rows that keep people out added; or None."""
        factors = {
            place: y
            for place, y in factors.items()
            if (self.rows[place].upper if y > 0 else self.rows[place].lower) is not None
        }
        if not factors or 4 * sum(abs(y) * _reach(self.rows[place]) for place, y in factors.items()) >= LIMIT:
            return None
        gains = -_by_bundle(self.compiled, self.bundles, self.groups.first, self.rows, factors, np.int64)
        whole = self._with_bans(dict(factors), gains)
        if whole is None:
            return None
        asked = -sum(y * ((self.rows[p].upper if y > 0 else self.rows[p].lower) or 0) for p, y in whole.items())
        greatest = self._most_of_aux(whole)
        if greatest is None:
            return None
        for block in range(len(self.compiled.bundling.blocks)):
            inside = np.flatnonzero(self.bundles.block == block)
            tops = np.maximum(gains[:, inside].max(axis=1, initial=0), 0)
            greatest += sum(top * size for top, size in zip(tops.tolist(), self.groups.sizes.tolist(), strict=True) if top)
        if greatest >= asked:
            return None
        weights = tuple(
            Weight(rule, at, "at_most" if y > 0 else "at_least", abs(y))
            for (rule, at), y in sorted(whole.items(), key=lambda item: self.order[item[0]])
        )
        return Certificate(weights, asked, greatest)

    def _with_bans(self, factors: dict[Place, int], gains: np.ndarray) -> dict[Place, int] | None:
        """The weights with those on rows that keep people out where they would gain; takes that from `gains`."""
        for place, row in self.bans:
            if row.joint is not None:
                held = np.broadcast_to(self.bundles.joint(row.joint)[None, :], gains.shape)
            else:
                held = _by_bundle(self.compiled, self.bundles, self.groups.first, self.rows, {place: 1}, np.int64)
            at = self.banned & (held > 0) & (gains > 0)
            if at.any():
                more = int((-(-gains[at] // held[at])).max())
                if more * _reach(row) >= LIMIT >> 4:
                    return None
                factors[place] = factors.get(place, 0) + more
                gains -= more * held
        return {place: y for place, y in factors.items() if y}

    def _most_of_aux(self, factors: Mapping[Place, int]) -> int | None:
        """The most that auxiliary variables add; None where nothing bounds them."""
        sums: dict[tuple[str, str], int] = {}
        for place, y in factors.items():
            for name, coefficient in self.rows[place].aux.items():
                sums[place[0], name] = sums.get((place[0], name), 0) - y * coefficient
        found = 0
        for (rule, name), factor in sums.items():
            limits = self.rules[rule].aux[name]
            if factor > 0 and limits.upper is None:
                return None
            found += factor * (limits.upper if factor > 0 and limits.upper is not None else limits.lower)
        return found


def _reach(row: Row) -> int:
    if isinstance(row.joint, Surplus):
        return len(row.joint.committees)
    return max([1, *(abs(value) for value in row.table.values())])
