"""What offices do in the cells of their lists: how it is read, and what is said of it."""

from __future__ import annotations

import pytest

from tests.pool.lists import Sheet, found, texts


def test_a_list_of_the_house_form() -> None:
    read = Sheet(
        "TT|Họ và tên|Ngày, tháng, năm sinh: Nam|Ngày, tháng, năm sinh: Nữ|Trình độ: Chuyên môn|Trình độ: LLCT|Tái cử|Quê quán",
        [
            "1|Nguyễn Văn An|10/1975||ThS Quản lý kinh tế; ĐH Luật|CN|x|Cần Thơ",
            "2|Trần Thị Bích||5.6.1980|ĐH|tc||Hậu Giang",
            "3|||||||",
            "1|Đỗ Văn Chín|1969||Tiến sỹ|C.C|X|Sóc Trăng",
        ],
    ).read()
    assert not read.problems
    assert read.pool is not None
    assert read.pool.ids == ["r0001", "r0002", "r0003"]
    assert texts(read, "id") == ["r0001", "r0002", "r0003"]
    assert read.rows is not None
    assert read.rows.tolist() == [0, 1, 3]
    assert texts(read, "birth_date") == ["1975-10", "1980-06-05", "1969"]
    assert texts(read, "gender") == ["male", "female", "male"]
    assert texts(read, "degree") == ["master", "bachelor", "doctor"]
    assert texts(read, "degree_field") == ["Quản lý kinh tế; Luật", "", ""]
    assert texts(read, "political_theory") == ["bachelor", "intermediate", "senior"]
    assert texts(read, "incumbent") == ["yes", "no", "yes"]
    assert found(read) == [("ids-given", "A1"), ("marks-only", "G1")]
    assert read.columns == {
        0: "running_number",
        1: "full_name",
        2: "birth_date",
        3: "birth_date",
        4: "degree",
        5: "political_theory",
        6: "incumbent",
        7: "hometown",
    }


# --- names ------------------------------------------------------------------------------------------------------------------
@pytest.mark.parametrize(
    ("written", "name"),
    [
        ("Đ/c Nguyễn Văn An", "Nguyễn Văn An"),
        ("đ/c: Nguyễn Văn An", "Nguyễn Văn An"),
        ("Đồng chí Lê Thị Út", "Lê Thị Út"),
        ("ĐC. Lê Thị Út", "Lê Thị Út"),
        ("TS. Trần Văn Bé", "Trần Văn Bé"),
        ("PGS.TS. Trần Văn Bé", "Trần Văn Bé"),
        ("PGS, TS Trần Văn Bé", "Trần Văn Bé"),
        ("ThS.BS. Trần Văn Bé", "Trần Văn Bé"),
        ("BS CKII Trần Văn Bé", "Trần Văn Bé"),
        ("Bà Huỳnh Thị Sang", "Huỳnh Thị Sang"),
        ("Ông Huỳnh Văn Sang", "Huỳnh Văn Sang"),
        ("Huỳnh Thị Sang (Nữ)", "Huỳnh Thị Sang"),
        ("HUỲNH THỊ SANG (nữ)", "HUỲNH THỊ SANG"),
        ("Huỳnh Thị Sang - nữ", "Huỳnh Thị Sang"),
        ("Ðinh Văn Ðức", "Đinh Văn Đức"),
    ],
)
def test_names_without_titles(written: str, name: str) -> None:
    read = Sheet("Mã|Họ và tên", [f"a|{written}", "b|Lý Văn Tám", "c|Kim Sơn", "d|Thạch Ren"]).read()
    assert texts(read, "full_name") == [name, "Lý Văn Tám", "Kim Sơn", "Thạch Ren"]
    assert read.pool is not None
    assert read.pool.names[0] == name
    notes = [(p.severity, p.value, p.params["to"]) for p in read.remarks if p.where.endswith("B2")]
    assert notes == [("note", written, name)]


@pytest.mark.parametrize(
    "name", ["Ông Ích Khiêm", "Ông Văn Tùng", "Tsan Thị Hoa", "Đức Bà", "Lê Bà", "Nguyễn Nam", "Trần Nữ Thanh", "Cn Nguyễn"[3:]]
)
def test_names_that_only_look_like_titles(name: str) -> None:
    read = Sheet("Mã|Họ và tên", [f"a|{name}", "b|Lý Văn Tám", "c|Kim Sơn"]).read()
    assert texts(read, "full_name")[0] == name
    assert found(read) == []


