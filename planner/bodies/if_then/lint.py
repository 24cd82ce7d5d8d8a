"""`if` and `then` as the tools for rules look at them."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import replace
from typing import TYPE_CHECKING

from planner.bodies.lint import Lint, Selectors, Step, Strictness, bounds_steps, counted_step
from planner.language.catalogue import Catalogue
from planner.language.selectors import Selector

if TYPE_CHECKING:
    from planner.bodies.if_then.body import IfThen

# A condition that fewer slates fulfil makes the rule ask less often.
_TURNED: Mapping[Strictness, Strictness] = {"same": "same", "tighter": "looser", "looser": "tighter", "unclear": "unclear"}


class IfThenLint(Lint["IfThen"]):
    def steps(self, old: IfThen, new: IfThen, selectors: Selectors) -> Iterator[Step]:
        for step in counted_step(selectors.relation(old.given, new.given), old.given_bounds, new.given_bounds):
            yield replace(step, what="if", strictness=_TURNED[step.strictness])
        for step in bounds_steps(old.given_bounds, new.given_bounds):
            yield replace(step, what=f"if.{step.what}", strictness=_TURNED[step.strictness])
        for step in counted_step(selectors.relation(old.then, new.then), old.then_bounds, new.then_bounds):
            yield replace(step, what="then")
        yield from bounds_steps(old.then_bounds, new.then_bounds)

    def choices(self, body: IfThen) -> Iterator[tuple[str, Selector]]:
        yield "if", body.given
        yield "then", body.then

    def kinds_tell(self, body: IfThen, catalogue: Catalogue) -> bool:
        return True
