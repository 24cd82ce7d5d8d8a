"""Tables: a header that repeats on every page, rows that do not split, columns in which no word breaks."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from planner.report.document import Align, Cell, Column, Counter, Table, TableRow
from planner.report.docx.layout import MARGINS, UNDER, Layout, beside, layout
from planner.report.docx.styles import SIZES, TABLE_STYLE
from planner.report.docx.texts import legal, paragraph, run
from planner.report.docx.xml import Element, element
from planner.report.measure import longest_word

_TWIPS = 1440 / 25.4  # to the mm
_HEAD_SHADE, _TITLE_SHADE = "E9EDF1", "F4F4F4"
_SMALLEST = 7.5  # points: to this size a word is set smaller before it breaks
_TOGETHER = 10  # so many rows stay on one page
_ENDS = 5  # of a longer table its first and its last rows do, so that neither page looks torn off
_WHOLE = 1_500  # characters: a row with a longer text may go over pages, else nobody could read its end
_TALL = 60  # mm: rows together that are higher do not keep to one page, else half a page would stay empty


def table(block: Table, width: float, *, wide: bool = False, is_front: bool = False) -> Element:
    """The table as an element; `width` in mm; `wide` and `is_front` as of `layout`."""
    laid = layout(block, width, wide=wide, is_front=is_front)
    heads = list(_header(block, laid.widths, laid.style))
    kept = _kept(block.rows, laid.rows)
    rows = [_row(row, block, laid, keep=keep, is_front=is_front) for row, keep in zip(block.rows, kept, strict=True)]
    properties = element(
        "tblPr",
        element("tblStyle", val=TABLE_STYLE),
        element("tblW", w=round(width * _TWIPS), type="dxa"),
        element("tblLayout", type="fixed"),
        element("tblLook", val="0020", firstRow=1, lastRow=0, firstColumn=0, lastColumn=0, noHBand=1, noVBand=1),
        element("tblCaption", val=legal(block.title)),
    )
    grid = element("tblGrid", *(element("gridCol", w=round(mm * _TWIPS)) for mm in laid.widths))
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


def side_by_side(cells: Sequence[Sequence[Element]], each: float) -> Element:
    """Paragraphs in columns of the same width (mm), without lines: nothing but where they stand."""
    properties = element(
        "tblPr", element("tblW", w=round(len(cells) * each * _TWIPS), type="dxa"), element("tblLayout", type="fixed")
    )
    grid = element("tblGrid", *(element("gridCol", w=round(each * _TWIPS)) for _ in cells))
    return element("tbl", properties, grid, _whole_row([_box(lines, each) for lines in cells]))


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


def _kept(rows: Sequence[TableRow], heights: Sequence[float]) -> Iterator[bool]:
    """Which rows stay on the page of the next: the title of a section, what stands before the totals, all of a few
    rows, the first and the last of many, as far as they are not too high to move together."""
    few = len(rows) <= _TOGETHER and sum(heights) <= 2 * _TALL
    first = next((i for i in range(min(_ENDS, len(rows)), 1, -1) if sum(heights[:i]) <= _TALL), 1)
    last = next((i for i in range(min(_ENDS, len(rows)), 1, -1) if sum(heights[-i:]) <= _TALL), 1)
    for i, row in enumerate(rows):
        is_end = i + 1 < first or i >= len(rows) - last
        below = rows[i + 1].kind if i + 1 < len(rows) else ""
        yield row.kind == "section" or below == "total" or ((few or is_end) and bool(below))


def _row(row: TableRow, block: Table, laid: Layout, *, keep: bool, is_front: bool) -> Element:
    cells, at = [], 0
    for content in row.cells:
        end = at + content.span
        align: Align = block.columns[at].align if content.span == 1 else "left"
        shade = "" if row.kind == "body" else _TITLE_SHADE
        wide = sum(laid.widths[at:end])
        cells.append(_cell(content, wide, laid.style, align, shade=shade, keep=keep, is_front=is_front))
        at = end
    return _whole_row(cells, splits=any(len(cell.text) > _WHOLE for cell in row.cells))


def _cell(
    content: Cell, width: float, style: str, align: Align, *, shade: str = "", italic: bool = False, keep: bool = False,
    is_front: bool = False,
) -> Element:  # fmt: skip
    size = SIZES[style]
    fitting = _fitting(content.text, width, size, bold=content.bold)
    runs = [run(content.text, content.tone, bold=content.bold, italic=italic, size=fitting)] if content.text else []
    if content.under and not is_front:
        runs.append(run(beside(content.under), "quiet", size=size - UNDER))
    aligned = None if align == "left" else align
    lines = [paragraph(style, *runs, align=aligned, keep=keep)]
    if is_front:
        lines += [paragraph(style, run(one, "quiet", size=size - UNDER), align=aligned, keep=keep) for one in content.under]
    return _box(lines, width, span=content.span, shade=shade)


def _fitting(text: str, width: float, size: float, *, bold: bool = False) -> float | None:
    """The size at which the longest word fits its column; None where the style's own does."""
    longest = longest_word(text, size, bold=bold)
    if longest <= width - MARGINS + 0.05:
        return None
    return max(_SMALLEST, int(2 * size * (width - MARGINS) / longest) / 2)


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
