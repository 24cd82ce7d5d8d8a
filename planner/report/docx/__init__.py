"""Word: the layout of Party documents (Hướng dẫn 36-HD/VPTW), real styles, header rows that repeat, page numbers, editable.

A4; margins 20, 20, 30 and 15 mm; Times New Roman. The list of people stands on landscape pages. Nothing of a text is taken
for a field, a link or markup. No names, and no hour, in the file's properties; the same document gives the same bytes.
"""

from __future__ import annotations

from planner.report.document import Document


def render(document: Document) -> bytes:
    """The printout as a file."""
    import docx

    from planner.report.docx import letterhead, packing, paper, sections, styles

    word = docx.Document()
    styles.define(word, document.lang)
    pages = paper.Pages(word, document)
    if document.letterhead is not None:
        letterhead.head(word, document, document.letterhead)
    sections.title(word, document)
    for section in document.sections:
        pages.turn(section.orientation)
        sections.section(word, section, document.lang, pages.text_width)
    if document.letterhead is not None and letterhead.is_signed(document.letterhead):
        pages.turn("portrait")
        letterhead.foot(word, document, document.letterhead)
    for annex in document.annexes:
        is_new = pages.turn(annex.sections[0].orientation) or annex is not document.annexes[0]
        sections.annex(word, annex, new_page=not is_new)
        for section in annex.sections:
            pages.turn(section.orientation)
            sections.section(word, section, document.lang, pages.text_width, level=0 if section.title == annex.title else 2)
    return packing.packed(word, document)
