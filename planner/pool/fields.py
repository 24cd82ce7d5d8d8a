"""From cells to the typed columns of the fields: each from its own column, and from what other columns say of it."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from functools import partial

import numpy as np

from planner.language.catalogue import Field
from planner.pool.cells import Cells, Faults, canonical_codes, trimmed, typed
from planner.pool.habits.draft import Draft, FieldCells, Hint, rows_with
from planner.pool.pool import CodedColumn, Column, DateColumn, IntArray
from planner.words.markers import ValueWord

Maker = Callable[[], Column]


def field_makers(draft: Draft) -> Iterator[tuple[str, Maker]]:
    """A maker of the column of each field but the id. What cannot be read is blank, and an error in `draft.found`."""
    for name in dict.fromkeys((*draft.matched.fields(), *draft.fields, *draft.hints)):
        if name == "id":
            continue
        declared = draft.catalogue.field(name)
        at = draft.matched.whole(name)
        given = draft.fields.get(name) or (None if at is None else FieldCells(draft.cells[at], at))
        # Any text can be read, so nothing is lost when it is made late: a million names are costly to fold.
        if given is not None and declared.type == "text":
            yield name, partial(_text_column, declared, given.cells)
        elif given is not None:
            yield name, partial(_same, _hinted(draft, declared, _read(draft, declared, given)))
        elif canonical_codes(declared):
            labels = tuple(canonical_codes(declared))
            blank = CodedColumn(np.full(len(draft.table), -1, dtype=np.int32), labels, labels)
            yield name, partial(_same, _hinted(draft, declared, blank))


def _read(draft: Draft, declared: Field, given: FieldCells) -> Column:
    column, faults = typed(declared, given.cells)
    if faults:
        cells = given.cells
        by_code: dict[str, list[int]] = {}
        for code, fault in faults.items():
            by_code.setdefault(fault.code, []).append(code)
        for problem, codes in by_code.items():
            rows = rows_with(cells, codes, draft.people)
            unknown = (declared.name, *([declared.rest] if declared.rest else []))
            draft.found.add_cells(problem, "error", rows, given.at, cells.text, partial(_params, faults, cells), unknown)
    if declared.name == "birth_date" and isinstance(column, DateColumn):
        return _born(draft, declared, given, column)
    return column


def _born(draft: Draft, declared: Field, given: FieldCells, column: DateColumn) -> DateColumn:
    """Nobody is born after the month of the list: such a birth date is an error, like any other date that cannot be."""
    unborn = column.known & (column.first_month > draft.month)
    if not unborn.any():
        return column
    rows = np.flatnonzero(unborn & draft.people)
    draft.found.add_cells("birth-in-future", "error", rows, given.at, given.cells.text, fields=(declared.name,))
    return DateColumn(np.where(unborn, 0, column.first), np.where(unborn, 0, column.last))


def _params(faults: Faults, cells: Cells, row: int) -> Mapping[str, object]:
    return faults[int(cells.codes[row])].params


def _hinted(draft: Draft, declared: Field, column: Column) -> Column:
    """Fill what is blank with what other columns say; an error or a warning where they say something else."""
    if not isinstance(column, CodedColumn) or column.labels != tuple(canonical_codes(declared)):
        return column
    codes: IntArray = column.codes
    said_at = np.full(len(codes), draft.matched.whole(declared.name) or 0, dtype=np.int32)
    for hint in draft.hints.get(declared.name, ()):
        said = hint.codes >= 0
        _tell_conflicts(draft, declared, hint, codes, said_at)
        fills = said & (codes < 0)
        codes = np.where(fills, hint.codes, codes).astype(np.int32)
        said_at = np.where(fills, hint.at, said_at).astype(np.int32)
    return CodedColumn(codes, column.labels, column.keys)


def _tell_conflicts(draft: Draft, declared: Field, hint: Hint, codes: IntArray, said_at: IntArray) -> None:
    """Where a hint says something else than `codes`, which stand in the columns `said_at`."""
    labels = canonical_codes(declared)
    rows = np.flatnonzero((hint.codes >= 0) & (codes >= 0) & (codes != hint.codes) & draft.people)
    written = draft.table.columns[hint.at]

    def params(row: int) -> dict[str, object]:
        return {
            "field": declared.name,
            "said": ValueWord(labels[int(hint.codes[row])], declared.name),
            "other": ValueWord(labels[int(codes[row])], declared.name),
            "there": draft.table.place(row, int(said_at[row])),
        }

    fields = (declared.name,)
    draft.found.add_cells(hint.conflict, hint.severity, rows, hint.at, lambda row: trimmed(written[row]), params, fields)


def _text_column(declared: Field, cells: Cells) -> Column:
    return typed(declared, cells)[0]


def _same(column: Column) -> Column:
    return column
