"""From a pool file to a `Pool`: read, match headers to fields, type the columns, and list everything that is wrong."""

from __future__ import annotations

import hashlib
from collections.abc import Callable, Collection, Mapping, Sequence
from dataclasses import dataclass, field
from functools import partial
from typing import TYPE_CHECKING

import numpy as np

from planner.language.catalogue import Catalogue, Field
from planner.language.file_kinds import file_fault
from planner.language.plan import PoolSource
from planner.pool.cells import Cells, Faults, different, typed
from planner.pool.headers import match_headers
from planner.pool.listing import MOST_LISTED, more_problems
from planner.pool.pool import Column, LateColumns, LongArray, Pool
from planner.pool.readers import READERS
from planner.pool.readers.table import HEADER, RawTable
from planner.problems import BadInput, Problem

if TYPE_CHECKING:
    import pandas as pd


@dataclass(frozen=True)
class PoolRead:
    """What could be read of a pool, and every problem of the file.

    `fields` and `ids` may be known where there is no pool because of its problems; None where they are not.
    `problems` are errors; `remarks` the warnings and notes, in the order of the file. `table` is the list as the file holds
    it, `columns` the field that each of its columns was read as, `rows` [people] the row of the table of each person.
    `draft`, where there are errors in cells: the pool with these cells blank, to look for more problems, never to answer from.
    """

    pool: Pool | None
    fields: tuple[str, ...] | None = None
    ids: Collection[str] | None = None
    problems: tuple[Problem, ...] = ()
    remarks: tuple[Problem, ...] = ()
    table: RawTable | None = None
    columns: Mapping[int, str] = field(default_factory=dict)
    rows: LongArray | None = None
    draft: Pool | None = None


def load_pool(source: PoolSource, catalogue: Catalogue) -> Pool:
    """Read a pool. Raises BadInput with every problem of the file, each with its place; nothing is half-read.

    A column that no catalogue declares is text under its header. Rows that are blank throughout are no people.
    """
    read = read_pool(source, catalogue)
    if read.pool is None:
        raise BadInput(read.problems)
    return read.pool


def read_pool(source: PoolSource, catalogue: Catalogue) -> PoolRead:
    """Like `load_pool`, but raises nothing: the pool, or the problems and what is certain in spite of them."""
    try:
        data, table = _read(source)
    except BadInput as bad:
        return PoolRead(None, problems=bad.problems)
    fields, problems = match_headers(table, source, catalogue)
    problems += _headless(table)
    faults = _CellFaults(table)
    ids = _trimmed(table.columns[fields["id"]]) if "id" in fields else []
    people = np.ones(len(table), dtype=np.bool_)
    if "id" in fields:
        people = np.array([bool(pid) for pid in ids], dtype=np.bool_)
        nameless = _filled(table, np.flatnonzero(~people))
        people[nameless] = True
        faults.add(fields["id"], nameless, lambda _, where: Problem("id-blank", where))
        names = _trimmed(table.columns[fields["full_name"]]) if "full_name" in fields else ()
        _add_repeated(faults, fields["id"], ids, names)
    if not people.any():
        problems.append(Problem("pool-no-people", table.shown))
    makers: dict[str, Callable[[], Column]] = {}
    for name, column in fields.items():
        # Any text can be read, so nothing is lost when it is made late: a million names are costly to fold.
        if catalogue.field(name).type == "text":
            makers[name] = partial(_text_column, catalogue.field(name), table.columns[column])
        else:
            cells = different(table.columns[column])
            typed_column, wrong = typed(catalogue.field(name), cells)
            faults.add_texts(column, cells, wrong)
            makers[name] = partial(_same, typed_column)
    problems += faults.problems()
    if problems:
        return PoolRead(None, tuple(fields), {pid for pid in ids if pid} if "id" in fields else None, tuple(problems))

    names = _trimmed(table.columns[fields["full_name"]]) if "full_name" in fields else ()
    pool = Pool(ids, LateColumns(makers), names, source.shown, hashlib.sha256(data).hexdigest())
    pool = pool if people.all() else pool.take(np.flatnonzero(people))
    return PoolRead(pool, tuple(fields), pool.row_of)


