"""The parts of the printout under their headings, one block after another."""

from __future__ import annotations

import io
from dataclasses import dataclass
from typing import TYPE_CHECKING

from planner.report.charts import draw, widest
from planner.report.document import Annex, Chart, Document, Folded, Listing, Paragraph, Section, Table
from planner.report.docx.paper import TEXT_WIDTH
from planner.report.docx.styles import SIZES
from planner.report.docx.tables import counters, table
from planner.report.docx.texts import legal, paragraph, run
from planner.report.docx.xml import Element, element

if TYPE_CHECKING:
    from docx.document import Document as Word

_INDENT = 5  # mm to each level


def title(word: Word, document: Document) -> None:
    """What the printout is about, the verdict in a frame, and its counters in a row."""
    subject = document.letterhead.subject if document.letterhead else ""
    verdict = document.verdict
    _put(word, paragraph("Title", run(subject or document.title)))
    if verdict.word:
        _put(word, paragraph("Verdictword", run(verdict.word, verdict.tone, bold=True)))
    _put(word, paragraph("Verdict", run(verdict.line, verdict.tone, bold=True)))
    if verdict.counters:
        _put(word, counters(verdict.counters, TEXT_WIDTH))


def annex(word: Word, part: Annex, *, new_page: bool) -> None:
    _put(word, paragraph("Heading1", run(f"{part.number}. {part.title}"), new_page=new_page))


def front(word: Word, part: Section) -> None:
    """A section of the page that is signed."""
    _Blocks(word, part, TEXT_WIDTH, is_front=True).write(1)


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
        for block in self.part.blocks:
            match block:
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
        if block.title and block.title != self.part.title:
            _put(self.word, paragraph("Caption", run(block.title), keep=True))
        is_wide = self.part.orientation == "landscape"
        _put(self.word, table(block, self.width, wide=is_wide, is_front=self.is_front))
        if block.note:
            _put(self.word, paragraph("Note", run(block.note, "quiet")))

    def _chart(self, chart: Chart) -> None:
        from docx.shared import Mm

        _put(self.word, paragraph("Caption", run(chart.title), keep=True))
        wide = Mm(min(widest(chart), self.width))
        inline = self.word.part.new_pic_inline(io.BytesIO(draw(chart, "png", self.lang)), width=wide)
        inline.docPr.set("name", legal(chart.key))
        inline.docPr.set("descr", legal(chart.alt))
        _put(self.word, paragraph("Annextext", element("r", element("drawing", inline)), align="centre"))


def _put(word: Word, made: Element) -> None:
    """At the end of what is written so far."""
    word.element.body.sectPr.addprevious(made)


def _numbering(word: Word) -> int:
    """A numbering of its own that begins with 1; without it Word would count on from the list before."""
    style = word.styles["List Number"].element.pPr.numPr.numId.val
    numbering = word.part.numbering_part.element
    of_style = next(one for one in numbering.num_lst if one.numId == style)
    made = numbering.add_num(of_style.abstractNumId.val)
    made.add_lvlOverride(ilvl=0).add_startOverride(1)
    return int(made.numId)

