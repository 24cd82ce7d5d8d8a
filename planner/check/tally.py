"""Counting members whose data leaves something open: every pair (counted, base) that some completion gives."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from planner.check.verdict import Verdict, verdict_of
from planner.language.bounds import Bounds

# What one member may contribute: OUT nothing, BASE to the base alone, COUNTED to the count and the base.
OUT, BASE, COUNTED = 1, 2, 4


@dataclass(frozen=True)
class Tally:
    """How many members have each set of possible contributions (a mask of OUT, BASE, COUNTED)."""

    kinds: tuple[int, ...]  # [8]

    @classmethod
    def of(cls, masks: Iterable[int]) -> Tally:
        kinds = [0] * 8
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
        return self.kinds[COUNTED]

    @property
    def sure_base(self) -> int:
        return self.kinds[BASE] + self.kinds[COUNTED] + self.kinds[BASE | COUNTED]

    def pairs(self) -> Iterator[tuple[int, int]]:
        """Every (counted, base) that some completion gives.

        Each member picks one of its contributions, so the reachable numbers of (out, base only, counted) are the whole
        points where every set of contributions is picked at least as often as members have no other choice.
        """
        k = self.kinds
        everybody = sum(k)
        out_only, base_only, counted_only = k[OUT], k[BASE], k[COUNTED]
        for counted in range(counted_only, everybody - out_only - base_only - k[OUT | BASE] + 1):
            fewest = max(base_only, base_only + counted_only + k[BASE | COUNTED] - counted)
            most = min(everybody - counted - out_only, everybody - (out_only + counted_only + k[OUT | COUNTED]))
            for base_alone in range(fewest, most + 1):
                yield counted, counted + base_alone


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
        low, high = bounds.lower(base), bounds.upper(base)
        lack = max(0, low - counted) if low is not None else 0
        surplus = max(0, counted - high) if high is not None else 0
        holds = not lack and not surplus
        always, ever = always and holds, ever or holds
        if lack > below:
            below, low_asked = lack, low
        if surplus > above:
            above, high_asked = surplus, high
        worst = max(worst, lack + surplus)
    return Weighed(verdict_of(always, ever), worst, below, above, low_asked, high_asked)
