"""One bar a rule: what there is, the bounds as marks across it, the pool as a thin line below, the verdict on the right."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import accumulate
from typing import TYPE_CHECKING, Any

from planner.report.charts.bounds import AT_LEAST_AT_MOST
from planner.report.charts.ink import FAINT, INK, LIMIT, PALE, TONES
from planner.report.charts.kind import Kind
from planner.report.charts.titles import broken, legend_above
from planner.report.document import Cell, Chart
from planner.words import say

if TYPE_CHECKING:
    from matplotlib.axes import Axes

_ABOVE_AND_BELOW, _LINE, _ROW = 1.0, 0.15, 0.15  # inches: around the rows; a line of a label; what stands between two labels
_PAGE = 9.0  # inches
_BAR, _MARK, _POOL = 0.075, 0.115, 0.12  # inches from the middle of a row: of a bar, of a mark; where the pool's line lies
_STUB = 0.12  # of the axis: a bar whose number is not shown
_NOT_SHOWN: Any = {"facecolor": "white", "edgecolor": INK, "linewidth": 0.6, "linestyle": ":", "hatch": "...."}


def _heights(titles: Sequence[str]) -> list[float]:
    return [_ROW + _LINE * (title.count("\n") + 1) for title in titles]


def _high(chart: Chart, titles: Sequence[str]) -> float:
    return min(_wanted(chart, titles), _PAGE)


def _wanted(chart: Chart, titles: Sequence[str]) -> float:
    """Inches; more than a page has is drawn smaller."""
    return _ABOVE_AND_BELOW + sum(_heights(titles)) + 3 * _LINE * sum(len(series.title) > 40 for series in chart.series)


def _bullets(axes: Axes, chart: Chart, lang: str, titles: Sequence[str]) -> None:
    """The first on top. With a unit all rows share an axis; without, each is as wide as its largest number."""
    from matplotlib.lines import Line2D
    from matplotlib.patches import Patch

    must, should, low, high, pool = chart.series
    size = 7.5 * min(1.0, _PAGE / _wanted(chart, titles))
    heights = _heights(titles)
    middles = [end - height / 2 for end, height in zip(accumulate(heights), heights, strict=True)]
    values = [[series.values[row] for series in chart.series] for row in range(len(titles))]
    most = [max([0.0, *(value for value in row if value is not None)]) for row in values]
    room = [max([*most, 1.0])] * len(most) if chart.unit else [one or 1.0 for one in most]
    bars: dict[bool, Any] = {
        True: {"facecolor": PALE, "edgecolor": INK, "linewidth": 0.6},
        False: {"facecolor": "white", "edgecolor": INK, "linewidth": 0.6, "hatch": "/////"},
    }
    for row, middle in enumerate(middles):
        there = must.values[row] if must.values[row] is not None else should.values[row]
        if there is None:
            axes.barh(middle, _STUB, height=2 * _BAR, **_NOT_SHOWN)
        else:
            axes.barh(middle, there / room[row], height=2 * _BAR, **bars[must.values[row] is not None])
        for series, style in zip((high, low), AT_LEAST_AT_MOST[::-1], strict=True):
            if (at := series.values[row]) is not None:
                ends = [middle - _MARK, middle + _MARK]
                axes.plot([at / room[row]] * 2, ends, color=LIMIT, linewidth=2.4, linestyle=style, solid_capstyle="butt")
        if (share := pool.values[row]) is not None:
            axes.plot([0, share / room[row]], [middle + _POOL] * 2, color=INK, linewidth=1.4, solid_capstyle="butt")
    _ends(axes, chart.ends, middles, size)
    axes.set_yticks(middles, titles, fontsize=size)
    axes.tick_params(axis="y", length=0)
    axes.set_ylim(sum(heights) or 1.0, 0)
    axes.set_xlim(0, 1.03)
    if chart.unit:
        _scale(axes, room[0] if room else 1.0)
        axes.set_xlabel(broken(chart.unit))
    else:
        axes.set_xticks([])
        axes.spines["bottom"].set_visible(False)
        axes.set_xlabel(say("chart.own-scale", lang), fontsize=8)
    keys: list[Any] = [Patch(**bars[True]), Patch(**bars[False])]
    keys += [Line2D([], [], color=LIMIT, linewidth=2.4, linestyle=style) for style in AT_LEAST_AT_MOST]
    keys += [Line2D([], [], color=INK, linewidth=1.4)]
    used = [i for i, series in enumerate(chart.series) if any(value is not None for value in series.values)]
    keys, named = [keys[i] for i in used], [chart.series[i].title for i in used]
    if any(row[0] is None and row[1] is None for row in values):
        keys.append(Patch(**_NOT_SHOWN))
        named.append(say("chart.not-shown", lang))
    legend_above(axes, keys, named)


def _ends(axes: Axes, ends: Sequence[Cell], middles: Sequence[float], size: float) -> None:
    for end, middle in zip(ends, middles, strict=False):
        axes.text(
            1.02, middle, broken(end.text, 26), ha="left", va="center", transform=axes.get_yaxis_transform(), fontsize=size,
            color=TONES.get(end.tone, INK), fontweight="bold" if end.bold else "normal",
        )  # fmt: skip


def _scale(axes: Axes, room: float) -> None:
    """Ticks at round numbers of the unit, whose largest is `room`."""
    from matplotlib.ticker import MaxNLocator

    ticks = [tick for tick in MaxNLocator(6).tick_values(0, room) if 0 <= tick <= room * 1.03]
    axes.set_xticks([tick / room for tick in ticks], [f"{tick:g}" for tick in ticks])
    axes.grid(axis="x", color=FAINT, linewidth=0.5)


BULLETS = Kind(_bullets, _high, letters=48)
