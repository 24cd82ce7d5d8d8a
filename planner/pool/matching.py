"""Selectors over a pool: for each person, which answers are possible. Vectorised; shared by the checker and the model.

Semantics (contract, "What is not known"): a blank makes every condition on it unknown, `known` excepted; connectives are
Kleene's; a partial date is tried month by month, all selectors of one rule together.
"""

from __future__ import annotations

import itertools
import math
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from fractions import Fraction
from functools import cache, reduce

import numpy as np
import numpy.typing as npt

from planner.language.catalogue import COMPUTED
from planner.language.dates import DateSpan
from planner.language.folding import fold
from planner.language.selectors import (
    All,
    Any,
    Compares,
    Comparison,
    Equals,
    HowMany,
    Known,
    Literal_,
    MonthsAgo,
    Not,
    Selector,
    ToField,
    fields_of,
)
from planner.pool.computed import Months, Numbers, compute
from planner.pool.pool import (
    BoolArray,
    CodedColumn,
    Column,
    DateColumn,
    ListColumn,
    LongArray,
    NumberColumn,
    Pool,
    first_days_of_months,
)
from planner.pool.values import codes_of

FALSE, TRUE, UNKNOWN = 1, 2, 3  # bit 0: may be false, bit 1: may be true

_Answers = npt.NDArray[np.int8]
_NO, _OPEN, _YES = np.int8(0), np.int8(1), np.int8(2)  # in this order Kleene's "and" is the least, "or" the greatest
_POSSIBLE = np.array([FALSE, UNKNOWN, TRUE], dtype=np.intp)  # an answer as the two bits above


def options(pool: Pool, selectors: Sequence[Selector], as_of: int | None) -> npt.NDArray[np.uint8]:
    """Which combinations of answers are possible, for each person.

    Returns [people] bit masks: bit `j` is set when the answers can be exactly the binary digits of `j`
    (digit i of j is the answer to selector i, 1 for true). One selector gives FALSE, TRUE or UNKNOWN. At most 3 selectors.
    """
    if len(selectors) > 3:
        raise ValueError("at most 3 selectors at once")
    masks = np.zeros(len(pool), dtype=np.uint8)
    fields = {f for s in selectors for f in fields_of(s)}
    for rows, people in _exact_months(_People(pool, None, as_of, {}), _date_fields(fields)):
        at = np.zeros(len(people), dtype=np.intp)
        for i, selector in enumerate(selectors):
            at |= _POSSIBLE[_answers(people, selector)] << (2 * i)
        found = _combinations(len(selectors))[at]
        if rows is None:
            masks |= found
        else:
            masks[rows] |= found
    return masks


@dataclass(frozen=True)
class NumberOptions:
    """The values a number may take, scaled: [people] least and greatest, where `known`; a blank is not known and 0."""

    least: LongArray
    greatest: LongArray
    known: BoolArray
    scale: int


def number_options(pool: Pool, field: str, as_of: int | None) -> NumberOptions:
    """The possible values of a number field or a computed one.

    A number that hangs on an unknown gender ranges over both; only where a date that it needs is blank is it not known.
    """
    everybody = _People(pool, None, as_of, {})
    # Every computed number rises or falls with its dates throughout, so the first and the last month give the ends.
    early, late = everybody.numbers(field, "first_month"), everybody.numbers(field, "last_month")
    ends = (early.one, early.other, late.one, late.other)
    return NumberOptions(reduce(np.minimum, ends), reduce(np.maximum, ends), early.filled, early.scale)


def possible_numbers(pool: Pool, row: int, field: str, as_of: int | None) -> tuple[int, ...]:
    """Every possible scaled value of one person, ascending; empty where the cell is blank (any number)."""
    values: set[int] = set()
    person = _People(pool, np.array([row], dtype=np.int64), as_of, {})
    for _, people in _exact_months(person, _date_fields({field})):
        numbers = people.numbers(field)
        if numbers.filled[0]:
            values |= {int(numbers.one[0]), int(numbers.other[0])}
    return tuple(sorted(values))


