"""Degrees that are joined in every way, not yet taken, or written as physicians write them."""

from __future__ import annotations

import itertools
import random

import pytest

from planner.pool.cells import spellings_of
from planner.pool.habits.degrees import Entries, entries_of
from planner.report.problems import shown
from tests.pool.lists import Sheet, found, standard, texts

JOINTS = (
    ". ", " . ", ".", "; ", ", ", " & ", "&", " • ", " → ", " -> ", " => ", " - ", " – ", "–", "/", " / ", " + ",
    " và ", " ", "\\n", "", ", có bằng ", " có bằng ", ", bằng 2: ", "; văn bằng 2: ", " (", ", đồng thời ", ". Tốt nghiệp ",
    " * ", " rồi ",
)  # fmt: skip
LOWER = ("Đại học Luật", "ĐH Luật", "Cử nhân Luật", "CN. Luật", "Kỹ sư xây dựng", "Cao đẳng Sư phạm", "ĐẠI HỌC LUẬT", "12/12")
HIGHER = {"Thạc sĩ Quản lý công": "master", "ThS QLC": "master", "Tiến sỹ Luật": "doctor", "THẠC SỸ QUẢN LÝ": "master"}


@pytest.mark.parametrize("joint", JOINTS)
def test_the_higher_of_two_degrees_whatever_joins_them(joint: str) -> None:
    """The lower one first, the higher one first, or three of them: the highest counts, and nothing is asked."""
    cells, wanted = [], []
    for lower, (higher, value) in itertools.product(LOWER, HIGHER.items()):
        if not joint and (lower[-1].isupper() or lower[-1].isdigit()):
            continue  # LUẬTThạc: nothing shows where a word ends
        cells += [f"{lower}{joint}{higher}", f"Trung cấp Luật; {lower}{joint}{higher}"]
        wanted += [value, value]
    read = Sheet("Mã|Trình độ", [f"p{i}|{cell}" for i, cell in enumerate(cells)]).read()
    assert not read.problems
    assert dict(zip(cells, texts(read, "degree"), strict=True)) == dict(zip(cells, wanted, strict=True))
    assert found(read) == []


@pytest.mark.parametrize("joint", [" | ", "|", " · ", " ▪ ", "\t"])
def test_degrees_parted_by_a_bar_or_a_point(joint: str) -> None:
    read = entries_of(f"ĐH Luật{joint}ThS Báo chí", spellings_of(standard().field("degree")))
    assert read == Entries(standard().field("degree").order.index("master"), ("Luật", "Báo chí"))


def test_the_fields_of_study_of_joined_degrees() -> None:
    cells = [
        "ĐH Luật & ThS Quản lý công",
        "Cử nhân Luật Thạc sĩ Kinh tế",
        "1. ĐH Luật 2. ThS Báo chí",
        "ĐH Luật (Thạc sĩ Toán)",
    ]
    read = Sheet("Mã|Trình độ", [f"p{i}|{cell}" for i, cell in enumerate(cells)]).read()
    assert texts(read, "degree_field") == ["Luật; Quản lý công", "Luật; Kinh tế", "Luật; Báo chí", "Luật; Toán"]


@pytest.mark.parametrize(
    ("cell", "degree", "fields"),
    [
        ("Đại học Cần Thơ (Thạc sĩ)", "master", "Cần Thơ"),
        ("ĐH Luật (ThS)", "master", "Luật"),
        ("ĐH Luật [ThS]", "master", "Luật"),
        ("Cử nhân “Thạc sĩ”", "master", ""),
        ("Thạc sĩ 2020", "master", "2020"),
        ("Đại học Luật Thạc sĩ 2020", "master", "Luật; 2020"),
        ("Thạc sĩ 2015; ĐH Luật 2001", "master", "2015; Luật 2001"),
        ("Cử nhân Luật, Tiến sĩ!", "doctor", "Luật"),
        ("ThS”", "master", ""),
    ],
)
def test_a_degree_before_a_year_or_a_closing_sign_is_read(cell: str, degree: str, fields: str) -> None:
    read = Sheet("Mã|Trình độ", [f"p1|{cell}"]).read()
    assert not read.problems
    assert texts(read, "degree") == [degree]
    assert (texts(read, "degree_field") if fields else [""]) == [fields]
    assert found(read) == []


def test_degrees_and_signs_in_any_order_are_read_or_asked_about() -> None:
    """Whatever cells hold, reading them ends, and no value is made up that the cell does not name."""
    seed = random.randrange(1 << 30)
    print(f"seed {seed}")
    chosen = random.Random(seed)
    spellings = spellings_of(standard().field("degree"))
    named = {"Đại học": 3, "ThS": 4, "Tiến sĩ": 5, "CKI": 4, "Cử nhân": 3}
    others = ("Luật", "2020", "(2)", "trường", "đang học", "bằng 2:", "và", "chuyên khoa", "II", "K12", "")
    signs = [*" ,;()/-:.&|\n“”+…!?[]{}'", ", "]
    for _ in range(2000):
        pieces = [chosen.choice([*named, *others]) + chosen.choice(signs) for _ in range(chosen.randint(1, 5))]
        cell = "".join(pieces)
        read = entries_of(cell, spellings)
        if read is not None and read.value is not None and "II" not in cell and "CKI" not in cell:
            assert read.value in [rank for word, rank in named.items() if word in cell], cell


