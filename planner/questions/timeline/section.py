"""`timeline` in print: who leaves when, which rules break and heal, what must be filled by when, who is left at the end."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from planner.language.dates import month_key, month_text
from planner.questions.timeline.part import BrokenShown, MonthShown, TimelineResult, index_of
from planner.report.document import (
    Block,
    Cell,
    Chart,
    Column,
    Folded,
    Listing,
    Paragraph,
    Section,
    Series,
    Table,
    TableRow,
    Tone,
)  # fmt: skip
from planner.report.phrases import figures
from planner.report.phrases.voice import Voice
from planner.report.sections.charts.pyramids import age_chart
from planner.report.sections.side_by_side import side_by_side
from planner.words.figures import number

MOST_MONTHS = 15 * 12  # of a strip


def headlines(voice: Voice) -> list[str]:
    """How many retire, the first must rule to break."""
    result = _of(voice)
    until = _month(voice, result.until)
    if result.is_without_names or (result.whole_term and not result.after):
        return [voice.say("timeline.said.hidden", until=until)]
    leave = _leave(voice, result, until)
    if result.whole_term:
        return [leave]
    first = next((span for span in _spans(result) if span.force == "must" and span.first != result.start), None)
    if first is not None:
        broken = voice.say("timeline.said.first", rule=voice.rule(first.rule), month=_month(voice, first.first))
    elif any(span.force == "must" for span in _spans(result)):
        broken = voice.say("timeline.said.from-start")
    else:
        broken = voice.say("timeline.said.kept")
    return [f"{leave} {broken}", leave]


def _leave(voice: Voice, result: TimelineResult, until: str) -> str:
    """How many of the slate retire, and of how many it is not known when they do."""
    people = {pid for ids in (result.slate or {}).values() for pid in ids}
    if not people:
        return voice.say("timeline.said.no-slate", until=until)
    gone, open_ = sum(len(month.leaves) for month in result.months), len(result.undated)
    of = voice.whole(len(people))
    if open_ == len(people):
        return voice.count("timeline.said.all-undated", open_, until=until)
    if gone == len(people) == 1:
        return voice.say("timeline.said.leave.only", until=until)
    if not open_:
        return voice.count("timeline.said.leave", gone, of=of, until=until) if gone else voice.say(
            "timeline.said.nobody", until=until
        )
    parts = [
        voice.count("timeline.said.leave-known", gone, of=of, until=until) if gone
        else voice.say("timeline.said.nobody-known", of=of, until=until),
        voice.count("timeline.said.undated", open_),
    ]  # fmt: skip
    return "; ".join(parts) + "."


def sections(voice: Voice) -> Iterator[Section]:
    result = _of(voice)
    yield Section("timeline", voice.say("timeline.title"), tuple(_by_month(voice, result)))
    if not result.whole_term and (spans := _spans(result)):
        yield Section("timeline-rules", voice.say("timeline.rules"), tuple(_rules(voice, result, spans)))
    if result.to_fill:
        yield Section("timeline-fill", voice.say("timeline.fill"), (_fill(voice, result),))
    if result.at_end:
        yield Section("timeline-end", _end_title(voice, result), tuple(_at_end(voice, result)))
    if result.after and (voice.is_paper or result.whole_term):
        titles = voice.say("timeline.at-the-election"), _month(voice, result.until)
        blocks = tuple(side_by_side(voice, "timeline-both", titles, result.before, result.after))
        yield Section("timeline-both", voice.say("timeline.both"), blocks)
    if blocks := tuple(_open_months(voice, result)):
        yield Section("timeline-open", voice.say("timeline.open"), blocks)
    if voice.is_paper and result.ages:
        charts = [
            age_chart(
                voice, then.pyramid, f"{then.pyramid.of}-{then.month}",
                voice.say("timeline.ages", committee=voice.committee(then.pyramid.of), month=_month(voice, then.month)),
            )
            for then in result.ages
            if then.pyramid.bands
        ]  # fmt: skip
        if charts:
            yield Section("timeline-ages", voice.say("timeline.ages-title"), tuple(charts))


# --- month by month ---------------------------------------------------------------------------------------------------------


def _by_month(voice: Voice, result: TimelineResult) -> Iterator[Block]:
    failed = [one for one in result.at_election if one.force == "must"]
    if failed:
        rules = voice.rules([one.rule for one in failed])
        yield Paragraph(voice.count("timeline.at-election", len(failed), rules=rules), "bad")
    # Where nothing ever changes there is nothing to see; of lifetimes no page has room.
    if voice.is_paper and not result.whole_term and result.months and 0 < len(result.span) <= MOST_MONTHS:
        yield _strip(voice, result)
    rows = list(_rows(voice, result))
    if result.whole_term:
        yield Paragraph(voice.say("timeline.whole-term" if rows else "timeline.kept-back"), "quiet")
    elif not rows:
        yield Paragraph(voice.say("timeline.nothing-known" if result.undated else "timeline.nothing"))
    if not rows:
        return
    columns = (
        Column(voice.say("timeline.month"), 10, key="month"),
        Column(voice.say("timeline.leaves"), 27, key="leaves"),
        Column(voice.say("timeline.left"), 20, key="members"),
        *(() if result.whole_term else (Column(voice.say("timeline.changes"), 43, key="changes"),)),
    )
    yield Table("timeline", "", columns, tuple(rows), note="" if result.whole_term else voice.say("timeline.legend"))


def _rows(voice: Voice, result: TimelineResult) -> Iterator[TableRow]:
    """A row for each month in which somebody leaves, or a rule breaks, heals, or comes to count other people; of the whole term
    who leaves alone."""
    sizes = {committee: len(ids) for committee, ids in (result.slate or {}).items()}
    before = {one.rule: one for one in result.at_election if one.rule in result.starts_with}
    for month in result.months:
        now = {one.rule: one for one in month.broken}
        said = [*_changes(voice, before, now)]
        moved = {committee: n for committee, n in month.members.items() if sizes.get(committee) != n}
        before, sizes = now, {**sizes, **month.members}
        if not said and not month.leaves and not moved:
            continue
        is_bad = any(sign == "bad" for sign, _ in said)
        left = ", ".join(f"{voice.committee(committee)} {voice.whole(n)}" for committee, n in moved.items())
        changes = Cell("; ".join(text for _, text in said) or "–", "bad" if is_bad else "plain")
        yield TableRow((
            Cell(_month(voice, month.month)),
            Cell(voice.people(month.leaves) if month.leaves else "–"),
            Cell(left or "–"),
            *(() if result.whole_term else (changes,)),
        ))  # fmt: skip


def _changes(
    voice: Voice, before: Mapping[str, BrokenShown], now: Mapping[str, BrokenShown]
) -> Iterator[tuple[Tone, str]]:
    for key, one in now.items():
        was = before.get(key)
        if was is not None and one.tells in ("committee", "numbers", "values"):
            continue  # how many members there are stands beside; a mean moves every year
        if was is not None and (was.actual, was.shortfall) == (one.actual, one.shortfall):
            continue
        sign = voice.say(f"timeline.sign.{_kind(one)}")
        tone: Tone = "bad" if one.force == "must" else "plain"
        code = "timeline.breaks" if was is None else "timeline.moves"
        number_there = "" if one.actual is None else voice.say("timeline.number", n=number(one.actual, voice.lang))
        yield tone, voice.say(code, sign=sign, rule=voice.rule(key)) + number_there
    for key in before:
        if key not in now:
            yield "good", voice.say("timeline.heals", rule=voice.rule(key))


def _kind(one: BrokenShown) -> str:
    """`must`, `should` or `open`."""
    return "open" if one.verdict == "unproven" else one.force


def _strip(voice: Voice, result: TimelineResult) -> Chart:
    """Every month: how many leave, how many must rules are not met in it, how many goals fall short."""
    state = {one.rule: one for one in result.at_election if one.rule in result.starts_with}
    changed: Mapping[str, MonthShown] = {month.month: month for month in result.months}
    titles, leaves, failed, short = [], [], [], []
    for at in result.span:
        month = changed.get(month_key(at))
        if month is not None:
            state = {one.rule: one for one in month.broken}
        titles.append(month_text(at, voice.lang))
        leaves.append(float(len(month.leaves)) if month is not None else 0.0)
        failed.append(float(sum(one.force == "must" for one in state.values())))
        short.append(float(sum(one.force == "should" for one in state.values())))
    return Chart(
        "timeline-strip", voice.say("timeline.strip"), "months", tuple(titles),
        (
            Series(voice.say("timeline.strip-leave"), tuple(leaves), "solid"),
            Series(voice.say("timeline.strip-must"), tuple(failed), "hatched"),
            Series(voice.say("timeline.strip-should"), tuple(short), "dotted"),
        ),
        voice.say("timeline.strip-alt", first=titles[0], last=titles[-1]), start=result.span[0],
    )  # fmt: skip


# --- rules ------------------------------------------------------------------------------------------------------------------


@dataclass(frozen=True)
class Span:
    """A rule that is not met from a month to another; `last` None: to the end."""

    rule: str
    force: str
    first: str
    last: str | None


def _spans(result: TimelineResult) -> list[Span]:
    """Every stretch in which a rule that goes on is not met, by its first month; must rules first."""
    since = {one.rule: (result.start, one.force) for one in result.at_election if one.rule in result.starts_with}
    found: list[Span] = []
    for month in result.months:
        now = {one.rule: one for one in month.broken}
        for key in [key for key in since if key not in now]:
            first, force = since.pop(key)
            found.append(Span(key, force, first, month.month))
        for key, one in now.items():
            since.setdefault(key, (month.month, one.force))
    found += [Span(key, force, first, None) for key, (first, force) in since.items()]
    return sorted(found, key=lambda span: (span.force != "must", span.first))


def _rules(voice: Voice, result: TimelineResult, spans: Sequence[Span]) -> Iterator[Block]:
    asked = {finding.rule: figures.required(voice, finding) for finding in result.before}
    columns = (
        Column(voice.say("column.rule"), 40, key="rule"),
        Column(voice.say("timeline.asked"), 18, key="required"),
        Column(voice.say("timeline.from"), 18, key="from"),
        Column(voice.say("timeline.heals-in"), 24, key="to"),
    )
    rows = []
    for span in spans:
        under = (voice.say("force.should"),) if span.force == "should" else ()
        place = (voice.section(span.rule),) if voice.has_committees() else ()
        first = voice.say("timeline.election") if span.first == result.start else _month(voice, span.first)
        last = voice.say("timeline.to-the-end") if span.last is None else _month(voice, span.last)
        tone: Tone = "bad" if span.force == "must" else "plain"
        title = Cell(voice.rule_title(span.rule), under=(*place, *under))
        rows.append(TableRow((title, Cell(asked.get(span.rule, "–")), Cell(first, tone), Cell(last))))
    yield Table("timeline-rules", "", columns, tuple(rows))


# --- what to do about it ----------------------------------------------------------------------------------------------------


def _fill(voice: Voice, result: TimelineResult) -> Table:
    rows = tuple(
        TableRow((
            Cell(voice.committee(one.committee)), Cell(_month(voice, one.month)),
            Cell(voice.whole(one.missing), number=one.missing),
            Cell("–" if one.at_least is None else voice.whole(one.at_least), number=one.at_least),
        ))
        for one in result.to_fill
    )  # fmt: skip
    columns = (
        Column(voice.say("slates.committee"), 46, key="committee"),
        Column(voice.say("timeline.from"), 20, key="from"),
        Column(voice.say("timeline.missing"), 17, "right", key="missing"),
        Column(voice.say("timeline.least"), 17, "right", key="at_least"),
    )
    return Table("timeline-fill", "", columns, rows)


def _end_title(voice: Voice, result: TimelineResult) -> str:
    is_of_term = result.until.endswith("-12") and (result.term or "").strip().endswith(result.until[:4])
    return voice.say("timeline.end" if is_of_term else "timeline.last", month=_month(voice, result.until))


def _at_end(voice: Voice, result: TimelineResult) -> Iterator[Block]:
    rows = tuple(
        TableRow((
            Cell(voice.committee(one.committee)),
            *(Cell("…" if n is None else voice.whole(n), number=n) for n in (one.elected, one.members, len(one.may_stand))),
            Cell(voice.whole(new := max(0, (one.elected or 0) - len(one.may_stand))), number=new),
        ))
        for one in result.at_end
    )  # fmt: skip
    columns = (
        Column(voice.say("slates.committee"), 36, key="committee"),
        Column(voice.say("timeline.elected"), 14, "right", key="elected"),
        Column(voice.say("timeline.members"), 14, "right", key="members"),
        Column(voice.say("timeline.may-stand"), 18, "right", key="may_stand"),
        Column(voice.say("timeline.new"), 18, "right", key="new"),
    )
    yield Table("timeline-end", "", columns, rows, note=voice.say("timeline.end-note"))
    for one in result.at_end:
        if one.may_stand:
            said = voice.count("timeline.stands", len(one.may_stand), committee=voice.committee(one.committee))
            yield Folded(said, (voice.people(one.may_stand),))


def _open_months(voice: Voice, result: TimelineResult) -> Iterator[Block]:
    if result.may_leave:
        order = {pid: n for n, pid in enumerate(voice.in_order(one.id for one in result.may_leave))}
        lines = []
        for one in sorted(result.may_leave, key=lambda one: order[one.id]):
            months = {"earliest": _month(voice, one.earliest), "latest": _month(voice, one.latest)}
            lines.append(voice.say("timeline.may-leave", person=voice.person(one.id), **months))
        yield Listing(tuple(lines))
        yield Paragraph(voice.say("timeline.may-leave-note"), "quiet")
    if result.undated:
        yield Paragraph(voice.count("timeline.undated", len(result.undated), people=voice.people(result.undated)))


def _month(voice: Voice, month: str) -> str:
    """`3/2028` of `2028-03`."""
    at = index_of(month)
    return (month or "–") if at is None else month_text(at, voice.lang)


def _of(voice: Voice) -> TimelineResult:
    assert isinstance(voice.result, TimelineResult)  # noqa: S101  (a question prints its own result)
    return voice.result
