"""A bar for each course up to the month in which it ends."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, Any

from planner.language.dates import month_text
from planner.report.charts.ink import BESIDE, FIRST, INK, LIMIT, NEEDED
from planner.report.charts.kind import Kind
from planner.report.charts.titles import broken, legend
from planner.report.document import Chart
from planner.words.figures import whole

if TYPE_CHECKING:
    from matplotlib.axes import Axes

def _gantt(axes: Axes, chart: Chart, lang: str, titles: Sequence[str]) -> None:
    """A bar for each course up to the month in which it ends, the number of people in it; dotted where nobody takes it. The
    months at which committees are judged as lines down."""
    from matplotlib.lines import Line2D
    from matplotlib.ticker import FuncFormatter, MaxNLocator

    places = list(range(len(titles)))[::-1]
    ends, taken = (series.values for series in chart.series)
    most = max([*(end or 0 for end in ends), *(limit.at for limit in chart.limits), 1])
    for place, end, people in zip(places, ends, taken, strict=True):
        colour, hatch = (FIRST, "////") if people else ("white", "...")
        axes.barh(place, end or 0, color=colour, edgecolor=INK, linewidth=0.6, height=0.55, hatch=hatch)
        axes.text(0.3, place, whole(round(people or 0), lang), ha="left", va="center", fontweight="bold", bbox=BESIDE)
    keys: list[Any] = []
    for limit, style in zip(chart.limits, NEEDED, strict=False):
        axes.axvline(limit.at, color=LIMIT, linewidth=1.6, linestyle=style, zorder=2.5)
        keys.append(Line2D([], [], color=LIMIT, linewidth=1.6, linestyle=style))
    axes.set_yticks(places, titles, fontsize=8)
    axes.set_ylim(-0.6, len(titles) - 0.4)
    axes.set_xlim(0, most + 1)
    axes.xaxis.set_major_locator(MaxNLocator(6, integer=True))
    axes.xaxis.set_major_formatter(FuncFormatter(lambda value, _: month_text(chart.start + round(value), lang)))
    axes.set_xlabel(broken(chart.unit))
    legend(axes, keys, [limit.title for limit in chart.limits])


GANTT = Kind(_gantt)
