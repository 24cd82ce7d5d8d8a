"""`count: SELECTOR` + bounds (with `of: SELECTOR`): the number, or the share, of members matching `count`."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import ClassVar

from planner.bodies.body import Body
from planner.language.bounds import Bounds
from planner.language.selectors import EVERYBODY, Selector


@dataclass(frozen=True)
class Count(Body):
    keyword: ClassVar[str] = "count"
    count: Selector = EVERYBODY
    bounds: Bounds = Bounds()
    of: Selector = EVERYBODY

    def selectors(self) -> Iterator[Selector]:
        yield self.count
        yield self.of
