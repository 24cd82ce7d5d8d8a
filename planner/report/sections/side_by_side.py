"""Every rule on two slates, one before the other after: a table, and behind it whom those count that are not met after."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from planner.bodies.spoken import says_of
from planner.report.document import Block, Cell, Column, Paragraph, Table, TableRow
from planner.report.phrases import figures
from planner.report.phrases.verdict import worst_first
from planner.report.phrases.voice import Voice
from planner.report.sections.findings import behind
from planner.results.result import Finding


def side_by_side(
    voice: Voice, key: str, titles: tuple[str, str], before: Sequence[Finding], after: Sequence[Finding]
) -> Iterator[Block]:
    """The rules of `after`, committee by committee, the worst first; on a screen those that are not met before or after, and
    those whose share has moved. `titles` name the two slates."""
    was = {finding.rule: finding for finding in before}
    shown = [finding for finding in after if voice.is_paper or voice.is_verbose or _stands_out(was.get(finding.rule), finding)]
    rows: list[TableRow] = []
    for committee in dict.fromkeys(finding.rule.rpartition("/")[0] for finding in shown):
        of = [finding for finding in shown if finding.rule.rpartition("/")[0] == committee]
        if voice.has_committees():
            rows.append(TableRow((Cell(voice.section(of[0].rule), bold=True, span=4),), "section"))
        rows += [_rule(voice, was.get(finding.rule), finding) for finding in worst_first(of)]
    columns = (
        Column(voice.say("column.rule"), 34, key="rule"),
        Column(voice.say("column.required"), 16, key="required"),
        Column(titles[0], 25, key="before"),
        Column(titles[1], 25, key="after"),
    )
    if rows:
        yield Table(key, "", columns, tuple(rows))
    if others := len(after) - len(shown):
        yield Paragraph(voice.count("side-by-side.others" if rows else "side-by-side.all", others), "quiet")
    for finding in worst_first(after):
        is_told = finding.verdict != "met" and (voice.is_paper or finding.force == "must")
        if is_told and finding.suppressed is None and (details := behind(voice, finding)) is not None:
            yield details


def _stands_out(was: Finding | None, now: Finding) -> bool:
    if was is None or was.verdict != "met" or now.verdict != "met":
        return True
    return says_of(now).has_share and (was.actual, was.base) != (now.actual, now.base)


def _rule(voice: Voice, was: Finding | None, now: Finding) -> TableRow:
    under = (voice.say("force.should"),) if now.force == "should" else ()
    before = Cell("–") if was is None else _then(voice, was)
    return TableRow((
        Cell(voice.rule_title(now.rule), under=under), Cell(figures.required(voice, now)), before, _then(voice, now),
    ))  # fmt: skip


def _then(voice: Voice, finding: Finding) -> Cell:
    """`✓ 7/45 (15,56%)`; of a redacted result the verdict in words."""
    mark = voice.say(figures.mark(finding.force, finding.verdict))
    tone = figures.tone(finding.force, finding.verdict)
    if finding.suppressed is not None:
        return Cell(mark, tone)
    return Cell(f"{mark.split()[0]} {figures.actual(voice, finding)}", tone, bold=finding.verdict != "met")
