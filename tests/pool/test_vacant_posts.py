"""Nobody in the column of names: words of every kind that offices write there, and the names that only begin like them."""

from __future__ import annotations

import random
from pathlib import Path

import pytest

import planner
from planner.pool.vacant_posts import nobody
from tests.pool.lists import Sheet, found, texts
from tests.pool.reading import load
from tests.pool.test_workbook_reader import book

VACANT = """Để khuyết|Khuyết*|Chờ|01 nữ|02 nam|1 nữ trẻ|01 CB nữ|Bầu bổ sung|Vị trí này khuyết|Chưa tìm được nguồn
(trống)|- khuyết -|Khuyết|(Khuyết)|(Khuyết 01)|khuyết 2|KHUYẾT|[Khuyết]|Còn khuyết|Đang khuyết|Tạm khuyết|Hiện khuyết|1. Khuyết
Khuyết Phó Chủ tịch|Khuyết: 01|nhân sự khuyết|Phó Chủ tịch (khuyết)|Bí thư: khuyết|Đ/c (khuyết)|Trống|Đang trống
Vị trí trống|Để trống|Bỏ trống|Trống 01 suất|Chưa|Chưa có|Chưa có nhân sự|Chưa bố trí|chưa phân công
Chưa xác định|Hiện nay chưa có|Đồng chí chưa xác định|Không có|không có nguồn|Sẽ bổ sung|Bổ sung sau
(bổ sung sau)|Giới thiệu sau|01 đồng chí (bổ sung sau)|UVBTV (bổ sung sau)|02 đ/c|1 người|Một đồng chí điều động
Chờ kiện toàn|Chờ Đại hội bầu|Đang xin ý kiến|Thiếu|Thiếu 01|Còn thiếu 2 đ/c|-|–|---|...|…|?|???|_____|/|*|.
Đ/c ...|Đồng chí:|Ông (Bà) ......|(Danh sách gồm 04 người)|Tổng số: 12 người|(Tổng cộng 4 đồng chí)|TBD|N/A
Vacant|vacant post|To be appointed|None|khuyet|Chua co|Bo sung sau"""

OFFICES = """đ/c khác|Người khác|(điều động từ huyện)|Tỉnh giới thiệu 01 đ/c|Đại diện MTTQ|Cán bộ dân tộc Khmer|Đồng chí Bí thư
Cán bộ điều động từ tỉnh|CÁN BỘ ĐIỀU ĐỘNG TỪ TỈNH|Cán bộ luân chuyển|Cán bộ nữ trẻ|Nhân sự tại chỗ
Nhân sự từ nơi khác|Ứng viên nữ|Luân chuyển từ huyện về|Tỉnh điều động về|Thành ủy giới thiệu
Theo phân công của Tỉnh ủy|Do tỉnh điều động|Tăng cường từ tỉnh|Nguồn tại chỗ|Phó Chủ tịch UBND phường
Đại diện Công an phường|Giám đốc Sở Nội vụ|Lãnh đạo Sở Y tế Cần Thơ|Chủ tịch UBND xã Châu Thành|Người địa phương"""

NAMES = """Nguyễn Văn An|TRẦN THỊ BÍCH|Y Thông|Y|A|O Thị Y|Ê Ban|U Minh|Cổ|H'Hen Niê|K'Brêu|Điểu K'Ré|Thạch Sa Rây
Vừ A Dính|Y Bhiăn Niê|Nay H'Ban|Ksor Phước|Siu Y Lan|Rơ Chăm Long|A Vui|Hồ A Neng|Ma Seo Củi|Sùng Seo Lử
Cư Hòa Vần|Chamaléa Điêu|Đàng Năng Quạ|Kim Sơn|Sơn Nia|Danh Út|Lý Tê|La O Ren|Pi Năng Thị Hảo|Bế Văn Đàn|Ma A Só
Nông Đức Mạnh|Đèo Thị Ly|Tòng Thị Phóng|Cầm Bá Thước|Chau Kim Sanh|Néang Sâm Bô|Phó Đức Chính|Đồng Văn Cống
Tăng Cường|Tăng Thanh Hà|Đoàn Thanh Niên|Từ Tỉnh Tâm|Từ Huy|Ban Văn Sơn|Bàn Văn Đức|Công Thị Nghĩa|Ông Ích Khiêm
Bà Huỳnh Thị Sang|Đ/c Nguyễn Văn An|Lò Văn Chưa|Hạng A Chưa|Vàng A Không|Khổng Minh|Khuất Duy Tiến
Trần Văn Trống|Nguyễn Văn Khuyết|Thi Tuyển|Nguồn Văn Ba|Năm Văn Ba|Hai Thị Mới|Chờ A Pó|Hiện Văn Bảy|Do Van A
Con Thi B|Trong Van D|Dự Văn Phòng|Tổng Thị An|Cộng Văn Bình|Thiếu tá Nguyễn Văn A|TS. Trần Văn Bé|BSCKII Lê A
Người Thị Hai|Kiêm Sóc Kha|Bí A Pó|Chủ A Lử|Cán Văn Cứ"""


