"""`count_each` over every completion at once: a blank is one value at a time, so the values are not independent.

With the base fixed, what one value lacks or has too many is a convex function of its count. The worst completion therefore
puts all the blanks on one value (or on none that is listed), and lets the members who may drop out of the base do so value
by value; the search below adds up the values one after another, for every base.
"""

from __future__ import annotations

import itertools
import math
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from planner.check.tally import BASE, COUNTED, OUT, Tally, weigh
from planner.language.bounds import Bounds

Path = tuple[int, int, "Path"] | None  # (joined, whether the blanks are here) of the last value, and the path before it

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
                several.append(tuple(sorted(listed)))
            elif listed:
                maybe[listed[0]] += 1
            else:
                other_maybe += 1
        return cls(tuple(sure), tuple(maybe), base, other_maybe, blank_sure, blank_maybe, tuple(several))


@dataclass(frozen=True)
class Completion:
    """Of the members who are perhaps in the base, how many are: with each value, with each set of several, with none that is
    listed, with an unknown one. All whose value is unknown have the value `target` (None: none that is listed)."""

    joined: tuple[int, ...]
    several: tuple[tuple[tuple[int, ...], int], ...]
    others: int
    blanks: int
    target: int | None


def weigh_each(each: Each, bounds: Bounds) -> tuple[bool, int]:
    """(does some completion make all values hold, the shortfall of the worst completion summed over values)."""
    ever, worst = False, 0
    if is_too_many(each):
        return _apart(each, bounds)
    if bounds.or_none:
        return _weigh_or_none(each, bounds)
    for _, part in _parts(each):
        for blanks in range(part.blank_maybe + 1):
            for joined in range(sum(part.maybe) + part.other_maybe + 1):
                ever = ever or _can_hold(part, bounds, joined, blanks)
                worst = max(worst, _worst(part, bounds, joined, blanks)[0])
    return ever, worst


def worst_completion(each: Each, bounds: Bounds) -> Completion:
    """The completion whose shortfall `weigh_each` gives (the first of several); not where there are too many choices."""
    best = -1
    found = Completion((0,) * len(each.sure), (), 0, 0, None)
    for several, part in _parts(each):
        for blanks in range(part.blank_maybe + 1):
            for joined in range(sum(part.maybe) + part.other_maybe + 1):
                total, path = _worst(part, bounds, joined, blanks)
                if total > best:
                    steps = _steps(path)
                    target = next((v for v, (_, uses) in enumerate(steps) if uses), None)
                    inside = tuple(extra for extra, _ in steps)
                    best, found = total, Completion(inside, several, joined - sum(inside), blanks, target)
    return found


def is_too_many(each: Each) -> bool:
    """Whether the members with several values are weighed with every value on its own."""
    return math.prod(n + 1 for n in Counter(each.several).values()) > MOST_CHOICES


def _parts(each: Each) -> Iterator[tuple[tuple[tuple[tuple[int, ...], int], ...], Each]]:
    """Each choice of how many members of each set of several values are in the base, and what is left open then."""
    kinds = Counter(each.several)
    for chosen in itertools.product(*(range(n + 1) for n in kinds.values())):
        sure = list(each.sure)
        for inside, listed in zip(chosen, kinds, strict=True):
            for v in listed:
                sure[v] += inside
        base = each.base + sum(chosen)
        part = Each(tuple(sure), each.maybe, base, each.other_maybe, each.blank_sure, each.blank_maybe)
        yield tuple(zip(kinds, chosen, strict=True)), part


def _steps(path: Path) -> list[tuple[int, int]]:
    """(joined, whether the blanks are here) for each value."""
    steps = []
    while path is not None:
        extra, uses, path = path
        steps.append((extra, uses))
    return steps[::-1]


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


def _worst(each: Each, bounds: Bounds, joined: int, blanks: int) -> tuple[int, Path]:
    """The greatest sum with so many joined and so many blanks in the base, and how it comes about."""
    base = each.base + joined + blanks

    def short(count: int) -> int:
        return bounds.shortfall(count, base)

    on_one = each.blank_sure + blanks
    # best[used][j]: the greatest sum so far with j members joined, `used` when the blanks have been put on a value.
    best: list[dict[int, tuple[int, Path]]] = [{0: (0, None)}, {}]
    for sure, maybe in zip(each.sure, each.maybe, strict=True):
        after: list[dict[int, tuple[int, Path]]] = [{}, {}]
        for used, sums in enumerate(best):
            for so_far, (total, path) in sums.items():
                for extra in range(min(maybe, joined - so_far) + 1):
                    for uses in (0,) if used or not on_one else (0, 1):
                        now = total + short(sure + extra + (on_one if uses else 0))
                        place = after[used or uses]
                        if now > place.get(so_far + extra, (-1, None))[0]:
                            place[so_far + extra] = (now, (extra, uses, path))
        best = after
    able = (reached for sums in best for so_far, reached in sums.items() if joined - so_far <= each.other_maybe)
    return max(able, key=lambda reached: reached[0], default=(0, None))


def _weigh_or_none(each: Each, bounds: Bounds) -> tuple[bool, int]:
    """The same where none at all will do as well: what one value falls short by is no convex function of its count then, so
    the blanks may do most harm, or most good, on several values."""
    ever, worst = False, 0
    for _, part in _parts(each):
        for blanks in range(part.blank_maybe + 1):
            for joined in range(sum(part.maybe) + part.other_maybe + 1):
                base, on_any = part.base + joined + blanks, part.blank_sure + blanks
                reached: dict[tuple[int, int], tuple[int, bool]] = {(0, 0): (0, True)}
                for sure, maybe in zip(part.sure, part.maybe, strict=True):
                    after: dict[tuple[int, int], tuple[int, bool]] = {}
                    for (so_far, placed), (total, holds) in reached.items():
                        for extra, put in itertools.product(range(min(maybe, joined - so_far) + 1), range(on_any - placed + 1)):
                            count = sure + extra + put
                            good = not bounds.lack(count, base) and not bounds.surplus(count, base)
                            most, held = after.get((so_far + extra, placed + put), (-1, False))
                            found = (max(most, total + bounds.shortfall(count, base)), held or (holds and good))
                            after[so_far + extra, placed + put] = found
                    reached = after
                for (so_far, _), (total, holds) in reached.items():
                    if joined - so_far <= part.other_maybe:
                        ever, worst = ever or holds, max(worst, total)
    return ever, worst
