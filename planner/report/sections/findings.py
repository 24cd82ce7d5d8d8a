"""The one-page table: every rule with its basis, what it asks, what there is, by how much, and the verdict; by topic, the
worst first. Behind it, for each rule, the people whom it counts.
"""

from __future__ import annotations

from collections.abc import Iterator

from planner.report.document import Block, Cell, Column, Details, Row, Section, Table, Tone
from planner.report.phrases import figures
from planner.report.phrases.people import people_lines
from planner.report.phrases.verdict import mark, worst_first
from planner.report.phrases.voice import Voice
from planner.report.result import Finding

_TONES: dict[str, Tone] = {"met": "good", "not_met": "bad", "unproven": "open"}
_WIDTHS = {"number": 5, "rule": 34, "basis": 18, "required": 15, "actual": 14, "slack": 7, "verdict": 13}


def sections(voice: Voice) -> Iterator[Section]:
    found = voice.result.findings
    if not found:
        return
    blocks: list[Block] = [_table(voice, found)]
    blocks += [details for finding in worst_first(found) if (details := behind(voice, finding)) is not None]
    yield Section("findings", voice.say("page.findings"), tuple(blocks))


def by_topic(findings: list[Finding]) -> list[tuple[str, list[Finding]]]:
    """The findings of each topic, worst first; the topic with the worst of all first."""
    topics: dict[str, list[Finding]] = {}
    for finding in worst_first(findings):
        topics.setdefault(finding.topic, []).append(finding)
    return list(topics.items())


def _table(voice: Voice, findings: list[Finding]) -> Table:
    columns = [column for column in _WIDTHS if column != "basis" or any(finding.basis for finding in findings)]
    rows: list[Row] = []
    n = 0
    for topic, group in by_topic(findings):
        rows.append(Row((Cell(voice.say(f"topic.{topic}"), bold=True, span=len(columns)),), "section"))
        for finding in group:
            n += 1
            rows.append(Row(tuple(_cell(voice, finding, column, n) for column in columns)))
    legend = [voice.say("legend")]
    if any(figures.kind_of(finding) == "mean" for finding in findings):
        legend.append(voice.say("legend.mean"))
    return Table(
        "findings",
        voice.say("page.findings"),
        tuple(_column(voice, column) for column in columns),
        tuple(rows),
        note=" ".join(legend),
    )


def _column(voice: Voice, column: str) -> Column:
    title = voice.say("page.number") if column == "number" else voice.say(f"column.{column}")
    return Column(title, _WIDTHS[column], "right" if column in ("number", "slack") else "left", key=column)


def _cell(voice: Voice, finding: Finding, column: str, n: int) -> Cell:
    match column:
        case "number":
            return Cell(str(n), number=n)
        case "rule":
            under = [voice.section(finding.rule)] if voice.has_committees() else []
            under += [voice.say("force.should")] if finding.force == "should" else []
            return Cell(voice.rule_title(finding.rule), under=tuple(under))
        case "basis":
            text, *under = figures.basis(voice, finding) or [""]
            return Cell(text, under=tuple(under))
        case "required":
            return Cell(figures.required(voice, finding))
        case "actual":
            exact = isinstance(finding.actual, int) and finding.by_value is None
            return Cell(figures.actual(voice, finding), number=int(finding.actual or 0) if exact else None)
        case "slack":
            whole = isinstance(finding.slack, int)
            return Cell(figures.slack(voice, finding), number=int(finding.slack or 0) if whole else None)
        case _:
            return Cell(voice.say(mark(finding)), _TONES[finding.verdict], bold=finding.verdict != "met")


def behind(voice: Voice, finding: Finding) -> Details | None:
    """What is behind a finding: its basis in full and the people by name; None where there is nothing to add."""
    lines = [line for line in people_lines(voice, finding) if line.strip()]
    basis = figures.basis_in_full(voice, finding)
    if finding.verdict != "met" and basis:
        lines.insert(0, basis)
    if not lines:
        return None
    sign = voice.say(mark(finding)).split()[0]
    said = "" if finding.verdict == "met" else f": {figures.shortfall(voice, finding)}"
    return Details(f"{sign} {voice.rule(finding.rule)}{said}", tuple(lines), _TONES[finding.verdict])
