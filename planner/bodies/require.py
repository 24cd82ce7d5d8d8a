"""`require: SELECTOR` (with `who: SELECTOR`): every member matching `who` matches `require`."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import ClassVar

from planner.bodies.body import Body
from planner.language.selectors import EVERYBODY, Selector


@dataclass(frozen=True)
class Require(Body):
    keyword: ClassVar[str] = "require"
    require: Selector = EVERYBODY
    who: Selector = EVERYBODY

    def selectors(self) -> Iterator[Selector]:
        yield self.require
        yield self.who
