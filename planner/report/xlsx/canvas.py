"""A sheet that is written from top to bottom: its grid of columns, its page, its cells, lines that go across all columns."""

from __future__ import annotations

import datetime
from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from itertools import accumulate, takewhile
from math import ceil
from typing import TYPE_CHECKING, Any

from planner.report.document import Document, KnownDate, Orientation
from planner.report.xlsx.book import Book
from planner.report.xlsx.styles import FONT, TEXT, WHOLE, Look
from planner.report.xlsx.texts import clean, coded, fits, is_risky, shortened, stored
from planner.report.xlsx.widths import height, lines, parts

if TYPE_CHECKING:
    from xlsxwriter.worksheet import Worksheet

WIDTH: dict[Orientation, float] = {"portrait": 90.0, "landscape": 142.0}  # what A4 leaves, in units of a column's width
PLAIN_GRID = (4.0, 86.0)  # of sheets of text: a sign, and the text behind it
_A4 = 9  # as the file format numbers sizes of paper
_INCH = 25.4
_SHORT, _LONG = 210, 297  # mm, A4
_POINTS_OF_MM = 72 / 25.4
_FREE, _POINTS_OF_UNIT = 0.71, 5.25  # what a column keeps free on its sides; the width of a digit
_SMALLER = 1.5  # so much more than a page has room for, before letters become too small to read
_LITTLE, _MOST = 0.25, 0.4  # of a page, to each page before it and at all: what these have room for if printed a little smaller
_MORE = 0.12  # of a page: by so much programs differ in what has room on it
_ROW = 15.0  # points, of a row without a height of its own
_MOST_IN_FOOTER, _MOST_IN_HEADER = 140, 80  # characters; with the codes of a header or footer there is room for 255
_LONGEST_PART = 1_800  # characters in a row, which is never higher than 409 points
_LONGEST_TEXT = 255  # a longer text in a cell of the format "text" shows as ### in some programs
_EVERYWHERE = "A1:XFD1048576"


