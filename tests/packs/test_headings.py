"""Headings of what offices have: 2C sheets, lists of software, the labels of Nghị định 27/2026. None of them is unknown."""

from __future__ import annotations

from pathlib import Path

import pytest
from openpyxl import Workbook

from planner.api import load
from planner.intake.clean_file import write_csv
from planner.intake.clean_texts import clean_columns
from planner.intake.lint import lint
from planner.intake.opening import OpenedPool, Opening, open_pool
from planner.language.folding import fold
from planner.pool.values import column_texts
from tests.pool.lists import Sheet, standard, texts

# The form's 37, numbered item by numbered item.
FORM_2C = (
    "Họ và tên khai sinh", "Giới tính", "Các tên gọi khác", "Cấp ủy hiện tại", "Cấp ủy kiêm",
    "Chức vụ (Đảng, đoàn thể, chính quyền, kể cả chức vụ kiêm nhiệm)", "Phụ cấp chức vụ", "Sinh ngày", "Nơi sinh", "Quê quán",
    "Nơi ở hiện nay", "Dân tộc", "Tôn giáo", "Thành phần gia đình xuất thân", "Nghề nghiệp bản thân trước khi được tuyển dụng",
    "Ngày được tuyển dụng", "Ngày vào cơ quan hiện đang công tác", "Ngày tham gia cách mạng", "Ngày vào Đảng Cộng sản Việt Nam",
    "Ngày chính thức", "Ngày nhập ngũ", "Ngày xuất ngũ", "Giáo dục phổ thông", "Học hàm, học vị cao nhất", "Lý luận chính trị",
    "Ngoại ngữ", "Công tác chính đang làm", "Ngạch công chức", "Bậc lương", "Hệ số", "Danh hiệu được phong",
    "Sở trường công tác",
    "Công việc đã làm lâu nhất", "Khen thưởng", "Kỷ luật", "Tình trạng sức khỏe", "Số chứng minh nhân dân",
)  # fmt: skip
SOFTWARE_LIST = (
    "STT", "Họ tên", "Giới tính", "Năm sinh", "Dân tộc", "Quê quán", "Chức vụ", "Đơn vị", "Mã thẻ Đảng", "Ngày vào Đảng CT",
)  # fmt: skip
LABELS = (
    "Số định danh cá nhân", "Số định danh", "Mã định danh", "Hộ khẩu", "Chức vụ, chức danh kiêm nhiệm", "Ngày bổ nhiệm ngạch",
    "Ngày tuyển dụng đầu tiên", "Ngày tuyển dụng chính thức", "Ngày vào cơ quan hiện nay", "Học hàm cao nhất", "TĐCM cao nhất",
    "Trình độ quản lý kinh tế", "Quản lý hành chính", "Tuổi đảng", "Số chứng minh thư", "Quân hàm cao nhất",
    "Khen thưởng cao nhất", "Kỷ luật cao nhất", "Ngày về hưu", "Số sổ bảo hiểm", "Ban thường vụ thành ủy quản lý",
    "Trung ương quản lý", "Ngày quyết định", "Số hiệu", "Mã định danh hồ sơ", "Họ và tên", "Ngày sinh", "Nơi sinh",
    "Nguyên quán",
    "Nơi ở hiện tại", "Số căn cước", "Số điện thoại", "Diện quản lý", "Chức danh", "Vị trí việc làm", "Mã ngạch", "Bậc",
    "Ngày nghỉ hưu", "Chức danh quy hoạch", "Trình độ chuyên môn", "Chuyên ngành", "Trình độ LLCT", "Quốc phòng an ninh",
    "QLNN",
    "Tin học", "Xếp loại chất lượng", "Hình thức kỷ luật", "Ngày vào Đảng", "Tình trạng sức khỏe",
)  # fmt: skip
OTHER_FORMS = (
    "Trình độ: Lý luận chính trị", "Ho va ten", "Ngay ve huu", "Ky luat cao nhat", "So truong cong tac", "Trung uong quan ly",
    "Nhóm máu (*)", "Ngày về hưu:", "Sở trường công tác (30)", "Học hàm, học vị: Học hàm", "Ngạch công chức: Mã số",
    "Diện quản lý: Trung ương", "So dinh danh ca nhan", "Cap uy hien tai",
)  # fmt: skip
MEANINGS = {
    "Mã thẻ Đảng": "party_card", "Ngày vào Đảng CT": "party_official_date", "Ngày vào Đảng Cộng sản Việt Nam": "party_date",
    "Ngày về hưu": "retirement_month", "Học hàm, học vị cao nhất": "degree", "TĐCM cao nhất": "degree",
    "Học hàm cao nhất": "academic_title", "Chức danh khoa học": "academic_title", "Kỷ luật cao nhất": "discipline",
    "Khen thưởng cao nhất": "awards", "Chức vụ, chức danh kiêm nhiệm": "concurrent_posts",
    "Cấp ủy hiện tại": "party_post", "Cấp ủy kiêm": "Cấp ủy kiêm", "Ngày bổ nhiệm ngạch": "rank_since",
    "Hộ khẩu": "permanent_address", "Số định danh cá nhân": "identity_number", "Số định danh": "identity_number",
    "Mã định danh hồ sơ": "identity_number", "Mã định danh": "id", "Diện quản lý": "managed_by", "Cấp quản lý": "managed_by",
    "Trung ương quản lý": "managed_by", "Quân hàm cao nhất": "Quân hàm cao nhất", "Ngạch công chức: Mã số": "rank_code",
    "Kỷ luật": "discipline", "Quân hàm": "service_rank",
}  # fmt: skip


