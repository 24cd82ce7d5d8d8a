"""Charts as pictures: SVG for HTML, PNG for Word. Readable in black and white: patterns and labels tell what colours repeat.

matplotlib draws them: kept for two decades, brings its own font with every Vietnamese letter, needs no screen and no network.
No text is a formula (`$` prints as it is), and each stands where no bar or line can reach it: labels on the left, limits on
the right, the legend above.
"""

from __future__ import annotations

import io
import textwrap
from collections.abc import Sequence
from fractions import Fraction
from typing import TYPE_CHECKING, Any, Literal

from planner.language.dates import month_text
from planner.report.document import Chart, Series
from planner.report.printable import printable
from planner.words.figures import number, share, whole

if TYPE_CHECKING:
    from matplotlib.axes import Axes

WIDTH = 7.0  # inches: what A4 leaves between its margins
_INK, _FIRST, _SECOND, _LIMIT, _FAINT = "#222222", "#3b6ea5", "#e2b04a", "#8c1d18", "#d0d0d0"
_STYLE: Any = {
    "font.family": "DejaVu Sans", "font.size": 9, "text.parse_math": False, "axes.spines.top": False,
    "axes.spines.right": False, "axes.edgecolor": _INK, "axes.labelcolor": _INK, "axes.axisbelow": True, "text.color": _INK,
    "xtick.color": _INK, "ytick.color": _INK, "hatch.linewidth": 0.6, "svg.fonttype": "none", "svg.hashsalt": "planner",
    "figure.facecolor": "white",
}  # fmt: skip
_AT_LEAST_AT_MOST: tuple[Any, ...] = ("solid", (0, (1, 1)))  # how the marks of bounds are drawn
_NEEDED: tuple[Any, ...] = ("--", ":", "-.", "-")
_STUB = 0.12  # of the longest bar: a bar whose number is not shown
_SEATS, _SEAT, _APART = 26, 0.2, 0.5  # in a row; inches of a row; between two committees, in rows
_SEAT_FILLS: dict[str, tuple[str, str, str]] = {  # of a square, its hatching, what stands in it
    "solid": ("white", "", _INK), "hatched": (_SECOND, "////", _INK), "dotted": (_FIRST, "", "white"),
    "dark": (_INK, "", "white"), "line": ("white", "---", _INK),
}  # fmt: skip
_LINE, _FRAME = 0.18, 0.9  # inches: a line of text; what stands around the bars
_BESIDE: Any = {"facecolor": "white", "edgecolor": "none", "pad": 0.8}  # numbers beside bars stay readable on a line


def draw(chart: Chart, form: Literal["svg", "png"], lang: str) -> bytes:
    """The chart as a picture; the same bytes for the same chart. Titles that need more than three lines end in `…`."""
    import matplotlib as mpl
    from matplotlib.figure import Figure

    with mpl.rc_context(_STYLE):  # a Figure of its own: no global state, no window
        titles = [_broken(title) for title in chart.categories]
        figure = Figure(figsize=(WIDTH, _height(chart, titles)), layout="constrained")
        figure.get_layout_engine().set(h_pad=0.08)  # type: ignore[union-attr, call-arg]
        _DRAWN[chart.kind](figure.subplots(), chart, lang, titles)
        made = io.BytesIO()
        keep = {"Date": None} if form == "svg" else {"Software": None}
        figure.savefig(made, format=form, dpi=160, metadata=keep)
    return made.getvalue()


def _height(chart: Chart, titles: Sequence[str]) -> float:
    """Inches: room for every line of the labels, at most a page."""
    if chart.kind == "pyramid":
        lines = sum(text.count("\n") + 1.2 for text in _limits(chart).values())
        return _FRAME + max(0.3 * len(titles), _LINE * lines)
    if chart.kind == "frontier":
        return 3.6
    if chart.kind == "months":
        return 1.1 + 0.46 * len({year for year, _ in _calendar(chart)})
    if chart.kind == "seat-map":
        legend = 0.2 * sum(any(series.values) for series in chart.series)
        rows = [max(_seat_lines(chart, n), 0.75 * (title.count("\n") + 1)) for n, title in enumerate(titles)]
        return float(min(0.35 + legend + _SEAT * sum(row + _APART for row in rows), 9.0))
    return min(1.0 + sum(max(0.36, 0.08 + 0.16 * (title.count("\n") + 1)) for title in titles), 9.0)


