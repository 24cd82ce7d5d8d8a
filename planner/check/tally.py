"""Counting members whose data leaves something open: every pair (counted, base) that some completion gives."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from planner.check.verdict import Verdict, verdict_of
from planner.language.bounds import Bounds

# What one member may contribute: OUT nothing, BASE to the base alone, COUNTED to the count and the base, ALONE to the count
# alone (where the base is of other people).
OUT, BASE, COUNTED, ALONE = 1, 2, 4, 8
_PARTS = {OUT: (0, 0), BASE: (0, 1), COUNTED: (1, 1), ALONE: (1, 0)}


@dataclass(frozen=True)
class Tally:
    """How many members have each set of possible contributions (a mask of OUT, BASE, COUNTED, ALONE)."""

    kinds: tuple[int, ...]  # [16]

    @classmethod
    def of(cls, masks: Iterable[int]) -> Tally:
        kinds = [0] * 16
        for mask in masks:
            kinds[mask] += 1
        return cls(tuple(kinds))

    def moved(self, changes: Iterable[tuple[int, int]]) -> Tally:
        """The same with some members' masks (before, after) made others."""
        kinds = list(self.kinds)
        for before, after in changes:
            kinds[before] -= 1
            kinds[after] += 1
        return Tally(tuple(kinds))

    @property
    def sure_count(self) -> int:
        return sum(n for mask, n in enumerate(self.kinds) if mask and not mask & (OUT | BASE))

    @property
    def sure_base(self) -> int:
        return sum(n for mask, n in enumerate(self.kinds) if mask and not mask & (OUT | ALONE))

    def pairs(self) -> Iterator[tuple[int, int]]:
        """Every (counted, base) that some completion gives."""
        if any(n for mask, n in enumerate(self.kinds) if mask & ALONE):
            yield from self._pairs_of_others()
            return
        # Each member picks one of its contributions, so the reachable numbers of (out, base only, counted) are the whole
        # points where every set of contributions is picked at least as often as members have no other choice.
        k = self.kinds
        everybody = sum(k)
        out_only, base_only, counted_only = k[OUT], k[BASE], k[COUNTED]
        for counted in range(counted_only, everybody - out_only - base_only - k[OUT | BASE] + 1):
            fewest = max(base_only, base_only + counted_only + k[BASE | COUNTED] - counted)
            most = min(everybody - counted - out_only, everybody - (out_only + counted_only + k[OUT | COUNTED]))
            for base_alone in range(fewest, most + 1):
                yield counted, counted + base_alone

    def _pairs_of_others(self) -> Iterator[tuple[int, int]]:
        """The same where the base is of other people, member by member."""
        reached = {(0, 0)}
        for mask, number in enumerate(self.kinds):
            steps = [step for part, step in _PARTS.items() if mask & part]
            for _ in range(number):
                reached = {(counted + c, base + b) for counted, base in reached for c, b in steps}
        yield from sorted(reached)


@dataclass(frozen=True)
class Weighed:
    """Bounds held against a tally: verdict, worst shortfall, and the worst of each bound alone.

    `low` and `high` are the whole numbers that the bounds ask for where each falls short most.
    """

    verdict: Verdict
    shortfall: int
    below: int
    above: int
    low: int | None = None
    high: int | None = None


def weigh(tally: Tally, bounds: Bounds) -> Weighed:
    """Judge bounds over every completion. Shortfalls are people, the worst completion's."""
    always, ever, worst, below, above = True, False, 0, 0, 0
    low_asked = high_asked = None
    for counted, base in tally.pairs():
        lack, surplus = bounds.lack(counted, base), bounds.surplus(counted, base)
        holds = not lack and not surplus
        always, ever = always and holds, ever or holds
        if lack > below:
            below, low_asked = lack, bounds.lower(base)
        if surplus > above:
            above, high_asked = surplus, bounds.upper(base)
        worst = max(worst, bounds.shortfall(counted, base))
    return Weighed(verdict_of(always, ever), worst, below, above, low_asked, high_asked)
