"""Of a slate that is not compliant: the compliant one that differs in the fewest memberships, person by person, and why."""

from __future__ import annotations

from collections.abc import Iterator

from planner.report.document import Block, Paragraph, Section
from planner.report.phrases.slates import moves_table, paired, worths
from planner.report.phrases.voice import Voice


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
        table = paired if voice.is_paper else moves_table
        blocks.append(table(voice, "nearest", voice.say("nearest.table"), repair.moves))
        if worth := worths(voice, repair.objective, nearest.before):
            blocks.append(Paragraph(voice.say("nearest.worth", worth=worth)))
    yield Section("nearest", voice.say("nearest.title"), tuple(blocks))