def _read(source: PoolSource) -> tuple[bytes, RawTable]:
    suffix = source.file.suffix.lower()
    reader = READERS.get(suffix)
    if reader is None:
        code = "workbook-macros" if suffix == ".xlsm" else "pool-format"
        raise BadInput([Problem(code, source.shown, suffix, params={"formats": ", ".join(READERS)})])
    if source.sheet is not None and not reader.has_sheets:
        raise BadInput([Problem("sheet-without-workbook", source.shown, source.sheet)])
    fault = file_fault(source.file)
    if fault == "file-is-folder" or fault == "file-not-ordinary":
        raise BadInput([Problem(fault, source.shown, source.shown)])
    try:
        data = source.file.read_bytes()
    except FileNotFoundError as error:
        raise BadInput([Problem("pool-missing", source.shown, str(source.shown))]) from error
    except OSError as error:
        raise BadInput([Problem("file-unreadable", source.shown, error.strerror)]) from error
    return data, reader.read(data, source.shown, source.sheet, lambda header: False)  # noqa: ARG005


def _text_column(declared: Field, column: pd.Series[str]) -> Column:
    return typed(declared, different(column))[0]


def _same(column: Column) -> Column:
    return column


def _trimmed(column: pd.Series[str]) -> list[str]:
    return [text.strip() for text in column.fillna("").tolist()]


def _filled(table: RawTable, rows: LongArray) -> LongArray:
    """Those of the rows that have any cell filled."""
    filled = np.zeros(len(rows), dtype=np.bool_)
    for column in table.columns:
        filled |= np.array([bool(text) for text in _trimmed(column.iloc[rows])], dtype=np.bool_)
    return rows[filled]


def _headless(table: RawTable) -> list[Problem]:
    """Columns with cells but no header."""
    problems = []
    for column, header in enumerate(table.headers):
        if not header.strip():
            cells = different(table.columns[column])
            filled = np.flatnonzero(cells.codes >= 0)
            if len(filled):
                text = cells.texts[int(cells.codes[filled[0]])]
                problems.append(Problem("header-blank", table.place(HEADER, column), text, params={"cells": len(filled)}))
    return problems


def _add_repeated(faults: _CellFaults, column: int, ids: Sequence[str], names: Sequence[str]) -> None:
    if len(set(ids)) == len(ids):
        return
    first: dict[str, int] = {}
    repeated = np.array([row for row, pid in enumerate(ids) if first.setdefault(pid, row) != row and pid], dtype=np.int64)

    def problem(row: int, where: str) -> Problem:
        one = first[ids[row]]
        both = f" ({names[one] or '?'} / {names[row] or '?'})" if len(names) else ""
        return Problem("id-repeated", where, ids[row], params={"first": faults.table.place(one, column), "names": both})

    faults.add(column, repeated, problem)


@dataclass
class _CellFaults:
    """Cells that cannot be used, kept as arrays of rows: a column of the wrong kind has as many as there are people."""

    table: RawTable
    _found: list[tuple[int, LongArray, Callable[[int, str], Problem]]] = field(default_factory=list)

    def add(self, column: int, rows: LongArray, problem: Callable[[int, str], Problem]) -> None:
        """The cells of a column in these rows; `problem` gets the row and the cell's place."""
        if len(rows):
            self._found.append((column, rows, problem))

    def add_texts(self, column: int, cells: Cells, wrong: Faults) -> None:
        """Every cell of a column whose text is wrong."""

        def problem(row: int, where: str) -> Problem:
            code = int(cells.codes[row])
            return Problem(wrong[code].code, where, cells.texts[code], params=wrong[code].params)

        if wrong:
            self.add(column, np.flatnonzero(np.isin(cells.codes, list(wrong))), problem)

    def problems(self) -> list[Problem]:
        """In the order of the file, row by row; beyond the most that are listed only their number."""
        if not self._found:
            return []
        rows = np.concatenate([found[1] for found in self._found])
        which = np.repeat(np.arange(len(self._found)), [len(found[1]) for found in self._found])
        columns = np.array([found[0] for found in self._found])[which]
        order = np.lexsort((columns, rows))
        problems = []
        for at in order[:MOST_LISTED]:
            column, _, problem = self._found[int(which[at])]
            row = int(rows[at])
            problems.append(problem(row, self.table.place(row, column)))
        more = len(order) - len(problems)
        return [*problems, more_problems(more, self.table.shown)] if more else problems
