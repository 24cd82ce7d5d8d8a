"""`apart: FIELD` or `apart: [[id, id], ...]`: no two members share the value, or come from one list."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import ClassVar

from planner.bodies.body import Body


@dataclass(frozen=True)
class Apart(Body):
    """Either `field` or `lists` is given."""

    keyword: ClassVar[str] = "apart"
    field: str | None = None
    lists: tuple[tuple[str, ...], ...] = ()

    def fields(self) -> Iterator[str]:
        if self.field is not None:
            yield self.field

    def people(self) -> Iterator[str]:
        for ids in self.lists:
            yield from ids
