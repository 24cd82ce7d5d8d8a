"""The one-page table: every rule with its basis, what it asks, what there is, by how much, and the verdict. On paper in the
order of the plan, each with its number; on a screen the worst first. Behind it the people whom each rule counts; on a screen of
those alone that are not met.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import groupby

from planner.bodies.spoken import says_of
from planner.report.document import Block, Cell, Column, Folded, Paragraph, Section, Table, TableRow
from planner.report.phrases import figures
from planner.report.phrases.people import people_lines
from planner.report.phrases.verdict import by_number, table_order, worst_first
from planner.report.phrases.voice import Voice, title_in
from planner.report.printable import printable
from planner.results.result import BasisShown, Finding

_WIDTHS = {"number": 5, "rule": 32, "basis": 22, "required": 14, "actual": 14, "slack": 6, "verdict": 13}
# On a screen of 80 columns a rule's title has what these leave.
_SCREEN, _SCREEN_WIDTHS = 80, {"basis": 12, "required": 12, "actual": 14, "slack": 7, "verdict": 11}
_SHORT_TITLE = 26  # characters: a line or two of the column
Group = tuple[str, list[Finding]]  # the title that rules stand under, or ""; the rules


def sections(voice: Voice) -> Iterator[Section]:
    found = voice.result.findings
    if not found:
        return
    title = voice.say("page.findings")
    table = rules_table(voice, found, "findings", title if voice.is_paper else "", tuple(_WIDTHS))
    blocks: list[Block] = [replace(table, note=" ".join(_legend(voice, found)))]
    shown = by_number(voice, found) if voice.is_paper else [f for f in worst_first(found) if f.verdict != "met"]
    if shown and not voice.is_paper:
        blocks.append(Paragraph(voice.say("details.title"), bold=True))
    blocks += [details for finding in shown if (details := behind(voice, finding)) is not None]
    # On a screen the table is what the verdict is about, and needs no heading below it.
    yield Section("findings", title if voice.is_paper else "", tuple(blocks))


def rules_table(voice: Voice, findings: list[Finding], key: str, title: str, wanted: Sequence[str]) -> Table:
    """The rules in these of the columns; the basis only where some rule has one. On paper numbered, in the order of the plan;
    on a screen what is not met stands first."""
    columns = [column for column in wanted if column != "basis" or any(finding.basis for finding in findings)]
    columns = [column for column in columns if voice.is_paper or column != "number"]
    rows: list[TableRow] = []
    for above, group in _by_committee(voice, by_number(voice, findings) if voice.is_paper else table_order(voice, findings)):
        if above:
            rows.append(TableRow((Cell(above, bold=True, span=len(columns)),), "section"))
        rows += [TableRow(tuple(_cell(voice, finding, column) for column in columns)) for finding in group]
    widths = _WIDTHS if voice.is_paper else _screen_widths(columns)
    return Table(key, title, tuple(_column(voice, column, widths[column]) for column in columns), tuple(rows))


def _screen_widths(columns: Sequence[str]) -> dict[str, int]:
    others = {column: _SCREEN_WIDTHS[column] for column in columns if column != "rule"}
    return {"rule": _SCREEN - sum(others.values()), **others}


def _by_committee(voice: Voice, findings: Sequence[Finding]) -> Iterator[Group]:
    """These in their order, under the committee that they bind, where there are several; on a screen the met apart."""

    def place(finding: Finding) -> tuple[bool, str]:
        return not voice.is_paper and finding.verdict == "met", finding.rule.rpartition("/")[0]

    for _, group in groupby(findings, place):
        found = list(group)
        yield voice.section(found[0].rule) if voice.has_committees() else "", found


def _legend(voice: Voice, findings: Sequence[Finding]) -> list[str]:
    """What signs in the table mean, as far as they stand there; on paper also what the ids of sources stand for."""
    legend = [voice.say("legend")]
    legend += figures.legends(voice, findings)
    if any("?" in figures.actual(voice, finding) for finding in findings):
        legend.append(voice.say("legend.open"))
    if not voice.is_paper and any(figures.slack_ends(voice, finding)[1] is not None for finding in findings):
        legend.append(voice.say("legend.worst"))
    if any(finding.suppressed is not None for finding in findings):
        legend.append(voice.say("legend.suppressed"))
    return [*legend, *(sources_named(voice, findings) if voice.is_paper else ())]


def _column(voice: Voice, column: str, width: int) -> Column:
    title = voice.say("page.number") if column == "number" else voice.say(f"column.{column}")
    return Column(title, width, "right" if column in ("number", "slack") else "left", key=column)


def _cell(voice: Voice, finding: Finding, column: str) -> Cell:
    match column:
        case "number":
            n = voice.number(finding.rule)
            return Cell("" if n is None else str(n), number=n)
        case "rule":
            return Cell(voice.rule_title(finding.rule), under=_under(voice, finding))
        case "basis":
            return _basis(voice, finding)
        case "required":
            return Cell(figures.required(voice, finding))
        case "actual":
            exact = finding.actual if isinstance(finding.actual, int) and finding.by_value is None else None
            return Cell(figures.actual(voice, finding), number=exact, share=_share(finding, exact))
        case "slack":
            return _slack(voice, finding)
        case _:
            mark = voice.say(figures.mark(finding.force, finding.verdict))
            return Cell(mark, figures.tone(finding.force, finding.verdict), bold=finding.verdict != "met")


def _under(voice: Voice, finding: Finding) -> tuple[str, ...]:
    """The committee, that it is a goal, and its condition; on a screen the rule's key, which commands are given."""
    more = [voice.say("force.should")] if finding.force == "should" else []
    if (condition := figures.condition_in_short(voice, finding)) is not None:
        more.append(condition)
    if not voice.is_paper:
        return (voice.id(finding.rule), *more)
    return (" · ".join(more),) if more else ()


