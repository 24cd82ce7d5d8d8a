"""Sense checks, one by one: what is found, where, and what is let be because it is not known."""

from __future__ import annotations

from pathlib import Path

import pytest

from planner.intake.opening import Opening, open_pool
from planner.intake.sense.listing import sense_problems
from planner.intake.sense.people import people_of
from planner.words import messages
from tests.intake.lists import write


def found(folder: Path, text: str) -> list[tuple[str, str]]:
    """Code and place (line and header) of what the checks find in this list."""
    opened = open_pool(Opening(write(folder, text)))
    people = people_of(opened.read, opened.catalogue)
    assert people is not None, opened.read.problems
    problems = sense_problems(people)
    for problem in problems:
        assert problem.severity == "warning"
        for lang in ("en", "vi"):
            assert "{" not in problem.message(lang) + problem.hint(lang)
    return [(p.code, p.where.rpartition("pool.csv:")[2]) for p in problems]


HEAD = "Mã,Họ và tên,"


@pytest.mark.parametrize(
    ("headers", "row", "code"),
    [
        ("Ngày sinh", "2015", "age-below-adult"),
        ("Ngày sinh", "1905", "age-above-usual"),
        ("Ngày sinh", "1970", None),
        ("Ngày sinh,Ngày vào Đảng", "5/1970,6/1985", "joined-young"),
        ("Ngày sinh,Ngày vào Đảng", "5/1970,5/1988", None),
        ("Ngày sinh,Ngày vào Đảng", "5/1970,4/1988", "joined-young"),
        ("Ngày sinh,Ngày vào Đảng", "1970,1988", None),  # may be eighteen
        ("Ngày sinh,Ngày vào Đảng", "5/1970,6/1969", "party-before-birth"),
        ("Ngày sinh,Ngày vào Đảng", ",6/1969", None),
        ("Ngày vào Đảng", "6/2150", "date-in-future"),
        ("Ngày vào Đảng,Ngày chính thức", "3/2/2000,3/2/2001", None),
        ("Ngày vào Đảng,Ngày chính thức", "3/2/2000,3/3/2001", "official-not-year-after"),
        ("Ngày vào Đảng,Ngày chính thức", "3/2/2000,3/2/1999", "official-before-admission"),
        ("Ngày vào Đảng,Ngày chính thức", "2000,2001", None),
        ("Ngày vào Đảng,Ngày chính thức", "2000,2003", "official-not-year-after"),
        ("Giới tính,Ngày sinh,Tháng nghỉ hưu", "nam,5/1970,6/2032", None),
        ("Giới tính,Ngày sinh,Tháng nghỉ hưu", "nam,5/1970,6/2036", "retirement-differs"),
        ("Giới tính,Ngày sinh,Tháng nghỉ hưu", ",5/1970,6/2036", None),
        ("Trình độ,Chuyên ngành", "THPT,Luật", "degree-below-field"),
        ("Trình độ,Chuyên ngành", ",Luật", "degree-missing"),
        ("Trình độ,Chuyên ngành", "ĐH,Luật", None),
        ("Tái cử,Ngày vào Đảng", "có,", "incumbent-not-in-party"),
        ("Tái cử,Ngày vào Đảng", "không,", None),
        ("Chức vụ,Chức danh quy hoạch", '"Bí thư chi bộ, Trưởng phòng",Trưởng phòng', "planned-post-held"),
        ("Chức vụ,Chức danh quy hoạch", "Phó Trưởng phòng,Trưởng phòng", None),
        ("Chức vụ,Chức danh quy hoạch", "BT,a; b; c; d", "planned-posts-many"),
        ("Chức vụ,Chức danh quy hoạch", "BT,a; b; c", None),
    ],
)
def test_one_person(tmp_path: Path, headers: str, row: str, code: str | None) -> None:
    codes = [code for code, _ in found(tmp_path, f"{HEAD}{headers}\na1,An,{row}\n")]
    assert codes == ([] if code is None else [code])


