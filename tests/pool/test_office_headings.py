"""Headings of the forms that offices keep and of the software that they use: fields, or known and set aside without a word."""

from __future__ import annotations

from pathlib import Path

import pytest

from planner.intake.clean_file import write_csv
from planner.intake.clean_texts import clean_columns
from planner.intake.lint import lint
from planner.intake.opening import Opening, open_pool
from tests.pool.lists import Sheet, texts

# The form 2C/TCTW-98, in its order.
FORM_2C = [
    "Họ và tên khai sinh", "Các tên gọi khác", "Cấp ủy hiện tại", "Cấp ủy kiêm", "Chức vụ", "Phụ cấp chức vụ",
    "Sinh ngày", "Giới tính", "Nơi sinh", "Quê quán", "Nơi ở hiện nay", "Điện thoại", "Dân tộc", "Tôn giáo",
    "Thành phần gia đình xuất thân", "Nghề nghiệp bản thân trước khi được tuyển dụng", "Ngày được tuyển dụng",
    "Ngày vào cơ quan hiện đang công tác", "Ngày tham gia cách mạng", "Ngày vào Đảng Cộng sản Việt Nam",
    "Ngày chính thức", "Ngày tham gia các tổ chức chính trị, xã hội", "Ngày nhập ngũ", "Ngày xuất ngũ",
    "Quân hàm cao nhất", "Trình độ học vấn", "Học hàm, học vị cao nhất", "Lý luận chính trị", "Ngoại ngữ",
    "Công tác chính đang làm", "Ngạch công chức", "Danh hiệu được phong", "Sở trường công tác",
    "Công việc đã làm lâu nhất", "Khen thưởng", "Kỷ luật", "Tình trạng sức khỏe", "Số chứng minh nhân dân",
    "Thương binh loại", "Gia đình liệt sĩ",
]  # fmt: skip
# The list that a department's software exports.
EXPORTED = [
    "STT", "Họ tên", "Giới tính", "Năm sinh", "Dân tộc", "Quê quán", "Chức vụ", "Đơn vị", "Mã thẻ Đảng",
    "Ngày vào Đảng CT",
]  # fmt: skip
# Labels of that software, and of the groups of Nghị định 27/2026/NĐ-CP.
LABELS = [
    "Số hiệu cán bộ", "Số định danh cá nhân", "Họ và tên", "Tên gọi khác", "Giới tính", "Ngày sinh", "Nơi sinh",
    "Quê quán", "Dân tộc", "Tôn giáo", "Hộ khẩu", "Nơi ở hiện nay", "Số điện thoại", "Email", "Chức vụ hiện tại",
    "Chức vụ, chức danh kiêm nhiệm", "Đơn vị công tác", "Ngày bổ nhiệm", "Ngạch", "Mã ngạch", "Ngày bổ nhiệm ngạch",
    "Bậc lương", "Hệ số lương", "Phụ cấp chức vụ", "Ngày tuyển dụng đầu tiên", "Ngày tuyển dụng chính thức",
    "Ngày vào cơ quan hiện nay", "Trình độ phổ thông", "Học hàm cao nhất", "TĐCM cao nhất", "Chuyên ngành đào tạo",
    "Lý luận chính trị", "Trình độ quản lý kinh tế", "Ngoại ngữ", "Tin học", "Ngày vào Đảng", "Ngày chính thức",
    "Mã thẻ Đảng", "Tuổi đảng", "Chức vụ Đảng", "Số chứng minh thư", "Quân hàm cao nhất", "Khen thưởng cao nhất",
    "Kỷ luật cao nhất", "Ngày về hưu", "Số sổ bảo hiểm", "Ban thường vụ thành ủy quản lý", "Trung ương quản lý",
    "Ngày quyết định",
]  # fmt: skip
CASES = [str.strip, str.upper, "{}:".format, "{} (*)".format]
IDS = {case(header) for header in ("Số hiệu cán bộ", "Mã định danh") for case in CASES}
ALONE = [
    "Số định danh", "Mã định danh", "Mã định danh hồ sơ", "Quản lý hành chính", "Diện quản lý",
    "Nghề nghiệp trước khi được tuyển dụng",
]  # fmt: skip


@pytest.mark.parametrize("header", sorted({*FORM_2C, *EXPORTED, *LABELS, *ALONE}))
def test_no_heading_is_unknown(header: str, tmp_path: Path) -> None:
    if header.casefold().startswith(("họ tên", "họ và tên")):
        assert not _warnings(tmp_path, [header])
        return
    for case in CASES:
        assert not _warnings(tmp_path, ["Họ và tên", case(header)])


@pytest.mark.parametrize("headers", [FORM_2C, EXPORTED, LABELS], ids=["2C", "exported", "labels"])
def test_a_whole_list_reads_without_a_warning(headers: list[str], tmp_path: Path) -> None:
    assert not _warnings(tmp_path, headers)


def _warnings(folder: Path, headers: list[str]) -> list[tuple[str, str | None]]:
    """What is said, notes left out, of a list of one person of whom the name and an id are known."""
    file = folder / "list.csv"
    cells = ["Lê Văn An" if h.casefold().startswith(("họ tên", "họ và tên")) else "a1" if h in IDS else "" for h in headers]
    file.write_text("\n".join(",".join(f'"{text}"' for text in line) for line in (headers, cells)) + "\n", encoding="utf-8")
    problems = lint(open_pool(Opening(file))).problems
    return [(p.code, p.value) for p in problems if p.severity != "note"]


