"""A form as a workbook of one sheet: A4 across, as wide as the paper; real numbers, the header on every page, room to sign."""

from __future__ import annotations

from dataclasses import replace
from itertools import zip_longest

from planner.forms.count import FormCell
from planner.forms.layout import Sheet, document, grouped, open_mark
from planner.report.document import Document, Letterhead
from planner.report.xlsx import letterhead
from planner.report.xlsx.book import Book
from planner.report.xlsx.canvas import WIDTH, Canvas, new_canvas
from planner.report.xlsx.names import SheetNames
from planner.report.xlsx.styles import HEAD, WHOLE, Look
from planner.report.xlsx.widths import height, lines, width

_LABELS = (13.0, 17.0)  # the title of a group of rows, and of a row
_WIDEST = 12.0  # of a column of numbers
_ACROSS = 1.2 * WIDTH["landscape"]  # one page is full downwards, so that it is printed smaller and has this room across
_SIGNING = 32.0  # mm as printed: a signature and a stamp
_CELLS, _NOTES = 10.0, 9.0  # points
_SMALLEST = 6.0  # points, of a heading with a long word
_FREE = 1.0  # of a column's width: what a cell keeps free on its sides


def render(sheet: Sheet) -> bytes:
    """The file; the same sheet gives the same bytes."""
    made = document(sheet)
    book = Book(made)
    each = min(_WIDEST, (_ACROSS - sum(_LABELS)) / len(sheet.columns))
    grid = (*_LABELS, *[each] * len(sheet.columns))
    canvas = new_canvas(book, book.sheet(SheetNames().of(sheet.number)), made, grid, "landscape")
    canvas.widen()
    _head(canvas, made, sheet)
    _header(canvas, sheet)
    _body(canvas, sheet)
    _notes(canvas, sheet)
    _signatures(canvas, sheet)
    canvas.fit_on_one_page()
    canvas.finish()
    return book.packed()


def _halves(canvas: Canvas) -> int:
    """The last column of the left half of the page."""
    room = sum(canvas.columns) / 2
    return next(i for i in range(1, len(canvas.columns) + 1) if sum(canvas.columns[:i]) >= room)


def _beside(canvas: Canvas, left: tuple[str, Look], right: tuple[str, Look]) -> None:
    """One row of two texts, each in the middle of its half."""
    middle, last = _halves(canvas), len(canvas.columns)
    canvas.row += 1
    for (text, look), first, end in ((left, 1, middle), (right, middle + 1, last)):
        canvas.merge(first, end, look)
        canvas.text(first, text, look)
        canvas.high(height(lines(text, sum(canvas.columns[first - 1 : end]), look.size, look.bold), look.size))


def _head(canvas: Canvas, made: Document, sheet: Sheet) -> None:
    """The number of the form top right; below it the head of a document, where the plan says whose it is."""
    italic = Look(10, italic=True, across="center", down="center")
    canvas.across(sheet.number, Look(11, bold=True, across="right"))
    canvas.across(f"({sheet.edition})", Look(10, italic=True, across="right"))
    if sheet.over or sheet.issuer:
        letterhead.head(canvas, made, Letterhead(over=sheet.over, issuer=sheet.issuer, head=sheet.head))
    else:
        canvas.gap()
    canvas.across(sheet.title.upper(), Look(14, bold=True, across="center", down="center"))
    canvas.across(f"({sheet.month})", italic)
    canvas.across(sheet.unit, Look(10, italic=True, across="right"))


