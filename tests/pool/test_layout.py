"""Lists in grids: what is a person and what is not, where a row could be taken for either."""

from __future__ import annotations

import pytest

from planner.pool.headers import Headers
from planner.pool.readers import READERS
from planner.pool.table import RawTable
from planner.problems import BadInput
from tests.pool.lists import HOUSE, standard
from tests.pool.test_workbook_reader import book

HEADER = ["TT", "Họ và tên", "Ngày sinh", "Dân tộc", "Chức vụ"]


def listed(*rows: list[object]) -> RawTable:
    """The list of a workbook with these rows."""
    return READERS[".xlsx"].read(book({"DS": rows}), "F", None, Headers(HOUSE, standard()).known)


def names(table: RawTable) -> list[str]:
    """The column of names."""
    return list(table.columns[list(table.headers).index("Họ và tên")])


@pytest.mark.parametrize(
    "row",
    [
        [1, "Tổng Thị An", "1980", None, None],
        [None, "Tổng Thị An", "1980", "Kinh", "Sở Nội vụ"],
        [2, "Cộng Văn Bình"],
        [None, "Lê Văn Cường"],
        ["3.", "Bí Thị Dung"],
        [None, "Phòng Văn Em", "ngày 5 tháng 6 năm 1980"],
    ],
)
def test_people_who_look_like_something_else(row: list[object]) -> None:
    assert names(listed(HEADER, [1, "Nguyễn Văn An", "1975", "Kinh", "x"], row))[1:] == [row[1]]


@pytest.mark.parametrize(
    ("row", "code"),
    [
        (["Tổng số: 1 đồng chí; nữ: 0 (0%)"], "total"),
        (["Cộng", 1], "total"),
        ([None, "TỔNG CỘNG (I+II)", 1, 0, 1], "total"),
        (["Total"], "total"),
        ([None, None, "Cần Thơ, ngày 05 tháng 4 năm 2025"], "footer"),
        ([None, "NGƯỜI LẬP BIỂU", None, "T/M BAN THƯỜNG VỤ"], "footer"),
        (["Nơi nhận:"], "footer"),
        (["II", "Ủy viên"], "section"),
    ],
)
def test_rows_of_nobody_are_noted(row: list[object], code: str) -> None:
    table = listed(HEADER, [1, "Nguyễn Văn An", "1975", "Kinh", "x"], row)
    assert names(table) == ["Nguyễn Văn An"]
    assert [(p.code, p.severity) for p in table.problems] == [(f"rows-left-out-{code}", "note")]


@pytest.mark.parametrize(
    ("total", "differs"),
    [
        ("Tổng số: 2 đồng chí", False),
        ("Tổng số: 77 đồng chí; nữ: 1 (…%)", True),
        ("Tổng số: … đồng chí", False),
        ("Tổng cộng 3 người", True),
        ("Cộng khối chính quyền: 6 người", True),
        ("Tổng cộng danh sách có 02 đồng chí", False),
        ("Danh sách này có 04 đồng chí", True),
        ("Tổng số: 1.002 đồng chí", True),
        ("(Danh sách gồm 04 người)", True),
        ("(Danh sách gồm 02 người)./.", False),
        ("[Tổng cộng: 3 người]", True),
    ],
)
def test_totals_are_compared(total: str, differs: bool) -> None:
    people: list[list[object]] = [[n, f"Nguyễn Văn {c}", "1975", "Kinh", "x"] for n, c in enumerate("AB", 1)]
    problems = listed(HEADER, *people, [total]).problems
    assert [p.code for p in problems if p.severity == "warning"] == ["total-differs"] * differs


@pytest.mark.parametrize(
    ("total", "differs"), [("Tổng số: 2 đồng chí", False), ("Tổng số: 3 người", False), ("Tổng số: 4 người", True)]
)
def test_a_total_may_count_vacant_posts_or_not(total: str, differs: bool) -> None:
    people: list[list[object]] = [[n, name, "1975", "Kinh", "x"] for n, name in enumerate(("Lê A", "Khuyết", "Vũ B"), 1)]
    wrong = [p for p in listed(HEADER, *people, [total]).problems if p.severity == "warning"]
    # Two people are read, whatever number of posts the total may have counted.
    assert [(p.code, p.params["read"]) for p in wrong] == [("total-differs", 2)] * differs


TURNED = [
    ["Họ và tên", "Đoàn Thị Quyên", "Thạch Thị Loan", "Sơn Quyên"],
    ["Ngày sinh", "27/10/1987", "1980", "4/1980"],
    ["Giới tính", "Nữ", "Nữ", "Nữ"],
    ["Chức vụ", "Bí thư", "Trưởng phòng", ""],
]


@pytest.mark.parametrize(
    "rows", [TURNED, TURNED[:3], TURNED[:2], [["STT", "1", "2", "3"], *TURNED], [["", *row] for row in TURNED]]
)
@pytest.mark.parametrize("above", [[], [["DANH SÁCH"], []]])
def test_a_list_turned_on_its_side_is_refused(rows: list[list[str]], above: list[list[str]]) -> None:
    with pytest.raises(BadInput) as bad:
        listed(*above, *rows)
    assert {p.code for p in bad.value.problems} <= {"list-turned", "header-not-found"}
    text = "\n".join(",".join(row) for row in [*above, *rows]).encode()
    with pytest.raises(BadInput) as bad:
        READERS[".csv"].read(text, "F", None, Headers(HOUSE, standard()).known)
    assert {p.code for p in bad.value.problems} <= {"list-turned", "header-not-found"}


def test_a_turned_list_says_where_it_begins() -> None:
    with pytest.raises(BadInput) as bad:
        listed(*TURNED)
    assert [(p.code, p.where, p.value) for p in bad.value.problems] == [("list-turned", "F!DS!A1", "Họ và tên")]


def test_a_list_that_begins_in_the_middle_of_a_sheet() -> None:
    shifted = [[None, None, *row] for row in ([], HEADER, ["A", "B", 1, 2, 3], [1, "Nguyễn Văn An", "1975", "Kinh", "x"])]
    table = listed([], *shifted)
    assert (names(table), table.place(0, 1), table.letters[1]) == (["Nguyễn Văn An"], "F!DS!D5", "D")


def test_a_header_alone_in_a_column_with_cells_is_kept() -> None:
    table = listed([*HEADER, None], [1, "Nguyễn Văn An", "1975", "Kinh", "x", "ghi thêm"])
    assert (table.headers[-1], table.columns[-1].tolist()) == ("", ["ghi thêm"])


def test_without_a_catalogue_the_first_row_is_the_header() -> None:
    data = book({"DS": [["Danh sách"], ["TT"], ["Tổng số: 5"]]})
    table = READERS[".xlsx"].read(data, "F", None, lambda header: False)
    assert (table.headers, table.columns[0].tolist(), table.problems) == (("Danh sách",), ["TT", "Tổng số: 5"], ())
