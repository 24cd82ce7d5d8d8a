"""The parts of the printout under their headings, one block after another."""

from __future__ import annotations

import io
from typing import TYPE_CHECKING

from planner.report.charts import draw, widest
from planner.report.document import Annex, Chart, Document, Folded, Listing, Paragraph, Section, Table
from planner.report.docx.tables import counters, table
from planner.report.docx.texts import legal, paragraph, run
from planner.report.docx.xml import Element, element
from planner.report.page_one import WIDTH

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
        _put(word, counters(verdict.counters, WIDTH))


def annex(word: Word, part: Annex, *, new_page: bool) -> None:
    _put(word, paragraph("Heading1", run(f"{part.number}. {part.title}"), new_page=new_page))


def section(word: Word, part: Section, lang: str, width: float, level: int = 1) -> None:
    """`width` of the text in mm; `level` of the heading, 0: it has one already."""
    if level:
        _put(word, paragraph(f"Heading{level}", run(part.title)))
    for block in part.blocks:
        match block:
            case Table():
                _table(word, block, part, width)
            case Listing():
                _listing(word, block)
            case Folded():
                _put(word, paragraph("Rule", run(block.title, block.tone), keep=bool(block.lines)))
                for text in block.lines:
                    _put(word, paragraph("Behind", run(text)))
            case Chart():
                _chart(word, block, lang, width)
            case Paragraph():
                _paragraph(word, block)


def _put(word: Word, made: Element) -> None:
    """At the end of what is written so far."""
    word.element.body.sectPr.addprevious(made)


def _paragraph(word: Word, block: Paragraph) -> None:
    """What is bold stands above what it names."""
    style = "Note" if block.tone == "quiet" else "Normal"
    text = run(block.text, block.tone, bold=block.bold)
    _put(word, paragraph(style, text, keep=block.bold, indent=_INDENT * block.indent))


def _listing(word: Word, block: Listing) -> None:
    number = _numbering(word) if block.numbered else None
    for item in block.items:
        made = paragraph("ListBullet" if number is None else "ListNumber", run(item))
        if number is not None:
            made[0].append(element("numPr", element("ilvl", val=0), element("numId", val=number)))
        _put(word, made)


def _numbering(word: Word) -> int:
    """A numbering of its own that begins with 1; without it Word would count on from the list before."""
    style = word.styles["List Number"].element.pPr.numPr.numId.val
    numbering = word.part.numbering_part.element
    of_style = next(one for one in numbering.num_lst if one.numId == style)
    made = numbering.add_num(of_style.abstractNumId.val)
    made.add_lvlOverride(ilvl=0).add_startOverride(1)
    return int(made.numId)


def _table(word: Word, block: Table, part: Section, width: float) -> None:
    if block.title != part.title:
        _put(word, paragraph("Caption", run(block.title), keep=True))
    _put(word, table(block, width, small=part.orientation == "landscape"))
    if block.note:
        _put(word, paragraph("Note", run(block.note, "quiet")))


def _chart(word: Word, chart: Chart, lang: str, width: float) -> None:
    from docx.shared import Mm

    _put(word, paragraph("Caption", run(chart.title), keep=True))
    wide = Mm(min(widest(chart), width))
    inline = word.part.new_pic_inline(io.BytesIO(draw(chart, "png", lang)), width=wide)
    inline.docPr.set("name", legal(chart.key))
    inline.docPr.set("descr", legal(chart.alt))
    _put(word, paragraph("Normal", element("r", element("drawing", inline)), align="centre"))