def test_what_a_name_says_of_the_gender() -> None:
    read = Sheet(
        "Mã|Họ và tên|Giới tính",
        [
            "a|Lê Thị Hoa (Nữ)|",
            "b|Bà Lê Thị Mai|",
            "c|Ông Lê Văn Tư|",
            "d|Lê Văn Năm (Nữ)|Nam",
            "e|Bà Lê Văn Sáu|nam",
            "f|Lý Bảy|",
        ],
    ).read()
    assert texts(read, "gender") == ["female", "female", "male", "male", "male", ""]
    said = [
        (p.code, p.where, p.severity, p.params.get("there"))
        for p in (*read.problems, *read.remarks)
        if p.code != "name-cleaned"
    ]
    assert said == [
        ("value-otherwise", "list.xlsx!DS!B5", "error", "list.xlsx!DS!C5"),
        ("value-otherwise", "list.xlsx!DS!B6", "warning", "list.xlsx!DS!C6"),
    ]


def test_a_gender_from_names_alone() -> None:
    read = Sheet("Mã|Họ và tên", ["a|Lê Thị Hoa (Nữ)", "b|Lý Bảy"]).read()
    assert texts(read, "gender") == ["female", ""]


# --- dates ------------------------------------------------------------------------------------------------------------------
def test_dates_that_a_spreadsheet_keeps() -> None:
    read = Sheet(
        "Mã|Ngày sinh|Ngày vào Đảng",
        ["a|27668|3/2/2001", "b|1975-10-01|03.02.2001", "c|1975|T2/2001", "d|27668.0|tháng 2 năm 2001", "e|1980-06-05|'2001"],
        real={"number": [(2, 1)], "month": [(1, 1)], "date": [(4, 1)]},
    ).read()
    assert texts(read, "birth_date") == ["1975-10-01", "1975-10", "1975", "1975-10-01", "1980-06-05"]
    assert texts(read, "party_date") == ["2001-02-03", "2001-02-03", "2001-02", "2001-02", "2001"]
    assert [(p.code, p.where, p.value, p.params["to"]) for p in read.remarks] == [
        ("date-serial", "list.xlsx!DS!B2", "27668", "1975-10-01"),
        ("date-serial", "list.xlsx!DS!B5", "27668.0", "1975-10-01"),
    ]


def test_days_and_months_that_a_spreadsheet_exchanged() -> None:
    """5/6/1980 was read month first, 25/6/1980 could not be: only the texts are sure."""
    rows = ["a|1980-05-06", "b|25/6/1980", "c|1981-07-07", "d|1982-12-01", "e|10/1975"]
    read = Sheet("Mã|Ngày sinh", rows, real={"date": [(0, 1), (2, 1), (3, 1)]}).read()
    assert found(read) == [("date-may-be-swapped", "B2"), ("date-may-be-swapped", "B5")]
    assert read.problems[0].params == {"shown": "6/5/1980", "swapped": "5/6/1980"}
    assert texts(read, "birth_date") == ["", "1980-06-25", "1981-07-07", "", "1975-10"]
    for other in ("b|2/6/1980", "b|1980-06-25"):
        fine = Sheet("Mã|Ngày sinh", [rows[0], other], real={"date": [(0, 1)]}).read()
        assert not fine.problems
    late = Sheet("Mã|Ngày sinh", [*rows, "f|1990-04-30"], real={"date": [(0, 1), (2, 1), (3, 1), (5, 1)]}).read()
    assert not late.problems


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("31/02/1980", "date-unreadable"),
        ("06/11/85", "two-digit-year"),
        ("T10/75", "two-digit-year"),
        ("9999", "date-unreadable"),
    ],
)
def test_dates_that_are_none(text: str, code: str) -> None:
    assert found(Sheet("Mã|Ngày sinh", [f"a|{text}"]).read()) == [(code, "B2")]


