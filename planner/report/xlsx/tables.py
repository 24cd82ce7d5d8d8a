"""A table of the report as a native table of Excel, printed as on paper, with the numbers behind its texts beside it.

Header groups stand above the native table, and a row of column numbers is its header where the form has one; titles of
sections stay rows of the table (a native table has no merged cells), and a column beside it says for each row in which section
it stands, so that it can be filtered and sorted. Where a text says more than a number (`8/51 (15,69%)`), further columns beside
the table hold the exact numbers; they are not printed.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from planner.report.document import Cell, Column, Table, TableRow
from planner.report.xlsx.canvas import Canvas
from planner.report.xlsx.cells import ACROSS, FIRST_YEAR, UNDER, height_of, put
from planner.report.xlsx.names import column_names
from planner.report.xlsx.styles import BESIDE, HEAD, PERCENT, SECTION, WHOLE, Across, Look, number_format
from planner.report.xlsx.texts import clean, one_line, uncoded
from planner.report.xlsx.values import cell_at
from planner.report.xlsx.widths import height, lines, width
from planner.words import say

_WIDEST_WORD = 26.0
_SHORT, _FIGURES = 12, 22  # characters of a word (a verdict) and of figures (`8/51 (15,69%) +2?`) that stay on one line
_GROWTH = 1.15  # so much wider than the paper a table may be; it is printed that much smaller
_BESIDE_WIDTH = 12.0
_DATES = {1: "yyyy", 2: r"mm\/yyyy", 3: r"dd\/mm\/yyyy"}  # by how many of year, month and day are known
_NARROW = 8  # of a column that holds a number or a sign: parts of a table's width, or units


@dataclass(frozen=True)
class Beside:
    """A column of numbers beside the table: of which columns, and what of the first of them that has any."""

    of: tuple[int, ...]
    what: str  # number, base, share, at_least, at_most, date
    title: str


def shared_grid(tables: Sequence[Table], main: Table, room: float, size: float) -> tuple[float, ...]:
    """The widths of a sheet's columns: the main table's parts of the room, but no column narrower than the longest word that
    stands in it, in that table or in another of the same columns."""
    total = sum(column.width for column in main.columns)
    wanted = [room * column.width / total for column in main.columns]
    least = [0.0] * len(wanted)
    for table in tables:
        first = first_column(table, main)
        if first is not None:
            for i, need in enumerate(_least(table, size), first):
                least[i] = max(least[i], need)
    found = [max(want, need) for want, need in zip(wanted, least, strict=True)]
    spare = [have - need for have, need in zip(found, least, strict=True)]
    over = sum(found) - room * _GROWTH
    if over > 0 and sum(spare) > 0:  # what some need more, those give that have more than they need
        share = min(1.0, over / sum(spare))
        found = [have - free * share for have, free in zip(found, spare, strict=True)]
    return tuple(round(one, 2) for one in found)


def first_column(table: Table, main: Table) -> int | None:
    """The column of the main table (from 0) where this one begins if it has the same columns, but perhaps for the number in
    front; None if it has others."""
    behind = len(main.columns) - len(table.columns)
    numbered = [one.columns[0].width <= _NARROW for one in (table, main)]
    if behind == 0 and numbered[0] == numbered[1]:
        return 0
    return 1 if behind == 1 and numbered == [False, True] else None


def _least(table: Table, size: float) -> list[float]:
    """What each column needs at least."""
    least = [_longest_word(column.title, size, True) for column in table.columns]
    for row in table.rows:
        at = 0
        for cell in row.cells:
            if cell.span == 1 and row.kind == "body":
                words = max(_longest_word(cell.text, size, cell.bold), *(_longest_word(u, UNDER) for u in ("", *cell.under)))
                least[at] = max(least[at], words, _whole(cell, size))
            at += cell.span
    return [need + (column.align == "right") for need, column in zip(least, table.columns, strict=True)]  # room for the indent


def _whole(cell: Cell, size: float) -> float:
    """The width of a cell that should not be broken; 0 of any other."""
    most = _FIGURES if cell.text[:1].isdigit() else _SHORT
    return width(cell.text, size, cell.bold) + 1.6 if len(cell.text) <= most else 0.0


def _longest_word(text: str, size: float, bold: bool = False) -> float:
    return min(max((width(word, size, bold) for word in text.split()), default=0) + 1.6, _WIDEST_WORD)


def columns_beside(table: Table, lang: str) -> list[Beside]:
    found = []
    for i, column in enumerate(table.columns):
        cells = [cell for row in table.rows if row.kind == "body" for cell in [cell_at(row, i)] if cell is not None]
        title = one_line(column.title)
        if any(cell.share for cell in cells):
            kinds = ["number", "base", "share"]
        elif any(cell.bounds for cell in cells):
            kinds = ["at_least", "at_most"]
        elif any(cell.number is not None and number_format(cell.text, cell.number) is None for cell in cells):
            kinds = ["number"]
        else:
            kinds = []
        found += [Beside((i,), kind, say(f"workbook.{kind}", lang, title=title)) for kind in kinds]
        if column.group and (i == 0 or table.columns[i - 1].group != column.group) and any(cell.date for cell in cells):
            found.append(Beside(_of_group(table, i), "date", one_line(column.group)))
    return found


def _of_group(table: Table, first: int) -> tuple[int, ...]:
    """The columns below one header, from the first on."""
    group = table.columns[first].group
    return tuple(i for i, column in enumerate(table.columns) if i >= first and column.group == group)


def draw_table(canvas: Canvas, table: Table, name: str, lang: str, size: float, left: int = 0) -> int:
    """Draw it below what is there, to the right of the first `left` columns. Returns the last row of the header."""
    beside = columns_beside(table, lang)
    has_sections = any(row.kind == "section" for row in table.rows)
    titles = ([say("workbook.of-section", lang)] if has_sections else []) + [one.title for one in beside]
    first_beside = len(table.columns) + 1
    canvas.widen([_BESIDE_WIDTH] * len(titles))
    top = canvas.row + 1
    header = _header(canvas, table, size, left)
    own = [str(i) for i in range(1, first_beside)] if table.numbered else [column.title for column in table.columns]
    names = column_names([*own, *titles])
    look = Look(size, bold=not table.numbered, italic=table.numbered, across="center", down="center", border="box", shade=HEAD)
    if not table.numbered and any(column.group for column in table.columns):
        look_below = Look(size, bold=True, across="center", down="center", border="open-above", shade=HEAD)
    else:
        look_below = look
    body = sum(row.kind != "total" for row in table.rows)
    _native(canvas, name, header, header + max(1, body), left, names)
    for i, title in enumerate(names, 1):
        mine = look if i >= first_beside or table.columns[i - 1].group else look_below
        mine = Look(9, italic=True, across="center", down="center", border="box", shade=BESIDE) if i >= first_beside else mine
        canvas.text(left + i, title, mine, header)
    if titles:
        quiet = Look(9, italic=True, tone="quiet", wrap=False)
        canvas.text(left + first_beside, say("workbook.beside", lang), quiet, max(top - 1, 1))
    canvas.row = header
    if not table.numbered:
        canvas.high(max(_header_height(table.columns, canvas.columns[left:], size), 3 * 13 if titles else 0))
    _body(canvas, table, beside, has_sections, size, left)
    canvas.row = header + max(1, body)
    for row in table.rows:
        if row.kind == "total":
            _total(canvas, row, size, left)
    if table.note:
        canvas.across(table.note, Look(9, italic=True, tone="quiet"))
    return header


def _header(canvas: Canvas, table: Table, size: float, left: int) -> int:
    """Draw what stands above the native table's own header; returns the row of that header."""
    grouped = any(column.group for column in table.columns)
    first = canvas.row + 1
    levels = int(grouped) + int(table.numbered)
    if not levels:
        return first
    look = Look(size, bold=True, across="center", down="center", border="box", shade=HEAD)
    open_below = Look(size, bold=True, across="center", down="center", border="open-below", shade=HEAD)
    columns, widths = table.columns, canvas.columns[left:]
    if grouped:
        canvas.row += 1
        for i, column in enumerate(columns, left + 1):
            canvas.text(i, "", look if column.group or table.numbered else open_below)
        at = 0
        while at < len(columns):
            end = at
            while columns[at].group and end + 1 < len(columns) and columns[end + 1].group == columns[at].group:
                end += 1
            if columns[at].group:
                canvas.merge(left + at + 1, left + end + 1, look)
                canvas.text(left + at + 1, columns[at].group, look)
                canvas.high(height(lines(columns[at].group, sum(widths[at : end + 1]), size, True), size))
            at = end + 1
    if table.numbered:
        canvas.row += 1
        for i, column in enumerate(columns, left + 1):
            upper = first if grouped and not column.group else canvas.row
            canvas.merge(i, i, look, upper)
            canvas.text(i, column.title, look, upper)
        canvas.high(_header_height(columns, widths, size, merged=grouped))
    return canvas.row + 1


