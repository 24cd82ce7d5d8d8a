"""Native charts, readable in black and white; their numbers stand beside them as cells, and can be changed there.

Men are drawn to the left as negative numbers whose sign the format hides. Limits are named below the title, and a band that a
limit falls into is marked in its name: Excel draws no line across bars that lie on their side.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, Any

from planner.report.document import Chart, Limit, Series
from planner.report.xlsx.canvas import Canvas
from planner.report.xlsx.series import SHARE, Place, native_series
from planner.report.xlsx.styles import Look
from planner.report.xlsx.texts import shortened
from planner.words import say
from planner.words.figures import number

if TYPE_CHECKING:
    from openpyxl.chart import BarChart

GRID = (9.0,) * 10
_WIDE, _PYRAMID_HIGH, _HIGHEST = 17.6, 6.6, 22.0  # cm
_ROW = 15.0  # points
_POINTS_OF_CM = 72 / 2.54
_LONGEST = 60  # characters of a category


def draw_chart(canvas: Canvas, chart: Chart, lang: str) -> None:
    """The chart below what is there, and its numbers to the right of what is printed."""
    canvas.gap(4)
    first = canvas.row + 1
    canvas.across(chart.title, Look(12, bold=True))
    if chart.limits:
        limits = "; ".join(dict.fromkeys(_limit(limit, lang) for limit in chart.limits))
        canvas.across(say("workbook.limits", lang, limits=limits), Look(10, italic=True))
    categories, series = _with_limits(chart, lang)
    top = canvas.row + 1
    left = len(canvas.columns) + 2
    _numbers(canvas, chart, categories, series, top, left, lang)
    drawn = _bars(canvas, chart, categories, series, top, left)
    drawn.width = _WIDE
    drawn.height = _height(chart, series, len(categories))
    canvas.sheet.add_chart(drawn, f"A{top}")
    rows = max(int(drawn.height * _POINTS_OF_CM / _ROW) + 1, len(categories) + 1)
    for row in range(top, top + rows):
        canvas.sheet.row_dimensions[row].height = _ROW
    canvas.row = top + rows
    canvas.keep.update(range(first, canvas.row))


def _height(chart: Chart, series: Sequence[Series], count: int) -> float:
    if chart.kind == "pyramid":
        return _PYRAMID_HIGH
    side_by_side = 1 if chart.kind == "steps" else sum(any(v is not None for v in one.values) for one in series)
    return min(_HIGHEST, 2.2 + (0.55 + 0.4 * side_by_side) * count)


def _with_limits(chart: Chart, lang: str) -> tuple[list[str], list[Series]]:
    """Categories and series as Excel shows them: a limit of a pyramid in the name of its band, one of steps as a last bar."""
    categories = [shortened(title, _LONGEST) or "–" for title in chart.categories]
    series = list(chart.series)
    if chart.kind == "pyramid":
        for i in range(len(categories)):
            hidden = [one.title for one in series if one.values[i] is None]
            categories[i] += f"  ({', '.join(f'{title} …' for title in hidden)})" if hidden else ""
        for at in sorted({limit.at for limit in chart.limits}):
            categories[_band(chart.categories, at)] += f"  ◂ {number(at, lang)}"
    elif chart.kind == "steps" and chart.limits:
        empty = (None,) * len(chart.limits)
        blank = (None,) * len(categories)
        series = [Series(one.title, (*one.values, *empty), "dotted") for one in series]
        series.append(Series(chart.limits[0].title, (*blank, *(limit.at for limit in chart.limits)), "line"))
        categories += [shortened(limit.title, _LONGEST) for limit in chart.limits]
    return categories, series


def _limit(limit: Limit, lang: str) -> str:
    at = number(limit.at, lang)
    return limit.title if at in limit.title else f"{limit.title}: {at}"


def _band(categories: Sequence[str], age: float) -> int:
    """The band that an age falls into: `≤ 29`, `30–34`, `≥ 65`."""
    for place, title in enumerate(categories):
        if title.startswith("≥"):
            return place
        if age < float(title.split("–")[-1].strip("≤ ")) + 1:
            return place
    return len(categories) - 1


def _numbers(
    canvas: Canvas, chart: Chart, categories: Sequence[str], series: Sequence[Series], top: int, left: int, lang: str
) -> None:
    head, plain = Look(9, bold=True, across="center", border="box", wrap=False), Look(9, border="box", wrap=False)
    category = say("workbook.category", lang)
    canvas.pen.text(canvas.cell(left, top), f"{category} ({chart.unit})" if chart.unit else category, head)
    format = SHARE if chart.unit == "%" else "0;0;0"
    for row, title in enumerate(categories, top + 1):
        canvas.pen.text(canvas.cell(left, row), title, plain)
    for i, one in enumerate(series):
        canvas.pen.text(canvas.cell(left + 1 + i, top), one.title, head)
        sign = -1 if chart.kind == "pyramid" and i == 0 else 1
        for row, value in enumerate(one.values, top + 1):
            cell = canvas.cell(left + 1 + i, row)
            if value is None:
                canvas.pen.text(cell, "…" if chart.kind == "pyramid" else "", plain)
            else:
                canvas.pen.number(cell, _drawn(value, sign), plain, format)
    from openpyxl.utils import get_column_letter

    for i in range(len(series) + 1):
        dimension = canvas.sheet.column_dimensions[get_column_letter(left + i)]
        dimension.width = max(dimension.width, 30 if not i else 13)


def _drawn(value: float, sign: int) -> float:
    """A number as it is drawn: a whole one without decimals, and no minus before 0."""
    return sign * int(value) if value == int(value) else sign * value


def _bars(canvas: Canvas, chart: Chart, categories: Sequence[str], series: Sequence[Series], top: int, left: int) -> BarChart:
    from openpyxl.chart import BarChart

    drawn = BarChart()
    drawn.type = "bar"
    drawn.grouping = "stacked" if chart.kind == "pyramid" else "clustered"
    drawn.overlap, drawn.gapWidth = 0 if chart.kind == "bars" else 100, 25 if chart.kind == "pyramid" else 45
    for i, one in enumerate(series):
        if any(value is not None for value in one.values):
            sign = -1 if chart.kind == "pyramid" and i == 0 else 1
            data = [None if value is None else _drawn(value, sign) for value in one.values]
            place = Place(canvas.sheet.title, top, left, left + 1 + i)
            drawn.series.append(native_series(place, i, one, data, categories, chart))
    drawn.legend.position = "t"
    drawn.x_axis.delete = drawn.y_axis.delete = False
    drawn.x_axis.tickLblPos = "low"
    drawn.x_axis.majorTickMark = "none"
    if chart.kind == "pyramid":
        most = max((value for one in series for value in one.values if value is not None), default=0)
        step = next(step for step in (1, 2, 5, 10, 20, 50, 100, 200, 500, 1000, 10**9) if most <= 5 * step)
        drawn.y_axis.scaling.max = step * max(1, -(-int(most) // step))
        drawn.y_axis.scaling.min = -drawn.y_axis.scaling.max
        drawn.y_axis.majorUnit = step
    else:
        drawn.x_axis.scaling.orientation = "maxMin"  # the first on top
        drawn.y_axis.crosses = "max"
        drawn.y_axis.scaling.min = 0
    drawn.y_axis.number_format = "0;0;0" if chart.unit != "%" else '0"%"'
    drawn.y_axis.numFmt.sourceLinked = False
    drawn.y_axis.majorGridlines = _faint()
    return drawn


def _faint() -> Any:
    from openpyxl.chart.axis import ChartLines
    from openpyxl.chart.shapes import GraphicalProperties
    from openpyxl.drawing.line import LineProperties

    return ChartLines(spPr=GraphicalProperties(ln=LineProperties(solidFill="D9D9D9", w=6350)))