def _pyramid(axes: Axes, chart: Chart, lang: str, titles: Sequence[str]) -> None:
    """The first series to the left, the second to the right, the oldest above; the limits as lines across, named beside."""
    places = range(len(titles))
    most = max([*(value or 0 for series in chart.series for value in series.values), 1])
    for side, series, colour, hatch in zip((-1, 1), chart.series, (_FIRST, _SECOND), ("", "////"), strict=False):
        values = [value or 0 for value in series.values]
        axes.barh(places, [side * v for v in values], color=colour, edgecolor=_INK, linewidth=0.6, hatch=hatch or None)
        for place, value in zip(places, series.values, strict=True):
            if value is None:  # of a length that says nothing
                axes.barh(place, side * most * _STUB, color="white", edgecolor=_INK, linewidth=0.6, linestyle=":", hatch="...")
                at = side * most * (_STUB + 0.02)
                axes.text(at, place, "…", ha="left" if side > 0 else "right", va="center", bbox=_BESIDE)
            elif value:
                at, ha = side * (value + most * 0.02), "left" if side > 0 else "right"
                axes.text(at, place, whole(round(value), lang), ha=ha, va="center", bbox=_BESIDE)
        # What is suppressed cannot be summed up.
        total = "" if None in series.values else f" ({whole(round(sum(values)), lang)})"
        named = _broken(series.title, 24) + total
        axes.text(side * most * 0.56, len(titles) - 0.3, named, ha="center", va="bottom", fontweight="bold")
    _pyramid_limits(axes, chart)
    axes.axvline(0, color=_INK, linewidth=0.8)
    axes.set_xlim(-most * 1.12, most * 1.12)
    axes.set_ylim(-0.6, len(titles) - 0.4)
    axes.set_yticks(list(places), titles)
    axes.set_xticks([])
    axes.spines["bottom"].set_visible(False)


def _limits(chart: Chart) -> dict[float, str]:
    """What stands beside the line of each age, the lowest first: limits at one age share a line."""
    at_age: dict[float, list[str]] = {}
    for limit in sorted(chart.limits, key=lambda limit: limit.at):
        at_age.setdefault(limit.at, []).append(limit.title)
    return {age: _broken(", ".join(names), 14) for age, names in at_age.items()}


def _pyramid_limits(axes: Axes, chart: Chart) -> None:
    """The limits as lines across; names that would touch are moved apart, lines never."""
    limits = _limits(chart)
    bands = len(chart.categories)
    line = _LINE / ((_height(chart, chart.categories) - _FRAME) / max(bands, 1) or 1)  # in bands
    halves = [line * (text.count("\n") + 1.2) / 2 for text in limits.values()]
    at = [_band_place(chart.categories, age) for age in limits]
    middles = list(at)
    for i in range(1, len(at)):
        middles[i] = max(at[i], middles[i - 1] + halves[i - 1] + halves[i])
    top = bands - 0.4
    for i in reversed(range(len(at))):
        middles[i] = min(middles[i], top - halves[i])
        top = middles[i] - halves[i]
    for text, age, middle in zip(limits.values(), at, middles, strict=True):
        axes.axhline(age, color=_LIMIT, linewidth=1.2, linestyle="--", zorder=1.5)
        axes.annotate(
            text, xy=(1.0, age), xytext=(1.03, middle), xycoords=axes.get_yaxis_transform(), color=_LIMIT,
            ha="left", va="center", annotation_clip=False, arrowprops={"arrowstyle": "-", "color": _LIMIT, "linewidth": 0.6},
        )  # fmt: skip


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


