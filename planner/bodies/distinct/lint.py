"""`distinct` as the tools for rules look at it."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import TYPE_CHECKING

from planner.bodies.lint import Lint, Selectors, Step, bounds_steps, crossed_wholes
from planner.language.bounds import Bounds
from planner.language.catalogue import Catalogue
from planner.language.selectors import EVERYBODY

if TYPE_CHECKING:
    from planner.bodies.distinct.body import Distinct


_MOST_VALUES = 8  # different values that may be asked for where kinds of people are tried


class DistinctLint(Lint["Distinct"]):
    def steps(self, old: Distinct, new: Distinct, selectors: Selectors) -> Iterator[Step]:
        if old.field != new.field:
            yield Step("field", "unclear", old.field, new.field)
        else:
            if selectors.relation(old.of, new.of) != "same":
                yield Step("of", "unclear", is_of_people=True)
            yield from bounds_steps(old.bounds, new.bounds)

    def share_of_all(self, body: Distinct) -> Bounds | None:
        return body.bounds if body.bounds.has_share and body.of == EVERYBODY else None

    def crossed(self, body: Distinct) -> Mapping[str, str]:
        return crossed_wholes(body.bounds)

    def kinds_tell(self, body: Distinct, catalogue: Catalogue) -> bool:
        low = body.bounds.at_least
        closed = len(catalogue.field(body.field).canonical_values)
        few = low is not None and not low.is_share and low.value <= _MOST_VALUES
        return catalogue.field(body.field).type not in ("number", "list") and (0 < closed <= _MOST_VALUES or few)

    def values(self, body: Distinct, catalogue: Catalogue) -> Iterator[tuple[str, Sequence[str]]]:
        low = body.bounds.at_least
        number = int(low.value) if low is not None and not low.is_share else 0
        closed = catalogue.field(body.field).canonical_values
        yield body.field, closed or tuple(f"\u2026{n}" for n in range(number))
