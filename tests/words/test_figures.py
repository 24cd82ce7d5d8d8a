"""Numbers as each language writes them."""

from __future__ import annotations

from fractions import Fraction

import pytest

from planner.words import figures


@pytest.mark.parametrize(
    ("part", "base", "en", "vi"),
    [
        (8, 51, "15.69%", "15,69%"),
        (17, 97, "17.53%", "17,53%"),  # 17.526: printed lists often cut it to 17,52
        (1, 8, "12.50%", "12,50%"),
        (1, 800, "0.13%", "0,13%"),  # 0.125: half goes up
        (2, 3, "66.67%", "66,67%"),
        (5, 5, "100.00%", "100,00%"),
    ],
)
def test_share(part: int, base: int, en: str, vi: str) -> None:
    assert (figures.share(part, base, "en"), figures.share(part, base, "vi")) == (en, vi)


@pytest.mark.parametrize(
    ("value", "en", "vi"),
    [
        (3514, "3,514", "3.514"),
        (-2, "−2", "−2"),
        (1_234_567, "1,234,567", "1.234.567"),
        (48.85, "48.85", "48,85"),
        (48.0, "48", "48"),
        (0.1 + 0.2, "0.3", "0,3"),
        (Fraction(1, 3), "0.33", "0,33"),
        (-0.004, "0", "0"),
        (1200.5, "1,200.5", "1.200,5"),
    ],
)
def test_number(value: int | float | Fraction, en: str, vi: str) -> None:
    assert (figures.number(value, "en"), figures.number(value, "vi")) == (en, vi)


def test_differences_carry_their_sign() -> None:
    assert [figures.signed(n, "en") for n in (2, 0, -1)] == ["+2", "0", "−1"]


def test_dates() -> None:
    assert figures.date("2025-07", "vi") == "7/2025"
    assert figures.date("2025-07-01", "vi") == "01/07/2025"
    assert figures.date("2025-07", "en") == "2025-07"
    assert figures.date("next spring", "vi") == "next spring"


def test_bounds_as_written() -> None:
    assert figures.amount("12.5%", "vi") == "12,5%"
    assert figures.amount("1/3", "vi") == "1/3"
