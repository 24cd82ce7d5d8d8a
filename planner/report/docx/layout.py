"""How a table is laid out: the size of its letters, the widths of its columns, how high its rows become."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache
from math import ceil

from planner.report.document import Cell, Section, Table
from planner.report.docx.styles import LINE, SIZES
from planner.report.docx.widths import columns, row_lines
from planner.report.measure import longest_word, text_width

MARGINS = 2.4  # mm: of a cell, left and right, with its lines
_ABOVE_AND_BELOW = 0.6  # mm: the same of a row
UNDER = 2  # points that the smaller texts of a cell are smaller
_WIDEST_WORD = 1.5  # a word takes so many times an equal share of the table at most,
_MOST = 0.65  # and never more than this part of it
_SHORT = 1.95  # mm to the point of size: a text so short does not break either
_LANDSCAPE = 165  # mm: what a landscape page has for a table below a heading
_STYLES = ("Listcell", "Cell", "Smallcell")  # from large to small
_ON_FRONT = ("Frontcell", "Smallcell")


@dataclass(frozen=True)
class Layout:
    """`style`: the id of the cells' style; `widths` of the columns, `head` and `rows`: the heights, all in mm."""

    style: str
    widths: tuple[float, ...]
    head: float
    rows: tuple[float, ...]


@lru_cache(maxsize=256)
def layout(table: Table, width: float, *, wide: bool = False, is_front: bool = False) -> Layout:
    """`width` in mm; `wide`: on a landscape page, in larger letters. Letters are smaller where the larger would break short
    texts or fill a page more, the smallest only where else words would break. On the page that is signed (`is_front`) the
    smaller texts of a cell begin lines of their own, elsewhere they follow its text."""
    for style in _ON_FRONT if is_front else _STYLES if wide else _STYLES[1:]:
        whole, words, _ = _needs(table, width, SIZES[style], is_front=is_front)
        if sum(whole) <= width or style == "Smallcell" or (style != "Listcell" and sum(words) <= width):
            break
    laid = _laid(table, width, style, is_front=is_front)
    if style == "Listcell" and _pages(smaller := _laid(table, width, "Cell", is_front=is_front)) < _pages(laid):
        return smaller
    return laid


def _laid(table: Table, width: float, style: str, *, is_front: bool) -> Layout:
    size = SIZES[style]
    whole, words, rows = _needs(table, width, size, is_front=is_front)
    mm = columns(whole if sum(whole) <= width else words, rows, [column.width for column in table.columns], width)
    heights = [lines * size * LINE + _ABOVE_AND_BELOW for lines in row_lines(rows, mm)]
    return Layout(style, tuple(mm), _head(table, mm, size), tuple(heights))


def _pages(laid: Layout) -> int:
    """Of landscape, about."""
    return ceil(sum(laid.rows) / (_LANDSCAPE - laid.head))


def is_captioned(section: Section, table: Table) -> bool:
    """On the page that is signed a table has a title of its own only beside another one."""
    return bool(table.title) and table.title != section.title and sum(isinstance(b, Table) for b in section.blocks) > 1


def beside(lines: Sequence[str]) -> str:
    """The smaller texts of a cell as they follow its text, on the same line while there is room."""
    return "".join(f" · {line}" for line in lines)


def _needs(
    table: Table, width: float, size: float, *, is_front: bool
) -> tuple[list[float], list[float], list[list[Sequence[float]]]]:
    """In mm: what each column needs so that no short text breaks, what it needs so that no word does, and row by row how long
    each cell's texts are on one line."""
    widest = width * min(_WIDEST_WORD / len(table.columns), _MOST)
    words = [longest_word(column.title, size, bold=True) for column in table.columns]
    short = [0.0] * len(table.columns)
    rows: list[list[Sequence[float]]] = []
    for row in table.rows:
        rows.append([()] * len(table.columns))
        at = 0
        for cell in row.cells:
            if cell.span == 1:
                word = max((longest_word(one, size - UNDER) for one in cell.under), default=0.0)
                words[at] = max(words[at], word, longest_word(cell.text, size, bold=cell.bold))
                line = text_width(cell.text, size, bold=cell.bold)
                short[at] = max(short[at], line if line <= _SHORT * size else 0.0)
                rows[-1][at] = _texts(cell, line, size, is_front=is_front)
            at += cell.span
    whole = [max(pair) + MARGINS for pair in zip(words, short, strict=True)]
    return whole, [min(word, widest) + MARGINS for word in words], rows


def _texts(cell: Cell, line: float, size: float, *, is_front: bool) -> Sequence[float]:
    """How long the texts are that begin a line of their own, with the margins of the cell; `line`: that of the cell's text."""
    if is_front:
        under = [text_width(one, size - UNDER) + MARGINS for one in cell.under]
        return (line + MARGINS, *under)
    return (line + text_width(beside(cell.under), size - UNDER) + MARGINS,)


def _head(table: Table, widths: Sequence[float], size: float) -> float:
    """The height of the header."""
    titles = [[text_width(column.title, size, bold=True) + MARGINS] for column in table.columns]
    lines = row_lines([titles], widths)[0] + any(column.group for column in table.columns) + table.numbered
    return lines * size * LINE + _ABOVE_AND_BELOW
