"""`repair` in print: how few changes, then person by person who goes, moves and comes, and why."""

from __future__ import annotations

from collections.abc import Iterator

from planner.questions.repair.part import RepairResult
from planner.report.document import Block, Cell, Column, Listing, Paragraph, Section, Table, TableRow
from planner.report.phrases.chains import chain_said, chains, told_apart
from planner.report.phrases.slates import in_and_out, moves_table, worths
from planner.report.phrases.voice import Voice


def headlines(voice: Voice) -> list[str]:
    """How many changes make the slate compliant, and how many slates are as near."""
    result = _of(voice)
    first = result.repairs[0]
    if first.changes is None:
        return [voice.say("repair.headline-few")]
    if not first.changes:
        return [voice.say("repair.headline-none")]
    code = "repair.headline" if first.proved else "repair.headline-open"
    said = voice.count(code, first.changes)
    if result.complete is None or not first.proved:
        return [said]
    ways = voice.count("repair.ways" if result.complete else "repair.ways-more", len(result.repairs))
    return [f"{said} {ways}", said]


def sections(voice: Voice) -> Iterator[Section]:
    result = _of(voice)
    if not result.repairs or result.is_without_names:
        return
    blocks: list[Block] = []
    if result.proved is False:
        blocks.append(Paragraph(voice.say("repair.open"), "open"))
    first = result.repairs[0]
    if first.moves:
        blocks.append(moves_table(voice, "repair-1", voice.say("repair.moves"), first.moves, result.gone))
    taken = [chain for chain in told_apart(chains(result.committees, first.moves))[0] if len(chain) > 1]
    if taken:
        said = tuple(chain_said(voice, chain) for chain in taken)
        blocks += [Paragraph(voice.say("repair.chains")), Listing(said)]
    if worth := worths(voice, first.objective, result.before):
        blocks.append(Paragraph(voice.say("repair.worth", worth=worth)))
    if len(result.repairs) > 1:
        blocks += [_ways(voice), in_and_out(
            voice, "repairs-people", voice.say("repair.all-people"), [(one.joined, one.left) for one in result.repairs]
        )]  # fmt: skip
        blocks.append(Listing(tuple(_in_every(voice))))
    yield Section("repair", voice.say("repair.title"), tuple(blocks))


def _ways(voice: Voice) -> Table:
    """Each slate that is as near, with what it is worth against the first."""
    result = _of(voice)
    rows = []
    for number, one in enumerate(result.repairs, 1):
        moved = worths(voice, one.objective, result.repairs[0].objective, only_moved=True)
        said = worths(voice, one.objective) if number == 1 else moved or voice.say("slates.same")
        rows.append(TableRow((Cell(str(number), number=number), Cell(said))))
    columns = (Column(voice.say("slates.number"), 6, "right", key="number"), Column(voice.say("slates.worth"), 94, key="worth"))
    return Table("repairs", voice.say("repair.all"), columns, tuple(rows))


def _in_every(voice: Voice) -> Iterator[str]:
    """Who goes, and who comes, whichever of all these slates is taken."""
    result = _of(voice)
    if result.complete is not True:
        return
    for code, sides in (("goes", [one.left for one in result.repairs]), ("comes", [one.joined for one in result.repairs])):
        people = [{pid for ids in side.values() for pid in ids} for side in sides]
        if always := set.intersection(*people):
            yield voice.say(f"repair.always-{code}", people=voice.people(always))


def _of(voice: Voice) -> RepairResult:
    assert isinstance(voice.result, RepairResult)  # noqa: S101  (a question prints its own result)
    return voice.result
