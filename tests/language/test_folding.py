"""Which texts compare equal."""

from __future__ import annotations

import unicodedata

import pytest

from planner.language.folding import fold


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Nữ", "NỮ"), ("hòa", "hoà"), ("Ủy ban", "uỷ  ban"), ("khỏe", "khoẻ"), ("ngoài", "ngòai"), ("thúy", "thuý"),
        ("Ðại học", "đại học"), ("ĐẢNG", "đảng"), ("a\u00a0b", "A b"), ("\ufeffMã", "mã"), ("  x  y ", "x y"),
        (unicodedata.normalize("NFD", "Trần Thị Thủy"), "trần thị thuỷ"),
    ],
)  # fmt: skip
def test_equal(one: str, other: str) -> None:
    assert fold(one) == fold(other)
    assert fold(fold(one)) == fold(one)


@pytest.mark.parametrize(
    ("one", "other"), [("ma", "má"), ("hoa", "hòa"), ("đa", "da"), ("tủy", "tụy"), ("a b", "ab"), ("mua", "mùa")]
)
def test_different(one: str, other: str) -> None:
    assert fold(one) != fold(other)
