"""Codes of ethnic groups and religions: read where their list is named, refused with every meaning where it is not."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from planner.api import load
from planner.cli.app import main
from planner.intake.opening import Opening, open_pool
from planner.language.catalogue import CodeList, Field
from planner.language.folding import fold
from planner.pool.pool import CodedColumn, Pool
from planner.pool.values import by_value, column_texts
from planner.problems import BadInput
from planner.written.catalogue_text import read_catalogue
from planner.written.problem_list import ProblemList
from planner.written.yaml_places import PlacedDict, read_yaml
from tests.intake.lists import write
from tests.pool.lists import standard

ROWS = "a1,Lê A,{}\na2,Lê B,{}\na3,Lê C,{}\na4,Lê D,{}\n"

PLAN = """\
plan: Thử
pool: {file: pool.csv%s}
fields: vn-cadre
as_of: 2025-07
committees:
  c:
    seats: 4
    rules:
      - {id: minorities, count: %s, at_least: 2}
"""
MINORITIES = "{not: {ethnicity: Kinh}}"


def listed(folder: Path, *cells: str, header: str = "Dân tộc") -> Path:
    return write(folder, f"Mã,Họ và tên,{header}\n" + ROWS.format(*cells))


def planned(folder: Path, pool: str = "", count: str = MINORITIES) -> Path:
    return write(folder, PLAN % (pool, count), "plan.yaml")


def values(pool: Pool, field: str) -> set[str]:
    return {value for value, people in by_value(pool, field) if value and people.any()}


# The lists themselves


def lists(field: str = "ethnicity") -> dict[str, CodeList]:
    return dict(standard().field(field).codes)


def test_each_list_has_each_of_the_54_once() -> None:
    for codes in lists().values():
        assert list(codes.values) == [f"{number:02d}" for number in range(1, 55)]
        assert sorted(codes.values.values()) == sorted(standard().field("ethnicity").values)


def test_where_the_lists_agree_and_where_they_do_not() -> None:
    """What office pages show of both: 01-03, 05 and 07-10 are alike, 04, 06 and those from 11 on are not."""
    gso, old = lists()["gso"].values, lists()["tctk-1979"].values
    alike = [code for code in list(gso)[:14] if gso[code] == old[code]]
    assert alike == ["01", "02", "03", "05", "07", "08", "09", "10"]
    assert [gso[c] for c in ("04", "06", "11")] == ["Mường", "Hoa", "Ê Đê"]
    assert [old[c] for c in ("04", "06", "11")] == ["Hoa", "Mường", "Ngái"]


def test_what_was_not_seen_is_to_be_confirmed() -> None:
    assert lists()["gso"].to_confirm == {f"{number:02d}" for number in range(21, 55)}
    religion = lists("religion")["gso"]
    assert religion.to_confirm == set(religion.values)


# Reading


def test_codes_and_spellings_give_two_minorities_of_four(tmp_path: Path) -> None:
    listed(tmp_path, "01", "Kinh (Việt)", "04", "Khơ-me")
    result = load(planned(tmp_path, ", codes: {ethnicity: gso}")).propose()
    (rule,) = [finding for finding in result.findings if finding.rule == "c/minorities"]
    assert rule.actual == 2
    assert result.status == "optimal"


@pytest.mark.parametrize(("codes", "people"), [("gso", "Mường"), ("tctk-1979", "Hoa"), ("ethnicity=tctk-1979", "Hoa")])
@pytest.mark.parametrize("cell", ["04", "4", "'04", "4.0", "04."])
def test_a_code_means_what_its_list_says(codes: str, people: str, cell: str, tmp_path: Path) -> None:
    opened = open_pool(Opening(listed(tmp_path, cell, "Kinh", "Kinh", ""), codes=codes))
    assert opened.read.pool is not None
    assert column_texts(opened.read.pool.columns["ethnicity"]) == [people, "Kinh", "Kinh", ""]
    (note,) = [remark for remark in opened.read.remarks if remark.code == "code-read"]
    assert (note.severity, note.params["to"]) == ("note", people)


def test_without_its_list_a_code_is_refused_with_both_meanings(tmp_path: Path) -> None:
    listed(tmp_path, "04", "Kinh", "01", "")
    with pytest.raises(BadInput) as bad:
        load(planned(tmp_path))
    four, one = bad.value.problems
    assert four.code == one.code == "code-without-list"
    assert four.where.endswith("pool.csv:2:Dân tộc")
    for lang in ("en", "vi"):
        assert "Mường (gso) / Hoa (tctk-1979)" in four.message(lang)
        assert "Kinh (gso) / Kinh (tctk-1979)" in one.message(lang)  # all agree, and still it is asked
        assert "--codes gso" in four.hint(lang)
        assert "codes: gso" in four.hint(lang)


def test_in_a_plan_that_does_not_ask_for_it_the_cell_is_blank(tmp_path: Path) -> None:
    listed(tmp_path, "04", "Kinh", "", "")
    plan = load(planned(tmp_path, count="{not: {full_name: Lê A}}"))
    column = plan.case.pool.columns["ethnicity"]
    assert isinstance(column, CodedColumn)
    assert column.known.tolist() == [False, True, False, False]
    (warning,) = [problem for problem in plan.case.warnings if problem.code == "code-without-list"]
    assert warning.severity == "warning"


def test_a_code_that_the_list_does_not_have_is_an_error(tmp_path: Path) -> None:
    opened = open_pool(Opening(listed(tmp_path, "77", "Kinh", "00", ""), codes="gso"))
    assert [problem.code for problem in opened.read.problems] == ["code-unlisted", "code-unlisted"]


def test_a_code_that_is_to_be_confirmed_warns(tmp_path: Path) -> None:
    opened = open_pool(Opening(listed(tmp_path, "22", "Kinh", "", ""), codes="gso"))
    assert opened.read.pool is not None
    assert values(opened.read.pool, "ethnicity") == {"Xtiêng", "Kinh"}
    assert [(r.severity, r.params["to"]) for r in opened.read.remarks if r.code == "code-to-confirm"] == [("warning", "Xtiêng")]


@pytest.mark.parametrize(
    ("cell", "religion"),
    [
        ("Không", "Không"), ("Lương", "Không"), ("KHÔNG", "Không"), ("không có", "Không"), ("Phật", "Phật giáo"),
        ("đạo Phật", "Phật giáo"), ("Thiên Chúa giáo", "Công giáo"), ("Thiên chúa", "Công giáo"), ("Cong giao", "Công giáo"),
        ("Tin Lành", "Tin lành"), ("Cao đài", "Cao Đài"), ("Phật giáo Hoà Hảo", "Phật giáo Hòa Hảo"),
        ("Hòa Hảo", "Phật giáo Hòa Hảo"), ("Islam", "Hồi giáo"), ("Bà La Môn", "Bà-la-môn"),
        ("Tứ Ân Hiếu Nghĩa", "Tứ Ân Hiếu Nghĩa"), ("Baha’i", "Baha'i"),
    ],
)  # fmt: skip
def test_spellings_of_religions(cell: str, religion: str, tmp_path: Path) -> None:
    opened = open_pool(Opening(listed(tmp_path, cell, religion, "", "", header="Tôn giáo")))
    assert opened.read.pool is not None
    assert {fold(value) for value in values(opened.read.pool, "religion")} == {fold(religion)}
    assert {remark.severity for remark in opened.read.remarks} <= {"note"}


# Naming a list


@pytest.mark.parametrize(
    ("pool", "code"),
    [
        (", codes: gsoo", "codes-unknown"),
        (", codes: {ethnicity: gsoo}", "codes-unknown"),
        (", codes: {ethnic: gso}", "codes-field"),
        (", codes: {gender: gso}", "codes-field"),
        (", codes: [gso]", "codes-form"),
    ],
)
def test_a_list_that_the_catalogue_does_not_have_is_told(pool: str, code: str, tmp_path: Path) -> None:
    listed(tmp_path, "Kinh", "Kinh", "Tày", "Tày")
    with pytest.raises(BadInput) as bad:
        load(planned(tmp_path, pool))
    assert [problem.code for problem in bad.value.problems] == [code]
    assert ":2" in bad.value.problems[0].where


def test_commands_take_the_list(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    pool, out = listed(tmp_path, "04", "Kinh", "01", ""), tmp_path / "clean.csv"
    assert main(["pool", "lint", str(pool)]) == 3
    assert main(["pool", "lint", str(pool), "--codes", "gso"]) == 0
    assert main(["pool", "convert", str(pool), "--codes", "gso", "--out", str(out)]) == 0
    assert "Mường" in out.read_text("utf-8-sig")
    assert "code-read" in (tmp_path / "clean.csv.log.csv").read_text("utf-8-sig")
    capsys.readouterr()
    assert main(["pool", "profile", str(pool), "--codes", "gso", "--by", "ethnicity", "--format", "json"]) == 0
    assert "Mường" in json.dumps(json.loads(capsys.readouterr().out), ensure_ascii=False)
    assert main(["pool", "lint", str(pool), "--codes", "gsoo"]) == 3
    assert "codes-unknown" in capsys.readouterr().out


def test_a_verified_report_reads_the_codes_again(tmp_path: Path) -> None:
    pool = listed(tmp_path, "01", "Kinh (Việt)", "04", "Khơ-me")
    plan, kept = planned(tmp_path, ", codes: gso"), tmp_path / "result.json"
    assert main(["report", str(plan), "--out", str(kept)]) == 0
    assert main(["verify", str(kept), "--pool", str(pool)]) == 0


# Lists of one's own


def _catalogue(folder: Path, codes: str) -> tuple[Field, list[str]]:
    text = "f:\n  type: category\n  values: {x: [], y: []}\n  codes:\n    mine: {source: S, " + codes + "}\n"
    problems = ProblemList()
    file = read_yaml(write(folder, text, "own.yaml"), problems)
    assert file is not None
    assert isinstance(file.value, PlacedDict)
    field = read_catalogue(file.value, "own.yaml:1", problems).field("f")
    return field, [problem.code for problem in problems.sorted()]


def test_a_list_of_ones_own(tmp_path: Path) -> None:
    field, problems = _catalogue(tmp_path, 'values: {"01": x}, to_confirm: {"02": y}')
    assert problems == []
    assert field.codes["mine"] == CodeList({"01": "x", "02": "y"}, frozenset({"02"}), "S")
    assert field.codes["mine"].code("002") == "02"


@pytest.mark.parametrize(("codes", "code"), [('values: {"01": z}', "code-of-nothing"), ("values: {a1: x}", "code-no-number")])
def test_a_code_of_no_value_is_told(codes: str, code: str, tmp_path: Path) -> None:
    assert _catalogue(tmp_path, codes)[1] == [code]
