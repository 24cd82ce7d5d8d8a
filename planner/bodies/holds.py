"""`holds: [COMMITTEE, ...], at_most: N` (joint): nobody is a member of more than N of these committees."""

from __future__ import annotations

from dataclasses import dataclass
from typing import ClassVar

from planner.bodies.body import Body


@dataclass(frozen=True)
class Holds(Body):
    keyword: ClassVar[str] = "holds"
    committees: tuple[str, ...] = ()
    at_most: int = 1
