"""Numbers computed from dates, in whole calendar months, days ignored: ages, years in the Party, months to retirement."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

import numpy as np

from planner.pool.pool import BoolArray, CodedColumn, Column, LongArray
from planner.pool.retirement import SEXES, NotServing, later_table, not_serving, retirement_table, service_tables
from planner.pool.values import codes_of


@dataclass(frozen=True)
class Months:
    """The month (index) of a date for each person; of no meaning where not `known`."""

    month: LongArray
    known: BoolArray


@dataclass(frozen=True)
class Numbers:
    """A number for each person: `one`, or, where it hangs on a gender that is not known, `one` or `other`.

    `filled`: there is a value. `known`: there is just one. Values are scaled by `scale`, 0 where not filled.
    """

    one: LongArray
    other: LongArray
    filled: BoolArray
    known: BoolArray
    scale: int = 1


def compute(field: str, months: Callable[[str], Months], column: Callable[[str], Column | None], as_of: int) -> Numbers:
    """The computed field `field` at the reference month; `months` gives the exact months of a date field, `column` others."""
    match field:
        case "age_months":
            birth = months("birth_date")
            return _single(as_of - birth.month, birth.known)
        case "age":
            birth = months("birth_date")
            return _single((as_of - birth.month) // 12, birth.known)
        case "party_years":
            party = months("party_date")
            return _single((as_of - party.month) // 12, party.known)
        case "months_to_retirement":
            return _months_to_retirement(months("birth_date"), months("retirement_month"), column, as_of)
    raise ValueError(f"{field} is no computed field")


def _months_to_retirement(birth: Months, given: Months, column: Callable[[str], Column | None], as_of: int) -> Numbers:
    """A month given in the row wins over the tables; without a gender both rows of a table may be meant."""
    by = _by_table(birth, column)
    gender = column("gender")
    female, male = (_having(gender, sex, len(birth.known)) for sex in SEXES)
    one = np.where(male, by.male, by.female)
    other = np.where(female, by.female, by.male)
    filled = by.known | given.known
    known = given.known | (by.known & (female | male | by.same))
    one, other = (np.where(filled, np.where(given.known, given.month, by_table) - as_of, 0) for by_table in (one, other))
    return Numbers(one, other, filled, known)


@dataclass(frozen=True)
class _ByTable:
    """The month (index) in which each person retires as a woman and as a man; of no meaning where not `known`.

    `same`: by the rank's table both are one month, so the gender does not matter.
    """

    female: LongArray
    male: LongArray
    known: BoolArray
    same: BoolArray | np.bool_ = np.False_


def _by_table(birth: Months, column: Callable[[str], Column | None]) -> _ByTable:
    """By the table of the service and rank; else the later one where `later_retirement` is yes; else the general one.

    Where only one of service and rank is filled, or the service's table lacks the rank, the month is not known; but who has
    no rank and holds a post that is none of the service is in the general table.
    """
    table = retirement_table()
    female, male, known = table.month(birth.month, "female"), table.month(birth.month, "male"), birth.known
    later = column("later_retirement")
    if later is not None:
        rows = np.flatnonzero(_having(later, "yes", len(known)))
        for sex, months in zip(SEXES, (female, male), strict=True):
            if sex in later_table().ages:
                months[rows] = later_table().month(birth.month[rows], sex)
    service, rank = column("service"), column("service_rank")
    if service is None and rank is None:
        return _ByTable(female, male, known)
    serves = np.zeros(len(known), dtype=np.bool_)
    found = np.zeros(len(known), dtype=np.bool_)
    for name, ranks in service_tables().items():
        in_service = _having(service, name, len(known))
        if name in not_serving() and in_service.any():
            no_rank = in_service if rank is None else in_service & ~rank.known
            in_service &= ~_outside(not_serving()[name], no_rank, column("post"), column("unit"))
        serves |= in_service
        for rank_name, own_table in ranks.items() if in_service.any() else ():
            rows = np.flatnonzero(in_service & _having(rank, rank_name, len(known)))
            female[rows], male[rows] = (own_table.month(birth.month[rows], sex) for sex in SEXES)
            found[rows] = True
    has_rank = np.zeros(len(known), dtype=np.bool_) if rank is None else rank.known
    return _ByTable(female, male, known & (found | ~(serves | has_rank)), found & (female == male))


def _outside(rule: NotServing, asked: BoolArray, post: Column | None, unit: Column | None) -> BoolArray:
    """Who of those `asked` about holds a post outside the service; a blank post tells nothing."""
    found = np.zeros(len(asked), dtype=np.bool_)
    if not isinstance(post, CodedColumn):
        return found
    units = unit if isinstance(unit, CodedColumn) else None
    for row in np.flatnonzero(asked & post.known).tolist():
        of = -1 if units is None else int(units.codes[row])
        found[row] = rule.holds(post.keys[int(post.codes[row])], "" if units is None or of < 0 else units.keys[of])
    return found


def _having(column: Column | None, value: str, people: int) -> BoolArray:
    """Who has this value in a column of single values; nobody where there is no such column."""
    if not isinstance(column, CodedColumn):
        return np.zeros(people, dtype=np.bool_)
    return np.isin(column.codes, np.asarray(list(codes_of(column, [value]).values()), dtype=np.int32))


def _single(values: LongArray, known: BoolArray) -> Numbers:
    values = np.where(known, values, 0)
    return Numbers(values, values, known, known)
