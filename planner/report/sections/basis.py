"""Căn cứ: every document that the rules rest on, when it was issued and by whom, for which rules, and what of it is still to
be confirmed."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from planner.language.dates import known_date
from planner.report.document import Cell, Column, Section, Table, TableRow
from planner.report.phrases.figures import is_to_confirm
from planner.report.phrases.voice import Voice, title_in
from planner.report.printable import printable
from planner.report.sections.asked import asked_findings
from planner.report.sections.findings import is_short
from planner.results.result import Finding, SourceShown
from planner.words.figures import issued_on


def sections(voice: Voice) -> Iterator[Section]:
    details = voice.result.details
    if details is None or not details.sources:
        return
    asked = voice.result.told_findings or asked_findings(voice.result)
    findings = {finding.rule: finding for finding in asked}
    rows = [
        TableRow((
            Cell(str(i), number=i),
            Cell(title_in(source.title, voice.lang) or printable(source.source), under=_under(voice, source)),
            Cell(issued_on(source.date, voice.lang), date=known_date(source.date)) if source.date else Cell("–"),
            Cell(printable(source.issuer or "–")),
            Cell("; ".join(_clauses(voice, source, findings)) or "–"),
            _confirmed(voice, [findings[key] for key in source.rules if key in findings], source),
        ))
        for i, source in enumerate(details.sources, 1)
    ]  # fmt: skip
    columns = (
        Column(voice.say("page.number"), 5, "right", key="number"),
        Column(voice.say("basis.document"), 22, key="source"),
        Column(voice.say("basis.date"), 10, key="date"),
        Column(voice.say("basis.issuer"), 12, key="issuer"),
        Column(voice.say("basis.rules"), 40, key="rules"),
        Column(voice.say("basis.confirmed"), 13, key="confirmed"),
    )
    title = voice.say("basis.title")
    yield Section("basis", title, (Table("basis", title, columns, tuple(rows), note=voice.say("basis.note")),))


def _clauses(voice: Voice, source: SourceShown, findings: Mapping[str, Finding]) -> Iterator[str]:
    """`4 (cơ cấu cấp ủy: nữ)`: the numbers of the rules that rest on one clause, and the clause; those of none by number."""
    rules: dict[str, list[str]] = {}
    for key in source.rules:
        basis = findings[key].basis if key in findings else None
        clause = basis.clause if basis is not None and basis.source == source.source else None
        rules.setdefault(printable(clause or ""), []).append(key)
    for clause, keys in rules.items():
        if numbers := voice.numbers(keys):
            yield f"{numbers} ({clause})" if clause else numbers


def _under(voice: Voice, source: SourceShown) -> tuple[str, ...]:
    """Its id, where the table of rules calls it by that; and that it is younger than what rests on it."""
    title = title_in(source.title, voice.lang)
    named = [] if not title or is_short(title) else [printable(source.source)]
    table = [voice.say("basis.table")] if source.is_table else []
    return (*named, *table, *([voice.say(f"basis.later-than-{source.later_than}")] if source.later_than else []))


def _confirmed(voice: Voice, findings: Sequence[Finding], source: SourceShown) -> Cell:
    """Of how many of its rules somebody has yet to look the figure up in it, and how many of these are orders."""
    stated = [f for f in findings if f.basis is not None and f.basis.source == source.source and f.basis.confidence]
    open_ones = [finding for finding in stated if is_to_confirm(finding)]
    if open_ones:
        musts = sum(finding.force == "must" for finding in open_ones)
        return Cell(voice.count("basis.to-confirm", len(open_ones), musts=voice.whole(musts)), "open")
    is_all = bool(stated) and {finding.rule for finding in stated} == set(source.rules)
    return Cell(voice.say("basis.is-confirmed") if is_all else "–")
