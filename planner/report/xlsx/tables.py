"""A table of the report as a native table of Excel, printed as on paper, with the numbers behind its texts beside it.

Header groups stand above the native table, and a row of column numbers is its header where the form has one; titles of
sections stay rows of the table (a native table has no merged cells), and a column beside it says for each row in which section
it stands, so that it can be filtered and sorted. Where a text says more than a number (`8/51 (15,69%)`), further columns beside
the table hold the exact numbers; they are not printed.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from planner.report.document import Align, Cell, Column, Table, TableRow
from planner.report.xlsx.canvas import Canvas
from planner.report.xlsx.names import column_names
from planner.report.xlsx.styles import PERCENT, WHOLE, Across, Look, number_format
from planner.report.xlsx.texts import clean, one_line, uncoded
from planner.report.xlsx.widths import height, lines, width
from planner.words import say

HEAD, SECTION, BESIDE = "E8ECF1", "F2F2F2", "F7F7F7"
_UNDER = 8.0  # points of the smaller lines below a text
_ACROSS: dict[Align, Across] = {"left": "left", "right": "right", "centre": "center"}
_WIDEST_WORD = 26.0
_SHORT, _FIGURES = 12, 22  # characters of a word (a verdict) and of figures (`8/51 (15,69%) +2?`) that stay on one line
_GROWTH = 1.15  # so much wider than the paper a table may be; it is printed that much smaller
_BESIDE_WIDTH = 12.0


@dataclass(frozen=True)
class Beside:
    """A column of numbers beside the table: of which column, and what of it."""

    column: int
    what: str  # number, base, share
    title: str


def grid(table: Table, room: float, size: float) -> tuple[float, ...]:
    """The widths of the table's columns: their parts of the room, but no column narrower than its longest word."""
    total = sum(column.width for column in table.columns)
    wanted = [room * column.width / total for column in table.columns]
    least = [_longest_word(table.columns[i].title, size, True) for i in range(len(wanted))]
    for row in table.rows:
        at = 0
        for cell in row.cells:
            if cell.span == 1 and row.kind == "body":
                words = max(_longest_word(cell.text, size, cell.bold), *(_longest_word(u, _UNDER) for u in ("", *cell.under)))
                least[at] = max(least[at], words, _whole(cell, size))
            at += cell.span
    least = [need + (column.align == "right") for need, column in zip(least, table.columns, strict=True)]  # room for the indent
    found = [max(want, need) for want, need in zip(wanted, least, strict=True)]
    spare = [have - need for have, need in zip(found, least, strict=True)]
    over = sum(found) - room * _GROWTH
    if over > 0 and sum(spare) > 0:  # what some need more, those give that have more than they need
        share = min(1.0, over / sum(spare))
        found = [have - free * share for have, free in zip(found, spare, strict=True)]
    return tuple(round(one, 2) for one in found)


def _whole(cell: Cell, size: float) -> float:
    """The width of a cell that should not be broken; 0 of any other."""
    most = _FIGURES if cell.text[:1].isdigit() else _SHORT
    return width(cell.text, size, cell.bold) + 1.6 if len(cell.text) <= most else 0.0


def _longest_word(text: str, size: float, bold: bool = False) -> float:
    return min(max((width(word, size, bold) for word in text.split()), default=0) + 1.6, _WIDEST_WORD)


def columns_beside(table: Table, lang: str) -> list[Beside]:
    found = []
    for i, column in enumerate(table.columns):
        cells = [cell for row in table.rows if row.kind == "body" for cell in [_at(row, i)] if cell is not None]
        title = one_line(column.title)
        if any(cell.share for cell in cells):
            kinds = ["number", "base", "share"]
        elif any(cell.number is not None and number_format(cell.text, cell.number) is None for cell in cells):
            kinds = ["number"]
        else:
            kinds = []
        found += [Beside(i, kind, say(f"workbook.{kind}", lang, title=title)) for kind in kinds]
    return found


