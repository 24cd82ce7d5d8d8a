"""Native charts, readable in black and white; their numbers stand beside them as cells, and can be changed there.

Men are drawn to the left as negative numbers whose sign the format hides. Limits are named below the title, and a band that a
limit falls into is marked in its name: Excel draws no line across bars that lie on their side. What a rule asks for is a mark
across its bar: the end of an error bar of a series that is not drawn itself.
"""

from __future__ import annotations

from collections.abc import Sequence
from math import ceil
from typing import TYPE_CHECKING, Any

from planner.report.document import Chart, LimitLine
from planner.report.xlsx.canvas import Canvas
from planner.report.xlsx.plotted import NOT_SHOWN, SHARE, UNSIGNED, WHOLE, Plotted, plotted
from planner.report.xlsx.styles import FONT, Look
from planner.report.xlsx.texts import one_line, shortened
from planner.words import say
from planner.words.figures import number

if TYPE_CHECKING:
    from xlsxwriter.chart import Chart as NativeChart

GRID = (9.0,) * 10
_WIDE, _PYRAMID_HIGH, _HIGHEST = 17.6, 6.6, 22.0  # cm
_ROW = 15.0  # points
_POINTS_OF_CM, _PIXELS_OF_CM = 72 / 2.54, 96 / 2.54
_LONGEST = 60  # characters of a title
_WIDTH_OF_NAMES, _WIDTH_OF_NUMBERS = 30, 13  # of the columns beside the chart
_FONT = {"name": FONT, "size": 10, "color": "#000000"}
_MARKS: dict[str, dict[str, Any]] = {  # of the bounds, and of what they are compared with
    "red": {"color": "#8C1D18", "width": 2.5},
    "yellow": {"color": "#C98A00", "width": 2.5},
    "black": {"color": "#222222", "width": 1},
}
_BARS: dict[str, int] = {"bullets": 2, "ranges": 2}  # the series that are bars; the others are marks
_ONE_BAR = ("steps", "bullets", "strip")  # each category has a bar of one series alone
_LABELS = 0.5  # of a chart's width: the names of rules
_FAINT = {"visible": True, "line": {"color": "#D9D9D9", "width": 0.5}}
_FILLS: dict[str, dict[str, Any]] = {
    "solid": {"fill": {"color": "#A3BFDF"}},
    "hatched": {"pattern": {"pattern": "wide_upward_diagonal", "fg_color": "#7A5A00", "bg_color": "#FFFFFF"}},
    "dotted": {"pattern": {"pattern": "percent_20", "fg_color": "#222222", "bg_color": "#FFFFFF"}},
    "hatched-dotted": {"pattern": {"pattern": "dotted_diamond", "fg_color": "#7A5A00", "bg_color": "#FFFFFF"}},
    "dark": {"fill": {"color": "#222222"}},
    "line": {"pattern": {"pattern": "light_horizontal", "fg_color": "#8C1D18", "bg_color": "#FFFFFF"}},
}


def draw_chart(canvas: Canvas, chart: Chart, lang: str) -> None:
    """The chart below what is there, and its numbers to the right of what is printed."""
    canvas.gap(4)
    first = canvas.row + 1
    canvas.across(chart.title, Look(12, bold=True))
    if chart.limits:
        limits = "; ".join(dict.fromkeys(_limit(chart, limit, lang) for limit in chart.limits))
        canvas.across(say("workbook.limits", lang, limits=limits), Look(10, italic=True))
    categories, series = plotted(chart, lang)
    if chart.kind in _BARS:
        canvas.across(_legend(chart, series, lang), Look(10, italic=True))
    top = canvas.row + 1
    left = len(canvas.columns) + 2
    _numbers(canvas, chart, categories, series, top, left, lang)
    drawn = _bars(canvas, chart, categories, series, top, left)
    high = _height(chart, series, len(categories))
    drawn.set_size({"width": round(_WIDE * _PIXELS_OF_CM), "height": round(high * _PIXELS_OF_CM)})
    alt = {"description": one_line(chart.alt)} if chart.alt else {}
    canvas.sheet.insert_chart(top - 1, 0, drawn, {"object_position": 2, **alt})  # 2: moved with the cells, but not stretched
    rows = max(int(high * _POINTS_OF_CM / _ROW) + 1, len(categories) + 1)
    canvas.heights |= dict.fromkeys(range(top, top + rows), _ROW)
    canvas.row = top + rows
    canvas.keep.update(range(first, canvas.row))


def _height(chart: Chart, series: Sequence[Plotted], count: int) -> float:
    if chart.kind == "pyramid":
        return _PYRAMID_HIGH
    if chart.kind == "bullets":
        return min(_HIGHEST, 1.6 + 1.2 * count)
    if chart.kind == "strip":
        return min(_HIGHEST, 2.2 + 0.65 * count)
    side_by_side = 1 if chart.kind in ("steps", "seat-map") else sum(one.is_there for one in series)
    return min(_HIGHEST, 2.2 + (0.55 + 0.4 * side_by_side) * count)


