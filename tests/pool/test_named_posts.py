"""The posts that a text of the column `post` names: as many wordings that must not match as wordings that must."""

from __future__ import annotations

from pathlib import Path

import pytest

from planner.api import load
from planner.pool.named_posts import posts_named
from tests.packs.test_catalogue import catalogue

POSTS = catalogue().field("posts")

# The wordings in which 1.2.0 found 4 of 13, further ones of lists, and the only posts that each names.
NAMES = {
    "Giám đốc Sở Văn hóa, Thể thao và Du lịch": ["Giám đốc sở"],
    "Phó Giám đốc Sở VHTTDL, Chủ tịch Hội Nông dân": ["Phó Giám đốc sở", "Chủ tịch Hội Nông dân"],
    "Ủy viên Ban Thường vụ, Chủ nhiệm Ủy ban Kiểm tra Thành ủy": ["Ủy viên Ban Thường vụ", "Chủ nhiệm UBKT"],
    "UVBTV, Trưởng Ban Tổ chức Thành ủy": ["Ủy viên Ban Thường vụ", "Trưởng Ban Tổ chức"],
    "Chủ tịch UBND TP. Cần Thơ": ["Chủ tịch UBND"],
    "Phó Bí thư Thành ủy, Chủ tịch UBND thành phố Cần Thơ": ["Phó Bí thư", "Chủ tịch UBND"],
    "Giám đốc Công an TP Cần Thơ": ["Giám đốc Công an"],
    "Giám đốc Công an thành phố Cần Thơ": ["Giám đốc Công an"],
    "Đại tá, Giám đốc Công an thành phố": ["Giám đốc Công an"],
    "Thành ủy viên, Bí thư Đảng ủy phường Cái Răng": ["Ủy viên Ban Chấp hành", "Bí thư cấp xã"],
    "Chủ tịch Ủy ban MTTQ Việt Nam TP": ["Chủ tịch Ủy ban MTTQ"],
    "Phó Bí thư, Chủ tịch UBND phường": ["Phó Bí thư", "Chủ tịch UBND cấp xã"],
    "Phó Chủ tịch UBND": ["Phó Chủ tịch UBND"],
    "Phó Chủ tịch Thường trực UBND thành phố": ["Phó Chủ tịch UBND"],
    "PHÓ BÍ THƯ ĐẢNG UỶ KIÊM CHỦ TỊCH HĐND XÃ MỸ HƯƠNG": ["Phó Bí thư", "Chủ tịch HĐND cấp xã"],
    "Phó Bí thư Thành ủy Chủ tịch UBND thành phố": ["Phó Bí thư", "Chủ tịch UBND"],
    "Ủy viên BTV - Trưởng Ban Nội chính Thành ủy Cần Thơ": ["Ủy viên Ban Thường vụ", "Trưởng Ban Nội chính"],
    "Thiếu tướng - Giám đốc Công an tỉnh Kiên Giang": ["Giám đốc Công an"],
    "Bí thư Đảng ủy phường Cái Răng, thành phố Cần Thơ": ["Bí thư cấp xã"],
    "Chủ tịch HĐND đặc khu Phú Quốc": ["Chủ tịch HĐND cấp xã"],
    "Chủ tịch UBND huyện Phong Điền": ["Chủ tịch UBND cấp huyện"],
    "Trưởng Ban Tổ chức Huyện ủy": ["Trưởng Ban Tổ chức cấp huyện"],
    "Chủ tịch UBND thành phố Sóc Trăng": ["Chủ tịch UBND cấp huyện"],
    "Bí thư Thành ủy Vị Thanh": ["Bí thư cấp huyện"],
    "Trưởng Ban Tổ chức Thành ủy TP. Ngã Bảy": ["Trưởng Ban Tổ chức cấp huyện"],
    "Chủ tịch UBND TX Long Mỹ": ["Chủ tịch UBND cấp huyện"],
    "Bí thư Thành ủy thành phố Cần Thơ": ["Bí thư"],
    "Bí thư Thành uỷ Cần Thơ": ["Bí thư"],
    "Giám đốc Công an TPCT": ["Giám đốc Công an"],
    "CHỦ TỊCH UBND THÀNH PHỐ CẦN THƠ": ["Chủ tịch UBND"],
    "Chủ tịch UBND thành phố khóa X": ["Chủ tịch UBND"],
    "Chủ tịch UBND phường An Bình, TP Long Xuyên": ["Chủ tịch UBND cấp xã"],
    "Bí thư Thành đoàn": ["Bí thư Đoàn Thanh niên"],
    "Bí thư Huyện đoàn": ["Bí thư Đoàn Thanh niên cấp huyện"],
    "Bí thư Đoàn phường Cái Răng": ["Bí thư Đoàn Thanh niên cấp xã"],
    "Trưởng Ban Kinh tế - Ngân sách HĐND thành phố": ["Trưởng ban HĐND"],
    "Giám đốc Sở Nông nghiệp - Bí thư Đảng ủy Sở Nông nghiệp": ["Giám đốc sở", "Bí thư Đảng ủy cơ quan"],
    "Bí thư Đảng ủy Công an thành phố": ["Bí thư Đảng ủy cơ quan"],
    "Thư ký Chủ tịch UBND thành phố": ["Thư ký"],
    "Đại tá": [],
    "Chủ tịch Hội Nông dân thành phố": ["Chủ tịch Hội Nông dân"],
    "Chỉ huy trưởng Ban CHQS xã": ["Chỉ huy trưởng Quân sự cấp xã"],
    "Trưởng Công an": ["Trưởng Công an"],
}