@dataclass
class Canvas:
    """Rows and columns are counted from 1. `row` is the last row written, `columns` the widths of the columns that are printed;
    the rows in `keep` are printed on the same page as the row below them; `heights` in points. `has_charts`: none of which may
    be cut."""

    book: Book
    sheet: Worksheet
    columns: tuple[float, ...]
    orientation: Orientation = "portrait"
    row: int = 0
    keep: set[int] = field(default_factory=set)
    heights: dict[int, float] = field(default_factory=dict)
    _folding: set[int] = field(default_factory=set)
    has_charts: bool = False
    _heads: tuple[int, int] | None = None
    _is_one_page: bool = False
    _free: list[tuple[Sequence[int], float]] = field(default_factory=list)

    def text(self, column: int, text: str, look: Look, row: int = 0) -> None:
        """Write into a cell, of this row by default. Whatever a text begins with, it stays a text and becomes no formula."""
        text = clean(text)
        if text:
            self.sheet.write_string(*self._at(column, row), stored(text), self._format(text, look))
        else:
            self.sheet.write_blank(*self._at(column, row), None, self._format(text, look))

    def text_over(self, column: int, text: str, under: Sequence[str], look: Look, size: float) -> None:
        """A text with smaller lines below it, in one cell."""
        upper, lower = clean(text), clean("".join("\n" + line for line in under))
        whole = upper + lower
        if not (upper and lower and fits(whole)):
            self.text(column, whole, look)
            return
        large, small = self.book.format(look), self.book.format(Look(size, tone="quiet"))
        self.sheet.write_rich_string(*self._at(column), large, upper, small, lower, self._format(whole, look))

    def number(self, column: int, value: float, look: Look, format: str = WHOLE, row: int = 0) -> None:
        self.sheet.write_number(*self._at(column, row), value, self.book.format(replace(look, wrap=False), format))

    def date(self, column: int, date: KnownDate, look: Look, format: str, row: int = 0) -> None:
        """What is not known of it is the first: the month, or the day."""
        year, month, day = date
        value = datetime.date(year, month or 1, day or 1)
        self.sheet.write_datetime(*self._at(column, row), value, self.book.format(replace(look, wrap=False), format))

    def link(self, column: int, target: str, text: str, look: Look, row: int = 0) -> None:
        """A link to another sheet of this workbook, and to nothing else."""
        quoted = target.replace("'", "''")
        short = stored(shortened(text, _LONGEST_TEXT))  # what the link itself says, of which Excel does not take any length
        self.sheet.write_url(*self._at(column, row), f"internal:'{quoted}'!A1", self._format(short, look), short)
        self.text(column, text, look, row)

    def _at(self, column: int, row: int = 0) -> tuple[int, int]:
        return (row or self.row) - 1, column - 1

    def _format(self, text: str, look: Look) -> Any:
        return self.book.format(look, TEXT if len(text) <= _LONGEST_TEXT else "General", is_risky(text))

    def across(self, text: str, look: Look, first: int = 1, last: int = 0, level: int = 0) -> None:
        """A text over the columns from `first` to `last` (by default all), over as many rows as it needs."""
        last = last or len(self.columns)
        room = sum(self.columns[first - 1 : last])
        for piece in parts(text, _LONGEST_PART) if look.wrap else [text]:
            self.row += 1
            self.merge(first, last, look)
            self.text(first, piece, look)
            count = lines(piece, room - 1.2 * look.indent, look.size, look.bold)
            self.high(height(count if look.wrap else 1, look.size))
            if level:
                self._folding.add(self.row)

    def merge(self, first: int, last: int, look: Look, top: int = 0) -> None:
        """Make one empty cell of those from `first` to `last`, from the row `top` (by default this one) to this row."""
        top = top or self.row
        if (top, first) != (self.row, last):
            self.sheet.merge_range(*self._at(first, top), *self._at(last), "", self._format("", look))

    def high(self, points: float) -> None:
        """The row is at least so high."""
        self.heights[self.row] = max(points, self.heights.get(self.row, 0.0))

    def gap(self, points: float = 8) -> None:
        self.row += 1
        self.heights[self.row] = points

    def keep_free(self, rows: Sequence[int], mm: float) -> None:
        """Make these rows so high that they take so many mm together where they are printed, however small."""
        self._free.append((rows, mm))
        self._heighten(rows, mm * _POINTS_OF_MM / self._scale())

    def _heighten(self, rows: Sequence[int], points: float) -> None:
        each = ceil(10 * points / len(rows)) / 10
        self.heights |= {row: max(each, self.heights.get(row, 0.0)) for row in rows}

    def widen(self, further: Sequence[float] = ()) -> None:
        """Set the widths of the columns, and of further ones that are not printed."""
        for column, width in enumerate([*self.columns, *further]):
            self.sheet.set_column(column, column, width)

    def repeat(self, first: int, last: int) -> None:
        """Print these rows at the top of every page."""
        self._heads = first, last
        self.sheet.repeat_rows(first - 1, last - 1)

    def fit_on_one_page(self) -> None:
        """Print the rows so far on one page, as long as their letters stay large enough to be read. What is kept free of it is
        made the higher the smaller the page is printed."""
        if self._height() > self._page_height() * _SMALLER:
            return
        self.sheet.fit_to_pages(1, 1)
        self._is_one_page = True
        page = self._page_height() * self._scale()  # as printed: what is kept free is that part of it
        for rows, mm in self._free:
            part = mm * _POINTS_OF_MM / page
            others = self._height() - sum(self.heights[row] for row in rows)
            self._heighten(rows, others * part / (1 - part))

    def _height(self) -> float:
        """Of the rows so far, in points."""
        return sum(self.heights.get(row, _ROW) for row in range(1, self.row + 1))

    def finish(self) -> None:
        """What is printed: the columns of the grid and the rows written so far."""
        for row, points in self.heights.items():
            self.sheet.set_row(row - 1, points, None, {"level": int(row in self._folding)})
        self.sheet.print_area(0, 0, max(self.row, 1) - 1, len(self.columns) - 1)
        if not self._is_one_page:
            starts, last = self._pages()
            if len(starts) == 1 and not self.has_charts:
                self.sheet.fit_to_pages(1, 1)  # whatever a program makes of the heights of rows
            elif len(starts) > 1 and last <= min(_MOST, _LITTLE * (len(starts) - 1)) and not (self.has_charts or self._free):
                self.sheet.fit_to_pages(1, len(starts) - 1)  # a little smaller, rather than a page of a few lines
            else:
                self.sheet.set_h_pagebreaks([first - 1 for first, is_forced in starts if is_forced])
        # Years of birth are texts on purpose: no green corners that offer to make numbers of them.
        self.sheet.ignore_errors({"number_stored_as_text": _EVERYWHERE, "two_digit_text_year": _EVERYWHERE})

    def _pages(self) -> tuple[list[tuple[int, bool]], float]:
        """The first row of each page, and whether it must be told: no heading stands alone at the foot of a page, and no chart
        is cut. How much of the last page is used, as a part of it."""
        heights = [self.heights.get(row, _ROW) for row in range(1, self.row + 1)]
        head = sum(heights[self._heads[0] - 1 : self._heads[1]]) if self._heads else 0.0
        page = self._page_height()
        found = [(1, False)]
        start, used = 1, 0.0
        for row, high in enumerate(heights, 1):
            if row > start and used + high > page:
                first = row
                while first - 1 > start and first - 1 in self.keep:
                    first -= 1
                if first - 1 in self.keep:  # more than a page has room for
                    first = row
                # A program that finds room for a few rows more must not put a heading there.
                more = sum(1 for _ in takewhile(lambda high: high <= _MORE * page, accumulate(heights[first - 1 :])))
                found.append((first, first < row or not self.keep.isdisjoint(range(first, first + more))))
                start, used = first, head + sum(heights[first - 1 : row - 1])
            used += high
        return found, (used - head) / page

    def _page_height(self) -> float:
        """In points, at the size at which the columns fill the width of the paper; a little less than there is."""
        down = _SHORT - 40 if self.orientation == "landscape" else _LONG - 40
        return down * _POINTS_OF_MM / self._scale() * 0.97

    def _scale(self) -> float:
        """How small the columns are printed so that they fill the width of the paper; 1 where they are no wider."""
        across = _LONG - 30 if self.orientation == "landscape" else _SHORT - 45
        written = sum(width + _FREE for width in self.columns) * _POINTS_OF_UNIT
        return min(1.0, across * _POINTS_OF_MM / written)


