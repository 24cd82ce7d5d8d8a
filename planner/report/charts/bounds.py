"""Bounds as marks across bars."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, Any

from planner.report.charts.ink import LIMIT
from planner.report.document import Series

if TYPE_CHECKING:
    from matplotlib.axes import Axes

AT_LEAST_AT_MOST: tuple[Any, ...] = ("solid", (0, (1, 1)))  # how the marks are drawn


def mark_bounds(
    axes: Axes, places: Sequence[int], bounds: Sequence[Series], keys: list[Any], named: list[str]
) -> None:
    """The lower and the upper bounds as marks across the bars, and in the legend those that there are."""
    from matplotlib.lines import Line2D

    for series, style, reach in zip(bounds, AT_LEAST_AT_MOST, (0.36, 0.44), strict=False):
        marks = [(place, value) for place, value in zip(places, series.values, strict=True) if value is not None]
        for place, value in marks:
            ends = [place - reach, place + reach]
            axes.plot([value, value], ends, color=LIMIT, linewidth=2.2, linestyle=style, solid_capstyle="butt")
        if marks:
            keys.append(Line2D([], [], color=LIMIT, linewidth=2.2, linestyle=style))
            named.append(series.title)
