"""Word: the layout of Party documents (Hướng dẫn 36-HD/VPTW), real styles, header rows that repeat, page numbers, editable.

A4; margins 20, 20, 30 and 15 mm; Times New Roman. The list of people stands on landscape pages. Nothing of a text is taken
for a field, a link or markup: python-docx writes runs of plain text. No names, and no hour, in the file's properties.
"""

from __future__ import annotations

import datetime
import io
import zipfile
from collections.abc import Iterable
from typing import TYPE_CHECKING, Any

from planner.report.charts import WIDTH, draw
from planner.report.document import (
    Align,
    Cell,
    Chart,
    Details,
    Document,
    Letterhead,
    Listing,
    Orientation,
    Paragraph,
    Row,
    Section,
    Table,
    Tone,
)

if TYPE_CHECKING:
    from docx.document import Document as Word
    from docx.section import Section as Part
    from docx.table import Table as WordTable
    from docx.table import _Cell
    from docx.text.paragraph import Paragraph as Line

FONT = "Times New Roman"
_LONG, _SHORT = 297, 210  # mm, A4
_TOP, _BOTTOM, _LEFT, _RIGHT = 20, 20, 30, 15  # mm, portrait
_SIDE = 15  # mm, both sides of a landscape page
_BODY, _TABLE, _LIST = 14, 11, 9  # points
_COLOURS: dict[Tone, str] = {"good": "145C2C", "bad": "8C1D18", "open": "6B4A00", "quiet": "555555"}
_STAMP = (1980, 1, 1, 0, 0, 0)


def render(document: Document) -> bytes:
    """The file; the same document gives the same bytes."""
    from docx import Document as new

    word = new()
    _styles(word, document.lang)
    page = word.sections[0]
    _page(page, "portrait")
    _margins(page, document)
    if document.letterhead is not None:
        _letterhead(word, document, document.letterhead)
    elif document.secrecy:
        _secrecy(word.add_paragraph(), document.secrecy)
    subject = document.letterhead.subject if document.letterhead else ""
    word.add_paragraph(subject or document.title, style="Title")
    _run(word.add_paragraph(style="Verdict"), document.verdict.text, document.verdict.tone, bold=True)
    orientation: Orientation = "portrait"
    for section in document.sections:
        if section.orientation != orientation:
            orientation = section.orientation
            _new_page(word, orientation)
        _section(word, section, document.lang)
    if document.letterhead is not None:
        if orientation != "portrait":
            _new_page(word, "portrait")
        _signatures(word, document, document.letterhead)
    made = io.BytesIO()
    _properties(word, document)
    word.save(made)
    return _stamped(made.getvalue())


def _styles(word: Word, lang: str) -> None:
    from docx.enum.style import WD_STYLE_TYPE
    from docx.enum.text import WD_ALIGN_PARAGRAPH
    from docx.oxml.ns import qn
    from docx.shared import Pt, RGBColor

    black = RGBColor(0, 0, 0)
    sizes = {"Normal": _BODY, "Title": 16, "Heading 1": 14, "Heading 2": 13, "List Bullet": 13, "List Number": 13, "Caption": 12}
    for name, size in sizes.items():
        style: Any = word.styles[name]
        style.font.name, style.font.size, style.font.color.rgb = FONT, Pt(size), black
        fonts = style.element.get_or_add_rPr().get_or_add_rFonts()
        for which in ("w:ascii", "w:hAnsi", "w:cs", "w:eastAsia"):
            fonts.set(qn(which), FONT)
        for theme in ("w:asciiTheme", "w:hAnsiTheme", "w:cstheme", "w:eastAsiaTheme"):
            fonts.attrib.pop(qn(theme), None)
        style.paragraph_format.space_after = Pt(3)
        style.paragraph_format.space_before = Pt(10 if name.startswith("Heading") else 0)
        style.paragraph_format.line_spacing = 1.0
        style.font.bold = name in ("Title", "Heading 1", "Heading 2", "Caption")
        style.font.italic = False
    title: Any = word.styles["Title"]
    title.paragraph_format.alignment = WD_ALIGN_PARAGRAPH.CENTER
    title.paragraph_format.space_before, title.paragraph_format.space_after = Pt(12), Pt(6)
    _unbordered(title)
    for name, size, parent in (("Verdict", 14, "Normal"), ("Cell", _TABLE, "Normal"), ("Small cell", _LIST, "Cell"), ("Note", 11, "Normal")):
        added: Any = word.styles.add_style(name, WD_STYLE_TYPE.PARAGRAPH)
        added.base_style = word.styles[parent]
        added.font.size = Pt(size)
        added.paragraph_format.space_after = Pt(0 if "ell" in name else 4)
    _boxed(word.styles["Verdict"])
    normal: Any = word.styles["Normal"]
    language = normal.element.get_or_add_rPr().makeelement(qn("w:lang"), {qn("w:val"): "vi-VN" if lang == "vi" else "en-GB"})
    normal.element.get_or_add_rPr().append(language)


