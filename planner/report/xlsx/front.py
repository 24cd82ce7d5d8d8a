"""The first sheet: the letterhead, the verdict, what to do if it has room for that, the contents, and the place to sign."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from planner.report.document import Document, Folded, Letterhead, Listing, Paragraph, Section
from planner.report.xlsx.book import Book
from planner.report.xlsx.canvas import Canvas, new_canvas
from planner.report.xlsx.parts import texts_in
from planner.report.xlsx.sheets import draw_text
from planner.report.xlsx.styles import Look
from planner.report.xlsx.texts import clean
from planner.report.xlsx.widths import height, lines

if TYPE_CHECKING:
    from xlsxwriter.worksheet import Worksheet

_GRID = (5.0,) + (8.5,) * 10  # eleven columns: the issuer's side, and the Party's
_LEFT = 5
_ROOM = 24  # lines of text that the first page has room for between the verdict and the contents
_SIGNING = 4  # rows kept free for a signature

Entry = tuple[int, str, str]  # number of the section (0: a further sheet of the one above), title, name of the sheet


def draw_front(book: Book, sheet: Worksheet, document: Document, contents: Sequence[Entry]) -> None:
    canvas = new_canvas(book, sheet, document, _GRID)
    head = document.letterhead
    if head is not None:
        _letterhead(canvas, document, head)
    title = (head.subject if head is not None else "") or document.title
    canvas.across(title, Look(14, bold=True, across="center", down="center"))
    canvas.gap()
    tone = document.verdict.tone
    canvas.across(document.verdict.text, Look(13, bold=True, tone=tone, border="verdict", down="center", indent=1))
    canvas.high(canvas.heights[canvas.row] + 10)
    for section in on_front(document):
        canvas.gap(10)
        canvas.across(section.title, Look(12, bold=True))
        for block in section.blocks:
            draw_text(canvas, block)
    canvas.gap(12)
    canvas.across(document.words["contents"], Look(12, bold=True))
    for number, text, name in contents:
        canvas.row += 1
        if number:
            canvas.number(1, number, Look(across="right"), '0"."')
        look = Look(tone="plain", underline=True, indent=0 if number else 2)
        canvas.merge(2, len(_GRID), look)
        canvas.link(2, name, text, look)
        canvas.high(height(lines(clean(text), sum(_GRID[1:]), look.size)))
    if head is not None and (head.signatures or head.recipients):
        _signatures(canvas, document, head)
    canvas.finish()


def on_front(document: Document) -> list[Section]:
    """The sections that stand before all tables, as far as the first page has room: why, and what to do."""
    found: list[Section] = []
    room = _ROOM
    for section in document.sections:
        room -= 2 + sum(lines(clean(text), sum(_GRID[1:])) for block in section.blocks for text in texts_in(block))
        if room < 0 or not all(isinstance(block, Paragraph | Listing | Folded) for block in section.blocks):
            break
        found.append(section)
    return found


def _letterhead(canvas: Canvas, document: Document, head: Letterhead) -> None:
    """The issuer with a star and the number on the left; the Party, place and date on the right (Hướng dẫn 36-HD/VPTW)."""
    plain, strong = Look(12, across="center"), Look(12, bold=True, across="center")
    party = Look(13, bold=True, across="center", underline=True)
    left = [(head.over, plain), (head.issuer, strong), ("*", plain), (head.number, plain)]
    left = [one for one in left if one[0]]
    right = [(document.words["party"], party), (head.place_and_date, Look(12, italic=True, across="center"))]
    for i in range(max(len(left), len(right))):
        canvas.row += 1
        for column, last, column_lines in ((1, _LEFT, left), (_LEFT + 1, len(_GRID), right)):
            text, look = column_lines[i] if i < len(column_lines) else ("", plain)
            canvas.merge(column, last, look)
            canvas.text(column, text, look)
            canvas.high(height(lines(clean(text), sum(_GRID[column - 1 : last]), look.size, look.bold), look.size))
    if document.secrecy:
        canvas.row += 1
        marking = Look(13, bold=True, tone="bad", across="center", border="verdict", wrap=False)
        canvas.merge(2, _LEFT - 1, marking)
        canvas.text(2, document.secrecy, marking)
        canvas.high(22)
    canvas.gap()
    if head.kind:
        canvas.across(head.kind, Look(16, bold=True, across="center"))


def _signatures(canvas: Canvas, document: Document, head: Letterhead) -> None:
    """Recipients at the bottom left, the signature blocks side by side to the right of them."""
    canvas.gap(16)
    blocks = head.signatures
    left = [(f"- {one}", Look(10)) for one in head.recipients]
    if left:
        left.insert(0, (document.words["recipients"], Look(11, bold=True, italic=True)))
    places = _places(len(blocks), bool(left))
    above = max((len(block.lines) for block in blocks), default=0)
    top = canvas.row
    strong = Look(12, bold=True, across="center")
    for i in range(max(len(left), above + _SIGNING + 1 if blocks else 0)):
        canvas.row = top + 1 + i
        canvas.high(17)
        if i < len(left):
            text, look = left[i]
            last = _LEFT - 1 if blocks else len(_GRID)
            canvas.merge(1, last, look)
            canvas.text(1, text, look)
            canvas.high(height(lines(clean(text), sum(_GRID[:last]), look.size, look.bold), look.size))
        for (first, last), block in zip(places, blocks, strict=True):
            text = block.lines[i] if i < len(block.lines) else block.name if i == above + _SIGNING else ""
            canvas.merge(first, last, strong)
            canvas.text(first, text, strong)
            canvas.high(height(lines(clean(text), sum(_GRID[first - 1 : last]), 12, True), 12))
    canvas.keep.update(range(top, canvas.row))


def _places(count: int, beside: bool) -> list[tuple[int, int]]:
    """The columns of each signature block; one alone stands on the right."""
    first = _LEFT if beside or count == 1 else 1
    room = len(_GRID) - first + 1
    return [(first + room * i // count, first + room * (i + 1) // count - 1) for i in range(count)]