def test_marks_say_who_manages() -> None:
    read = Sheet(
        "Mã|Họ và tên|Trung ương quản lý|Ban thường vụ thành ủy quản lý|Ban thường vụ đảng ủy phường quản lý",
        ["a|Lê An|x||", "b|Lê Bình||x|", "c|Lê Chi|||x", "d|Lê Dũng|||"],
    ).read()
    assert not [p for p in read.problems if p.severity == "error"]
    assert read.pool is not None
    assert texts(read, "managed_by") == ["central", "city", "commune", ""]
    asked = Sheet("Mã|Họ và tên|Diện quản lý", ["a|Lê An|BTV Đảng ủy", "b|Lê Bình|BTV Thành ủy"]).read()
    assert [(p.code, p.value) for p in asked.problems] == [("value-unlisted", "BTV Đảng ủy")]  # of a ward, or of an agency


@pytest.mark.parametrize(
    ("cell", "title", "degree", "field"),
    [
        ("PGS.TS Luật", "associate_professor", "doctor", "Luật"),
        ("GS.TS Kinh tế", "professor", "doctor", "Kinh tế"),
        ("PGSTS Y khoa; ĐH Y", "associate_professor", "doctor", "Y khoa; Y"),
        ("Phó Giáo sư, Tiến sĩ Luật", "associate_professor", "doctor", "Luật"),
        ("GS. TSKH Vật lý", "professor", "doctor", "Vật lý"),
        ("TS Luật", "", "doctor", "Luật"),
        ("ThS Luật (ứng viên PGS)", "", None, None),
        ("ĐH Sư phạm", "", "bachelor", "Sư phạm"),
    ],
)
def test_a_degree_keeps_its_academic_title(cell: str, title: str, degree: str | None, field: str | None) -> None:
    read = Sheet("Mã|Họ và tên|Trình độ", [f"a|Lê An|{cell}", "b|Lê Bình|GS.TS Toán"]).read()
    assert read.pool is not None, [p.message() for p in read.problems]
    assert texts(read, "academic_title") == [title, "professor"]
    if degree is not None:
        assert (texts(read, "degree")[0], texts(read, "degree_field")[0]) == (degree, field)


def test_a_title_before_the_name_counts_and_a_column_that_says_otherwise_is_told() -> None:
    read = Sheet("Mã|Họ và tên|Học hàm", ["a|PGS.TS Lê An|", "b|GS Lê Bình|PGS", "c|Giáo sư Lê Chi|GS", "d|Lê Gs|"]).read()
    assert read.pool is not None
    assert texts(read, "academic_title") == ["associate_professor", "associate_professor", "professor", ""]
    assert texts(read, "full_name") == ["Lê An", "Lê Bình", "Lê Chi", "Lê Gs"]
    told = [p for p in (*read.problems, *read.remarks) if p.code == "value-otherwise"]
    assert [(p.severity, p.where.rpartition("!")[2], p.value) for p in told] == [("warning", "B3", "GS Lê Bình")]


def test_both_titles_survive_a_clean_file(tmp_path: Path) -> None:
    given, clean = tmp_path / "list.csv", tmp_path / "clean.csv"
    given.write_text("Mã,Họ và tên,Trình độ\na,Lê An,PGS.TS Luật\nb,GS Lê Bình,ThS Toán\n", encoding="utf-8")
    opened = open_pool(Opening(given))
    assert opened.read.pool is not None
    write_csv(clean, clean_columns(opened, opened.read.pool))
    again = open_pool(Opening(clean)).read
    for name, expected in (("academic_title", ["associate_professor", "professor"]), ("degree", ["doctor", "master"])):
        assert texts(opened.read, name) == texts(again, name) == expected


@pytest.mark.parametrize("header", ["So truong cong tac", "Nhom mau", "Học hàm học vị", "Loại hình đào tạo", "Từ tháng", "Cao"])
def test_headings_without_diacritics_and_of_other_forms(header: str, tmp_path: Path) -> None:
    assert not _warnings(tmp_path, ["Họ và tên", header])


@pytest.mark.parametrize("cell", ["TS Luật; PGS (đang chờ xét)", "TS Luật; PGS: chờ xét", "TS Luật, trợ lý giáo sư"])
def test_a_title_that_is_not_awarded_is_none(cell: str) -> None:
    read = Sheet("Mã|Họ và tên|Trình độ|Học hàm", [f"a|Lê An|{cell}|", "b|Lê Ba|PGS.TS Luật (đang học tiếng Anh)|"]).read()
    assert texts(read, "academic_title") == ["", "associate_professor"]


def test_lint_says_which_columns_are_set_aside(tmp_path: Path) -> None:
    (tmp_path / "l.csv").write_text("Mã,Họ và tên,Nhóm máu,Cột lạ lùng\na,Lê An,A,b\n", "utf-8")
    columns = lint(open_pool(Opening(tmp_path / "l.csv"))).columns
    assert [column.kept for column in columns] == [False, False, True, True]
    assert [column.set_aside for column in columns] == [False, False, True, False]
