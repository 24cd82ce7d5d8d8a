"""A sheet that is written from top to bottom: its grid of columns, its page, lines that go across all columns."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

from planner.report.document import Document, Orientation
from planner.report.xlsx.styles import FONT, Look, Pen
from planner.report.xlsx.texts import coded, shortened
from planner.report.xlsx.widths import height, lines, parts

if TYPE_CHECKING:
    from openpyxl.worksheet.worksheet import Worksheet

WIDTH: dict[Orientation, float] = {"portrait": 90.0, "landscape": 142.0}  # what A4 leaves, in units of a column's width
PLAIN_GRID = (4.0, 86.0)  # of sheets of text: a sign, and the text behind it
_A4 = 9  # as the file format numbers sizes of paper
_INCH = 25.4
_SHORT, _LONG = 210, 297  # mm, A4
_POINTS_OF_MM = 72 / 25.4
_FREE, _POINTS_OF_UNIT = 0.71, 5.25  # what a column keeps free on its sides; the width of a digit
_ROW = 15.0  # points, of a row without a height of its own
_MOST_IN_FOOTER = 140  # characters; the codes of a header or footer have room for 255
_LONGEST_PART = 1_800  # characters in a row, which is never higher than 409 points


@dataclass
class Canvas:
    """`row` is the last row written, `columns` the widths of the columns that are printed; the rows in `keep` are printed on
    the same page as the row below them."""

    sheet: Worksheet
    pen: Pen
    columns: tuple[float, ...]
    row: int = 0
    keep: set[int] = field(default_factory=set)

    def cell(self, column: int, row: int | None = None) -> Any:
        return self.sheet.cell(row or self.row, column)

    def across(self, text: str, look: Look, first: int = 1, last: int = 0, level: int = 0) -> None:
        """A text over the columns from `first` to `last` (by default all), over as many rows as it needs."""
        last = last or len(self.columns)
        room = sum(self.columns[first - 1 : last])
        for piece in parts(text, _LONGEST_PART) if look.wrap else [text]:
            self.row += 1
            self.stretch(first, last, look)
            self.pen.text(self.cell(first), piece, look)
            count = lines(piece, room - 1.2 * look.indent, look.size, look.bold)
            self.high(height(count if look.wrap else 1, look.size))
            if level:
                self.sheet.row_dimensions[self.row].outlineLevel = level

    def stretch(self, first: int, last: int, look: Look) -> None:
        """Make one cell of those from `first` to `last` in this row; each keeps its part of the border."""
        if last > first:
            for column in range(first, last + 1):
                self.pen.text(self.cell(column), "", look)
            self.sheet.merged_cells.ranges.add(_range(self.row, first, self.row, last))

    def high(self, points: float) -> None:
        """The row is at least so high."""
        dimension = self.sheet.row_dimensions[self.row]
        dimension.height = max(points, dimension.height or 0)

    def gap(self, points: float = 8) -> None:
        self.row += 1
        self.sheet.row_dimensions[self.row].height = points

    def set_widths(self, further: Sequence[float] = ()) -> None:
        from openpyxl.utils import get_column_letter

        for number, width in enumerate([*self.columns, *further], 1):
            self.sheet.column_dimensions[get_column_letter(number)].width = round(width + _FREE, 2)

    def finish(self) -> None:
        """What is printed: the columns of the grid and the rows written so far."""
        from openpyxl.utils import get_column_letter

        self.sheet.print_area = f"A1:{get_column_letter(len(self.columns))}{max(self.row, 1)}"
        self._break_pages()

    def _break_pages(self) -> None:
        """A new page before a heading that would stand alone at the foot of one, and before a chart that would be cut."""
        from openpyxl.worksheet.pagebreak import Break

        heights = [self.sheet.row_dimensions[row].height or _ROW for row in range(1, self.row + 1)]
        heads = [int(n) for n in str(self.sheet.print_title_rows or "").replace("$", "").split(":") if n]
        head = sum(heights[heads[0] - 1 : heads[1]]) if heads else 0.0
        page = self._page_height()
        start, used = 1, 0.0
        for row, high in enumerate(heights, 1):
            if row > start and used + high > page:
                first = row
                while first - 1 > start and first - 1 in self.keep:
                    first -= 1
                if first - 1 in self.keep:  # more than a page has room for
                    first = row
                # A program that finds room for a row or two more must not put a heading there.
                if first < row or not self.keep.isdisjoint(range(first, first + 3)):
                    self.sheet.row_breaks.append(Break(id=first - 1))
                start, used = first, head + sum(heights[first - 1 : row - 1])
            used += high

    def _page_height(self) -> float:
        """In points, at the size at which the columns fill the width of the paper; a little less than there is."""
        landscape = self.sheet.page_setup.orientation == "landscape"
        across, down = (_LONG - 30, _SHORT - 40) if landscape else (_SHORT - 45, _LONG - 40)
        written = sum(width + _FREE for width in self.columns) * _POINTS_OF_UNIT
        scale = min(1.0, across * _POINTS_OF_MM / written)
        return down * _POINTS_OF_MM / scale * 0.97


def merge(canvas: Canvas, top: int, left: int, bottom: int, right: int) -> None:
    """Cells that are styled already; openpyxl's own way would make them anew."""
    if (top, left) != (bottom, right):
        canvas.sheet.merged_cells.ranges.add(_range(top, left, bottom, right))


def set_up_page(sheet: Any, orientation: Orientation, document: Document) -> None:
    """A4, as wide as the paper; the page's number, where it comes from, and the secrecy marking where the plan sets one."""
    sheet.page_setup.orientation = orientation
    sheet.page_setup.paperSize = _A4
    sheet.page_setup.fitToWidth, sheet.page_setup.fitToHeight = 1, 0
    sheet.sheet_properties.pageSetUpPr.fitToPage = True
    sheet.sheet_properties.outlinePr.summaryBelow = False
    sheet.sheet_format.outlineLevelRow = 1
    sheet.print_options.horizontalCentered = True
    sheet.sheet_view.showGridLines = False
    margins, portrait = sheet.page_margins, orientation == "portrait"
    margins.left, margins.right = (30 if portrait else 15) / _INCH, 15 / _INCH
    margins.top = margins.bottom = 20 / _INCH
    margins.header = margins.footer = 9 / _INCH
    foot, head = sheet.oddFooter, sheet.oddHeader
    foot.left.text, foot.left.font, foot.left.size = coded(shortened(document.footer, _MOST_IN_FOOTER)), f"{FONT},Regular", 7
    foot.right.text, foot.right.font, foot.right.size = f"{coded(document.words['page'])} &P/&N", f"{FONT},Regular", 10
    if document.secrecy:
        head.right.text, head.right.font, head.right.size = coded(shortened(document.secrecy, 80)), f"{FONT},Bold", 13


def _range(top: int, left: int, bottom: int, right: int) -> Any:
    from openpyxl.worksheet.cell_range import CellRange

    return CellRange(min_row=top, min_col=left, max_row=bottom, max_col=right)
