"""The fewest memberships added plus removed that make a slate compliant, then the best of those slates."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

from planner.compiled.compile import Compiled
from planner.compiled.linear import Bundles
from planner.language.plan import Slate
from planner.solve.alternatives import Alternatives, alternatives
from planner.solve.clock import Clock
from planner.solve.distance import apart, changes
from planner.solve.search import Best, Progress, Search
from planner.solve.slate import FoundSlate
from planner.solve.stages import PrintedStage, changes_from


@dataclass
class Repairs:
    """`changes`: no compliant slate differs in fewer memberships; None where the clock left that open. `found`: slates that
    differ in so many, the best first (where it is open, one that was found). `complete`: whether these are all; None where
    nobody asked, or the clock left it open."""

    changes: int | None
    found: list[Best]
    complete: bool | None = None

    @property
    def is_proved(self) -> bool:
        return self.changes is not None and all(best.is_proven for best in self.found)


def nearest(
    compiled: Compiled,
    bundles: Bundles,
    stages: Sequence[PrintedStage],
    given: Slate,
    start: FoundSlate,
    clock: Clock,
    progress: Progress | None = None,
) -> Repairs:
    """The slate with the fewest changes, among those the best by the stages. `start` meets every `must`; ids of `given` must be
    in the pool."""
    asked = [PrintedStage(changes_from(compiled, given), "changes"), *stages]
    best = Search(compiled, bundles, clock, progress).run(start, asked, is_unique_asked=False)
    is_decided = bool(best.stages) and best.stages[0].value == best.stages[0].bound
    return Repairs(changes(given, best.slate) if is_decided else None, [replace(best, stages=best.stages[1:])])


def all_nearest(
    compiled: Compiled,
    bundles: Bundles,
    stages: Sequence[PrintedStage],
    given: Slate,
    first: Repairs,
    count: int,
    clock: Clock,
    progress: Progress | None = None,
) -> Repairs:
    """Every slate with as few changes as `first` has, the best first; at most `count`, the first counted."""
    if first.changes is None or not first.is_proved:
        return first
    near = apart(compiled, [given], at_most=first.changes)
    answer: Alternatives = alternatives(near, bundles, stages, first.found[0], count, 1, clock, progress)
    return Repairs(first.changes, answer.found, answer.complete)