@pytest.mark.parametrize(
    ("cell", "degree", "words"),
    [
        ("Trung cấp CN thông tin", "intermediate", "CN"),
        ("ĐH Nông nghiệp TS", "bachelor", "TS"),
        ("Cao đẳng Sư phạm Đại học Cần Thơ", "college", "Đại học"),
        ("Cao đẳng (liên thông đại học)", "college", "đại học"),
        ("ĐH Luật, giảng viên thạc sĩ", "bachelor", "thạc sĩ"),
        ("CĐ Dược, lớp cử nhân", "college", "cử nhân"),
    ],
)
def test_words_that_may_be_a_higher_degree_are_asked_about(cell: str, degree: str, words: str) -> None:
    read = Sheet("Mã|Trình độ", [f"a|{cell}", "b|ĐH"]).read()
    assert texts(read, "degree") == [degree, "bachelor"]
    assert [(p.code, p.severity, p.params["words"]) for p in read.remarks] == [("degree-perhaps", "warning", words)]


@pytest.mark.parametrize(
    "cell",
    [
        "ĐH CN thông tin", "ĐH Kinh tế TC", "Thạc sĩ, Đại học Cần Thơ", "ThS Giáo dục đại học", "Đại học KS mỏ", "ĐH Y Dược",
        "TS. GS Trần", "Thạc sĩ BS nội trú", "ĐH Sư phạm kỹ thuật cn",
    ],
)  # fmt: skip
def test_words_that_are_no_higher_degree_are_left_alone(cell: str) -> None:
    assert found(Sheet("Mã|Trình độ", [f"a|{cell}"]).read()) == []


STUDYING = (
    "đang học", "Đang theo học", "đang làm luận văn", "chưa tốt nghiệp", "sắp bảo vệ", "chờ cấp bằng", "chưa bảo vệ",
    "năm thứ 2", "học viên", "chuẩn bị bảo vệ", "dự kiến tốt nghiệp 2030", "K25", "khóa 2040-2042", "bảo lưu", "in progress",
    "dang hoc",
)  # fmt: skip


@pytest.mark.parametrize("words", STUDYING)
def test_a_degree_not_yet_taken_does_not_count(words: str) -> None:
    cells = {
        f"Thạc sĩ Quản lý công ({words})": "",
        f"Thạc sĩ - {words}": "",
        f"Tiến sĩ {words}": "",
        f"ĐH Luật; Thạc sĩ ({words})": "bachelor",
        f"ĐH Luật, Thạc sĩ Luật ({words})": "bachelor",
        f"ĐH Luật Thạc sĩ Luật {words}": "bachelor",
        f"ThS Luật. Tiến sĩ ({words})": "master",
    }
    read = Sheet("Mã|Trình độ", [f"p{i}|{cell}" for i, cell in enumerate(cells)]).read()
    assert dict(zip(cells, texts(read, "degree"), strict=True)) == cells
    wanted = [
        ("value-unfinished" if not degree else "degree-unfinished", f"B{i + 2}") for i, degree in enumerate(cells.values())
    ]
    assert sorted(found(read)) == sorted(wanted)


@pytest.mark.parametrize(
    ("cell", "degree"),
    [
        ("Tiến sĩ (NCS)", ""),
        ("NCS", ""),
        ("Nghiên cứu sinh ngành Luật", ""),
        ("Học viên cao học", ""),
        ("Đang học Thạc sĩ", ""),
        ("Chưa tốt nghiệp đại học", ""),
        ("ThS (NCS)", "master"),
        ("ThS, NCS", "master"),
        ("Thạc sĩ Luật - nghiên cứu sinh", "master"),
        ("ĐH Luật, đang học thạc sĩ", "bachelor"),
        ("ĐH Luật đang học cao học", "bachelor"),
        ("ĐH; HVCH", "bachelor"),
        ("Đang học ThS; ĐH Luật", "bachelor"),
        ("BSCKI, đang học CKII", "master"),
        ("Bác sĩ đa khoa (đang học CKI)", "bachelor"),
    ],
)
def test_what_is_not_yet_taken_leaves_what_is(cell: str, degree: str) -> None:
    read = Sheet("Mã|Trình độ", [f"a|{cell}", "b|ĐH"]).read()
    assert texts(read, "degree")[0] == degree
    assert {code for code, _ in found(read)} - {"degree-to-confirm"} == {"degree-unfinished" if degree else "value-unfinished"}
    said = next(p for p in (*read.problems, *read.remarks) if p.code.endswith("unfinished"))
    for lang in ("en", "vi"):
        assert str(said.params["words"]) in said.message(lang)
        assert said.hint(lang)


