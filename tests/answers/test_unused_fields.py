"""Cells that cannot be read: an error where the plan uses their field, else a warning and a blank (contract, section 5)."""

from __future__ import annotations

from pathlib import Path

import pandas as pd
import pytest

from planner.problems import BadInput, Problem
from planner.session.case import Case, read_case
from tests.pool.gallery.building import old_workbook, workbook
from tests.pool.test_computed_cells import with_formulas

HEADER = ["id", "Họ và tên", "Giới tính", "Ngày sinh", "Ngày vào Đảng", "Tỷ lệ phiếu", "Trình độ", "Dân tộc"]
ROWS = [
    ["a1", "Lê An", "nữ", "1/2/1980", "31/02/2001", "25.12345678901234", "ĐH Luật", "Kinh"],
    ["a2", "Lê Bá", "nam", "3/1975", "2001", "ba mươi", "ThS Luật", "Kinh"],
    ["a3", "Lê Ca", "nữ", "1986", "2002", "80", "Luật", "Khmer"],
    ["a4", "Lê Dư", "nữ", "5/1985", "2002", "81", "đang học thạc sĩ", "Khmer"],
]
UNREADABLE = {("date-unreadable", "a1"), ("number-too-long", "a1"), ("number-unreadable", "a2"), ("value-unlisted", "a3"),
              ("value-unfinished", "a4")}  # fmt: skip
PLAN = """
plan: p
as_of: 2025-07
pool: {pool}
fields: {fields}
groups:
  idle: {{confidence: {{at_least: 50}}}}
{more}
committees:
  c:
    seats: 2
    rules:
      - {{id: women, count: {{gender: female}}, at_least: 1}}
      {rule}
"""
FORMATS = ["pool.csv", "pool.xlsx", "pool.xls", "pool.parquet"]


def content(name: str) -> bytes:
    match name.rpartition(".")[2]:
        case "csv":
            return "\n".join(",".join(row) for row in [HEADER, *ROWS]).encode()
        case "xlsx":
            return workbook([HEADER, *ROWS])
        case "xls":
            return old_workbook([HEADER, *ROWS])
    return pd.DataFrame(ROWS, columns=HEADER).to_parquet()


def plan(folder: Path, pool: str, rule: str = "", fields: str = "vn-cadre", more: str = "", data: bytes | None = None) -> Path:
    (folder / pool).write_bytes(content(pool) if data is None else data)
    file = folder / "plan.yaml"
    file.write_text(PLAN.format(pool=pool, rule=rule, fields=fields, more=more))
    return file


def errors(file: Path) -> list[Problem]:
    with pytest.raises(BadInput) as refused:
        read_case(file)
    return list(refused.value.problems)


def warned(case: Case) -> set[str]:
    return {p.code for p in case.warnings if p.severity == "warning"}


@pytest.mark.parametrize("pool", FORMATS)
def test_cells_of_fields_that_no_rule_names_are_blank(pool: str, tmp_path: Path) -> None:
    case = read_case(plan(tmp_path, pool))
    assert {code for code, _ in UNREADABLE} <= warned(case)
    note = next(p for p in case.warnings if p.code == "cells-unused")
    assert (note.severity, note.params) == ("note", {"count": 5, "fields": "party_date, confidence, degree"})
    assert not case.pool.columns["confidence"].known[:2].any()
    assert case.pool.columns["confidence"].known[2:].all()
    assert case.pool.columns["degree"].known.tolist() == [True, True, False, False]
    for lang in ("en", "vi"):
        assert note.message(lang)


@pytest.mark.parametrize(
    ("rule", "more", "code"),
    [
        ("- {id: r, mean: confidence, at_least: 1}", "", "number-unreadable"),
        ("- {id: r, require: {confidence: {known: true}}, force: should}", "", "number-unreadable"),
        ("- {id: r, count: idle, at_least: 0}", "", "number-unreadable"),
        ("", "prefer: [{highest: confidence}]", "number-unreadable"),
        ("- {id: r, count: {party_years: {at_least: 3}}, at_least: 0}", "", "date-unreadable"),
        ("- {id: r, distinct: degree, at_least: 1}", "", "value-unlisted"),
        ("- {id: r, count_each: degree_field, at_most: 2}", "", "value-unlisted"),
        ("- {id: r, count: {degree_field: {not: Luật}}, at_least: 0}", "", "value-unfinished"),
    ],
)
@pytest.mark.parametrize("pool", FORMATS)
def test_cells_of_fields_that_the_plan_uses_are_errors(rule: str, more: str, code: str, pool: str, tmp_path: Path) -> None:
    found = errors(plan(tmp_path, pool, rule, more=more))
    assert code in {p.code for p in found}
    assert {p.severity for p in found} == {"error"}
    own = {"number-unreadable", "number-too-long"}, {"date-unreadable"}, {"value-unlisted", "value-unfinished"}
    assert {p.code for p in found} == next(codes for codes in own if code in codes)


