"""`template` as the tools for rules look at it."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from planner.bodies.lint import Lint, Selectors, Step, bounds_steps, names

if TYPE_CHECKING:
    from planner.bodies.TEMPLATE.body import Template


class TemplateLint(Lint["Template"]):
    """What is not said here holds as `Lint` says it: the body has no selectors, no shares, no kinds of people."""

    def steps(self, old: Template, new: Template, selectors: Selectors) -> Iterator[Step]:
        if set(old.ids) != set(new.ids):
            yield Step("people", "unclear", names(old.ids), names(new.ids))
        else:
            yield from bounds_steps(old.bounds, new.bounds)
