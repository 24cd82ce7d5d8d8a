"""What a plan's answer says of the cells of its pool: every warning, and one note that counts the notes."""

from __future__ import annotations

from pathlib import Path

import pytest

from planner.answers.validate import validate
from planner.problems import BadInput
from planner.session.case import read_case
from planner.session.session import Session

PLAN = """
plan: p
as_of: 2025-07
pool: pool.csv
fields: vn-cadre
committees:
  board: {seats: 1, rules: [{id: women, count: {gender: female}, at_least: 1}]}
"""
HEADER = "Họ và tên,Ngày sinh: Nam,Ngày sinh: Nữ,Quê quán\n"


@pytest.fixture(autouse=True)
def _here(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)


def plan_with(rows: str, folder: Path) -> Path:
    (folder / "pool.csv").write_text(HEADER + rows, encoding="utf-8")
    (folder / "plan.yaml").write_text(PLAN, encoding="utf-8")
    return folder / "plan.yaml"


def test_warnings_one_by_one_and_notes_together(tmp_path: Path) -> None:
    case = read_case(plan_with("Đ/c Lê An,1975,,Cần Thơ\nLê Thị Bé,,,nt\nLê Tư,,1980,\n", tmp_path))
    assert case.pool.ids == ["r0001", "r0002", "r0003"]
    said = [(p.code, p.severity, p.where, p.params.get("count")) for p in case.warnings]
    assert said == [
        ("birth-neither", "warning", "pool.csv:3:Ngày sinh: Nam", None),
        ("pool-notes", "note", "pool.csv", 3),
    ]
    assert "planner pool lint pool.csv" in case.warnings[-1].hint("vi")


def test_all_notes_are_counted(tmp_path: Path) -> None:
    rows = "".join(f"Đ/c Lê An,{1950 + n % 50},,Cần Thơ\n" for n in range(1500))
    assert read_case(plan_with(rows, tmp_path)).warnings[-1].params["count"] == 1501


def test_errors_stop_it(tmp_path: Path) -> None:
    with pytest.raises(BadInput) as bad:
        read_case(plan_with("Lê An,1975,1975,Cần Thơ\n", tmp_path))
    assert [(p.code, p.where) for p in bad.value.problems] == [("birth-both", "pool.csv:2:Ngày sinh: Nữ")]


def test_a_birth_in_the_future_is_refused(tmp_path: Path) -> None:
    plan = plan_with("Lê An,,20/10/2150,Cần Thơ\n", tmp_path)
    assert [(p.code, p.severity) for p in read_case(plan).warnings[:1]] == [("birth-in-future", "warning")]  # no rule asks
    plan.write_text(PLAN.replace("{gender: female}", "{age: {below: 40}}"), encoding="utf-8")
    with pytest.raises(BadInput) as bad:
        read_case(plan)
    assert [(p.code, p.where) for p in bad.value.problems] == [("birth-in-future", "pool.csv:2:Ngày sinh: Nữ")]


def test_many_of_a_kind_are_summed_up(tmp_path: Path) -> None:
    case = read_case(plan_with("".join(f"Lê Văn {n},20{n}5,,\n" for n in "1111"), tmp_path))
    said = [(p.code, p.params.get("count")) for p in case.warnings]
    assert said[1:3] == [("age-below-adult", None), ("pool-warnings-alike", 4)]
    assert case.warnings[2].params["places"] == "2:Ngày sinh: Nam, 3:Ngày sinh: Nam, 4:Ngày sinh: Nam"


def test_one_person_on_several_seats_is_named(tmp_path: Path) -> None:
    case = read_case(plan_with("Lê An,,5/6/1975,\nLÊ AN,,05/06/1975,\nLê An,,6/6/1975,\n", tmp_path))
    assert "person-twice" in [p.code for p in case.warnings]
    answer = validate(Session(case), {"board": ["r0001", "r0002", "r0003"]})
    twice = [p for p in answer.problems if p.code == "slate-person-twice"]
    assert len(twice) == 1
    assert "r0001, r0002 " in twice[0].message


@pytest.mark.parametrize(
    ("as_of", "codes"), [("2025-07", ["value-unfinished"]), ("2026-12", ["value-unfinished"]), ("2027-01", [])]
)
def test_the_plans_month_tells_whether_a_course_is_over(as_of: str, codes: list[str], tmp_path: Path) -> None:
    """Not the clock: the same plan reads the same pool next year."""
    (tmp_path / "pool.csv").write_text("Họ và tên,Trình độ chuyên môn\nLê Văn An,Thạc sĩ Luật (khóa 2024-2026)\n", "utf-8")
    rules = "[{id: d, require: {degree: {at_least: master}}}]"
    text = f"plan: p\nas_of: {as_of}\npool: pool.csv\nfields: vn-cadre\ncommittees: {{b: {{seats: 1, rules: {rules}}}}}\n"
    (tmp_path / "plan.yaml").write_text(text, "utf-8")
    found: list[str] = []
    try:
        read_case(tmp_path / "plan.yaml")
    except BadInput as bad:
        found = [problem.code for problem in bad.problems]
    assert found == codes


def test_nobody_is_born_after_the_plans_month(tmp_path: Path) -> None:
    plan = plan_with("Lê An,,20/10/2025,Cần Thơ\n", tmp_path)
    assert "birth-in-future" in {problem.code for problem in read_case(plan).warnings}