def _header(canvas: Canvas, sheet: Sheet) -> None:
    look = Look(_CELLS, bold=True, across="center", down="center", border="box", shade=HEAD)
    top = canvas.row + 1
    canvas.row += 2
    room = canvas.columns[2] if len(canvas.columns) > 2 else 10.0
    canvas.merge(1, 2, look, top)
    canvas.text(1, sheet.content, look, top)
    upper = lower = 1
    at = 3
    for group, heads in grouped(sheet.columns):
        end = at + len(heads) - 1
        if group:
            canvas.row = top
            fitting = _fitting(look, group, room * len(heads))
            canvas.merge(at, end, fitting)
            canvas.row = top + 1
            canvas.text(at, group, fitting, top)
            upper = max(upper, lines(group, room * len(heads), fitting.size, bold=True))
            for column, head in enumerate(heads, at):
                fitting = _fitting(look, head.title, room)
                canvas.text(column, head.title, fitting)
                lower = max(lower, lines(head.title, room, fitting.size, bold=True))
        else:
            fitting = _fitting(look, heads[0].title, room)
            canvas.merge(at, at, fitting, top)
            canvas.text(at, heads[0].title, fitting, top)
            upper = max(upper, lines(heads[0].title, room, fitting.size, bold=True) - 1)
        at = end + 1
    canvas.heights[top], canvas.heights[top + 1] = height(upper, _CELLS), height(lower, _CELLS)
    canvas.row += 1
    number = Look(9, italic=True, across="center", border="box")
    canvas.merge(1, 2, number)
    canvas.text(1, "1", number)
    for column in range(3, len(canvas.columns) + 1):
        canvas.number(column, column - 1, number, "0")
    canvas.repeat(top, canvas.row)


def _fitting(look: Look, text: str, room: float) -> Look:
    """So small that no word of a heading is broken in a column of that width."""
    longest = max((width(word, look.size, look.bold) for word in text.split()), default=0.0)
    if longest <= room - _FREE:
        return look
    return replace(look, size=max(_SMALLEST, int(2 * look.size * (room - _FREE) / longest) / 2))


def _body(canvas: Canvas, sheet: Sheet) -> None:
    label = Look(_CELLS, down="center", border="box")
    at = 0
    for group, heads in grouped(sheet.rows):
        top = canvas.row + 1
        for head, cells in zip(heads, sheet.cells[at : at + len(heads)], strict=True):
            canvas.row += 1
            if not group:
                canvas.merge(1, 2, label)
            first = 2 if group else 1
            canvas.text(first, head.title, label)
            canvas.high(height(lines(head.title, sum(canvas.columns[first - 1 : 2]), _CELLS), _CELLS))
            for column, cell in enumerate(cells, 3):
                _cell(canvas, column, cell, sheet.lang)
            canvas.keep.add(canvas.row)
        if group:
            canvas.merge(1, 1, label, top)
            canvas.text(1, group, label, top)
            short = lines(group, canvas.columns[0], _CELLS) - len(heads)
            if short > 0:
                canvas.high(height(1 + short, _CELLS))
        at += len(heads)


def _cell(canvas: Canvas, column: int, cell: FormCell | None, lang: str) -> None:
    """A number, whose format says how many more there may be; no data: an empty cell."""
    look = Look(_CELLS, across="center", down="center", border="box")
    if cell is None:
        canvas.text(column, "", look)
    else:
        canvas.number(column, cell.count, look, f'{WHOLE}" {open_mark(cell, lang)}"' if cell.open else WHOLE)


def _notes(canvas: Canvas, sheet: Sheet) -> None:
    if not sheet.notes:
        return
    canvas.gap(4)
    canvas.across(sheet.notes_text, Look(_NOTES, italic=True))


def _signatures(canvas: Canvas, sheet: Sheet) -> None:
    canvas.gap()
    plain = Look(11, italic=True, across="center", down="center")
    bold = Look(11, bold=True, across="center", down="center")
    left, right = sheet.left, sheet.right
    _beside(canvas, (left.place_and_date, plain), (right.place_and_date, plain))
    canvas.keep.add(canvas.row)
    small = Look(10, italic=True, across="center", down="center")
    sides = [[*((line, bold) for line in block.lines), (block.under, small)] for block in (left, right)]
    for upper, other in zip_longest(*sides, fillvalue=("", plain)):
        _beside(canvas, upper, other)
        canvas.keep.add(canvas.row)
    _beside(canvas, ("", plain), ("", plain))
    canvas.keep_free([canvas.row], _SIGNING)
    canvas.keep.add(canvas.row)
    _beside(canvas, (left.name, bold), (right.name, bold))
