"""`both` as the tools for rules look at it."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from planner.bodies.lint import Lint, Selectors, Step, bounds_steps, names, of_step

if TYPE_CHECKING:
    from planner.bodies.both.body import Both


class BothLint(Lint["Both"]):
    def steps(self, old: Both, new: Both, selectors: Selectors) -> Iterator[Step]:
        if set(old.committees) != set(new.committees):
            yield Step("committees", "unclear", names(old.committees), names(new.committees))
        elif old.of != new.of:
            yield of_step(old.of, new.of)
        else:
            yield from bounds_steps(old.bounds, new.bounds)