def _legend(chart: Chart, series: Sequence[Plotted], lang: str) -> str:
    """What bars and marks stand for, in words: the legend of Excel shows no error bars."""
    bars, others = series[: _BARS[chart.kind]], series[_BARS[chart.kind] :]
    said = [(f"bar-{one.pattern}", one) for one in [*bars, *(one for one in others if one.is_stub)]]
    said += [(f"mark-{mark}", one) for mark, one in zip(_MARKS, others, strict=False)]
    return "; ".join(say(f"workbook.{code}", lang, title=one.title) for code, one in said if one.is_there)


def _limit(chart: Chart, limit: LimitLine, lang: str) -> str:
    at = number(limit.at, lang)
    return limit.title if chart.kind in ("pyramid", "strip") or at in limit.title else f"{limit.title}: {at}"


def _numbers(
    canvas: Canvas, chart: Chart, categories: Sequence[str], series: Sequence[Plotted], top: int, left: int, lang: str
) -> None:
    head, plain = Look(9, bold=True, across="center", border="box", wrap=False), Look(9, border="box", wrap=False)
    category = say("workbook.category", lang)
    canvas.text(left, f"{category} ({chart.unit})" if chart.unit else category, head, top)
    for row, title in enumerate(categories, top + 1):
        canvas.text(left, title, plain, row)
    for i, one in enumerate(series, left + 1):
        canvas.text(i, one.title, head, top)
        for row, value in enumerate(one.values, top + 1):
            if value is None:
                canvas.text(i, "…" if chart.kind == "pyramid" and not one.is_stub else "", plain, row)
            else:
                canvas.number(i, value, plain, NOT_SHOWN if one.is_stub else SHARE if chart.unit == "%" else UNSIGNED, row)
    canvas.sheet.set_column(left - 1, left - 1, _WIDTH_OF_NAMES)
    canvas.sheet.set_column(left, left + len(series) - 1, _WIDTH_OF_NUMBERS)


def _labels(labels: dict[str, Any], pattern: str) -> dict[str, Any]:
    """The numbers upon bars: white upon what is dark."""
    return labels | {"font": _FONT | {"color": "#FFFFFF"}} if pattern == "dark" else labels


def _mark(line: dict[str, Any]) -> dict[str, Any]:
    """A series of which nothing shows but a short line across, at its end."""
    # So short that only its end shows, on either side of the number.
    bar = {"type": "fixed", "value": 0.001, "direction": "both", "end_style": 1, "line": line}
    return {"fill": {"none": True}, "border": {"none": True}, "y_error_bars": bar}


def _bars(
    canvas: Canvas, chart: Chart, categories: Sequence[str], series: Sequence[Plotted], top: int, left: int
) -> NativeChart:
    pyramid, share = chart.kind == "pyramid", chart.unit == "%"
    bars = _BARS.get(chart.kind, len(series))
    stacked = chart.kind in ("pyramid", "seat-map")
    drawn = canvas.book.bar_chart(shortened(chart.title, _LONGEST), stacked)
    sheet, last = canvas.sheet.get_name(), top - 1 + len(categories)
    labels = {"value": True, "num_format": SHARE if share else WHOLE, "font": _FONT}
    for i, one in enumerate(series, left):
        if not one.is_there:
            continue
        look: dict[str, Any] = {
            "border": {"color": "#222222", "width": 0.5}, **_FILLS[one.pattern],
            "data_labels": _labels(labels, one.pattern) if stacked else labels | {"position": "outside_end"},
        }  # fmt: skip
        if one.is_stub:
            look["data_labels"] = labels | {"num_format": NOT_SHOWN}
        elif i - left >= bars:
            look = _mark(list(_MARKS.values())[i - left - bars])
        elif chart.ends and chart.kind in _BARS:
            del look["data_labels"]  # they stand with the names
        drawn.add_series({
            "name": [sheet, top - 1, i], "categories": [sheet, top, left - 1, last, left - 1],
            "values": [sheet, top, i, last, i],
            "values_data": list(one.values),  # for programs that do not look into the cells: there, none would be 0
            "overlap": 100 if stacked or chart.kind in _ONE_BAR else 0, "gap": 25 if pyramid else 45, **look,
        })  # fmt: skip
    drawn.set_title({"none": True})
    drawn.set_legend({"none": True} if chart.kind in _BARS else {"position": "top", "font": _FONT})
    if chart.ends and chart.kind in _BARS:  # names of rules over several lines, uncut
        high = 1 - 1.2 / _height(chart, series, len(categories))
        drawn.set_plotarea({"layout": {"x": _LABELS, "y": 0.01, "width": 0.97 - _LABELS, "height": high}})
    axis: dict[str, Any] = {"num_font": _FONT, "major_tick_mark": "none", "minor_tick_mark": "none"}
    names = axis | {"label_position": "low"}
    numbers = axis | {"num_format": '0"%"' if share else UNSIGNED, "major_gridlines": _FAINT}
    if pyramid:
        most = max((abs(value) for one in series for value in one.values if value is not None), default=0)
        step = next(step for step in (1, 2, 5, 10, 20, 50, 100, 200, 500, 1000, 10**9) if most <= 5 * step)
        end = step * max(1, ceil(most / step))
        numbers |= {"min": -end, "max": end, "major_unit": step}
    else:
        names |= {"reverse": True, "crossing": "max"}  # the first on top, the numbers at the bottom
        numbers["min"] = 0
    drawn.set_y_axis(names)
    drawn.set_x_axis(numbers)
    return drawn
