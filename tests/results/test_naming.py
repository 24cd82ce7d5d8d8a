"""People are found in texts however they are spelled; other words stay."""

from __future__ import annotations

import unicodedata

import pytest

from planner.results.naming import People

NAMES = ["Nguyễn Thị Hòa", "Trần Thanh Thúy", "Lê Văn Hùng", "Nguyễn Như Ý", "Trần Văn Năm", "Phạm An", "Ksor", "Y Bhăm Niê",
         "O'Connor-Huỳnh Ân", "ThS. Đỗ Đức Đạt", "Bùi Thị Lan (Nữ)", "Võ Thị Hằng Nga"]  # fmt: skip
IDS = ["zz-001", "c003", "12", "000123", "NVA"]


@pytest.mark.parametrize(
    "spelled",
    [
        "Nguyễn Thị Hoà",
        "Nguyen Thi Hoa",
        "NGUYỄN_THỊ_HÒA",
        "nguyen-thi-hoa",
        "Nguyễn  Thị\tHòa",
        "nguyễn thị hòa",
        "N.T. Hòa",
        "N.T.Hoà",
        "N. T. Hoa",
        "n.t. hòa",
        "NT Hòa",
        "N. Hòa",
        "T. Hòa",
        "Nguyễn T. Hòa",
        "Nguyễn.Thị.Hòa",
        "chị Hòa",
        "Chị HOÀ",
        "CHỊ HÒA",
        "chi Hoa",
        "bà Hoà",
        "đ/c Hòa",
        "Đ/C Hòa",
        "đ.c Hoa",
        "đc Hòa",
        "đồng chí Hòa",
        "dong chi Hoa",
        "cô Hòa",
        "chú Hùng",
        "anh Hùng",
        "ông Hùng",
        "ong Hung",
        "Mrs Hoa",
        "chị Thị Hòa",
        "chị Nguyễn Hòa",
        "đồng chí Thanh Thuý",
        "Trần Thanh Thuý",
        "Tran Thanh Thuy",
        "tranthanhthuy",
        "TranThanhThuy",
        "Trần Thanh\u200bThúy",
        "Pham An",
        "Ksor",
        "y bham nie",
        "O’Connor Huỳnh Ân",
        "đỗ đức đạt",
        "ĐỖ ĐỨC ĐẠT",
        "Ðỗ Ðức Ðạt",
        "Do Duc Dat",
        "bui thi lan",
        "Thị Hằng Nga",
        "Trần Thanh Thú\u00ady",
        "Nguyễn Như Ý",
        "NGUYEN NHU Y",
    ],
)
def test_found(spelled: str) -> None:
    people = People(NAMES)
    for text in (spelled, unicodedata.normalize("NFD", spelled)):
        said = people.out_of(f"Ý kiến của {text} (lần 2)")
        assert said == "Ý kiến của … (lần 2)"
        assert people.named_in([text]) == [text]


@pytest.mark.parametrize(
    "text",
    [
        "Hòa Bình",
        "hoà giải ở cơ sở",
        "hoa",
        "Chú ý: xem bảng",
        "CHÚ Ý",
        "Anh hùng Lực lượng vũ trang",
        "DANH HIỆU ANH HÙNG",
        "ba năm",
        "BA NĂM",
        "3 năm công tác",
        "chi nhánh",
        "chi bộ",
        "An toàn",
        "cô giáo",
        "Nữ từ 15%",
        "Nguyễn Trãi",
        "Thị trấn",
        "trần",
        "Lan man",
        "năm 2025",
        "thanh niên",
        "N.T.",
        "phường Hòa Thọ",
        "đồng chí",
        "CT45-2025, phụ lục 1",
        "",
    ],
)
def test_other_words_stay(text: str) -> None:
    assert People(NAMES).out_of(text) == text


def test_ids_are_found_unless_they_are_numbers_like_any_other() -> None:
    people = People((), IDS)
    assert people.out_of("zz-001, ZZ_001, C003, 12, 000123, NVA, nva, c0031") == "…, …, …, 12, …, …, nva, c0031"
    assert people.out_of("Nguyễn Thị Hòa") == "Nguyễn Thị Hòa"


def test_a_name_of_markup_and_one_that_is_empty() -> None:
    people = People(["<script>Lê Thị Cúc", "", "   ", "=1+1"])
    assert people.out_of("Lê Thị Cúc; le thi cuc") == "…; …"


def test_names_in_a_row_are_each_left_out() -> None:
    people = People(NAMES)
    assert people.out_of("Phạm An, Ksor và chị Hòa; Hòa ở lại") == "…, … và …; Hòa ở lại"
