"""The parts of a printout, in their order: one file a part, one line here. A part with nothing to say is left out.

A part makes the sections of a printout on paper and those of one on a screen, where fewer words do (`voice.is_paper` tells
which); what is for one of them alone says so here.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass

from planner.report.document import Medium, Section
from planner.report.phrases.voice import Voice
from planner.report.sections import (
    actions,
    ages,
    asked,
    basis,
    changes,
    charts,
    findings,
    goals,
    moves,
    nearest,
    open_cells,
    people,
    posts,
    pressure,
    provenance,
    question,
    reasons,
    remarks,
    slate,
    structure,
    suppositions,
    ties,
    waivers,
)

PAPER: tuple[Medium, ...] = ("paper",)
SCREEN: tuple[Medium, ...] = ("screen",)


@dataclass(frozen=True)
class Part:
    """`on`: the media that it appears on."""

    sections: Callable[[Voice], Iterator[Section]]
    on: tuple[Medium, ...] = (*SCREEN, *PAPER)


PARTS: tuple[Part, ...] = (
    Part(suppositions.supposed),
    Part(actions.sections, PAPER),
    Part(question.sections),
    Part(suppositions.differences),
    Part(reasons.sections),
    Part(pressure.sections),
    Part(ages.sections, SCREEN),  # one of the reasons; on paper an annex
    Part(findings.sections),
    Part(nearest.sections),
    Part(asked.sections, PAPER),
    Part(slate.sections, SCREEN),
    Part(moves.sections),
    Part(ties.sections),
    Part(goals.sections),
    Part(posts.sections, PAPER),
    Part(structure.sections, PAPER),
    Part(changes.sections, PAPER),
    Part(people.sections, PAPER),
    Part(waivers.sections),
    Part(basis.sections, PAPER),
    Part(open_cells.sections, PAPER),
    Part(ages.sections, PAPER),
    Part(charts.sections, PAPER),
    Part(remarks.sections),
    Part(provenance.sections, PAPER),
)
