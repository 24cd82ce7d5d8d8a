"""What every outcome of an election makes of `include`."""

from __future__ import annotations

from typing import TYPE_CHECKING

from planner.check.members import Members
from planner.check.outcomes import Outcomes, decided, ends, first

if TYPE_CHECKING:
    from planner.bodies.include.body import Include


def outcomes(body: Include, members: Members, seats: int) -> Outcomes:
    listed = set(body.ids)
    ids = members.pool.ids
    asked = [i for i, pid in enumerate(ids) if pid in listed]
    others = [i for i, pid in enumerate(ids) if pid not in listed]
    least, most = ends(len(asked), len(ids), seats)
    breaks = first(others, len(ids), seats) if least < len(listed) else None
    keeps = first(asked, len(ids), seats) if most == len(listed) else None
    return Outcomes(decided(breaks, keeps), least, most, breaks, keeps, len(asked), len(asked))


def kinds(body: Include, members: Members) -> list[bool]:
    """Who must be in."""
    listed = set(body.ids)
    return [pid in listed for pid in members.pool.ids]
