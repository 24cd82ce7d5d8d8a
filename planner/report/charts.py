"""Charts as pictures: SVG for HTML, PNG for Word. Readable in black and white: patterns and labels tell what colours repeat.

matplotlib draws them: kept for two decades, brings its own font with every Vietnamese letter, needs no screen and no network.
"""

from __future__ import annotations

import io
from typing import TYPE_CHECKING, Any, Literal

from planner.report.document import Chart

if TYPE_CHECKING:
    from matplotlib.axes import Axes

WIDTH = 7.0  # inches: what A4 leaves between its margins
_INK, _FIRST, _SECOND, _LIMIT = "#222222", "#3b6ea5", "#e2b04a", "#8c1d18"
_STYLE: Any = {
    "font.family": "DejaVu Sans", "font.size": 9, "axes.spines.top": False, "axes.spines.right": False,
    "axes.edgecolor": _INK, "axes.labelcolor": _INK, "text.color": _INK, "xtick.color": _INK, "ytick.color": _INK,
    "hatch.linewidth": 0.6, "svg.fonttype": "none", "svg.hashsalt": "planner", "figure.facecolor": "white",
}  # fmt: skip


def draw(chart: Chart, form: Literal["svg", "png"], lang: str) -> bytes:
    """The chart as a picture; the same bytes for the same chart."""
    import matplotlib as mpl
    from matplotlib.figure import Figure

    with mpl.rc_context(_STYLE):  # a Figure of its own: no global state, no window
        longest = max((len(title) for title in chart.categories), default=0)
        height = {"pyramid": 3.6, "bars": 1.0 + 0.42 * len(chart.categories), "steps": 1.0 + 0.42 * len(chart.categories)}
        figure = Figure(figsize=(WIDTH, min(height[chart.kind], 9.0)), layout="constrained")
        axes = figure.subplots()
        _DRAWN[chart.kind](axes, chart, lang, min(longest, 46))
        made = io.BytesIO()
        keep = {"Date": None} if form == "svg" else {"Software": None}
        figure.savefig(made, format=form, dpi=160, metadata=keep)
    return made.getvalue()


def _pyramid(axes: Axes, chart: Chart, _lang: str, _longest: int) -> None:
    """Men to the left, women to the right, the oldest above; the limits as lines across."""
    men, women = chart.series
    places = range(len(chart.categories))
    left = [-(value or 0) for value in men.values]
    right = [value or 0 for value in women.values]
    axes.barh(places, left, color=_FIRST, edgecolor=_INK, linewidth=0.6, label=men.title)
    axes.barh(places, right, color=_SECOND, edgecolor=_INK, linewidth=0.6, hatch="////", label=women.title)
    most = max([*(-v for v in left), *right, 1])
    for place, (one, other) in enumerate(zip(left, right, strict=True)):
        if one:
            axes.text(one - most * 0.02, place, f"{-one:.0f}", ha="right", va="center")
        if other:
            axes.text(other + most * 0.02, place, f"{other:.0f}", ha="left", va="center")
    for limit in chart.limits:
        at = _band_place(chart.categories, limit.at)
        axes.axhline(at, color=_LIMIT, linewidth=1.2, linestyle="--")
        axes.text(most * 1.16, at, limit.title, color=_LIMIT, ha="right", va="bottom")
    axes.axvline(0, color=_INK, linewidth=0.8)
    axes.set_xlim(-most * 1.18, most * 1.18)
    axes.set_yticks(list(places), chart.categories)
    axes.set_xticks([])
    axes.spines["bottom"].set_visible(False)
    axes.legend(loc="lower center", bbox_to_anchor=(0.5, 1.0), ncols=2, frameon=False)


def _band_place(categories: tuple[str, ...], age: float) -> float:
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


def _bars(axes: Axes, chart: Chart, lang: str, longest: int) -> None:
    """One bar a rule, the required share as a mark across it; the first rule on top."""
    places = list(range(len(chart.categories)))[::-1]
    actual, *bounds = chart.series
    values = [value or 0 for value in actual.values]
    axes.barh(places, values, color=_FIRST, edgecolor=_INK, linewidth=0.6, height=0.55, label=actual.title)
    for series, style in zip(bounds, ("solid", "dotted"), strict=False):
        named = False
        for place, value in zip(places, series.values, strict=True):
            if value is not None:
                label = None if named else series.title
                axes.plot([value, value], [place - 0.4, place + 0.4], color=_LIMIT, linewidth=2, linestyle=style, label=label)
                named = True
    for place, value in zip(places, values, strict=True):
        text = f"{value:.2f}".replace(".", "," if lang == "vi" else ".") + "%"
        axes.text(value + 0.8, place, text, ha="left", va="center", backgroundcolor="white", fontsize=8)
    axes.set_yticks(places, [_broken(title) for title in chart.categories], fontsize=8 if longest > 30 else 9)
    axes.set_xlim(0, max([*values, *(v for s in bounds for v in s.values if v is not None), 10]) * 1.12)
    axes.set_xlabel(chart.unit)
    axes.legend(loc="lower center", bbox_to_anchor=(0.4, 1.0), ncols=3, frameon=False)


def _steps(axes: Axes, chart: Chart, _lang: str, longest: int) -> None:
    """How many are left after each standard, from top to bottom; what is needed as a line down."""
    places = list(range(len(chart.categories)))[::-1]
    values = [value or 0 for value in chart.series[0].values]
    axes.barh(places, values, color=_SECOND, edgecolor=_INK, linewidth=0.6, height=0.6, hatch="..")
    most = max([*values, *(limit.at for limit in chart.limits), 1])
    for place, value in zip(places, values, strict=True):
        axes.text(value + most * 0.01, place, f"{value:.0f}", ha="left", va="center", backgroundcolor="white")
    for limit in chart.limits:
        axes.axvline(limit.at, color=_LIMIT, linewidth=1.4, linestyle="--")
        axes.text(limit.at, len(places) - 0.4, f"{limit.title}: {limit.at:.0f}", color=_LIMIT, ha="center", va="bottom")
    axes.set_yticks(places, [_broken(title) for title in chart.categories], fontsize=8 if longest > 30 else 9)
    axes.set_xlim(0, most * 1.1)
    axes.set_xlabel(chart.unit)


def _broken(title: str, width: int = 40) -> str:
    """A long title over several lines."""
    import textwrap

    return "\n".join(textwrap.wrap(title, width)[:3]) or title


_DRAWN = {"pyramid": _pyramid, "bars": _bars, "steps": _steps}
