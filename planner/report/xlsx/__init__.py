"""Excel: one workbook, the page to sign first, then the sheets of each annex. Native tables and charts.

No macro, no formula. Every sheet prints on A4 as wide as the paper. Texts are written as texts whatever they begin with, links
lead to sheets of this workbook alone, and the properties of the file are those of the printout, without hours.
"""

from __future__ import annotations

from planner.report.document import Document


def render(document: Document) -> bytes:
    """The file; the same document gives the same bytes."""
    from planner.report.xlsx.book import Book
    from planner.report.xlsx.front import Entry, draw_front
    from planner.report.xlsx.names import SheetNames, TableNames
    from planner.report.xlsx.parts import planned
    from planner.report.xlsx.sheets import draw_sheet
    from planner.words import say

    book = Book(document)
    names, tables = SheetNames(), TableNames()
    front_name = names.of(say("sheet.front", document.lang))
    front = book.sheet(front_name)
    sheets, of = planned(document)
    named = [names.of(one.name) for one in sheets]
    for name, one in zip(named, sheets, strict=True):
        draw_sheet(book, book.sheet(name), one, document, tables, front_name)
    contents = [Entry(annex.number, annex.title, [named[i] for i in own]) for annex, own in of if own]
    draw_front(book, front, document, contents)
    return book.packed()
