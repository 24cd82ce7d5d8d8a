"""A table among other things: its columns are laid over those of the sheet, several for one where the sheet's are narrower."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import accumulate

from planner.report.document import Table, TableRow
from planner.report.xlsx.canvas import Canvas
from planner.report.xlsx.cells import ACROSS, height_of, put
from planner.report.xlsx.styles import HEAD, SECTION, Across, Look
from planner.report.xlsx.widths import height, lines

Span = tuple[int, int]  # the first and the last column of the sheet


def draw_plain(canvas: Canvas, table: Table, size: float) -> None:
    """Draw it below what is there."""
    spans = laid(table, canvas.columns)
    look = Look(size, bold=True, across="center", down="center", border="box", shade=HEAD)
    canvas.row += 1
    for column, (first, last) in zip(table.columns, spans, strict=True):
        title = f"{column.group}: {column.title}" if column.group else column.title
        canvas.merge(first, last, look)
        canvas.text(first, title, look)
        canvas.high(height(lines(title, _room(canvas, first, last), size, True), size) + 2)
    canvas.keep.add(canvas.row)
    for row in table.rows:
        _row(canvas, table, row, spans, size)
    if table.note:
        canvas.across(table.note, Look(9, italic=True, tone="quiet"))


def laid(table: Table, widths: Sequence[float]) -> list[Span]:
    """For each column of the table those of the sheet that are nearest to its place, at least one."""
    if len(table.columns) >= len(widths):
        return [(i, i) for i in range(1, len(table.columns) + 1)]
    parts = list(accumulate(column.width for column in table.columns))
    edges = [edge / sum(widths) for edge in accumulate(widths)]
    spans, first = [], 1
    for i, part in enumerate(parts, 1):
        left = len(parts) - i  # columns that are still to come
        most = len(widths) - left
        last = min(range(first, most + 1), key=lambda n: abs(edges[n - 1] - part / parts[-1])) if left else len(widths)
        spans.append((first, last))
        first = last + 1
    return spans


def _row(canvas: Canvas, table: Table, row: TableRow, spans: Sequence[Span], size: float) -> None:
    canvas.row += 1
    at = 0
    for content in row.cells:
        column = table.columns[at]
        first, last = spans[at][0], spans[min(at + content.span, len(spans)) - 1][1]
        across: Across = "center" if column.key == "number" else ACROSS[column.align] if content.span == 1 else "left"
        shade = "" if row.kind == "body" else SECTION
        indent = int(across == "right")
        look = Look(size, content.bold, tone=content.tone, across=across, border="box", shade=shade, indent=indent)
        canvas.merge(first, last, look)
        put(canvas, first, content, look)
        canvas.high(height_of(content, _room(canvas, first, last), look))
        at += content.span


def _room(canvas: Canvas, first: int, last: int) -> float:
    return sum(canvas.columns[first - 1 : last]) or canvas.columns[-1]
