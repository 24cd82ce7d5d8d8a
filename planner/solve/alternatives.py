"""Slates from the best down, each the best of those that differ enough from every earlier one."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field

from planner.compiled.compile import Compiled
from planner.compiled.linear import Bundles
from planner.problems import OutOfTime
from planner.solve.clock import Clock
from planner.solve.distance import apart
from planner.solve.feasibility import feasibility
from planner.solve.search import Best, Progress, Search
from planner.solve.stages import PrintedStage


@dataclass
class Alternatives:
    """`found`: the first is the best. `complete`: whether there are no more; None where the clock left it open.

    Of the last of `found` alone the stages may be undecided (`Best.is_proven`); then nothing was sought after it.
    """

    found: list[Best] = field(default_factory=list)
    complete: bool | None = None

    @property
    def is_proved(self) -> bool:
        return self.complete is not None and all(best.is_proven for best in self.found)


def alternatives(
    compiled: Compiled,
    bundles: Bundles,
    stages: Sequence[PrintedStage],
    first: Best,
    count: int,
    differ: int,
    clock: Clock,
    progress: Progress | None = None,
) -> Alternatives:
    """At most `count` slates, `first` counted, that differ from one another in at least `differ` memberships."""
    answer = Alternatives([first])
    say = progress or (lambda _event, _facts: None)
    try:
        while answer.found[-1].is_proven:
            slates = [best.slate for best in answer.found]
            asked = apart(compiled, slates, at_least=differ)
            say("alternative", {"number": len(slates) + 1})
            start = feasibility(asked, bundles, asked.must, clock)
            if start.status == "undecided":
                break
            if start.slate is None or len(slates) == count:
                answer.complete = start.slate is None
                break
            best = Search(asked, bundles, clock, progress).run(start.slate, stages, is_unique_asked=False)
            answer.found.append(best)
    except OutOfTime:
        pass
    return answer
