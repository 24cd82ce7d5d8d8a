"""`if` and `then` as the tools for rules look at them."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from planner.bodies.lint import Lint, Selectors, Step, bounds_steps
from planner.language.catalogue import Catalogue
from planner.language.selectors import Selector

if TYPE_CHECKING:
    from planner.bodies.if_then.body import IfThen


class IfThenLint(Lint["IfThen"]):
    def steps(self, old: IfThen, new: IfThen, selectors: Selectors) -> Iterator[Step]:
        if selectors.relation(old.given, new.given) != "same" or old.given_bounds != new.given_bounds:
            yield Step("if", "unclear", is_of_people=True)
        if selectors.relation(old.then, new.then) != "same":
            yield Step("then", "unclear", is_of_people=True)
        yield from bounds_steps(old.then_bounds, new.then_bounds)

    def choices(self, body: IfThen) -> Iterator[tuple[str, Selector]]:
        yield "if", body.given
        yield "then", body.then

    def kinds_tell(self, body: IfThen, catalogue: Catalogue) -> bool:
        return True
