"""What a cell of a table holds: its number where the text says no more than that, else the text."""

from __future__ import annotations

from dataclasses import replace

from planner.report.document import Align, Cell
from planner.report.xlsx.canvas import Canvas
from planner.report.xlsx.styles import Across, Look, date_format, number_format
from planner.report.xlsx.texts import clean
from planner.report.xlsx.widths import height, lines

UNDER = 8.0  # points of the smaller lines below a text
FIRST_YEAR = 1901  # of dates: Excel takes 1900 for a leap year
ACROSS: dict[Align, Across] = {"left": "left", "right": "right", "centre": "center"}


def put(canvas: Canvas, column: int, content: Cell, look: Look) -> None:
    """Write it into the cell of this row."""
    number, date = content.number, content.date
    if content.under:
        canvas.text_over(column, content.text, content.under, look, UNDER)
    elif date is not None and date[0] >= FIRST_YEAR and (format := date_format(content.text, date)) is not None:
        canvas.date(column, date, replace(look, across="center", indent=0), format)
    elif date is not None and content.text == str(date[0]) and date[1] is None:  # the year alone is a number
        canvas.number(column, date[0], look, "0")
    elif number is not None and (format := number_format(content.text, number)) is not None:
        canvas.number(column, number, look, format)
    else:
        canvas.text(column, content.text, look)


def height_of(content: Cell, room: float, look: Look) -> float:
    """Of a row that has room for the cell, in points."""
    room -= 1.2 * look.indent
    below = sum(lines(clean(text), room, UNDER) for text in content.under)
    return height(lines(clean(content.text), room, look.size, look.bold), look.size) + below * UNDER * 1.2
