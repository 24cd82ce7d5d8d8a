"""Who breaks which rules: people by rules, so that it shows whose place heals most."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

from planner.report.document import Cell, Column, Section, Table, TableRow
from planner.report.phrases.faults import faults
from planner.report.phrases.figures import mark, tone
from planner.report.phrases.verdict import by_number
from planner.report.phrases.voice import Voice
from planner.results.result import Finding

MOST_RULES = 8  # columns
_FEW = 5  # rules for whose titles a page has room side by side


def sections(voice: Voice) -> Iterator[Section]:
    """Where several people break several rules; the list of people and the findings tell the rest."""
    committees = [committee.id for committee in voice.result.committees]
    broken = [(finding, people) for finding, people in faults(voice.result, committees)]
    often = Counter(id for _, people in broken for id in people)
    if len(broken) < 2 or len(often) < 2:
        return
    worst = sorted(broken, key=lambda one: (one[0].force != "must", -len(one[1])))[:MOST_RULES]
    order = [finding.rule for finding in by_number(voice, [finding for finding, _ in worst])]
    shown = sorted(worst, key=lambda one: order.index(one[0].rule))
    rows = [_row(voice, n, id, shown) for n, id in enumerate(sorted(voice.in_order(often), key=lambda id: -often[id]), 1)]
    totals = [Cell(voice.whole(len(people)), bold=True, number=len(people)) for _, people in shown]
    rows.append(TableRow((Cell(""), Cell(voice.say("matrix.people"), bold=True), *totals, Cell("")), "total"))
    left = [finding.rule for finding, _ in broken if finding not in [one for one, _ in shown]]
    width = 60 // len(shown)
    titles = [_title(voice, finding, in_short=len(shown) > _FEW) for finding, _ in shown]
    columns = (
        Column(voice.say("page.number"), 5, "right", key="number"),
        Column(voice.say("list.full_name"), 25, key="full_name"),
        *(Column(title, width, "centre", key=finding.rule) for title, (finding, _) in zip(titles, shown, strict=True)),
        Column(voice.say("matrix.rules"), 10, "right", key="rules"),
    )
    note = voice.say("matrix.left-out", rules=voice.rules(left)) if left else ""
    title = voice.say("matrix.title")
    yield Section("matrix", title, (Table("matrix", title, columns, tuple(rows), note=note),))


def _title(voice: Voice, finding: Finding, *, in_short: bool) -> str:
    """By its number; with its title where there is room for it."""
    n = voice.number(finding.rule)
    title = voice.rule_title(finding.rule)
    if n is None:
        return title
    return voice.say("matrix.rule", n=voice.whole(n)) if in_short else f"{voice.whole(n)}. {title}"


def _row(voice: Voice, n: int, id: str, shown: list[tuple[Finding, list[str]]]) -> TableRow:
    name = Cell(voice.name(id) or voice.id(id), under=(voice.id(id),) if voice.name(id) else ())
    cells = []
    for finding, people in shown:
        sign = voice.say(mark(finding.force, finding.verdict)).partition(" ")[0]
        cells.append(Cell(sign, tone(finding.force, finding.verdict), bold=True) if id in people else Cell(""))
    count = sum(id in people for _, people in shown)
    return TableRow((Cell(str(n), number=n), name, *cells, Cell(voice.whole(count), number=count)))