# --- birth dates in two columns ---------------------------------------------------------------------------------------------
def test_both_birth_columns_or_neither() -> None:
    read = Sheet(
        "Mã|Ngày sinh: Nam|Ngày sinh: Nữ|Giới tính",
        ["a|1970|1971|", "b|||", "c|-|1980|", "d|1970||nữ", "e||x|", "f|1975||"],
    ).read()
    assert [(p.code, p.where, p.severity) for p in (*read.problems, *read.remarks)] == [
        ("birth-both", "list.xlsx!DS!C2", "error"),
        ("value-otherwise", "list.xlsx!DS!B5", "error"),
        ("date-unreadable", "list.xlsx!DS!C6", "error"),
        ("birth-neither", "list.xlsx!DS!B3", "warning"),
    ]
    assert texts(read, "birth_date") == ["", "", "1980", "1970", "", "1975"]
    assert texts(read, "gender") == ["", "", "female", "female", "female", "male"]


@pytest.mark.parametrize(
    ("male", "female"),
    [
        ("Năm sinh (Nam)", "Năm sinh (Nữ)"),
        ("Nam sinh năm", "Nữ sinh năm"),
        ("Nam - Ngày sinh", "Nữ - Ngày sinh"),
        ("Ngày, tháng, năm sinh: Nam", "Ngày, tháng, năm sinh: Nữ"),
        ("Danh sách: Năm sinh: Nam", "Danh sách: Năm sinh: Nữ"),
    ],
)
def test_headers_of_birth_columns(male: str, female: str) -> None:
    read = Sheet(f"Mã|{male}|{female}", ["a|1970|", "b||1980"]).read()
    assert texts(read, "birth_date") == ["1970", "1980"]
    assert texts(read, "gender") == ["male", "female"]
    assert not read.remarks


def test_a_birth_column_beside_two_is_a_field_twice() -> None:
    read = Sheet("Mã|Ngày sinh|Ngày sinh: Nam|Ngày sinh: Nữ", ["a|1970|1970|"]).read()
    assert found(read) == [("field-twice", "C1"), ("field-twice", "D1")]


# --- marks ------------------------------------------------------------------------------------------------------------------
@pytest.mark.parametrize("mark", ["x", "X", "✓", "✔", "√", "☑", "+", "1"])
def test_a_blank_among_marks_is_no(mark: str) -> None:
    read = Sheet("Mã|Tái cử", [f"a|{mark}", "b|", f"c|{mark}"]).read()
    assert texts(read, "incumbent") == ["yes", "no", "yes"]
    assert [(p.code, p.where, p.value, p.params["blanks"]) for p in read.remarks] == [
        ("marks-only", "list.xlsx!DS!B1", "Tái cử", 1)
    ]


@pytest.mark.parametrize("other", ["không", "có", "0", "-"])
def test_a_blank_among_answers_is_unknown(other: str) -> None:
    read = Sheet("Mã|Tái cử", ["a|x", "b|", f"c|{other}"]).read()
    assert texts(read, "incumbent")[1] == ""
    assert not read.remarks


def test_columns_whose_marks_mean_a_value() -> None:
    read = Sheet("Mã|Tái cử|Lần đầu", ["a|x|", "b||x", "c|x|x", "d||mới"]).read()
    assert found(read) == [("marks-conflict", "C4"), ("mark-unreadable", "C5"), ("marks-only", "B1")]
    alone = Sheet("Mã|Lần đầu", ["a|x", "b|"]).read()
    assert texts(alone, "incumbent") == ["no", "yes"]
    assert found(alone) == [("marks-only", "B1")]


def test_marks_under_the_values_of_a_field() -> None:
    read = Sheet("Mã|Giới tính: Nam|Giới tính: Nữ|LLCT: CC|LLCT: TC", ["a|x||x|", "b||x||x", "c||||"]).read()
    assert texts(read, "gender") == ["male", "female", ""]
    assert texts(read, "political_theory") == ["senior", "intermediate", ""]
    assert not read.remarks


# --- dittos and merged cells ------------------------------------------------------------------------------------------------
@pytest.mark.parametrize(
    "mark",
    ["nt", "-nt-", "NT", "N/T", "- nt -", '"', "''", "〃", "như trên", "Như trên", "như dòng trên", "-//-", '- " -', '" "'],
)
def test_ditto_marks(mark: str) -> None:
    read = Sheet("Mã|Quê quán|LLCT", ["a|Cần Thơ|CC", f"b|{mark}|{mark}", f"c|{mark}|TC", f"d|Hậu Giang|{mark}"]).read()
    assert texts(read, "hometown") == ["Cần Thơ", "Cần Thơ", "Cần Thơ", "Hậu Giang"]
    assert texts(read, "political_theory") == ["senior", "senior", "intermediate", "intermediate"]
    assert {p.code for p in read.remarks} == {"ditto-filled"}
    first = read.remarks[0]
    assert (first.value, first.params["to"], first.where) == (mark, "Cần Thơ", "list.xlsx!DS!B3")


