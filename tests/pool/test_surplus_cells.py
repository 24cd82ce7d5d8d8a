"""What programs leave in lists: a separator too many, line ends of workbooks, remarks beside the list, months without a 0."""

from __future__ import annotations

import pytest

from planner.pool.headers import Headers
from planner.pool.loading import PoolRead, read_table
from planner.pool.readers import READERS
from planner.problems import BadInput
from tests.pool.lists import HOUSE, Sheet, found, standard, texts
from tests.pool.test_workbook_reader import book

KNOWN = Headers(HOUSE, standard()).known


def read(text: str) -> PoolRead:
    """A CSV file with the standard catalogue."""
    return read_table(READERS[".csv"].read(text.encode(), "F", None, KNOWN), HOUSE, standard())


@pytest.mark.parametrize("surplus", [",", ",,", ", ,"])
@pytest.mark.parametrize("title", ["", "DANH SÁCH\n\n"])
def test_rows_that_end_in_one_separator_too_many(surplus: str, title: str) -> None:
    pool = read(f"{title}Mã,Họ và tên,Năm sinh\na,Lê An,1970{surplus}\n{surplus}\nb,Vũ Bình,19x1{surplus}\nc,Hồ Chi,1972\n")
    line = 4 + 2 * bool(title)
    assert [(p.code, p.where) for p in pool.problems] == [("date-unreadable", f"F:{line}:Năm sinh")]
    assert texts(pool, "full_name") == ["Lê An", "Vũ Bình", "Hồ Chi"]


def test_a_header_that_ends_in_one_separator_too_many() -> None:
    pool = read("Mã,Họ và tên,\na,Lê An\nb,Vũ Bình,\n")
    assert not pool.problems
    assert texts(pool, "full_name") == ["Lê An", "Vũ Bình"]


def test_words_beyond_the_header_are_never_dropped() -> None:
    with pytest.raises(BadInput) as bad:
        read("Mã,Họ và tên\na,Lê An,\nb,Vũ Bình,x\nc\n")
    assert [(p.code, p.where) for p in bad.value.problems] == [("cells-too-many", "F:3"), ("cells-too-few", "F:4")]


def test_line_ends_of_workbooks_are_undone() -> None:
    pool = read("Mã,Họ và tên,Chức vụ\na,Lê An_x000D_,Bí thư_x000D__x000A_Chủ tịch\n")
    assert texts(pool, "full_name") == ["Lê An"]
    assert texts(pool, "post") == ["Bí thư Chủ tịch"]


@pytest.mark.parametrize("row", [4, 5, 9])
def test_a_remark_beside_the_list_is_nobody(row: int) -> None:
    rows: list[list[object]] = [
        ["TT", "Họ và tên", "Tái cử", "Năm sinh"],
        [1, "Lê An", "x", "1970"],
        [2, "Vũ Bình", None, "1971"],
    ]
    rows += [[] for _ in range(row - 4)] + [[None] * 7 + ["đã đối chiếu"]]
    table = READERS[".xlsx"].read(book({"DS": rows}), "F", None, KNOWN)
    pool = read_table(table, HOUSE, standard())
    assert not pool.problems
    assert texts(pool, "full_name") == ["Lê An", "Vũ Bình"]
    assert texts(pool, "incumbent") == ["yes", "no"]
    assert [p.where for p in pool.remarks if p.code == "rows-left-out-footer"] == [f"F!DS!H{row}"]


def test_a_month_that_lost_its_zero_is_asked_about() -> None:
    pool = Sheet("Mã|Họ và tên|Năm sinh", ["a|Lê An|31975", "b|Vũ Bình|1971"], real={"number": [(0, 2), (1, 2)]}).read()
    (problem,) = pool.problems
    assert (problem.code, problem.where.rpartition("!")[2]) == ("date-month-or-day", "C2")
    assert problem.message("vi") == "“31975” có thể là tháng 3/1975 bị mất số 0 ở đầu, hoặc là ngày 17/07/1987 ở dạng số."


def test_beside_other_days_it_is_a_day() -> None:
    pool = Sheet("Mã|Họ và tên|Ngày sinh", ["a|Lê An|31975", "b|Vũ Bình|27668"], real={"number": [(0, 2), (1, 2)]}).read()
    assert texts(pool, "birth_date") == ["1987-07-17", "1975-10-01"]
    assert [code for code, _ in found(pool)] == ["date-serial", "date-serial"]
