"""Tables: a header that repeats on every page, rows that do not split, columns in which no word breaks."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from planner.report.document import Align, Cell, Column, Counter, Table, TableRow
from planner.report.docx.styles import SIZES, TABLE_STYLE
from planner.report.docx.texts import legal, paragraph, run
from planner.report.docx.widths import columns, rows_of_lines
from planner.report.docx.xml import Element, element
from planner.report.measure import longest_word, text_width

_TWIPS = 1440 / 25.4  # to the mm
_MARGINS = 2.4  # mm: of a cell, both sides, with its lines
_HEAD_SHADE, _TITLE_SHADE = "E9EDF1", "F4F4F4"
_UNDER = 2  # points that the smaller texts of a cell are smaller
_SMALLEST = 7.5  # points: to this size a word is set smaller before it breaks
_WIDEST_WORD = 1.5  # a word takes so many times an equal share of the table at most,
_MOST = 0.65  # and never more than this part of it
_SHORT = 1.95  # mm to the point of size: a text so short does not break either
_PAGE = 190  # mm: what a portrait page has for the rows of a table, below what stands above it
_LEADING = 0.43  # mm to the point of size: a line with the margins and the line of its row
_TOGETHER = 10  # so many rows stay on one page
_ENDS = 3  # of a longer table its first and its last rows do, so that neither stands alone
_WHOLE = 1_500  # characters: a row with a longer text may go over pages, else nobody could read its end


def table(block: Table, width: float, *, small: bool) -> Element:
    """The table as an element; `width` in mm; `small`: 9 points in place of 11, which are taken, too, where 11 would break
    words, or go over a page that 9 keep to."""
    style, columns_mm, height = _set(block, width, "Smallcell" if small else "Cell")
    if height > _PAGE and not small:
        smaller = _set(block, width, "Smallcell")
        if smaller[2] <= _PAGE:
            style, columns_mm, _ = smaller
    heads = list(_header(block, columns_mm, style))
    rows = [_row(row, block, columns_mm, style, keep=keep) for row, keep in zip(block.rows, _kept(block.rows), strict=True)]
    properties = element(
        "tblPr",
        element("tblStyle", val=TABLE_STYLE),
        element("tblW", w=round(width * _TWIPS), type="dxa"),
        element("tblLayout", type="fixed"),
        element("tblLook", val="0020", firstRow=1, lastRow=0, firstColumn=0, lastColumn=0, noHBand=1, noVBand=1),
        element("tblCaption", val=legal(block.title)),
    )
    grid = element("tblGrid", *(element("gridCol", w=round(mm * _TWIPS)) for mm in columns_mm))
    return element("tbl", properties, grid, *heads, *rows)


def counters(strip: Sequence[Counter], width: float) -> Element:
    """The counters in a row, each in a box of its own."""
    each = width / len(strip)
    boxes = [
        _box(
            [
                paragraph("Counter", run(one.value, one.tone, bold=True), keep=True),
                paragraph("Countertitle", run(one.title + (f"\n{one.under}" if one.under else "")), keep=True),
            ],
            each,
        )
        for one in strip
    ]
    properties = element(
        "tblPr",
        element("tblStyle", val=TABLE_STYLE),
        element("tblW", w=round(width * _TWIPS), type="dxa"),
        element("tblLayout", type="fixed"),
    )
    grid = element("tblGrid", *(element("gridCol", w=round(each * _TWIPS)) for _ in strip))
    return element("tbl", properties, grid, _whole_row(boxes))


def beside(lines: Sequence[str]) -> str:
    """The smaller texts of a cell as they follow its text, on the same line while there is room."""
    return "".join(f" · {line}" for line in lines)


def _set(block: Table, width: float, style: str) -> tuple[str, list[float], float]:
    """The style of the cells, the columns' widths and about how high the rows are together, both in mm."""
    size = SIZES[style]
    whole, words, lines = _needs(block, width, size)
    if sum(whole) > width and style == "Cell":
        return _set(block, width, "Smallcell")  # `whole` is out of reach, too, where one word is too long for any column
    widths = columns(whole if sum(whole) <= width else words, lines, [column.width for column in block.columns], width)
    return style, widths, rows_of_lines(lines, widths) * size * _LEADING


def _needs(block: Table, width: float, size: float) -> tuple[list[float], list[float], list[list[float]]]:
    """In mm: what each column needs so that no short text breaks, what it needs so that no word does, and row by row how long
    each cell's text is on one line."""
    widest = width * min(_WIDEST_WORD / len(block.columns), _MOST)
    words = [longest_word(column.title, size, bold=True) for column in block.columns]
    short = [0.0] * len(block.columns)
    lines: list[list[float]] = []
    for row in block.rows:
        lines.append([0.0] * len(block.columns))
        at = 0
        for cell in row.cells:
            if cell.span == 1:
                word = max((longest_word(one, size - _UNDER) for one in cell.under), default=0.0)
                words[at] = max(words[at], word, longest_word(cell.text, size, bold=cell.bold))
                line = text_width(cell.text, size, bold=cell.bold)
                short[at] = max(short[at], line if line <= _SHORT * size else 0.0)
                lines[-1][at] = line + text_width(beside(cell.under), size - _UNDER) + _MARGINS
            at += cell.span
    whole = [max(pair) + _MARGINS for pair in zip(words, short, strict=True)]
    return whole, [min(word, widest) + _MARGINS for word in words], lines


