"""From the least to the greatest number of each rule."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, Any

from planner.report.charts.bounds import mark_bounds
from planner.report.charts.ink import FAINT, FIRST, INK
from planner.report.charts.kind import Kind
from planner.report.charts.titles import legend
from planner.report.document import Chart
from planner.words.figures import number, whole

if TYPE_CHECKING:
    from matplotlib.axes import Axes

def _ranges(axes: Axes, chart: Chart, lang: str, titles: Sequence[str]) -> None:
    """One bar a rule from its least to its greatest number, the first on top; the bounds as marks across it, both numbers in a
    column on the right."""
    from matplotlib.patches import Patch
    from matplotlib.ticker import FuncFormatter, MaxNLocator

    places = list(range(len(titles)))[::-1]
    least, most, *bounds = chart.series
    known = [v for series in chart.series for v in series.values if v is not None]
    room = max([*known, 1])
    keys: list[Any] = [Patch(facecolor=FIRST, edgecolor=INK, linewidth=0.6)]
    named = [chart.unit]
    for place, low, high in zip(places, least.values, most.values, strict=True):
        if low is None or high is None:
            text = "–"
        else:
            text = number(low, lang) if low == high else f"{number(low, lang)}–{number(high, lang)}"
            width = max(high - low, room * 0.006)  # one number alone is a line
            axes.barh(place, width, left=low, color=FIRST, edgecolor=INK, linewidth=0.6, height=0.5)
        axes.text(1.02, place, text, ha="left", va="center", transform=axes.get_yaxis_transform())
    mark_bounds(axes, places, bounds, keys, named)
    axes.set_yticks(places, titles, fontsize=8)
    axes.set_ylim(-0.6, len(titles) - 0.4)
    axes.set_xlim(min([*known, 0]), room * 1.03)
    axes.xaxis.set_major_locator(MaxNLocator(6, integer=True))
    axes.xaxis.set_major_formatter(FuncFormatter(lambda value, _: whole(round(value), lang)))
    axes.grid(axis="x", color=FAINT, linewidth=0.5)
    legend(axes, keys, named)


RANGES = Kind(_ranges)