class _People:
    """Some people of a pool, or all of them (`rows` None), with dates as known as `dates` makes them."""

    def __init__(self, pool: Pool, rows: LongArray | None, as_of: int | None, dates: Mapping[str, DateColumn]) -> None:
        self.pool = pool
        self.rows = rows
        self.as_of = as_of
        self._columns: dict[str, Column | None] = dict(dates)

    def __len__(self) -> int:
        return len(self.pool) if self.rows is None else len(self.rows)

    def column(self, field: str) -> Column | None:
        """The column of these people; None where the pool has none, so that every cell is blank."""
        if field not in self._columns:
            column = self.pool.columns.get(field)
            self._columns[field] = column if column is None or self.rows is None else column.take(self.rows)
        return self._columns[field]

    def only(self, rows: LongArray, dates: Mapping[str, DateColumn]) -> _People:
        """Those of them at `rows` (among themselves), with these dates."""
        return _People(self.pool, rows if self.rows is None else self.rows[rows], self.as_of, dates)

    def numbers(self, field: str, end: str = "first_month") -> Numbers:
        """A number field or a computed one; of a date known to the year the `first_month` or the `last_month` counts."""
        if field not in COMPUTED:
            column = self.column(field)
            if column is None:
                nothing = np.zeros(len(self), dtype=np.int64)
                return Numbers(nothing, nothing, nothing > 0, nothing > 0)
            if not isinstance(column, NumberColumn):
                raise TypeError(f"{field} holds no numbers")
            return Numbers(column.scaled, column.scaled, column.known, column.known, column.scale)
        if self.as_of is None:
            raise ValueError(f"{field} needs a reference month")

        def months(date_field: str) -> Months:
            column = self.column(date_field)
            if not isinstance(column, DateColumn):
                return Months(np.zeros(len(self), dtype=np.int64), np.zeros(len(self), dtype=np.bool_))
            return Months(column.first_month if end == "first_month" else column.last_month, column.known)

        return compute(field, months, self.column, self.as_of)


def _date_fields(fields: set[str]) -> list[str]:
    """The pool's fields that these hang on, in a fixed order."""
    return sorted({base for field in fields for base in COMPUTED.get(field, (field,))})


def _exact_months(people: _People, fields: Sequence[str]) -> Iterator[tuple[LongArray | None, _People]]:
    """The people with every date of `fields` known to the month at least: each way in which it may be, and for whom.

    People whose dates are all exact come once, all together; the others once for each combination of months of their own
    partial dates. The rows are those within `people`; None means all.
    """
    columns = {f: c for f in fields if isinstance(c := people.column(f), DateColumn)}
    partial = {f: p for f, c in columns.items() if (p := c.known & (c.first_month != c.last_month)).any()}
    if not partial:
        yield None, people
        return
    pattern = reduce(np.bitwise_or, (p.astype(np.int64) << i for i, p in enumerate(partial.values())))
    for which in np.unique(pattern):
        rows = np.flatnonzero(pattern == which)
        own = [f for i, f in enumerate(partial) if which >> i & 1]
        taken = {f: columns[f].take(rows) for f in own}
        lengths = [int((c.last_month - c.first_month).max()) + 1 for c in taken.values()]
        for months in itertools.product(*map(range, lengths)):
            yield rows, people.only(rows, {f: _in_month(taken[f], m) for f, m in zip(own, months, strict=True)})


def _in_month(dates: DateColumn, number: int) -> DateColumn:
    """The dates narrowed to their month of this number, from 0 (to their last where they have fewer)."""
    month = np.minimum(dates.first_month + number, dates.last_month)
    return DateColumn(first_days_of_months(month), first_days_of_months(month + 1) - np.int32(1))


@cache
def _combinations(selectors: int) -> npt.NDArray[np.uint8]:
    """From the answers, two bits for each selector, to the mask of the combinations that they allow."""
    table = np.zeros(4**selectors, dtype=np.uint8)
    for at in range(len(table)):
        for j in range(2**selectors):
            if all((at >> (2 * i) & 3) >> (j >> i & 1) & 1 for i in range(selectors)):
                table[at] |= 1 << j
    return table


def _answers(people: _People, selector: Selector) -> _Answers:
    match selector:
        case All():
            return reduce(np.minimum, (_answers(people, p) for p in selector.parts), np.full(len(people), _YES))
        case Any():
            return reduce(np.maximum, (_answers(people, p) for p in selector.parts), np.full(len(people), _NO))
        case Not():
            return _YES - _answers(people, selector.part)
        case Known():
            return _of(_filled(people, selector.field) == selector.known)
        case Equals():
            return _equals(people, selector.field, selector.values)
        case HowMany():
            return _how_many(people, selector)
        case Compares():
            return _compares(people, selector.field, selector.comparison, selector.value)
        case MonthsAgo():
            return _on_numbers(_months_ago(people, selector.field), selector.months, selector.comparison)
        case ToField():
            return _to_field(people, selector)


def _of(yes: BoolArray) -> _Answers:
    return np.where(yes, _YES, _NO)


def _filled(people: _People, field: str) -> BoolArray:
    if field in COMPUTED:
        return people.numbers(field).known
    if field == "id":
        return np.ones(len(people), dtype=np.bool_)
    column = people.column(field)
    return np.zeros(len(people), dtype=np.bool_) if column is None else column.known


