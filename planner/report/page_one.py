"""What has room on the page that is signed: sections cut, row by row, until the page holds them.

The page is that of the form with the largest letters (Word, A4, margins of Hướng dẫn 36-HD/VPTW); heights are close estimates,
rather too high than too low. What is cut stands whole in an annex.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from math import ceil

from planner.report.document import Chart, Folded, Letterhead, Listing, Paragraph, Section, Table, TableRow, Verdict
from planner.report.measure import text_width

WIDTH, HEIGHT = 165.0, 252.0  # mm between the margins
HEAD_SIZE, TEXT_SIZE, TABLE_SIZE = 14.0, 13.0, 10.0  # points
WORD_SIZE = 20.0
_LEADING = 0.43  # mm to the point of size: a line with what stands around it
_CELL = 1.9  # mm: margins of a cell, both sides
_FILLED = 0.92  # of a line, where words do not break
_ROOM_TO_SIGN = 4  # lines
_COUNTERS = 15.0  # mm
_FEW = 3  # rows that a section keeps as long as a later one can give some


@dataclass(frozen=True)
class Front:
    """A section of the page: `whole`, and how many of its rows are shown (None: all)."""

    whole: Section
    rows: int | None = None

    @property
    def is_cut(self) -> bool:
        return self.rows is not None or any(isinstance(block, Chart) for block in self.whole.blocks)

    def shown(self, more: str = "") -> Section | None:
        """What the page shows of it; `more` says where the rest stands. None where nothing is left."""
        if self.rows == 0:
            return None
        blocks = [shown for block in self.whole.blocks if (shown := _cut(block, self.rows)) is not None]
        if not blocks or not self.is_cut:
            return replace(self.whole, blocks=tuple(blocks), orientation="portrait") if blocks else None
        # Its keys are its own: the whole stands in the same document.
        named = [replace(block, key=f"front-{block.key}") if isinstance(block, Table) else block for block in blocks]
        named += [Paragraph(more, "quiet")] if more else []
        return replace(self.whole, key=f"front-{self.whole.key}", blocks=tuple(named), orientation="portrait")


def fitted(sections: Sequence[Section], verdict: Verdict, head: Letterhead | None, title: str) -> list[Front]:
    """The sections as far as the page has room for them, the first of them first. The later a section the sooner it is cut."""
    fronts = [Front(section) for section in sections]
    room = HEIGHT - _around(verdict, head, title)
    for least in (_FEW, 0):
        for i in reversed(range(len(fronts))):
            rows = _rows(fronts[i].whole)
            while _height_of(fronts) > room and rows > least:
                rows -= 1
                fronts[i] = replace(fronts[i], rows=rows)
        if _height_of(fronts) <= room:
            break
    return fronts


def _rows(section: Section) -> int:
    """Lines and rows that can be left away."""
    return max([1, *(_length(block) for block in section.blocks)])


def _length(block: object) -> int:
    match block:
        case Table():
            return len(block.rows)
        case Listing():
            return len(block.items)
    return 0


def _cut(block: object, rows: int | None) -> Paragraph | Listing | Folded | Table | None:
    match block:
        case Table():
            return block if rows is None or len(block.rows) <= rows else replace(block, rows=_first(block.rows, rows), note="")
        case Listing():
            return block if rows is None else replace(block, items=block.items[:rows])
        case Paragraph() | Folded():
            return block
    return None


def _first(rows: Sequence[TableRow], most: int) -> tuple[TableRow, ...]:
    """The first ones; none of them a title with nothing below it."""
    found = list(rows[:most])
    while found and found[-1].kind == "section":
        found.pop()
    return tuple(found)


def _height_of(fronts: Sequence[Front]) -> float:
    shown = [section for front in fronts if (section := front.shown("…" * 40)) is not None]
    return sum(_section(section) for section in shown)


def _around(verdict: Verdict, head: Letterhead | None, title: str) -> float:
    """What the page holds beside its sections, in mm: the head, the verdict, the signatures."""
    high = _lines((head.subject if head else "") or title, HEAD_SIZE, WIDTH, bold=True) + 4
    high += _lines(verdict.line, TEXT_SIZE, WIDTH - 8, bold=True) + 6 + (WORD_SIZE * _LEADING + 1 if verdict.word else 0)
    high += _COUNTERS if verdict.counters else 0
    if head is None:
        return high
    left = [text for text in (head.over, head.issuer) if text]
    high += (len(left) + 1) * HEAD_SIZE * _LEADING + (HEAD_SIZE * _LEADING if head.number or head.place_and_date else 0)
    high += 10 if head.kind else 0
    signing = max((len(s.lines) + _ROOM_TO_SIGN + 1 for s in head.signatures), default=0) * HEAD_SIZE * _LEADING
    blocks = ceil(len(head.signatures) / 2)
    receiving = (1 + sum(ceil(text_width(one, 11) / 50) for one in head.recipients)) * 11 * _LEADING if head.recipients else 0
    return high + max(signing * blocks, receiving) + 5


def _section(section: Section) -> float:
    high = HEAD_SIZE * _LEADING + 5 if section.title else 0.0
    for block in section.blocks:
        match block:
            case Paragraph():
                high += _lines(block.text, TEXT_SIZE, WIDTH, bold=block.bold) + 1.4
            case Listing():
                high += sum(_lines(item, TEXT_SIZE, WIDTH - 7) + 1 for item in block.items)
            case Folded():
                high += sum(_lines(line, 12, WIDTH - 5) + 0.5 for line in (block.title, *block.lines)) + 2
            case Table():
                high += _table(block, has_title=block.title != section.title)
    return high


def _table(table: Table, *, has_title: bool) -> float:
    total = sum(column.width for column in table.columns)
    widths = [WIDTH * column.width / total - _CELL for column in table.columns]
    high = 12 * _LEADING + 4 if has_title and table.title else 0.0
    titles = [[column.title] for column in table.columns]
    high += _row(titles, widths) * (2 if any(column.group for column in table.columns) else 1)
    for row in table.rows:
        if any(cell.span > 1 for cell in row.cells):
            high += max(_lines(cell.text, TABLE_SIZE, WIDTH) for cell in row.cells) + 0.6
        else:
            high += _row([[cell.text, *cell.under] for cell in row.cells], widths)
    return high + (_lines(table.note, 11, WIDTH) + 2 if table.note else 0)


def _row(texts: Sequence[Sequence[str]], widths: Sequence[float]) -> float:
    return max(sum(_lines(text, TABLE_SIZE, width) for text in cell) for cell, width in zip(texts, widths, strict=True)) + 0.6


def _lines(text: str, size: float, width: float, *, bold: bool = False) -> float:
    """The height in mm of a text that fills lines of that width."""
    if not text:
        return 0.0
    wide = text_width(text, size, bold=bold)
    return (1 if wide <= width else ceil(wide / (width * _FILLED))) * size * _LEADING