def _slack(voice: Voice, finding: Finding) -> Cell:
    """On paper in words; on a screen what it is for sure, and below it what it may be at worst."""
    said, number = figures.slack(voice, finding), figures.slack_number(finding)
    if voice.is_paper:
        return Cell(said, number=number)
    known, worst = figures.slack_ends(voice, finding)
    text, *under = [known] * bool(known or worst is None) + ([] if worst is None else [f"{worst}?"])
    return Cell(text, number=number, under=tuple(under), said=said)


def _share(finding: Finding, actual: int | None) -> tuple[int, int] | None:
    """What the share that is printed beside a count is worth."""
    has_share = actual is not None and finding.base and says_of(finding).has_share and figures.asks_a_share(finding)
    return (actual or 0, finding.base or 1) if has_share else None


def is_short(title: str) -> bool:
    """Whether the table calls a document by its title; else by its id."""
    return 0 < len(title) <= _SHORT_TITLE


def sources_named(voice: Voice, findings: Sequence[Finding]) -> list[str]:
    """`DA-2025: Đề án nhân sự của Đảng ủy phường.`: what the ids in the column of bases stand for, in their order."""
    titles = {f.basis.source: title_in(f.basis.title, voice.lang) for f in findings if f.basis is not None}
    return [f"{printable(source)}: {title}." for source, title in titles.items() if title and not is_short(title)]


def source_in_table(voice: Voice, basis: BasisShown) -> str:
    """The document in a table: on paper its name, where that is short, else its id."""
    title = title_in(basis.title, voice.lang) if voice.is_paper else ""
    return title if is_short(title) else printable(basis.source)


def _basis(voice: Voice, finding: Finding) -> Cell:
    """The document (its name where that is short, else its id), its clause, and whether somebody has yet to confirm it."""
    basis = finding.basis
    if basis is None:
        return Cell("")
    if not voice.is_paper:
        text, *under = figures.basis(voice, finding)
        return Cell(text, under=tuple(under))
    text = source_in_table(voice, basis)
    under = [printable(basis.clause)] if basis.clause else []
    under += [voice.say("details.to-confirm")] if figures.is_to_confirm(finding) else []
    return Cell(text, under=tuple(under))


def behind(voice: Voice, finding: Finding) -> Folded | None:
    """What is behind a finding: its basis in full and the people by name; None where there is nothing to add."""
    lines = [] if voice.result.is_without_names else [line for line in people_lines(voice, finding) if line.strip()]
    basis = figures.basis_in_full(voice, finding)
    if finding.verdict != "met" and basis:
        lines.insert(0, basis)
    if not lines and (voice.is_paper or finding.verdict == "met"):
        return None
    sign = voice.say(figures.mark(finding.force, finding.verdict)).split()[0]
    short = "" if finding.verdict == "met" else figures.shortfall(voice, finding)
    said = f": {short}" if short else ""
    return Folded(f"{sign} {voice.rule(finding.rule)}{said}", tuple(lines), figures.tone(finding.force, finding.verdict))
