"""`count` as the tools for rules look at it."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from planner.bodies.lint import Lint, Pitfall, Selectors, Step, bounds_steps, counted_step
from planner.language.bounds import Bounds
from planner.language.catalogue import Catalogue
from planner.language.selectors import EVERYBODY, All, Selector

if TYPE_CHECKING:
    from planner.bodies.count.body import Count


class CountLint(Lint["Count"]):
    def steps(self, old: Count, new: Count, selectors: Selectors) -> Iterator[Step]:
        one, other = old.per, new.per
        if one is not other and (one is None or other is None or selectors.relation(one, other) != "same"):
            yield Step("per", "unclear", is_of_people=True)
        base = selectors.relation(old.of, new.of)
        if base != "same":
            yield Step("of", "unclear", is_of_people=True)
        yield from counted_step(selectors.relation(old.count, new.count), old.bounds, new.bounds)
        yield from bounds_steps(old.bounds, new.bounds)

    def choices(self, body: Count) -> Iterator[tuple[str, Selector]]:
        yield "count", body.count
        yield "of", body.of
        if body.per is not None:
            yield "per", body.per

    def pitfalls(self, body: Count) -> Iterator[Pitfall]:
        if body.of != EVERYBODY:
            yield Pitfall(All((body.count, body.of)), "nobody", "count-outside-of")

    def share_of_all(self, body: Count) -> Bounds | None:
        return body.bounds if body.of == EVERYBODY and body.per is None and body.bounds.has_share else None

    def kinds_tell(self, body: Count, catalogue: Catalogue) -> bool:
        return True