def test_there_are_96_of_them() -> None:
    assert [len(FORM_2C), len(SOFTWARE_LIST), len(LABELS)] == [37, 10, 49]


@pytest.mark.parametrize("header", dict.fromkeys((*FORM_2C, *SOFTWARE_LIST, *LABELS, *OTHER_FORMS)))
def test_a_heading_is_a_field_or_known_and_set_aside(header: str, tmp_path: Path) -> None:
    listed = lint(_opened(tmp_path, header))
    assert listed.unknown == ()
    assert [p.code for p in listed.problems if p.code.startswith("header-")] == []
    assert not listed.columns[-1].kept or listed.columns[-1].set_aside


@pytest.mark.parametrize("header", MEANINGS)
def test_which_field_a_heading_means(header: str, tmp_path: Path) -> None:
    read = _opened(tmp_path, header).read
    assert list(read.columns.values())[-1] == MEANINGS[header]


def test_a_heading_that_nobody_knows_is_still_asked_about(tmp_path: Path) -> None:
    listed = lint(_opened(tmp_path, "Ngày vào Đảngg"))
    assert [(p.code, p.severity) for p in listed.problems if p.severity != "note"] == [("header-unknown", "warning")]


def test_what_is_set_aside_is_no_header_of_a_field() -> None:
    headers = {fold(header) for field in standard().fields.values() for header in (field.name, *field.headers)}
    assert standard().set_aside
    assert not headers & {fold(header) for header in standard().set_aside}


def test_a_2c_list_with_blocks_of_headers_reads_without_a_warning(tmp_path: Path) -> None:
    book = Workbook()
    sheet = book.active
    assert sheet is not None
    head = [
        ("TT", "", ""), ("Họ và tên khai sinh", "", ""), ("Sinh ngày", "Nam", ""), ("", "Nữ", ""), ("Dân tộc", "", ""),
        ("Quê quán", "", ""), ("Cấp ủy hiện tại", "", ""), ("Thành phần gia đình xuất thân", "", ""),
        ("Ngày vào Đảng Cộng sản Việt Nam", "Dự bị", ""), ("", "Chính thức", ""),
        ("Trình độ", "Học hàm, học vị cao nhất", ""), ("", "Lý luận chính trị", ""), ("Ngạch công chức", "Mã số", ""),
        ("Sở trường công tác", "", ""), ("Ngày về hưu", "", ""), ("Ghi chú", "", ""),
    ]  # fmt: skip
    for column, path in enumerate(head, 1):
        for row, text in enumerate(path, 1):
            if text:
                sheet.cell(row, column, text)
    for block in ("C1:D1", "I1:J1", "K1:L1", *(f"{letter}1:{letter}2" for letter in "ABEFGHNOP")):
        sheet.merge_cells(block)
    people = [
        ["1", "Nguyễn Văn An", "5/6/1975", "", "Kinh", "Cần Thơ", "Thành ủy viên", "Nông dân", "3/2/2000", "3/2/2001",
         "PGS.TS Luật", "CC", "01.002", "Quản lý", "1/9/2037", "x"],
        ["2", "Trần Thị Bình", "", "7/8/1980", "Kinh", "Cần Thơ", "Đảng ủy viên", "Công nhân", "3/2/2005", "3/2/2006",
         "ThS Kinh tế", "TC", "01.003", "Kế toán", "1/9/2040", ""],
    ]  # fmt: skip
    for row, cells in enumerate(people, 3):
        for column, text in enumerate(cells, 1):
            sheet.cell(row, column, text)
    book.save(tmp_path / "2c.xlsx")
    opened = open_pool(Opening(tmp_path / "2c.xlsx"))
    listed = lint(opened)
    assert [(p.code, p.value) for p in listed.problems if p.severity != "note"] == []
    pool = opened.read.pool
    assert pool is not None
    said = {name: column_texts(pool.columns[name]) for name in ("degree", "academic_title", "rank_code", "retirement_month")}
    assert said == {
        "degree": ["doctor", "master"], "academic_title": ["associate_professor", ""], "rank_code": ["01.002", "01.003"],
        "retirement_month": ["2037-09-01", "2040-09-01"],
    }  # fmt: skip
    assert column_texts(pool.columns["Sở trường công tác"]) == ["Quản lý", "Kế toán"]