def words(lines: str) -> list[str]:
    """What stands between bars and line ends."""
    return lines.replace("\n", "|").split("|")


@pytest.mark.parametrize("text", words(VACANT))
def test_a_vacant_post_is_nobody(text: str) -> None:
    assert nobody(text) == "vacant"


@pytest.mark.parametrize("text", words(OFFICES))
def test_an_office_is_nobody(text: str) -> None:
    assert nobody(text) == "office"


@pytest.mark.parametrize("text", [*words(NAMES), "", '"', "-nt-", "nt", "//", "''"])
def test_names_and_ditto_marks_stay(text: str) -> None:
    assert nobody(text) is None


@pytest.mark.parametrize(
    "text",
    ["Bí thư Nguyễn Văn A", "01 đồng chí Nguyễn Văn B", "Cán bộ Nguyễn Văn C", "Dự kiến: Trần Thị D", "Thay đ/c Lê Văn E", "Nữ",
     "(nữ trẻ)", "DTTS"],
)  # fmt: skip
def test_a_name_among_such_words_stays_with_a_warning(text: str) -> None:
    read = Sheet("Mã|Họ và tên|Năm sinh", ["a|Lý Văn Tám|1970", f"b|{text}|1971", "c|Kim Sơn|1972"]).read()
    assert ("name-unlike", "B3") in found(read)
    assert texts(read, "id") == ["a", "b", "c"]


def test_vacant_posts_in_any_list() -> None:
    """Words of the lists above between people, in any order: left out with a warning at the cell, and nobody else."""
    seed = random.randrange(1 << 32)
    print(f"seed {seed}")
    chance = random.Random(seed)
    for _ in range(10):
        names = chance.sample([n for n in words(NAMES) if not n.startswith(("Bà ", "Đ/c", "TS.", "BSCKII"))], 24)
        gaps = chance.sample([*words(VACANT), *words(OFFICES)], 8)
        rows = [(name, True) for name in names] + [(gap, False) for gap in gaps]
        chance.shuffle(rows)
        read = Sheet(
            "TT|Họ và tên|Chức vụ|Năm sinh", [f"{n}|{text}|Bí thư|{1960 + n}" for n, (text, _) in enumerate(rows, 1)]
        ).read()
        assert not read.problems
        assert texts(read, "full_name") == [text for text, is_person in rows if is_person]
        assert texts(read, "id") == [f"r{n:04d}" for n in range(1, 25)]
        warned = [cell for code, cell in found(read) if code == "name-vacant"]
        assert warned == [f"B{n}" for n, (_, is_person) in enumerate(rows, 2) if not is_person]


def test_the_row_of_a_vacant_post_brings_no_errors_but_its_ditto_marks_count() -> None:
    read = Sheet(
        "Mã|Họ và tên|Năm sinh|Đơn vị|Chức vụ",
        ["a|Lý Văn Tám|1970|Sở A|Bí thư", "-|Khuyết|-|Sở B|nt", "-|(Khuyết)|?|nt|Phó Bí thư", "d|Kim Sơn|1972|nt|nt"],
    ).read()
    assert not read.problems
    assert texts(read, "id") == ["a", "d"]
    assert texts(read, "unit") == ["Sở A", "Sở B"]
    assert texts(read, "post") == ["Bí thư", "Phó Bí thư"]


@pytest.mark.parametrize(
    "names", [["Cán bộ 1", "Cán bộ 2", "Cán bộ 3"], ["x", "y", "z"], ["1", "2", "3"], ["Ứng viên A", "Ứng viên B", "Lê An"]]
)
def test_labels_in_a_list_without_real_names_are_names(names: list[str]) -> None:
    read = Sheet("Mã|Họ và tên", [f"p{n}|{name}" for n, name in enumerate(names)]).read()
    assert texts(read, "full_name") == names
    assert not [code for code, _ in found(read) if code.startswith("name-")]


@pytest.mark.parametrize("label", ["x", "X", "01", "Cán bộ 17"])
def test_a_label_among_names_is_nobody(label: str) -> None:
    read = Sheet("Mã|Họ và tên", ["a|Lý Văn Tám", f"b|{label}", "c|Kim Sơn"]).read()
    assert texts(read, "id") == ["a", "c"]
    assert found(read) == [("name-vacant", "B3")]


