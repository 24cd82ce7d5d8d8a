"""Cell texts to typed columns, by field type."""

from __future__ import annotations

from fractions import Fraction

import pandas as pd
import pytest
from hypothesis import given
from hypothesis import strategies as st

from planner.language.catalogue import Field
from planner.language.dates import DateSpan, parse_date
from planner.language.folding import fold
from planner.pool.cells import different, fold_all, typed
from planner.pool.pool import CodedColumn, DateColumn, ListColumn, NumberColumn


def read(declared: Field, texts: list[str | None]) -> tuple[object, list[str]]:
    """The column, and the texts that could not be read."""
    cells = different(pd.Series(texts, dtype=object))
    column, faults = typed(declared, cells)
    return column, [cells.texts[code] for code in sorted(faults)]


def test_texts_share_a_code_by_their_key_and_keep_the_first_spelling() -> None:
    column, _ = read(Field("unit"), [" Hậu Giang ", "HẬU  GIANG", None, "", "hòa", "Hoà", "Ðà", "đà", " "])
    assert isinstance(column, CodedColumn)
    assert column.codes.tolist() == [0, 0, -1, -1, 1, 1, 2, 2, -1]
    assert column.labels == ("Hậu Giang", "hòa", "Ðà")
    assert column.keys == tuple(fold(label) for label in column.labels)


@given(st.lists(st.text()))
def test_folding_word_by_word_is_folding(texts: list[str]) -> None:
    assert fold_all(texts) == [fold(text) for text in texts]


def test_category_and_level() -> None:
    declared = Field(
        "degree", "level", order=("college", "bachelor", "master"), values={"bachelor": ("ĐH",), "master": ("ThS",)}
    )
    column, unread = read(declared, ["ths", "đh", "COLLEGE", "", "TS", "bachelor", "TS"])
    assert isinstance(column, CodedColumn)
    assert column.codes.tolist() == [2, 1, 0, -1, -1, 1, -1]
    assert column.labels == ("college", "bachelor", "master")
    assert unread == ["TS"]
    open_list, unread = read(Field("sector", "category"), ["Đảng", "đảng", "x"])
    assert isinstance(open_list, CodedColumn)
    assert open_list.codes.tolist() == [0, 0, 1]
    assert not unread


def test_numbers_are_exact() -> None:
    texts: list[str | None] = ["12", "12.5", "12,5", "-3", "25,47%", "0,1", "", "5.0", "007"]
    column, unread = read(Field("n", "number"), texts)
    assert isinstance(column, NumberColumn)
    values = [Fraction(int(s), column.scale) if k else None for s, k in zip(column.scaled, column.known, strict=True)]
    wanted = ["12", "12.5", "12.5", "-3", "25.47", "0.1", None, "5", "7"]
    assert values == [None if w is None else Fraction(w) for w in wanted]
    assert not unread


@pytest.mark.parametrize("text", ["cao", "1.234.567", "1,234.5", "1 200", "12-", "--3", "1e3", "½", "5%%", ",5", "5.", "nan"])
def test_no_numbers(text: str) -> None:
    assert read(Field("n", "number"), ["1", text])[1] == [text]


def test_numbers_too_long_for_exact_sums() -> None:
    long = ["0.1234567890123", "1234567890123456", "999999999999999", "0.123456789012"]
    assert read(Field("n", "number"), list(long))[1] == [*long[:3]]
    assert read(Field("n", "number"), ["999999999999999", "1"])[1] == []


def test_dates() -> None:
    texts: list[str | None] = ["1980", "10/1975", "03/02/1980", "1980-02-03", None, "31/02/1980", "13/1980", "hôm qua"]
    column, unread = read(Field("d", "date"), texts)
    assert isinstance(column, DateColumn)
    spans = [DateSpan(int(a), int(b)) if a else None for a, b in zip(column.first, column.last, strict=True)]
    assert spans == [*(parse_date(t) if t else None for t in texts[:5]), None, None, None]
    assert unread == texts[5:]
    assert column.first_month[:3].tolist() == [1980 * 12, 1975 * 12 + 9, 1980 * 12 + 1]
    assert column.last_month[:3].tolist() == [1980 * 12 + 11, 1975 * 12 + 9, 1980 * 12 + 1]


def test_yes_and_no() -> None:
    texts: list[str | None] = ["Có", "X", "✓", "1", "YES", "true", "không", "No", "0", "FALSE", "-", "", "có lẽ"]
    column, unread = read(Field("y", "yesno"), texts)
    assert isinstance(column, CodedColumn)
    assert column.codes.tolist() == [1] * 6 + [0] * 5 + [-1, -1]
    assert unread == ["có lẽ"]
    own, _ = read(Field("y", "yesno", values={"yes": ("tái cử",), "no": ("mới",)}), ["Tái cử", "mới", "x"])
    assert isinstance(own, CodedColumn)
    assert own.codes.tolist() == [1, 0, 1]


def test_lists() -> None:
    column, _ = read(Field("skills", "list"), ["Luật; Kinh tế", "kinh tế\nluật;;Luật", " ; ", None, "Toán"])
    assert isinstance(column, ListColumn)
    assert column.labels == ("Luật", "Kinh tế", "Toán")
    assert [column.cells[c] if c >= 0 else None for c in column.codes] == [(0, 1), (1, 0), None, None, (2,)]
    closed, unread = read(Field("l", "list", values={"english": ("Anh",), "khmer": ()}), ["anh; KHMER", "Anh; Pháp"])
    assert isinstance(closed, ListColumn)
    assert [closed.cells[c] if c >= 0 else None for c in closed.codes] == [(0, 1), None]
    assert unread == ["Anh; Pháp"]
