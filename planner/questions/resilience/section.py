"""`resilience` in print: for whom nobody can stand in, then member by member who could, those on whom most depends first."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from planner.questions.resilience.part import MemberLoss, ResilienceResult
from planner.report.document import Block, Cell, Column, Folded, Paragraph, Section, Table, TableRow, Tone
from planner.report.phrases.voice import Voice

NAMED = 3  # people named in the first line
FEW = 3  # stand-ins: with fewer, a member stands in the table of a screen by name
STAND_INS_NAMED = 3  # in a cell; all of them are in the workbook's list and in the JSON
MOST_PAIRS = 20  # on a screen


def headlines(voice: Voice) -> list[str]:
    """For how many nobody can stand in, and whose loss nothing makes up for; the longest line first."""
    result = _of(voice)
    if not result.members:
        return [voice.say("resilience.said.open" if result.proved is False else "resilience.said.hidden")]
    start = f"{voice.count('resilience.said.broken', len(result.broken))} " if result.broken else ""
    if any(one.stand_ins is None for one in result.members):
        asked = sum(one.stand_ins is not None for one in result.members)
        part = voice.say("resilience.said.part", n=voice.whole(asked), of=voice.whole(len(result.members)))
        return [f"{start}{part}", part, voice.say("resilience.said.open")]
    without = [one.id for one in result.members if not one.stand_ins]
    critical = [one.id for one in result.members if one.is_critical]
    of = voice.whole(len(result.members))
    if not without:
        lines = [voice.say("resilience.said.all", of=of)]
    else:
        lines = [voice.count("resilience.said.without", len(without), of=of)]
        if len(without) <= NAMED:
            lines.insert(0, voice.say("resilience.said.without-named", people=voice.people(without), of=of))
    if critical:
        more = [voice.count("resilience.said.critical", len(critical))]
        if len(critical) <= NAMED:
            more.insert(0, voice.say("resilience.said.critical-named", people=voice.people(critical)))
        lines = [f"{line} {one}" for one in more for line in lines] + lines[-1:]
    pairs = [one for one in result.critical if len(one) > 1]
    if pairs:
        said = voice.count("resilience.said.pairs", len(pairs))
        lines = [*(f"{line} {said}" for line in lines), *lines]
    return list(dict.fromkeys([*(f"{start}{line}" for line in lines), *lines] if start else lines))


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
    told = [one for one in result.members if voice.is_paper or _is_frail(one)]
    if told:
        blocks.append(_table(voice, told))
    others = [one for one in result.members if one not in told]
    if others:
        numbers = [len(one.stand_ins or ()) for one in others]
        code = "resilience.others-same" if min(numbers) == max(numbers) else "resilience.others"
        title = voice.count(code, len(others), least=voice.whole(min(numbers)), most=voice.whole(max(numbers)))
        blocks.append(Folded(title, (voice.people(one.id for one in others),)))
    yield Section("resilience", voice.say("resilience.title"), tuple(blocks))
    if moved := [one for one in result.members if one.left and not one.stand_ins]:
        yield Section("resilience-changes", voice.say("resilience.changes-title"), (_changed(voice, moved),))
    if result.lose > 1:
        yield Section("resilience-pairs", voice.say("resilience.pairs-title"), tuple(_pairs(voice)))


def _is_frail(one: MemberLoss) -> bool:
    return one.stand_ins is None or len(one.stand_ins) < FEW or not one.proved


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
        Column(voice.say("resilience.column.person"), 26, key="full_name"),
        Column(voice.say("resilience.column.committees"), 26, key="committees"),
        Column(voice.say("resilience.column.number"), 8, "right", key="number"),
        Column(voice.say("resilience.column.stand-ins"), 28, key="stand_ins"),
        Column(voice.say("resilience.column.changes"), 12, "right", key="changes"),
    )
    rows = tuple(TableRow(tuple(_cells(voice, one))) for one in members)
    return Table("resilience", voice.say("resilience.table"), columns, rows)


def _cells(voice: Voice, one: MemberLoss) -> Iterator[Cell]:
    tone: Tone = "bad" if one.is_critical else "open" if not one.stand_ins or not one.proved else "plain"
    yield Cell(voice.person(one.id), tone)
    yield Cell(", ".join(map(voice.committee, one.committees)))
    if one.stand_ins is None:
        yield Cell(voice.say("resilience.not-asked"), "open")
        yield Cell("")
    else:
        yield Cell(voice.whole(len(one.stand_ins)), number=len(one.stand_ins))
        yield Cell(_some(voice, one.stand_ins) if one.stand_ins else voice.say("resilience.nobody"))
    if one.is_critical:
        yield Cell(voice.say("resilience.nothing"), "bad")
    elif one.changes is None:
        yield Cell(voice.say("resilience.not-decided"), "open")
    elif not one.proved:
        yield Cell(f"≤ {voice.whole(one.changes)}", "open", said=voice.say("resilience.at-most", n=voice.whole(one.changes)))
    else:
        yield Cell(voice.whole(one.changes), number=one.changes)


def _some(voice: Voice, ids: Sequence[str]) -> str:
    """The first of them by name, and how many more."""
    ordered = voice.in_order(ids)
    shown = ordered[: voice.longest if voice.is_paper else STAND_INS_NAMED]
    said = ", ".join(map(voice.person, shown))
    left = len(ordered) - len(shown)
    return f"{said}, {voice.say('and-more', n=voice.whole(left))}" if left else said


def _changed(voice: Voice, members: Sequence[MemberLoss]) -> Table:
    """For whom nobody can stand in: who comes and who goes with the fewest changes."""
    rows = []
    for one in members:
        for committee in voice.result.committees:
            came, went = one.joined.get(committee.id, ()), one.left.get(committee.id, ())
            if came or went:
                cells = [voice.person(one.id), voice.committee(committee.id)]
                cells += [voice.people(ids) if ids else "–" for ids in (came, went)]
                rows.append(TableRow(tuple(map(Cell, cells))))
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
    shown = pairs if voice.is_paper else pairs[:MOST_PAIRS]
    columns = tuple(Column(voice.say(f"resilience.column.{one}"), 50, key=one) for one in ("first", "second"))
    rows = tuple(TableRow(tuple(Cell(voice.person(pid)) for pid in pair)) for pair in shown)
    yield Table("resilience-pairs", "", columns, rows)
    if left := len(pairs) - len(shown):
        yield Paragraph(voice.count("resilience.more-pairs", left))


def _of(voice: Voice) -> ResilienceResult:
    assert isinstance(voice.result, ResilienceResult)  # noqa: S101  (a question prints its own result)
    return voice.result