def _at(row: TableRow, column: int) -> Cell | None:
    at = 0
    for cell in row.cells:
        if at == column:
            return cell
        at += cell.span
    return None


def draw_table(canvas: Canvas, table: Table, name: str, lang: str, size: float) -> int:
    """Draw it below what is there. Returns the last row of the header."""
    beside = columns_beside(table, lang)
    has_sections = any(row.kind == "section" for row in table.rows)
    titles = ([say("workbook.of-section", lang)] if has_sections else []) + [one.title for one in beside]
    first_beside = len(table.columns) + 1
    canvas.set_widths([_BESIDE_WIDTH] * len(titles))
    top = canvas.row + 1
    header = _header(canvas, table, size)
    own = [str(i) for i in range(1, first_beside)] if table.numbered else [column.title for column in table.columns]
    names = column_names([*own, *titles])
    look = Look(size, bold=not table.numbered, italic=table.numbered, across="center", down="center", border="box", shade=HEAD)
    if not table.numbered and any(column.group for column in table.columns):
        look_below = Look(size, bold=True, across="center", down="center", border="open-above", shade=HEAD)
    else:
        look_below = look
    body = sum(row.kind != "total" for row in table.rows)
    _native(canvas, name, header, header + max(1, body), names)
    for i, title in enumerate(names, 1):
        mine = look if i >= first_beside or table.columns[i - 1].group else look_below
        mine = Look(9, italic=True, across="center", down="center", border="box", shade=BESIDE) if i >= first_beside else mine
        canvas.text(i, title, mine, header)
    if titles:
        quiet = Look(9, italic=True, tone="quiet", wrap=False)
        canvas.text(first_beside, say("workbook.beside", lang), quiet, max(top - 1, 1))
    canvas.row = header
    if not table.numbered:
        canvas.high(max(_header_height(table.columns, canvas.columns, size), 3 * 13 if titles else 0))
    _body(canvas, table, beside, has_sections, size)
    canvas.row = header + max(1, body)
    for row in table.rows:
        if row.kind == "total":
            _total(canvas, row, size)
    if table.note:
        canvas.across(table.note, Look(9, italic=True, tone="quiet"))
    return header


def _header(canvas: Canvas, table: Table, size: float) -> int:
    """Draw what stands above the native table's own header; returns the row of that header."""
    grouped = any(column.group for column in table.columns)
    first = canvas.row + 1
    levels = int(grouped) + int(table.numbered)
    if not levels:
        return first
    look = Look(size, bold=True, across="center", down="center", border="box", shade=HEAD)
    open_below = Look(size, bold=True, across="center", down="center", border="open-below", shade=HEAD)
    columns = table.columns
    if grouped:
        canvas.row += 1
        for i, column in enumerate(columns, 1):
            canvas.text(i, "", look if column.group or table.numbered else open_below)
        at = 0
        while at < len(columns):
            end = at
            while columns[at].group and end + 1 < len(columns) and columns[end + 1].group == columns[at].group:
                end += 1
            if columns[at].group:
                canvas.merge(at + 1, end + 1, look)
                canvas.text(at + 1, columns[at].group, look)
                canvas.high(height(lines(columns[at].group, sum(canvas.columns[at : end + 1]), size, True), size))
            at = end + 1
    if table.numbered:
        canvas.row += 1
        for i, column in enumerate(columns, 1):
            upper = first if grouped and not column.group else canvas.row
            canvas.merge(i, i, look, upper)
            canvas.text(i, column.title, look, upper)
        canvas.high(_header_height(columns, canvas.columns, size, merged=grouped))
    return canvas.row + 1


def _header_height(columns: Sequence[Column], widths: Sequence[float], size: float, merged: bool = False) -> float:
    most = 1
    for column, room in zip(columns, widths, strict=True):
        count = lines(column.title, room, size, True)
        most = max(most, count - 1 if merged and not column.group else count)
    return height(most, size) + 2