def _unbordered(style: Any) -> None:
    from docx.oxml.ns import qn

    properties = style.element.get_or_add_pPr()
    for border in properties.findall(qn("w:pBdr")):
        properties.remove(border)


def _boxed(style: Any) -> None:
    """A frame around the verdict, so that it is found at once."""
    from docx.oxml import OxmlElement
    from docx.oxml.ns import qn

    borders = OxmlElement("w:pBdr")
    for side in ("top", "left", "bottom", "right"):
        line = OxmlElement(f"w:{side}")
        for key, value in (("val", "single"), ("sz", "12"), ("space", "4"), ("color", "auto")):
            line.set(qn(f"w:{key}"), value)
        borders.append(line)
    style.element.get_or_add_pPr().append(borders)


def _page(part: Part, orientation: Orientation) -> None:
    from docx.enum.section import WD_ORIENT
    from docx.shared import Mm

    landscape = orientation == "landscape"
    part.orientation = WD_ORIENT.LANDSCAPE if landscape else WD_ORIENT.PORTRAIT
    part.page_width, part.page_height = Mm(_LONG if landscape else _SHORT), Mm(_SHORT if landscape else _LONG)
    part.top_margin, part.bottom_margin = Mm(_TOP), Mm(_BOTTOM)
    part.left_margin, part.right_margin = Mm(_SIDE if landscape else _LEFT), Mm(_SIDE if landscape else _RIGHT)
    part.header_distance = Mm(9)


def _new_page(word: Word, orientation: Orientation) -> None:
    from docx.enum.section import WD_SECTION

    _page(word.add_section(WD_SECTION.NEW_PAGE), orientation)


def _margins(part: Part, document: Document) -> None:
    """Above: the page number, in the middle, from page 2; the secrecy marking on every page. Below: where it comes from."""
    from docx.enum.text import WD_ALIGN_PARAGRAPH

    part.different_first_page_header_footer = True
    number = part.header.paragraphs[0]
    number.alignment = WD_ALIGN_PARAGRAPH.CENTER
    _field(number, "PAGE")
    if document.secrecy:
        _secrecy(part.header.add_paragraph(), document.secrecy)
    for footer in (part.footer, part.first_page_footer):
        line = footer.paragraphs[0]
        line.style = "Note"
        _run(line, document.footer, "quiet", size=8)


def _field(line: Line, name: str) -> None:
    from docx.oxml import OxmlElement
    from docx.oxml.ns import qn

    for kind, text in (("begin", None), (None, name), ("end", None)):
        run = line.add_run()
        if kind:
            mark = OxmlElement("w:fldChar")
            mark.set(qn("w:fldCharType"), kind)
        else:
            mark = OxmlElement("w:instrText")
            mark.text = text
        run._r.append(mark)


def _secrecy(line: Line, marking: str) -> None:
    from docx.enum.text import WD_ALIGN_PARAGRAPH

    line.alignment = WD_ALIGN_PARAGRAPH.RIGHT
    _run(line, marking, "bad", bold=True, size=13)


def _letterhead(word: Word, document: Document, head: Letterhead) -> None:
    """Two columns without lines: the issuer with a star and the number on the left, the Party, place and date on the right."""
    from docx.enum.text import WD_ALIGN_PARAGRAPH
    from docx.shared import Mm

    table = word.add_table(rows=1, cols=2)
    table.autofit = False
    left, right = table.rows[0].cells
    left.width, right.width = Mm(78), Mm(87)
    lines = [(head.over, False, False), (head.issuer, True, False), ("*", False, False), (head.number, False, False)]
    _stack(left, [line for line in lines if line[0]])
    _stack(right, [(document.words["party"], True, False), ("", False, False), (head.place_and_date, False, True)])
    right.paragraphs[0].runs[0].font.underline = True
    if document.secrecy:
        _run(_added(left), document.secrecy, "bad", bold=True, size=13)
    if head.kind:
        kind = word.add_paragraph()
        kind.alignment = WD_ALIGN_PARAGRAPH.CENTER
        kind.paragraph_format.space_before = Mm(5)
        _run(kind, head.kind, bold=True, size=16)