def test_vacant_posts_without_a_catalogue_too(tmp_path: Path) -> None:
    pool = load("id,full_name,unit\na,Nguyễn Văn An,u\nb,(Khuyết 01),u\nc,...,v\n", tmp_path)
    assert pool.ids == ["a"]
    pool = load(book({"S": [["id", "full_name"], ["a", "Trần B"], ["b", "Chưa có"]]}), tmp_path, "pool.xlsx")
    assert pool.ids == ["a"]


def test_a_plan_elects_no_vacant_post(tmp_path: Path) -> None:
    """Two posts, of which one row is vacant: the slate has the people alone, and the answer says who was left out."""
    rows = [
        ["Mã", "Họ và tên", "Giới tính"],
        ["a", "Lê An", "Nam"],
        ["b", "Khuyết", "Nữ"],
        ["c", "Vũ Bình", "Nữ"],
        ["d", "01 đ/c", ""],
    ]
    (tmp_path / "pool.xlsx").write_bytes(book({"DS": rows}))
    plan = tmp_path / "plan.yaml"
    plan.write_text(
        "plan: p\nas_of: 2025-07\npool: pool.xlsx\nfields: vn-cadre\ncommittees:\n  e:\n    seats: {at_least: 1, at_most: 4}\n"
    )
    result = planner.load(plan).propose()
    assert result.slate == {"e": ["a", "c"]}
    assert [(p.code, p.severity, p.where.rpartition("!")[2]) for p in result.problems if p.severity != "note"] == [
        ("name-vacant", "warning", "B3"),
        ("name-vacant", "warning", "B5"),
    ]


@pytest.mark.parametrize(
    ("name", "remark"),
    [
        ("Châu Công Hùng (nghỉ hưu)", "nghỉ hưu"),
        ("Lý Trọng Trường (đã chuyển công tác)", "đã chuyển công tác"),
        ("NGUYỄN VĂN AN (NGHỈ HƯU)", "NGHỈ HƯU"),
        ("Nguyễn Văn An - đã mất", "đã mất"),
        ("Nguyễn Văn An, thôi việc từ 01/2025", "thôi việc từ 01/2025"),
        ("Nguyễn Văn An\\n(xin rút)", "xin rút"),
        ("Nguyễn Văn An (bị kỷ luật cảnh cáo)", "bị kỷ luật cảnh cáo"),
        ("Nguyễn Văn An (mất 2024)", "mất 2024"),
        ("Nguyễn Văn An nghỉ hưu 2024", "nghỉ hưu 2024"),
        ("Nguyễn Văn An (bổ sung sau)", "bổ sung sau"),
        ("Nguyễn Văn An (thay đ/c Bình)", None),
        ("Nguyễn Văn An (đang điều trị)", "đang điều trị"),
        ("Nguyễn Văn An (retired)", "retired"),
        ("Nguyễn Văn An (Chuyển Sở Y tế)", "Chuyển Sở Y tế"),
    ],
)
def test_remarks_behind_a_name_are_asked_about(name: str, remark: str | None) -> None:
    read = Sheet("Mã|Họ và tên", ["a|Lý Văn Tám", f"b|{name}", "c|Kim Sơn"]).read()
    assert texts(read, "id") == ["a", "b", "c"]
    told = [(p.where.rpartition("!")[2], p.severity, p.params["remark"]) for p in read.remarks if p.code == "name-remark"]
    assert told == ([("B3", "warning", remark)] if remark else [])


@pytest.mark.parametrize(
    "name",
    ["Nguyễn Văn An (Tư Nam)", "Nguyễn Văn An (A)", "Nguyễn Văn An (bí danh Ba Hưng)", "Nguyễn Thị Mất", "Trần Thị Chuyển Đi",
     "Lê Bị", "Nguyễn Văn An (Bí thư)", "Y Kỷ", "Nguyễn Thị An (nữ)", "Trần An, Lê B",
     "Nguyễn Văn An (chuyên trách)"],
)  # fmt: skip
def test_other_words_behind_a_name_are_no_remark(name: str) -> None:
    read = Sheet("Mã|Họ và tên", ["a|Lý Văn Tám", f"b|{name}", "c|Kim Sơn"]).read()
    assert "name-remark" not in dict(found(read))


@pytest.mark.parametrize(
    "mark", ["nt", "-nt-", "n.t", "n.t.", "(nt)", "//", "„", "”", "như trên.", "(như trên)", "- như trên -", ",,", '- " -']
)
def test_ditto_marks_of_every_form(mark: str) -> None:
    read = Sheet("Mã|Họ và tên|Đơn vị", ["a|Lý Văn Tám|Sở A", f"b|Kim Sơn|{mark}", "c|Danh Út|nt"]).read()
    assert not read.problems
    assert texts(read, "unit") == ["Sở A"] * 3
    assert [code for code, _ in found(read)] == ["ditto-filled"] * 2
