"""Cell texts to typed columns, by field type."""

from __future__ import annotations

import unicodedata
from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from planner.language.catalogue import Field
from planner.language.dates import DateSpan, has_two_digit_year, parse_date, parse_serial
from planner.language.folding import fold
from planner.pool.cells import different, fold_all, typed
from planner.pool.pool import CodedColumn, DateColumn, ListColumn, NumberColumn
from planner.pool.table import column_of
from planner.pool.values import column_texts


def read(declared: Field, texts: list[str | None]) -> tuple[object, list[str]]:
    """The column, and the texts that could not be read."""
    cells = different(column_of(texts))
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


@pytest.mark.parametrize(
    ("text", "same"),
    [
        ("5.6.1980", "5/6/1980"),
        ("5 / 6 / 1980", "5/6/1980"),
        ("05-06-1980", "5/6/1980"),
        ("5/6/1980 00:00:00", "5/6/1980"),
        ("ngày 5 tháng 6 năm 1980", "5/6/1980"),
        ("Ngày 05/6/1980", "5/6/1980"),
        ("5 tháng 6, 1980", "5/6/1980"),
        ("10-1975", "10/1975"),
        ("10.1975", "10/1975"),
        ("Tháng 10/1975", "10/1975"),
        ("tháng 10 năm 1975", "10/1975"),
        ("THÁNG 10-1975", "10/1975"),
        ("T10/1975", "10/1975"),
        ("t.10/1975", "10/1975"),
        ("1975.0", "1975"),
        ("năm 1975", "1975"),
        ("'1975", "1975"),
    ],
)
def test_spellings_of_a_date(text: str, same: str) -> None:
    assert parse_date(text) == parse_date(same) is not None
    assert parse_date(unicodedata.normalize("NFD", text)) == parse_date(same)


@pytest.mark.parametrize(
    "text",
    ["T101975", "tháng 13/1975", "ngày 10/1975", "10 1975", "1975.5", "5/6", "ngày 31 tháng 2 năm 1980", "quý 3/1975", "27668"],
)
def test_no_dates(text: str) -> None:
    assert parse_date(text) is None


@pytest.mark.parametrize(
    "text", ["06/11/85", "11/85", "T10/75", "tháng 10 năm 75", "ngày 5 tháng 6 năm 80", "5 . 6 . 80", "10/'75"]
)
def test_years_of_two_digits(text: str) -> None:
    assert parse_date(text) is None
    assert has_two_digit_year(text)


def test_days_as_a_spreadsheet_counts_them() -> None:
    assert parse_serial("27668") == parse_serial("27668.0") == parse_date("1/10/1975")
    assert parse_serial("10000") == parse_date("18/5/1927")
    assert parse_serial("60000") == parse_date("8/4/2064")
    assert [parse_serial(text) for text in ("9999", "60001", "27668.5", "1975", "x")] == [None] * 5


def test_short_forms_need_no_dots_and_blanks() -> None:
    declared = Field(
        "degree", "level", order=("bachelor", "master"), values={"bachelor": ("ĐH",), "master": ("Th.S", "BS CKI")}
    )
    column, unread = read(declared, ["ThS", "th s", "THS.", "Đ.H.", "BSCKI", "b.s c.k.i", "ThSĩ"])
    assert isinstance(column, CodedColumn)
    assert column.codes.tolist() == [1, 1, 1, 0, 1, 1, -1]
    assert unread == ["ThSĩ"]


_FIELDS = [
    Field("unit"),
    Field("degree", "level", order=("low", "high")),
    Field("n", "number"),
    Field("d", "date"),
    Field("y", "yesno"),
    Field("l", "list"),
]
_TEXTS = {
    "text": st.sampled_from(["", "Hòa", "hoà", "a; b", "Sở  Y tế", "e\u0302"]),
    "level": st.sampled_from(["", "low", "HIGH"]),
    "number": st.sampled_from(["", "0", "-3.25", "3,514", "1000", "25,47%", "87.5"]),
    "date": st.sampled_from(["", "1980", "10/1975", "31/12/1999", "T1/1960"]),
    "yesno": st.sampled_from(["", "x", "không", "1"]),
    "list": st.sampled_from(["", "Luật; Kinh tế", "kinh tế", "Toán\nLuật"]),
}


@given(st.data())
def test_a_clean_text_is_the_same_cell(data: st.DataObject) -> None:
    declared = data.draw(st.sampled_from(_FIELDS))
    written = data.draw(st.lists(_TEXTS[declared.type], max_size=8))
    once = column_texts(read(declared, list(written))[0])  # type: ignore[arg-type]
    column, unread = read(declared, list(once))
    assert not unread
    assert column_texts(column) == once  # type: ignore[arg-type]
    assert all(text == unicodedata.normalize("NFC", text) for text in once)
    assert [bool(text) for text in once] == [bool(text) for text in written]