def _equals(people: _People, field: str, values: Sequence[Literal_]) -> _Answers:
    if field in COMPUTED:
        return _on_numbers(people.numbers(field), values, None)
    if field == "id":
        return _is_one_of(people, values)
    column = people.column(field)
    match column:
        case None:
            return np.full(len(people), _OPEN)
        case NumberColumn():
            return _on_numbers(people.numbers(field), values, None)
        case DateColumn():
            return reduce(np.maximum, (_within(column, v) for v in values), _blank(column, _NO))
        case CodedColumn():
            wanted = _codes_of(column, values)
            return _by_code(column.codes, [code in wanted for code in range(len(column.labels))])
        case ListColumn():
            wanted = _codes_of(column, values)
            return _by_code(column.codes, [not wanted.isdisjoint(cell) for cell in column.cells])


def _compares(people: _People, field: str, comparison: Comparison, value: Literal_) -> _Answers:
    if field in COMPUTED:
        return _on_numbers(people.numbers(field), (value,), comparison)
    column = people.column(field)
    match column:
        case None:
            return np.full(len(people), _OPEN)
        case NumberColumn():
            return _on_numbers(people.numbers(field), (value,), comparison)
        case DateColumn():
            return _compares_dates(column, comparison, value)
        case CodedColumn() if isinstance(value, int):
            return _by_code(column.codes, _compared(np.arange(len(column.labels)), comparison, Fraction(value)).tolist())
    raise TypeError(f"{field} has no order")


def _how_many(people: _People, selector: HowMany) -> _Answers:
    column = people.column(selector.field)
    if column is None:
        return np.full(len(people), _OPEN)
    if not isinstance(column, ListColumn):
        raise TypeError(f"{selector.field} is no list")
    sizes = np.array([len(set(cell)) for cell in column.cells], dtype=np.int64)
    found = np.zeros(len(sizes), dtype=np.bool_)
    for count in selector.counts:
        found |= _compared(sizes, selector.comparison, Fraction(count))
    return _by_code(column.codes, found.tolist())


def _months_ago(people: _People, field: str) -> Numbers:
    """Months from the month of each date to the reference month; dates are exact to the month here."""
    column = people.column(field)
    if people.as_of is None:
        raise ValueError("months_ago needs a reference month")
    if column is None:
        nothing = np.zeros(len(people), dtype=np.int64)
        return Numbers(nothing, nothing, nothing > 0, nothing > 0)
    if not isinstance(column, DateColumn):
        raise TypeError(f"{field} holds no dates")
    months = people.as_of - column.first_month
    return Numbers(months, months, column.known, column.known)


def _to_field(people: _People, selector: ToField) -> _Answers:
    """Unknown where one of the two is blank; of a number that hangs on an unknown gender, where both answer otherwise."""
    one, other = (_comparable(people, name, selector) for name in (selector.field, selector.other))
    if one is None or other is None:
        return np.full(len(people), _OPEN)
    if isinstance(one, _Cells) and isinstance(other, _Cells):
        return np.where(one.known & other.known, _of(_share_a_value(one, other)), _OPEN)
    if not isinstance(one, Numbers) or not isinstance(other, Numbers):
        raise TypeError(f"{selector.field} and {selector.other} are of two kinds")
    yes, also = (
        _compared_numbers(mine, one.scale, theirs, other.scale, selector.comparison)
        for mine, theirs in ((one.one, other.one), (one.other, other.other))
    )
    return np.where(one.filled & other.filled & (yes == also), _of(yes), _OPEN)


@dataclass(frozen=True)
class _Cells:
    """What each person's cell holds: `cells` by code, as keys that are the same where the values are; -1 is a blank."""

    codes: npt.NDArray[np.int32]
    cells: Sequence[frozenset[str]]

    @property
    def known(self) -> BoolArray:
        return self.codes >= 0


def _comparable(people: _People, field: str, selector: ToField) -> Numbers | _Cells | None:
    """The field as numbers (dates by month, levels that are put in order by rank) or as sets of keys; None where the pool has
    no such column. Keys are folded, but beside ids, which are not.
    """
    key = str if "id" in (selector.field, selector.other) else fold
    if field == "id":
        rows = np.arange(len(people)) if people.rows is None else people.rows
        return _Cells(rows.astype(np.int32), [frozenset((pid,)) for pid in people.pool.ids])
    if field in COMPUTED:
        return people.numbers(field)
    column = people.column(field)
    match column:
        case None:
            return None
        case NumberColumn():
            return people.numbers(field)
        case DateColumn():
            return Numbers(column.first_month, column.first_month, column.known, column.known)
        case CodedColumn() if selector.comparison is not None:
            ranks = column.codes.astype(np.int64)
            return Numbers(ranks, ranks, column.known, column.known)
        case CodedColumn():
            return _Cells(column.codes, [frozenset((key(label),)) for label in column.labels])
        case ListColumn():
            keys = [key(label) for label in column.labels]
            return _Cells(column.codes, [frozenset(keys[v] for v in cell) for cell in column.cells])


