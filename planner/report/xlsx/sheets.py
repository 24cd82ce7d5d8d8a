"""A sheet of an annex: one part after the other, each with its title, its texts, its table or its charts."""

from __future__ import annotations

from typing import TYPE_CHECKING

from planner.report.document import Block, Chart, Document, Folded, Listing, Paragraph, Table
from planner.report.xlsx.book import Book
from planner.report.xlsx.canvas import PLAIN_GRID, WIDTH, Canvas, new_canvas
from planner.report.xlsx.charts import GRID, draw_chart
from planner.report.xlsx.letterhead import above
from planner.report.xlsx.names import TableNames
from planner.report.xlsx.parts import Part, Planned
from planner.report.xlsx.plain import draw_plain
from planner.report.xlsx.styles import Look
from planner.report.xlsx.tables import draw_table, first_column, shared_grid
from planner.words import say

if TYPE_CHECKING:
    from xlsxwriter.worksheet import Worksheet

_SIZE = {"portrait": 11.0, "landscape": 10.0}  # points, of tables
_HIGHEST_HEAD = 10  # rows that may stay in sight
_LINKED = 2  # columns of a table that stay in sight: the number and the name
_TOGETHER = 12  # rows and lines of a part that stands on one page
_MARGIN = 8.0
_MANY = 7  # columns from which on a table is so wide that its first ones stay in sight


def draw_sheet(book: Book, sheet: Worksheet, planned: Planned, document: Document, tables: TableNames, front: str) -> None:
    """Draw it; `front` is the name of the first sheet."""
    orientation = planned.orientation
    size = _SIZE[orientation]
    found = [part.table for part in planned.parts if part.table is not None]
    main: Table | None = None
    columns: tuple[float, ...] = PLAIN_GRID
    if any(part.has_charts for part in planned.parts):
        columns = GRID
    elif found:  # one that is large stands first, and what stands below it has no more columns
        main = found[0] if planned.parts[0].is_large else max(found, key=lambda table: (len(table.columns), len(table.rows)))
        columns = shared_grid(found, main, WIDTH[orientation], size)
    canvas = new_canvas(book, sheet, document, columns, orientation)
    canvas.has_charts = columns is GRID
    for i, part in enumerate(planned.parts):
        if i:
            canvas.gap(16)
        top = canvas.row
        # Several tables of one section have its title above the first, and each its own.
        if not (i and part.title and planned.parts[i - 1].section is part.section):
            canvas.across(part.heading(document.lang), Look(13 if i else 14, bold=True))
            canvas.keep.add(canvas.row)
        if not i:
            _back(canvas, document.lang, front)
        header = _draw(canvas, part, main, tables, document.lang, size)
        if not i:
            _freeze(canvas, part, header)
        if part.lines <= _TOGETHER and not part.has_charts:
            canvas.keep.update(range(max(top, 1), canvas.row))
    canvas.finish()


def _draw(
    canvas: Canvas, part: Part, main: Table | None, tables: TableNames, lang: str, size: float
) -> tuple[int, int] | None:
    """Draw what the part says; the columns are those of the `main` table. Returns the rows of the header of a native table."""
    head: tuple[int, int] | None = None
    # The title of a table stands over the table, not over the lines before it.
    stands_first = not part.blocks or isinstance(part.blocks[0], Table)
    if part.title and stands_first:
        canvas.across(part.title, Look(12, bold=True))
        canvas.keep.add(canvas.row)
    canvas.gap(12 if part.table is not None and not part.has_charts else 4)
    canvas.keep.add(canvas.row)
    for block in part.blocks:
        if isinstance(block, Table):
            if part.title and not stands_first:
                canvas.gap(8)
                canvas.across(part.title, Look(12, bold=True))
                canvas.keep.add(canvas.row)
            above(canvas, block.above)
            first = canvas.row + 1
            left = first_column(block, main) if main is not None else None
            if left is None:
                draw_plain(canvas, block, size)
            else:
                head = first, draw_table(canvas, block, tables.of(block.key), lang, size, left)
        elif isinstance(block, Chart):
            draw_chart(canvas, block, lang)
        else:
            draw_text(canvas, block)
    return head


def _freeze(canvas: Canvas, part: Part, head: tuple[int, int] | None) -> None:
    """The header of a table stays in sight, and is printed on each of its pages; of a text its title."""
    if part.table is None or head is None or not part.is_large:
        if not part.has_charts:
            canvas.sheet.freeze_panes(1, 0)
        return
    columns = part.table.columns
    canvas.repeat(*head)
    if head[1] <= _HIGHEST_HEAD:
        beside = _LINKED if columns[0].width * 6 < sum(c.width for c in columns) else 1
        canvas.sheet.freeze_panes(head[1], beside if len(columns) >= _MANY else 0)


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
