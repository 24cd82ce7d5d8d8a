"""`include: [id, ...]`: all of them are members."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import ClassVar

from planner.bodies.body import Body


@dataclass(frozen=True)
class Include(Body):
    keyword: ClassVar[str] = "include"
    ids: tuple[str, ...] = ()

    def people(self) -> Iterator[str]:
        return iter(self.ids)