def test_a_group_that_nothing_uses_uses_no_field(tmp_path: Path) -> None:
    assert "number-unreadable" in warned(read_case(plan(tmp_path, "pool.csv")))


def test_the_plans_own_fields_are_used(tmp_path: Path) -> None:
    gender = "{type: category, headers: [Giới tính], values: {female: [nữ], male: [nam]}}"
    fields = f"{{gender: {gender}, confidence: {{type: number, headers: [Tỷ lệ phiếu]}}}}"
    found = errors(plan(tmp_path, "pool.csv", fields=fields))
    assert {p.code for p in found} == {"number-too-long", "number-unreadable"}


@pytest.mark.parametrize("unreadable", ["later_retirement", "service_rank", "service", "retirement_month", "birth_date"])
def test_retirement_reads_more_than_the_birth_date(unreadable: str, tmp_path: Path) -> None:
    names = ["later_retirement", "service_rank", "service", "retirement_month", "birth_date"]
    lines = [
        ",".join(["id", "gender", *names]),
        "a,nữ," + ",".join("??" if name == unreadable else "" for name in names),
        "b,nữ,,,,,",
    ]
    data = "\n".join(lines).encode()
    rule = "- {id: r, count: {months_to_retirement: {at_least: 48}}, at_least: 0}"
    assert [p.where.rpartition("/")[2] for p in errors(plan(tmp_path, "pool.csv", rule, data=data))] == [
        f"pool.csv:2:{unreadable}"
    ]
    assert warned(read_case(plan(tmp_path, "pool.csv", data=data)))


def test_a_date_of_birth_in_two_columns_tells_the_gender(tmp_path: Path) -> None:
    """Both filled: neither the date nor the gender is known, so a plan that counts women uses the cell."""
    data = "id,Năm sinh (Nam),Năm sinh (Nữ)\na,1980,1981\nb,,1980\nc,??,\nd,1975,".encode()
    found = errors(plan(tmp_path, "pool.csv", data=data))
    assert [(p.code, p.where.rpartition(":")[0][-6:]) for p in found] == [("birth-both", ".csv:2")]


def test_what_the_file_itself_cannot_show(tmp_path: Path) -> None:
    """#DIV/0! and formulas that nobody computed, in a used column, in another, and beside the list."""
    rows = [[*HEADER, "Phụ"], *([*row[:4], "2001", "80", "ĐH", "Kinh", None] for row in ROWS)]
    rows[1][5] = rows[2][2] = "#DIV/0!"
    rows[3][8] = "#REF!"
    file = plan(tmp_path, "pool.xlsx", data=workbook(rows))
    found = errors(file)
    assert [(p.code, p.where.rpartition("!")[2]) for p in found] == [("cell-error", "C3")]
    rows[2][2] = "nam"
    case = read_case(plan(tmp_path, "pool.xlsx", data=workbook(rows)))
    said = [(p.code, p.where.rpartition("!")[2]) for p in case.warnings if p.code == "cell-error"]
    assert sorted(said) == [("cell-error", "F2"), ("cell-error", "I4")]
    rows[0][5] = "#NAME?"  # nobody knows what the column is
    assert "cell-error" in {p.code for p in errors(plan(tmp_path, "pool.xlsx", data=workbook(rows)))}


def test_an_office_file_with_computed_shares_can_be_used(tmp_path: Path) -> None:
    rows = [["id", "Họ và tên", "Giới tính", "Tỷ lệ phiếu"], ["a", "Lê An", "nữ", 27 / 106], ["b", "Lê Bá", "nam", 101 / 106]]
    data = with_formulas(workbook(rows, formats={"D2": "0.00%", "D3": "0.00%"}), ["D2", "D3"])
    case = read_case(plan(tmp_path, "pool.xlsx", "- {id: r, mean: confidence, at_least: 60.37}", data=data))
    assert case.warnings[-1].code == "pool-notes"
