"""One bar a rule, against the share that it asks for."""

from __future__ import annotations

from collections.abc import Sequence
from fractions import Fraction
from typing import TYPE_CHECKING, Any

from planner.report.charts.bounds import mark_bounds
from planner.report.charts.ink import FAINT, FIRST, INK
from planner.report.charts.kind import Kind
from planner.report.charts.titles import broken, legend
from planner.report.document import Chart
from planner.words.figures import share

if TYPE_CHECKING:
    from matplotlib.axes import Axes

def _bars(axes: Axes, chart: Chart, lang: str, titles: Sequence[str]) -> None:
    """One bar a rule, the first on top; the required share as a mark across it, what there is in a column on the right."""
    from matplotlib.patches import Patch

    places = list(range(len(titles)))[::-1]
    actual, *bounds = chart.series
    values = [value or 0 for value in actual.values]
    axes.barh(places, values, color=FIRST, edgecolor=INK, linewidth=0.6, height=0.5)
    keys: list[Any] = [Patch(facecolor=FIRST, edgecolor=INK, linewidth=0.6)]
    named = [actual.title]
    mark_bounds(axes, places, bounds, keys, named)
    for place, share_there in zip(places, actual.values, strict=True):
        text = "–" if share_there is None else _per_cent(share_there, lang)
        axes.text(1.02, place, text, ha="left", va="center", transform=axes.get_yaxis_transform())
    axes.set_yticks(places, titles, fontsize=8)
    axes.set_ylim(-0.6, len(titles) - 0.4)
    axes.set_xlim(0, max([*values, *(v for s in bounds for v in s.values if v is not None), 10]) * 1.03)
    axes.set_xlabel(broken(chart.unit))
    axes.grid(axis="x", color=FAINT, linewidth=0.5)
    legend(axes, keys, named)


def _per_cent(value: float, lang: str) -> str:
    """As the tables write a share: two decimals, rounded half up."""
    exact = Fraction(repr(value))
    return share(exact.numerator, exact.denominator * 100, lang)


BARS = Kind(_bars)
