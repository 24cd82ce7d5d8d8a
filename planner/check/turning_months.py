"""When a rule may turn as time goes by: the months in which the answer of some condition may change for somebody.

Months count from a reference month, days ignored, so a condition on an age or a period turns where the months since a date, or
until retirement, pass one of a few whole numbers. A date that is known to the year may be any of its months.
"""

from __future__ import annotations

import math
from collections.abc import Sequence
from fractions import Fraction
from typing import TYPE_CHECKING

import numpy as np

from planner.language.catalogue import COMPUTED
from planner.language.selectors import Compares, Equals, Known, MonthsAgo, Selector, ToField, leaves_of
from planner.pool.matching import number_options
from planner.pool.pool import BoolArray, DateColumn, LongArray, Pool

if TYPE_CHECKING:
    from planner.bodies.body import Body

# From which date on a field counts, and the months in its unit.
_SINCE = {"age": ("birth_date", 12), "age_months": ("birth_date", 1), "party_years": ("party_date", 12)}


def turning_months(body: Body, members: Pool, as_of: int | None, months: int) -> BoolArray:
    """[months + 1]: whether the verdict on these members may differ so many months after `as_of` from that a month earlier.

    A month may be marked in which nothing turns, never the other way round. The first says nothing.
    """
    turns = np.zeros(months + 1, dtype=np.bool_)
    if as_of is None:
        return turns
    if any(field in COMPUTED for field in body.fields()):  # a mean of ages may move in any month
        return ~turns
    for selector in body.selectors():
        for leaf in leaves_of(selector):
            _mark(turns, leaf, members, as_of)
    return turns


def _mark(turns: BoolArray, leaf: Selector, members: Pool, as_of: int) -> None:
    match leaf:
        case MonthsAgo():
            _since(turns, members, leaf.field, _around(leaf.months, 1), as_of)
        case ToField() if leaf.field in COMPUTED or leaf.other in COMPUTED:
            turns[:] = True
        case Compares() | Equals() if leaf.field in COMPUTED:
            values = leaf.values if isinstance(leaf, Equals) else (leaf.value,)
            numbers = [Fraction(value) for value in values if isinstance(value, int | Fraction)]
            if leaf.field in _SINCE:
                date, unit = _SINCE[leaf.field]
                _since(turns, members, date, _around(numbers, unit), as_of)
            else:
                _until(turns, members, leaf.field, _around(numbers, 1), as_of)
        case Known():  # what is known stays so
            pass


def _around(values: Sequence[int | Fraction], unit: int) -> list[int]:
    """The whole months at which a comparison with a value, in units of so many months, may turn, and those beside."""
    at = {math.floor(value) * unit for value in values} | {(math.floor(value) + 1) * unit for value in values}
    return sorted({month + step for month in at for step in (-1, 0, 1)})


def _since(turns: BoolArray, members: Pool, date: str, bounds: Sequence[int], as_of: int) -> None:
    """Marks where the months since a date come to one of the bounds."""
    column = members.columns.get(date)
    if isinstance(column, DateColumn):
        known = column.known
        _spans(turns, column.first_month[known] - as_of, column.last_month[known] - as_of, bounds)


def _until(turns: BoolArray, members: Pool, field: str, bounds: Sequence[int], as_of: int) -> None:
    """Marks where the months that are left come to one of the bounds."""
    numbers = number_options(members, field, as_of)
    least, greatest = numbers.least[numbers.known], numbers.greatest[numbers.known]
    _spans(turns, least, greatest, [-bound for bound in bounds])


def _spans(turns: BoolArray, first: LongArray, last: LongArray, bounds: Sequence[int]) -> None:
    begins = np.zeros(len(turns) + 1, dtype=np.int64)  # how many spans begin, less how many have ended
    for bound in bounds:
        np.add.at(begins, np.clip(first + bound, 0, len(turns)), 1)
        np.add.at(begins, np.clip(last + bound + 1, 0, len(turns)), -1)
    turns |= np.cumsum(begins)[:-1] > 0
