"""`compare` in print: the scenarios side by side, then one after another who comes and who goes."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from planner.questions.compare.part import CompareResult, ScenarioShown
from planner.report.document import Block, Cell, Column, Listing, Paragraph, Section, Table, TableRow, Tone
from planner.report.phrases.figures import mark
from planner.report.phrases.slates import in_and_out, worths
from planner.report.phrases.suppositions import supposed_lines
from planner.report.phrases.voice import Voice, title_in
from planner.report.printable import printable
from planner.results.result import Finding, Objective
from planner.words.figures import number

_DONE = ("optimal", "feasible")


def headlines(voice: Voice) -> list[str]:
    """How many can be done."""
    result = _of(voice)
    done = sum(one.status in _DONE for one in result.scenarios)
    said = voice.say("compare.headline", n=voice.whole(done), total=voice.whole(len(result.scenarios)))
    standing = result.standing
    if standing is None:
        return [said]
    return [f"{said} {voice.say(f'compare.standing-{_word(standing)}')}", said]


def sections(voice: Voice) -> Iterator[Section]:
    result = _of(voice)
    rows = [*([result.standing] if result.standing else []), *result.scenarios]
    columns = (
        Column(voice.say("compare.scenario"), 30),
        Column(voice.say("compare.status"), 16),
        Column(voice.say("compare.short"), 12, "right"),
        Column(voice.say("compare.worth"), 42),
    )
    before = result.standing.objective if result.standing else []
    table = Table("compare", voice.say("compare.title"), columns, tuple(_row(voice, one, before) for one in rows))
    yield Section("compare", voice.say("compare.title"), (table,))
    for at, one in enumerate(result.scenarios, 1):
        if blocks := list(_scenario(voice, one, at)):
            yield Section(f"scenario-{at}", _name(voice, one), tuple(blocks))


def _row(voice: Voice, one: ScenarioShown, before: Sequence[Objective]) -> TableRow:
    tone: Tone = "good" if one.status in _DONE else "open" if one.status == "undecided" else "bad"
    cost = Cell("–") if one.cost is None else Cell(voice.whole(one.cost), number=one.cost)
    if one.objective and any(stage.value is None for stage in one.objective):
        said = "…"  # what a redacted result keeps to itself
    elif not one.name or not one.objective or not before:
        said = worths(voice, one.objective)
    else:
        said = worths(voice, one.objective, before, only_moved=True) or voice.say("compare.same-worth")
    if not one.proved and one.objective:
        said = f"{said} {voice.say('slates.open')}"
    return TableRow((Cell(_name(voice, one)), Cell(voice.say(f"compare.{_word(one)}"), tone=tone), cost, Cell(said)))


def _scenario(voice: Voice, one: ScenarioShown, at: int) -> Iterator[Block]:
    """What it supposes, who comes and who goes, and which rules stand against it."""
    result = _of(voice)
    supposing = Voice(result.model_copy(update={"edits": one.edits}), voice.lang, voice.longest, voice.is_paper)
    if lines := tuple(supposed_lines(supposing)):
        yield Listing(lines)
    if one.conflict:
        yield Paragraph(voice.say("compare.conflict", rules=voice.rules(one.conflict)))
    if one.joined or one.left:
        yield in_and_out(voice, f"scenario-{at}-people", voice.say("compare.people"), [(one.joined, one.left)])
    elif one.slate is not None and result.standing is not None and result.standing.slate is not None:
        yield Paragraph(voice.say("compare.same-people"), "quiet")
    moved = _moved(voice, one)
    if moved:
        yield Listing(tuple(moved))


def _moved(voice: Voice, one: ScenarioShown) -> Iterator[str]:
    """The rules whose verdict or number is another than as the plan stands."""
    result = _of(voice)
    before = {f.rule: f for f in result.standing.findings} if result.standing else {}
    for finding in one.findings:
        was = before.get(finding.rule)
        if was is not None and (was.verdict, was.actual) != (finding.verdict, finding.actual):
            said = [_then(voice, one_of_two) for one_of_two in (was, finding)]
            yield voice.say("against.finding", rule=voice.rule(finding.rule), was=said[0], now=said[1])


def _then(voice: Voice, finding: Finding) -> str:
    """`28, ! Chưa đạt`; a goal falls short, it does not fail."""
    said = voice.say(mark(finding.force, finding.verdict))
    return said if finding.actual is None else f"{number(finding.actual, voice.lang)}, {said}"


def _name(voice: Voice, one: ScenarioShown) -> str:
    if not one.name:
        return voice.say("compare.as-it-stands")
    return title_in(one.title, voice.lang) or printable(one.name)


def _word(one: ScenarioShown) -> str:
    return "done" if one.status in _DONE else one.status


def _of(voice: Voice) -> CompareResult:
    assert isinstance(voice.result, CompareResult)  # noqa: S101  (a question prints its own result)
    return voice.result
