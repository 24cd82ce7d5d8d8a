"""`apart` as the tools for rules look at it."""

from __future__ import annotations

from collections.abc import Collection, Iterator
from typing import TYPE_CHECKING

from planner.bodies.lint import Lint, Selectors, Step

if TYPE_CHECKING:
    from planner.bodies.apart.body import Apart


class ApartLint(Lint["Apart"]):
    def steps(self, old: Apart, new: Apart, selectors: Selectors) -> Iterator[Step]:
        if old.field or new.field:
            yield Step("field", "unclear", old.field or _lists(old), new.field or _lists(new))
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
