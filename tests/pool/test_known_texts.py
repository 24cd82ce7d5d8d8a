"""The peoples of Vietnam in all spellings: none of them makes two of one, and no Kinh counts as a minority."""

from __future__ import annotations

from pathlib import Path

import pytest

from planner.answers.validate import validate
from planner.pool.values import by_value
from planner.session.case import read_case
from planner.session.session import Session
from tests.pool.lists import Sheet, found, standard, texts

SPELLINGS = {
    "Kinh": "Kinh kinh KINH Kinh. Kinh, Kinh; (Kinh) kinh… Kinh|(Việt) Kinh(Việt) Kinh/Việt Việt Kinh|-|Việt Dân|tộc|Kinh "
    "dân|tộc:|Kinh DT|Kinh người|Kinh -Kinh- “Kinh” Kinh|.",
    "Khmer": "Khmer khmer KHMER Khơ-me Khơ|me Khơme Khơ|Me Khơ-Me Khơ-mer KM Khmer. Khmer|(Khơ-me) Kmer Người|Khmer "
    "Khmer|Nam|Bộ",
    "Mông": "Mông Hmông H'Mông H’mông HMông H|Mông H-Mông Mèo Hmong Hmông|(Mông) Mông|(Hmông) Hơ|Mông",
    "Hoa": "Hoa Hán Hoa|(Hán) Hoa. người|Hoa",
    "Ê Đê": "Ê|Đê Ê-đê Êđê Ê-Đê Ede Rađê Rhade ÊĐÊ",
    "Ba Na": "Ba|Na Ba-na Bana Bahnar BaNa",
    "Gia Rai": "Gia|Rai Gia-rai Giarai Jrai J'rai Jarai",
    "Chăm": "Chăm Chàm Chăm. Cham",
    "Tày": "Tày tày Tay",
    "Nùng": "Nùng Nung",
    "Mường": "Mường Muong",
    "Xtiêng": "X'tiêng Xtiêng Stiêng S’tiêng",
    "Cơ Ho": "Cơ|Ho Cơ-ho K'Ho Kơ|Ho",
    "Mnông": "M'nông Mnông M’Nông",
    "Sán Chay": "Sán|Chay Cao|Lan Sán|Chí Cao|Lan|-|Sán|Chỉ Sán|Chay|(Cao|Lan)",
    "Bru - Vân Kiều": "Bru|-|Vân|Kiều Bru-Vân|Kiều Vân|Kiều Bru",
    "Ra Glai": "Ra-glai Raglai Raglay",
    "Tà Ôi": "Tà|Ôi Tà-ôi Ta|Ôi Pa|Cô",
}


def spelled(people: str) -> list[str]:
    return [text.replace("|", " ") for text in SPELLINGS[people].split()]


def test_there_are_54_peoples() -> None:
    assert len(standard().field("ethnicity").values) == 54


@pytest.mark.parametrize("people", SPELLINGS)
def test_spellings_of_a_people(people: str) -> None:
    cells = spelled(people)
    rows = [f"p{i}|{cell}" for i, cell in enumerate(cells)]
    read = Sheet("Mã|Dân tộc", rows).read()
    assert read.pool is not None
    assert len(by_value(read.pool, "ethnicity")) == 1
    assert texts(read, "ethnicity")[0] in (people, cells[0])
    assert {p.code for p in read.remarks} <= {"value-spelled"}
    assert {p.severity for p in read.remarks} <= {"note"}
    said = {p.value: p.params["to"] for p in read.remarks}
    assert all(to == people for to in said.values())
    assert people not in said
    assert not {people.lower(), people.upper()} & set(said)


@pytest.mark.parametrize(
    ("cell", "near"),
    [
        ("Kinhh", "Kinh"), ("Kính", "Kinh"), ("Khmẻ", "Khmer"), ("Kinh, mẹ người Khmer", "Kinh / Khmer"),
        ("Kinh (Hoa)", "Kinh / Hoa"),
        ("Kinh/Khmer", "Kinh / Khmer"), ("Không", "Kháng"), ("Trung Quốc", "-"), ("x", "-"),
    ],
)  # fmt: skip
def test_what_is_no_people_is_said_with_what_is_near(cell: str, near: str) -> None:
    read = Sheet("Mã|Dân tộc", [f"a|{cell}", "b|Kinh"]).read()
    assert texts(read, "ethnicity")[0] == cell
    assert found(read) == [("value-unknown", "B2")]
    problem = read.remarks[0]
    assert problem.severity == "warning"
    assert set(near.split(" / ")) <= set(str(problem.params["near"]).split(" / "))
    for lang in ("en", "vi"):
        assert problem.message(lang)
        assert problem.hint(lang)


PLAN = """
plan: p
as_of: 2025-07
pool: pool.csv
fields: vn-cadre
committees:
  c:
    seats: {at_least: 1, at_most: 200}
    rules:
      - {id: minorities, count: {ethnicity: {not: Kinh}}, at_least: 0}
      - {id: khmer, count: {ethnicity: Khơ-me}, at_least: 0}
      - {id: each, count_each: ethnicity, values: [Khơ me, Kinh (Việt)], at_least: 0}
"""


def test_rules_count_peoples_however_they_are_spelled(tmp_path: Path) -> None:
    cells = [*spelled("Kinh"), *spelled("Khmer")]
    (tmp_path / "pool.csv").write_text(
        "id,Dân tộc\n" + "".join(f'p{i},"{cell}"\n' for i, cell in enumerate(cells)), encoding="utf-8"
    )
    (tmp_path / "plan.yaml").write_text(PLAN, encoding="utf-8")
    case = read_case(tmp_path / "plan.yaml")
    answer = validate(Session(case), {"c": list(case.pool.ids)})
    actual = {finding.rule: finding.actual for finding in answer.findings}
    assert actual["c/minorities"] == actual["c/khmer"] == len(spelled("Khmer"))
    each = next(finding for finding in answer.findings if finding.rule == "c/each")
    assert {value: one.actual for value, one in each.by_value.items()} == {
        "Khmer": len(spelled("Khmer")),
        "Kinh": len(spelled("Kinh")),
    }
