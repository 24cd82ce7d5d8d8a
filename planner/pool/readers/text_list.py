"""CSV saved from a sheet as an office lays it out: titles above the header, sections, totals, a footer, lines of any length."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from itertools import islice

import numpy as np

from planner.pool.formulas import unguarded
from planner.pool.layout.grid import Grid
from planner.pool.layout.header_block import HeaderBlock, find_header, is_number_row, turned_at
from planner.pool.layout.people_list import PeopleList, find_list, raw_table
from planner.pool.layout.row_kinds import ListBody
from planner.pool.layout.sheet_choice import seen
from planner.pool.listing import capped
from planner.pool.readers.text_records import Records, evened
from planner.pool.readers.values import check_width
from planner.pool.table import Known, RawTable, Texts, column_name
from planner.pool.wording import MAY_CLOSE
from planner.problems import BadInput, Problem

_FIRST = 60  # records in which the header is looked for before the whole file is read
_MOST_BYTES = 100_000_000
_MOST_LOOKED_AT = 50_000  # rows with few cells; where there are more, the file is a table of a program, not of an office
_LAST = 200  # rows at the end that are looked at even then
_FEW = 3


def starts_plainly(records: Records, known: Known) -> HeaderBlock | None:
    """The header, where the first record is the whole of it: no titles above, no second row below."""
    first = list(islice(records.with_header(), _FIRST))
    grid = _grid(first, "", {}, (0,))
    block = find_header(grid, grid.filled(), known)
    if block is None or block.first or block.last or (grid.rows > 1 and is_number_row(grid.row(1))):
        return None
    if turned_at(grid, grid.filled(), block, known):
        return None
    return block


def is_plain(columns: Sequence[Texts], block: HeaderBlock) -> bool:
    """Whether every row under the header is a person: no sections, totals and footers."""
    filled = [np.asarray(column != "", dtype=np.bool_) for column in columns]
    count = np.add.reduce(filled, axis=0, dtype=np.int16)
    few = np.flatnonzero((count > 0) & ((count <= _FEW) & (count < len(columns)) | ~filled[0]))
    if len(few) > _MOST_LOOKED_AT:
        few = few[(count[few] == 1) | (few >= len(count) - _LAST)][-_MOST_LOOKED_AT:]
    # In a longer row the word of a total stands in the first cell.
    may_close = re.compile(MAY_CLOSE).search
    closing = np.flatnonzero([may_close(text) is not None for text in columns[0].tolist()])[-_MOST_LOOKED_AT:]
    rows = np.unique(np.concatenate([few, closing]))
    if not len(rows):
        return True
    taken = [[text.strip() for text in column[rows].tolist()] for column in columns]
    cells = {i: {c: column[i] for c, column in enumerate(taken) if column[i]} for i in range(len(rows))}
    head = {c: path[-1] for c, path in block.paths.items() if path}
    body = ListBody(block, cells, [head], frozenset(), frozenset(head))
    return all(not own or body.kind(row) in ("person", "unsure") for row, own in cells.items())


def list_in(records: Records, shown: str, known: Known) -> RawTable:
    """The list among the records. Raises BadInput: no header, a record of a person with too many or too few cells."""
    if len(records.body) > _MOST_BYTES:
        raise BadInput([Problem("text-oversized", shown, params={"megabytes": _MOST_BYTES // 1_000_000})])
    own = [(line, cells) for line, cells in records.with_header() if any(cell.strip() for cell in cells)]
    names: dict[int, str] = {}
    header = [0]
    grid = _grid(own, shown, names, header)
    found = find_list(grid, known)
    if found is None:
        raise BadInput([Problem("header-not-found", shown, seen(grid))])
    header[0] = found.block.first
    names |= {c: column_name(": ".join(path), c) for c, path in found.block.paths.items()}
    if uneven := capped(_uneven(found, own, records.separator, shown), shown):
        raise BadInput(uneven)
    return raw_table(found, known)


def _uneven(found: PeopleList, own: Sequence[tuple[int, list[str]]], separator: str, shown: str) -> list[Problem]:
    header = own[found.block.first][1]
    wanted = len(header)
    problems = []
    for row in found.people.tolist():
        line, cells = own[row]
        if evened(cells, header) is None:
            code = "cells-too-many" if len(cells) > wanted else "cells-too-few"
            value = separator.join(cells)[:200]
            problems.append(Problem(code, f"{shown}:{line}", value, params={"cells": len(cells), "headers": wanted}))
    return problems


def _grid(own: Sequence[tuple[int, list[str]]], shown: str, names: Mapping[int, str], header: Sequence[int]) -> Grid:
    """The records as a grid; short ones are filled up. `names` of the columns and `header`, its row, may be given later."""
    width = max((len(cells) for _, cells in own), default=0)
    check_width(width, shown)
    rows = [[*map(unguarded, cells), *[""] * (width - len(cells))] for _, cells in own]

    def place(row: int, column: int) -> str:
        # Above the header a cell stands under no name.
        name = names.get(column) if row >= header[0] else None
        return f"{shown}:{own[row][0]}:{name}" if name else f"{shown}:{own[row][0]}"

    return Grid([list(column) for column in zip(*rows, strict=True)], place, shown, shown, lines=[line for line, _ in own])
