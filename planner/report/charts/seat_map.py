"""Squares, one a seat, in the rows of committees: by what is said of each series, or with the names of those who sit there."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from planner.report.charts.ink import BESIDE, FIRST, INK, LIMIT, SECOND
from planner.report.charts.kind import Kind
from planner.report.charts.titles import legend, legend_above
from planner.report.document import Chart, Seat, Series
from planner.words import say
from planner.words.figures import whole

if TYPE_CHECKING:
    from matplotlib.axes import Axes

_APART = 0.5  # between two committees, in rows
_LEGEND, _PAGE = 0.2, 9.0  # inches: a line of the legend; at most
_FRAMES: dict[str, dict[str, Any]] = {  # of those who break a rule
    "must": {"edgecolor": LIMIT, "linewidth": 2.6},
    "should": {"edgecolor": INK, "linewidth": 2.0, "linestyle": (0, (2, 1))},
}
_LONGEST_NAME = 9  # letters


@dataclass(frozen=True)
class _Squares:
    """`across`: how many in a row; `row` in inches; `fills`: of a square, its hatching, what stands in it."""

    across: int
    row: float
    fills: dict[str, tuple[str, str, str]]


_MARKED = _Squares(
    26, 0.2,
    {
        "solid": ("white", "", INK), "hatched": (SECOND, "////", INK), "dotted": (FIRST, "", "white"),
        "hatched-dotted": ("white", "xxx", INK), "dark": (INK, "", "white"), "line": ("white", "---", INK),
    },
)  # fmt: skip
_NAMED = _Squares(
    9, 0.4,
    {
        "solid": ("white", "", INK), "hatched": ("#f3dca8", "////", INK), "dotted": ("white", "....", INK),
        "hatched-dotted": ("#f3dca8", "////....", INK), "dark": ("#d0d0d0", "", INK), "line": ("white", "---", INK),
    },
)  # fmt: skip


def _squares(chart: Chart) -> _Squares:
    return _NAMED if any(series.seats for series in chart.series) else _MARKED


def _seats(chart: Chart, committee: int) -> Iterator[tuple[Series, Seat | None]]:
    for series in chart.series:
        if series.seats:
            yield from ((series, seat) for seat in series.seats[committee])
        else:
            yield from ((series, None) for _ in range(int(series.values[committee] or 0)))


def _seat_map(axes: Axes, chart: Chart, lang: str, titles: Sequence[str]) -> None:
    """Each committee rows of squares, one a seat, series after series; how many there are in a column on the right."""
    from matplotlib.patches import Rectangle

    squares = _squares(chart)
    middles, top = [], 0.0
    for committee, title in enumerate(titles):
        seats = list(_seats(chart, committee))
        for n, (series, seat) in enumerate(seats):
            line, place = divmod(n, squares.across)
            face, hatch, ink = squares.fills[series.pattern]
            left, bottom = place + 0.08, -top - line - 0.92
            style: Any = {"facecolor": face, "edgecolor": INK, "linewidth": 0.7, "hatch": hatch or None}
            axes.add_patch(Rectangle((left, bottom), 0.84, 0.84, **style))
            if seat is not None and seat.breaks:  # a frame of its own: the edge of a square colours its hatching, too
                axes.add_patch(Rectangle((left, bottom), 0.84, 0.84, fill=False, **_FRAMES[seat.breaks]))
            if mark := series.mark if seat is None else _short(seat.name):
                beside = BESIDE if seat is not None and hatch else None
                axes.text(
                    place + 0.5, -top - line - 0.52, mark, color=ink, ha="center", va="center", fontsize=7.5, bbox=beside
                )
        lines = max(_lines(chart, committee), 0.75 * (title.count("\n") + 1) if squares is _MARKED else 1)
        middles.append(-top - _lines(chart, committee) / 2)
        said = whole(len(seats), lang)
        axes.text(1.02, middles[-1], said, ha="left", va="center", transform=axes.get_yaxis_transform())
        top += lines + _APART * (squares is _MARKED or 0.5)
    axes.set_yticks(middles, titles, fontsize=8)
    axes.tick_params(axis="y", length=0)
    axes.set_xticks([])
    axes.set_xlim(0, squares.across)
    axes.set_ylim(-top + (_APART if squares is _MARKED else 0), 0)
    for side in ("left", "bottom"):
        axes.spines[side].set_visible(False)
    _legend(axes, chart, squares, lang)


def _legend(axes: Axes, chart: Chart, squares: _Squares, lang: str) -> None:
    from matplotlib.patches import Patch

    shown = [series for series in chart.series if any(series.values)]
    keys: list[Any] = [
        Patch(facecolor=face, edgecolor=INK, linewidth=0.7, hatch=hatch or None)
        for face, hatch, _ in (squares.fills[series.pattern] for series in shown)
    ]
    titles = [one.title if one.mark in one.title else f"{one.mark} {one.title}" for one in shown]
    breaks = {seat.breaks for series in chart.series for row in series.seats for seat in row}
    for force, frame in _FRAMES.items():
        if force in breaks:
            keys.append(Patch(fill=False, **frame))
            titles.append(say(f"chart.seat-breaks-{force}", lang))
    (legend_above if squares is _NAMED else legend)(axes, keys, titles)


def _short(name: str) -> str:
    return name if len(name) <= _LONGEST_NAME else name[: _LONGEST_NAME - 1] + "…"


def _lines(chart: Chart, committee: int) -> int:
    return max(1, -(-sum(1 for _ in _seats(chart, committee)) // _squares(chart).across))


def _high(chart: Chart, titles: Sequence[str]) -> float:
    squares = _squares(chart)
    if squares is _NAMED:
        rows = [_lines(chart, n) + _APART / 2 for n in range(len(titles))]
        keys = sum(any(series.values) for series in chart.series)
        keys += len({seat.breaks for series in chart.series for row in series.seats for seat in row} - {""})
        more = _LEGEND * max(0, keys - 3)  # it may break into as many lines
        return float(min(0.5 + more + squares.row * sum(rows), _PAGE))
    named = _LEGEND * sum(any(series.values) for series in chart.series)
    rows = [max(_lines(chart, n), 0.75 * (title.count("\n") + 1)) + _APART for n, title in enumerate(titles)]
    return float(min(0.35 + named + squares.row * sum(rows), _PAGE))


SEAT_MAP = Kind(_seat_map, _high)