# What no title of the dictionary is: another body, somebody who held the post, somebody who works for who holds it.
NO_TITLE = [
    "Nguyên Chủ tịch UBND thành phố",
    "Trưởng Ban Tổ chức Hội Nông dân",
    "Chủ tịch UBND Ninh Kiều",
    "Vợ Chủ tịch UBND thành phố",
    "Phó Bí thư Thành đội",
    "Giám đốc Quỹ Đầu tư",
    "Chủ nhiệm Hợp tác xã Mỹ Hương",
    "Trưởng Ban Tổ chức Thành đội",
    "Quyền Chủ tịch UBND thành phố",
    "Trưởng ban",
    "Chủ tịch",
    "Ủy viên Hội đồng thi đua",
    "Chủ tịch xã hội học tập",
]

WITH_UNIT = {
    ("Chủ tịch", "UBND thành phố Sóc Trăng"): ["Chủ tịch UBND cấp huyện"],
    ("Chủ tịch UBND", "TP Vị Thanh"): ["Chủ tịch UBND cấp huyện"],
    ("Trưởng ban", "Ban Tuyên giáo và Dân vận Thành ủy"): ["Trưởng Ban Tuyên giáo và Dân vận"],
    ("Giám đốc", "Công an thành phố"): ["Giám đốc Công an"],
    ("Chủ tịch", "Ủy ban MTTQ"): ["Chủ tịch Ủy ban MTTQ"],
    ("Bí thư", "Đảng ủy phường An Bình"): ["Bí thư cấp xã"],
    ("Chủ tịch UBND", "UBND phường An Bình"): ["Chủ tịch UBND cấp xã"],
    ("Phó Chủ tịch UBND", "Lãnh đạo HĐND, UBND"): ["Phó Chủ tịch UBND"],
    ("Chủ tịch UBND thành phố", "Văn phòng Thành ủy"): ["Chủ tịch UBND"],
    ("Phó Bí thư", "Ban Thường vụ Thành ủy"): ["Phó Bí thư"],
    ("Bí thư", "Sở Y tế"): [],
    ("Chủ nhiệm", "Hợp tác xã Mỹ Hương"): [],
    ("Giám đốc", "Sở Y tế"): ["Giám đốc sở"],
    ("Trưởng ban", "Hội Nông dân"): ["Trưởng ban đoàn thể"],
}


@pytest.mark.parametrize("text", NAMES)
def test_the_posts_named_are_these_and_no_others(text: str) -> None:
    assert posts_named(POSTS, text) == (tuple(NAMES[text]), ())


