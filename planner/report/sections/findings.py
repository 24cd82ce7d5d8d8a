"""The one-page table: every rule with its basis, what it asks, what there is, by how much, and the verdict. On paper in the
order of the plan, each with its number; on a screen what is not met, the worst first. Behind it the people whom these rules
count. Those of the rules that are met stand in an annex on paper; on a screen the met rules are a line a committee.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import groupby

from planner.report.document import Block, Cell, Column, Folded, Listing, Paragraph, Section, Table, TableRow, Tone
from planner.report.phrases import figures
from planner.report.phrases.people import counts_everybody, people_lines
from planner.report.phrases.verdict import by_number, table_order, worst_first
from planner.report.phrases.voice import Voice, title_in
from planner.report.printable import printable
from planner.results.result import BasisShown, Finding, Number
from planner.words import say

_WIDTHS = {"number": 5, "rule": 31, "basis": 21, "required": 14, "actual": 13, "slack": 9, "verdict": 13}
# On a screen of 80 columns a rule's title has what these leave.
_SCREEN, _SCREEN_WIDTHS = 80, {"required": 12, "actual": 14, "slack": 10, "verdict": 11}
_MOST_COUNTED = 12  # people whom a rule that is met counts by name: more are counted in the list of people
_SHORT_TITLE = 26  # characters: a line or two of the column
Group = tuple[str, list[Finding]]  # the title that rules stand under, or ""; the rules


def sections(voice: Voice) -> Iterator[Section]:
    found = voice.result.findings
    missed = [finding for finding in worst_first(found) if finding.verdict != "met"]
    shown = found if voice.is_paper or voice.is_verbose else missed
    if not shown:
        return
    title = voice.say("page.findings")
    table = rules_table(voice, shown, "findings", title if voice.is_paper else "", tuple(_WIDTHS))
    blocks: list[Block] = [replace(table, note=" ".join(_legend(voice, shown)))]
    told = missed if voice.is_verbose or voice.result.is_strict else _against(missed)
    if voice.is_paper:
        told = by_number(voice, told)  # as in the table above, which they are looked up from
    details = [lines for finding in told if (lines := behind(voice, finding)) is not None]
    if details:
        blocks.append(Paragraph(voice.say("details.title"), bold=True))
    # On a screen the table is what the verdict is about, and needs no heading below it. Who is behind goals can wait where must
    # rules fail; on paper they stand with whom the other rules count.
    yield Section("findings", title if voice.is_paper else "", (*blocks, *details))


def _against(findings: Sequence[Finding]) -> list[Finding]:
    """The must rules that are not met; where there are none the goals."""
    missed = [finding for finding in findings if finding.verdict != "met"]
    return [finding for finding in missed if finding.force == "must"] or missed


def met(voice: Voice) -> Iterator[Section]:
    """The rules that are met, a line a committee: how many of each force, and each with the number that there is."""
    found = [finding for finding in voice.result.findings if finding.verdict == "met"]
    if not found or voice.is_verbose:
        return
    lines = []
    for committee in dict.fromkeys(finding.rule.rpartition("/")[0] for finding in found):
        of = [finding for finding in found if finding.rule.rpartition("/")[0] == committee]
        counts = [(force, sum(finding.force == force for finding in of)) for force in ("must", "should")]
        tally = ", ".join(voice.count(f"met.{force}", n) for force, n in counts if n)
        rules = "; ".join(_met(voice, finding) for finding in of)
        where = f"{voice.section(of[0].rule)}: " if voice.has_committees() else ""
        lines.append(voice.say("met.line", where=where, tally=tally, rules=rules))
    yield Section("met", voice.say("met.title"), (Listing(tuple(lines)), Paragraph(voice.say("met.verbose"), "quiet")))


def _met(voice: Voice, finding: Finding) -> str:
    number = figures.number_alone(voice, finding)
    return f"{voice.rule_title(finding.rule)} ({number})" if number else voice.rule_title(finding.rule)


def counted(voice: Voice) -> Iterator[Section]:
    """On paper, whom the rules count whose details stand nowhere else; a rule that counts every member has nobody to tell
    apart."""
    if voice.result.is_without_names:
        return
    rows = []
    found = voice.result.findings
    missed = [finding for finding in found if finding.verdict != "met"]
    told = {finding.rule for finding in (missed if voice.result.is_strict else _against(missed))}
    for finding in by_number(voice, found):
        if finding.rule not in told and not counts_everybody(voice, finding):
            lines = [line.strip() for line in people_lines(voice, finding) if line.strip()]
            if lines and len(finding.people) <= _MOST_COUNTED:
                rule = _cell(voice, finding, "rule")
                rows.append(TableRow((_cell(voice, finding, "number"), rule, Cell(lines[0], under=tuple(lines[1:])))))
    if rows:
        title, note = voice.say("page.behind"), voice.say("behind.note", n=voice.whole(_MOST_COUNTED))
        columns = (_column(voice, "number", 6), _column(voice, "rule", 30), Column(voice.say("page.counted"), 64, key="people"))
        yield Section("behind", title, (Table("behind", title, columns, tuple(rows), note=note),))


def rules_table(voice: Voice, findings: list[Finding], key: str, title: str, wanted: Sequence[str]) -> Table:
    """The rules in these of the columns; the basis only where some rule has one. On paper numbered, in the order of the plan;
    on a screen what is not met stands first."""
    columns = [column for column in wanted if column != "basis" or any(finding.basis for finding in findings)]
    columns = [column for column in columns if voice.is_paper or column not in ("number", "basis")]
    rows: list[TableRow] = []
    for above, group in _grouped(voice, findings):
        if above:
            rows.append(TableRow((Cell(above, bold=True, span=len(columns)),), "section"))
        rows += [TableRow(tuple(_cell(voice, finding, column) for column in columns)) for finding in group]
    widths = _WIDTHS if voice.is_paper else _screen_widths(columns)
    return Table(key, title, tuple(_column(voice, column, widths[column]) for column in columns), tuple(rows))


def _screen_widths(columns: Sequence[str]) -> dict[str, int]:
    others = {column: _SCREEN_WIDTHS[column] for column in columns if column != "rule"}
    return {"rule": _SCREEN - sum(others.values()), **others}


def _grouped(voice: Voice, findings: Sequence[Finding]) -> Iterator[Group]:
    """Under the committee that they bind, where there are several: on paper in the order of the plan; on a screen first what is
    not met, and each heading says why a committee is there once more."""

    def place(finding: Finding) -> tuple[str, str]:
        return "" if voice.is_paper else _kind(finding), finding.rule.rpartition("/")[0]

    for (kind, _), group in groupby(by_number(voice, findings) if voice.is_paper else table_order(voice, findings), place):
        found = list(group)
        above = voice.section(found[0].rule) if voice.has_committees() else ""
        yield f"{above} – {voice.say(f'group.{kind}')}" if above and kind else above, found


def _kind(finding: Finding) -> str:
    return "met" if finding.verdict == "met" else f"{finding.verdict}.{finding.force}"


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
    if has_list_of_sources(voice):
        return [*legend, *([voice.say("legend.to-confirm")] if any(map(figures.is_to_confirm, findings)) else [])]
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
            tone: Tone = "bad" if _conflicts(voice, finding) else "plain"
            return Cell(voice.rule_title(finding.rule), tone, under=_under(voice, finding))
        case "basis":
            return _basis(voice, finding)
        case "required":
            return Cell(figures.required(voice, finding), bounds=_bounds(finding))
        case "actual":
            exact = finding.actual if finding.by_value is None and finding.suppressed is None else None
            text = figures.actual(voice, finding)
            return Cell(text, number=exact, share=_share(voice, finding, exact, text))
        case "slack":
            return _slack(voice, finding)
        case _:
            mark = say(figures.mark(finding.force, finding.verdict), voice.lang)  # that it is a goal stands below its title
            return Cell(mark, figures.tone(finding.force, finding.verdict), bold=finding.verdict != "met")


def _under(voice: Voice, finding: Finding) -> tuple[str, ...]:
    """That it is a goal, where no heading tells, and its condition; on a screen that is asked for more, the key, which commands
    are given, and the basis."""
    is_told = not voice.is_paper and voice.has_committees() and finding.verdict != "met"
    more = [voice.say("force.should")] if finding.force == "should" and not is_told else []
    if (condition := figures.condition_in_short(voice, finding)) is not None:
        more.append(condition)
    if not voice.is_paper:
        return (voice.id(finding.rule), *figures.basis(voice, finding), *more) if voice.is_verbose else tuple(more)
    more += [voice.say("rule.in-conflict")] if _conflicts(voice, finding) else []
    return (" · ".join(more),) if more else ()


def _conflicts(voice: Voice, finding: Finding) -> bool:
    """Whether a rule of a plan that cannot be done stands in a conflict."""
    return any(finding.rule in conflict.rules for conflict in voice.result.conflicts)


def _slack(voice: Voice, finding: Finding) -> Cell:
    """On paper in words; on a screen what it is for sure, and below it what it may be at worst."""
    said, number = figures.slack(voice, finding), figures.slack_number(finding)
    if voice.is_paper:
        return Cell(said, number=number)
    known, worst = figures.slack_ends(voice, finding)
    text, *under = [known] * bool(known or worst is None) + ([] if worst is None else [f"{worst}?"])
    return Cell(text, number=number, under=tuple(under), said=said)


def _bounds(finding: Finding) -> tuple[Number | None, Number | None] | None:
    """The numbers asked for on this slate, where they are told."""
    is_told = finding.suppressed is None and (finding.at_least is not None or finding.at_most is not None)
    return (finding.at_least, finding.at_most) if is_told else None


def _share(voice: Voice, finding: Finding, actual: Number | None, text: str) -> tuple[int, int] | None:
    """A count and those of whom it is counted, where both are printed."""
    if not isinstance(actual, int) or not finding.base:
        return None
    is_said = text.startswith(f"{voice.whole(actual)}/{voice.whole(finding.base)}")
    return (actual, finding.base) if is_said else None


def has_list_of_sources(voice: Voice) -> bool:
    """Whether the printout lists the documents with their clauses, so that tables need not."""
    details = voice.result.details
    return voice.is_paper and details is not None and bool(details.sources)


def is_short(title: str) -> bool:
    """Whether the table calls a document by its title; else by its id."""
    return 0 < len(title) <= _SHORT_TITLE


def sources_named(voice: Voice, findings: Sequence[Finding]) -> list[str]:
    """`DA-2025: Đề án nhân sự của Đảng ủy phường.`: what the ids in the column of bases stand for, in their order;
    and that clauses are quoted in another language than the reader's."""
    titles = {f.basis.source: title_in(f.basis.title, voice.lang) for f in findings if f.basis is not None}
    named = [f"{printable(source)}: {title}." for source, title in titles.items() if title and not is_short(title)]
    is_quoted = any(figures.is_foreign(voice, f.basis.clause or "") for f in findings if f.basis is not None)
    return [*named, voice.say("legend.in-vietnamese")] if is_quoted else named


