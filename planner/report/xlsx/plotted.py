"""What a native chart plots: the names of its bars, and its numbers as cells and bars hold them."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

from planner.report.document import Chart, Pattern, Series
from planner.report.xlsx.texts import shortened
from planner.words import say

WHOLE, SHARE, UNSIGNED, NOT_SHOWN = '0;0;""', '0.00"%"', "0;0;0", '"…";"…";""'  # formats: of labels, of cells
_LONGEST, _LONGEST_OF_RULES = 60, 100  # characters of a category
_MOST_PEOPLE = 30  # bars of one chart
_STUB = 0.12  # of the longest bar: a bar whose number is not shown


@dataclass(frozen=True)
class Plotted:
    """`is_stub`: its bars stand where a number is not shown; how long they are means nothing."""

    title: str
    values: tuple[float | None, ...]
    pattern: Pattern
    is_stub: bool = False

    @property
    def is_there(self) -> bool:
        return any(value is not None for value in self.values)


def plotted(chart: Chart, lang: str) -> tuple[list[str], list[Plotted]]:
    """Categories and series: a limit of a pyramid in the name of its band, one of steps as a last bar."""
    longest = _LONGEST_OF_RULES if chart.ends else _LONGEST
    categories = [shortened(title, longest) or "–" for title in chart.categories]
    series = [Plotted(one.title, _whole(one.values), one.pattern) for one in chart.series]
    if chart.kind == "strip":
        return _soonest(categories, series)
    if chart.ends:
        categories = [f"{title}\n{shortened(end.text, _LONGEST)}" for title, end in zip(categories, chart.ends, strict=True)]
    if chart.kind == "bullets":
        return categories, [*series, *_stubs(series, lang)]
    if chart.kind == "pyramid":
        return _limited(chart, categories), _back_to_back(chart.series, series, lang)
    if chart.kind == "months":  # those in which nobody leaves and all is met would be bars of no length
        shown = [i for i in range(len(categories)) if any(one.values[i] for one in series)]
        return [categories[i] for i in shown], [replace(one, values=tuple(one.values[i] for i in shown)) for one in series]
    if chart.kind == "steps" and chart.limits:
        empty, blank = (None,) * len(chart.limits), (None,) * len(categories)
        series = [replace(one, values=(*one.values, *empty), pattern="dotted") for one in series]
        ends = _whole(tuple(limit.at for limit in chart.limits))
        series.append(Plotted(chart.limits[0].title, (*blank, *ends), "line"))
        categories += [shortened(limit.title, _LONGEST) for limit in chart.limits]
    return categories, series


def _whole(values: Sequence[float | None]) -> tuple[float | None, ...]:
    """Whole numbers without decimals."""
    return tuple(None if value is None else int(value) if value == int(value) else value for value in values)


def _back_to_back(shown: Sequence[Series], series: Sequence[Plotted], lang: str) -> list[Plotted]:
    """The first series to the left; behind them, stubs where a number is not shown."""
    most = max([*(value for one in shown for value in one.values if value is not None), 1])
    found, stubs = [], []
    for sign, one in zip((-1, 1), series, strict=False):
        # No minus before 0.
        found.append(replace(one, values=tuple(value and sign * value for value in one.values)))
        stub = tuple(sign * most * _STUB if value is None else None for value in one.values)
        stubs.append(Plotted(f"{one.title}: {say('chart.not-shown', lang)}", stub, "dotted", is_stub=True))
    return found + [stub for stub in stubs if stub.is_there]


def _stubs(series: Sequence[Plotted], lang: str) -> list[Plotted]:
    """Of rules whose number is not shown."""
    most = max([*(value for one in series for value in one.values if value is not None), 1])
    must, should = series[0].values, series[1].values
    stub = tuple(most * _STUB if one is None and other is None else None for one, other in zip(must, should, strict=True))
    return [Plotted(say("chart.not-shown", lang), stub, "dotted", is_stub=True)] if any(stub) else []


def _soonest(categories: Sequence[str], series: Sequence[Plotted]) -> tuple[list[str], list[Plotted]]:
    """Those with the least numbers, the least on top."""
    values = [[value for one in series if (value := one.values[i]) is not None] for i in range(len(categories))]
    least = [min(own, default=0.0) for own in values]
    shown = sorted(range(len(categories)), key=least.__getitem__)[:_MOST_PEOPLE]
    return [categories[i] for i in shown], [replace(one, values=tuple(one.values[i] for i in shown)) for one in series]


def _limited(chart: Chart, categories: Sequence[str]) -> list[str]:
    """`50–54  ◂ ≤ 52`: a line goes through this band; `▾`: below it."""
    named = list(categories)
    for limit in sorted(chart.limits, key=lambda limit: limit.at):
        place, is_below = _band(chart.categories, limit.at)
        named[place] += f"  {'▾' if is_below else '◂'} {shortened(limit.title, _LONGEST)}"
    return named


def _band(categories: Sequence[str], age: float) -> tuple[int, bool]:
    """The band that an age falls into (`≤ 29`, `30–34`, `≥ 65`), and whether it is where the band begins."""
    for place, title in enumerate(categories):
        begins = age == float(title.partition("–")[0].strip("≥≤ ")) and not title.startswith("≤")
        if title.startswith("≥") or age < float(title.partition("–")[2].strip() or title.strip("≤ ")) + 1:
            return place, begins
    return len(categories) - 1, False
