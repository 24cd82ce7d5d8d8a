"""`holds` as the tools for rules look at it."""

from __future__ import annotations

from collections.abc import Iterator
from fractions import Fraction
from typing import TYPE_CHECKING

from planner.bodies.lint import Lint, Selectors, Step, names, number_step

if TYPE_CHECKING:
    from planner.bodies.holds.body import Holds


class HoldsLint(Lint["Holds"]):
    def steps(self, old: Holds, new: Holds, selectors: Selectors) -> Iterator[Step]:
        gone = set(old.committees) - set(new.committees)
        if set(old.committees) != set(new.committees):
            yield Step("committees", "unclear" if gone else "tighter", names(old.committees), names(new.committees))
        yield number_step("at_most", Fraction(old.at_most), Fraction(new.at_most))
