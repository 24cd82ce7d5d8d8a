"""Formulas in CSV: defused as written, whole again as read, and numbers left alone."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from planner.pool.formulas import guarded, unguarded


@pytest.mark.parametrize("text", ["=1+1", "-x", "@SUM(A1)", "+84-912", "-2+3", "+84 (0)912", "\t=1", "\r=1", "+", "-", "+ 84"])
def test_what_could_be_carried_out_is_a_text(text: str) -> None:
    assert guarded(text) == f"'{text}"


@pytest.mark.parametrize("text", ["", "-5", "-5.25", "+84", "+84 912 345 678", "1+1", "'quoted'", "a=b", "x\t"])
def test_what_computes_nothing_stays(text: str) -> None:
    assert guarded(text) == text


@given(st.text(st.sampled_from("=+-@\t\r' 1a."), max_size=6))
def test_what_is_written_is_read(text: str) -> None:
    written = guarded(text)
    if text == unguarded(text):  # else it has an apostrophe before a formula itself, and reads as that formula anyway
        assert unguarded(written) == text
    assert written[:1] not in set("=@\t\r")
