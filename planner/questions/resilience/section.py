"""`resilience` in print: for whom nobody can stand in, then member by member who could, those on whom most depends first."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from itertools import groupby

from planner.questions.resilience.part import MemberLoss, ResilienceResult
from planner.report.document import (
    Block,
    Cell,
    Chart,
    Column,
    Folded,
    Listing,
    Paragraph,
    Pattern,
    Section,
    Series,
    Table,
    TableRow,
    Tone,
)
from planner.report.phrases.slates import in_and_out_rows
from planner.report.phrases.voice import Voice

NAMED = 3  # people named in the first line
FEW = 3  # stand-ins: with fewer, a member stands in the table of a screen whatever its length
MOST_ROWS = 12  # of that table else
STAND_INS_NAMED = 3  # in a cell
MOST_NAMED = 100  # in the list of a report; all of them are in the JSON
MOST_PAIRS = 20  # on a screen
_MARKS: dict[str, tuple[Pattern, str]] = {  # of a seat, by what the loss of whoever has it comes to
    "critical": ("dark", "✕"), "open": ("line", "?"), "few": ("hatched", ""), "many": ("solid", ""),
}  # fmt: skip


def headlines(voice: Voice) -> list[str]:
    """For whom nobody can stand in, and whose loss nothing makes up for."""
    result = _of(voice)
    if not result.members:
        if result.proved is False:
            return [voice.say("resilience.said.open")]
        return [voice.say("resilience.said.hidden" if result.is_without_names else "resilience.said.nobody")]
    start = f"{voice.count('resilience.said.broken', len(result.broken))} " if result.broken else ""
    if any(one.stand_ins is None for one in result.members):
        asked = sum(one.stand_ins is not None for one in result.members)
        part = voice.say("resilience.said.part", n=voice.whole(asked), of=voice.whole(len(result.members)))
        return [f"{start}{part}"]
    end = f" {voice.say('resilience.said.more-open')}" if result.proved is False else ""
    pairs = sum(len(one) > 1 for one in result.critical)
    said = f" {voice.count('resilience.said.pairs', pairs)}" if pairs else ""
    return [f"{start}{_told(voice)}{said}{end}"]


def _told(voice: Voice) -> str:
    """For whom nobody can stand in, and whose loss nothing makes up for: by name where they are few."""
    members = _of(voice).members
    without = [one.id for one in members if not one.stand_ins]
    critical = [one.id for one in members if one.is_critical]
    of = voice.whole(len(members))
    if not without:
        return voice.say("resilience.said.all", of=of)
    if critical and len(critical) < len(without):
        if len(critical) <= NAMED:
            return voice.count("resilience.said.both-named", len(without), of=of, people=voice.people(critical))
        return voice.count("resilience.said.both", len(without), of=of, critical=voice.whole(len(critical)))
    code = "critical" if critical else "without"
    if len(without) <= NAMED:
        told = voice.say(f"resilience.said.{code}-named", people=voice.people(without))
    else:
        told = voice.count(f"resilience.said.{code}", len(without), of=of)
    changes = [one.changes for one in members if not one.stand_ins and one.changes is not None]
    if not critical and len(changes) == len(without):  # else somebody would read that the loss cannot be made up for
        told += f" {voice.count('resilience.said.made-up', len(without), most=voice.whole(max(changes)))}"
    return told


def sections(voice: Voice) -> Iterator[Section]:
    result = _of(voice)
    if not result.members:
        return
    blocks: list[Block] = []
    if result.broken:
        blocks.append(Paragraph(voice.say("resilience.broken", rules=voice.rules(result.broken)), "bad"))
    if result.proved is False:
        blocks.append(Paragraph(_open(voice), "open"))
    blocks.append(Paragraph(voice.say("resilience.means")))
    if voice.is_paper:
        blocks.append(_seats(voice))
    asked = [one for one in _in_order(voice, result.members) if voice.is_paper or one.stand_ins is not None]
    told = [one for n, one in enumerate(asked) if voice.is_paper or n < MOST_ROWS or _is_frail(one)]
    if told:
        blocks.append(_table(voice, told))
    others = [one for one in asked if one not in told]
    if others:
        numbers = [len(one.stand_ins or ()) for one in others]
        code = "resilience.others-same" if min(numbers) == max(numbers) else "resilience.others"
        title = voice.count(code, len(others), least=voice.whole(min(numbers)), most=voice.whole(max(numbers)))
        blocks.append(Folded(title, (voice.people(one.id for one in others),)))
    yield Section("resilience", voice.say("resilience.title"), tuple(blocks))
    if moved := [one for one in _in_order(voice, result.members) if one.left and not one.stand_ins]:
        yield Section("resilience-changes", voice.say("resilience.changes-title"), (_changed(voice, moved),))
    if voice.is_paper and (lists := _lists(result.members)):
        yield Section("resilience-stand-ins", voice.say("resilience.lists-title"), (_listed(voice, lists),))
    if result.lose > 1:
        yield Section("resilience-pairs", voice.say("resilience.pairs-title"), tuple(_pairs(voice)))


def _in_order(voice: Voice, members: Sequence[MemberLoss]) -> Iterator[MemberLoss]:
    """As they are given, those of the same weight by name."""
    for _, group in groupby(members, key=_depends):
        of = {one.id: one for one in group}
        yield from (of[pid] for pid in voice.in_order(of))


def _depends(one: MemberLoss) -> tuple[object, ...]:
    return one.is_critical, None if one.stand_ins is None else len(one.stand_ins), one.changes


def _is_frail(one: MemberLoss) -> bool:
    return len(one.stand_ins or ()) < FEW or not one.proved


def _open(voice: Voice) -> str:
    result = _of(voice)
    asked = [one for one in result.members if one.stand_ins is None]
    open_ = [one for one in result.members if not one.proved and one.stand_ins is not None]
    parts = [voice.say("resilience.open")]
    if asked:
        parts.append(voice.count("resilience.open-asked", len(asked)))
    if open_:
        parts.append(voice.count("resilience.open-changes", len(open_)))
    if result.open_pairs:
        parts.append(voice.count("resilience.open-pairs", result.open_pairs))
    return " ".join(parts)


def _table(voice: Voice, members: Sequence[MemberLoss]) -> Table:
    columns = (
        Column(voice.say("resilience.column.person"), 28, key="full_name"),
        Column(voice.say("resilience.column.committees"), 22, key="committees"),
        Column(voice.say("resilience.column.number"), 8, "right", key="number"),
        Column(voice.say("resilience.column.stand-ins"), 26, key="stand_ins"),
        Column(voice.say("resilience.column.changes"), 16, "right", key="changes"),
    )
    # On a screen the last column but one says how many, where it does not name them.
    shown = [n for n, column in enumerate(columns) if voice.is_paper or column.key != "number"]
    rows = []
    for one in members:
        cells = tuple(_cells(voice, one))
        rows.append(TableRow(tuple(cells[n] for n in shown)))
    is_counted = not voice.is_paper and any(len(one.stand_ins or ()) > STAND_INS_NAMED for one in members)
    note = voice.say("resilience.some-note") if is_counted else ""
    return Table("resilience", voice.say("resilience.table"), tuple(columns[n] for n in shown), tuple(rows), note=note)


def _cells(voice: Voice, one: MemberLoss) -> Iterator[Cell]:
    tone: Tone = "bad" if one.is_critical else "open" if not one.stand_ins or not one.proved else "plain"
    yield Cell(voice.person(one.id), tone)
    yield Cell(", ".join(map(voice.committee, one.committees)))
    if one.stand_ins is None:
        yield Cell("")
        yield Cell(voice.say("resilience.not-asked"), "open")
    else:
        yield Cell(voice.whole(len(one.stand_ins)), number=len(one.stand_ins))
        yield Cell(_who(voice, one.stand_ins))
    if one.is_critical:
        yield Cell(voice.say("resilience.nothing"), "bad")
    elif one.changes is None:
        yield Cell(voice.say("resilience.not-decided"), "open")
    elif not one.proved:
        yield Cell(f"≤ {voice.whole(one.changes)}", "open", said=voice.say("resilience.at-most", n=voice.whole(one.changes)))
    else:
        yield Cell(voice.whole(one.changes), number=one.changes)


def _who(voice: Voice, ids: Sequence[str]) -> str:
    """By name where they are few; of more a screen says how many, a report the first (a list of its own has all of them)."""
    if not ids:
        return voice.say("resilience.nobody")
    if len(ids) > STAND_INS_NAMED and not voice.is_paper:
        return voice.count("resilience.some", len(ids))
    return _named(voice, ids, STAND_INS_NAMED)


def _named(voice: Voice, ids: Sequence[str], most: int) -> str:
    ordered = voice.in_order(ids)
    shown = ordered[:most]
    said = ", ".join(map(voice.person, shown))
    left = len(ordered) - len(shown)
    return f"{said}, {voice.say('and-more', n=voice.whole(left))}" if left else said


def _lists(members: Sequence[MemberLoss]) -> dict[tuple[str, ...], list[MemberLoss]]:
    """The members by their stand-ins, where those are more than the table of the members names."""
    found: dict[tuple[str, ...], list[MemberLoss]] = {}
    for one in members:
        if one.stand_ins is not None and len(one.stand_ins) > STAND_INS_NAMED:
            found.setdefault(tuple(one.stand_ins), []).append(one)
    return found


def _listed(voice: Voice, lists: Mapping[tuple[str, ...], Sequence[MemberLoss]]) -> Table:
    """The same stand-ins once, with everybody whose they are."""
    rows = []
    for ids, members in sorted(lists.items(), key=lambda item: len(item[0])):
        number = Cell(voice.whole(len(ids)), number=len(ids))
        rows.append(TableRow((Cell(voice.people(one.id for one in members)), number, Cell(_named(voice, ids, MOST_NAMED)))))
    columns = (
        Column(voice.say("resilience.column.person"), 36, key="members"),
        Column(voice.say("resilience.column.number"), 9, "right", key="number"),
        Column(voice.say("resilience.column.stand-ins"), 55, key="stand_ins"),
    )
    return Table("resilience-stand-ins", "", columns, tuple(rows))


def _state(one: MemberLoss) -> str:
    """How a loss weighs: `critical`, `open` (not decided, or not asked), `few` or `many` stand-ins, else none at all, and so
    many changes."""
    if one.is_critical:
        return "critical"
    if one.stand_ins:
        return "few" if len(one.stand_ins) < FEW else "many"
    return str(one.changes) if one.stand_ins is not None and one.proved else "open"


def _seats(voice: Voice) -> Chart:
    """Every seat of each committee, by what the loss of whoever has it comes to."""
    committees = [committee.id for committee in voice.result.committees]
    states = [(_state(one), one.committees) for one in _of(voice).members]
    changed = sorted({state for state, _ in states if state.isdigit()}, key=int, reverse=True)
    series = []
    for state in ("critical", *changed, "open", "few", "many"):
        values = tuple(sum(state == own and committee in held for own, held in states) for committee in committees)
        if any(values):
            title = voice.count("resilience.seat-changes", int(state)) if state in changed else voice.say(
                f"resilience.seat-{state}", few=voice.whole(FEW - 1), many=voice.whole(FEW)
            )  # fmt: skip
            series.append(Series(title, values, *_MARKS.get(state, ("dotted", state))))
    parts = [
        voice.say(
            "resilience.seats-of",
            committee=voice.committee(committee),
            seats="; ".join(f"{one.title}: {voice.whole(int(one.values[n] or 0))}" for one in series if one.values[n]),
        )
        for n, committee in enumerate(committees)
        if any(one.values[n] for one in series)
    ]
    titles = tuple(map(voice.committee, committees))
    return Chart("resilience-seats", voice.say("resilience.seats"), "seat-map", titles, tuple(series), " ".join(parts))


def _changed(voice: Voice, members: Sequence[MemberLoss]) -> Table:
    """For whom nobody can stand in: who comes and who goes with the fewest changes."""
    rows = [row for one in members for row in in_and_out_rows(voice, Cell(voice.person(one.id)), one.joined, one.left)]
    columns = (
        Column(voice.say("resilience.column.lost"), 26, key="full_name"),
        Column(voice.say("slates.committee"), 22, key="committee"),
        Column(voice.say("slates.in"), 26, key="joined"),
        Column(voice.say("slates.out"), 26, key="left"),
    )
    return Table("resilience-changes", "", columns, tuple(rows))


def _pairs(voice: Voice) -> Iterator[Block]:
    result = _of(voice)
    pairs = [one for one in result.critical if len(one) > 1]
    if not pairs:
        yield Paragraph(voice.say("resilience.no-pairs" if not result.open_pairs else "resilience.no-pairs-yet"))
        return
    yield Paragraph(voice.count("resilience.pairs", len(pairs)))
    groups, rest = _groups(pairs)
    for group in groups:
        people = ", ".join(map(voice.person, voice.in_order(group)))
        yield Listing((voice.count("resilience.any-two", len(group), people=people),))
    shown = rest if voice.is_paper else rest[:MOST_PAIRS]
    if shown:
        columns = tuple(Column(voice.say(f"resilience.column.{one}"), 50, key=one) for one in ("first", "second"))
        rows = tuple(TableRow(tuple(Cell(voice.person(pid)) for pid in pair)) for pair in shown)
        yield Table("resilience-pairs", "", columns, rows)
    if left := len(rest) - len(shown):
        yield Paragraph(voice.count("resilience.more-pairs", left))


def _groups(pairs: Sequence[Sequence[str]]) -> tuple[list[list[str]], list[Sequence[str]]]:
    """People of whom no two may be lost at once, three or more at a time, and the pairs that are in no such group."""
    beside: dict[str, set[str]] = {}
    for a, b in pairs:
        beside.setdefault(a, set()).add(b)
        beside.setdefault(b, set()).add(a)
    rest = list(pairs)
    groups: list[list[str]] = []
    while True:
        left: dict[str, int] = {}
        for pair in rest:
            for pid in pair:
                left[pid] = left.get(pid, 0) + 1
        group: list[str] = []
        for pid in sorted(left, key=lambda pid: -left[pid]):  # of as many, the first in the pool first
            if all(pid in beside[other] for other in group):
                group.append(pid)
        covered = [pair for pair in rest if set(pair) <= set(group)]
        if len(group) < 3 or len(covered) < 3:
            return groups, rest
        groups.append(group)
        rest = [pair for pair in rest if pair not in covered]


def _of(voice: Voice) -> ResilienceResult:
    assert isinstance(voice.result, ResilienceResult)  # noqa: S101  (a question prints its own result)
    return voice.result
