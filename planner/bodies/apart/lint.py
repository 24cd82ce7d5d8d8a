"""`apart` as the tools for rules look at it."""

from __future__ import annotations

from collections.abc import Collection, Iterator
from typing import TYPE_CHECKING

from planner.bodies.lint import Lint, Selectors, Step

if TYPE_CHECKING:
    from planner.bodies.apart.body import Apart


class ApartLint(Lint["Apart"]):
    def steps(self, old: Apart, new: Apart, selectors: Selectors) -> Iterator[Step]:
        before, after = ", ".join(old.shared) or _lists(old), ", ".join(new.shared) or _lists(new)
        if old.shared and new.shared and set(old.shared) != set(new.shared):
            # Whoever shares more shares less, too: the more fields, the fewer people are kept apart.
            looser, tighter = set(old.shared) < set(new.shared), set(new.shared) < set(old.shared)
            yield Step("field", "looser" if looser else "tighter" if tighter else "unclear", before, after)
        elif old.shared or new.shared:
            yield Step("field", "same" if old.shared and new.shared else "unclear", before, after)
        else:
            kept = all(any(set(ids) <= set(other) for other in new.lists) for ids in old.lists)
            yield Step("lists", "tighter" if kept else "looser", _lists(old), _lists(new))

    def refused(self, body: Apart, wanted: Collection[str], excused: Collection[str]) -> Iterator[str]:
        for ids in body.lists:
            both = [pid for pid in ids if pid in wanted]
            if len(both) > 1:
                yield both[0]


def _lists(body: Apart) -> str:
    return "; ".join(", ".join(ids) for ids in body.lists)