def new_canvas(
    book: Book, sheet: Worksheet, document: Document, columns: tuple[float, ...], orientation: Orientation = "portrait"
) -> Canvas:
    """A sheet of A4, as wide as the paper; the page's number, where it comes from, and the secrecy marking where the plan sets
    one."""
    if orientation == "landscape":
        sheet.set_landscape()
    sheet.set_paper(_A4)
    sheet.fit_to_pages(1, 0)
    sheet.outline_settings(symbols_below=False)
    sheet.center_horizontally()
    sheet.hide_gridlines(2)
    sheet.set_margins((30 if orientation == "portrait" else 15) / _INCH, 15 / _INCH, 20 / _INCH, 20 / _INCH)
    secrecy = f'&R&"{FONT},Bold"&13 {coded(document.secrecy, _MOST_IN_HEADER)}' if document.secrecy else ""
    sheet.set_header(secrecy, {"margin": 9 / _INCH})
    origin, page = coded(document.footer, _MOST_IN_FOOTER), coded(document.words["page"], 20)
    footer = f'&L&"{FONT},Regular"&7 {origin}&R&"{FONT},Regular"&10 {page} &P/&N'
    sheet.set_footer(footer, {"margin": 9 / _INCH})
    canvas = Canvas(book, sheet, columns, orientation)
    canvas.widen()
    return canvas
