"""The grid of a workbook's sheet: texts of the cells, corrected by what their formats show."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from decimal import ROUND_HALF_UP, Decimal, localcontext
from typing import Protocol

import numpy as np

from planner.pool.cells import MOST_DECIMALS, MOST_DIGITS
from planner.pool.layout.grid import Grid
from planner.pool.readers.calamine_book import SheetCells, grid_of
from planner.pool.readers.number_formats import displayed
from planner.pool.readers.xlsx_sheet import column_letters
from planner.pool.readers.xlsx_styles import Styles
from planner.pool.symbol_fonts import seen
from planner.pool.table import Marked

_GENERAL = 10  # digits that a cell without a number format has room for
_PRECISE = 400  # digits of the longest number that a spreadsheet keeps


class SheetMarks(Protocol):
    """What a file tells about a sheet beside the values of its cells."""

    def hidden_rows(self) -> frozenset[int]:
        """The rows that do not show."""
        ...

    def hidden_columns(self) -> Sequence[tuple[int, int]]:
        """First and last column of each hidden range."""
        ...

    def styles(self) -> Styles:
        """The styles of the workbook."""
        ...

    def styled(self, cells: SheetCells, wanted: frozenset[int]) -> Iterator[tuple[int, int, int]]:
        """Row, column and style of the cells in one of these styles."""
        ...

    def struck(self) -> Iterable[tuple[int, int]]:
        """Row and column of the cells with words that are struck out within the cell."""
        ...

    def formulas(self) -> Iterator[tuple[int, int, int]]:
        """Row, column and style of the cells whose value a formula has computed."""
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
        computed={},
        exact={},
        struck={},
        displayed={},
    )
    styles = marks.styles()
    if styles.told:
        _mark(grid, cells, styles, marks.styled(cells, styles.told))
    _show(grid, cells, styles, marks)
    for row, column in marks.struck():
        if column < width and 0 <= row < cells.rows:
            _strike(grid, row, column)
    return grid


def _strike(grid: Grid, row: int, column: int) -> None:
    struck: dict[int, Marked] = grid.struck  # type: ignore[assignment]
    if grid.columns[column][row].strip():
        struck.setdefault(column, np.zeros(grid.rows, dtype=np.bool_))[row] = True


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
        if style in styles.struck:
            _strike(grid, row, column)
        if style in styles.symbols and type(value) is str:
            texts[column][row] = seen(value.strip(), styles.symbols[style])
        if style in styles.templates and type(value) in (int, float):
            shown = displayed(value, styles.templates[style])  # type: ignore[arg-type]
            if shown is not None and shown != texts[column][row]:
                grid.displayed.setdefault(column, {})[row] = shown  # type: ignore[attr-defined]
        if style in styles.percents and type(value) in (int, float):
            texts[column][row] = percent(value)  # type: ignore[arg-type]
            grid.numbers[column][row] = False
        elif style in styles.months and column in grid.dates and grid.dates[column][row]:
            months.setdefault(column, np.zeros(cells.rows, dtype=np.bool_))[row] = True
        elif style in styles.years and column in grid.dates and grid.dates[column][row]:
            # The sheet shows the year alone; day and month behind it may be nobody's.
            texts[column][row] = texts[column][row][:4]
            grid.dates[column][row] = False


def _show(grid: Grid, cells: SheetCells, styles: Styles, marks: SheetMarks) -> None:
    """Numbers as their cells show them: computed ones, and those that have more digits than can be read.

    Nobody has typed the fourteenth digit of a share; such a number was computed, here or before it was pasted.
    """
    computed: dict[int, Marked] = grid.computed  # type: ignore[assignment]
    for row, column, style in marks.formulas():
        if column < len(cells.columns) and 0 <= row < cells.rows:
            computed.setdefault(column, np.zeros(cells.rows, dtype=np.bool_))[row] = True
            _show_one(grid, cells, styles, (row, column, style))
    long = {
        (row, column)
        for column, texts in enumerate(grid.columns)
        if column in grid.numbers
        for row, text in enumerate(texts)
        if len(text) > MOST_DIGITS and type(cells.columns[column][row]) is float and is_long(text)
    }
    if long:
        styled = marks.styled(cells, frozenset(styles.decimals))
        in_style = {(row, column): style for row, column, style in styled if (row, column) in long}
        for row, column in long:
            _show_one(grid, cells, styles, (row, column, in_style.get((row, column), -1)))


def _show_one(grid: Grid, cells: SheetCells, styles: Styles, cell: tuple[int, int, int]) -> None:
    row, column, style = cell
    value = cells.columns[column][row]
    texts: list[list[str]] = grid.columns  # type: ignore[assignment]
    written = texts[column][row]
    if type(value) is not float or not written:
        return
    shown = shown_number(value, styles.decimals.get(style), written.endswith("%"))
    if shown != written:
        exact: dict[int, dict[int, str]] = grid.exact  # type: ignore[assignment]
        exact.setdefault(column, {})[row] = written
        texts[column][row] = shown


def shown_number(value: float, decimals: int | None, in_percent: bool = False) -> str:
    """A number to the decimals that its cell shows, halves away from 0 as spreadsheets round; 0.25 of `in_percent` is `25%`.

    None: a cell without a number format, which has room for ten digits.
    """
    exact = Decimal(f"{value:.15g}") * (100 if in_percent else 1)
    places = decimals if decimals is not None else _GENERAL - 1 - max(exact.adjusted(), 0) if exact else 0
    with localcontext() as context:
        context.prec = _PRECISE
        rounded = exact.quantize(Decimal(1).scaleb(-max(places, 0)), rounding=ROUND_HALF_UP) if exact.is_finite() else exact
    text = f"{rounded:f}"
    text = text.rstrip("0").rstrip(".") if "." in text else text
    text = "0" if text in ("-0", "") else text
    return f"{text}%" if in_percent else text


def is_long(text: str) -> bool:
    """Whether a number has more digits than are read."""
    whole, _, decimals = text.rstrip("%").lstrip("-").partition(".")
    return len(decimals) > MOST_DECIMALS or len(whole.lstrip("0") + decimals) > MOST_DIGITS


def percent(value: float) -> str:
    """0.2547 as `25.47%`, exact to the 15 digits that spreadsheets keep."""
    shown = (Decimal(f"{value:.15g}") * 100).normalize()
    return f"{shown:f}%"
