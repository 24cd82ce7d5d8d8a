"""What has room on the page that is signed: sections cut, part by part, until the page holds them.

The page is that of the form with the largest letters (Word, A4, margins of Hướng dẫn 36-HD/VPTW); heights are those of its
styles and its tables, close estimates, rather too high than too low. What is cut stands whole in an annex.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from math import ceil

from planner.report.document import (
    Block,
    Chart,
    Document,
    Folded,
    Letterhead,
    Listing,
    Paragraph,
    Section,
    Table,
    TableRow,
    Verdict,
)
from planner.report.docx.layout import is_captioned, layout
from planner.report.docx.letterhead import head_height, recipients_width, signing_height
from planner.report.docx.paper import TEXT_HEIGHT, TEXT_WIDTH
from planner.report.docx.styles import LINE, LOOKS, Look
from planner.report.measure import text_width

_SPARE = 5.0  # mm that stay free, as a program may break a line that another does not
_POINT = 25.4 / 72  # mm
_FILLED = 0.94  # of a line, where words do not break
_BULLET = 6.5  # mm: how far a list is drawn in
_FRAME = 5.0  # mm: the lines of the frame around the verdict, and what stands between them and the text
_RULED = 1.5  # mm: the margins of the counters' row, and its lines
_BEFORE = -1  # parts: those before what is folded
_FEW = 3  # parts that a section keeps as long as a later one can give some


@dataclass(frozen=True)
class Front:
    """A section of the page: `whole`, and how many of its parts are shown (None: all)."""

    whole: Section
    parts: int | None = None

    @property
    def is_cut(self) -> bool:
        return self.parts is not None or any(isinstance(block, Chart) for block in self.whole.blocks)

    def shown(self, more: str = "") -> Section | None:
        """What the page shows of it; `more` says where the rest stands. None where nothing is left."""
        if not self.is_cut:
            return replace(self.whole, orientation="portrait")
        blocks = list(_first(self.whole.blocks, self.parts))
        if not blocks:
            return None
        # Its keys are its own: the whole stands in the same document.
        named = [replace(block, key=f"front-{block.key}") if isinstance(block, Table) else block for block in blocks]
        named += [Paragraph(more, "quiet")] if more else []
        return replace(self.whole, key=f"front-{self.whole.key}", blocks=tuple(named), orientation="portrait")


def fitted(sections: Sequence[Section], verdict: Verdict, head: Letterhead | None, title: str) -> list[Front]:
    """The sections as far as the page has room for them. What is behind the lines of a section goes first; then the later a
    section the sooner it is cut, the first two to a few parts only after all the others; what is left over is given back."""
    fronts = [Front(section) for section in sections]
    room = TEXT_HEIGHT - _SPARE - _around(verdict, head, title)
    first, second, others = (range(len(fronts))[part] for part in (slice(1), slice(1, 2), slice(2, None)))
    for least, which in (
        (_BEFORE, [*first, *second, *others]), (_FEW, [*second, *others]), (1, others), (0, others), (1, second), (_FEW, first),
        (0, second), (0, first),
    ):  # fmt: skip
        for i in reversed(which):
            if _height_of(fronts) > room:
                fronts[i] = _fitting(fronts, i, least, room)
    for i in others:  # a row or two of a table would say less than none, and what comes before it has a use for the room
        fronts[i] = _none_for_few(fronts[i])
    for i, front in enumerate(fronts):
        if front.parts is not None:
            fitting = _fitting(fronts, i, front.parts, room)
            fronts[i] = _none_for_few(fitting) if i in others else fitting
    return fronts


def height_in_word(document: Document) -> tuple[float, float]:
    """About how high the page that is signed is in Word, and how high it may be, in mm."""
    around = _around(document.verdict, document.letterhead, document.title)
    return around + sum(map(_section, document.sections)), TEXT_HEIGHT - _SPARE


def _fitting(fronts: Sequence[Front], i: int, least: int, room: float) -> Front:
    """One of the sections with as many parts as have room beside the others, no fewer than `least`."""
    blocks = fronts[i].whole.blocks
    if least == _BEFORE:
        least = _behind(blocks)
    whole, others = sum(map(_parts, blocks)), room - _height_of([*fronts[:i], *fronts[i + 1 :]])
    low, high = min(least, whole), whole  # what has room lies between: fewer parts are never higher
    while low < high:
        middle = (low + high + 1) // 2
        low, high = (middle, high) if _height_of([_with(fronts[i], middle, whole)]) <= others else (low, middle - 1)
    return _with(fronts[i], low, whole)


def _none_for_few(front: Front) -> Front:
    return replace(front, parts=0) if front.parts is not None and front.parts < _FEW else front


def _with(front: Front, parts: int, whole: int) -> Front:
    return Front(front.whole, None if parts >= whole else parts)


def _behind(blocks: Sequence[Block]) -> int:
    """How many parts stand before the last ones that are folded: lines that tell what is behind those before them."""
    kept = list(blocks)
    while kept and isinstance(kept[-1], Folded):
        kept.pop()
    has_lines = any(isinstance(block, Table | Listing) for block in kept)
    return sum(map(_parts, kept if has_lines else blocks))


def _parts(block: Block) -> int:
    """What can be left away of a block one by one: rows, items; any other block is one, a chart none, as it never stands
    there."""
    match block:
        case Table():
            return len(block.rows)
        case Listing():
            return len(block.items)
        case Chart():
            return 0
    return 1


def _first(blocks: Sequence[Block], parts: int | None) -> Iterator[Block]:
    """The first parts of the blocks; no title with nothing below it, and nothing where but lines of text would be left of a
    section that has more than these."""
    left = sum(map(_parts, blocks)) if parts is None else parts
    found: list[Block] = []
    for block in blocks:
        if left <= 0:
            break
        if (cut := _cut(block, left)) is not None:
            found.append(cut)
        left -= _parts(block)
    while found and isinstance(last := found[-1], Paragraph) and last.bold:
        found.pop()
    has_more = any(not isinstance(block, Paragraph | Chart) for block in blocks)
    if not has_more or any(not isinstance(block, Paragraph) for block in found):
        yield from found


def _cut(block: Block, parts: int) -> Paragraph | Listing | Folded | Table | None:
    match block:
        case Table():
            if len(block.rows) <= parts:
                return block
            rows = _whole_groups(block.rows[:parts])
            return replace(block, rows=rows, note="") if rows else None
        case Listing():
            return replace(block, items=block.items[:parts])
        case Paragraph() | Folded():
            return block
    return None


def _whole_groups(rows: Sequence[TableRow]) -> tuple[TableRow, ...]:
    """The rows; the last of them no title with nothing below it."""
    found = list(rows)
    while found and found[-1].kind == "section":
        found.pop()
    return tuple(found)


def _height_of(fronts: Sequence[Front]) -> float:
    shown = [section for front in fronts if (section := front.shown("…" * 40)) is not None]
    return sum(_section(section) for section in shown)


def _around(verdict: Verdict, head: Letterhead | None, title: str) -> float:
    """What the page holds beside its sections, in mm: the head, the verdict, the signatures."""
    high = _text((head.subject if head else "") or title, "Title")
    high += _text(verdict.word, "Verdictword") + _text(verdict.line, "Verdict", TEXT_WIDTH - _FRAME) + _FRAME
    if verdict.counters:
        each = TEXT_WIDTH / len(verdict.counters) - _RULED
        boxes = [
            _text(one.value, "Counter") + _text(one.title, "Countertitle", each) + _text(one.under, "Countertitle", each)
            for one in verdict.counters
        ]
        high += max(boxes) + _RULED
    if head is None:
        return high
    high += head_height(head) + (_RULED if head.head == "state" else 0.0)
    high += _text(head.kind, "Documentkind")
    if not head.signatures and not head.recipients:
        return high
    beside = recipients_width(head)
    receiving = (1 + sum(_lines(f"- {one}", 11, beside) for one in head.recipients)) * 12 * LINE if head.recipients else 0
    return high + _text("A", "Beforesigning") + max(signing_height(head), receiving)


def _section(section: Section) -> float:
    high = _text(section.title, "Heading1")
    for block in section.blocks:
        match block:
            case Paragraph():
                style = "Note" if block.tone == "quiet" else "Fronttext"
                high += _text(block.text, style, bold=block.bold)
            case Listing():
                high += sum(_text(item, "ListBullet", TEXT_WIDTH - _BULLET) for item in block.items)
            case Folded():
                high += _text(block.title, "Rule") + sum(_text(line, "Behind") for line in block.lines)
            case Table():
                laid = layout(block, TEXT_WIDTH, is_front=True)
                high += _text(block.title, "Caption") if is_captioned(section, block) else 0.0
                high += laid.head + sum(laid.rows) + _text(block.note, "Note")
    return high


def _text(text: str, style: str, width: float = TEXT_WIDTH, *, bold: bool = False) -> float:
    """The height in mm of a paragraph of this style, in lines of that width, with what stands around it; 0 of no text."""
    if not text:
        return 0.0
    look: Look = LOOKS[style]
    lines = _lines(text, look.size, width - look.indent, bold=bold or look.bold)
    return lines * look.size * LINE + (look.before + look.after) * _POINT


def _lines(text: str, size: float, width: float, *, bold: bool = False) -> int:
    wide = text_width(text, size, bold=bold)
    return 1 if wide <= width else ceil(wide / (width * _FILLED))
