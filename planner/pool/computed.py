"""Numbers computed from dates, in whole calendar months, days ignored: ages, years in the Party, months to retirement."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

import numpy as np

from planner.pool.pool import BoolArray, CodedColumn, Column, LongArray
from planner.pool.retirement import retirement_table


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


def compute(field: str, months: Callable[[str], Months], gender: Column | None, as_of: int) -> Numbers:
    """The computed field `field` at the reference month; `months` gives the exact months of a date field."""
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
            return _months_to_retirement(months("birth_date"), months("retirement_month"), gender, as_of)
    raise ValueError(f"{field} is no computed field")


def _months_to_retirement(birth: Months, given: Months, gender: Column | None, as_of: int) -> Numbers:
    """A month given in the row wins over the table; without a gender both rows of the table may be meant."""
    table = retirement_table()
    female, male = (_has_gender(gender, sex, len(birth.known)) for sex in ("female", "male"))
    by_female, by_male = table.month(birth.month, "female"), table.month(birth.month, "male")
    one = np.where(male, by_male, by_female)
    other = np.where(female, by_female, by_male)
    filled = birth.known | given.known
    known = given.known | (birth.known & (female | male))
    one, other = (np.where(filled, np.where(given.known, given.month, by_table) - as_of, 0) for by_table in (one, other))
    return Numbers(one, other, filled, known)


def _has_gender(gender: Column | None, sex: str, people: int) -> BoolArray:
    """Anything but `female` and `male` (folded) is neither."""
    if not isinstance(gender, CodedColumn):
        return np.zeros(people, dtype=np.bool_)
    at = [i for i, key in enumerate(gender.keys) if key == sex]
    return np.isin(gender.codes, np.asarray(at, dtype=np.int32))


def _single(values: LongArray, known: BoolArray) -> Numbers:
    values = np.where(known, values, 0)
    return Numbers(values, values, known, known)
