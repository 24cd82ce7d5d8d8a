"""One sheet of a section: its title, its texts, its table or its charts."""

from __future__ import annotations

from typing import TYPE_CHECKING

from planner.report.document import Block, Chart, Document, Folded, Listing, Paragraph, Table
from planner.report.xlsx.book import Book
from planner.report.xlsx.canvas import PLAIN_GRID, WIDTH, Canvas, new_canvas
from planner.report.xlsx.charts import GRID, draw_chart
from planner.report.xlsx.names import TableNames
from planner.report.xlsx.parts import SheetPart
from planner.report.xlsx.styles import Look
from planner.report.xlsx.tables import draw_table, grid
from planner.words import say

if TYPE_CHECKING:
    from xlsxwriter.worksheet import Worksheet

_SIZE = {"portrait": 11.0, "landscape": 10.0}  # points, of tables
_HIGHEST_HEAD = 10  # rows that may stay in sight
_LINKED = 2  # columns of a table that stay in sight: the number and the name
_MARGIN = 8.0
_MANY = 7  # columns from which on a table is so wide that its first ones stay in sight


def draw_part(book: Book, sheet: Worksheet, part: SheetPart, document: Document, tables: TableNames, front: str) -> None:
    """Draw it; `front` is the name of the first sheet."""
    table, orientation = part.table, part.section.orientation
    has_charts = any(isinstance(block, Chart) for block in part.blocks)
    size = _SIZE[orientation]
    columns: tuple[float, ...]
    if has_charts:
        orientation, columns = "portrait", GRID
    else:
        columns = grid(table, WIDTH[orientation], size) if table is not None else PLAIN_GRID
    canvas = new_canvas(book, sheet, document, columns, orientation)
    canvas.across(part.heading(document.lang), Look(14, bold=True))
    _back(canvas, document.lang, front)
    # The title of a table stands over the table, not over the lines before it.
    stands_first = not part.blocks or isinstance(part.blocks[0], Table)
    if part.title and stands_first:
        canvas.across(part.title, Look(12, bold=True))
    canvas.gap(12 if table is not None else 4)
    for block in part.blocks:
        if isinstance(block, Table):
            if part.title and not stands_first:
                canvas.gap(8)
                canvas.across(part.title, Look(12, bold=True))
                canvas.keep.add(canvas.row)
            first = canvas.row + 1
            header = draw_table(canvas, block, tables.of(block.key), document.lang, size)
            canvas.repeat(first, header)
            if header <= _HIGHEST_HEAD:
                beside = _LINKED if block.columns[0].width * 6 < sum(c.width for c in block.columns) else 1
                sheet.freeze_panes(header, beside if len(block.columns) >= _MANY else 0)
        elif isinstance(block, Chart):
            draw_chart(canvas, block, document.lang)
        else:
            draw_text(canvas, block)
    canvas.finish()
    if table is None and not has_charts:
        sheet.freeze_panes(1, 0)


def draw_text(canvas: Canvas, block: Block) -> None:
    """A paragraph, a list, or what is behind a line: its lines can be folded away below it."""
    match block:
        case Paragraph():
            canvas.across(block.text, Look(bold=block.bold, tone=block.tone, indent=block.indent))
        case Listing():
            for i, item in enumerate(block.items, 1):
                _item(canvas, f"{i}." if block.numbered else "–", item)
        case Folded():
            canvas.gap(4)
            canvas.across(block.title, Look(bold=True, tone=block.tone))
            canvas.keep |= {canvas.row} if block.lines else set()
            for line in block.lines:
                if _has_margin(canvas):
                    canvas.across(line, Look(), first=2, level=1)
                else:
                    canvas.across(line, Look(indent=2), level=1)


def _has_margin(canvas: Canvas) -> bool:
    """Whether the first column is narrow enough to hold no more than signs."""
    return len(canvas.columns) > 1 and canvas.columns[0] <= _MARGIN


def _item(canvas: Canvas, sign: str, text: str) -> None:
    if not _has_margin(canvas):
        canvas.across(f"{sign} {text}", Look())
        return
    top = canvas.row + 1
    canvas.across(text, Look(), first=2)
    canvas.text(1, sign, Look(across="right"), top)


def _back(canvas: Canvas, lang: str, front: str) -> None:
    """A way back to the contents, beside what is printed."""
    look = Look(9, tone="quiet", underline=True, wrap=False)
    canvas.link(len(canvas.columns) + 1, front, say("workbook.back", lang), look, 1)
