"""`sweep` in print: a line each value, and a chart of where it breaks."""

from __future__ import annotations

from collections.abc import Iterator

from planner.questions.sweep.part import Point, SweepResult
from planner.report.document import Block, Cell, Chart, Column, Paragraph, Section, Series, Table, TableRow, Tone
from planner.report.phrases.slates import worths
from planner.report.phrases.voice import Voice
from planner.report.printable import printable
from planner.words.figures import amount

_DONE = ("optimal", "feasible")
_MOST_BARS = 40


def headlines(voice: Voice) -> list[str]:
    """From where to where it can be done; else with how many of the values."""
    result = _of(voice)
    if not result.points:
        return [voice.say("sweep.hidden")]
    done = sum(point.status in _DONE for point in result.points)
    said = voice.say("sweep.headline", n=voice.whole(done), total=voice.whole(len(result.points)))
    if result.feasible_from is None or result.feasible_to is None:
        return [said]
    bound = _bound(voice, next(iter(result.points[0].values)))
    low, high = voice.whole(result.feasible_from), voice.whole(result.feasible_to)
    return [voice.say("sweep.run", bound=bound, low=low, high=high), said]


def sections(voice: Voice) -> Iterator[Section]:
    result = _of(voice)
    if not result.points:
        return
    bounds = list(result.points[0].values)
    share = 40 // len(bounds)
    columns = (
        *(Column(_bound(voice, named), share, "right") for named in bounds),
        Column(voice.say("sweep.status"), 16),
        Column(voice.say("sweep.cost"), 12, "right"),
        Column(voice.say("sweep.worth"), 32),
    )
    table = Table("sweep", voice.say("sweep.title"), columns, tuple(_row(voice, point) for point in result.points))
    blocks: list[Block] = [table]
    if len(bounds) == 1 and voice.is_paper and (chart := _chart(voice)) is not None:
        blocks.append(chart)
    if any(not point.proved for point in result.points):
        blocks.insert(0, Paragraph(voice.say("sweep.cut"), "open"))
    yield Section("sweep", voice.say("sweep.title"), tuple(blocks))


def _row(voice: Voice, point: Point) -> TableRow:
    values = [
        Cell(amount(printable(str(value)), voice.lang), number=value if isinstance(value, int) else None)
        for value in point.values.values()
    ]
    is_done = point.status in _DONE
    word = "done" if is_done else point.status
    tone: Tone = "good" if is_done else "open" if point.status == "undecided" else "bad"
    cost = Cell("–") if point.cost is None else Cell(voice.whole(point.cost), number=point.cost)
    return TableRow((*values, Cell(voice.say(f"sweep.{word}"), tone=tone), cost, Cell(worths(voice, point.objective))))


def _chart(voice: Voice) -> Chart | None:
    """By how many people each value falls short."""
    result = _of(voice)
    shown = [point for point in result.points if point.cost is not None]
    if len(shown) < 2 or len(shown) > _MOST_BARS:
        return None
    named = next(iter(shown[0].values))
    values = tuple(amount(printable(str(point.values[named])), voice.lang) for point in shown)
    costs = tuple(float(point.cost or 0) for point in shown)
    return Chart(
        key="sweep-chart", title=voice.say("sweep.chart", bound=_bound(voice, named)), kind="steps", categories=values,
        series=(Series(voice.say("sweep.cost"), costs),), alt=headlines(voice)[0], unit=voice.say("chart.people"),
    )  # fmt: skip


def _bound(voice: Voice, named: str) -> str:
    key, _, bound = named.rpartition(".")
    return f"{voice.rule(key)} {voice.say(f'supposed.bound.{bound}')}"


def _of(voice: Voice) -> SweepResult:
    assert isinstance(voice.result, SweepResult)  # noqa: S101  (a question prints its own result)
    return voice.result
