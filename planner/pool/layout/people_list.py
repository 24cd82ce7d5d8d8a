"""The list of people in a grid: its header block found, its rows told apart, its columns as a raw table."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import groupby, islice

import numpy as np

from planner.pool.layout.grid import Grid
from planner.pool.layout.header_block import HeaderBlock, find_header, first_row, is_number_header, turned_at
from planner.pool.layout.row_kinds import Kind, ListBody, RowKinds, kinds_of
from planner.pool.layout.sections import section_title, sections_of
from planner.pool.layout.totals import differing, told_count
from planner.pool.table import HEADER, Known, Marked, RawTable, Texts
from planner.pool.vacant_posts import nobody
from planner.pool.wording import RUNNING_NUMBER
from planner.problems import BadInput, Problem

_MOST_TEXT = 200  # characters of rows left out that a note repeats
_SECOND_HEADER = 3  # known headers that no row of a person holds
_MOST_TITLES = 3  # of sections that a note repeats
_MOST_ROWS = 20  # rows that a warning names one by one


@dataclass(frozen=True)
class PeopleList:
    """A list found in a grid. `people`: the rows of the grid that hold people, in order; `others`: what the rest is.
    `second_headers`: the rows of another list's headers under this one. `turned`: row and column of the first header of a list
    that has its headers one below the other, None for any other list.
    """

    grid: Grid
    block: HeaderBlock
    people: np.ndarray
    others: Mapping[int, Kind]
    titles_above: Sequence[int] = ()
    second_headers: Sequence[int] = ()
    as_it_stands: bool = False
    turned: tuple[int, int] | None = None

    @property
    def headers(self) -> list[str]:
        """The headers as the file writes them."""
        return [": ".join(path) for path in self.block.paths.values() if path]


def as_it_stands(grid: Grid) -> PeopleList | None:
    """The first row that is not blank as the header and every row under it as the list; None for a blank grid."""
    block = first_row(grid, grid.filled())
    return None if block is None else PeopleList(grid, block, np.arange(block.last + 1, grid.rows), {}, as_it_stands=True)


def find_list(grid: Grid, known: Known) -> PeopleList | None:
    """The list under the header block; None where no row looks like a header."""
    filled = grid.filled()
    block = find_header(grid, filled, known)
    if block is None:
        return None
    kinds = _kinds(grid, filled, block)
    second = [r for r in kinds.looked_at if r not in kinds.kinds and _is_header(grid.row(r), known)]
    above = [int(r) for r in np.flatnonzero(filled[: block.first].any(axis=1))]
    return PeopleList(grid, block, kinds.people, kinds.kinds, above, second, turned=turned_at(grid, filled, block, known))


def raw_table(found: PeopleList, known: Known) -> RawTable:
    """The list as a raw table, with its warnings and notes. Raises BadInput where another list follows under other headers."""
    if found.turned is not None:
        row, column = found.turned
        raise BadInput([Problem("list-turned", found.grid.place(row, column), found.grid.text(row, column))])
    if found.second_headers:
        # Read under the first header, its people would have the values of other fields.
        raise BadInput(_second_header(found, row) for row in found.second_headers)
    grid, block, people = found.grid, found.block, found.people
    columns, filling = _columns(found, known)
    texts: list[Texts] = []
    merged: dict[int, Marked] = {}
    for at, column in enumerate(columns):
        cells = np.array(grid.columns[column], dtype=object)
        if column in filling:
            cells, marked = _filled_down(cells, filling[column])
            merged[at] = marked[people]
        texts.append(cells[people])
    sections, empty = _sections(found)
    return RawTable(
        tuple(": ".join(block.paths[c]) for c in columns),
        texts,
        _Place(grid, block, people, columns),
        grid.shown,
        paths=tuple(block.paths[c] for c in columns) if block.last > block.first else (),
        letters=tuple(grid.letters[c] for c in columns) if grid.letters else (),
        numbers=_taken(grid.numbers, columns, people),
        dates=_taken(grid.dates, columns, people),
        months=_taken(grid.months, columns, people),
        merged=merged,
        fonts=_by_row(grid.fonts, columns, people),
        computed=_taken(grid.computed, columns, people),
        exact=_by_row(grid.exact, columns, people),
        displayed=_by_row(grid.displayed, columns, people),
        sections=sections,
        problems=tuple(_remarks(found, columns, empty)),
    )


def _is_header(cells: Mapping[int, str], known: Known) -> bool:
    """Several known headers and no figures: no row of a person."""
    texts = list(cells.values())
    return sum(map(known, texts)) >= _SECOND_HEADER and not any(ch.isdigit() for text in texts for ch in text)


def _second_header(found: PeopleList, row: int) -> Problem:
    cells = {c: text for c, text in found.grid.row(row).items() if not is_number_header((text,))}
    return Problem("header-second", found.grid.place(row, next(iter(cells), 0)), _text(found.grid, [row]))


@dataclass(frozen=True)
class _Place:
    """See `RawTable.place`."""

    grid: Grid
    block: HeaderBlock
    people: np.ndarray
    columns: Sequence[int]

    def __call__(self, row: int, column: int) -> str:
        own = self.columns[column]
        return self.grid.place(self.block.lowest[own] if row == HEADER else int(self.people[row]), own)


def _kinds(grid: Grid, filled: Marked, block: HeaderBlock) -> RowKinds:
    """Rows with a running number and several cells are people; the others are looked at one by one."""
    headed = frozenset(c for c, path in block.paths.items() if path)
    below = np.zeros(grid.rows, dtype=np.bool_)
    below[block.last + 1 :] = True
    sure = below & (filled.sum(axis=1) > 4)
    number = block.number
    if number is not None:
        running = np.array([bool(text) and bool(RUNNING_NUMBER.match(text.strip())) for text in grid.columns[number]])
        sure &= running if grid.rows else sure
    else:
        sure &= np.array([_starts_plainly(grid, filled, row) for row in range(grid.rows)], dtype=np.bool_)
    if block.name is not None:
        name = grid.columns[block.name]
        sure &= np.array([any(ch.isalpha() for ch in text[:8]) and len(text) > 3 for text in name], dtype=np.bool_)
    rows = [int(r) for r in np.flatnonzero(below & filled.any(axis=1) & ~sure)]
    heads = [grid.row(r) for r in range(block.first + 1)] + [grid.row(r) for r in range(block.first + 1, block.last + 1)]
    wide = frozenset(m[0] for m in grid.merges if m[3] > m[1] and m[2] == m[0])
    return kinds_of(ListBody(block, {r: grid.row(r) for r in rows}, heads, wide, headed), rows, sure)


def _starts_plainly(grid: Grid, filled: Marked, row: int) -> bool:
    """The first filled cell does not begin like a total or a header."""
    cells = filled[row]
    first = grid.columns[int(cells.argmax())][row].lstrip() if cells.any() else ""
    return first[:1].lower() not in ("t", "c", "s", "g") and first[:1] != ""


def _columns(found: PeopleList, known: Known) -> tuple[list[int], dict[int, list[tuple[int, int]]]]:
    """The columns of the table, and by column the rows that vertically merged cells cover below their first."""
    grid, block, people = found.grid, found.block, found.people
    filled = grid.filled()[people].any(axis=0) if len(people) else np.zeros(len(grid.columns), dtype=np.bool_)
    if found.as_it_stands:
        return list(range(len(grid.columns))), {}
    columns = []
    for column, path in block.paths.items():
        if is_number_header(path) and not known(path[-1]) and not known(": ".join(path)):
            continue
        if not path and (not filled[column] or (block.number is None and _counts_up(grid, column, people))):
            continue
        columns.append(column)
    filling: dict[int, list[tuple[int, int]]] = {}
    for top, left, bottom, _ in grid.merges:
        if bottom > top > block.last and left in block.paths:
            filling.setdefault(left, []).append((top, bottom))
    return columns, filling


def _counts_up(grid: Grid, column: int, people: np.ndarray) -> bool:
    """Whether a column without a header holds nothing but running numbers."""
    texts = [text for row in people.tolist() if (text := grid.columns[column][row].strip())]
    return len(texts) > 1 and texts[0].rstrip(".") == "1" and all(RUNNING_NUMBER.match(text) for text in texts)


def _filled_down(cells: np.ndarray, merges: Iterable[tuple[int, int]]) -> tuple[np.ndarray, Marked]:
    cells = cells.copy()
    marked = np.zeros(len(cells), dtype=np.bool_)
    for top, bottom in merges:
        covered = slice(top + 1, min(bottom, len(cells) - 1) + 1)
        if cells[top].strip():
            blank = np.array([not text.strip() for text in cells[covered]], dtype=np.bool_)
            marked[covered] = blank
            cells[covered] = np.where(blank, cells[top], cells[covered])
    return cells, marked


def _taken(marks: Mapping[int, Marked], columns: Sequence[int], people: np.ndarray) -> dict[int, Marked]:
    taken = {at: marks[column][people] for at, column in enumerate(columns) if column in marks}
    return {at: rows for at, rows in taken.items() if rows.any()}


def _by_row(told: Mapping[int, Mapping[int, str]], columns: Sequence[int], people: np.ndarray) -> dict[int, dict[int, str]]:
    if not told:
        return {}
    at_row = {row: i for i, row in enumerate(people.tolist())}
    return {
        at: own
        for at, column in enumerate(columns)
        if (own := {at_row[row]: text for row, text in told.get(column, {}).items() if row in at_row})
    }


def _sections(found: PeopleList) -> tuple[Sequence[str], list[int]]:
    titles = {r: section_title(found.grid.row(r), found.block.number) for r, kind in found.others.items() if kind == "section"}
    return sections_of(found.people, titles) if titles else ((), [])


def _remarks(found: PeopleList, columns: Sequence[int], empty_sections: Sequence[int]) -> Iterator[Problem]:
    """Warnings and notes, in the order of the rows but for hidden ones, which come first."""
    grid, people = found.grid, found.people
    if hidden := [grid.line(row) for row in people.tolist() if row in grid.hidden_rows] if grid.hidden_rows else []:
        params: dict[str, object] = {"count": len(hidden), "rows": _named(_ranges(hidden))}
        yield Problem("rows-hidden", grid.where, severity="warning", params=params)
    if hidden_columns := [c for c in columns if c in grid.hidden_columns]:
        names = (f"{grid.letters[c]} ({': '.join(found.block.paths[c])})" for c in hidden_columns)
        params = {"count": len(hidden_columns), "columns": _named(names)}
        yield Problem("columns-hidden", grid.where, severity="warning", params=params)
    yield from _struck_out(found)
    yield from _sections_read(found, empty_sections)
    out: dict[int, str] = dict.fromkeys(found.titles_above, "title")
    out |= {r: kind for r, kind in found.others.items() if kind in ("total", "footer", "title")}
    out |= dict.fromkeys(empty_sections, "section")
    order = sorted(out)
    counts = {row: told for row in order if out[row] == "total" and (told := told_count(grid.row(row), found.block.name))}
    starts = sorted([r for r, kind in found.others.items() if kind in ("section", "total")])
    wrong = _wrong_totals(found, counts, starts) if counts and len(people) else {}
    for (kind, _), rows in groupby(enumerate(order), key=lambda at: (out[at[1]], _run(order, found, at[0]))):
        block = [row for _, row in rows]
        yield _left_out(grid, kind, block)
        for row in block:
            if row in wrong:
                told, read = wrong[row]
                params = {"total": told, "read": read}
                yield Problem("total-differs", _first_cell(grid, row), _text(grid, [row]), "warning", params)


def _wrong_totals(found: PeopleList, counts: Mapping[int, int], starts: Sequence[int]) -> dict[int, tuple[int, int]]:
    """Number told and number read of the totals that are right neither with the vacant posts of the list nor without them."""
    wrong = {row: (told, read) for row, told, read in differing(counts, found.people, starts)}
    name = found.block.name
    if not wrong or name is None:
        return wrong
    named = found.people[[nobody(found.grid.text(row, name)) is None for row in found.people.tolist()]]
    left = {row: (told, read) for row, told, read in differing(counts, named, starts)} if len(named) else wrong
    return {row: numbers for row, numbers in left.items() if row in wrong}


def _struck_out(found: PeopleList) -> Iterator[Problem]:
    """People whose name or whole row is struck out, and other cells that are: all are read, so they have to be looked at."""
    grid, people, name = found.grid, found.people, found.block.name
    if not grid.struck or not len(people):
        return
    struck = np.zeros((len(people), len(grid.columns)), dtype=np.bool_)
    for column, rows in grid.struck.items():
        struck[:, column] = rows[people]
    own = [column for column in range(len(grid.columns)) if column != found.block.number]
    filled = grid.filled()[people]
    out = (struck | ~filled)[:, own].all(axis=1) & struck[:, own].any(axis=1)
    if name is not None:
        out |= struck[:, name]
    if rows_out := [grid.line(row) for row in people[out].tolist()]:
        params: dict[str, object] = {"count": len(rows_out), "rows": _named(_ranges(rows_out))}
        yield Problem("rows-struck", grid.where, severity="warning", params=params)
    struck[out] = False
    cells = [(int(people[row]), int(column)) for row, column in np.argwhere(struck).tolist() if column in own]
    if cells:
        names = _named(grid.place(row, column).rpartition("!")[2] for row, column in cells)
        yield Problem("cells-struck", grid.where, severity="warning", params={"count": len(cells), "cells": names})


def _sections_read(found: PeopleList, empty_sections: Sequence[int]) -> Iterator[Problem]:
    """One note for all titles that people stand under; those of nobody have notes of their own."""
    grid = found.grid
    rows = sorted({r for r, kind in found.others.items() if kind == "section"} - set(empty_sections))
    if rows:
        titles = [section_title(grid.row(row), found.block.number) for row in rows[:_MOST_TITLES]]
        shown = " | ".join([*titles, *(["…"] if rows[_MOST_TITLES:] else [])])
        params = {"count": len(rows), "rows": _named(_ranges([grid.line(row) for row in rows]))}
        yield Problem("sections-read", _first_cell(grid, rows[0]), shown, "note", params)


def _run(order: Sequence[int], found: PeopleList, at: int) -> int:
    """The number of people above a row: rows of one kind with nobody between them make one note."""
    return int(np.searchsorted(found.people, order[at]))


def _left_out(grid: Grid, kind: str, rows: Sequence[int]) -> Problem:
    params = {"rows": _named(_ranges([grid.line(row) for row in rows])), "count": len(rows), "kind": kind}
    return Problem(f"rows-left-out-{kind}", _first_cell(grid, rows[0]), _text(grid, rows), "note", params)


def _first_cell(grid: Grid, row: int) -> str:
    return grid.place(row, next(iter(grid.row(row)), 0))


def _text(grid: Grid, rows: Sequence[int]) -> str:
    text = " | ".join(" ".join(cell.split()) for row in rows for cell in grid.row(row).values())
    return text if len(text) <= _MOST_TEXT else f"{text[: _MOST_TEXT - 1]}…"


def _ranges(numbers: Sequence[int]) -> Iterator[str]:
    """1, 2, 3, 7 as `1-3`, `7`."""
    for _, run in groupby(enumerate(numbers), key=lambda at: at[1] - at[0]):
        own = [number for _, number in run]
        yield str(own[0]) if len(own) == 1 else f"{own[0]}-{own[-1]}"


def _named(names: Iterable[str]) -> str:
    rest = iter(names)
    shown = list(islice(rest, _MOST_ROWS))
    return ", ".join([*shown, *(["…"] if next(rest, None) is not None else [])])
