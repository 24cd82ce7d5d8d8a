"""What a cell of a table holds: its number where the text says no more than that, else the text."""

from __future__ import annotations

from planner.report.document import Align, Cell
from planner.report.xlsx.canvas import Canvas
from planner.report.xlsx.styles import Across, Look, number_format
from planner.report.xlsx.texts import clean
from planner.report.xlsx.widths import height, lines

UNDER = 8.0  # points of the smaller lines below a text
ACROSS: dict[Align, Across] = {"left": "left", "right": "right", "centre": "center"}


def put(canvas: Canvas, column: int, content: Cell, look: Look) -> None:
    """Write it into the cell of this row."""
    format = number_format(content.text, content.number) if content.number is not None and not content.under else None
    if format is not None and content.number is not None:
        canvas.number(column, content.number, look, format)
    else:
        canvas.text_over(column, content.text, content.under, look, UNDER)


def height_of(content: Cell, room: float, look: Look) -> float:
    """Of a row that has room for the cell, in points."""
    room -= 1.2 * look.indent
    below = sum(lines(clean(text), room, UNDER) for text in content.under)
    return height(lines(clean(content.text), room, look.size, look.bold), look.size) + below * UNDER * 1.2
