"""Which texts compare equal."""

from __future__ import annotations

import re
import unicodedata

import pytest

from planner.language.folding import by_key, fold
from planner.pool import wording


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Nữ", "NỮ"), ("hòa", "hoà"), ("Ủy ban", "uỷ  ban"), ("khỏe", "khoẻ"), ("ngoài", "ngòai"), ("thúy", "thuý"),
        ("Ðại học", "đại học"), ("ĐẢNG", "đảng"), ("a\u00a0b", "A b"), ("\ufeffMã", "mã"), ("  x  y ", "x y"),
        (unicodedata.normalize("NFD", "Trần Thị Thủy"), "trần thị thuỷ"),
        ("của", "cuả"), ("người", "ngươì"), ("hoằng", "hòăng"), ("khuỷu", "khủyu"), ("qúa", "quá"), ("gìa", "già"),
        ("mùa", "muà"),
        ("kỹ", "kĩ"), ("Sỹ", "sĩ"), ("lí luận", "LÝ LUẬN"), ("Mỹ", "Mĩ"), ("quý", "quí"), ("qúi", "QUÝ"), ("tỷ lệ", "tỉ lệ"),
        ("hy sinh", "hi sinh"), ("Kỷ luật", "kỉ luật"), ("Quy hoạch", "qui hoạch"), ("Ly Tao", "li tao"), ("(lý)", "(lí)"),
        (unicodedata.normalize("NFD", "Quản lý chợ"), "quản lí chợ"),
    ],
)  # fmt: skip
def test_equal(one: str, other: str) -> None:
    assert fold(one) == fold(other)
    assert fold(fold(one)) == fold(one)


@pytest.mark.parametrize(
    ("one", "other"), [
        ("ma", "má"), ("hoa", "hòa"), ("đa", "da"), ("tủy", "tụy"), ("a b", "ab"), ("mua", "mùa"), ("lý", "lỹ"), ("bưu", "biu"),
        # The y is not the whole rhyme, or stands behind another onset, or is another word than the i.
        ("thúy", "thúi"), ("tay", "tai"), ("huy", "hui"), ("thy", "thi"), ("y tế", "i tế"), ("kỳ", "kỷ"), ("khuya", "khuia"),
        ("góa", "goá xưa"), ("quy", "cuy"), ("nguy", "ngui"), ("Mary", "Mari"), ("mỹ1", "mĩ1"), ("tuân", "tuần"), ("ơn", "ôn"),
    ],
)  # fmt: skip
def test_different(one: str, other: str) -> None:
    assert fold(one) != fold(other)


def test_patterns_for_folded_texts_have_the_letters_of_folded_texts() -> None:
    """A pattern with `ký` or `hòa` would never match: its words must be their own keys."""
    patterns = [value.pattern for value in vars(wording).values() if isinstance(value, re.Pattern)]
    words = {word for pattern in patterns for word in re.findall(r"[^\W\d_]+", re.sub(r"\\.|\?P<\w+>", " ", pattern))}
    assert len(words) > 100
    assert [word for word in sorted(words) if fold(word) != word] == []
    assert [text for text in sorted(wording.NUMBER_HEADERS) if fold(text) != text] == []


def test_each_text_once_as_it_is_first_spelled() -> None:
    assert by_key(["Quản lí", "Công an", "QUẢN LÝ"]) == {"quản lí": "Quản lí", "công an": "Công an"}
