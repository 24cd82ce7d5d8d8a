"""`both: [A, B]` + whole bounds (joint): how many people are members of both committees."""

from __future__ import annotations

from dataclasses import dataclass
from typing import ClassVar

from planner.bodies.body import Body
from planner.language.bounds import Bounds


@dataclass(frozen=True)
class Both(Body):
    """Exactly two different committees."""

    keyword: ClassVar[str] = "both"
    committees: tuple[str, str] = ("", "")
    bounds: Bounds = Bounds()
