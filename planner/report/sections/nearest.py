"""Of a slate that is not compliant: the compliant one that differs in the fewest memberships, person by person, and why."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from planner.report.document import Block, Paragraph, Section
from planner.report.phrases.slates import moves_table, paired, worths
from planner.report.phrases.voice import Voice
from planner.results.result import MoveFor, Nearest, WaiverShown


def sections(voice: Voice) -> Iterator[Section]:
    nearest = voice.result.nearest
    if nearest is None:
        return
    blocks: list[Block] = []
    repair = nearest.repair
    if repair is None:
        blocks.append(Paragraph(voice.say(f"nearest.{nearest.status}")))
    elif repair.changes is None:
        blocks.append(Paragraph(voice.say("nearest.few")))
    else:
        blocks.append(Paragraph(voice.count("nearest.changes" if repair.proved else "nearest.changes-open", repair.changes)))
    if repair is not None and repair.moves:
        waived = [waiver for waiver in voice.result.waivers if _comes_by(waiver, repair.moves)]
        note = " ".join(_waived(voice, waiver) for waiver in waived)
        if voice.is_paper:
            starred = {waiver.id for waiver in waived}

            def named(id: str) -> str:
                return f"{voice.called(id)} *" if id in starred else voice.called(id)

            blocks.append(replace(paired(voice, "nearest", voice.say("nearest.title"), repair.moves, named), note=note))
        else:
            blocks.append(replace(moves_table(voice, "nearest", voice.say("nearest.table"), repair.moves), note=note))
        if not voice.is_paper:
            blocks += _worth(voice, nearest)
    yield Section("nearest", voice.say("nearest.title"), tuple(blocks))


def _comes_by(waiver: WaiverShown, moves: Sequence[MoveFor]) -> bool:
    """Whether somebody comes in whom a waiver excuses there: the reader must know what the slate leans on. A rule across
    committees binds wherever its people come in."""
    committee = waiver.rule.rpartition("/")[0]
    won = [c for move in moves if move.id == waiver.id for c in move.to if c not in move.from_]
    return committee in won or (committee == "joint" and bool(won))


def _waived(voice: Voice, waiver: WaiverShown) -> str:
    n = voice.number(waiver.rule)
    rule = voice.say("nearest.numbers", numbers=voice.whole(n)) if voice.is_paper and n else voice.rule(waiver.rule)
    said = voice.say("nearest.waived", person=voice.called(waiver.id), rule=rule)
    return f"{said} ({voice.say(f'authority.grants.{waiver.authority}')})."


def worth(voice: Voice) -> Iterator[Section]:
    """What it is worth, beside the slate given: on paper apart, as the page that is signed has no room for it."""
    nearest = voice.result.nearest
    if nearest is not None and (blocks := _worth(voice, nearest)):
        yield Section("nearest-worth", voice.say("nearest.worth-title"), tuple(blocks))


def _worth(voice: Voice, nearest: Nearest) -> list[Block]:
    repair = nearest.repair
    said = worths(voice, repair.objective, nearest.before) if repair is not None and repair.moves else ""
    return [Paragraph(voice.say("nearest.worth", worth=said))] if said else []
