"""`exclude: [id, ...]`: none of them is a member."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import ClassVar

from planner.bodies.body import Body


@dataclass(frozen=True)
class Exclude(Body):
    keyword: ClassVar[str] = "exclude"
    ids: tuple[str, ...] = ()

    def people(self) -> Iterator[str]:
        return iter(self.ids)
