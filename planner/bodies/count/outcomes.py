"""What every outcome of an election makes of `count`."""

from __future__ import annotations

from typing import TYPE_CHECKING

from planner.bodies.count.verdict import contributions
from planner.check.members import Members
from planner.check.outcomes import Outcomes, counts

if TYPE_CHECKING:
    from planner.bodies.count.body import Count


def outcomes(body: Count, members: Members, seats: int) -> Outcomes:
    return counts(kinds(body, members), seats, body.bounds)


def kinds(body: Count, members: Members) -> list[int]:
    """What each may contribute."""
    answers = members.answers(body.count, body.of if body.per is None else body.per)
    return [contributions(int(mask), body.per is not None) for mask in answers]