def _header_height(columns: Sequence[Column], widths: Sequence[float], size: float, merged: bool = False) -> float:
    most = 1
    for column, room in zip(columns, widths, strict=True):
        count = lines(column.title, room, size, True)
        most = max(most, count - 1 if merged and not column.group else count)
    return height(most, size) + 2


def _body(canvas: Canvas, table: Table, beside: list[Beside], has_sections: bool, size: float, left: int) -> None:
    section = ""
    for row in table.rows:
        if row.kind == "total":
            continue
        canvas.row += 1
        if row.kind == "section":
            section = next((cell.text for cell in row.cells if cell.text), "")
            _section(canvas, row, len(table.columns), size, left)
        else:
            _row(canvas, table, row, size, left)
        at = left + len(table.columns) + 1
        if has_sections:
            canvas.text(at, section, Look(9, tone="quiet", wrap=False))
            at += 1
        for one in beside:
            _put_beside(canvas, at, [cell for i in one.of if (cell := cell_at(row, i)) is not None], one.what)
            at += 1


def _section(canvas: Canvas, row: TableRow, count: int, size: float, left: int) -> None:
    """The title of a section runs on over the empty cells to its right: merged cells have no place in a native table."""
    look = Look(size, bold=True, down="center", shade=SECTION, wrap=False, border="box")
    at = 1
    for cell in row.cells:
        for i in range(at, min(at + cell.span, count + 1)):
            side = Look(size, bold=True, down="center", shade=SECTION, wrap=False)
            canvas.text(left + i, cell.text if i == at else "", look if cell.span == 1 else side)
        at += cell.span
    canvas.high(height(1, size))
    canvas.keep.add(canvas.row)