def _header(block: Table, widths: Sequence[float], style: str) -> Iterator[Element]:
    """The titles, above them the groups, below them the numbers of the columns."""
    heads = block.columns
    grouped = any(column.group for column in heads)
    if grouped:
        over = []
        for first, end in _groups(heads):
            column, wide = heads[first], sum(widths[first:end])
            text, merge = (column.group, "") if column.group else (column.title, "restart")
            over.append(_head(text, wide, style, span=end - first, merge=merge))
        yield _whole_row(over, repeated=True)
    titles = [
        _head("" if grouped and not column.group else column.title, width, style,
              merge="continue" if grouped and not column.group else "")
        for column, width in zip(heads, widths, strict=True)
    ]  # fmt: skip
    yield _whole_row(titles, repeated=True)
    if block.numbered:
        numbers = [_cell(Cell(str(n)), width, style, "centre", italic=True, keep=True) for n, width in enumerate(widths, 1)]
        yield _whole_row(numbers, repeated=True)


def _groups(heads: Sequence[Column]) -> Iterator[tuple[int, int]]:
    """(first, end) of the columns that stand side by side under one group; each column without a group alone."""
    first = 0
    while first < len(heads):
        end = first + 1
        while heads[first].group and end < len(heads) and heads[end].group == heads[first].group:
            end += 1
        yield first, end
        first = end


def _head(text: str, width: float, style: str, *, span: int = 1, merge: str = "") -> Element:
    size = _fitting(text, width, SIZES[style], bold=True)
    line = paragraph(f"{style}head", *([run(text, size=size)] if text else []), keep=True)
    return _box([line], width, span=span, merge=merge, shade=_HEAD_SHADE, upright="center")


def _kept(rows: Sequence[TableRow]) -> Iterator[bool]:
    """Which rows stay on the page of the next: the title of a section, what stands before the totals, all of a few
    rows, the first and the last of many."""
    for i, row in enumerate(rows):
        is_end = i + 1 < _ENDS or i >= len(rows) - _ENDS
        below = rows[i + 1].kind if i + 1 < len(rows) else ""
        yield row.kind == "section" or below == "total" or ((len(rows) <= _TOGETHER or is_end) and bool(below))


def _row(row: TableRow, block: Table, widths: Sequence[float], style: str, *, keep: bool) -> Element:
    cells, at = [], 0
    for content in row.cells:
        end = at + content.span
        align: Align = block.columns[at].align if content.span == 1 else "left"
        shade = "" if row.kind == "body" else _TITLE_SHADE
        cells.append(_cell(content, sum(widths[at:end]), style, align, shade=shade, keep=keep))
        at = end
    return _whole_row(cells, splits=any(len(cell.text) > _WHOLE for cell in row.cells))


def _cell(
    content: Cell, width: float, style: str, align: Align, *, shade: str = "", italic: bool = False, keep: bool = False
) -> Element:
    size = SIZES[style]
    fitting = _fitting(content.text, width, size, bold=content.bold)
    runs = [run(content.text, content.tone, bold=content.bold, italic=italic, size=fitting)] if content.text else []
    runs += [run(beside(content.under), "quiet", size=size - _UNDER)] if content.under else []
    line = paragraph(style, *runs, align=None if align == "left" else align, keep=keep)
    return _box([line], width, span=content.span, shade=shade)


def _fitting(text: str, width: float, size: float, *, bold: bool = False) -> float | None:
    """The size at which the longest word fits its column; None where the style's own does."""
    longest = longest_word(text, size, bold=bold)
    if longest <= width - _MARGINS + 0.05:
        return None
    return max(_SMALLEST, int(2 * size * (width - _MARGINS) / longest) / 2)


def _box(
    lines: Sequence[Element], width: float, *, span: int = 1, merge: str = "", shade: str = "", upright: str = ""
) -> Element:
    properties = element("tcPr", element("tcW", w=round(width * _TWIPS), type="dxa"))
    if span > 1:
        properties.append(element("gridSpan", val=span))
    if merge:
        properties.append(element("vMerge", val=merge))
    if shade:
        properties.append(element("shd", val="clear", color="auto", fill=shade))
    if upright:
        properties.append(element("vAlign", val=upright))
    return element("tc", properties, *lines)


def _whole_row(cells: Sequence[Element], *, repeated: bool = False, splits: bool = False) -> Element:
    properties = element("trPr")
    if not splits:
        properties.append(element("cantSplit"))
    if repeated:
        properties.append(element("tblHeader"))
    return element("tr", properties, *cells)
