"""Names in the order of a Vietnamese list."""

from __future__ import annotations

import random
import unicodedata

from planner.report.vietnamese_order import name_key, word_key


def shuffled(words: list[str]) -> list[str]:
    return random.Random(1).sample(words, len(words))


def test_letters_in_order() -> None:
    words = "an ăn ân ba ca da đa e ê ga o ô ơ u ư va xa ya".split()
    assert sorted(shuffled(words), key=word_key) == words


def test_tones_in_order() -> None:
    tones = ["ma", "mà", "mả", "mã", "má", "mạ"]
    assert sorted(shuffled(tones), key=word_key) == tones


def test_a_letter_outweighs_a_tone() -> None:
    assert sorted(["ân", "ạn", "ăn"], key=word_key) == ["ạn", "ăn", "ân"]


def test_by_given_name_then_surname() -> None:
    names = ["Nguyễn Văn An", "Lê Thị Ánh", "Trần Bình", "Lê Thị Đào", "Nguyễn Thị Đào", "Phạm Dũng"]
    right = ["Nguyễn Văn An", "Lê Thị Ánh", "Trần Bình", "Phạm Dũng", "Lê Thị Đào", "Nguyễn Thị Đào"]
    assert sorted(shuffled(names), key=name_key) == right


def test_case_unicode_form_and_tone_place_make_no_difference() -> None:
    assert word_key("ĐÀO") == word_key(unicodedata.normalize("NFD", "đào"))
    assert word_key("Hòa")[:2] == word_key("Hoà")[:2]


def test_any_text_has_a_key() -> None:
    assert sorted(["", "王小明", "O'Brien", "An 2"], key=name_key)
