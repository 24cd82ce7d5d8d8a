"""A calendar, a row each year."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, Any

from planner.report.charts.ink import INK, SECOND
from planner.report.charts.kind import Kind
from planner.report.charts.titles import legend
from planner.report.document import Chart
from planner.words.figures import whole

if TYPE_CHECKING:
    from matplotlib.axes import Axes

def _months(axes: Axes, chart: Chart, lang: str, _titles: Sequence[str]) -> None:
    """A calendar, a row each year: how many leave above, what is not met below; hatched where a rule fails, dotted where a goal
    alone falls short."""
    from matplotlib.patches import Patch, Rectangle

    at = _calendar(chart)
    before: tuple[int, ...] = ()
    years = sorted({year for year, _ in at})
    for (year, month), *numbers in zip(at, *(series.values for series in chart.series), strict=True):
        leave, failed, short = (round(value or 0) for value in numbers)
        place = years.index(year)
        hatch, colour = ("////", SECOND) if failed else ("...", "white") if short else ("", "white")
        axes.add_patch(Rectangle((month - 0.5, place - 0.5), 1, 1, facecolor="white", edgecolor=INK, linewidth=0.6))
        if hatch:  # a bar on the left, so that the numbers stand on white
            axes.add_patch(Rectangle(
                (month - 0.5, place - 0.5), 0.22, 1, facecolor=colour, edgecolor=INK, linewidth=0.6, hatch=hatch
            ))  # fmt: skip
        if leave:
            axes.text(month + 0.11, place - 0.2, f"−{whole(leave, lang)}", ha="center", va="center", fontweight="bold")
        if leave or before != (failed, short):  # what stays as it was is told by the bar alone
            said = " ".join(f"{sign}{whole(n, lang)}" for sign, n in (("✗", failed), ("!", short)) if n)
            axes.text(month + 0.11, place + 0.22, said or ("✓" if before else ""), ha="center", va="center", fontsize=7)
        before = failed, short
    axes.set_xlim(0.4, 12.6)
    axes.set_ylim(len(years) - 0.4, -0.6)
    axes.set_xticks(range(1, 13))
    axes.set_yticks(range(len(years)), [str(year) for year in years])
    axes.tick_params(length=0)
    for side in ("bottom", "left"):
        axes.spines[side].set_visible(False)
    keys: list[Any] = [Patch(facecolor="white", edgecolor="white")]
    keys += [Patch(facecolor=SECOND, edgecolor=INK, hatch="////"), Patch(facecolor="white", edgecolor=INK, hatch="...")]
    legend(axes, keys, [series.title for series in chart.series])


def _calendar(chart: Chart) -> list[tuple[int, int]]:
    """The year and the month (1 to 12) of each category, from `start` on."""
    months = range(chart.start, chart.start + len(chart.categories))
    return [(month // 12, month % 12 + 1) for month in months]


def _high(chart: Chart, _titles: Sequence[str]) -> float:
    return 1.1 + 0.46 * len({year for year, _ in _calendar(chart)})


MONTHS = Kind(_months, _high)
