"""Excel: one workbook, the verdict with the contents first, then a sheet a section. Native tables and charts.

No macro, no formula. Every sheet prints on A4 as wide as the paper. Texts are written as texts whatever they begin with, links
lead to sheets of this workbook alone, and the properties of the file hold neither names nor hours.
"""

from __future__ import annotations

from planner.report.document import Document


def render(document: Document) -> bytes:
    """The file; the same document gives the same bytes."""
    from openpyxl import Workbook

    from planner.report.xlsx.front import Entry, draw_front, on_front
    from planner.report.xlsx.names import SheetNames, TableNames, short_title
    from planner.report.xlsx.packing import packed
    from planner.report.xlsx.parts import parts
    from planner.report.xlsx.sheets import draw_part
    from planner.report.xlsx.styles import Pen, set_normal
    from planner.words import say

    book = Workbook()
    set_normal(book)
    pen = Pen(book)
    names, tables = SheetNames(), TableNames()
    front = book.worksheets[0]
    front.title = names.of(say("sheet.front", document.lang))
    contents: list[Entry] = []
    said: dict[str, list[tuple[str, str]]] = {}
    for number, section in enumerate(document.sections[len(on_front(document)) :], 1):
        name = short_title(section, document.lang)
        for part in parts(section):
            wanted = name
            if part.further:
                wanted = part.title or say("sheet-more", document.lang, name=name)
            sheet = book.create_sheet(names.of(wanted))
            charts = draw_part(sheet, pen, part, document, tables, front.title)
            if charts:
                said[sheet.title] = charts
            title = part.title if part.further and part.title else part.heading(document.lang)
            contents.append((0 if part.further else number, title, sheet.title))
    draw_front(front, pen, document, contents)
    pen.done(book)
    book.active = 0
    return packed(book, document.title, document.lang, said)
