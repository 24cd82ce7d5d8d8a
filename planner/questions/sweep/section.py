"""`sweep` in print: a line each value, and a chart of where it breaks."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from planner.questions.sweep.part import SweepPoint, SweepResult
from planner.report.document import Block, Cell, Chart, Column, Paragraph, Section, Series, Table, TableRow, Tone
from planner.report.phrases.stages import stage_name
from planner.report.phrases.voice import Voice
from planner.report.printable import printable
from planner.results.result import Objective
from planner.words.figures import amount, number

_DONE = ("optimal", "feasible")
_MOST_BARS = 40
_MOST_STAGES = 3
Key = tuple[str, int | None]


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
    stages = _moving(result)
    columns = (
        *(Column(_bound(voice, named), share, "right") for named in bounds),
        Column(voice.say("sweep.status"), 16),
        Column(voice.say("sweep.cost"), 12, "right"),
        *(Column(_stage(voice, key), 32 // len(stages), "right") for key in stages),
    )
    rows = tuple(_row(voice, point, stages) for point in result.points)
    table = Table("sweep", voice.say("sweep.title"), columns, rows)
    blocks: list[Block] = [table]
    if len(bounds) == 1 and voice.is_paper and (chart := _chart(voice)) is not None:
        blocks.append(chart)
    if result.goals:
        blocks.insert(0, Paragraph(voice.say("sweep.goals", rules=voice.rules(result.goals))))
    if any(not point.proved for point in result.points):
        blocks.insert(0, Paragraph(voice.say("sweep.cut"), "open"))
    yield Section("sweep", voice.say("sweep.title"), tuple(blocks))


def _row(voice: Voice, point: SweepPoint, stages: Sequence[Key]) -> TableRow:
    values = [
        Cell(amount(printable(str(value)), voice.lang), number=value if isinstance(value, int) else None)
        for value in point.values.values()
    ]
    is_done = point.status in _DONE
    word = "done" if is_done else point.status
    tone: Tone = "good" if is_done else "open" if point.status == "undecided" else "bad"
    cost = Cell("–") if point.cost is None else Cell(voice.whole(point.cost), number=point.cost)
    worth = {(stage.prefer, stage.priority): stage.value for stage in point.objective}
    told = [Cell("–" if (n := worth.get(key)) is None else number(n, voice.lang)) for key in stages]
    return TableRow((*values, Cell(voice.say(f"sweep.{word}"), tone=tone), cost, *told))


def _moving(result: SweepResult) -> list[Key]:
    """The stages of `prefer` that are not worth the same at every value, the first few; the first of all where none moves."""
    worths: dict[Key, set[int | float | None]] = {}
    for point in result.points:
        for stage in point.objective:
            worths.setdefault((stage.prefer, stage.priority), set()).add(stage.value)
    moving = [key for key, values in worths.items() if len(values) > 1]
    return (moving or list(worths)[:1])[:_MOST_STAGES]


def _stage(voice: Voice, key: Key) -> str:
    return stage_name(voice, Objective(prefer=key[0], priority=key[1]))


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