@pytest.mark.parametrize("text", NO_TITLE)
def test_what_is_no_title_names_nothing_and_is_told(text: str) -> None:
    assert posts_named(POSTS, text) == ((), (text,))


@pytest.mark.parametrize(("text", "unit"), WITH_UNIT)
def test_the_unit_completes_a_post(text: str, unit: str) -> None:
    assert posts_named(POSTS, text, unit)[0] == tuple(WITH_UNIT[text, unit])


PLAN = """
plan: city
as_of: 2025-09
pool: pool.csv
fields: vn-cadre
committees:
  standing:
    seats: {at_least: 1, at_most: 6}
    rules:
      - {id: chair, count: {posts: Chủ tịch UBND}, at_least: 1, at_most: 1}
      - {id: each, count_each: posts, values: [Chủ tịch UBND, Chủ tịch UBND cấp xã], at_most: 1, force: should}
      - {id: listed, require: {posts: {how_many: {at_least: 1}}}, force: should}
"""

POOL = """id,Họ và tên,Chức vụ
a,Trần An,"Phó Bí thư Thành uỷ, Chủ tịch Uỷ ban nhân dân TP. Cần Thơ"
b,Lê Bình,"Phó Bí thư, Chủ tịch UBND phường Cái Khế"
c,Võ Chi,Nguyên Chủ tịch UBND thành phố
d,Hà Dũng,Nguyên  chủ tịch UBND thành phố
e,Hồ Em,
"""


def _plan(folder: Path) -> Path:
    (folder / "pool.csv").write_text(POOL, "utf-8")
    (folder / "plan.yaml").write_text(PLAN, "utf-8")
    return folder / "plan.yaml"


def test_an_answer_counts_the_posts_and_names_once_what_it_does_not_know(tmp_path: Path) -> None:
    plan = load(_plan(tmp_path))
    result = plan.validate({"standing": ["a", "b", "c", "d"]})
    found = {finding.rule: finding for finding in result.findings}
    assert found["standing/chair"].verdict == "met"
    assert found["standing/chair"].people == ["a"]
    assert {value: one.actual for value, one in found["standing/each"].by_value.items()} == {
        "Chủ tịch UBND": 1,
        "Chủ tịch UBND cấp xã": 1,
    }
    assert found["standing/listed"].people == ["c", "d"]
    told = [problem for problem in result.problems if problem.code == "titles-unknown"]
    assert [(p.severity, p.value) for p in told] == [("warning", "Nguyên Chủ tịch UBND thành phố")]
    # What stands in the cell, not what was not found in it.
    assert found["standing/listed"].facts["c"] == {"post": "Nguyên Chủ tịch UBND thành phố"}


def test_a_blank_post_is_unknown(tmp_path: Path) -> None:
    plan = load(_plan(tmp_path))
    assert {f.rule: f.verdict for f in plan.validate({"standing": ["e"]}).findings}["standing/chair"] == "unproven"
    assert plan.propose().status == "optimal"


def test_a_list_without_posts_lacks_the_column_of_their_text(tmp_path: Path) -> None:
    _plan(tmp_path)
    (tmp_path / "pool.csv").write_text("id,Họ và tên\na,Trần An\n", "utf-8")
    told = [p for p in load(tmp_path / "plan.yaml").check().problems if p.code == "column-absent"]
    assert [problem.value for problem in told] == ["post"]


@pytest.mark.parametrize("text", ["CHỦ TỊCH UBND THÀNH PHỐ SÓC TRĂNG", "CHỦ TỊCH UBND THÀNH PHỐ CHUYÊN TRÁCH ĐẢNG"])
def test_in_capitals_a_name_is_not_told_from_a_word(text: str) -> None:
    """Neither the city's own post nor another's: it is no post, and is named."""
    assert posts_named(POSTS, text) == ((), (text,))


def test_capitals_alone_make_no_name() -> None:
    found = posts_named(POSTS, "PHÓ BÍ THƯ, GIÁM ĐỐC CÔNG AN THÀNH PHỐ; CHỦ TỊCH UBND THÀNH PHỐ CẦN THƠ")
    assert found == (("Phó Bí thư", "Giám đốc Công an", "Chủ tịch UBND"), ())
