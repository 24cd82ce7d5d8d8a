"""`include` as the tools for rules look at it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING

from planner.bodies.lint import Lint, Selectors, Step, named_step

if TYPE_CHECKING:
    from planner.bodies.include.body import Include


class IncludeLint(Lint["Include"]):
    def steps(self, old: Include, new: Include, selectors: Selectors) -> Iterator[Step]:
        yield named_step("people", old.ids, new.ids)

    def demanded(self, body: Include) -> Sequence[str]:
        return body.ids
