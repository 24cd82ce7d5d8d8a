"""What a plan's answer says of the cells of its pool: every warning, and one note that counts the notes."""

from __future__ import annotations

from pathlib import Path

import pytest

from planner.answers.case import read_case
from planner.problems import BadInput

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
