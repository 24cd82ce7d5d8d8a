"""The parts of the printout under their headings, one block after another."""

from __future__ import annotations

import io
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import takewhile, zip_longest
from typing import TYPE_CHECKING, TypeAlias

from planner.report.charts import draw, may_be_narrow, widest
from planner.report.document import Annex, Block, Cell, Chart, Document, Folded, Listing, Paragraph, Section, Table, TableRow
from planner.report.docx.layout import is_captioned
from planner.report.docx.letterhead import under_subject
from planner.report.docx.numbering import numbering_of
from planner.report.docx.paper import TEXT_WIDTH
from planner.report.docx.styles import SIZES
from planner.report.docx.tables import counters, side_by_side, table
from planner.report.docx.texts import legal, paragraph, run
from planner.report.docx.xml import Element, element

if TYPE_CHECKING:
    from docx.document import Document as Word

_INDENT = 5  # mm to each level
_PICTURE = 132  # mm: its letters stay readable, and two have room on a page
_MANY = 10  # rows: a longer table of two narrow columns goes beside itself where there is room
_BETWEEN = 5  # mm between two pictures: what their cells keep free, or they are cut
_WithNotes: TypeAlias = "tuple[Chart, list[Paragraph]]"


def title(word: Word, document: Document, width: float, *, has_subject: bool = False) -> None:
    """What the printout is about (unless a template has told it), the verdict in a frame, and its counters in a row."""
    subject = document.letterhead.subject if document.letterhead else ""
    verdict = document.verdict
    if not has_subject:
        _put(word, paragraph("Title", run(subject or document.title)))
        if (rule := under_subject(document.letterhead, subject or document.title, width)) is not None:
            _put(word, rule)
    if verdict.word:
        _put(word, paragraph("Verdictword", run(verdict.word, verdict.tone, bold=True)))
    _put(word, paragraph("Verdict", run(verdict.line, verdict.tone, bold=True)))
    if verdict.counters:
        _put(word, counters(verdict.counters, width))


def annex(word: Word, part: Annex) -> None:
    """Its heading; the pages turn before the first one."""
    _put(word, paragraph("Heading1", run(f"{part.number}. {part.title}")))


def front(word: Word, part: Section, width: float) -> None:
    """A section of the page that is signed."""
    _Blocks(word, part, width, is_front=True).write(1)


def behind(word: Word, part: Section, lang: str, width: float, *, has_title: bool) -> None:
    """A section of an annex; `width` of the text in mm; `has_title`: the annex is called as the section is."""
    _Blocks(word, part, width, lang).write(None if has_title else 2)


