"""A dot for each person on an axis of months, lane by lane, with the lines that rules draw; names of those who are named."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from math import ceil
from typing import TYPE_CHECKING, Any

from planner.report.charts.ink import BESIDE, FAINT, FIRST, INK, LIMIT, NEEDED, TONES
from planner.report.charts.kind import Kind
from planner.report.charts.titles import broken, legend_above
from planner.report.document import Chart
from planner.words import say
from planner.words.figures import whole

if TYPE_CHECKING:
    from matplotlib.axes import Axes

_YEAR = 12
_BEYOND = 2.5  # times the last line: so far the axis goes
_LANE, _LEVEL, _AROUND, _LINE, _PAGE = 0.3, 0.15, 1.0, 0.16, 9.0  # inches
_INCHES = 4.6  # of the axis, about
_DOT, _LETTER = 0.12, 0.078  # inches: across a dot; of a letter beside it
_MARKERS = ("o", "s", "D")  # of one series after the other
_FILLS = ("white", FIRST, "white")


@dataclass(frozen=True)
class _Placed:
    """`level`: how many dots up, so that none lies on another. `name` of who is named."""

    months: float
    level: int
    name: str
    tone: str


def _end(chart: Chart) -> float:
    """Where the axis ends: what lies further is counted there."""
    values = [value for series in chart.series for value in series.values if value is not None]
    last = max((limit.at for limit in chart.limits), default=0.0)
    most = max([*values, last, 1.0])
    return _YEAR * ceil(min(most, max(_BEYOND * last, _YEAR) if last else most) / _YEAR) + 1.0


def _lanes(chart: Chart) -> list[list[_Placed]]:
    """The dots of each series, from the least on, each on the first level that has room for it and its name."""
    end = _end(chart)
    start = min([0.0, *(value for series in chart.series for value in series.values if value is not None)])
    per_inch = (end - start) / _INCHES
    lanes = []
    for series in chart.series:
        taken: list[float] = []  # of each level, up to which month
        lane = []
        for months, i in sorted((value, i) for i, value in enumerate(series.values) if value is not None):
            if months > end:
                continue
            name, tone = (chart.ends[i].text, chart.ends[i].tone) if chart.ends else ("", "plain")
            level = next((n for n, used in enumerate(taken) if used <= months), len(taken))
            room = months + per_inch * (_DOT + (_LETTER * len(name) + 0.1 if name else 0))
            taken[level : level + 1] = [room]
            lane.append(_Placed(months, level, name, tone))
        lanes.append(lane)
    return lanes


def _heights(lanes: Sequence[Sequence[_Placed]]) -> list[float]:
    return [_LANE + _LEVEL * (1 + max((dot.level for dot in lane), default=0)) for lane in lanes]


def _high(chart: Chart, _titles: Sequence[str]) -> float:
    lines = _LINE * sum(broken(limit.title, 80).count("\n") + 1 for limit in chart.limits)
    return min(_AROUND + lines + sum(_heights(_lanes(chart))), _PAGE)


def _strip(axes: Axes, chart: Chart, lang: str, _titles: Sequence[str]) -> None:
    from matplotlib.lines import Line2D

    lanes, end = _lanes(chart), _end(chart)
    heights = _heights(lanes)
    bottom, middles = 0.0, []
    for lane, height, series, marker, fill in zip(lanes, heights, chart.series, _MARKERS, _FILLS, strict=False):
        for dot in lane:
            up = bottom + _LANE / 2 + _LEVEL * (dot.level + 0.5)
            colour = TONES.get(dot.tone, INK)
            axes.plot(
                [dot.months], [up], marker=marker, markersize=6, markerfacecolor=colour if dot.name else fill,
                markeredgecolor=colour, markeredgewidth=0.8, linestyle="none", zorder=3,
            )  # fmt: skip
            if dot.name:
                axes.annotate(
                    dot.name, (dot.months, up), xytext=(6, 0), textcoords="offset points", va="center", fontsize=7.5,
                    color=colour, fontweight="bold", bbox=BESIDE, zorder=2.8,
                )  # fmt: skip
        middles.append(bottom + height / 2)
        if further := sum(value is not None and value > end for value in series.values):
            said = say("chart.strip-beyond", lang, n=whole(further, lang), months=whole(int(end) - 1, lang))
            axes.text(1.02, middles[-1], said, ha="left", va="center", transform=axes.get_yaxis_transform(), fontsize=8)
        bottom += height
        axes.axhline(bottom, color=FAINT, linewidth=0.5)
    keys: list[Any] = []
    for limit, style in zip(chart.limits, NEEDED * len(chart.limits), strict=False):
        axes.axvline(limit.at, color=LIMIT, linewidth=1.4, linestyle=style, zorder=1.5)
        keys.append(Line2D([], [], color=LIMIT, linewidth=1.4, linestyle=style))
    axes.set_yticks(middles, [broken(series.title, 18) for series in chart.series], fontsize=8)
    axes.tick_params(axis="y", length=0)
    axes.set_ylim(0, bottom or 1.0)
    least = min([0.0, *(dot.months for lane in lanes for dot in lane)])
    axes.set_xlim(_YEAR * (least // _YEAR) - 1, end)
    every = _YEAR * max(1, ceil((end - least) / _YEAR / 14))
    axes.set_xticks(range(int(_YEAR * (least // _YEAR)), int(end) + 1, every))
    axes.set_xlabel(broken(chart.unit))
    axes.grid(axis="x", color=FAINT, linewidth=0.4)
    legend_above(axes, keys, [limit.title for limit in chart.limits])


STRIP = Kind(_strip, _high)
