"""Squares, one a seat, in the rows of committees."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, Any

from planner.report.charts.ink import FIRST, INK, SECOND
from planner.report.charts.kind import Kind
from planner.report.charts.titles import legend
from planner.report.document import Chart
from planner.words.figures import whole

if TYPE_CHECKING:
    from matplotlib.axes import Axes

_SEATS, _SEAT, _APART = 26, 0.2, 0.5  # in a row; inches of a row; between two committees, in rows
_SEAT_FILLS: dict[str, tuple[str, str, str]] = {  # of a square, its hatching, what stands in it
    "solid": ("white", "", INK), "hatched": (SECOND, "////", INK), "dotted": (FIRST, "", "white"),
    "dark": (INK, "", "white"), "line": ("white", "---", INK),
}  # fmt: skip


def _seat_map(axes: Axes, chart: Chart, lang: str, titles: Sequence[str]) -> None:
    """Each committee rows of squares, one a seat, series after series; how many there are in a column on the right."""
    from matplotlib.patches import Patch, Rectangle

    middles, top = [], 0.0
    for committee, title in enumerate(titles):
        marks = [series for series in chart.series for _ in range(int(series.values[committee] or 0))]
        for n, series in enumerate(marks):
            line, place = divmod(n, _SEATS)
            face, hatch, ink = _SEAT_FILLS[series.pattern]
            style: Any = {"facecolor": face, "edgecolor": INK, "linewidth": 0.7, "hatch": hatch or None}
            axes.add_patch(Rectangle((place + 0.08, -top - line - 0.92), 0.84, 0.84, **style))
            if series.mark:
                axes.text(place + 0.5, -top - line - 0.52, series.mark, color=ink, ha="center", va="center", fontsize=7.5)
        lines = max(_seat_lines(chart, committee), 0.75 * (title.count("\n") + 1))
        middles.append(-top - _seat_lines(chart, committee) / 2)
        said = whole(len(marks), lang)
        axes.text(1.02, middles[-1], said, ha="left", va="center", transform=axes.get_yaxis_transform())
        top += lines + _APART
    shown = [series for series in chart.series if any(series.values)]
    keys = [
        Patch(facecolor=face, edgecolor=INK, linewidth=0.7, hatch=hatch or None)
        for face, hatch, _ in (_SEAT_FILLS[series.pattern] for series in shown)
    ]
    axes.set_yticks(middles, titles, fontsize=8)
    axes.tick_params(axis="y", length=0)
    axes.set_xticks([])
    axes.set_xlim(0, _SEATS)
    axes.set_ylim(-top + _APART, 0)
    for side in ("left", "bottom"):
        axes.spines[side].set_visible(False)
    legend(axes, keys, [one.title if one.mark in one.title else f"{one.mark} {one.title}" for one in shown])


def _seat_lines(chart: Chart, committee: int) -> int:
    seats = sum(int(series.values[committee] or 0) for series in chart.series)
    return max(1, -(-seats // _SEATS))


def _high(chart: Chart, titles: Sequence[str]) -> float:
    legend = 0.2 * sum(any(series.values) for series in chart.series)
    rows = [max(_seat_lines(chart, n), 0.75 * (title.count("\n") + 1)) for n, title in enumerate(titles)]
    return float(min(0.35 + legend + _SEAT * sum(row + _APART for row in rows), 9.0))


SEAT_MAP = Kind(_seat_map, _high)
