"""`seats` of a committee: how many members it has. Written in the plan, not in a rule set; the rule `COMMITTEE/seats`."""

from __future__ import annotations

from dataclasses import dataclass
from typing import ClassVar

from planner.bodies.body import Body
from planner.language.bounds import Bounds


@dataclass(frozen=True)
class Seats(Body):
    """Whole bounds only."""

    keyword: ClassVar[str] = "seats"
    bounds: Bounds = Bounds()
