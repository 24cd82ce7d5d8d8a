"""`count_each: FIELD` + bounds (with `values`, `of`): for each value the number, or the share, of members that have it."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import ClassVar

from planner.bodies.body import Body
from planner.language.bounds import Bounds
from planner.language.selectors import EVERYBODY, Selector


@dataclass(frozen=True)
class CountEach(Body):
    """`values` are canonical texts as the catalogue spells them; None means each value in the pool."""

    keyword: ClassVar[str] = "count_each"
    field: str = ""
    bounds: Bounds = Bounds()
    values: tuple[str, ...] | None = None
    of: Selector = EVERYBODY

    def selectors(self) -> Iterator[Selector]:
        yield self.of

    def fields(self) -> Iterator[str]:
        yield self.field