def source_in_table(voice: Voice, basis: BasisShown) -> str:
    """The document in a table: on paper its name, where that is short, else its id."""
    title = title_in(basis.title, voice.lang) if voice.is_paper else ""
    return title if is_short(title) else printable(basis.source)


def _basis(voice: Voice, finding: Finding) -> Cell:
    """The document (its name where that is short, else its id), its clause, and whether somebody has yet to confirm it."""
    basis = finding.basis
    if basis is None:
        return Cell("")
    text = source_in_table(voice, basis)
    if has_list_of_sources(voice):  # there its clauses stand, rule by rule
        return Cell(f"{text} *" if figures.is_to_confirm(finding) else text)
    under = [printable(basis.clause)] if basis.clause else []
    under += [voice.say("details.to-confirm")] if figures.is_to_confirm(finding) else []
    return Cell(text, under=tuple(under))


def behind(voice: Voice, finding: Finding) -> Folded | None:
    """What is behind a finding: its basis in full and the people by name; None where there is nothing to add."""
    lines = [] if voice.result.is_without_names else [line for line in people_lines(voice, finding) if line.strip()]
    basis = figures.basis_in_full(voice, finding)
    if finding.verdict != "met" and basis and not has_list_of_sources(voice):
        lines.insert(0, basis)
    tells_more = finding.people or finding.unsure or finding.by_value or finding.values or finding.nearest or finding.condition
    if voice.is_paper and not (lines and tells_more):  # its figures and its basis stand in the table
        return None
    sign = voice.say(figures.mark(finding.force, finding.verdict)).split()[0]
    short = "" if finding.verdict == "met" else figures.shortfall(voice, finding)
    said = f": {short}" if short else ""
    n = voice.number(finding.rule) if voice.is_paper else None
    numbered = f"{voice.whole(n)}. " if n is not None else ""
    title = f"{sign} {numbered}{voice.rule(finding.rule)}{said}"
    return Folded(title, tuple(lines), figures.tone(finding.force, finding.verdict))
