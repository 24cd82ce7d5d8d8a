"""The grid of a workbook's sheet: texts of the cells, corrected by what their formats show."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal
from typing import Protocol

import numpy as np

from planner.pool.layout.grid import Grid
from planner.pool.readers.calamine_book import SheetCells, grid_of
from planner.pool.readers.table import Marked
from planner.pool.readers.xlsx_sheet import column_letters
from planner.pool.readers.xlsx_styles import Styles


class SheetMarks(Protocol):
    """What a file tells about a sheet beside the values of its cells."""

    def hidden_rows(self) -> frozenset[int]:
        """The rows that do not show."""
        ...

    def hidden_columns(self) -> list[tuple[int, int]]:
        """First and last column of each hidden range."""
        ...

    def styles(self) -> Styles:
        """The styles of the workbook."""
        ...

    def styled(self, cells: SheetCells) -> Iterator[tuple[int, int, int]]:
        """Row, column and style of the cells in a style that changes how they are read."""
        ...


def grid_with(cells: SheetCells, shown: str, name: str, marks: SheetMarks) -> Grid:
    """The grid of a sheet."""
    where = f"{shown}!{name}"
    width = len(cells.columns)
    grid = grid_of(
        cells,
        place=lambda row, column: f"{where}!{column_letters(column)}{row + 1}",
        shown=shown,
        where=where,
        letters=tuple(column_letters(c) for c in range(width)),
        hidden_rows=marks.hidden_rows(),
        hidden_columns=frozenset(
            c for first, last in marks.hidden_columns() for c in range(max(first, 0), min(last, width - 1) + 1)
        ),
        months={},
        fonts={},
    )
    styles = marks.styles()
    if styles.told:
        _mark(grid, cells, styles, marks.styled(cells))
    return grid


def _mark(grid: Grid, cells: SheetCells, styles: Styles, styled: Iterator[tuple[int, int, int]]) -> None:
    # The grid is not shared yet: its mappings and lists are filled here, and read only from then on.
    months: dict[int, Marked] = grid.months  # type: ignore[assignment]
    fonts: dict[int, dict[int, str]] = grid.fonts  # type: ignore[assignment]
    texts: list[list[str]] = grid.columns  # type: ignore[assignment]
    for row, column, style in styled:
        if column >= len(texts) or row >= cells.rows:
            continue
        value = cells.columns[column][row]
        if style in styles.fonts and texts[column][row]:
            fonts.setdefault(column, {})[row] = styles.fonts[style]
        if style in styles.percents and type(value) in (int, float):
            texts[column][row] = percent(value)  # type: ignore[arg-type]
            grid.numbers[column][row] = False
        elif style in styles.months and column in grid.dates and grid.dates[column][row]:
            months.setdefault(column, np.zeros(cells.rows, dtype=np.bool_))[row] = True
        elif style in styles.years and column in grid.dates and grid.dates[column][row]:
            # The sheet shows the year alone; day and month behind it may be nobody's.
            texts[column][row] = texts[column][row][:4]
            grid.dates[column][row] = False


def percent(value: float) -> str:
    """0.2547 as `25.47%`, exact to the 15 digits that spreadsheets keep."""
    shown = (Decimal(f"{value:.15g}") * 100).normalize()
    return f"{shown:f}%"
