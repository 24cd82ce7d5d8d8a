"""`distinct: FIELD` + bounds: the number of different values among the members (a share: of all members)."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import ClassVar

from planner.bodies.body import Body
from planner.language.bounds import Bounds


@dataclass(frozen=True)
class Distinct(Body):
    keyword: ClassVar[str] = "distinct"
    field: str = ""
    bounds: Bounds = Bounds()

    def fields(self) -> Iterator[str]:
        yield self.field
