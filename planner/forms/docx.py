"""A form in Word: the Party's head, the table on A4 landscape with its header on every page, room to sign and to stamp."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING

from planner.forms.layout import Block, Sheet, cell_text, document, grouped
from planner.report.document import Letterhead
from planner.report.docx import letterhead, packing, paper, styles
from planner.report.docx.texts import paragraph, run
from planner.report.docx.xml import Element, element
from planner.report.measure import longest_word

if TYPE_CHECKING:
    from docx.document import Document as Word

_LONG, _SHORT, _MARGIN = 297, 210, 15  # mm: A4 landscape
_ABOVE, _EDGE = 10, 4  # mm: above and below the text, and what stands on every page: table and signatures share one page
_WIDTH = _LONG - 2 * _MARGIN
_GROUP, _TITLE = 24.0, 34.0  # mm: the labels of rows
_SIGNING = 30  # mm: a signature and a stamp
_SIZE, _SMALLEST, _NOTES, _SIGNED = 9.5, 6, 8, 12  # points
_BLANK = "\u00a0"  # keeps the height of a line
_FREE = 2.4  # mm: what a cell keeps free on its sides
_SHADE = "E9EDF1"
_TWIPS = 1440 / 25.4


def render(sheet: Sheet) -> bytes:
    """The file; the same sheet gives the same bytes."""
    import docx

    made = document(sheet)
    word = docx.Document()
    styles.define(word, sheet.lang)
    paper.Pages(word, made)
    _turn(word)
    number = _line("", align="right")
    number.extend((run(sheet.number, bold=True, size=12), run(f" ({sheet.edition})", italic=True, size=10)))
    _put(word, number)
    if sheet.over or sheet.issuer:
        letterhead.head(word, made, Letterhead(over=sheet.over, issuer=sheet.issuer, head=sheet.head), _WIDTH)
    _put(
        word,
        _line(sheet.title.upper(), bold=True, align="centre", size=14),
        _line(f"({sheet.month})", italic=True, align="centre", size=11),
        _line(sheet.unit, italic=True, align="right", size=11),
        _table(sheet),
    )
    if sheet.notes:
        _put(word, _line(sheet.notes_text, italic=True, size=_NOTES))
    _put(word, _line(_BLANK, size=4), _signatures(sheet))
    styles.settle(word)
    return packing.packed(word, made)


def _turn(word: Word) -> None:
    """The only pages lie across."""
    from docx.enum.section import WD_ORIENT
    from docx.shared import Mm

    part = word.sections[0]
    part.orientation = WD_ORIENT.LANDSCAPE
    part.page_width, part.page_height = Mm(_LONG), Mm(_SHORT)
    part.left_margin = part.right_margin = Mm(_MARGIN)
    part.top_margin = part.bottom_margin = Mm(_ABOVE)
    part.header_distance = part.footer_distance = Mm(_EDGE)


def _put(word: Word, *made: Element) -> None:
    for one in made:
        word.element.body.sectPr.addprevious(one)


def _line(text: str, *, bold: bool = False, italic: bool = False, align: str = "left", size: float = 10) -> Element:
    runs = [run(text, bold=bold, italic=italic, size=size)] if text else []
    return paragraph("Cell", *runs, align=align)  # type: ignore[arg-type]


# --- the table ----------------------------------------------------------------------------------------------------------------


def _table(sheet: Sheet) -> Element:
    each = (_WIDTH - _GROUP - _TITLE) / len(sheet.columns)
    widths = (_GROUP, _TITLE, *[each] * len(sheet.columns))
    properties = element(
        "tblPr",
        element("tblStyle", val=styles.TABLE_STYLE),
        element("tblW", w=_twips(sum(widths)), type="dxa"),
        element("tblLayout", type="fixed"),
        element("tblLook", val="0020", firstRow=1, lastRow=0, firstColumn=0, lastColumn=0, noHBand=1, noVBand=1),
    )
    grid = element("tblGrid", *(element("gridCol", w=_twips(mm)) for mm in widths))
    return element("tbl", properties, grid, *_header(sheet, each), *_body(sheet, each))


def _header(sheet: Sheet, each: float) -> Iterator[Element]:
    labels = _GROUP + _TITLE
    upper = [_head(sheet.content, labels, span=2, merge="restart")]
    lower = [_head("", labels, span=2, merge="continue")]
    for group, heads in grouped(sheet.columns):
        if group:
            upper.append(_head(group, each * len(heads), span=len(heads)))
            lower += [_head(head.title, each) for head in heads]
        else:
            upper.append(_head(heads[0].title, each, merge="restart"))
            lower.append(_head("", each, merge="continue"))
    yield _row(upper, repeated=True)
    yield _row(lower, repeated=True)
    numbers = [_cell("1", labels, span=2, align="centre", italic=True, size=8)]
    numbers += [_cell(str(n), each, align="centre", italic=True, size=8) for n in range(2, len(sheet.columns) + 2)]
    yield _row(numbers, repeated=True)


def _body(sheet: Sheet, each: float) -> Iterator[Element]:
    at = 0
    for group, heads in grouped(sheet.rows):
        for i, head in enumerate(heads):
            numbers = [_cell(cell_text(cell, sheet.lang), each, align="centre") for cell in sheet.cells[at + i]]
            if group:
                merge = "continue" if i else "restart"
                labels = [_cell("" if i else group, _GROUP, merge=merge), _cell(head.title, _TITLE)]
            else:
                labels = [_cell(head.title, _GROUP + _TITLE, span=2)]
            yield _row([*labels, *numbers])
        at += len(heads)


def _head(text: str, width: float, *, span: int = 1, merge: str = "") -> Element:
    return _cell(text, width, span=span, merge=merge, align="centre", bold=True, shade=_SHADE, keep=True)


def _cell(
    text: str, width: float, *, span: int = 1, merge: str = "", align: str = "left", bold: bool = False, italic: bool = False,
    shade: str = "", size: float = _SIZE, keep: bool = False,
) -> Element:  # fmt: skip
    properties = element("tcPr", element("tcW", w=_twips(width), type="dxa"))
    if span > 1:
        properties.append(element("gridSpan", val=span))
    if merge:
        properties.append(element("vMerge", val=merge))
    if shade:
        properties.append(element("shd", val="clear", color="auto", fill=shade))
    properties.append(element("vAlign", val="center"))
    longest = longest_word(text, size, bold=bold)
    if longest > width - _FREE:
        size = max(_SMALLEST, int(2 * size * (width - _FREE) / longest) / 2)
    runs = [run(text, bold=bold, italic=italic, size=size)] if text else []
    return element("tc", properties, paragraph("Cell", *runs, align=align, keep=keep))  # type: ignore[arg-type]


def _row(cells: Sequence[Element], *, repeated: bool = False) -> Element:
    properties = element("trPr", element("cantSplit"))
    if repeated:
        properties.append(element("tblHeader"))
    return element("tr", properties, *cells)


# --- who signs ----------------------------------------------------------------------------------------------------------------


def _signatures(sheet: Sheet) -> Element:
    """Two blocks side by side that no page parts."""
    width = _WIDTH / 2
    properties = element("tblPr", element("tblW", w=_twips(_WIDTH), type="dxa"), element("tblLayout", type="fixed"))
    grid = element("tblGrid", *(element("gridCol", w=_twips(width)) for _ in range(2)))
    most = max(len(block.lines) for block in (sheet.left, sheet.right))
    cells = [
        element("tc", element("tcPr", element("tcW", w=_twips(width), type="dxa")), *_block(block, most))
        for block in (sheet.left, sheet.right)
    ]
    return element("tbl", properties, grid, _row(cells))


def _block(block: Block, most: int) -> Iterator[Element]:
    yield _line(block.place_and_date or _BLANK, italic=True, align="centre", size=_SIGNED)
    for line in block.lines:
        yield _line(line, bold=True, align="centre", size=_SIGNED)
    yield _line(block.under or _BLANK, italic=True, align="centre", size=11)
    for _ in range(most - len(block.lines)):
        yield _line(_BLANK, bold=True, align="centre", size=_SIGNED)
    name = _line(block.name or _BLANK, bold=True, align="centre", size=_SIGNED)
    name[0].insert(1, element("spacing", before=_twips(_SIGNING)))
    yield name


def _twips(mm: float) -> int:
    return round(mm * _TWIPS)
