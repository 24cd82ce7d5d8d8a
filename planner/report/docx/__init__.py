"""Word: the layout of Party documents (Hướng dẫn 36-HD/VPTW), real styles, header rows that repeat, page numbers, editable.

A4; margins 20, 20, 30 and 15 mm; Times New Roman. The list of people stands on landscape pages. Nothing of a text is taken
for a field, a link or markup. The file's properties are those of the printout, without hours; the same document gives the same
bytes.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from planner.problems import BadInput, Problem
from planner.report.document import Document
from planner.report.docx.xml import Element

if TYPE_CHECKING:
    from planner.report.docx.template import Template


def render(document: Document, template: Template | None = None) -> bytes:
    """The printout as a file; in an office's template where there is one. Raises BadInput where that cannot be filled."""
    if template is None:
        return _drawn(document)
    try:
        return _drawn(document, template)
    except (ArithmeticError, AttributeError, LookupError, TypeError, ValueError) as error:
        # A part of the template is not what its name says (margins that are no numbers, styles that are none) – unless the
        # printout cannot be drawn without it either.
        _drawn(document)
        raise BadInput([Problem("template-unreadable", template.shown)]) from error


def _drawn(document: Document, template: Template | None = None) -> bytes:
    import docx

    from planner.report.docx import letterhead, packing, paper, sections, styles
    from planner.report.docx import template as own

    behind: list[Element] = []
    if template is None:
        word = docx.Document()
        styles.define(word, document.lang)
        pages = paper.Pages(word, document)
        if document.letterhead is not None:
            letterhead.head(word, document, document.letterhead)
        sections.title(word, document, pages.text_width)
    else:
        word = own.opened(template)
        has_subject = own.says_subject(word)
        behind = own.filled(word, document, template)
        styles.complete(word)
        pages = paper.Pages(word, document, is_own=True)
        sections.title(word, document, pages.text_width, has_subject=has_subject)
    for section in document.sections:
        sections.front(word, section, pages.text_width)
    if document.letterhead is not None and letterhead.is_signed(document.letterhead):
        letterhead.foot(word, document, document.letterhead, pages.text_width)
    for one in behind:
        word.element.body.sectPr.addprevious(one)
    for annex in document.annexes:
        pages.stay = annex is document.annexes[-1]
        if annex is document.annexes[0]:
            pages.turn_to_annexes(annex.sections[0].orientation)
        else:
            pages.turn(annex.sections[0].orientation)
        sections.annex(word, annex)
        for section in annex.sections:
            pages.turn(section.orientation)
            sections.behind(word, section, document.lang, pages.text_width, has_title=section.title == annex.title)
    styles.settle(word)
    return packing.packed(word, document)
