"""Pairs of numbers as points."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from planner.report.charts.ink import FAINT, FIRST, INK
from planner.report.charts.kind import Kind
from planner.report.charts.titles import broken
from planner.report.document import Chart
from planner.words.figures import number

if TYPE_CHECKING:
    from matplotlib.axes import Axes

def _frontier(axes: Axes, chart: Chart, lang: str, _titles: Sequence[str]) -> None:
    """Each pair a point with its numbers; what lies between them is no pair."""
    from matplotlib.ticker import MaxNLocator

    across, up = chart.series
    points = [(x, y) for x, y in zip(across.values, up.values, strict=True) if x is not None and y is not None]
    points.sort()
    axes.plot([x for x, _ in points], [y for _, y in points], color=FIRST, linewidth=1.0, linestyle=":", zorder=1)
    axes.scatter([x for x, _ in points], [y for _, y in points], color=FIRST, edgecolor=INK, zorder=2)
    for x, y in points:
        said = f"{number(x, lang)}; {number(y, lang)}"
        axes.annotate(said, (x, y), xytext=(6, 4), textcoords="offset points", fontsize=8)
    axes.set_xlabel(broken(across.title))
    axes.set_ylabel(broken(up.title))
    axes.margins(0.15)
    axes.xaxis.set_major_locator(MaxNLocator(6, integer=True))
    axes.yaxis.set_major_locator(MaxNLocator(6, integer=True))
    axes.grid(color=FAINT, linewidth=0.5)


FRONTIER = Kind(_frontier, lambda _chart, _titles: 3.6, 140)
