"""`seats` as the tools for rules look at it."""

from __future__ import annotations

from collections.abc import Collection, Iterator
from typing import TYPE_CHECKING

from planner.bodies.lint import Lint, Selectors, Step, bounds_steps

if TYPE_CHECKING:
    from planner.bodies.seats.body import Seats


class SeatsLint(Lint["Seats"]):
    def steps(self, old: Seats, new: Seats, selectors: Selectors) -> Iterator[Step]:
        yield from bounds_steps(old.bounds, new.bounds)

    def refused(self, body: Seats, wanted: Collection[str], excused: Collection[str]) -> Iterator[str]:
        most = body.bounds.at_most
        if most is not None and int(most.value) < len(wanted):
            yield next(iter(wanted))
