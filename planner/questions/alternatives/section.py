"""`alternatives` in print: each slate with its worth against the best, then who came and went."""

from __future__ import annotations

from collections.abc import Iterator

from planner.questions.alternatives.part import Alternative, AlternativesResult
from planner.report.document import Block, Cell, Column, Listing, Paragraph, Section, Table, TableRow
from planner.report.phrases.slates import in_and_out, worths
from planner.report.phrases.voice import Voice


def headlines(voice: Voice) -> list[str]:
    """How many slates there are, and whether these are all."""
    result = _of(voice)
    said = voice.count("alternatives.headline", len(result.alternatives), differ=voice.whole(result.differ))
    if result.proved is False:
        said = f"{voice.say('alternatives.not-proved')} {said}"
    if result.complete is None:
        return [said]
    more = voice.say("alternatives.complete" if result.complete else "alternatives.more")
    return [f"{said} {more}", said]


def sections(voice: Voice) -> Iterator[Section]:
    result = _of(voice)
    if not result.alternatives or result.is_without_names:
        return
    blocks: list[Block] = []
    if result.proved is False:
        blocks.append(Paragraph(voice.say("alternatives.open"), "open"))
    blocks.append(_worths(voice))
    if len(result.alternatives) > 1:
        people = [(one.joined, one.left) for one in result.alternatives]
        blocks.append(in_and_out(voice, "alternatives-people", voice.say("alternatives.people"), people))
        blocks.append(Listing(tuple(_in_all(voice))))
    yield Section("alternatives", voice.say("alternatives.title"), tuple(blocks))


def _worths(voice: Voice) -> Table:
    result = _of(voice)
    first = result.alternatives[0]
    rows = []
    for number, one in enumerate(result.alternatives, 1):
        moved = worths(voice, one.objective, first.objective, only_moved=True)
        said = worths(voice, one.objective) if number == 1 else moved or voice.say("slates.same")
        if not one.proved:
            said = f"{said} {voice.say('slates.open')}"
        differs = _differs(one)
        cells = (Cell(str(number), number=number), Cell(voice.whole(differs) if differs else "–", number=differs), Cell(said))
        rows.append(TableRow(cells))
    columns = (
        Column(voice.say("slates.number"), 6, "right", key="number"),
        Column(voice.say("alternatives.differs"), 10, "right", key="differs"),
        Column(voice.say("slates.worth"), 84, key="worth"),
    )
    return Table("alternatives", voice.say("alternatives.table"), columns, tuple(rows))


def _differs(one: Alternative) -> int:
    """In how many memberships it differs from the first."""
    return sum(len(ids) for side in (one.joined, one.left) for ids in side.values())


def _in_all(voice: Voice) -> Iterator[str]:
    """How many are in each committee whichever of these slates is taken."""
    result = _of(voice)
    for committee in result.committees:
        slates = [set(one.slate.get(committee.id, ())) for one in result.alternatives]
        always = set.intersection(*slates)
        if not always:
            yield voice.say("alternatives.in-none", committee=voice.committee(committee.id))
        elif any(slate != always for slate in slates):
            yield voice.say("alternatives.in-all", committee=voice.committee(committee.id), n=voice.whole(len(always)))


def _of(voice: Voice) -> AlternativesResult:
    assert isinstance(voice.result, AlternativesResult)  # noqa: S101  (a question prints its own result)
    return voice.result
