"""The `should` rules: how near each came, and what the slate was chosen for, stage by stage."""

from __future__ import annotations

from collections.abc import Iterator

from planner.report.document import Block, Cell, Column, Listing, Section, Table, TableRow
from planner.report.phrases import figures
from planner.report.phrases.stages import stage_name, stage_proof, stage_value
from planner.report.phrases.verdict import worst_first
from planner.report.phrases.voice import Voice
from planner.results.result import Finding


def sections(voice: Voice) -> Iterator[Section]:
    short = [f for f in worst_first(voice.result.findings) if f.force == "should" and f.verdict != "met"]
    blocks: list[Block] = []
    if short and voice.is_paper:  # a screen has them in the table of rules, and behind it
        blocks.append(Listing(tuple(_short(voice, finding) for finding in short)))
    if voice.result.objective:
        blocks.append(_stages(voice))
    if blocks:
        yield Section("goals", voice.say("page.goals" if voice.is_paper else "objective.title"), tuple(blocks))


def _short(voice: Voice, finding: Finding) -> str:
    """`“Nữ” (Ban Chấp hành): yêu cầu ≥ 8 (15%), thực tế 7/51 (13,73%), thiếu 1`."""
    parts = [voice.say("goals.required", required=figures.required(voice, finding))]
    parts.append(voice.say("goals.actual", actual=figures.actual(voice, finding)))
    parts += [said] if (said := figures.shortfall(voice, finding)) else []
    return f"{voice.rule(finding.rule)}: {', '.join(parts)}"


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
