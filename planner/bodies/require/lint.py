"""`require` as the tools for rules look at it."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from planner.bodies.lint import Lint, Pitfall, Selectors, Step, Strictness
from planner.language.catalogue import Catalogue
from planner.language.selectors import EVERYBODY, All, Any, Not, Selector

if TYPE_CHECKING:
    from planner.bodies.require.body import Require


class RequireLint(Lint["Require"]):
    def steps(self, old: Require, new: Require, selectors: Selectors) -> Iterator[Step]:
        relation = selectors.relation(_passes(old), _passes(new))
        # Fewer who pass is stricter.
        strictness: Strictness = "same" if relation == "same" else "tighter" if relation == "narrower" else "looser"
        yield Step("require", strictness, is_of_people=True)

    def choices(self, body: Require) -> Iterator[tuple[str, Selector]]:
        yield "who", body.who
        yield "require", body.require

    def pitfalls(self, body: Require) -> Iterator[Pitfall]:
        if body.who != EVERYBODY:
            yield Pitfall(All((body.who, body.require)), "nobody", "require-refuses-all")
            yield Pitfall(_passes(body), "everybody", "require-always-holds")

    def kinds_tell(self, body: Require, catalogue: Catalogue) -> bool:
        return True


def _passes(body: Require) -> Selector:
    return Any((Not(body.who), body.require))
