"""Which kinds of people could be wanted: of each column that rules ask for one value of each class that they tell apart,
together.

Values are in one class where every condition of the rules answers alike (asked of women and of men, where a month of retirement
hangs on it). A kind that surely fails a requirement of every committee is left out while kinds are put together.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from fractions import Fraction
from functools import partial

import numpy as np

from planner.compiled.trained import asked_columns
from planner.language.catalogue import Catalogue, Field
from planner.language.courses import Given
from planner.language.dates import span_of_month
from planner.language.plan import Plan, Rule
from planner.language.selectors import All, Any, Compares, Equals, Literal_, Not, Selector, fields_of
from planner.pool.matching import FALSE, TRUE, UNKNOWN, options
from planner.pool.pool import Column, DateColumn, LateColumns, Pool
from planner.pool.raised import NOBODY, Raise, raised
from planner.pool.supply import Supply
from planner.pool.values import occurring

MOST_KINDS = 8000
MOST_VALUES = 40  # of a field whose values count one by one
ELSE = "…"  # a text that nobody has
_YEARS = 70  # back from the reference month: dates further back are as those
_BAND = 240  # months: where a mean or a sum is asked, dates so far apart are told apart
_BESIDE_BIRTH = "gender"
_RANK = {FALSE: 0, UNKNOWN: 1, TRUE: 2}


@dataclass(frozen=True)
class ValueClass:
    """Values of a column that no condition tells apart, in their order. `is_open`: with every value that nobody named."""

    values: tuple[Given, ...]
    is_open: bool = False
    pulls: tuple[tuple[int, int], ...] = ()  # of each condition: what it answers (0 no, 1 open, 2 yes), and whether yes helps
    told: object = None  # what rules that look at values one by one see of it; None: a value that none of them limits


def is_as_good(one: ValueClass, other: ValueClass) -> bool:
    """Whether somebody with a value of this class does wherever somebody with one of the other does."""
    if one.told is not None and one.told != other.told:
        return False
    return all(
        mine == theirs if not sign else sign * mine >= sign * theirs
        for (mine, sign), (theirs, _) in zip(one.pulls, other.pulls, strict=True)
    )


Kind = Mapping[str, int]  # by column: which of its classes


@dataclass(frozen=True)
class Kinds:
    """`classes` by column, in their order; `kinds` that may be worth looking for: all that are, where it `is_whole`, else
    those of some numbers where any number may matter (a mean, a sum)."""

    classes: Mapping[str, tuple[ValueClass, ...]]
    kinds: tuple[Kind, ...]
    is_whole: bool = True

    def gives(self, kind: Kind) -> dict[str, Given]:
        """A person of this kind: of each class the first value."""
        return {name: self.classes[name][at].values[0] for name, at in kind.items()}


class TooManyKinds(Exception):
    """The rules of a plan tell more than MOST_KINDS kinds apart."""


def kinds(plan: Plan, pool: Pool) -> Kinds:
    """The kinds that the rules of a plan tell apart. Raises TooManyKinds."""
    columns = [name for name in _columns(plan, pool) if name not in ("id", "full_name")]
    classes = {name: tuple(_classes(plan, pool, name)) for name in columns}
    classes = {name: found for name, found in classes.items() if len(found) > 1}
    found: list[dict[str, int]] = [{}]
    for name, own in classes.items():
        worth = [at for at, one in enumerate(own) if not any(other is not one and is_as_good(other, one) for other in own)]
        grown = [{**kind, name: at} for kind in found for at in worth]
        if len(grown) > 20 * MOST_KINDS:
            raise TooManyKinds
        found = _able(plan, pool, classes, grown)
        if len(found) > MOST_KINDS:
            raise TooManyKinds
    numbers = [n for n in classes if plan.catalogue.field(n).type in ("date", "number") and _counted(plan, n)]
    return Kinds(classes, tuple(found), not numbers)


def _columns(plan: Plan, pool: Pool) -> list[str]:
    """The columns that rules ask for, in the order of the pool, then those that it lacks."""
    asked = asked_columns(plan)
    computed = {name for name in asked if plan.catalogue.bases(name) != (name,)}
    known = [name for name in pool.columns if name in asked and name not in computed]
    return [*known, *sorted(name for name in asked - computed if name not in pool.columns and name in plan.catalogue.fields)]


def _able(
    plan: Plan, pool: Pool, classes: Mapping[str, Sequence[ValueClass]], some: Sequence[Mapping[str, int]]
) -> list[dict[str, int]]:
    """Those who do not surely fail a requirement of each committee that lies within none."""
    people = pool_of(plan.catalogue, pool, [{n: classes[n][at].values[0] for n, at in kind.items()} for kind in some])
    able = np.zeros(len(some), dtype=bool)
    for committee in plan.committees:
        if committee.within is None:
            supply = Supply(people, committee.as_of)
            fails = np.zeros(len(some), dtype=bool)
            for rule in committee.rules:
                out = rule.body.offenders(supply, ())
                if out is not None:
                    fails |= out[1]
            able |= ~fails
    return [dict(some[at]) for at in np.flatnonzero(able).tolist()]


def pool_of(catalogue: Catalogue, pool: Pool, gives: Sequence[Mapping[str, Given]]) -> Pool:
    """People of whom these values are known, and no others."""
    fields = dict.fromkeys(name for one in gives for name in one)
    values: dict[str, dict[Given, int]] = {name: {} for name in fields}
    for one in gives:
        for name, given in one.items():
            values[name].setdefault(given, len(values[name]))
    columns: dict[str, Column] = {}
    for name, known in values.items():
        rows = np.full(len(known) + 1, NOBODY, dtype=np.int64)
        raises = [*(Raise(({name: given},)) for given in known), Raise()]
        names = [str(n) for n in range(len(rows))]
        made = raised(pool, catalogue, names, rows, np.arange(len(rows), dtype=np.int64), raises)
        at = np.array([known[one[name]] if name in one else len(known) for one in gives], dtype=np.int64)
        columns[name] = made.columns[name].take(at)
    made_late = LateColumns({name: partial(columns.__getitem__, name) for name in columns})
    return Pool([str(n) for n in range(len(gives))], made_late)


# ------------------------------------------------------------------------------------------------------------- classes


def _leaves(selector: Selector, sign: int) -> Iterator[tuple[Selector, int]]:
    """Its conditions, each with whether a yes of it helps."""
    match selector:
        case All() | Any():
            for part in selector.parts:
                yield from _leaves(part, sign)
        case Not():
            yield from _leaves(selector.part, -sign)
        case _:
            yield selector, sign


def _asking(plan: Plan, name: str) -> dict[tuple[Selector, int | None], int]:
    """Every condition that looks at a column, with its month, and whether a yes helps (0: here it does, there it harms)."""
    found: dict[tuple[Selector, int | None], int] = {}
    for rule in plan.rules():
        month = plan.month_of(rule)
        for selector, sign in rule.body.pulls():
            for leaf, own in _leaves(selector, sign):
                if name in plan.catalogue.with_bases(fields_of(leaf)):
                    at = (leaf, month)
                    found[at] = own if found.get(at, own) == own else 0
    return found


def _counted(plan: Plan, name: str) -> list[Rule]:
    """The rules that look at the values of a column, or of what is computed from it, one by one."""
    return [rule for rule in plan.rules() if name in plan.catalogue.with_bases(rule.body.fields())]


def _classes(plan: Plan, pool: Pool, name: str) -> Iterator[ValueClass]:
    asking, counted = _asking(plan, name), _counted(plan, name)
    declared = plan.catalogue.field(name)
    values = list(dict.fromkeys(_values(plan, pool, declared, list(asking), bool(counted))))
    beside: list[dict[str, Given]] = [{}]
    if name != _BESIDE_BIRTH and any("months_to_retirement" in fields_of(leaf) for leaf, _ in asking):
        beside = [{_BESIDE_BIRTH: ("female",)}, {_BESIDE_BIRTH: ("male",)}]
    people = pool_of(plan.catalogue, pool, [{name: given, **other} for other in beside for given in values])
    answers = [options(people, (leaf,), month).reshape(len(beside), len(values)) for leaf, month in asking]
    only_capped = all(rule.body.only_caps_values for rule in counted)
    by_key: dict[tuple[tuple[tuple[int, int], ...], object], list[Given]] = {}
    for at, given in enumerate(values):
        pulls = tuple(
            (_RANK[int(one[row, at])], sign)
            for one, sign in zip(answers, asking.values(), strict=True)
            for row in range(len(beside))
        )
        is_free = not counted or (only_capped and given[0] == ELSE)
        by_key.setdefault((pulls, None if is_free else _told_apart(plan, declared, given)), []).append(given)
    for (pulls, told), found in by_key.items():
        yield ValueClass(tuple(found), any(given[0] == ELSE for given in found), pulls, told)


def _told_apart(plan: Plan, declared: Field, given: Given) -> object:
    """What a rule that looks at values one by one sees."""
    if declared.type == "date" and plan.as_of is not None:
        return given[0].first_month // _BAND  # type: ignore[union-attr]
    return given


def _values(
    plan: Plan, pool: Pool, declared: Field, asking: Sequence[tuple[Selector, int | None]], is_counted: bool
) -> Iterator[Given]:
    """Values of a column that are worth trying, in their order."""
    match declared.type:
        case "level":
            yield from ((rank,) for rank in range(len(declared.order)))
        case "yesno":
            yield from ((True,), (False,))
        case "date":
            last = max((month for _, month in asking if month is not None), default=plan.as_of) or plan.as_of or _newest(pool)
            yield from ((span_of_month(month),) for month in range(last - 12 * _YEARS, last + 1))
        case "number":
            yield from ((value,) for value in sorted(set(_numbers(pool, declared.name, asking))))
        case _:
            named = [v for leaf, _ in asking if isinstance(leaf, Equals) and leaf.field == declared.name for v in leaf.values]
            listed: Iterable[Literal_] = declared.canonical_values
            if is_counted:
                there = occurring(pool, declared.name)
                listed = [*listed, *there] if len(there) <= MOST_VALUES else listed
            several = [*dict.fromkeys([*listed, *named])]
            yield from ((value,) for value in several)
            if declared.type == "list" and len(set(named)) > 1:
                yield tuple(dict.fromkeys(named))
            if not declared.canonical_values:
                yield (ELSE,)


def _numbers(pool: Pool, name: str, asking: Sequence[tuple[Selector, int | None]]) -> Iterator[Fraction]:
    for leaf, _ in asking:
        asked = leaf.values if isinstance(leaf, Equals) else (leaf.value,) if isinstance(leaf, Compares) else ()
        for value in asked:
            if isinstance(value, Fraction):
                yield from (value - 1, value, value + 1)
    there = [Fraction(value) for value in occurring(pool, name)]
    if there:
        yield from (min(there), max(there))


def _newest(pool: Pool) -> int:
    dates = [column for column in map(pool.columns.get, pool.columns) if isinstance(column, DateColumn)]
    return max((int(one.last_month[one.known].max()) for one in dates if one.known.any()), default=2025 * 12)
