"""What is not met, as a table: what is asked, what there is, whom it is about, what to do, and who may grant it. Must rules
alone decide the verdict; goals that fall short stand in a table of their own."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from planner.bodies.spoken import says_of
from planner.report.document import Cell, Column, Section, Table, TableRow
from planner.report.phrases import figures
from planner.report.phrases.verdict import by_number
from planner.report.phrases.voice import Voice
from planner.results.result import Finding

_WIDTHS = {"number": 6, "rule": 30, "numbers": 17, "who": 22, "what": 25}
_WHO = 3  # the column of people, which only some rules fill


def must(voice: Voice) -> Iterator[Section]:
    yield from _section(voice, "must")


def goals(voice: Voice) -> Iterator[Section]:
    yield from _section(voice, "should")


def _section(voice: Voice, force: str) -> Iterator[Section]:
    failing = [f for f in by_number(voice, voice.result.findings) if f.force == force and f.verdict != "met"]
    if not failing:
        return
    title = voice.say(f"failing.{force}.strict" if force == "should" and voice.result.is_strict else f"failing.{force}")
    yield Section(f"failing-{force}", title, (_table(voice, force, title, failing),))


def _table(voice: Voice, force: str, title: str, failing: Sequence[Finding]) -> Table:
    """Of a result in counts no more than the rules and their numbers: whom it is about, and what to do, would tell people."""
    columns: tuple[Column, ...] = (
        Column(voice.say("page.number"), _WIDTHS["number"], "right", key="number"),
        Column(voice.say("column.rule"), _WIDTHS["rule"]),
        Column(f"{voice.say('failing.required')} / {voice.say('failing.actual').lower()}", _WIDTHS["numbers"]),
        Column(voice.say("failing.who"), _WIDTHS["who"]),
        Column(voice.say("failing.what"), _WIDTHS["what"]),
    )
    rows = tuple(_row(voice, finding) for finding in failing)
    if all(row.cells[_WHO].text == "–" for row in rows):
        columns, rows = (
            (*columns[:_WHO], *columns[_WHO + 1 :]),
            tuple(TableRow((*row.cells[:_WHO], *row.cells[_WHO + 1 :]), row.kind) for row in rows),
        )
    if voice.result.is_without_names:
        columns, rows = columns[:3], tuple(TableRow(row.cells[:3], row.kind) for row in rows)
    return Table(f"failing-{force}", title, columns, rows)


def _row(voice: Voice, finding: Finding) -> TableRow:
    tone = figures.tone(finding.force, finding.verdict)
    committee = (voice.section(finding.rule),) if voice.has_committees() else ()
    is_told = finding.suppressed is None and not (voice.result.is_without_names and not finding.people and not finding.unsure)
    number = voice.number(finding.rule)
    said, people = says_of(finding).remedy(voice, finding) if is_told else ("", ())
    supply = figures.supply(voice, finding) if is_told else ""
    if supply and finding.verdict == "not_met":
        said = voice.say("remedy.widen")  # whoever is chosen, the pool has too few
    grants = (voice.say(f"authority.grants.{finding.authority}"),) if finding.force == "must" and is_told else ()
    return TableRow((
        Cell("" if number is None else str(number), number=number),
        Cell(voice.rule_title(finding.rule), tone, bold=finding.force == "must", under=committee),
        Cell(figures.required(voice, finding), under=(figures.actual(voice, finding),)),
        Cell(", ".join(map(voice.called, voice.in_order(people))) or "–"),
        Cell(said, under=tuple(filter(None, (supply, *grants)))),
    ))  # fmt: skip
