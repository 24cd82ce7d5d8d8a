"""The structure table: women, young, age bands, degrees, theory and the rest, of each committee and of the pool."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from planner.report.document import Cell, Column, Section, Table, TableRow
from planner.report.phrases.figures import mark, required
from planner.report.phrases.voice import Voice, title_in
from planner.report.printable import printable
from planner.report.sections.asked import asked_findings
from planner.report.sections.posts import POST, share_of_seats
from planner.results.result import Details, GroupCount, StructureLine
from planner.words.figures import amount, share


def sections(voice: Voice) -> Iterator[Section]:
    details = voice.result.details
    if details is None or not details.structure:
        return
    lines = details.structure
    of = _columns(voice, details)
    if not of:
        return
    # Where there is a slate, what is asked stands below each committee's own figure; else in a column of its own.
    has_rules = not voice.result.findings and any(line.rules for line in lines)
    rows: list[TableRow] = [_totals(voice, details, of, has_rules)]
    group = ""
    for line in lines:
        told = [line.suppressed.get(one, "") for one in of if one in line.counts or one in line.means or one in line.suppressed]
        if not told or all(text == "…" for text in told):  # a row that tells nothing
            continue
        above = title_in(line.group, voice.lang)
        if above and above != group:
            rows.append(TableRow((Cell(above, bold=True, span=len(of) + 1 + has_rules),), "section"))
        group = above
        title = title_in(line.title, voice.lang) or printable(line.key)
        asked = (Cell(_asked(voice, line)),) if has_rules else ()
        rows.append(TableRow((Cell(title), *asked, *(_cell(voice, line, one) for one in of))))
    width = max(8, 66 // len(of))
    shown = [line.counts[one] for line in lines for one in of if one in line.counts]
    notes = [voice.say("page.structure-note")] if any(tally.unknown for tally in shown) else []
    notes += [voice.say("legend.suppressed")] if any(line.suppressed for line in lines) else []
    if hidden := _hidden(voice, details, of):
        notes.append(voice.say("structure.hidden", committees=", ".join(map(voice.committee, hidden))))
    heads = [Column(voice.say("column.required"), 20, key="required")] if has_rules else []
    heads += [Column(voice.say("page.pool") if one == "pool" else voice.committee(one), width, "right", key=one) for one in of]
    table = Table(
        "structure", voice.say("page.structure"), (Column(voice.say("page.criterion"), 34), *heads), tuple(rows),
        note=" ".join(notes),
    )  # fmt: skip
    yield Section("structure", voice.say("page.structure"), (table,), "landscape" if len(of) > 4 else "portrait")


def _columns(voice: Voice, details: Details) -> list[str]:
    """The committees, largest first as the plan has them, then the pool. Shares of a post of one or two say nothing: posts
    are left out, unless there are only posts; what has a share of the seats of another is no post."""
    lines = details.structure
    of = [c.id for c in voice.result.committees if any(c.id in {*line.counts, *line.means} for line in lines)]
    size = {id: max((line.counts[id].base for line in lines if id in line.counts), default=0) for id in of}
    large = [id for id in of if size[id] > POST or share_of_seats(voice.result, id) is not None]
    is_there = any("pool" in {*line.counts, *line.means} for line in lines)
    return (large or of) + (["pool"] if is_there else [])


def _hidden(voice: Voice, details: Details, of: Sequence[str]) -> list[str]:
    """Committees that have members, and of which a redacted result tells no structure."""
    if details.redacted == "none":
        return []
    return [c.id for c in voice.result.committees if c.id not in of and details.filled.get(c.id, 0) > POST]


def _asked_of(voice: Voice, line: StructureLine, of: str) -> tuple[str, ...]:
    """`✗ ≥ 5 (15%)`: what the rules of this committee ask of the people that the line counts, and whether it is met."""
    findings = [finding for finding in voice.result.findings if finding.rule in line.rules]
    return tuple(
        f"{voice.say(mark(finding.force, finding.verdict)).split()[0]} {required(voice, finding)}"
        for finding in findings
        if finding.rule.rpartition("/")[0] == of
    )


def _asked(voice: Voice, line: StructureLine) -> str:
    """What the rules ask of the people that the line counts: `≥ 5 (15%)`, with the committee where there are several."""
    findings = {finding.rule: finding for finding in [*voice.result.findings, *asked_findings(voice.result)]}
    said = []
    for key in line.rules:
        if key in findings:
            where = f" ({voice.section(key)})" if voice.has_committees() else ""
            said.append(required(voice, findings[key]) + where)
    return "; ".join(dict.fromkeys(said))


def _totals(voice: Voice, details: Details, of: Sequence[str], has_rules: bool) -> TableRow:
    """How many there are in each column."""
    size = voice.result.provenance.pool_size if voice.result.provenance else None
    slate = voice.result.slate or {}
    counts = [size if one == "pool" else details.filled.get(one, len(slate.get(one, ())) or None) for one in of]
    cells = (Cell("–" if n is None else voice.whole(n), bold=True, number=n) for n in counts)
    asked = (Cell(""),) if has_rules else ()
    return TableRow((Cell(voice.say("page.total-number"), bold=True), *asked, *cells))


def _cell(voice: Voice, line: StructureLine, of: str) -> Cell:
    asked = _asked_of(voice, line, of)
    if of in line.suppressed:
        return Cell(printable(line.suppressed[of]), under=asked)
    if of in line.means:
        return Cell(amount(printable(line.means[of]), voice.lang), under=asked)
    tally = line.counts.get(of)
    if tally is None:
        return Cell("–")
    share_there = (tally.count, tally.base) if tally.base else None
    return Cell(said(voice, tally), number=tally.count, share=share_there, under=asked)


def said(voice: Voice, tally: GroupCount) -> str:
    """`8/51 (15,69%)`, `+2?` where the data leaves two open."""
    text = voice.whole(tally.count)
    if tally.base:
        text = f"{text}/{voice.whole(tally.base)} ({share(tally.count, tally.base, voice.lang)})"
    return f"{text} +{voice.whole(tally.unknown)}?" if tally.unknown else text
