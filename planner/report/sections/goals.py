"""What the slate was chosen for, stage by stage; the goals that fall short stand in tables of their own."""

from __future__ import annotations

from collections.abc import Iterator

from planner.report.document import Cell, Column, Section, Table, TableRow
from planner.report.phrases.stages import stage_name, stage_proof, stage_value
from planner.report.phrases.voice import Voice


def sections(voice: Voice) -> Iterator[Section]:
    if voice.result.objective:
        yield Section("goals", voice.say("page.goals" if voice.is_paper else "objective.title"), (_stages(voice),))


def _stages(voice: Voice) -> Table:
    columns = (
        Column(voice.say("page.number") if voice.is_paper else "", 6, "right"),
        Column(voice.say("objective.stage"), 50),
        Column(voice.say("objective.value"), 14, "right"),
        Column(voice.say("objective.proof"), 30),
    )
    rows = [
        TableRow((
            Cell(str(i), number=i),
            Cell(stage_name(voice, stage)),
            Cell(stage_value(voice, stage), number=stage.value if isinstance(stage.value, int) else None),
            Cell(stage_proof(voice, stage)),
        ))
        for i, stage in enumerate(voice.result.objective, 1)
    ]  # fmt: skip
    return Table("stages", voice.say("objective.title"), columns, tuple(rows))