def _stack(cell: _Cell, lines: Iterable[tuple[str, bool, bool]]) -> None:
    """Centred lines, one a paragraph: (text, bold, italic)."""
    first = True
    for text, bold, italic in lines:
        line = cell.paragraphs[0] if first else cell.add_paragraph()
        first = False
        from docx.enum.text import WD_ALIGN_PARAGRAPH

        line.alignment = WD_ALIGN_PARAGRAPH.CENTER
        _run(line, text, bold=bold, size=14).italic = italic


def _added(cell: _Cell) -> Line:
    from docx.enum.text import WD_ALIGN_PARAGRAPH

    line: Line = cell.add_paragraph()
    line.alignment = WD_ALIGN_PARAGRAPH.CENTER
    return line


def _signatures(word: Word, document: Document, head: Letterhead) -> None:
    if not head.signatures and not head.recipients:
        return
    word.add_paragraph()
    table = word.add_table(rows=1, cols=max(1, len(head.signatures) + 1))
    cells = table.rows[0].cells
    if head.recipients:
        _run(cells[0].paragraphs[0], document.words["recipients"], bold=True, size=12).italic = True
        for one in head.recipients:
            _run(cells[0].add_paragraph(style="Note"), f"- {one}", size=11)
    for cell, signature in zip(cells[1:], head.signatures, strict=False):
        lines = [(line, True, False) for line in signature.lines]
        _stack(cell, [*lines, *[("", False, False)] * 4, (signature.name, True, False)])
    _together(table)


def _together(table: WordTable) -> None:
    """A signature is not torn from what it signs: rows stay whole."""
    for row in table.rows:
        _row_property(row, "w:cantSplit")


def _section(word: Word, section: Section, lang: str) -> None:
    word.add_heading(section.title, level=1)
    small = section.orientation == "landscape"
    for block in section.blocks:
        match block:
            case Table():
                if block.title != section.title:
                    word.add_paragraph(block.title, style="Caption").paragraph_format.keep_with_next = True
                _table(word, block, _LONG - 2 * _SIDE if small else _SHORT - _LEFT - _RIGHT, small)
            case Listing():
                for item in block.items:
                    word.add_paragraph(item, style="List Number" if block.numbered else "List Bullet")
            case Details():
                _details(word, block)
            case Chart():
                _chart(word, block, lang)
            case Paragraph():
                _run(word.add_paragraph(), block.text, block.tone, bold=block.bold)


def _details(word: Word, block: Details) -> None:
    from docx.shared import Mm, Pt

    head = word.add_paragraph()
    head.paragraph_format.space_before = Pt(4)
    head.paragraph_format.keep_with_next = bool(block.lines)
    _run(head, block.title, block.tone, bold=True, size=12)
    for text in block.lines:
        line = word.add_paragraph()
        line.paragraph_format.left_indent = Mm(6)
        _run(line, text, size=12)


def _chart(word: Word, chart: Chart, lang: str) -> None:
    from docx.shared import Inches

    word.add_paragraph(chart.title, style="Caption").paragraph_format.keep_with_next = True
    picture = word.add_picture(io.BytesIO(draw(chart, "png", lang)), width=Inches(min(WIDTH, 6.4)))
    properties = picture._inline.docPr
    properties.set("descr", chart.alt)
    properties.set("name", chart.key)


def _table(word: Word, block: Table, width: float, small: bool) -> None:
    """`width` in mm. The header, with its groups and its row of numbers, repeats on every page."""
    from docx.shared import Mm

    total = sum(column.width for column in block.columns)
    widths = [Mm(width * column.width / total) for column in block.columns]
    grouped = any(column.group for column in block.columns)
    heads = 1 + grouped + block.numbered
    table = word.add_table(rows=heads + len(block.rows), cols=len(block.columns))
    table.style = "Table Grid"
    table.autofit = False
    style = "Small cell" if small else "Cell"
    for column, mm in zip(table.columns, widths, strict=True):
        column.width = mm
    rows = [list(row.cells) for row in table.rows]  # python-docx looks cells up anew each time, which is slow
    for cells in rows:
        for cell, mm in zip(cells, widths, strict=True):
            cell.width = mm
    _header(rows, block, style, grouped)
    for row in list(table.rows)[:heads]:
        _row_property(row, "w:tblHeader")
        _row_property(row, "w:cantSplit")
    for cells, content in zip(rows[heads:], block.rows, strict=True):
        _row(cells, content, block, style)
    for row in list(table.rows)[heads:]:
        _row_property(row, "w:cantSplit")
    if block.note:
        _run(word.add_paragraph(style="Note"), block.note, "quiet", size=11)


