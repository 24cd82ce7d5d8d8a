"""What would have to change for a slate that does not comply, where no slate near to it is known that does: one sentence for
each rule that stands against it."""

from __future__ import annotations

from collections.abc import Iterator

from planner.bodies.saying import Printed
from planner.bodies.spoken import says_of
from planner.report.document import Listing, Section
from planner.report.phrases import figures
from planner.report.phrases.verdict import by_number
from planner.report.phrases.voice import Voice
from planner.results.result import Finding


def sections(voice: Voice) -> Iterator[Section]:
    result = voice.result
    has_way = result.nearest is not None and result.nearest.repair is not None
    if result.status != "not_compliant" or result.is_without_names or has_way:
        return
    in_order = by_number(voice, result.findings)  # as in the table below it
    against = [f for f in in_order if f.verdict != "met" and (result.is_strict or f.force == "must")]
    lines = [line for finding in against for line in _lines(voice, finding)]
    if lines:
        yield Section("actions", voice.say("actions.title"), (Listing(tuple(lines), numbered=True),))


def _lines(voice: Voice, finding: Finding) -> Iterator[str]:
    if finding.suppressed is not None:
        yield voice.say("actions.look", rule=voice.rule(finding.rule))
        return
    printed = Printed(figures.required(voice, finding), figures.actual(voice, finding))
    yield from says_of(finding).actions(voice, finding, printed)
    if finding.unsure and (finding.verdict != "not_met" or finding.lists_open):
        yield _fill_in(voice, finding)


def _fill_in(voice: Voice, finding: Finding) -> str:
    """Whose data would settle it, and which cell of it where the result says."""
    cells = voice.result.details.open_cells if voice.result.details else []
    missing: dict[str, list[str]] = {id: [] for id in voice.in_order(finding.unsure)}
    for cell in cells:
        if cell.id in missing and finding.rule in cell.rules:
            missing[cell.id].append(voice.field(cell.field))
    said = [f"{voice.person(id)}: {', '.join(fields)}" if fields else voice.person(id) for id, fields in missing.items()]
    return voice.say("actions.fill-in", rule=voice.rule(finding.rule), people="; ".join(said))