@pytest.mark.parametrize(
    ("cell", "value"),
    [
        ("Trung ương", "central"), ("Ban Bí thư quản lý", "central"), ("BTV Thành ủy", "city"),
        ("Ban thường vụ tỉnh uỷ quản lý", "city"),
        ("BTV Huyện ủy", "district"), ("Ban Thường vụ Đảng ủy phường", "commune"), ("cơ quan, đơn vị", "unit"), ("", ""),
    ],
)  # fmt: skip
def test_who_manages_a_cadre(cell: str, value: str) -> None:
    read = Sheet("Mã|Họ và tên|Diện quản lý", [f"a|Lê An|{cell}", "b|Lê Ba|TW"]).read()
    assert texts(read, "managed_by") == [value, "central"]


def test_a_standing_committee_without_its_name_is_asked_about() -> None:
    for cell in ("Ban Thường vụ", "BTV Đảng ủy"):  # of a ward, or of an agency
        read = Sheet("Mã|Họ và tên|Diện quản lý", [f"a|Lê An|{cell}"]).read()
        assert [(p.code, p.value) for p in read.problems] == [("value-unlisted", cell)]


def test_columns_of_marks_say_who_manages_a_cadre() -> None:
    header = "Mã|Họ và tên|Trung ương quản lý|Ban thường vụ thành ủy quản lý"
    read = Sheet(header, ["a|Lê An|x|", "b|Lê Ba||x", "c|Lê Cư||"]).read()
    assert texts(read, "managed_by") == ["central", "city", ""]
    assert [p.code for p in Sheet(header, ["a|Lê An|x|x"]).read().problems] == ["marks-conflict"]


@pytest.mark.parametrize(
    ("degree", "title", "level"),
    [
        ("PGS.TS Luật", "associate_professor", "doctor"), ("GS. TS Kinh tế", "professor", "doctor"),
        ("PGS", "associate_professor", "doctor"),
        ("TS. PGS Luật", "associate_professor", "doctor"), ("TS Luật (Phó giáo sư)", "associate_professor", "doctor"),
        ("ĐH Luật; PGS, TS Kinh tế", "associate_professor", "doctor"), ("TS Luật, trợ lý giáo sư", None, "doctor"),
        ("ThS Luật", None, "master"), ("TS Luật; PGS (đang chờ xét)", None, "doctor"),
    ],
)  # fmt: skip
def test_the_title_in_a_cell_of_degrees(degree: str, title: str | None, level: str) -> None:
    read = Sheet("Mã|Họ và tên|Trình độ", [f"a|Lê An|{degree}"]).read()
    assert texts(read, "degree") == [level]
    assert ("academic_title" in (read.fields or ())) == (title is not None)
    if title is not None:
        assert texts(read, "academic_title") == [title]


@pytest.mark.parametrize(
    ("cell", "value"),
    [
        ("PGS", "associate_professor"), ("P.GS", "associate_professor"), ("Phó giáo sư", "associate_professor"),
        ("GS", "professor"),
        ("GS. Viện sĩ", "professor"), ("Giáo sư", "professor"), ("Không", "none"), ("", ""),
    ],
)  # fmt: skip
def test_the_title_in_a_column_of_its_own(cell: str, value: str) -> None:
    read = Sheet("Mã|Họ và tên|Học hàm", [f"a|Lê An|{cell}", "b|Lê Ba|GS"]).read()
    assert texts(read, "academic_title") == [value, "professor"]


