"""`count_each` over every completion at once: a blank is one value at a time, so the values are not independent.

With the base fixed, what one value lacks or has too many is a convex function of its count. The worst completion therefore
puts all the blanks on one value (or on none that is listed), and lets the members who may drop out of the base do so value
by value; the search below adds up the values one after another, for every base.
"""

from __future__ import annotations

import itertools
import math
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass

from planner.check.tally import BASE, COUNTED, OUT, Tally, weigh
from planner.language.bounds import Bounds

MOST_CHOICES = 2000  # ways to let members with several values into the base that are tried one by one


@dataclass(frozen=True)
class Each:
    """Members by what is known of them. `sure` and `maybe` count the members with each value that are in the base for
    certain, or perhaps; `other_*` those with no listed value; `blank_*` those whose value is unknown."""

    sure: tuple[int, ...]
    maybe: tuple[int, ...]
    base: int  # certain members of the base, blanks included
    other_maybe: int
    blank_sure: int
    blank_maybe: int
    several: tuple[tuple[int, ...], ...] = ()  # the values of members with several, who are perhaps in the base

    @classmethod
    def of(cls, asked: Sequence[int], cells: Sequence[tuple[str, ...] | None], values: Sequence[str]) -> Each:
        """From the answers to `of` (masks) and the values of each member."""
        at = {value: v for v, value in enumerate(values)}
        sure, maybe = [0] * len(values), [0] * len(values)
        base = other_maybe = blank_sure = blank_maybe = 0
        several = []
        for mask, cell in zip(asked, cells, strict=True):
            listed = None if cell is None else [at[value] for value in cell if value in at]
            base += mask == 2
            if mask == 1:
                continue
            if listed is None:
                blank_sure += mask == 2
                blank_maybe += mask == 3
            elif mask == 2:
                for v in listed:
                    sure[v] += 1
            elif len(listed) > 1:
                several.append(tuple(listed))
            elif listed:
                maybe[listed[0]] += 1
            else:
                other_maybe += 1
        return cls(tuple(sure), tuple(maybe), base, other_maybe, blank_sure, blank_maybe, tuple(several))


def weigh_each(each: Each, bounds: Bounds) -> tuple[bool, int]:
    """(does some completion make all values hold, the shortfall of the worst completion summed over values)."""
    ever, worst = False, 0
    kinds = Counter(each.several)
    if math.prod(n + 1 for n in kinds.values()) > MOST_CHOICES:
        return _apart(each, bounds)
    for chosen in itertools.product(*(range(n + 1) for n in kinds.values())):
        sure = list(each.sure)
        for inside, listed in zip(chosen, kinds, strict=True):
            for v in listed:
                sure[v] += inside
        part = Each(tuple(sure), each.maybe, each.base + sum(chosen), each.other_maybe, each.blank_sure, each.blank_maybe)
        for blanks in range(part.blank_maybe + 1):
            for joined in range(sum(part.maybe) + part.other_maybe + 1):
                ever = ever or _can_hold(part, bounds, joined, blanks)
                worst = max(worst, _worst(part, bounds, joined, blanks))
    return ever, worst


def _apart(each: Each, bounds: Bounds) -> tuple[bool, int]:
    """The same with every value on its own, where too many members with several values are perhaps in the base: what no value
    can meet alone cannot be met, and no completion is worse than the sum of the worst."""
    weighed = []
    for v, (sure, maybe) in enumerate(zip(each.sure, each.maybe, strict=True)):
        perhaps = maybe + sum(v in listed for listed in each.several)
        others = len(each.several) + sum(each.maybe) + each.other_maybe - perhaps
        masks = [COUNTED] * sure + [BASE] * (each.base - sure - each.blank_sure) + [BASE | COUNTED] * each.blank_sure
        masks += [OUT | COUNTED] * perhaps + [OUT | BASE] * others + [OUT | BASE | COUNTED] * each.blank_maybe
        weighed.append(weigh(Tally.of(masks), bounds))
    return all(w.verdict != "not_met" for w in weighed), sum(w.shortfall for w in weighed)


def _can_hold(each: Each, bounds: Bounds, joined: int, blanks: int) -> bool:
    """Can all values hold, with `joined` perhaps-members of a known value and `blanks` of those without in the base?"""
    base = each.base + joined + blanks
    low, high = bounds.lower(base), bounds.upper(base)
    needed = helped = room = 0
    for sure, maybe in zip(each.sure, each.maybe, strict=True):
        if high is not None and (sure > high or (low is not None and low > high)):
            return False
        lack = max(0, low - sure) if low is not None else 0
        may_join = maybe if high is None else min(maybe, high - sure)
        needed += lack
        helped += min(may_join, lack)
        room += may_join
    if joined > room + each.other_maybe:
        return False
    return needed - min(joined, helped) <= each.blank_sure + blanks


def _worst(each: Each, bounds: Bounds, joined: int, blanks: int) -> int:
    base = each.base + joined + blanks
    low, high = bounds.lower(base), bounds.upper(base)

    def short(count: int) -> int:
        return (max(0, low - count) if low is not None else 0) + (max(0, count - high) if high is not None else 0)

    on_one = each.blank_sure + blanks
    # best[used][j]: the greatest sum so far with j members joined, `used` when the blanks have been put on a value.
    best: list[dict[int, int]] = [{0: 0}, {}]
    for sure, maybe in zip(each.sure, each.maybe, strict=True):
        after: list[dict[int, int]] = [{}, {}]
        for used, sums in enumerate(best):
            for so_far, total in sums.items():
                for extra in range(min(maybe, joined - so_far) + 1):
                    for uses in (0,) if used or not on_one else (0, 1):
                        now = total + short(sure + extra + (on_one if uses else 0))
                        place = after[used or uses]
                        place[so_far + extra] = max(now, place.get(so_far + extra, -1))
        best = after
    return max(
        (total for sums in best for so_far, total in sums.items() if joined - so_far <= each.other_maybe),
        default=0,
    )
