"""The first sheet, the page to sign: the letterhead, the verdict with its counters, what stands before the signature, the
contents, and the signatures. It is printed on one page."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from planner.report.document import Chart, Counter, Document, Table
from planner.report.xlsx import letterhead
from planner.report.xlsx.book import Book
from planner.report.xlsx.canvas import Canvas, new_canvas
from planner.report.xlsx.charts import draw_chart
from planner.report.xlsx.plain import draw_plain
from planner.report.xlsx.sheets import draw_text
from planner.report.xlsx.styles import BESIDE, Look
from planner.report.xlsx.texts import clean
from planner.report.xlsx.widths import height, lines

if TYPE_CHECKING:
    from xlsxwriter.worksheet import Worksheet

_GRID = (5.0,) + (4.25,) * 20  # columns narrow enough for whatever stands beside each other
_TABLE = 10.5  # points
_NUMBER, _TITLE = 3, 10  # columns where the number and the title of an annex end
_NAMES = 2  # sheets of an annex beside each other


@dataclass(frozen=True)
class Entry:
    """An annex in the contents, and the names of its sheets."""

    number: str
    title: str
    sheets: Sequence[str]


def draw_front(book: Book, sheet: Worksheet, document: Document, contents: Sequence[Entry]) -> None:
    canvas = new_canvas(book, sheet, document, _GRID)
    head = document.letterhead
    if head is not None:
        letterhead.head(canvas, document, head)
    title = (head.subject if head is not None else "") or document.title
    canvas.across(title, Look(14, bold=True, across="center", down="center"))
    letterhead.under_subject(canvas, head, title)
    canvas.gap()
    _verdict(canvas, document)
    for section in document.sections:
        canvas.gap()
        if section.title:
            canvas.across(section.title, Look(12, bold=True))
        for block in section.blocks:
            match block:
                case Table():
                    if block.title not in ("", section.title):
                        canvas.across(block.title, Look(bold=True))
                    letterhead.above(canvas, block.above)
                    canvas.gap(3)
                    draw_plain(canvas, block, _TABLE)
                case Chart():
                    draw_chart(canvas, block, document.lang)
                case _:
                    draw_text(canvas, block)
    if contents:
        canvas.gap()
        canvas.across(document.words["contents"], Look(12, bold=True))
        for entry in contents:
            _entry(canvas, entry)
    if head is not None and (head.signatures or head.recipients):
        letterhead.foot(canvas, document, head)
    canvas.fit_on_one_page()
    canvas.finish()


def _verdict(canvas: Canvas, document: Document) -> None:
    """The word large, the line below it, and the counters beside each other."""
    verdict = document.verdict
    large = Look(20, bold=True, tone=verdict.tone, border="open-below", across="center", down="center")
    if verdict.word:
        canvas.across(verdict.word, large)
    if verdict.line:
        canvas.across(verdict.line, replace(large, size=13, border="open-above" if verdict.word else "box"))
        canvas.high(canvas.heights[canvas.row] + 6)
    if verdict.counters:
        canvas.gap(6)
        _counters(canvas, verdict.counters)


def _counters(canvas: Canvas, counters: Sequence[Counter]) -> None:
    """A box for each: the figure, what it counts, a smaller line."""
    count, all_columns = len(counters), len(_GRID)
    plain = Look(9, across="center", down="center", border="open", shade=BESIDE)
    looks = (replace(plain, size=16, bold=True, border="open-below"), plain, replace(plain, size=8, border="open-above"))
    texts = zip(*((counter.value, counter.title, counter.under) for counter in counters), strict=True)
    for look, row in zip(looks, texts, strict=True):
        canvas.row += 1
        for i, (counter, text) in enumerate(zip(counters, row, strict=True)):
            first, last = all_columns * i // count + 1, all_columns * (i + 1) // count
            mine = replace(look, tone=counter.tone)
            canvas.merge(first, last, mine)
            canvas.text(first, text, mine)
            canvas.high(height(lines(clean(text), sum(_GRID[first - 1 : last]), mine.size, mine.bold), mine.size))


def _entry(canvas: Canvas, entry: Entry) -> None:
    """The number and the title of an annex, and its sheets where it has several."""
    canvas.row += 1
    look = Look(10, underline=True)
    canvas.merge(1, _NUMBER, Look(10))
    canvas.text(1, entry.number, Look(10))
    names = entry.sheets if len(entry.sheets) > 1 else ()
    last = _TITLE if names else len(_GRID)
    canvas.merge(_NUMBER + 1, last, look)
    canvas.link(_NUMBER + 1, entry.sheets[0], entry.title, look)
    canvas.high(height(lines(clean(entry.title), sum(_GRID[_NUMBER:last]), look.size), look.size))
    room = len(_GRID) - _TITLE
    for i, name in enumerate(names):
        if i and i % _NAMES == 0:
            canvas.row += 1
        first = _TITLE + 1 + room * (i % _NAMES) // _NAMES
        end = _TITLE + room * (i % _NAMES + 1) // _NAMES
        canvas.merge(first, end, look)
        canvas.link(first, name, name, look)
        canvas.high(height(lines(clean(name), sum(_GRID[first - 1 : end]), look.size), look.size))
