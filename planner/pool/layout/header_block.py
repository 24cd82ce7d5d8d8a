"""The header of a list: one row, or several with merged cells, flattened to a path for each column."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

import numpy as np

from planner.language.folding import fold
from planner.pool.layout.grid import Grid, Merge
from planner.pool.table import Known, Marked
from planner.pool.wording import NAME_HEADER, NUMBER_HEADERS, header_key

_SEARCHED = 200  # rows that are not blank; above the header stand titles, not people
_MOST_ROWS = 5
_TURNED_COLUMNS = 3  # in which the headers of a list turned on its side are looked for
_LONGEST = 80  # characters of a header that stands in a lower row of an unmerged block
_NUMBERED = re.compile(r"\(?(\d{1,2}|[a-eđ])(\s*[a-d])?\)?(\s*=\s*[\d\s+()]+)?\Z")


@dataclass(frozen=True)
class HeaderBlock:
    """Rows `first` to `last` of a grid. `paths` by column: the texts from the top to the lowest, as written.

    `known`: how many different headers mean a field. `lowest` by column: the row of its lowest header cell.
    """

    first: int
    last: int
    paths: Mapping[int, tuple[str, ...]]
    lowest: Mapping[int, int]
    known: int

    @property
    def number(self) -> int | None:
        """The column of the running number, None where the list has none."""
        return next((c for c, path in self.paths.items() if is_number_header(path)), None)

    @property
    def name(self) -> int | None:
        """The column of the names, None where no header says so."""
        return next((c for c, path in self.paths.items() if any(NAME_HEADER.match(header_key(text)) for text in path)), None)


def is_number_header(path: Sequence[str]) -> bool:
    """Whether a column is the running number of the form."""
    return bool(path) and header_key(path[-1]).replace(".", "").strip() in NUMBER_HEADERS


def first_row(grid: Grid, filled: Marked) -> HeaderBlock | None:
    """The first row that is not blank, as a header of one row."""
    found = np.flatnonzero(filled.any(axis=1))
    if not len(found):
        return None
    row = int(found[0])
    columns = range(len(grid.columns))
    return HeaderBlock(row, row, {c: (grid.columns[c][row].strip(),) for c in columns}, dict.fromkeys(columns, row), 0)


def find_header(grid: Grid, filled: Marked, known: Known) -> HeaderBlock | None:
    """The block around the row with the most known headers; None where no row looks like a header."""
    rows = [int(r) for r in np.flatnonzero(filled.any(axis=1))[:_SEARCHED]]
    scores = {row: len({fold(text) for text in grid.row(row).values() if known(text)}) for row in rows}
    best = max(rows, key=lambda row: (scores[row], -row), default=None)
    if best is None or not scores[best]:
        return None
    # One known word may stand anywhere in a text above a list; alone it makes a header only where the rest looks like one.
    if scores[best] == 1 and best != rows[0] and 2 * scores[best] < len(grid.row(best)):
        return None
    first, last = _span(grid, best, known)
    paths, lowest = _paths(grid, first, last)
    meant = {path for path in paths.values() if path and (known(": ".join(path)) or any(known(text) for text in path))}
    return HeaderBlock(first, last, paths, lowest, len(meant))


def turned_at(grid: Grid, filled: Marked, block: HeaderBlock, known: Known) -> tuple[int, int] | None:
    """The first header of a list that is turned on its side, people side by side and headers down a column; else None.

    Such a column holds more known headers than the row that looks most like a header, and little else.
    """
    for column in range(min(len(grid.columns), _TURNED_COLUMNS)):
        rows = np.flatnonzero(filled[:, column])[:_SEARCHED].tolist()
        headers = [(row, fold(text)) for row in rows if known(text := grid.text(row, column)) or is_number_header((text,))]
        different = len({key for _, key in headers})
        if different > max(block.known, 1) and 2 * len(headers) > len(rows):
            return headers[0][0], column
    return None


def is_number_row(cells: Mapping[int, str]) -> bool:
    """A row of column numbers (1, 2, 3 or A, B, 1, 2 or (1), (2)) under a header."""
    texts = [fold(text) for text in cells.values()]
    if len(texts) < 3 or not all(_NUMBERED.match(text) for text in texts):
        return False
    numbers = [int(found[1]) for text in texts if (found := _NUMBERED.match(text)) and found[1].isdecimal()]
    letters = [text for text in texts if text.strip("()")[:1].isalpha()]
    return len(numbers) >= 2 and numbers == sorted(numbers) and numbers[0] <= 2 and texts[: len(letters)] == letters


def _span(grid: Grid, best: int, known: Known) -> tuple[int, int]:
    """The first and the last row of the block: rows that merged cells tie together, then rows that complete each other."""
    first = last = best
    merges = [m for m in grid.merges if m[2] - m[0] < _MOST_ROWS]
    while True:
        tops = [m[0] for m in merges if m[0] < first <= m[2] and grid.columns[m[1]][m[0]].strip()]
        ends = [m[2] for m in merges if m[0] <= last < m[2] and m[0] >= first and grid.columns[m[1]][m[0]].strip()]
        if tops:
            first = min(tops)
        elif ends:
            last = max(ends)
        elif _completes_above(grid, first, last, known) or _parents_above(grid, first, merges):
            first -= 1
        elif _completes_below(grid, first, last):
            last += 1
        else:
            return first, last
        if last - first >= _MOST_ROWS:
            return max(first, best - 1), min(last, best + 1)


def _parents_above(grid: Grid, first: int, merges: list[Merge]) -> bool:
    """The row above holds cells merged over several columns of this one, and not over nearly all: then it is a title."""
    if not first:
        return False
    width, above = len(grid.row(first)), grid.row(first - 1)
    parents = [m for m in merges if m[0] == m[2] == first - 1 and m[3] > m[1] and m[1] in above]
    return len(above) > 1 and any(2 * (m[3] - m[1] + 1) <= width for m in parents)


def _completes_above(grid: Grid, first: int, last: int, known: Known) -> bool:
    """The row above has known headers where this block is blank."""
    if not first:
        return False
    above = grid.row(first - 1)
    return any(known(text) for c, text in above.items() if not _has_below(grid, first - 1, c, last))


def _completes_below(grid: Grid, first: int, last: int) -> bool:
    """The row below has nothing but short texts, under blank headers or under one whose right neighbour is blank."""
    if last + 1 >= grid.rows:
        return False
    below = grid.row(last + 1)
    lowest = [bool(text.strip()) for text in (column[last] for column in grid.columns)]
    own = [_has_below(grid, first - 1, column, last) for column in range(len(grid.columns))]
    if not below or is_number_row(below) or not any(not lowest[c] for c in below):
        return False
    if any(any(ch.isdigit() for ch in text) or len(text) > _LONGEST for text in below.values()):
        return False
    # A name or a running number under its own header is a person.
    block = HeaderBlock(first, last, *_paths(grid, first, last), 0)
    if block.name in below or block.number in below:
        return False

    def has_room(column: int) -> bool:
        right = column + 1
        return not own[column] or not lowest[column] or (right < len(own) and not lowest[right] and right in below)

    return all(has_room(c) for c in below) and any(_parent(grid, last, c) for c in below if not lowest[c])


def _parent(grid: Grid, row: int, column: int) -> bool:
    """Whether some header stands in the row at the left of a blank cell, or above it."""
    return any(grid.columns[c][row].strip() for c in range(column))


def _paths(grid: Grid, first: int, last: int) -> tuple[dict[int, tuple[str, ...]], dict[int, int]]:
    """By column: the texts of the block, merged ones once for each column they cover, and the row of the lowest."""
    owner: dict[tuple[int, int], tuple[int, int]] = {}
    for top, left, bottom, right in grid.merges:
        if first <= top <= last:
            for row in range(top, min(bottom, last) + 1):
                for column in range(left, min(right, len(grid.columns) - 1) + 1):
                    owner[row, column] = (top, left)
    paths: dict[int, tuple[str, ...]] = {}
    lowest: dict[int, int] = {}
    for column in range(len(grid.columns)):
        cells: list[tuple[int, int]] = []
        for row in range(first, last + 1):
            cell = owner.get((row, column)) or _spread(grid, owner, row, column, last)
            if cell not in cells and grid.columns[cell[1]][cell[0]].strip():
                cells.append(cell)
        texts = [grid.text(r, c) for r, c in cells]
        paths[column] = tuple(t for i, t in enumerate(texts) if not i or fold(t) != fold(texts[i - 1]))
        lowest[column] = cells[-1][0] if cells else last
    return paths, lowest


def _spread(grid: Grid, owner: Mapping[tuple[int, int], tuple[int, int]], row: int, column: int, last: int) -> tuple[int, int]:
    """The cell that heads this one: itself, or where merged cells were taken apart, the parent at its left."""
    if row == last or grid.columns[column][row].strip() or not _has_below(grid, row, column, last):
        return row, column
    left = column
    while left and not grid.columns[left][row].strip():
        if (row, left) in owner or not _has_below(grid, row, left, last):
            return row, column
        left -= 1
    is_parent = (row, left) not in owner and grid.columns[left][row].strip() and _has_below(grid, row, left, last)
    return (row, left) if is_parent else (row, column)


def _has_below(grid: Grid, row: int, column: int, last: int) -> bool:
    return any(grid.columns[column][r].strip() for r in range(row + 1, last + 1))
