"""Where a number thins out, from top to bottom."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, Any

from planner.report.charts.ink import INK, LIMIT, NEEDED, SECOND
from planner.report.charts.kind import Kind
from planner.report.charts.titles import broken, legend
from planner.report.document import Chart
from planner.words.figures import number, whole

if TYPE_CHECKING:
    from matplotlib.axes import Axes

def _steps(axes: Axes, chart: Chart, lang: str, titles: Sequence[str]) -> None:
    """How many are left after each standard, from top to bottom; what is needed as a line down."""
    from matplotlib.lines import Line2D
    from matplotlib.ticker import FuncFormatter, MaxNLocator

    places = list(range(len(titles)))[::-1]
    values = [value or 0 for value in chart.series[0].values]
    axes.barh(places, values, color=SECOND, edgecolor=INK, linewidth=0.6, height=0.55, hatch="..")
    most = max([*values, *(limit.at for limit in chart.limits), 1])
    keys: list[Any] = []
    for limit, style in zip(chart.limits, NEEDED, strict=False):
        axes.axvline(limit.at, color=LIMIT, linewidth=1.6, linestyle=style, zorder=2.5)
        keys.append(Line2D([], [], color=LIMIT, linewidth=1.6, linestyle=style))
    for place, value in zip(places, values, strict=True):
        axes.text(1.02, place, whole(round(value), lang), ha="left", va="center", transform=axes.get_yaxis_transform())
    axes.set_yticks(places, titles, fontsize=8)
    axes.set_ylim(-0.6, len(titles) - 0.4)
    axes.set_xlim(0, most * 1.03)
    axes.xaxis.set_major_locator(MaxNLocator(6, integer=True))
    axes.xaxis.set_major_formatter(FuncFormatter(lambda value, _: whole(round(value), lang)))
    axes.set_xlabel(broken(chart.unit))
    legend(axes, keys, [f"{limit.title}: {number(limit.at, lang, 0)}" for limit in chart.limits])


STEPS = Kind(_steps)
