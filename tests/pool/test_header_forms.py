"""Headers as forms have them: with marks and footnotes, names in two columns, two columns of degrees."""

from __future__ import annotations

from itertools import product

import pytest

from planner.pool.headers import Headers
from planner.pool.loading import read_table
from planner.pool.readers import READERS
from tests.pool.lists import HOUSE, Sheet, found, standard, texts
from tests.pool.test_workbook_reader import book

MARKS = "{} (*)|{}*|{} *|* {}|(*) {}|{}:|{} :|{}.|{} (1)|{} (**)|{}\u00b9|{} [1]|{} (*):|1. {}|{} (bắt buộc)|{}…".split("|")
FIELDS = {
    "Họ và tên": "full_name",
    "Giới tính": "gender",
    "Dân tộc": "ethnicity",
    "Chức vụ": "post",
    "Ngày vào Đảng": "party_date",
}


@pytest.mark.parametrize(("mark", "header"), list(product(MARKS, FIELDS)))
def test_a_header_with_marks_is_the_header(mark: str, header: str) -> None:
    other = "Đơn vị" if header != "Họ và tên" else "Chức vụ"
    name = "Mã|Họ và tên" if header != "Họ và tên" else "Mã"
    read = Sheet(f"{name}|{mark.format(header)}|{other}", ["a|" + "Lê An|" * (header != "Họ và tên") + "|y"]).read()
    assert FIELDS[header] in read.columns.values()


@pytest.mark.parametrize(
    "form", ["(d/m/Y)", "(dd/mm/yyyy)", "(ngày/tháng/năm)", "(dd-mm-yyyy)", "(mm/yyyy)", "(*)", "(nếu có)"]
)
def test_how_a_date_is_written_is_no_part_of_its_header(form: str) -> None:
    read = Sheet(f"Mã|Họ và tên|Ngày Sinh {form}|Ngày sinh của con", ["a|Lê An|1/2/1970|"]).read()
    assert read.columns == {0: "id", 1: "full_name", 2: "birth_date", 3: "Ngày sinh của con"}
    assert texts(read, "birth_date") == ["1970-02-01"]


def test_two_columns_that_only_numbers_tell_apart_stay_two() -> None:
    read = Sheet("Mã|Họ và tên|Chức vụ (1)|Chức vụ (2)", ["a|Lê An|x|y"]).read()
    assert not read.problems
    assert read.columns == {0: "id", 1: "full_name", 2: "post", 3: "Chức vụ (2)"}
    read = Sheet("Mã|Họ và tên|Chức vụ (1)|Chức vụ", ["a|Lê An|x|y"]).read()
    assert read.columns == {0: "id", 1: "full_name", 2: "Chức vụ (1)", 3: "post"}


def test_a_list_without_a_column_of_names_is_said() -> None:
    read = Sheet("TT|Người được giới thiệu|Chức vụ", ["1|Lê An|x"]).read()
    assert ("names-absent", "A1") in found(read)
    assert "names-absent" not in dict(found(Sheet("TT|Họ tên|Chức vụ", ["1|Lê An|x"]).read()))


HALVES = ["Họ|Tên", "Họ đệm|Tên", "Họ và chữ đệm|Tên", "Họ, chữ đệm|Tên", "Họ lót (*)|Tên (*)", "Họ và tên đệm:|Tên:", "HO|TEN",
          "Họ và tên: Họ|Họ và tên: Tên", "Last name|First name"]  # fmt: skip


@pytest.mark.parametrize("heads", HALVES)
def test_halves_of_names_are_joined(heads: str) -> None:
    read = Sheet(f"TT|{heads}|Giới tính|Năm sinh", ["1|Đỗ Thị|Mai|Nữ|1969", "2|Danh|Thơ|Nam|1977", "3||Út|Nam|1978"]).read()
    assert not read.problems
    assert texts(read, "full_name") == ["Đỗ Thị Mai", "Danh Thơ", "Út"]
    assert texts(read, "birth_date") == ["1969", "1977", "1978"]
    assert [(p.code, p.severity, p.where) for p in read.remarks if p.code.startswith("name")] == [
        ("names-joined", "note", "list.xlsx!DS!B1")
    ]


def test_three_parts_of_names_are_joined() -> None:
    read = Sheet("Mã|Họ|Đệm|Tên|Năm sinh", ["a|Đỗ|Thị|Mai|1969", "b|Danh||Thơ|1977", "c|Khuyết|||1970"]).read()
    assert texts(read, "full_name") == ["Đỗ Thị Mai", "Danh Thơ"]
    assert ("name-vacant", "B4") in found(read)


