"""The parts of the printout under their headings, one block after another."""

from __future__ import annotations

import io
from typing import TYPE_CHECKING

from planner.report.charts import draw
from planner.report.document import Chart, Details, Document, Listing, Paragraph, Section, Table
from planner.report.docx.tables import table
from planner.report.docx.texts import legal, run

if TYPE_CHECKING:
    from docx.document import Document as Word
    from docx.text.paragraph import Paragraph as Line

_WIDEST = {"pyramid": 138, "bars": 165, "steps": 165}  # mm: three pyramids on a page
_INDENT = 5  # mm to each level


def title(word: Word, document: Document) -> None:
    """What the printout is about, and the verdict in a frame."""
    subject = document.letterhead.subject if document.letterhead else ""
    _line(word, "Title", subject or document.title)
    verdict = word.add_paragraph(style="Verdict")
    verdict._p.append(run(document.verdict.text, document.verdict.tone, bold=True))


def section(word: Word, part: Section, lang: str, width: float) -> None:
    """`width` of the text in mm."""
    heading = _line(word, "Heading 1", part.title)
    if part.orientation == "landscape":
        heading.paragraph_format.page_break_before = True
    for block in part.blocks:
        match block:
            case Table():
                _table(word, block, part, width)
            case Listing():
                _listing(word, block)
            case Details():
                _line(word, "Rule", block.title, block).paragraph_format.keep_with_next = bool(block.lines)
                for text in block.lines:
                    _line(word, "Behind", text)
            case Chart():
                _chart(word, block, lang, width)
            case Paragraph():
                _paragraph(word, block)


def _line(word: Word, style: str, text: str, toned: Details | Paragraph | None = None) -> Line:
    line = word.add_paragraph(style=style)
    line._p.append(run(text, toned.tone if toned else "plain"))
    return line


def _paragraph(word: Word, block: Paragraph) -> None:
    from docx.shared import Mm

    line = word.add_paragraph(style="Note" if block.tone == "quiet" else "Normal")
    line._p.append(run(block.text, block.tone, bold=block.bold))
    line.paragraph_format.keep_with_next = block.bold or None  # it stands above what it names
    if block.indent:
        line.paragraph_format.left_indent = Mm(_INDENT * block.indent)


def _listing(word: Word, block: Listing) -> None:
    if not block.numbered:
        for item in block.items:
            _line(word, "List Bullet", item)
        return
    number = _numbering(word)
    for item in block.items:
        numbered = _line(word, "List Number", item)._p.get_or_add_pPr().get_or_add_numPr()
        numbered.get_or_add_ilvl().val, numbered.get_or_add_numId().val = 0, number


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
        _line(word, "Caption", block.title)
    word.element.body.sectPr.addprevious(table(block, width, small=part.orientation == "landscape"))
    if block.note:
        word.add_paragraph(style="Note")._p.append(run(block.note, "quiet"))


def _chart(word: Word, chart: Chart, lang: str, width: float) -> None:
    from docx.enum.text import WD_ALIGN_PARAGRAPH
    from docx.shared import Mm

    _line(word, "Caption", chart.title)
    picture = word.add_picture(io.BytesIO(draw(chart, "png", lang)), width=Mm(min(_WIDEST[chart.kind], width)))
    word.paragraphs[-1].alignment = WD_ALIGN_PARAGRAPH.CENTER
    properties = picture._inline.docPr
    properties.set("descr", legal(chart.alt))
    properties.set("name", legal(chart.key))
