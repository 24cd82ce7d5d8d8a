"""A sheet, or the records of a text, as a grid of texts with what the file tells of its cells."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field

import numpy as np

from planner.pool.damaged_text import legible
from planner.pool.legacy_text import decoded, is_unicode
from planner.pool.table import Marked

Merge = tuple[int, int, int, int]  # first row, first column, last row, last column


@dataclass(frozen=True)
class Grid:
    """All cells from the top left one on. Rows and columns are counted from 0, and are those of the file.

    `columns` [columns][rows]: the texts. `place` gives the `where` of a cell, `where` that of the whole grid.
    `numbers`, `dates`, `months` by column: which rows [rows] hold such a value; see `RawTable`. `fonts`: encoding by column
    and row. `computed`, `exact`, `displayed`: see `RawTable`. `struck` by column: the rows [rows] struck out, in part or whole.
    `hidden_columns`: only those with cells.
    `lines`: the numbers of the rows as a user counts them, where that is not from 1 on.
    """

    columns: Sequence[Sequence[str]]
    place: Callable[[int, int], str]
    shown: str
    where: str
    letters: Sequence[str] = ()
    merges: Sequence[Merge] = ()
    numbers: Mapping[int, Marked] = field(default_factory=dict)
    dates: Mapping[int, Marked] = field(default_factory=dict)
    months: Mapping[int, Marked] = field(default_factory=dict)
    fonts: Mapping[int, Mapping[int, str]] = field(default_factory=dict)
    computed: Mapping[int, Marked] = field(default_factory=dict)
    exact: Mapping[int, Mapping[int, str]] = field(default_factory=dict)
    displayed: Mapping[int, Mapping[int, str]] = field(default_factory=dict)
    struck: Mapping[int, Marked] = field(default_factory=dict)
    hidden_rows: frozenset[int] = frozenset()
    hidden_columns: frozenset[int] = frozenset()
    lines: Sequence[int] = ()

    @property
    def rows(self) -> int:
        """The number of rows."""
        return len(self.columns[0]) if self.columns else 0

    def line(self, row: int) -> int:
        """The number of a row as a user counts."""
        return self.lines[row] if self.lines else row + 1

    def filled(self) -> Marked:
        """[rows, columns]: which cells hold more than white space."""
        if not self.columns:
            return np.zeros((0, 0), dtype=np.bool_)
        return np.array([[text != "" and not text.isspace() for text in column] for column in self.columns], dtype=np.bool_).T

    def text(self, row: int, column: int) -> str:
        """A cell, trimmed, in Unicode where it is surely in a legacy encoding."""
        text = self.columns[column][row].strip()
        if text.isascii():
            return text
        encoding = self.fonts.get(column, {}).get(row)
        return decoded(text, encoding) if encoding and not is_unicode(text) else legible(text)

    def row(self, row: int) -> dict[int, str]:
        """The filled cells of a row, as `text` gives them, by column."""
        return {c: text for c in range(len(self.columns)) if (text := self.text(row, c))}
