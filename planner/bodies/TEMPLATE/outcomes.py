"""What every outcome of an election makes of `template`; `planner.check.outcomes` has what bodies share."""

from __future__ import annotations

from typing import TYPE_CHECKING

from planner.check.members import Members
from planner.check.outcomes import Outcomes, counts
from planner.check.tally import BASE, COUNTED

if TYPE_CHECKING:
    from planner.bodies.TEMPLATE.body import Template


def outcomes(body: Template, members: Members, seats: int) -> Outcomes:
    return counts(kinds(body, members), seats, body.bounds)


def kinds(body: Template, members: Members) -> list[int]:
    """What each may contribute: whoever is listed counts."""
    listed = set(body.ids)
    return [COUNTED if pid in listed else BASE for pid in members.pool.ids]