def test_halves_beside_whole_names_are_columns_of_their_own() -> None:
    read = Sheet("Mã|Họ và tên|Họ|Tên", ["a|Đỗ Thị Mai|Đỗ Thị|Mai"]).read()
    assert texts(read, "full_name") == ["Đỗ Thị Mai"]
    assert read.columns == {0: "id", 1: "full_name", 2: "Họ", 3: "Tên"}


def test_two_whole_names_are_a_field_twice() -> None:
    read = Sheet("Mã|Họ và tên|Họ và tên", ["a|Đỗ Thị Mai|Lê Văn Ba", "b|Lê Tư|Vũ Thị Năm"]).read()
    assert [code for code, _ in found(read)] == ["field-twice"]


@pytest.mark.parametrize("suffix", [".xlsx", ".csv"])
def test_halves_under_a_merged_head(suffix: str) -> None:
    rows: list[list[object]] = [
        ["TT", "Họ và tên", None, "Giới tính", "Ngày sinh"],
        [1, "Đặng Minh", "Nhựt", "Nam", "13/08/1970"],
        [2, "Sơn", "Yến", "Nữ", "24/06/1991"],
    ]
    known = Headers(HOUSE, standard()).known
    if suffix == ".xlsx":
        table = READERS[suffix].read(book({"DS": rows}, merges={"DS": ["B1:C1"]}), "list.xlsx", None, known)
        read = read_table(table, HOUSE, standard())
        assert texts(read, "full_name") == ["Đặng Minh Nhựt", "Sơn Yến"]
        assert texts(read, "birth_date") == ["1970-08-13", "1991-06-24"]
    else:  # without the merge the second half has no header: refused, never half a name
        text = "\n".join(",".join(str(cell or "") for cell in row) for row in rows).encode()
        read = read_table(READERS[suffix].read(text, "list.csv", None, known), HOUSE, standard())
        assert [p.code for p in read.problems] == ["header-blank"]


@pytest.mark.parametrize(
    ("one", "other", "degree"),
    [
        ("Đại học Luật", "Thạc sĩ", "master"),
        ("Thạc sĩ Luật", "", "master"),
        ("", "Tiến sĩ", "doctor"),
        ("Tiến sĩ", "Đại học", "doctor"),
        ("Kỹ sư Xây dựng", "Phó Giáo sư, Tiến sĩ", "doctor"),
        ("Cử nhân Kinh tế", "Không", "bachelor"),
        ("Cử nhân Kinh tế", "-", "bachelor"),
        ("", "", ""),
    ],
)
def test_of_two_columns_of_degrees_the_higher_counts(one: str, other: str, degree: str) -> None:
    rows = [f"a|Lê An|{one}|{other}", "b|Vũ Bình|Đại học|Thạc sĩ"]
    for header in ("Chuyên môn, nghiệp vụ|Học hàm, học vị", "Trình độ|Học vị"):
        read = Sheet(f"Mã|Họ và tên|{header}", rows).read()
        assert not read.problems
        assert texts(read, "degree") == [degree, "master"]
        assert [code for code, _ in found(read)] == ["highest-of-columns"]


def test_what_cannot_be_read_in_either_column_of_degrees_is_an_error() -> None:
    rows = ["a|Lê An|Tiến sĩ|xyz", "b|Vũ Bình|abc|Thạc sĩ"]
    read = Sheet("Mã|Họ và tên|Chuyên môn|Học hàm, học vị", rows, real={}).read()
    assert [(p.code, p.where.rpartition("!")[2]) for p in read.problems] == [("value-unlisted", "D2"), ("value-unlisted", "C3")]


def test_a_number_in_one_column_of_degrees_is_read_as_what_it_says() -> None:
    read = Sheet("Mã|Họ và tên|Trình độ|Học vị", ["a|Lê An|12|Thạc sĩ"], real={"number": [(0, 2)]}).read()
    assert texts(read, "degree") == ["master"]


def test_fields_of_study_of_both_columns_are_kept() -> None:
    read = Sheet(
        "Mã|Họ và tên|Chuyên môn|Học hàm, học vị", ["a|Lê An|ĐH Luật|ThS Quản lý kinh tế", "b|Vũ Bình||TS Y khoa"]
    ).read()
    assert texts(read, "degree_field") == ["Luật; Quản lý kinh tế", "Y khoa"]


def test_the_grade_held_beside_the_course_is_refused_without_the_advice_to_delete() -> None:
    read = Sheet("Mã|Họ và tên|QLNN|Ngạch công chức", ["a|Lê An|CV|CVC"]).read()
    (problem,) = read.problems
    assert (problem.code, problem.where) == ("field-twice", "list.xlsx!DS!D1")
    assert "elete" not in problem.hint("en")
    assert "`Ngạch công chức: other_name`" in problem.hint("en")