@pytest.mark.parametrize(
    "cell", ["Thạc sĩ khóa 2015-2017", "Học viện Chính trị: Thạc sĩ", "ThS Sắp xếp tổ chức", "ĐH Luật K2"[:7]]
)
def test_what_is_over_counts(cell: str) -> None:
    read = Sheet("Mã|Trình độ", [f"a|{cell}"]).read()
    assert "unfinished" not in str(found(read))


@pytest.mark.parametrize("header", ["LLCT", "QLNN"])
@pytest.mark.parametrize(
    "words", ["{} (đang học)", "Đang học {}", "{} - chưa tốt nghiệp", "đang theo học lớp {}", "{}, sắp tốt nghiệp"]
)
def test_theory_and_state_management_not_yet_taken_are_asked_about(header: str, words: str) -> None:
    held = {"LLCT": ("CC", "Cao cấp lý luận chính trị"), "QLNN": ("CVC", "Chuyên viên chính")}[header]
    read = Sheet(f"Mã|{header}", [*(f"p{i}|{words.format(one)}" for i, one in enumerate(held)), f"z|{held[0]}"]).read()
    assert found(read) == [("value-unfinished", "B2"), ("value-unfinished", "B3")]


def test_nothing_studied_yet_is_no_unfinished_course() -> None:
    read = Sheet("Mã|LLCT|QLNN", ["a|chưa|chưa có", "b|chưa qua đào tạo|không"]).read()
    assert found(read) == []
    assert texts(read, "political_theory") == ["none", "none"]


def test_languages_not_yet_taken_are_said() -> None:
    read = Sheet("Mã|Ngoại ngữ|Ghi chú", ["a|Anh B1 (đang học)|đang học cao cấp", "b|Anh B1|", "c|đang theo học B2|NCS"]).read()
    assert found(read) == [("text-unfinished", "B2"), ("text-unfinished", "B4")]
    assert {p.severity for p in read.remarks} == {"warning"}
    assert texts(read, "foreign_language")[0] == "Anh B1 (đang học)"


PHYSICIANS = ("Bác sĩ ", "Bác sỹ ", "BS ", "BS. ", "BS.", "BS", "Dược sĩ ", "Dược sỹ ", "DS ", "DS", "ThS.BS ", "ThS.BS",
              "Điều dưỡng ",
              "", "Đại học Y khoa, Bác sỹ ", "BÁC SĨ ")  # fmt: skip
GRADES = {
    "master": (
        "CKI",
        "CK I",
        "CK1",
        "CK 1",
        "CK.I",
        "CK-I",
        "CKl",
        "chuyên khoa I",
        "chuyên khoa 1",
        "chuyên khoa cấp I",
        "CK cấp 1",
    ),
    "doctor": (
        "CKII",
        "CK II",
        "CK2",
        "CK 2",
        "CK.II",
        "CKll",
        "chuyên khoa II",
        "chuyên khoa 2",
        "chuyên khoa cấp II",
        "CK cấp 2",
    ),
}


@pytest.mark.parametrize("title", PHYSICIANS)
@pytest.mark.parametrize("value", ["master", "doctor"])
def test_physicians_grades_after_every_title(title: str, value: str) -> None:
    cells = [f"{title}{grade}{more}" for grade in GRADES[value] for more in ("", " Nội", " - Ngoại khoa", " (Nhi)")]
    read = Sheet("Mã|Trình độ", [f"p{i}|{cell}" for i, cell in enumerate(cells)]).read()
    assert not read.problems
    assert dict(zip(cells, texts(read, "degree"), strict=True)) == dict.fromkeys(cells, value)
    assert {p.code for p in read.remarks} == {"degree-to-confirm"}


@pytest.mark.parametrize("cell", ["Bác sĩ chuyên khoa Nội", "BS CK Nhi", "Bác sỹ chuyên khoa định hướng"])
def test_a_physician_without_a_grade_is_a_bachelor(cell: str) -> None:
    assert texts(Sheet("Mã|Trình độ", [f"a|{cell}"]).read(), "degree") == ["bachelor"]


def test_the_degree_that_counts_is_said_in_the_readers_language() -> None:
    read = Sheet("Mã|Trình độ", ["p1|Cử nhân Luật, đang học thạc sĩ"]).read()
    (problem,) = [p for p in read.remarks if p.code == "degree-unfinished"]
    assert shown(problem, "vi").message == (
        "“đang học thạc sĩ” nghĩa là chưa có bằng nên không tính: Cử nhân Luật, đang học thạc sĩ được tính là đại học."
    )
