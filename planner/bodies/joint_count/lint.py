"""A joint `count` as the tools for rules look at it."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from planner.bodies.lint import Lint, Pitfall, Selectors, Step, bounds_steps, counted_step, names
from planner.language.catalogue import Catalogue
from planner.language.selectors import EVERYBODY, All, Selector

if TYPE_CHECKING:
    from planner.bodies.joint_count.body import JointCount


class JointCountLint(Lint["JointCount"]):
    def steps(self, old: JointCount, new: JointCount, selectors: Selectors) -> Iterator[Step]:
        if set(old.committees) != set(new.committees):
            yield Step("committees", "unclear", names(old.committees), names(new.committees))
        if selectors.relation(old.of, new.of) != "same":
            yield Step("of", "unclear", is_of_people=True)
        yield from counted_step(selectors.relation(old.count, new.count), old.bounds, new.bounds)
        yield from bounds_steps(old.bounds, new.bounds)

    def choices(self, body: JointCount) -> Iterator[tuple[str, Selector]]:
        yield "count", body.count
        yield "of", body.of

    def pitfalls(self, body: JointCount) -> Iterator[Pitfall]:
        if body.of != EVERYBODY:
            yield Pitfall(All((body.count, body.of)), "nobody", "count-outside-of")

    def kinds_tell(self, body: JointCount, catalogue: Catalogue) -> bool:
        return True
