"""Excel: one workbook, the verdict with the contents first, then a sheet a section. Native tables and charts.

No macro, no formula. Every sheet prints on A4 as wide as the paper. Texts are written as texts whatever they begin with, links
lead to sheets of this workbook alone, and the properties of the file hold neither names nor hours.
"""

from __future__ import annotations

from planner.report.document import Document


def render(document: Document) -> bytes:
    """The file; the same document gives the same bytes."""
    from planner.report.xlsx.book import Book
    from planner.report.xlsx.front import Entry, draw_front, on_front
    from planner.report.xlsx.names import SheetNames, TableNames, short_title
    from planner.report.xlsx.parts import parts
    from planner.report.xlsx.sheets import draw_part
    from planner.words import say

    book = Book(document.title, document.lang)
    names, tables = SheetNames(), TableNames()
    front_name = names.of(say("sheet.front", document.lang))
    front = book.sheet(front_name)
    contents: list[Entry] = []
    for number, section in enumerate(document.everything[len(on_front(document)) :], 1):
        name = short_title(section, document.lang)
        for part in parts(section):
            wanted = name
            if part.further:
                wanted = part.title or say("sheet-more", document.lang, name=name)
            sheet_name = names.of(wanted)
            draw_part(book, book.sheet(sheet_name), part, document, tables, front_name)
            title = part.title if part.further and part.title else part.heading(document.lang)
            contents.append((0 if part.further else number, title, sheet_name))
    draw_front(book, front, document, contents)
    return book.packed()