def _bars(axes: Axes, chart: Chart, lang: str, titles: Sequence[str]) -> None:
    """One bar a rule, the first on top; the required share as a mark across it, what there is in a column on the right."""
    from matplotlib.patches import Patch

    places = list(range(len(titles)))[::-1]
    actual, *bounds = chart.series
    values = [value or 0 for value in actual.values]
    axes.barh(places, values, color=_FIRST, edgecolor=_INK, linewidth=0.6, height=0.5)
    keys: list[Any] = [Patch(facecolor=_FIRST, edgecolor=_INK, linewidth=0.6)]
    named = [actual.title]
    _mark_bounds(axes, places, bounds, keys, named)
    for place, share_there in zip(places, actual.values, strict=True):
        text = "–" if share_there is None else _per_cent(share_there, lang)
        axes.text(1.02, place, text, ha="left", va="center", transform=axes.get_yaxis_transform())
    axes.set_yticks(places, titles, fontsize=8)
    axes.set_ylim(-0.6, len(titles) - 0.4)
    axes.set_xlim(0, max([*values, *(v for s in bounds for v in s.values if v is not None), 10]) * 1.03)
    axes.set_xlabel(_broken(chart.unit))
    axes.grid(axis="x", color=_FAINT, linewidth=0.5)
    _legend(axes, keys, named)


def _mark_bounds(
    axes: Axes, places: Sequence[int], bounds: Sequence[Series], keys: list[Any], named: list[str]
) -> None:
    """The lower and the upper bounds as marks across the bars, and in the legend those that there are."""
    from matplotlib.lines import Line2D

    for series, style, reach in zip(bounds, _AT_LEAST_AT_MOST, (0.36, 0.44), strict=False):
        marks = [(place, value) for place, value in zip(places, series.values, strict=True) if value is not None]
        for place, value in marks:
            ends = [place - reach, place + reach]
            axes.plot([value, value], ends, color=_LIMIT, linewidth=2.2, linestyle=style, solid_capstyle="butt")
        if marks:
            keys.append(Line2D([], [], color=_LIMIT, linewidth=2.2, linestyle=style))
            named.append(series.title)


def _per_cent(value: float, lang: str) -> str:
    """As the tables write a share: two decimals, rounded half up."""
    exact = Fraction(repr(value))
    return share(exact.numerator, exact.denominator * 100, lang)


def _steps(axes: Axes, chart: Chart, lang: str, titles: Sequence[str]) -> None:
    """How many are left after each standard, from top to bottom; what is needed as a line down."""
    from matplotlib.lines import Line2D
    from matplotlib.ticker import FuncFormatter, MaxNLocator

    places = list(range(len(titles)))[::-1]
    values = [value or 0 for value in chart.series[0].values]
    axes.barh(places, values, color=_SECOND, edgecolor=_INK, linewidth=0.6, height=0.55, hatch="..")
    most = max([*values, *(limit.at for limit in chart.limits), 1])
    keys: list[Any] = []
    for limit, style in zip(chart.limits, _NEEDED, strict=False):
        axes.axvline(limit.at, color=_LIMIT, linewidth=1.6, linestyle=style, zorder=2.5)
        keys.append(Line2D([], [], color=_LIMIT, linewidth=1.6, linestyle=style))
    for place, value in zip(places, values, strict=True):
        axes.text(1.02, place, whole(round(value), lang), ha="left", va="center", transform=axes.get_yaxis_transform())
    axes.set_yticks(places, titles, fontsize=8)
    axes.set_ylim(-0.6, len(titles) - 0.4)
    axes.set_xlim(0, most * 1.03)
    axes.xaxis.set_major_locator(MaxNLocator(6, integer=True))
    axes.xaxis.set_major_formatter(FuncFormatter(lambda value, _: whole(round(value), lang)))
    axes.set_xlabel(_broken(chart.unit))
    _legend(axes, keys, [f"{limit.title}: {number(limit.at, lang, 0)}" for limit in chart.limits])


