"""`exclude` as the tools for rules look at it."""

from __future__ import annotations

from collections.abc import Collection, Iterator
from typing import TYPE_CHECKING

from planner.bodies.lint import Lint, Selectors, Step, named_step

if TYPE_CHECKING:
    from planner.bodies.exclude.body import Exclude


class ExcludeLint(Lint["Exclude"]):
    def steps(self, old: Exclude, new: Exclude, selectors: Selectors) -> Iterator[Step]:
        yield named_step("people", old.ids, new.ids)

    def refused(self, body: Exclude, wanted: Collection[str], excused: Collection[str]) -> Iterator[str]:
        return (pid for pid in body.ids if pid in wanted and pid not in excused)
