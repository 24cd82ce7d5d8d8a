"""A kind of chart: how it is drawn, and how large."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, TypeAlias

from planner.report.document import Chart

if TYPE_CHECKING:
    from matplotlib.axes import Axes

Draw: TypeAlias = "Callable[[Axes, Chart, str, Sequence[str]], None]"


def by_rows(_chart: Chart, titles: Sequence[str]) -> float:
    """Inches: room for every line of the labels, at most a page."""
    return min(1.0 + sum(max(0.28, 0.08 + 0.16 * (title.count("\n") + 1)) for title in titles), 9.0)


@dataclass(frozen=True)
class Kind:
    """`draw` draws the chart into axes, in a language, with its titles already broken into lines; `high`: how many inches it
    takes; `widest`: mm on paper; `letters` of a label in one line; `may_be_narrow`: two of it
    may stand side by side."""

    draw: Draw
    high: Callable[[Chart, Sequence[str]], float] = by_rows
    widest: int = 165
    letters: int = 40
    may_be_narrow: bool = False
