"""The fewest memberships added plus removed that make a slate compliant, then the best of those slates."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

from planner.compiled.compile import Compiled
from planner.compiled.linear import Bundles, Mode
from planner.language.plan import Slate
from planner.language.slates import changes
from planner.problems import OutOfTime
from planner.solve.clock import Clock
from planner.solve.distance import apart
from planner.solve.search import Best, Finished, Progress, Search, Tied
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


class Repairer:
    """Finds the compliant slates nearest to one that was given. Ids of `given` must be in the pool."""

    def __init__(
        self,
        compiled: Compiled,
        bundles: Bundles,
        stages: Sequence[PrintedStage],
        given: Slate,
        clock: Clock,
        progress: Progress | None = None,
    ) -> None:
        self.compiled, self.bundles, self.stages, self.given = compiled, bundles, stages, given
        self.clock, self.progress = clock, progress

    def nearest(self, start: FoundSlate) -> Repairs:
        """The slate with the fewest changes, among those the best by the stages. `start` meets every `must`."""
        # Of what comes after the changes nothing is printed as theirs: what is tied there is all that is as near.
        asked = [PrintedStage(changes_from(self.compiled, self.given), "changes")]
        asked += [replace(printed, prefer=None) for printed in self.stages]
        best = Search(self.compiled, self.bundles, self.clock, self.progress).run(start, asked, is_unique_asked=False)
        is_decided = bool(best.stages) and best.stages[0].value == best.stages[0].bound
        reached = [replace(one, printed=own) for one, own in zip(best.stages[1:], self.stages, strict=False)]
        return Repairs(changes(self.given, best.slate) if is_decided else None, [replace(best, stages=reached)])

    def others(self, first: Repairs, count: int) -> Repairs:
        """Every slate as near as the first, the best first; at most `count`, the first counted."""
        answer = Repairs(first.changes, list(first.found))
        tied = first.found[0].tied
        try:
            while tied is not None and answer.is_proved and len(answer.found) < count:
                if (best := self._another(tied, answer.found, self.stages)) is None:
                    answer.complete = True
                    return answer
                answer.found.append(best)
            if tied is not None and answer.is_proved:
                answer.complete = self._another(tied, answer.found, []) is None
        except OutOfTime:
            pass
        return answer

    def _another(self, tied: Tied, found: Sequence[Best], stages: Sequence[PrintedStage]) -> Best | None:
        asked = apart(self.compiled, [best.slate for best in found], at_least=1)
        if stages and (best := self._as_good_until_the_last(asked, tied, found[-1])) is not None:
            return best
        return Search(asked, self.bundles, self.clock, self.progress).further(tied, stages)

    def _as_good_until_the_last(self, asked: Compiled, tied: Tied, before: Best) -> Best | None:
        """The best of those that are as good as the one before in every printed stage but the last; None where there is none.

        None is better than that one, stage by stage, so these stages need not be searched again: where only a goal of people's
        numbers tells repairs apart, most of them are.
        """
        last = max((n for n, printed in enumerate(self.stages) if printed.prefer is not None), default=0)
        if not last or len(before.stages) < last or any(c.deepened is not None for c in asked.should):
            return None
        settled = before.stages[:last]
        priorities = {priority for one in settled for priority in one.printed.stage.priorities}
        modes: dict[str, Mode] = {c.rule.key: "hard" for c in asked.must}
        modes |= {c.rule.key: "soft" for c in asked.should if c.rule.priority in priorities}
        finished = tuple(Finished(one.printed.stage, one.value) for one in settled)
        search = Search(asked, self.bundles, self.clock, self.progress, modes)
        found = search.further(replace(tied, finished=(*tied.finished, *finished)), self.stages[last:])
        return None if found is None else replace(found, stages=[*settled, *found.stages])
