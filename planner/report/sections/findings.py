"""The one-page table: every rule with its basis, what it asks, what there is, by how much, and the verdict; by topic, the
worst first. Behind it, for each rule, the people whom it counts.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from planner.bodies.registry import says_of
from planner.report.document import Block, Cell, Column, Details, Row, Section, Table, Tone
from planner.report.phrases import figures
from planner.report.phrases.people import people_lines
from planner.report.phrases.verdict import by_topic, mark, worst_first
from planner.report.phrases.voice import Voice, title_in
from planner.report.printable import printable
from planner.results.result import Finding

_TONES: dict[str, Tone] = {"met": "good", "not_met": "bad", "unproven": "open"}
_WIDTHS = {"number": 5, "rule": 32, "basis": 22, "required": 14, "actual": 14, "slack": 6, "verdict": 13}
_SHORT_TITLE = 26  # characters: a line or two of the column


def sections(voice: Voice) -> Iterator[Section]:
    found = voice.result.findings
    if not found:
        return
    blocks: list[Block] = [_table(voice, found)]
    blocks += [details for finding in worst_first(found) if (details := behind(voice, finding)) is not None]
    yield Section("findings", voice.say("page.findings"), tuple(blocks))


def rules_table(voice: Voice, findings: list[Finding], key: str, title: str, wanted: Sequence[str]) -> Table:
    """The rules by topic, in these of the columns; the basis only where some rule has one."""
    columns = [column for column in wanted if column != "basis" or any(finding.basis for finding in findings)]
    rows: list[Row] = []
    n = 0
    for topic, group in by_topic(findings):
        rows.append(Row((Cell(voice.topic(topic), bold=True, span=len(columns)),), "section"))
        for finding in group:
            n += 1
            rows.append(Row(tuple(_cell(voice, finding, column, n) for column in columns)))
    return Table(key, title, tuple(_column(voice, column) for column in columns), tuple(rows))


def _table(voice: Voice, findings: list[Finding]) -> Table:
    table = rules_table(voice, findings, "findings", voice.say("page.findings"), tuple(_WIDTHS))
    legend = [voice.say("legend")]
    if any("?" in figures.actual(voice, finding) for finding in findings):
        legend.append(voice.say("legend.open"))
    if any(finding.suppressed is not None for finding in findings):
        legend.append(voice.say("legend.suppressed"))
    legend += figures.legends(voice, findings)
    legend += sources_named(voice, findings)
    return replace(table, note=" ".join(legend))


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
            return Cell(voice.rule_title(finding.rule), under=(" · ".join(under),) if under else ())
        case "basis":
            return _basis(voice, finding)
        case "required":
            return Cell(figures.required(voice, finding))
        case "actual":
            exact = finding.actual if isinstance(finding.actual, int) and finding.by_value is None else None
            return Cell(figures.actual(voice, finding), number=exact, share=_share(finding, exact))
        case "slack":
            return Cell(figures.slack(voice, finding), number=figures.slack_number(finding))
        case _:
            return Cell(voice.say(mark(finding)), _TONES[finding.verdict], bold=finding.verdict != "met")


def _share(finding: Finding, actual: int | None) -> tuple[int, int] | None:
    """What the share that is printed beside a count is worth."""
    has_share = actual is not None and finding.base and says_of(finding).has_share
    return (actual or 0, finding.base or 1) if has_share else None


def _is_short(title: str) -> bool:
    return 0 < len(title) <= _SHORT_TITLE


def sources_named(voice: Voice, findings: Sequence[Finding]) -> list[str]:
    """`DA-2025: Đề án nhân sự của Đảng ủy phường.`: what the ids in the column of bases stand for, in their order."""
    titles = {f.basis.source: title_in(f.basis.title, voice.lang) for f in findings if f.basis is not None}
    return [f"{printable(source)}: {title}." for source, title in titles.items() if title and not _is_short(title)]


def _basis(voice: Voice, finding: Finding) -> Cell:
    """The document (its name where that is short, else its id), its clause, and whether somebody has yet to confirm it."""
    basis = finding.basis
    if basis is None:
        return Cell("")
    title = title_in(basis.title, voice.lang)
    text = title if _is_short(title) else printable(basis.source)
    under = [printable(basis.clause)] if basis.clause else []
    under += [voice.say("details.to-confirm")] if figures.is_to_confirm(finding) else []
    return Cell(text, under=tuple(under))


def behind(voice: Voice, finding: Finding) -> Details | None:
    """What is behind a finding: its basis in full and the people by name; None where there is nothing to add."""
    nobody = voice.result.details is not None and voice.result.details.redacted == "counts"
    lines = [] if nobody else [line for line in people_lines(voice, finding) if line.strip()]
    basis = figures.basis_in_full(voice, finding)
    if finding.verdict != "met" and basis:
        lines.insert(0, basis)
    if not lines:
        return None
    sign = voice.say(mark(finding)).split()[0]
    short = "" if finding.verdict == "met" else figures.shortfall(voice, finding)
    said = f": {short}" if short else ""
    return Details(f"{sign} {voice.rule(finding.rule)}{said}", tuple(lines), _TONES[finding.verdict])
