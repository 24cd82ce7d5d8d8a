"""Quotation marks typed before a date or a number to keep it a text, made curly by the word processor."""

from __future__ import annotations

import pytest

from planner.language.dates import has_two_digit_year, parse_date
from tests.pool.lists import Sheet, found, texts

MARKS = "'’‘‛`´ʼʹ′＇\"“”„"
DATES = {
    "3/2/1999": "1999-02-03", "1998": "1998", "19.5.2001": "2001-05-19", "12/2003": "2003-12", "tháng 5 năm 2005": "2005-05",
    "2001-05-19": "2001-05-19", "T10/1975": "1975-10",
}  # fmt: skip


@pytest.mark.parametrize("mark", MARKS)
def test_a_date_behind_or_within_quotation_marks(mark: str) -> None:
    cells = {f"{before}{date}{after}": clean for date, clean in DATES.items()
             for before, after in ((mark, ""), (f"{mark} ", ""), (mark, mark), (mark * 2, ""))}  # fmt: skip
    read = Sheet("Mã|Ngày vào Đảng", [f"p{i}|{cell}" for i, cell in enumerate(cells)]).read()
    assert dict(zip(cells, texts(read, "party_date"), strict=True)) == cells
    assert found(read) == []
    assert parse_date(f"{mark}5/6/80") is None
    assert has_two_digit_year(f"{mark}5/6/80")


def test_dates_behind_marks_show_that_days_were_exchanged() -> None:
    read = Sheet("Mã|Ngày sinh", ["a|1980-05-06", "b|’25/6/1980"], real={"date": [(0, 1)]}).read()
    assert found(read) == [("date-may-be-swapped", "B2")]


def test_numbers_behind_quotation_marks() -> None:
    read = Sheet("Mã|Tỷ lệ phiếu", ["a|'25,47%", "b|’99,5", "c|`1.234,5"]).read()
    assert texts(read, "confidence") == ["25.47", "99.5", "1234.5"]
    assert not read.problems


@pytest.mark.parametrize("cell", ["'", "’’", "“x”", "’31/02/1980"])
def test_a_mark_alone_is_no_date(cell: str) -> None:
    read = Sheet("Mã|Ngày vào Đảng", [f"a|{cell}"]).read()
    assert read.problems