def _share_a_value(one: _Cells, other: _Cells) -> BoolArray:
    pairs, which = np.unique(np.stack([one.codes, other.codes]), axis=1, return_inverse=True)
    shares = [bool(a >= 0 and b >= 0 and one.cells[a] & other.cells[b]) for a, b in pairs.T]
    return np.array(shares, dtype=np.bool_)[which.ravel()]


def _compared_numbers(
    mine: LongArray, scale: int, theirs: LongArray, their_scale: int, comparison: Comparison | None
) -> BoolArray:
    """Numbers of two scales against each other, exactly."""
    most = max((int(np.abs(a).max(initial=0)) * s for a, s in ((mine, their_scale), (theirs, scale))), default=0)
    kind = np.int64 if most < 1 << 62 else object  # whole numbers of any size
    a, b = mine.astype(kind) * their_scale, theirs.astype(kind) * scale
    match comparison:
        case None:
            found = a == b
        case "below":
            found = a < b
        case "at_most":
            found = a <= b
        case "at_least":
            found = a >= b
        case "above":
            found = a > b
    return np.asarray(found, dtype=np.bool_)


def _by_code(codes: npt.NDArray[np.int32], yes: Sequence[bool]) -> _Answers:
    """The answers to the codes; code -1, a blank, takes the last entry of the table."""
    table = np.array([_YES if y else _NO for y in yes] + [_OPEN], dtype=np.int8)
    return table[codes]


def _codes_of(column: CodedColumn | ListColumn, values: Sequence[Literal_]) -> set[int]:
    """The codes of the values: ranks and yes/no as they are, texts by their folded key."""
    texts = codes_of(column, [v for v in values if isinstance(v, str)])
    return {*texts.values(), *(int(v) for v in values if isinstance(v, int))}


def _is_one_of(people: _People, values: Sequence[Literal_]) -> _Answers:
    rows = [people.pool.row_of[v] for v in values if isinstance(v, str) and v in people.pool.row_of]
    at = np.arange(len(people)) if people.rows is None else people.rows
    return _of(np.isin(at, rows))


def _on_numbers(numbers: Numbers, values: Sequence[Literal_], comparison: Comparison | None) -> _Answers:
    """Where two values are possible the answer is known only if both give the same."""

    def holds(scaled: LongArray) -> BoolArray:
        found = np.zeros(len(scaled), dtype=np.bool_)
        for value in values:
            if not isinstance(value, int | Fraction):
                raise TypeError(f"{value!r} is no number")
            found |= _compared(scaled, comparison, Fraction(value) * numbers.scale)
        return found

    one = holds(numbers.one)
    other = one if numbers.other is numbers.one else holds(numbers.other)
    return np.where(numbers.filled & (one == other), _of(one), _OPEN)


def _compared(whole: LongArray, comparison: Comparison | None, value: Fraction) -> BoolArray:
    """Whole numbers against an exact value; `comparison` None is equality."""
    match comparison:
        case None:
            found = whole == value.numerator if value.denominator == 1 else np.zeros(len(whole), dtype=np.bool_)
        case "below":
            found = whole < math.ceil(value)
        case "at_least":
            found = whole >= math.ceil(value)
        case "at_most":
            found = whole <= math.floor(value)
        case "above":
            found = whole > math.floor(value)
    return found


def _within(column: DateColumn, value: Literal_) -> _Answers:
    """True where the date lies within the span for sure, false where it cannot."""
    span = _span(value)
    inside = (column.first >= span.first) & (column.last <= span.last)
    outside = (column.first > span.last) | (column.last < span.first)
    return _settled(column, inside, outside)


def _compares_dates(column: DateColumn, comparison: Comparison, value: Literal_) -> _Answers:
    span = _span(value)
    match comparison:
        case "at_least":
            return _settled(column, column.first >= span.first, column.last < span.first)
        case "below":
            return _settled(column, column.last < span.first, column.first >= span.first)
        case "at_most":
            return _settled(column, column.last <= span.last, column.first > span.last)
        case "above":
            return _settled(column, column.first > span.last, column.last <= span.last)


def _settled(column: DateColumn, yes: BoolArray, no: BoolArray) -> _Answers:
    return np.where(column.known & yes, _YES, np.where(column.known & no, _NO, _OPEN))


def _blank(column: DateColumn, otherwise: np.int8) -> _Answers:
    return np.where(column.known, otherwise, _OPEN)


def _span(value: Literal_) -> DateSpan:
    if not isinstance(value, DateSpan):
        raise TypeError(f"{value!r} is no date")
    return value
