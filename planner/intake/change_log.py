"""What a clean file changed: every cell whose text is another than in the file that it was made from, and why."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from itertools import chain
from pathlib import Path

import numpy as np

from planner.intake.clean_texts import Texts
from planner.intake.opening import OpenedPool
from planner.pool.pool import BoolArray, LongArray
from planner.pool.table import HEADER, RawTable, column_of, texts_of
from planner.pool.writers.csv_file import write_rows
from planner.problems import visible

COLUMNS = ("where", "field", "from", "to", "code")

_BY_TYPE = {
    "date": "date",
    "number": "number",
    "yesno": "canonical-value",
    "category": "canonical-value",
    "level": "canonical-value",
    "list": "list",
}


@dataclass(frozen=True)
class CellChange:
    """One cell: its place, the field, the text as written and as it is now. `code`: that of the note, or the kind of change."""

    where: str
    field: str
    before: str
    after: str
    code: str


def changes(opened: OpenedPool, clean: Mapping[str, Texts]) -> Iterator[CellChange]:
    """Every changed cell, person by person in the order of the file, from left to right.

    A field that no column of its own holds (a gender told by the column of the birth date, ids that were given) is a change
    from nothing, at the cell that it was taken from.
    """
    read, table = opened.read, opened.read.table
    if table is None or read.rows is None:
        return
    # Of a cell, or of a whole column: where there are marks alone a blank cell is no.
    notes = {remark.where: remark.code for remark in reversed(read.remarks) if remark.severity == "note"}
    found: list[tuple[int, int, str, str, str]] = []
    for name, texts in clean.items():
        after = np.array(texts, dtype=object)
        columns = [column for column, read_as in sorted(read.columns.items()) if read_as == name]
        raw = [_raw(table, column)[read.rows] for column in columns]
        told = np.array([pid in read.told.get(name, ()) for pid in clean["id"]], dtype=np.bool_)  # see `_of_posts`
        if not columns and name in read.told:
            continue
        if not columns:
            at = _sources(opened, table, name)[read.rows].tolist()
            found += [(row, at[row], name, "", texts[row]) for row in np.flatnonzero(after != "").tolist()]
            continue
        blank = [_stripped(cells) == "" for cells in raw]
        everywhere = np.logical_and.reduce(blank)
        for number, (column, cells) in enumerate(zip(columns, raw, strict=True)):
            changed = (cells != after) & ~(blank[number] & (after == "")) & ~told
            if len(columns) > 1:
                # Of several columns the filled one was read; of none that is filled the first stands for all.
                changed &= ~blank[number] | (everywhere if number == 0 else False)
            found += [(row, column, name, cells[row], texts[row]) for row in np.flatnonzero(changed).tolist()]
    found.sort(key=lambda change: change[:2])
    for row, column, name, before, now in found:
        place = table.place(int(read.rows[row]), column)
        note = None
        if read.columns.get(column) == name:
            note = notes.get(place) or (None if before.strip() else notes.get(table.place(HEADER, column)))
        code = note or _code(opened, table, int(read.rows[row]), column, name, before, now)
        yield CellChange(place, name, before, now, code)
    yield from _of_posts(opened, clean)


def _of_posts(opened: OpenedPool, clean: Mapping[str, Texts]) -> Iterator[CellChange]:
    """What the list of posts beside the pool has filled, person by person: at the first line of each."""
    read = opened.read
    for name, told in read.told.items():
        column = next((column for column, read_as in sorted(read.columns.items()) if read_as == name), None)
        raw = None if column is None or read.table is None or read.rows is None else _raw(read.table, column)[read.rows]
        for at, (person, now) in enumerate(zip(clean["id"], clean[name], strict=True)):
            before = "" if raw is None else str(raw[at])
            if before.strip() != now and person in told:
                yield CellChange(told[person], name, before, now, "posts-list")


def write_changes(target: Path, listed: Iterator[CellChange], mark: bool = True) -> int:
    """Write the log as CSV; how many changes there are."""
    rows = ((change.where, change.field, visible(change.before), change.after, change.code) for change in listed)
    return write_rows(target, chain([COLUMNS], rows), mark)


def _raw(table: RawTable, column: int) -> np.ndarray[tuple[int], np.dtype[np.object_]]:
    """[rows] the cells as the file has them: blank where a merged one above fills them."""
    cells = column_of(texts_of(table.columns[column]))
    if column in table.merged:
        cells[table.merged[column]] = ""
    return cells


def _stripped(cells: np.ndarray[tuple[int], np.dtype[np.object_]]) -> np.ndarray[tuple[int], np.dtype[np.object_]]:
    return np.array([cell.strip() for cell in cells.tolist()], dtype=object)


def _sources(opened: OpenedPool, table: RawTable, name: str) -> LongArray:
    """[rows] the column that a field without one was read from: of several the filled one, the first where none is known."""
    declared = opened.catalogue.fields.values()
    tellers = {field.name for field in declared if name in (field.split_by, field.rest)}
    tellers = {*tellers, *opened.catalogue.field(name).also_in} or {"full_name"}
    columns = [] if name == "id" else [at for at, read_as in sorted(opened.read.columns.items()) if read_as in tellers]
    sources = np.full(len(table), columns[0] if columns else 0, dtype=np.int64)
    for at in reversed(columns):
        sources[_stripped(_raw(table, at)) != ""] = at
    return sources


def _code(opened: OpenedPool, table: RawTable, row: int, column: int, name: str, before: str, after: str) -> str:
    """Why a cell changed of which no note tells (of many notes only the first are listed)."""
    if not before.strip():
        if _is_marked(table.merged, column, row):
            return "merged-filled"
        return "filled" if name in opened.read.columns.values() else "ids-given" if name == "id" else "derived"
    if column in table.fonts and row in table.fonts[column]:
        return "font-converted"
    if visible(before) != before:
        return "control-characters"
    by_type = _BY_TYPE.get(opened.catalogue.field(name).type)
    if by_type is not None:
        return by_type
    if before.strip() == after:
        return "spaces"
    if unicodedata.normalize("NFC", before).strip() == after:
        return "unicode"
    return "name-cleaned" if name == "full_name" else "text"


def _is_marked(marked: Mapping[int, BoolArray], column: int, row: int) -> bool:
    return column in marked and bool(marked[column][row])
