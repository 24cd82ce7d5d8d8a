"""Counting what is not known against every completion."""

from __future__ import annotations

import itertools
import time
from collections.abc import Sequence
from fractions import Fraction

from hypothesis import given, settings
from hypothesis import strategies as st

from planner.bodies.count_each.weighing import Each, weigh_each
from planner.check.tally import BASE, COUNTED, OUT, Tally, weigh
from planner.check.verdict import Judgement, verdict_of
from planner.language.bounds import Amount, Bounds
from tests.sampling import fewer

whole = st.integers(0, 5).map(lambda n: Amount(Fraction(n), False, str(n)))
shares = st.sampled_from([Fraction(n, d) for d in (1, 2, 3, 7, 8) for n in range(d + 1)])
share = shares.map(lambda f: Amount(f, True, str(f)))


@st.composite
def bounds(draw: st.DrawFn) -> Bounds:
    low, high = draw(st.none() | whole | share), draw(st.none() | whole | share)
    if low is not None and high is not None and low.is_share and high.is_share and low.value > high.value:
        low, high = high, low
    return Bounds(low, high)


def completions(masks: Sequence[int]) -> set[tuple[int, int]]:
    picks = itertools.product(*([c for c in (OUT, BASE, COUNTED) if mask & c] for mask in masks))
    return {(p.count(COUNTED), len(p) - p.count(OUT)) for p in picks}


def short(given_bounds: Bounds, counted: int, base: int) -> tuple[int, int]:
    low, high = given_bounds.lower(base), given_bounds.upper(base)
    return max(0, low - counted) if low is not None else 0, max(0, counted - high) if high is not None else 0


masks = st.lists(st.integers(1, 7), max_size=7)


@settings(deadline=None, max_examples=fewer(300))
@given(masks)
def test_pairs_are_what_completions_give(kinds: list[int]) -> None:
    pairs = list(Tally.of(kinds).pairs())
    assert len(pairs) == len(set(pairs))
    assert set(pairs) == completions(kinds)


@settings(deadline=None)
@given(masks)
def test_what_is_sure(kinds: list[int]) -> None:
    tally, pairs = Tally.of(kinds), completions(kinds)
    assert tally.sure_count == min(counted for counted, _ in pairs)
    assert tally.sure_base == min(base for _, base in pairs)


@settings(deadline=None, max_examples=fewer(300))
@given(masks, bounds())
def test_weighed_is_the_worst_completion(kinds: list[int], given_bounds: Bounds) -> None:
    found = weigh(Tally.of(kinds), given_bounds)
    each = [short(given_bounds, counted, base) for counted, base in completions(kinds)]
    sums = [below + above for below, above in each]
    expected = "met" if not any(sums) else "unproven" if 0 in sums else "not_met"
    assert found.verdict == expected
    assert found.shortfall == max(sums)
    assert (found.below, found.above) == (max(b for b, _ in each), max(a for _, a in each))
    assert (found.shortfall == 0) == (found.verdict == "met")


# One member of `count_each`: possible answers to `of` (1 no, 2 yes, 3 either), and its values (None: blank).
VALUES = ("x", "y", "z")
cells = st.none() | st.lists(st.sampled_from([*VALUES, "other"]), max_size=2, unique=True).map(tuple)
members = st.lists(st.tuples(st.integers(1, 3), cells), max_size=5)


@settings(deadline=None, max_examples=fewer(200))
@given(members, bounds(), st.integers(0, 3))
def test_each_value_at_once(given_members: list[tuple[int, tuple[str, ...] | None]], given_bounds: Bounds, listed: int) -> None:
    values = VALUES[:listed]
    choices = []
    for mask, cell in given_members:
        may_be = [cell] if cell is not None else [*((v,) for v in values), ()]
        choices.append([(inside, has) for inside in (0, 1) if mask & (1 << inside) for has in may_be])
    sums = []
    for completion in itertools.product(*choices):
        base = sum(inside for inside, _ in completion)
        counted = [sum(inside and value in has for inside, has in completion) for value in values]
        sums.append(sum(sum(short(given_bounds, number, base)) for number in counted))
    each = Each.of([mask for mask, _ in given_members], [cell for _, cell in given_members], values)
    assert weigh_each(each, given_bounds) == (0 in sums, max(sums))


def test_many_with_several_values_who_may_be_outside() -> None:
    """In a committee of forty there is no time for every set of them."""
    bounds_of_each = Bounds(Amount(Fraction(1, 10), True, "10%"), Amount(Fraction(1, 2), True, "50%"))
    began = time.monotonic()
    each = Each.of([3] * 40, [("x", "y"), ("y", "z")] * 20, VALUES)
    ever, worst = weigh_each(each, bounds_of_each)
    assert (ever, worst > 0) == (True, True)
    assert time.monotonic() - began < 20


def test_verdicts() -> None:
    assert verdict_of(always=True, ever=True) == "met"
    assert verdict_of(always=False, ever=True) == "unproven"
    assert verdict_of(always=False, ever=False) == "not_met"


def test_nearest_whole_numbers_where_bounds_admit_none() -> None:
    crossed = Bounds(Amount(Fraction(10, 100), True, "10%"), Amount(Fraction(15, 100), True, "15%"))
    judgement = Judgement("not_met", 1, at_least=crossed.lower(11), at_most=crossed.upper(11))
    assert judgement.nearest == [1, 2]
    assert Judgement("met", 0, at_least=crossed.lower(10), at_most=crossed.upper(10)).nearest is None
    assert Judgement("met", 0, at_least=2).nearest is None
    # A mean has no whole numbers to name.
    assert Judgement("not_met", 1, at_least=2.5, at_most=1).nearest is None
