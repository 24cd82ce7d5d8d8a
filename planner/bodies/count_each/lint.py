"""`count_each` as the tools for rules look at it."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import TYPE_CHECKING

from planner.bodies.lint import Lint, Selectors, Step, bounds_steps, crossed_wholes, named_step
from planner.language.bounds import Bounds
from planner.language.catalogue import Catalogue
from planner.language.selectors import EVERYBODY, Selector

if TYPE_CHECKING:
    from planner.bodies.count_each.body import CountEach


class CountEachLint(Lint["CountEach"]):
    def steps(self, old: CountEach, new: CountEach, selectors: Selectors) -> Iterator[Step]:
        if old.field != new.field:
            yield Step("field", "unclear", old.field, new.field)
        elif selectors.relation(old.of, new.of) != "same":
            yield Step("of", "unclear", is_of_people=True)
        else:
            yield named_step("values", old.values, new.values, is_folded=True)
            yield from bounds_steps(old.bounds, new.bounds)

    def choices(self, body: CountEach) -> Iterator[tuple[str, Selector]]:
        yield "of", body.of

    def share_of_all(self, body: CountEach) -> Bounds | None:
        return body.bounds if body.of == EVERYBODY and body.bounds.has_share else None

    def crossed(self, body: CountEach) -> Mapping[str, str]:
        return crossed_wholes(body.bounds)

    def kinds_tell(self, body: CountEach, catalogue: Catalogue) -> bool:
        return body.values is not None and catalogue.field(body.field).type != "number"

    def values(self, body: CountEach, catalogue: Catalogue) -> Iterator[tuple[str, Sequence[str]]]:
        if body.values is not None:
            yield body.field, body.values