def _header(rows: list[list[_Cell]], block: Table, style: str, grouped: bool) -> None:
    for at, column in enumerate(block.columns):
        lowest = rows[1 if grouped else 0][at]
        _fill(lowest, Cell(column.title, bold=True), "centre", style, shade="EEF1F4")
        if grouped and not column.group:
            merged = rows[0][at].merge(lowest)
            for extra in merged.paragraphs[:-1]:
                extra._p.getparent().remove(extra._p)
        if block.numbered:
            _fill(rows[1 + grouped][at], Cell(str(at + 1)), "centre", style, italic=True)
    if grouped:
        at = 0
        while at < len(block.columns):
            group, end = block.columns[at].group, at
            while end + 1 < len(block.columns) and group and block.columns[end + 1].group == group:
                end += 1
            if group:
                over = rows[0][at].merge(rows[0][end]) if end > at else rows[0][at]
                _fill(over, Cell(group, bold=True), "centre", style, shade="EEF1F4")
            at = end + 1


def _row(cells: list[_Cell], row: Row, block: Table, style: str) -> None:
    at = 0
    for content in row.cells:
        cell = cells[at]
        if content.span > 1:
            cell = cell.merge(cells[at + content.span - 1])
        align = block.columns[at].align if content.span == 1 else "left"
        _fill(cell, content, align, style, shade="" if row.kind == "body" else "F6F6F6")
        at += content.span


def _fill(cell: _Cell, content: Cell, align: Align, style: str, *, shade: str = "", italic: bool = False) -> None:
    from docx.enum.text import WD_ALIGN_PARAGRAPH

    line = cell.paragraphs[0]
    line.style = style
    line.alignment = {
        "left": WD_ALIGN_PARAGRAPH.LEFT, "right": WD_ALIGN_PARAGRAPH.RIGHT, "centre": WD_ALIGN_PARAGRAPH.CENTER,
    }[align]  # fmt: skip
    _run(line, content.text, content.tone, bold=content.bold).italic = italic or None
    for text in content.under:
        small = cell.add_paragraph(style=style)
        small.alignment = line.alignment
        _run(small, text, "quiet", size=8 if style == "Small cell" else 9)
    if shade:
        _shaded(cell, shade)


def _shaded(cell: _Cell, colour: str) -> None:
    from docx.oxml import OxmlElement
    from docx.oxml.ns import qn

    shading = OxmlElement("w:shd")
    for key, value in (("val", "clear"), ("color", "auto"), ("fill", colour)):
        shading.set(qn(f"w:{key}"), value)
    cell._tc.get_or_add_tcPr().append(shading)


def _row_property(row: Any, name: str) -> None:
    from docx.oxml import OxmlElement
    from docx.oxml.ns import qn

    mark = OxmlElement(name)
    mark.set(qn("w:val"), "true")
    row._tr.get_or_add_trPr().append(mark)


def _run(line: Line, text: str, tone: Tone = "plain", *, bold: bool = False, size: float | None = None) -> Any:
    from docx.shared import Pt, RGBColor

    run = line.add_run(_allowed(text))
    run.bold = bold or None
    if size is not None:
        run.font.size = Pt(size)
    if tone in _COLOURS:
        run.font.color.rgb = RGBColor.from_string(_COLOURS[tone])
    return run


def _allowed(text: str) -> str:
    """Without the control characters that no XML can hold; what is printed has shown them escaped already."""
    return "".join(c for c in text if c in "\t\n" or ord(c) >= 0x20)


def _properties(word: Word, document: Document) -> None:
    """The plan's title and nothing about people, machines or hours."""
    properties = word.core_properties
    properties.title, properties.language = document.title, "vi-VN" if document.lang == "vi" else "en-GB"
    properties.author = properties.last_modified_by = "planner"
    properties.comments = properties.keywords = properties.subject = properties.category = ""
    properties.revision = 1
    properties.created = properties.modified = datetime.datetime(1980, 1, 1)  # noqa: DTZ001  the format has no zone


def _stamped(data: bytes) -> bytes:
    """The same parts without the hour at which they were written."""
    made = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(data)) as old, zipfile.ZipFile(made, "w", zipfile.ZIP_DEFLATED) as new:
        for info in old.infolist():
            entry = zipfile.ZipInfo(info.filename, _STAMP)
            entry.compress_type = zipfile.ZIP_DEFLATED
            new.writestr(entry, old.read(info))
    return made.getvalue()