def test_dittos_of_nothing() -> None:
    read = Sheet("Mã|Họ và tên|Quê quán", ["a|An Bình|-nt-", "b|-nt-|Cần Thơ", "c|Lý Tám|", "|||"[:2], "d|Kim Ba|nt"]).read()
    assert found(read) == [("ditto-nothing-above", "C2"), ("ditto-not-here", "B3"), ("ditto-nothing-above", "C6")]


def test_cells_merged_from_above() -> None:
    sheet = Sheet("Mã|Họ và tên|Đơn vị", ["a|An|Sở Y tế", "b|Bình|Sở Y tế"], merged=[(1, 2)])
    read = sheet.read()
    assert texts(read, "unit") == ["Sở Y tế", "Sở Y tế"]
    assert [(p.code, p.where, p.value, p.params["to"]) for p in read.remarks] == [
        ("merged-filled", "list.xlsx!DS!C3", "", "Sở Y tế")
    ]
    names = Sheet("Mã|Họ và tên|Trình độ", ["a|An|ĐH Luật", "b|An|ThS Kinh tế"], merged=[(1, 1)]).read()
    assert found(names) == [("name-merged", "B3")]


# --- levels and degrees -----------------------------------------------------------------------------------------------------
@pytest.mark.parametrize(
    ("cell", "degree", "fields"),
    [
        ("ThS Quản lý kinh tế; ĐH Luật", "master", "Quản lý kinh tế; Luật"),
        ("Thạc sỹ Quản lý công\\nĐại học Luật", "master", "Quản lý công; Luật"),
        ("ĐH Luật, ThS QLKT", "master", "Luật; QLKT"),
        ("CN Luật + CN Kinh tế", "bachelor", "Luật; Kinh tế"),
        ("ĐH Luật và ĐH Báo chí", "bachelor", "Luật; Báo chí"),
        ("ĐH Luật, Kinh tế", "bachelor", "Luật, Kinh tế"),
        ("ĐH Văn hóa và Du lịch", "bachelor", "Văn hóa và Du lịch"),
        ("Đại học", "bachelor", ""),
        ("Đại học Luật", "bachelor", "Luật"),
        ("Đại học chuyên ngành Luật", "bachelor", "Luật"),
        ("Th.S. Luật", "master", "Luật"),
        ("th s Luật", "master", "Luật"),
        ("ThS.Luật học", "master", "Luật học"),
        ("Kỹ sư xây dựng", "bachelor", "xây dựng"),
        ("BS CKII Ngoại khoa", "doctor", "Ngoại khoa"),
        ("BSCKI Nhi", "master", "Nhi"),
        ("PGS.TS Triết học", "doctor", "Triết học"),
        ("TS Kinh tế - Quản trị", "doctor", "Kinh tế - Quản trị"),
        ("12/12", "secondary", ""),
        ("12/12; TC Luật", "intermediate", "Luật"),
        ("Cao đẳng sư phạm (tại chức)", "college", "sư phạm (tại chức)"),
        ("master", "master", ""),
    ],
)
def test_degrees_and_their_fields(cell: str, degree: str, fields: str) -> None:
    read = Sheet("Mã|Trình độ: Chuyên môn", [f"a|{cell}", "b|ĐH Toán"]).read()
    assert not read.problems
    assert texts(read, "degree")[0] == degree
    assert texts(read, "degree_field")[0] == fields
    assert {p.code for p in read.remarks} <= {"degree-to-confirm"}
    assert bool(read.remarks) == ("CK" in cell)


def test_fields_of_study_in_both_columns() -> None:
    read = Sheet("Mã|Trình độ|Chuyên ngành", ["a|ĐH Luật|", "b|ĐH|Kinh tế", "c|ThS Luật|Báo chí; luật", "d||", "e|ĐH|"]).read()
    assert texts(read, "degree_field") == ["Luật", "Kinh tế", "Báo chí; Luật", "", ""]