@pytest.mark.parametrize("before", ["PGS.TS ", "PGS. ", "Đ/c PGS, TS ", "P.GS. ", "Phó giáo sư, Tiến sĩ "])
def test_the_title_before_a_name(before: str) -> None:
    read = Sheet("Mã|Họ và tên|Trình độ", [f"a|{before}Lê Văn An|TS Luật"]).read()
    assert texts(read, "academic_title") == ["associate_professor"]
    assert read.pool is not None
    assert list(read.pool.names) == ["Lê Văn An"]


def test_two_titles_are_a_warning_with_both_places() -> None:
    read = Sheet("Mã|Họ và tên|Học hàm", ["a|PGS.TS Lê Văn An|GS"]).read()
    assert texts(read, "academic_title") == ["professor"]
    warnings = [p for p in read.remarks if p.severity == "warning"]
    assert [(p.code, p.where, p.params["there"]) for p in warnings] == [
        ("value-otherwise", "list.xlsx!DS!B2", "list.xlsx!DS!C2")
    ]


def _opened(folder: Path, header: str) -> OpenedPool:
    """A list with this header alone, beside the columns that make it a list (unless it is one of these)."""
    book = Workbook()
    sheet = book.active
    assert sheet is not None
    path = header.split(": ")
    own = _opened_fields(path)
    usual = {"Họ và tên": "full_name", "Dân tộc": "ethnicity", "Phái": "gender"}
    beside = [text for text, name in usual.items() if name not in own]
    for column, text in enumerate(beside, 1):
        sheet.cell(1, column, text)
        if len(path) > 1:
            sheet.merge_cells(start_row=1, end_row=2, start_column=column, end_column=column)
        sheet.cell(3, column, {"Họ và tên": "Nguyễn Văn An", "Dân tộc": "Kinh"}.get(text, "nam"))
    for row, text in enumerate(path, 1):
        sheet.cell(row, len(beside) + 1, text)
    book.save(folder / "list.xlsx")
    return open_pool(Opening(folder / "list.xlsx"))


def _opened_fields(path: list[str]) -> set[str]:
    return {name for name, field in standard().fields.items() if fold(path[-1]) in map(fold, (name, *field.headers))}


def test_a_rule_on_who_manages_a_cadre_from_columns_of_marks(tmp_path: Path) -> None:
    header = "Mã,Họ và tên,Trung ương quản lý,Ban thường vụ thành ủy quản lý\n"
    (tmp_path / "people.csv").write_text(header + "a,Lê An,x,\nb,Lê Ba,,x\nc,Lê Cư,x,\nd,Lê Dũng,,\n", "utf-8")
    rule = "{id: centre, require: {managed_by: Trung ương}}"
    (tmp_path / "plan.yaml").write_text(
        "plan: marks\npool: people.csv\nfields: vn-cadre\nas_of: 2026-01\n"
        f"committees: {{board: {{seats: 2, rules: [{rule}]}}}}\n",
        "utf-8",
    )
    result = load(tmp_path / "plan.yaml").propose()
    assert result.slate is not None
    assert sorted(result.slate["board"]) == ["a", "c"]  # of b somebody else, of d nothing is known


def test_titles_come_back_from_a_clean_file(tmp_path: Path) -> None:
    rows = "a,PGS.TS Lê An,TS Luật\nb,Lê Ba,GS.TS Kinh tế\nc,Lê Cư,ThS Luật\n"
    (tmp_path / "list.csv").write_text("Mã,Họ và tên,Trình độ\n" + rows, "utf-8")
    opened = open_pool(Opening(tmp_path / "list.csv"))
    assert opened.read.pool is not None
    clean = clean_columns(opened, opened.read.pool)
    assert clean["academic_title"] == ["associate_professor", "professor", ""]
    write_csv(tmp_path / "clean.csv", clean)
    again = open_pool(Opening(tmp_path / "clean.csv"))
    assert again.read.pool is not None
    assert {k: list(v) for k, v in clean_columns(again, again.read.pool).items()} == {k: list(v) for k, v in clean.items()}
