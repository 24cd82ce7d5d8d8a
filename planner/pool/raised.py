"""A pool as courses would leave it, and with people who could be recruited: columns at work, for what solves.

A level is never lowered. A level or a list that is not known stays so: what somebody whose cell is blank has after a course is
at least what the course gives, and no cell can say that. Every other field has what the last course gives. What is not said
of a recruit is blank. (`planner.check.trained` says the same cell by cell, for the checker.)
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from fractions import Fraction
from functools import partial
from math import lcm

import numpy as np

from planner.language.catalogue import Catalogue, Field
from planner.language.courses import Given
from planner.language.dates import DateSpan
from planner.language.folding import fold
from planner.pool.cells import canonical_codes
from planner.pool.found_fields import with_found_fields
from planner.pool.pool import BoolArray, CodedColumn, Column, DateColumn, LateColumns, ListColumn, LongArray, NumberColumn, Pool

NOBODY = -1  # the row of a recruit


@dataclass(frozen=True)
class Raise:
    """What people are given, one thing after the other."""

    gives: tuple[Mapping[str, Given], ...] = ()


def raised(
    pool: Pool, catalogue: Catalogue, ids: Sequence[str], rows: LongArray, which: LongArray, raises: Sequence[Raise]
) -> Pool:
    """A pool of rows of another (`rows`, NOBODY for a recruit), each with what it is given (`which` of the `raises`)."""
    given = dict.fromkeys(field for one in raises for gives in one.gives for field in gives)
    columns = dict.fromkeys([*pool.columns, *given])
    makers = {name: partial(_taken, pool, catalogue, name, rows, which, raises) for name in columns}
    found_anew = [
        field.name
        for field in catalogue.fields.values()
        if field.name in makers and field.source is not None and given.keys() & {field.source, field.completed_by}
    ]
    for name in found_anew:
        del makers[name]
    names = [pool.name(row) if row >= 0 else "" for row in rows.tolist()] if len(pool.names) else ()
    made = Pool(ids, LateColumns(makers), names, pool.shown, pool.sha256, pool.posts_sha256)
    return with_found_fields(made, catalogue, found_anew)[0] if found_anew else made


def _taken(
    pool: Pool, catalogue: Catalogue, name: str, rows: LongArray, which: LongArray, raises: Sequence[Raise]
) -> Column:
    column = pool.columns[name] if name in pool.columns else blank(catalogue.field(name), len(pool))
    is_new = rows == NOBODY
    there = np.where(is_new, 0, rows)
    taken = column.take(there) if len(pool) else blank(catalogue.field(name), len(rows))
    taken = _blanked(taken, is_new)
    alike: dict[tuple[Given, ...], list[int]] = {}  # of thousands most give a column one of a few values
    for at, one in enumerate(raises):
        if given := tuple(gives[name] for gives in one.gives if name in gives):
            alike.setdefault(given, []).append(at)
    for in_turn, some in alike.items():
        who = np.isin(which, some)
        for given_then in in_turn if who.any() else ():
            taken = _given(taken, catalogue.field(name), given_then, who, is_new)
    return taken


def blank(field: Field, people: int = 1) -> Column:
    """A column of this field in which every cell is blank."""
    nothing = np.full(people, -1, dtype=np.int32)
    match field.type:
        case "number":
            return NumberColumn(np.zeros(people, dtype=np.int64), 1, np.zeros(people, dtype=np.bool_))
        case "date":
            return DateColumn(np.zeros(people, dtype=np.int32), np.zeros(people, dtype=np.int32))
        case "list":
            labels = field.canonical_values
            return ListColumn(nothing, (), labels, tuple(map(fold, labels)))
        case _:
            labels = tuple(canonical_codes(field))
            return CodedColumn(nothing, labels, tuple(map(fold, labels)))


def _blanked(column: Column, who: BoolArray) -> Column:
    if not who.any():
        return column
    match column:
        case CodedColumn() | ListColumn():
            return replace(column, codes=np.where(who, -1, column.codes).astype(np.int32))
        case NumberColumn():
            return NumberColumn(np.where(who, 0, column.scaled), column.scale, column.known & ~who)
        case DateColumn():
            zero = np.int32(0)
            return DateColumn(np.where(who, zero, column.first), np.where(who, zero, column.last))


def _given(column: Column, field: Field, given: Given, who: BoolArray, is_new: BoolArray) -> Column:
    """The column once these people are given these values."""
    match column:
        case NumberColumn():
            value = Fraction(given[0])  # type: ignore[arg-type]
            scale = lcm(column.scale, _power_of_ten(value))
            scaled = column.scaled * (scale // column.scale)
            return NumberColumn(np.where(who, int(value * scale), scaled), scale, column.known | who)
        case DateColumn():
            span = given[0]
            assert isinstance(span, DateSpan)  # noqa: S101  (a date field is given dates)
            return DateColumn(
                np.where(who, np.int32(span.first), column.first), np.where(who, np.int32(span.last), column.last)
            )
        case ListColumn():
            return _added(column, tuple(str(value) for value in given), who & (is_new | column.known))
        case CodedColumn() if field.type == "level":
            rank = np.int32(int(given[0]))  # type: ignore[arg-type]
            codes = np.where(column.known, np.maximum(column.codes, rank), np.where(is_new, rank, -1))
            return replace(column, codes=np.where(who, codes, column.codes).astype(np.int32))
        case CodedColumn():
            text = ("yes" if given[0] else "no") if isinstance(given[0], bool) else str(given[0])
            labels, keys, code = _with_label(column.labels, column.keys, text)
            return CodedColumn(np.where(who, np.int32(code), column.codes).astype(np.int32), labels, keys)


def _with_label(labels: tuple[str, ...], keys: tuple[str, ...], text: str) -> tuple[tuple[str, ...], tuple[str, ...], int]:
    key = fold(text)
    if key in keys:
        return labels, keys, keys.index(key)
    return (*labels, text), (*keys, key), len(keys)


def _added(column: ListColumn, texts: tuple[str, ...], who: BoolArray) -> ListColumn:
    labels, keys = column.labels, column.keys
    values: list[int] = []
    for text in texts:
        labels, keys, code = _with_label(labels, keys, text)
        values.append(code)
    cells = {cell: code for code, cell in enumerate(column.cells)}
    codes = column.codes.copy()
    for code in np.unique(column.codes[who]).tolist():
        before = column.cells[code] if code >= 0 else ()
        cell = (*before, *(value for value in values if value not in before))
        codes[who & (column.codes == code)] = cells.setdefault(cell, len(cells))
    return ListColumn(codes, tuple(cells), labels, keys)


def _power_of_ten(value: Fraction) -> int:
    scale = 1
    while scale % value.denominator:
        scale *= 10
    return scale