@dataclass(frozen=True)
class _Blocks:
    """The blocks of a section, one after another; `is_front`: on the page that is signed, in larger letters."""

    word: Word
    part: Section
    width: float
    lang: str = ""
    is_front: bool = False

    def write(self, level: int | None) -> None:
        """`level` of the heading; None: it stands already."""
        if level:
            _put(self.word, paragraph(f"Heading{level}", run(self.part.title)))
        for block in _paired(self.part.blocks):
            match block:
                case list():
                    self._beside(block)
                case Table():
                    self._table(block)
                case Listing():
                    self._listing(block)
                case Folded():
                    self._folded(block)
                case Chart():
                    self._chart(block)
                case Paragraph():
                    self._paragraph(block)

    def _paragraph(self, block: Paragraph) -> None:
        """What is bold stands above what it names, as a heading; on the page that is signed it is a line of it."""
        if block.bold and not self.is_front:
            _put(self.word, paragraph("Heading3", run(block.text, block.tone), indent=_INDENT * block.indent))
            return
        style = "Note" if block.tone == "quiet" else "Fronttext" if self.is_front else "Annextext"
        text = run(block.text, block.tone, bold=block.bold)
        _put(self.word, paragraph(style, text, keep=block.bold, indent=_INDENT * block.indent))

    def _listing(self, block: Listing) -> None:
        number = _numbering(self.word) if block.numbered else None
        style = "ListBullet" if number is None else "ListNumber"
        for item in block.items:
            made = paragraph(style, run(item, size=None if self.is_front else SIZES["Annextext"]))
            if number is not None:
                made[0].append(element("numPr", element("ilvl", val=0), element("numId", val=number)))
            _put(self.word, made)

    def _folded(self, block: Folded) -> None:
        _put(self.word, paragraph("Rule", run(block.title, block.tone), keep=bool(block.lines)))
        for text in block.lines:
            _put(self.word, paragraph("Behind", run(text)))

    def _table(self, block: Table) -> None:
        if is_captioned(self.part, block) if self.is_front else block.title and block.title != self.part.title:
            _put(self.word, paragraph("Caption", run(block.title), keep=True))
        for line in block.above:
            _put(self.word, paragraph("Annextext", run(line, bold=True), align="right", keep=True))
        is_wide = self.part.orientation == "landscape"
        if self.width > 1.5 * TEXT_WIDTH and len(block.columns) == 2 and len(block.rows) > _MANY:
            block = _beside_itself(block)
        _put(self.word, table(block, self.width, wide=is_wide, is_front=self.is_front))
        if block.note:
            _put(self.word, paragraph("Note", run(block.note, "quiet")))

    def _chart(self, chart: Chart) -> None:
        for made in self._picture(chart, min(widest(chart), self.width, _PICTURE)):
            _put(self.word, made)

    def _beside(self, groups: Sequence[_WithNotes]) -> None:
        """Two narrow pictures side by side, what is said of each below it."""
        each = self.width / 2
        cells = []
        for chart, notes in groups:
            said = [paragraph("Note", run(note.text, "quiet")) for note in notes]
            cells.append([*self._picture(chart, each - _BETWEEN, narrow=True), *said])
        _put(self.word, side_by_side(cells, each))
        _put(self.word, paragraph("Beforesigning"))

    def _picture(self, chart: Chart, width: float, *, narrow: bool = False) -> list[Element]:
        """Its title and the picture, so many mm wide; `narrow`: drawn for half a page."""
        from docx.shared import Mm

        drawn = io.BytesIO(draw(chart, "png", self.lang, narrow=narrow))
        inline = self.word.part.new_pic_inline(drawn, width=Mm(width))
        inline.docPr.set("name", legal(chart.key))
        inline.docPr.set("descr", legal(chart.alt))
        title = paragraph("Caption", run(chart.title), keep=True)
        return [title, paragraph("Annextext", element("r", element("drawing", inline)), align="centre")]


def _paired(blocks: Sequence[Block]) -> Iterator[Block | list[_WithNotes]]:
    """The blocks; of charts that stay readable on half a page two that follow one another together, each with its notes."""
    left = list(blocks)
    while left:
        first, rest = _with_notes(left)
        second, after = _with_notes(rest)
        if first is not None and second is not None:
            yield [first, second]
            left = after
        else:
            yield left.pop(0)


def _with_notes(blocks: list[Block]) -> tuple[_WithNotes | None, list[Block]]:
    """The chart that the blocks begin with, if it may be narrow, and the notes below it; what follows them."""
    if not blocks or not isinstance(chart := blocks[0], Chart) or not may_be_narrow(chart):
        return None, blocks
    notes = list(takewhile(_is_note, blocks[1:]))
    return (chart, [note for note in notes if isinstance(note, Paragraph)]), blocks[1 + len(notes) :]


def _beside_itself(table: Table) -> Table:
    """The second half of the rows beside the first."""
    half = (len(table.rows) + 1) // 2
    empty = TableRow((Cell(""),) * len(table.columns))
    rows = zip_longest(table.rows[:half], table.rows[half:], fillvalue=empty)
    pairs = tuple(TableRow((*left.cells, *right.cells)) for left, right in rows)
    return replace(table, columns=table.columns * 2, rows=pairs)


def _is_note(block: Block) -> bool:
    return isinstance(block, Paragraph) and block.tone == "quiet"


def _put(word: Word, made: Element) -> None:
    """At the end of what is written so far."""
    word.element.body.sectPr.addprevious(made)


def _numbering(word: Word) -> int:
    """A numbering of its own that begins with 1; without it Word would count on from the list before."""
    style = word.styles["List Number"].element.pPr.numPr.numId.val
    numbering = numbering_of(word)
    of_style = next(one for one in numbering.num_lst if one.numId == style)
    made = numbering.add_num(of_style.abstractNumId.val)
    made.add_lvlOverride(ilvl=0).add_startOverride(1)
    return int(made.numId)

