"""Results without names: for papers that leave the room.

`initials`: names become initials, and the people's own data goes, except what the rules count. `counts`: nobody can be told
from another: no ids, no lists of people, and counts of people from 1 to 4 are suppressed wherever they would single somebody
out (structure, ages, funnels); the numbers that a verdict rests on stay.
"""

from __future__ import annotations

from typing import Literal

from planner.report.result import (
    AgeBand,
    Details,
    Finding,
    PersonShown,
    Result,
    StructureLine,
    Tally,
)

Redaction = Literal["none", "initials", "counts"]
SMALL = 5  # smaller counts of people are not shown
_KEPT = ("gender",)  # of the list of people; the rest tells who somebody is


def redacted(result: Result, how: Redaction) -> Result:
    """A copy of the result fit for such a paper; the result itself for `none`."""
    if how == "none":
        return result
    copy = result.model_copy(deep=True)
    if copy.details is None:
        copy.details = Details()
    copy.details.redacted = how
    copy.details.bundle = {}  # plans name people: in waivers, includes, lists of relatives
    if how == "initials":
        copy.names = {pid: initials(name) for pid, name in copy.names.items()}
        copy.details.people = {
            pid: PersonShown(row=0, fields={f: v for f, v in person.fields.items() if f in _KEPT})
            for pid, person in copy.details.people.items()
        }
        copy.details.columns = [column for column in copy.details.columns if column in _KEPT]
        if copy.details.since is not None:
            copy.details.since.names = {pid: initials(name) for pid, name in copy.details.since.names.items()}
        for finding in copy.findings:
            finding.facts = {}
        return copy
    return _counted(copy)


def initials(name: str) -> str:
    """`N.T.A.` of Nguyễn Thị An."""
    return "".join(f"{word[0].upper()}." for word in name.split() if word[:1].isalpha())


def _counted(result: Result) -> Result:
    result.names = {}
    result.slate = None if result.slate is None else {committee: [] for committee in result.slate}
    result.waivers = []
    result.problems = [problem for problem in result.problems if problem.severity == "error"]
    for finding in result.findings:
        _without_people(finding)
    for funnel in result.funnels:
        for lost in funnel.lost:
            lost.ids = []
    for loss in result.age_losses:
        loss.lost = []
    for relaxation in result.relaxations:
        relaxation.slate = {}
        for change in relaxation.changes:
            change.people, change.unproven = [], []
    details = result.details
    if details is not None:
        details.people, details.columns, details.open_cells = {}, [], []
        details.structure = [_suppressed(line) for line in details.structure]
        for pyramid in details.pyramids:
            pyramid.bands = [_band(band) for band in pyramid.bands]
        if details.since is not None:
            details.since.joined, details.since.left, details.since.names = {}, {}, {}
    return result


def _without_people(finding: Finding) -> None:
    finding.people, finding.unsure, finding.facts = [], [], {}
    for value in (finding.by_value or {}).values():
        value.people = []


def _suppressed(line: StructureLine) -> StructureLine:
    """Small counts are left out of the line: an absent count is printed as a dash."""
    kept = {of: tally for of, tally in line.counts.items() if not _is_small(tally)}
    return line.model_copy(update={"counts": kept})


def _is_small(tally: Tally) -> bool:
    return 0 < tally.count < SMALL or 0 < tally.base - tally.count < SMALL


def _band(band: AgeBand) -> AgeBand:
    def shown(count: int) -> int:
        return 0 if count < SMALL else count

    return band.model_copy(
        update={"male": shown(band.male), "female": shown(band.female), "unknown": shown(band.unknown)}
    )
