"""`mean` as the tools for rules look at it."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from planner.bodies.lint import Selectors, Step
from planner.bodies.number_bounds import NumberLint, number_steps

if TYPE_CHECKING:
    from planner.bodies.mean.body import Mean


class MeanLint(NumberLint["Mean"]):
    def steps(self, old: Mean, new: Mean, selectors: Selectors) -> Iterator[Step]:
        return number_steps(old, new, selectors)
