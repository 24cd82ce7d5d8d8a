"""Two series of bars back to back, a band of ages each."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from planner.report.charts.ink import BESIDE, FIRST, FRAME, INK, LIMIT, LINE, SECOND
from planner.report.charts.kind import Kind
from planner.report.charts.titles import broken
from planner.report.document import Chart
from planner.words.figures import whole

if TYPE_CHECKING:
    from matplotlib.axes import Axes

_STUB = 0.12  # of the longest bar: a bar whose number is not shown


def _high(chart: Chart, titles: Sequence[str]) -> float:
    lines = sum(text.count("\n") + 1.2 for text in _limits(chart).values())
    return FRAME + max(0.3 * len(titles), LINE * lines)


def _pyramid(axes: Axes, chart: Chart, lang: str, titles: Sequence[str]) -> None:
    """The first series to the left, the second to the right, the oldest above; the limits as lines across, named beside."""
    places = range(len(titles))
    most = max([*(value or 0 for series in chart.series for value in series.values), 1])
    for side, series, colour, hatch in zip((-1, 1), chart.series, (FIRST, SECOND), ("", "////"), strict=False):
        values = [value or 0 for value in series.values]
        axes.barh(places, [side * v for v in values], color=colour, edgecolor=INK, linewidth=0.6, hatch=hatch or None)
        for place, value in zip(places, series.values, strict=True):
            if value is None:  # of a length that says nothing
                axes.barh(place, side * most * _STUB, color="white", edgecolor=INK, linewidth=0.6, linestyle=":", hatch="...")
                at = side * most * (_STUB + 0.02)
                axes.text(at, place, "…", ha="left" if side > 0 else "right", va="center", bbox=BESIDE)
            elif value:
                at, ha = side * (value + most * 0.02), "left" if side > 0 else "right"
                axes.text(at, place, whole(round(value), lang), ha=ha, va="center", bbox=BESIDE)
        # What is suppressed cannot be summed up.
        total = "" if None in series.values else f" ({whole(round(sum(values)), lang)})"
        named = broken(series.title, 24) + total
        axes.text(side * most * 0.56, len(titles) - 0.3, named, ha="center", va="bottom", fontweight="bold")
    _pyramid_limits(axes, chart)
    axes.axvline(0, color=INK, linewidth=0.8)
    axes.set_xlim(-most * 1.2, most * 1.2)
    axes.set_ylim(-0.6, len(titles) - 0.4)
    axes.set_yticks(list(places), titles)
    axes.set_xticks([])
    axes.spines["bottom"].set_visible(False)


def _limits(chart: Chart) -> dict[float, str]:
    """What stands beside the line of each age, the lowest first: limits at one age share a line."""
    at_age: dict[float, list[str]] = {}
    for limit in sorted(chart.limits, key=lambda limit: limit.at):
        at_age.setdefault(limit.at, []).append(limit.title)
    return {age: broken(", ".join(names), 14) for age, names in at_age.items()}


def _pyramid_limits(axes: Axes, chart: Chart) -> None:
    """The limits as lines across; names that would touch are moved apart, lines never."""
    limits = _limits(chart)
    bands = len(chart.categories)
    line = LINE / ((_high(chart, chart.categories) - FRAME) / max(bands, 1) or 1)  # in bands
    halves = [line * (text.count("\n") + 1.2) / 2 for text in limits.values()]
    at = [band_place(chart.categories, age) for age in limits]
    middles = list(at)
    for i in range(1, len(at)):
        middles[i] = max(at[i], middles[i - 1] + halves[i - 1] + halves[i])
    top = bands - 0.4
    for i in reversed(range(len(at))):
        middles[i] = min(middles[i], top - halves[i])
        top = middles[i] - halves[i]
    for text, age, middle in zip(limits.values(), at, middles, strict=True):
        axes.axhline(age, color=LIMIT, linewidth=1.2, linestyle="--", zorder=1.5)
        axes.annotate(
            text, xy=(1.0, age), xytext=(1.03, middle), xycoords=axes.get_yaxis_transform(), color=LIMIT,
            ha="left", va="center", annotation_clip=False, arrowprops={"arrowstyle": "-", "color": LIMIT, "linewidth": 0.6},
        )  # fmt: skip


def band_place(categories: tuple[str, ...], age: float) -> float:
    """Where an age stands between the bands: bands are named `30–34`, `≤ 29`, `≥ 65`."""
    lows = [float(title.split("–")[0].strip("≥≤ ")) for title in categories]
    for place, title in enumerate(categories):
        low = lows[place]
        if title.startswith("≤"):
            if age <= low + 1:
                return place + 0.5
        elif title.startswith("≥") or age < low + 5:
            return place - 0.5 + min((age - low) / 5, 1)
    return len(categories) - 0.5


PYRAMID = Kind(_pyramid, _high, 138, may_be_narrow=True)  # three on a page
