"""Rows for a number or a share of members within bounds, whatever each member may contribute."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from fractions import Fraction

from planner.compiled.rows import Row, Slack
from planner.language.bounds import Amount, Bounds

# Possible contributions of one member: nothing, to the base alone, to the count and the base.
OUT, BASE, COUNTED = 1, 2, 4


@dataclass(frozen=True)
class Counted:
    """Members of `committee` whose feature code has possible contributions `options[code]` (codes left out: OUT alone)."""

    committee: str
    feature: int
    options: Mapping[int, int]

    def lower_table(self, amount: Amount) -> tuple[dict[int, int], int, int]:
        """(table, bound, step): sum >= bound holds exactly when every completion has at least the amount."""
        return self._table(amount, least=True)

    def upper_table(self, amount: Amount) -> tuple[dict[int, int], int, int]:
        return self._table(amount, least=False)

    def base_table(self, share: Fraction, least: bool) -> dict[int, int]:
        """The numerator of the share times the least or greatest base, by code."""
        pick = min if least else max
        table = {}
        for code, mask in self.options.items():
            table[code] = share.numerator * pick(int(contribution != OUT) for contribution in _each(mask))
        return {code: value for code, value in table.items() if value}

    def _table(self, amount: Amount, least: bool) -> tuple[dict[int, int], int, int]:
        pick = min if least else max
        share = amount.value if amount.is_share else Fraction(0)
        worth = (
            {OUT: 0, BASE: -share.numerator, COUNTED: share.denominator - share.numerator}
            if amount.is_share
            else {OUT: 0, BASE: 0, COUNTED: 1}
        )
        table = {}
        for code, mask in self.options.items():
            value = pick(worth[contribution] for contribution in _each(mask))
            if value:
                table[code] = value
        return table, 0 if amount.is_share else int(amount.value), share.denominator if amount.is_share else 1


def _each(mask: int) -> list[int]:
    return [contribution for contribution in (OUT, BASE, COUNTED) if mask & contribution]


def hard_rows(counted: Counted, bounds: Bounds, value: str | None = None) -> list[Row]:
    """The rows of a `must`: every completion within the bounds."""
    rows = []
    if bounds.at_least is not None:
        table, bound, step = counted.lower_table(bounds.at_least)
        kept = {code: 1 for code, mask in counted.options.items() if mask == COUNTED} if bounds.at_least.is_share else None
        slack = Slack("at_least", value, step)
        rows.append(Row(counted.committee, counted.feature, table, lower=bound, slack=slack, kept=kept))
    if bounds.at_most is not None:
        table, bound, step = counted.upper_table(bounds.at_most)
        rows.append(Row(counted.committee, counted.feature, table, upper=bound, slack=Slack("at_most", value, step)))
    return rows


def lower_soft(counted: Counted, bounds: Bounds, aux: str) -> list[Row]:
    """aux >= what the worst completion lacks."""
    if bounds.at_least is None:
        return []
    table, bound, step = counted.lower_table(bounds.at_least)
    return [Row(counted.committee, counted.feature, table, aux={aux: step}, lower=bound)]


def upper_soft(counted: Counted, bounds: Bounds, aux: str) -> list[Row]:
    """aux >= what the worst completion has too many."""
    if bounds.at_most is None:
        return []
    table, bound, step = counted.upper_table(bounds.at_most)
    return [Row(counted.committee, counted.feature, table, aux={aux: -step}, upper=bound)]


def crossed_soft(counted: Counted, bounds: Bounds, aux: str) -> list[Row]:
    """aux >= lack and surplus together, where the bounds may cross: max(0, x) + max(0, y) = max(0, x, y, x + y).

    Two shares in order never cross by more than one, and then no whole number is short of both.
    """
    low, high = bounds.at_least, bounds.at_most
    if low is None or high is None or (low.is_share and high.is_share):
        return []
    if not low.is_share and not high.is_share:
        gap = int(low.value - high.value)
        return [Row(aux={aux: 1}, lower=gap)] if gap > 0 else []
    if high.is_share:  # aux >= low - floor(share * base)
        share = high.value
        return [
            Row(
                counted.committee,
                counted.feature,
                counted.base_table(share, least=True),
                aux={aux: share.denominator},
                lower=int(low.value) * share.denominator,
            )
        ]
    share = low.value  # aux >= ceil(share * base) - high
    table = {code: -v for code, v in counted.base_table(share, least=False).items()}
    return [
        Row(counted.committee, counted.feature, table, aux={aux: share.denominator}, lower=-int(high.value) * share.denominator)
    ]


def soft_rows(counted: Counted, bounds: Bounds, aux: str) -> list[Row]:
    """aux >= the shortfall of the worst completion."""
    return lower_soft(counted, bounds, aux) + upper_soft(counted, bounds, aux) + crossed_soft(counted, bounds, aux)