def _body(canvas: Canvas, table: Table, beside: list[Beside], has_sections: bool, size: float) -> None:
    section = ""
    first_beside = len(table.columns) + 1
    for row in table.rows:
        if row.kind == "total":
            continue
        canvas.row += 1
        if row.kind == "section":
            section = next((cell.text for cell in row.cells if cell.text), "")
            _section(canvas, row, len(table.columns), size)
        else:
            _row(canvas, table, row, size)
        at = first_beside
        if has_sections:
            canvas.text(at, section, Look(9, tone="quiet", wrap=False))
            at += 1
        for one in beside:
            _number_beside(canvas, at, _at(row, one.column) if row.kind == "body" else None, one.what)
            at += 1


def _section(canvas: Canvas, row: TableRow, count: int, size: float) -> None:
    """The title of a section runs on over the empty cells to its right: merged cells have no place in a native table."""
    look = Look(size, bold=True, down="center", shade=SECTION, wrap=False, border="box")
    at = 1
    for cell in row.cells:
        for i in range(at, min(at + cell.span, count + 1)):
            side = Look(size, bold=True, down="center", shade=SECTION, wrap=False)
            canvas.text(i, cell.text if i == at else "", look if cell.span == 1 else side)
        at += cell.span
    canvas.high(height(1, size))
    canvas.keep.add(canvas.row)


def _row(canvas: Canvas, table: Table, row: TableRow, size: float) -> None:
    at = 0
    for content in row.cells:
        column = table.columns[at]
        across: Across = "center" if column.key == "number" else _ACROSS[column.align] if content.span == 1 else "left"
        look = Look(size, content.bold, tone=content.tone, across=across, border="box", indent=int(across == "right"))
        room = sum(canvas.columns[at : at + content.span]) - 1.2 * look.indent
        format = number_format(content.text, content.number) if content.number is not None and not content.under else None
        if format is not None and content.number is not None:
            canvas.number(at + 1, content.number, look, format)
        else:
            canvas.text_over(at + 1, content.text, content.under, look, _UNDER)
        below = sum(lines(clean(text), room, _UNDER) for text in content.under)
        canvas.high(height(lines(clean(content.text), room, size, content.bold), size) + below * _UNDER * 1.2)
        for i in range(at + 1, at + content.span):
            canvas.text(i + 1, "", look)
        at += content.span


def _number_beside(canvas: Canvas, column: int, content: Cell | None, what: str) -> None:
    look = Look(9, tone="quiet", across="right")
    part, base = content.share if content is not None and content.share else (content.number if content else None, None)
    value = {"number": part, "base": base, "share": part / base if part is not None and base else None}[what]
    if value is None:
        canvas.text(column, "", look)
    else:
        canvas.number(column, value, look, PERCENT if what == "share" else WHOLE)


def _total(canvas: Canvas, row: TableRow, size: float) -> None:
    canvas.row += 1
    look = Look(size, bold=True, down="center", border="box", shade=SECTION)
    at = 1
    for cell in row.cells:
        last = min(at + cell.span - 1, len(canvas.columns))
        canvas.merge(at, last, look)
        format = number_format(cell.text, cell.number) if cell.number is not None else None
        if format is not None and cell.number is not None:
            canvas.number(at, cell.number, look, format)
        else:
            canvas.text(at, cell.text, look)
        canvas.high(height(lines(cell.text, sum(canvas.columns[at - 1 : last]), size, True), size))
        at += cell.span


def _native(canvas: Canvas, name: str, top: int, bottom: int, names: list[str]) -> None:
    """To be called before the header is written: the native table writes plain ones, which must be what the cells say."""
    columns = [{"header": uncoded(clean(title))} for title in names]
    canvas.sheet.add_table(
        top - 1, 0, bottom - 1, len(names) - 1, {"name": name, "style": None, "banded_rows": False, "columns": columns}
    )