def _ranges(axes: Axes, chart: Chart, lang: str, titles: Sequence[str]) -> None:
    """One bar a rule from its least to its greatest number, the first on top; the bounds as marks across it, both numbers in a
    column on the right."""
    from matplotlib.patches import Patch
    from matplotlib.ticker import FuncFormatter, MaxNLocator

    places = list(range(len(titles)))[::-1]
    least, most, *bounds = chart.series
    known = [v for series in chart.series for v in series.values if v is not None]
    room = max([*known, 1])
    keys: list[Any] = [Patch(facecolor=_FIRST, edgecolor=_INK, linewidth=0.6)]
    named = [chart.unit]
    for place, low, high in zip(places, least.values, most.values, strict=True):
        if low is None or high is None:
            text = "–"
        else:
            text = number(low, lang) if low == high else f"{number(low, lang)}–{number(high, lang)}"
            width = max(high - low, room * 0.006)  # one number alone is a line
            axes.barh(place, width, left=low, color=_FIRST, edgecolor=_INK, linewidth=0.6, height=0.5)
        axes.text(1.02, place, text, ha="left", va="center", transform=axes.get_yaxis_transform())
    _mark_bounds(axes, places, bounds, keys, named)
    axes.set_yticks(places, titles, fontsize=8)
    axes.set_ylim(-0.6, len(titles) - 0.4)
    axes.set_xlim(min([*known, 0]), room * 1.03)
    axes.xaxis.set_major_locator(MaxNLocator(6, integer=True))
    axes.xaxis.set_major_formatter(FuncFormatter(lambda value, _: whole(round(value), lang)))
    axes.grid(axis="x", color=_FAINT, linewidth=0.5)
    _legend(axes, keys, named)


