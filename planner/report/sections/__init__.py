"""The parts of a printed report, in their order: one file a part, one line here. A part with nothing to say is left out."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from planner.report.document import Section
from planner.report.phrases.voice import Voice
from planner.report.sections import (
    actions,
    ages,
    asked,
    changes,
    charts,
    findings,
    goals,
    open_cells,
    people,
    posts,
    provenance,
    reasons,
    remarks,
    structure,
    waivers,
)

Part = Callable[[Voice], Iterator[Section]]

PARTS: tuple[Part, ...] = (
    actions.sections,
    reasons.sections,
    findings.sections,
    asked.sections,
    goals.sections,
    posts.sections,
    structure.sections,
    changes.sections,
    people.sections,
    waivers.sections,
    open_cells.sections,
    ages.sections,
    charts.sections,
    remarks.sections,
    provenance.sections,
)