@pytest.mark.parametrize(
    ("first", "second", "code"),
    [
        ("Lê An,10/1975,A", "LÊ AN,05/10/1975,B", "person-twice"),
        ("Lê An,1975,A", "Lê An,05/10/1975,B", "person-twice"),
        ("Lê An,9/1975,A", "Lê An,05/10/1975,B", None),
        ("Lê An,9/1975,A", "Lê An,05/10/1975,a", "name-twice-in-unit"),
        ("Lê An,,A", "Lê An,,A", "name-twice-in-unit"),
        ("Lê An,1975,A", "Lê Ân,1975,A", None),
        ("Hòa,1975,A", "Hoà,1975,A", "person-twice"),
    ],
)
def test_people_listed_twice(tmp_path: Path, first: str, second: str, code: str | None) -> None:
    text = f"Mã,Họ và tên,Ngày sinh,Đơn vị\na1,{first}\na2,{second}\n"
    assert found(tmp_path, text) == ([] if code is None else [(code, "3:Họ và tên")])


def test_a_card_belongs_to_one_person(tmp_path: Path) -> None:
    text = "Mã,Số thẻ Đảng\na1,001\na2,002\na3,001\na4,\na5,\n"
    assert found(tmp_path, text) == [("card-twice", "4:Số thẻ Đảng")]


def test_ages_are_held_against_the_year_that_most_agree_with(tmp_path: Path) -> None:
    people = "".join(f"a{n},N{n},5/{1960 + n},{2025 - 1960 - n}\n" for n in range(12))
    text = f"Mã,Họ và tên,Ngày sinh,Tuổi\n{people}b1,B,5/1970,40\nb2,C,5/1970,\nb3,D,,40\n"
    assert found(tmp_path, text) == [("age-disagrees", "14:Tuổi")]


def test_one_age_far_off(tmp_path: Path) -> None:
    assert found(tmp_path, "Mã,Ngày sinh,Tuổi\na1,5/1970,40\n") == [("age-disagrees", "2:Tuổi")]


def test_people_with_errors_elsewhere_are_looked_at(tmp_path: Path) -> None:
    text = f"{HEAD}Ngày sinh,Ngày vào Đảng\na1,An,5/1970,6/1985\na2,Ba,31/2/1970,6/1985\n"
    assert found(tmp_path, text) == [("joined-young", "2:Ngày vào Đảng")]


def test_every_finding_has_words() -> None:
    import ast

    folder = Path(__file__).parents[2] / "planner" / "intake" / "sense"
    codes = set()
    for file in folder.glob("*.py"):
        for node in ast.walk(ast.parse(file.read_text("utf-8"))):
            if isinstance(node, ast.Call) and isinstance(node.func, ast.Name) and node.func.id in ("Sense", "_sense"):
                codes |= {
                    a.value
                    for a in node.args[:2]
                    if isinstance(a, ast.Constant) and isinstance(a.value, str) and "-" in a.value
                }
    assert len(codes) > 12
    assert not {c for code in codes for c in (f"problem.{code}", f"problem.{code}.hint")} - set(messages())


def test_rows_without_a_name_or_with_nothing_else(tmp_path: Path) -> None:
    head = "Mã,Họ và tên,Ngày sinh,Dân tộc,Quê quán\n"
    people = "a,Lê An,1970,Kinh,Cần Thơ\nb,Lê Ba,1971,Kinh,Cần Thơ\n"
    assert found(tmp_path, f"{head}{people}c,Phường An Bình,,,\nd,,1975,Hoa,\n") == [
        ("name-missing", "5:Họ và tên"),
        ("person-bare", "4:Họ và tên"),
    ]
    assert found(tmp_path, f"{head}a,Lê An,,,\nb,Lê Ba,1971,Kinh,Cần Thơ\n") == []  # half of them: a list still to be filled in
    assert found(tmp_path, "Mã,Họ và tên,Dân tộc\na,Lê An,Kinh\nb,Lê Ba,Kinh\nc,Lê Chi,\n") == []


def test_cells_with_signs_alone_are_pointed_at_once_a_column(tmp_path: Path) -> None:
    """`ethnicity: {not: Kinh}` would count a dash, and four dashes would be one post planned for four people."""
    head = "Mã,Họ và tên,Ngày sinh,Dân tộc,Chức danh quy hoạch\n"
    text = f"{head}a,Lê An,1970,-,--\nb,Lê Ba,1971,Kinh,Bí thư; -\nc,Lê Chi,1972,–,\n"
    assert sorted(found(tmp_path, text)) == [("only-signs", "2:Chức danh quy hoạch"), ("only-signs", "2:Dân tộc")]