def _frontier(axes: Axes, chart: Chart, lang: str, _titles: Sequence[str]) -> None:
    """Each pair a point with its numbers; what lies between them is no pair."""
    from matplotlib.ticker import MaxNLocator

    across, up = chart.series
    points = [(x, y) for x, y in zip(across.values, up.values, strict=True) if x is not None and y is not None]
    points.sort()
    axes.plot([x for x, _ in points], [y for _, y in points], color=_FIRST, linewidth=1.0, linestyle=":", zorder=1)
    axes.scatter([x for x, _ in points], [y for _, y in points], color=_FIRST, edgecolor=_INK, zorder=2)
    for x, y in points:
        said = f"{number(x, lang)}; {number(y, lang)}"
        axes.annotate(said, (x, y), xytext=(6, 4), textcoords="offset points", fontsize=8)
    axes.set_xlabel(_broken(across.title))
    axes.set_ylabel(_broken(up.title))
    axes.margins(0.15)
    axes.xaxis.set_major_locator(MaxNLocator(6, integer=True))
    axes.yaxis.set_major_locator(MaxNLocator(6, integer=True))
    axes.grid(color=_FAINT, linewidth=0.5)


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
        hatch, colour = ("////", _SECOND) if failed else ("...", "white") if short else ("", "white")
        axes.add_patch(Rectangle((month - 0.5, place - 0.5), 1, 1, facecolor="white", edgecolor=_INK, linewidth=0.6))
        if hatch:  # a bar on the left, so that the numbers stand on white
            axes.add_patch(Rectangle(
                (month - 0.5, place - 0.5), 0.22, 1, facecolor=colour, edgecolor=_INK, linewidth=0.6, hatch=hatch
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
    keys += [Patch(facecolor=_SECOND, edgecolor=_INK, hatch="////"), Patch(facecolor="white", edgecolor=_INK, hatch="...")]
    _legend(axes, keys, [series.title for series in chart.series])


def _calendar(chart: Chart) -> list[tuple[int, int]]:
    """The year and the month (1 to 12) of each category, from `start` on."""
    months = range(chart.start, chart.start + len(chart.categories))
    return [(month // 12, month % 12 + 1) for month in months]


def _gantt(axes: Axes, chart: Chart, lang: str, titles: Sequence[str]) -> None:
    """A bar for each course up to the month in which it ends, the number of people in it; dotted where nobody takes it. The
    months at which committees are judged as lines down."""
    from matplotlib.lines import Line2D
    from matplotlib.ticker import FuncFormatter, MaxNLocator

    places = list(range(len(titles)))[::-1]
    ends, taken = (series.values for series in chart.series)
    most = max([*(end or 0 for end in ends), *(limit.at for limit in chart.limits), 1])
    for place, end, people in zip(places, ends, taken, strict=True):
        colour, hatch = (_FIRST, "////") if people else ("white", "...")
        axes.barh(place, end or 0, color=colour, edgecolor=_INK, linewidth=0.6, height=0.55, hatch=hatch)
        axes.text(0.3, place, whole(round(people or 0), lang), ha="left", va="center", fontweight="bold", bbox=_BESIDE)
    keys: list[Any] = []
    for limit, style in zip(chart.limits, _NEEDED, strict=False):
        axes.axvline(limit.at, color=_LIMIT, linewidth=1.6, linestyle=style, zorder=2.5)
        keys.append(Line2D([], [], color=_LIMIT, linewidth=1.6, linestyle=style))
    axes.set_yticks(places, titles, fontsize=8)
    axes.set_ylim(-0.6, len(titles) - 0.4)
    axes.set_xlim(0, most + 1)
    axes.xaxis.set_major_locator(MaxNLocator(6, integer=True))
    axes.xaxis.set_major_formatter(FuncFormatter(lambda value, _: month_text(chart.start + round(value), lang)))
    axes.set_xlabel(_broken(chart.unit))
    _legend(axes, keys, [limit.title for limit in chart.limits])


def _seat_lines(chart: Chart, committee: int) -> int:
    seats = sum(int(series.values[committee] or 0) for series in chart.series)
    return max(1, -(-seats // _SEATS))


def _seat_map(axes: Axes, chart: Chart, lang: str, titles: Sequence[str]) -> None:
    """Each committee rows of squares, one a seat, series after series; how many there are in a column on the right."""
    from matplotlib.patches import Patch, Rectangle

    middles, top = [], 0.0
    for committee, title in enumerate(titles):
        marks = [series for series in chart.series for _ in range(int(series.values[committee] or 0))]
        for n, series in enumerate(marks):
            line, place = divmod(n, _SEATS)
            face, hatch, ink = _SEAT_FILLS[series.pattern]
            style: Any = {"facecolor": face, "edgecolor": _INK, "linewidth": 0.7, "hatch": hatch or None}
            axes.add_patch(Rectangle((place + 0.08, -top - line - 0.92), 0.84, 0.84, **style))
            if series.mark:
                axes.text(place + 0.5, -top - line - 0.52, series.mark, color=ink, ha="center", va="center", fontsize=7.5)
        lines = max(_seat_lines(chart, committee), 0.75 * (title.count("\n") + 1))
        middles.append(-top - _seat_lines(chart, committee) / 2)
        said = whole(len(marks), lang)
        axes.text(1.02, middles[-1], said, ha="left", va="center", transform=axes.get_yaxis_transform())
        top += lines + _APART
    shown = [series for series in chart.series if any(series.values)]
    keys = [
        Patch(facecolor=face, edgecolor=_INK, linewidth=0.7, hatch=hatch or None)
        for face, hatch, _ in (_SEAT_FILLS[series.pattern] for series in shown)
    ]
    axes.set_yticks(middles, titles, fontsize=8)
    axes.tick_params(axis="y", length=0)
    axes.set_xticks([])
    axes.set_xlim(0, _SEATS)
    axes.set_ylim(-top + _APART, 0)
    for side in ("left", "bottom"):
        axes.spines[side].set_visible(False)
    _legend(axes, keys, [one.title if one.mark in one.title else f"{one.mark} {one.title}" for one in shown])


def _legend(axes: Axes, keys: list[Any], titles: Sequence[str]) -> None:
    """Above the chart. The titles are set afterwards: matplotlib would leave one out that begins with `_`."""
    if not keys:
        return
    beside = sum(map(len, titles)) <= 40
    shown = axes.legend(
        keys, ["x"] * len(keys), loc="lower left", bbox_to_anchor=(0.0, 1.0), ncols=len(keys) if beside else 1, frameon=False,
        borderaxespad=0.2,
    )  # fmt: skip
    for text, title in zip(shown.get_texts(), titles, strict=False):
        text.set_text(_broken(title))


def _broken(title: str, width: int = 40) -> str:
    """A long title over at most three lines; what is left out shows as `…` (the table beside has it in full)."""
    lines = textwrap.wrap(printable(title[: 4 * width]), width)
    if len(lines) > 3 or len(title) > 4 * width:
        lines = [*lines[:2], lines[min(2, len(lines) - 1)][: width - 1] + "…"]
    return "\n".join(lines)


_DRAWN = {
    "pyramid": _pyramid, "bars": _bars, "steps": _steps, "ranges": _ranges, "frontier": _frontier, "months": _months,
    "seat-map": _seat_map, "gantt": _gantt,
}  # fmt: skip
