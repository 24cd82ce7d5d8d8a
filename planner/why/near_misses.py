"""Who fails one requirement and nothing else, and how far they are from it: levels, months, cells that are not filled."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from fractions import Fraction

import numpy as np

from planner.language.catalogue import Catalogue
from planner.language.plan import Committee, Plan
from planner.language.selectors import Compares, Equals, Selector, fields_of
from planner.pool.matching import TRUE, number_options, options
from planner.pool.pool import CodedColumn, Pool
from planner.why.age_limits import IN_MONTHS, MONTHS_IN_UNIT, conjuncts, passing
from planner.why.funnel import standards

_GIVEN_BY_TABLE = "retirement_month"


@dataclass(frozen=True)
class Lack:
    """What somebody lacks in a field: so many levels, so many months; or the cell is blank."""

    field: str
    levels: int | None = None
    months: int | None = None
    is_blank: bool = False


@dataclass(frozen=True)
class Near:
    """Somebody who fails this one rule of a committee."""

    row: int
    committee: str
    rule: str
    lacks: tuple[Lack, ...] = field(default_factory=tuple)


def near_misses(plan: Plan, pool: Pool) -> list[Near]:
    """Everybody who fails one `must` `require` of a committee, and none of its others nor of those it lies within that forbid
    single people; committee by committee, in the order of the pool. Who cannot be shown to comply fails."""
    found: list[Near] = []
    for committee in plan.committees:
        failing = [(rule, fails) for rule, fails, _ in standards(plan, pool, committee)]
        total = sum((fails.astype(np.int64) for _, fails in failing), np.zeros(len(pool), dtype=np.int64))
        for rule, fails in failing:
            asked = rule.body.asked_of_each()
            if asked is not None and rule.committee == committee.id:
                rows = np.flatnonzero(fails & (total == 1)).tolist()
                lacks = _lacks(plan.catalogue, pool, committee, asked[1], rows)
                found += [Near(row, committee.id, rule.key, lacks[row]) for row in rows]
    order = {committee.id: at for at, committee in enumerate(plan.committees)}
    return sorted(found, key=lambda near: (order[near.committee], near.row))


def _lacks(
    catalogue: Catalogue, pool: Pool, committee: Committee, what: Selector, rows: list[int]
) -> dict[int, tuple[Lack, ...]]:
    """What each of these people lacks of the conditions that must all hold."""
    found: dict[int, list[Lack]] = {row: [] for row in rows}
    for part in conjuncts(what) if rows else ():
        holds = options(pool, (part,), committee.as_of) == TRUE
        for row in rows:
            if not holds[row]:
                found[row] += _lack(catalogue, pool, committee, part, row)
    return {row: tuple(dict.fromkeys(lacks)) for row, lacks in found.items()}


def _lack(catalogue: Catalogue, pool: Pool, committee: Committee, part: Selector, row: int) -> Iterator[Lack]:
    if isinstance(part, Compares) and isinstance(part.value, Fraction) and part.field in MONTHS_IN_UNIT:
        side, months = passing(part.comparison, part.value, MONTHS_IN_UNIT[part.field])
        numbers = number_options(pool, IN_MONTHS.get(part.field, part.field), committee.as_of)
        # A cell may be blank that the number does without: the month of retirement where the table gives it.
        if numbers.known[row]:
            worst = int(numbers.least[row] if side == "at_least" else numbers.greatest[row])
            yield Lack(part.field, months=abs(months - worst))
            return
    blanks = [
        name
        for name in dict.fromkeys(source for field in fields_of(part) for source in catalogue.bases(field))
        if (column := pool.columns.get(name)) is None or not column.known[row]
    ]
    blanks = [name for name in blanks if name in pool.columns] or blanks
    # Once the date of birth and the gender are filled in, the table gives the month of retirement.
    if blanks != [_GIVEN_BY_TABLE]:
        blanks = [name for name in blanks if name != _GIVEN_BY_TABLE]
    if blanks:
        yield from (Lack(name, is_blank=True) for name in blanks)
    elif isinstance(part, Compares | Equals) and catalogue.field(part.field).type == "level":
        yield Lack(part.field, levels=_levels(pool, part, row))
    else:
        yield from (Lack(name) for name in dict.fromkeys(fields_of(part)))


def _levels(pool: Pool, part: Compares | Equals, row: int) -> int | None:
    """How many levels up (or, below 0, down) the nearest one lies that is asked for."""
    column = pool.columns[part.field]
    if not isinstance(column, CodedColumn):
        return None
    now = int(column.codes[row])
    passing_levels = []
    for level in range(len(column.labels)):
        if isinstance(part, Equals):
            ok = level in part.values
        else:
            value = int(part.value)  # type: ignore[arg-type]
            ok = {"below": level < value, "at_most": level <= value, "at_least": level >= value, "above": level > value}[
                part.comparison
            ]
        if ok:
            passing_levels.append(level - now)
    return min(passing_levels, key=abs, default=None)
