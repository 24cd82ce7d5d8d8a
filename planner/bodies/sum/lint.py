"""`sum` as the tools for rules look at it."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from planner.bodies.lint import Extremes, Lint, Selectors, Step, number_step
from planner.language.catalogue import COMPUTED, Catalogue

if TYPE_CHECKING:
    from planner.bodies.sum.body import Sum


class SumLint(Lint["Sum"]):
    def steps(self, old: Sum, new: Sum, selectors: Selectors) -> Iterator[Step]:
        if (old.field, old.of) != (new.field, new.of):
            yield Step("field", "unclear", old.field, new.field)
        else:
            yield number_step("at_least", old.at_least, new.at_least, old.is_above, new.is_above)
            yield number_step("at_most", old.at_most, new.at_most, old.is_below, new.is_below)

    def kinds_tell(self, body: Sum, catalogue: Catalogue) -> bool:
        # Of each kind only the least and the greatest number are tried: enough for one side, not for a window.
        one_sided = body.at_least is None or body.at_most is None
        return one_sided and (body.field in COMPUTED or catalogue.field(body.field).type == "number")

    def extremes(self, body: Sum) -> Extremes:
        return Extremes(body.field, tuple(bound for bound in (body.at_least, body.at_most) if bound))