@pytest.mark.parametrize(
    ("header", "cell", "code"),
    [
        ("Trình độ", "Luật", "value-unlisted"),
        ("Trình độ", "12/10", "value-unlisted"),
        ("Trình độ", "12-Dec", "value-became-date"),
        ("Trình độ", "12/12/2025", "value-became-date"),
        ("LLCT", "CCC", "value-unlisted"),
        ("Tái cử", "có lẽ", "yesno-unreadable"),
        ("Tỷ lệ phiếu", "5/6/2025", "value-became-date"),
    ],
)
def test_values_outside_their_list(header: str, cell: str, code: str) -> None:
    assert found(Sheet(f"Mã|{header}", [f"a|{cell}", "b|"]).read()) == [(code, "B2")]


def test_a_real_date_where_a_degree_should_be() -> None:
    read = Sheet("Mã|Trình độ", ["a|2025-12-12", "b|ĐH"], real={"date": [(0, 1)]}).read()
    assert found(read) == [("value-became-date", "B2")]


# --- numbers ----------------------------------------------------------------------------------------------------------------
@pytest.mark.parametrize(
    ("cells", "wanted"),
    [
        (["3.514", "12,5"], ["3514", "12.5"]),
        (["3.514", "1.234.567"], ["3514", "1234567"]),
        (["3,514", "87.5"], ["3514", "87.5"]),
        (["3,514", "87,5"], ["3.5140", "87.5"]),
        (["1.234,5", "-1.234"], ["1234.5", "-1234"]),
        (["1,234.5", "2,000"], ["1234.5", "2000"]),
        (["25,47%", "0.514"], ["25.47", "0.514"]),
        (["25,470%", "99"], ["25.47", "99"]),
    ],
)
def test_styles_of_numbers(cells: list[str], wanted: list[str]) -> None:
    read = Sheet("Mã|Tỷ lệ phiếu", [f"p{i}|{cell}" for i, cell in enumerate(cells)]).read()
    assert not read.problems
    assert texts(read, "confidence") == wanted


@pytest.mark.parametrize("cells", [["3.514", "99"], ["3,514", "99"], ["3.514", "12,5", "87.5"], ["3.514", "87.5"]])
def test_numbers_that_may_be_two(cells: list[str]) -> None:
    read = Sheet("Mã|Tỷ lệ phiếu", [f"p{i}|{cell}" for i, cell in enumerate(cells)]).read()
    assert found(read) == [("number-ambiguous", "B2")]
    assert read.problems[0].params == {"thousands": "3514", "decimal": "3.514"}


def test_real_numbers_are_what_they_are() -> None:
    read = Sheet("Mã|Tỷ lệ phiếu", ["a|3.514", "b|3.514"], real={"number": [(0, 1)]}).read()
    assert found(read) == [("number-ambiguous", "B3")]
    assert texts(read, "confidence") == ["3.5140", ""]


# --- how much is said -------------------------------------------------------------------------------------------------------
def test_notes_are_listed_up_to_a_point() -> None:
    sheet = Sheet("Mã|Quê quán|Ngày sinh: Nam|Ngày sinh: Nữ", [f"p{i}|{'nt' if i else 'Cần Thơ'}||" for i in range(50)])
    remarks = sheet.read(most_notes=10).remarks
    assert [p.code for p in remarks if p.severity == "warning"] == ["birth-neither"] * 10 + ["problems-more"]
    notes = [p for p in remarks if p.severity == "note"]
    assert [p.code for p in notes] == ["ditto-filled"] * 10 + ["problems-more"]
    assert notes[-1].params == {"count": 39, "listed": 10}
    assert len(sheet.read().remarks) == 99


def test_a_real_date_among_texts_is_doubted() -> None:
    read = Sheet("Mã|GDPT|Ghi chú riêng", ["a|2025-12-12|2025-12-12", "b|12/12|"], real={"date": [(0, 1), (0, 2)]}).read()
    assert [(p.severity, p.code, p.where) for p in read.remarks] == [("warning", "text-became-date", "list.xlsx!DS!B2")]
    assert texts(read, "general_education") == ["2025-12-12", "12/12"]
