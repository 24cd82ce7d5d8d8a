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
from planner.compiled.share_rows import ALONE, BASE, COUNTED, OUT, Counted
from planner.language.bounds import Amount, Bounds

SHARES = [Fraction(n, d) for d in (1, 2, 3, 7, 8, 20) for n in range(d + 1)]
whole = st.integers(0, 5).map(lambda n: Amount(Fraction(n), False, str(n)))
share = st.builds(
    lambda value, rounding: Amount(value, True, str(value), rounding),
    st.sampled_from(SHARES),
    st.sampled_from([None, None, "up", "down", "nearest"]),
) | st.sampled_from(SHARES).map(lambda value: Amount(value, True, str(value), is_strict=True))


@st.composite
def bounds(draw: st.DrawFn) -> Bounds:
    low, high = draw(st.none() | whole | share), draw(st.none() | whole | share)
    if low is not None and high is not None and low.is_share and high.is_share:
        if low.value > high.value:
            low, high = high, low  # crossed shares are refused
        if low.value == high.value and (low.is_strict or high.is_strict):
            high = None  # so are these
    return Bounds(low, high)


masks = st.integers(1, 15)
tables = st.dictionaries(st.integers(0, 4), masks, min_size=1, max_size=5)


def completions(kinds: Sequence[int]) -> list[tuple[int, int]]:
    """(counted, base) of every completion."""
    choices = [[c for c in (OUT, BASE, COUNTED, ALONE) if mask & c] for mask in kinds]
    return [(p.count(COUNTED) + p.count(ALONE), p.count(BASE) + p.count(COUNTED)) for p in itertools.product(*choices)]


def lacks(given_bounds: Bounds, pairs: Sequence[tuple[int, int]]) -> list[int]:
    return [max(0, (given_bounds.lower(b) or 0) - k) if given_bounds.at_least else 0 for k, b in pairs]


def surpluses(given_bounds: Bounds, pairs: Sequence[tuple[int, int]]) -> list[int]:
    return [max(0, k - (given_bounds.upper(b) or 0)) if given_bounds.at_most else 0 for k, b in pairs]


def is_link(row: Row) -> bool:
    """Whether the row only sets a variable that is 1 where some members are."""
    return row.slack is None and len(row.aux) == 1 and row.upper == 0 and "short" not in row.aux


def variables(rows: Sequence[Row], codes: Sequence[int]) -> dict[str, int]:
    """What the variables must be: 0 where nothing makes them 1."""
    return {name: int(any(code in row.table for code in codes)) for row in rows if is_link(row) for name in row.aux}


def least(row: Row, codes: Sequence[int], step: int, known: dict[str, int]) -> int:
    """The least whole number of steps that makes a row hold."""
    total = sum(row.table.get(code, 0) for code in codes)
    total += sum(k * known[name] for name, k in row.aux.items() if name != "short")
    short = row.lower - total if row.lower is not None else total - (row.upper or 0)
    return max(0, -(-short // step))


@settings(deadline=None)
@given(tables, st.data(), bounds())
def test_hard_rows(options: dict[int, int], data: st.DataObject, given_bounds: Bounds) -> None:
    codes = data.draw(st.lists(st.sampled_from(sorted(options)), max_size=6))
    pairs = completions([options[c] for c in codes])
    stated = share_rows.hard_rows(Counted("board", 1, options, dict.fromkeys(options, 6)), given_bounds)
    rows, known = [row for row in stated.rows if not is_link(row)], variables(stated.rows, codes)
    assert set(known) == set(stated.aux)
    slacks = {row.slack.bound: least(row, codes, row.slack.step, known) for row in rows if row.slack}
    worst = {"at_least": max(lacks(given_bounds, pairs)), "at_most": max(surpluses(given_bounds, pairs))}
    assert len(rows) == len(slacks) == (given_bounds.at_least is not None) + (given_bounds.at_most is not None)
    for bound, amount in slacks.items():
        assert amount == worst[bound]


@settings(deadline=None)
@given(tables, st.data(), bounds())
def test_soft_rows(options: dict[int, int], data: st.DataObject, given_bounds: Bounds) -> None:
    codes = data.draw(st.lists(st.sampled_from(sorted(options)), max_size=6))
    pairs = completions([options[c] for c in codes])
    stated = share_rows.soft_rows(Counted("board", 1, options, dict.fromkeys(options, 6)), given_bounds, "short")
    known, needed = variables(stated.rows, codes), 0
    for row in stated.rows:
        if is_link(row):
            continue
        assert (row.aux["short"] > 0) == (row.lower is not None)
        needed = max(needed, least(row, codes, abs(row.aux["short"]), known))
    expected = max(a + b for a, b in zip(lacks(given_bounds, pairs), surpluses(given_bounds, pairs), strict=True))
    assert needed == expected