def _row(canvas: Canvas, table: Table, row: TableRow, size: float, left: int) -> None:
    at = 0
    for content in row.cells:
        column = table.columns[at]
        across: Across = "center" if column.key == "number" else ACROSS[column.align] if content.span == 1 else "left"
        look = Look(size, content.bold, tone=content.tone, across=across, border="box", indent=int(across == "right"))
        put(canvas, left + at + 1, content, look)
        canvas.high(height_of(content, sum(canvas.columns[left + at : left + at + content.span]), look))
        for i in range(at + 1, at + content.span):
            canvas.text(left + i + 1, "", look)
        at += content.span


def _put_beside(canvas: Canvas, column: int, cells: Sequence[Cell], what: str) -> None:
    look = Look(9, tone="quiet", across="right")
    if what == "date":
        known = next((cell.date for cell in cells if cell.date is not None and cell.date[0] >= FIRST_YEAR), None)
        if known is None:
            canvas.text(column, "", look)
        else:
            canvas.date(column, known, look, _DATES[sum(part is not None for part in known)])
        return
    value = next((value for cell in cells if (value := _value(cell, what)) is not None), None)
    if value is None:
        canvas.text(column, "", look)
    else:
        canvas.number(column, value, look, PERCENT if what == "share" else WHOLE if isinstance(value, int) else "General")


def _value(content: Cell, what: str) -> float | None:
    part, base = content.share or (content.number, None)
    low, high = content.bounds or (None, None)
    share = part / base if part is not None and base else None
    return {"number": part, "base": base, "share": share, "at_least": low, "at_most": high}[what]


def _total(canvas: Canvas, row: TableRow, size: float, left: int) -> None:
    canvas.row += 1
    look = Look(size, bold=True, down="center", border="box", shade=SECTION)
    at = left + 1
    for cell in row.cells:
        last = min(at + cell.span - 1, len(canvas.columns))
        canvas.merge(at, last, look)
        put(canvas, at, cell, look)
        canvas.high(height_of(cell, sum(canvas.columns[at - 1 : last]), look))
        at += cell.span


def _native(canvas: Canvas, name: str, top: int, bottom: int, left: int, names: list[str]) -> None:
    """To be called before the header is written: the native table writes plain ones, which must be what the cells say."""
    columns = [{"header": uncoded(clean(title))} for title in names]
    canvas.sheet.add_table(
        top - 1, left, bottom - 1, left + len(names) - 1,
        {"name": name, "style": None, "banded_rows": False, "columns": columns},
    )  # fmt: skip
