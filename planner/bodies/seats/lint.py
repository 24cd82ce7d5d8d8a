"""`seats` as the tools for rules look at it."""

from __future__ import annotations

from collections.abc import Collection, Iterator
from typing import TYPE_CHECKING

from planner.bodies.lint import Lint, Selectors, Step, bounds_steps, of_step

if TYPE_CHECKING:
    from planner.bodies.seats.body import Seats


class SeatsLint(Lint["Seats"]):
    def steps(self, old: Seats, new: Seats, selectors: Selectors) -> Iterator[Step]:
        if old.of != new.of:
            yield of_step(old.of, new.of)
        else:
            yield from bounds_steps(old.bounds, new.bounds)

    def refused(self, body: Seats, wanted: Collection[str], excused: Collection[str]) -> Iterator[str]:
        _, most = body.size()
        if most is not None and most < len(wanted):
            yield next(iter(wanted))
