"""Rows of counts and shares against every completion: a row holds exactly when each completion holds, and its slack, or its
auxiliary variable, is what the worst completion is short of."""

from __future__ import annotations

import itertools
from collections.abc import Sequence
from fractions import Fraction

from hypothesis import given, settings
from hypothesis import strategies as st

from planner.compiled import share_rows
from planner.compiled.rows import Row
from planner.compiled.share_rows import BASE, COUNTED, OUT, Counted
from planner.language.bounds import Amount, Bounds

SHARES = [Fraction(n, d) for d in (1, 2, 3, 7, 8, 20) for n in range(d + 1)]
whole = st.integers(0, 5).map(lambda n: Amount(Fraction(n), False, str(n)))
share = st.sampled_from(SHARES).map(lambda f: Amount(f, True, str(f)))


@st.composite
def bounds(draw: st.DrawFn) -> Bounds:
    low, high = draw(st.none() | whole | share), draw(st.none() | whole | share)
    if low is not None and high is not None and low.is_share and high.is_share and low.value > high.value:
        low, high = high, low  # crossed shares are refused
    return Bounds(low, high)


masks = st.integers(1, 7)
tables = st.dictionaries(st.integers(0, 4), masks, min_size=1, max_size=5)


def completions(kinds: Sequence[int]) -> list[tuple[int, int]]:
    """(counted, base) of every completion."""
    choices = [[c for c in (OUT, BASE, COUNTED) if mask & c] for mask in kinds]
    return [(p.count(COUNTED), len(p) - p.count(OUT)) for p in itertools.product(*choices)]


def lacks(given_bounds: Bounds, pairs: Sequence[tuple[int, int]]) -> list[int]:
    return [max(0, (given_bounds.lower(b) or 0) - k) if given_bounds.at_least else 0 for k, b in pairs]


def surpluses(given_bounds: Bounds, pairs: Sequence[tuple[int, int]]) -> list[int]:
    return [max(0, k - (given_bounds.upper(b) or 0)) if given_bounds.at_most else 0 for k, b in pairs]


def least(row: Row, codes: Sequence[int], step: int) -> int:
    """The least whole number of steps that makes a row hold."""
    total = sum(row.table.get(code, 0) for code in codes)
    short = row.lower - total if row.lower is not None else total - (row.upper or 0)
    return max(0, -(-short // step))


@settings(deadline=None)
@given(tables, st.data(), bounds())
def test_hard_rows(options: dict[int, int], data: st.DataObject, given_bounds: Bounds) -> None:
    codes = data.draw(st.lists(st.sampled_from(sorted(options)), max_size=6))
    pairs = completions([options[c] for c in codes])
    rows = share_rows.hard_rows(Counted("board", 1, options), given_bounds)
    slacks = {row.slack.bound: least(row, codes, row.slack.step) for row in rows if row.slack}
    worst = {"at_least": max(lacks(given_bounds, pairs)), "at_most": max(surpluses(given_bounds, pairs))}
    assert len(rows) == len(slacks) == (given_bounds.at_least is not None) + (given_bounds.at_most is not None)
    for bound, amount in slacks.items():
        assert amount == worst[bound]


@settings(deadline=None)
@given(tables, st.data(), bounds())
def test_soft_rows(options: dict[int, int], data: st.DataObject, given_bounds: Bounds) -> None:
    codes = data.draw(st.lists(st.sampled_from(sorted(options)), max_size=6))
    pairs = completions([options[c] for c in codes])
    rows = share_rows.soft_rows(Counted("board", 1, options), given_bounds, "short")
    needed = 0
    for row in rows:
        assert set(row.aux) == {"short"}
        assert (row.aux["short"] > 0) == (row.lower is not None)
        needed = max(needed, least(row, codes, abs(row.aux["short"])))
    expected = max(a + b for a, b in zip(lacks(given_bounds, pairs), surpluses(given_bounds, pairs), strict=True))
    assert needed == expected
