"""`review` in print: who leaves by which clause, who may join, sizes with coefficients, every rule before and after."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from fractions import Fraction

from planner.questions.review.part import Leaving, ReviewResult, SizeShown
from planner.report.document import Block, Cell, Column, Folded, Listing, Paragraph, Section, Table, TableRow, Tone
from planner.report.phrases import figures
from planner.report.phrases.voice import Voice
from planner.report.printable import printable
from planner.report.sections.findings import source_in_table, sources_named
from planner.report.sections.side_by_side import side_by_side
from planner.results.result import Finding, ValueFinding
from planner.words.figures import number

PLANNED = "planned_posts"  # the field of the catalogue that holds the posts that somebody is planned for
MOST_COLUMNS = 6  # committees side by side
MOST_JOINING = 400  # people named of a committee; the JSON has them all


def headlines(voice: Voice) -> list[str]:
    """How many stay and leave, how many rules the list then fails, and how many may join."""
    result = _of(voice)
    if result.is_without_names:
        return [voice.say("review.said.hidden")]
    listed = len(result.stay) + len(result.leave)
    if not listed:
        return [voice.say("review.said.nobody")]
    people = voice.count("review.said.leave", len(result.leave), of=voice.whole(listed)) if result.leave else voice.count(
        "review.said.all-stay", listed
    )
    joining = voice.count("review.said.join", len(result.may_join)) if result.may_join else voice.say("review.said.join-nobody")
    failed = [finding for finding in result.after if finding.force == "must" and finding.verdict != "met"]
    rules = voice.count("review.said.failed", len(failed)) if failed else voice.say("review.said.kept")
    return [" ".join((people, rules, joining)), " ".join((people, rules)), people]


def sections(voice: Voice) -> Iterator[Section]:
    result = _of(voice)
    if not result.is_without_names:
        yield Section("review-leave", voice.say("review.leave"), tuple(_leaving(voice, result)))
        yield Section("review-join", voice.say("review.join"), tuple(_joining(voice, result)))
    if result.sizes:
        yield Section("review-sizes", voice.say("review.sizes"), (_sizes(voice, result),))
    was = {finding.rule: finding for finding in result.before}
    if posts := [table for now in result.after if (table := _posts(voice, was.get(now.rule), now)) is not None]:
        yield Section("review-posts", voice.say("review.posts"), tuple(posts))
    if result.after:
        titles = voice.say("review.before"), voice.say("review.after")
        blocks = side_by_side(voice, "review-rules", titles, result.before, result.after)
        yield Section("review-rules", voice.say("review.rules"), tuple(blocks))


# --- who leaves, who may join -----------------------------------------------------------------------------------------------


def _leaving(voice: Voice, result: ReviewResult) -> Iterator[Block]:
    if not result.leave:
        yield Paragraph(voice.say("review.leave-nobody"))
        return
    findings = {finding.rule: finding for finding in result.before}
    of = {one.id: one for one in result.leave}
    rows: list[TableRow] = []
    ordered = voice.in_order(of)
    for n, pid in enumerate(ordered, 1):
        rows += _clauses(voice, of[pid], n, findings)
    columns = (
        Column(voice.say("page.number"), 5, "right", key="number"),
        Column(voice.say("review.person"), 22, key="full_name"),
        Column(voice.say("review.clause"), 48, key="rule"),
        Column(voice.say("review.what"), 25, key="facts"),
    )
    named = [findings[key] for key in dict.fromkeys(key for one in result.leave for key in one.rules) if key in findings]
    note = " ".join(sources_named(voice, named))
    yield Table("review-leave", voice.count("review.leave-title", len(of)), columns, tuple(rows), note=note)
    if any(one.unproven for one in result.leave):
        yield Paragraph(voice.say("review.unproven-note"), "quiet")
    if voice.has_committees():
        places = Counter(pid for ids in result.given.values() for pid in ids)
        lines = [
            voice.say("review.leaves-only", person=voice.person(pid), committees=_committees(voice, of[pid].committees))
            for pid in ordered
            if len(of[pid].committees) < places[pid]
        ]
        if lines:
            yield Listing(tuple(lines))
    by_rule: dict[str, set[str]] = {}  # a rule of several committees by its title, once
    for one in result.leave:
        for key in one.rules:
            by_rule.setdefault(voice.rule_title(key), set()).add(one.id)
    if len(by_rule) > 1:
        ranked = sorted(by_rule.items(), key=lambda rule_people: -len(rule_people[1]))
        told = "; ".join(f"“{title}”: {voice.whole(len(people))}" for title, people in ranked)
        yield Paragraph(voice.say("review.by-rule", rules=told))


def _clauses(voice: Voice, one: Leaving, n: int, findings: Mapping[str, Finding]) -> Iterator[TableRow]:
    """A row for each rule that the person fails, with all committees where it is the same; the name stands in the first."""
    alike: dict[tuple[str, str, Tone, tuple[str, ...]], list[str]] = {}
    for key in one.rules:
        finding = findings.get(key)
        facts = finding.facts.get(one.id, {}) if finding is not None else {}
        is_kept_back = finding is not None and finding.suppressed is not None
        said = "…" if is_kept_back else voice.facts(facts) if facts else voice.say("review.listed-out")
        tone: Tone = "open" if key in one.unproven else "bad"
        if key in one.unproven:
            said = voice.say("review.open", facts=said)
        basis = () if finding is None else tuple(_basis(voice, finding))
        alike.setdefault((voice.rule_title(key), said, tone, basis), []).append(key)
    for at, ((title, said, tone, basis), keys) in enumerate(alike.items()):
        who = (Cell(str(n), number=n), Cell(voice.person(one.id))) if not at else (Cell(""), Cell(""))
        places = "; ".join(map(voice.section, keys)) if voice.has_committees() else ""
        yield TableRow((*who, Cell(title, under=(*([places] if places else []), *basis)), Cell(said, tone)))


def _basis(voice: Voice, finding: Finding) -> Iterator[str]:
    """`QĐ377-2025, điều 5`: where the rule stands."""
    if finding.basis is not None:
        clause = printable(finding.basis.clause or "")
        yield ", ".join(part for part in (source_in_table(voice, finding.basis), clause) if part)
        if figures.is_to_confirm(finding):
            yield voice.say("details.to-confirm")


def _joining(voice: Voice, result: ReviewResult) -> Iterator[Block]:
    by_committee: dict[str, list[str]] = {committee.id: [] for committee in voice.result.committees}
    for one in result.may_join:
        for committee in one.committees:
            by_committee.setdefault(committee, []).append(one.id)
    if not result.may_join:
        yield Paragraph(voice.say("review.join-nobody"))
        return
    open_ones = [committee for committee, ids in by_committee.items() if ids]
    is_table = voice.is_paper and 1 < len(open_ones) <= MOST_COLUMNS
    alike: dict[tuple[str, ...], list[str]] = {}  # committees that the same people may join
    for committee, ids in by_committee.items():
        alike.setdefault(tuple(ids), []).append(committee)
    told = {
        who: voice.count("review.join-committee", len(who), committee=_committees(voice, committees))
        for who, committees in alike.items()
    }
    if is_table:
        yield Listing(tuple(told.values()))
        yield _crosses(voice, result, open_ones)
    for who, said in () if is_table else told.items():
        if who:
            named = voice.in_order(who)[:MOST_JOINING]
            left = len(who) - len(named) if voice.is_paper else 0
            more = (voice.say("review.join-more", n=voice.whole(left)),) if left else ()
            yield Folded(said, (voice.people(named if voice.is_paper else who), *more))
        else:
            yield Folded(said, ())
    yield Paragraph(voice.say("review.join-note"), "quiet")


def _crosses(voice: Voice, result: ReviewResult, committees: Sequence[str]) -> Table:
    """Who may join, with a cross for each committee."""
    of = {one.id: one.committees for one in result.may_join}
    rows = tuple(
        TableRow((
            Cell(str(n), number=n), Cell(voice.person(pid)), *(Cell("x" if name in of[pid] else "") for name in committees),
        ))
        for n, pid in enumerate(voice.in_order(of)[:MOST_JOINING], 1)
    )  # fmt: skip
    columns = (
        Column(voice.say("page.number"), 5, "right", key="number"),
        Column(voice.say("review.person"), 35, key="full_name"),
        *(Column(voice.committee(name), 60 // len(committees), "centre", key=name) for name in committees),
    )
    left = len(of) - len(rows)
    note = voice.say("review.join-more", n=voice.whole(left)) if left else ""
    return Table("review-join", "", columns, rows, note=note)


def _committees(voice: Voice, committees: Sequence[str]) -> str:
    return ", ".join(map(voice.committee, committees))


# --- sizes ------------------------------------------------------------------------------------------------------------------


def _sizes(voice: Voice, result: ReviewResult) -> Table:
    has_posts = any(size.posts is not None for size in result.sizes)
    rows = tuple(TableRow(tuple(_size(voice, size, has_posts))) for size in result.sizes)
    columns = [
        Column(voice.say("slates.committee"), 36, key="committee"),
        Column(voice.say("review.before"), 12, "right", key="size"),
        Column(voice.say("review.after"), 12, "right", key="after"),
        Column(voice.say("column.required"), 14, "right", key="required"),
    ]
    if has_posts:
        columns.append(Column(voice.say("review.coefficient"), 26, "right", key="coefficient"))
    note = voice.say("review.coefficient-note") if has_posts else ""
    return Table("review-sizes", "", tuple(columns), rows, note=note)


def _size(voice: Voice, size: SizeShown, has_posts: bool) -> Iterator[Cell]:
    yield Cell(voice.committee(size.committee))
    for n in (size.size, size.after):
        yield Cell(voice.whole(n), number=n)
    low, high = size.at_least, size.at_most
    is_kept = (low is None or low <= size.after) and (high is None or size.after <= high)
    tone: Tone = "plain" if low is None and high is None else "good" if is_kept else "bad"
    yield Cell(_between(voice, low, high), tone)
    if has_posts:
        was, now = _ratio(voice, size.size, size.posts), _ratio(voice, size.after, size.posts_after)
        yield Cell(was if was == now else f"{was} → {now}")


def _between(voice: Voice, low: int | None, high: int | None) -> str:
    """What is asked: one number as `= 27`."""
    said = figures.span(voice, low, high)
    return f"= {said}" if low is not None and low == high else said


def _ratio(voice: Voice, people: int, posts: int | None) -> str:
    """`45/27 = 1,67`."""
    if not posts:
        return "–"
    return f"{voice.whole(people)}/{voice.whole(posts)} = {number(float(round(Fraction(people, posts), 2)), voice.lang)}"


# --- posts ------------------------------------------------------------------------------------------------------------------


def _posts(voice: Voice, was: Finding | None, now: Finding) -> Table | None:
    """How many are planned for each post (each value that a rule limits), before and after; on a screen where there are too
    many or too few. None where nothing is to be shown."""
    before = (was.by_value if was is not None else None) or {}
    rows = []
    both = [(value, before.get(value, found), found) for value, found in (now.by_value or {}).items()]
    for value, earlier, found in sorted(both, key=_worst_first):
        is_bad = found.verdict != "met" or earlier.verdict != "met"
        if is_bad or (voice.is_paper and (found.actual or earlier.actual)):
            pair = [(one.actual, figures.tone(now.force, one.verdict)) for one in (earlier, found)]
            cells = [Cell(voice.whole(actual), tone, number=actual) for actual, tone in pair]
            asked = Cell(_between(voice, found.at_least, found.at_most))
            rows.append(TableRow((Cell(voice.value(now.field or "", value)), *cells, asked)))
    if not rows:
        return None
    field = voice.field(now.field or "")
    columns = (
        Column(field[:1].upper() + field[1:], 52, key="value"),
        Column(voice.say("review.before"), 16, "right", key="before"),
        Column(voice.say("review.after"), 16, "right", key="after"),
        Column(voice.say("column.required"), 16, "right", key="required"),
    )
    title = f"{voice.section(now.rule)}: {voice.rule_title(now.rule)}" if voice.has_committees() else voice.rule_title(now.rule)
    return Table(f"review-{now.rule}", title, columns, tuple(rows), note=_planned(voice, before, now))


def _worst_first(row: tuple[str, ValueFinding, ValueFinding]) -> tuple[bool, bool, int]:
    """What is out of bounds after, then what was before, then most people before."""
    _, was, now = row
    return now.verdict == "met", was.verdict == "met", -was.actual


def _planned(voice: Voice, before: Mapping[str, ValueFinding], now: Finding) -> str:
    """The coefficient of posts: how often people are planned, to the posts that the pool names; "" of another field."""
    if now.field != PLANNED or not now.by_value:
        return ""
    was, after = (sum(one.actual for one in values.values()) for values in (before, now.by_value))
    ratios = (_ratio(voice, n, len(now.by_value)) for n in (was, after))
    return voice.say("review.planned", before=next(ratios), after=next(ratios))


def _of(voice: Voice) -> ReviewResult:
    assert isinstance(voice.result, ReviewResult)  # noqa: S101  (a question prints its own result)
    return voice.result
