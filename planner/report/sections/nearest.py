"""Of a slate that is not compliant: the compliant one that differs in the fewest memberships, person by person, and why."""

from __future__ import annotations

from collections.abc import Iterator

from planner.report.document import Block, Paragraph, Section
from planner.report.phrases.slates import moves_table, paired, worths
from planner.report.phrases.voice import Voice
from planner.results.result import Nearest


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
        if voice.is_paper:
            blocks.append(paired(voice, "nearest", voice.say("nearest.title"), repair.moves))
        else:
            blocks.append(moves_table(voice, "nearest", voice.say("nearest.table"), repair.moves))
        if not voice.is_paper:
            blocks += _worth(voice, nearest)
    yield Section("nearest", voice.say("nearest.title"), tuple(blocks))


def worth(voice: Voice) -> Iterator[Section]:
    """What it is worth, beside the slate given: on paper apart, as the page that is signed has no room for it."""
    nearest = voice.result.nearest
    if nearest is not None and (blocks := _worth(voice, nearest)):
        yield Section("nearest-worth", voice.say("nearest.worth-title"), tuple(blocks))


def _worth(voice: Voice, nearest: Nearest) -> list[Block]:
    repair = nearest.repair
    said = worths(voice, repair.objective, nearest.before) if repair is not None and repair.moves else ""
    return [Paragraph(voice.say("nearest.worth", worth=said))] if said else []
