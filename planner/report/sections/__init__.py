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
    failing,
    findings,
    goals,
    matrix,
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


# The annexes behind the page that is signed, in their order: one that has no section is left out. Landscape pages come last,
# but for the technical part, so that few pages stay half empty.
ANNEXES = ("answer", "reasons", "results", "structure", "pictures", "basis", "data", "people", "technical")


@dataclass(frozen=True)
class Part:
    """`on`: the media that it appears on. On paper it stands in `annex`; `is_front`: on the page that is signed, in an annex
    only what that page has no room for."""

    sections: Callable[[Voice], Iterator[Section]]
    annex: str
    on: tuple[Medium, ...] = (*SCREEN, *PAPER)
    is_front: bool = False


PARTS: tuple[Part, ...] = (
    Part(suppositions.supposed, "answer", is_front=True),
    Part(changes.front, "answer", PAPER, is_front=True),
    Part(changes.sections, "answer", PAPER),
    Part(failing.must, "results", PAPER, is_front=True),
    Part(question.sections, "answer", is_front=True),
    Part(suppositions.differences, "answer"),
    Part(reasons.undecided, "answer", is_front=True),
    Part(reasons.claims, "reasons", PAPER, is_front=True),
    Part(reasons.sections, "reasons"),
    Part(reasons.ways_out, "reasons", is_front=True),
    Part(reasons.conflicts, "reasons"),
    Part(pressure.sections, "reasons"),
    Part(ages.sections, "reasons", SCREEN),  # one of the reasons; on paper beside the pictures
    Part(findings.sections, "results"),
    Part(matrix.sections, "results", PAPER),
    Part(actions.sections, "results"),
    Part(nearest.sections, "results", is_front=True),
    Part(changes.in_and_out, "answer", PAPER, is_front=True),
    Part(nearest.worth, "results", PAPER),
    Part(findings.met, "results", SCREEN),
    Part(failing.goals, "results", PAPER, is_front=True),
    Part(asked.sections, "results", PAPER),
    Part(slate.sections, "results", SCREEN),
    Part(moves.sections, "results"),
    Part(ties.sections, "results"),
    Part(goals.sections, "results"),
    Part(findings.counted, "results", PAPER),
    Part(posts.sections, "structure", PAPER, is_front=True),
    Part(structure.sections, "structure", PAPER),
    Part(ages.sections, "pictures", PAPER),
    Part(charts.sections, "pictures", PAPER),
    Part(waivers.sections, "basis"),
    Part(basis.sections, "basis", PAPER),
    Part(open_cells.sections, "data", PAPER),
    Part(remarks.sections, "data"),
    Part(people.sections, "people", PAPER),
    Part(provenance.sections, "technical", PAPER),
)
