"""A value that a rule or an option asks for is the value of a cell wherever their folded keys are one: everywhere alike."""

from __future__ import annotations

import json
import unicodedata
from pathlib import Path
from typing import Any

import pytest
import yaml

import planner
from planner.cli.app import main
from planner.language.folding import fold
from planner.language.selectors import Equals
from planner.problems import BadInput
from planner.rulebook.diff import diff
from planner.why.funnel import funnels

POOL = """id,full_name,gender,sector,degree_field,unit
a1,Nguyễn An,nữ,CÔNG AN,Luật; kinh tế,Uỷ ban
a2,Nguyễn Bình,nam,Công an,Kinh Tế,ỦY BAN
a3,Nguyễn Chi,nam,công an,luật,Quản lí chợ
a4,Nguyễn Duy,nữ,Đảng,Y,Quân sự
"""
SPELLINGS = ["Công an", "CÔNG AN", "công an", unicodedata.normalize("NFD", "Công an"), " Công  an "]
EVERY_POLICEMAN = ["a1", "a2", "a3"]


def written(folder: Path, *rules: dict[str, Any], seats: int = 3, pool: str = POOL, **more: Any) -> Path:
    numbered = [{"id": f"r{n}", **rule} for n, rule in enumerate(rules, 1)]
    plan = {
        "plan": "one-value",
        "pool": "pool.csv",
        "fields": "vn-cadre",
        "as_of": "2025-07",
        "committees": {"c": {"seats": seats, "rules": numbered}},
        **more,
    }
    (folder / "pool.csv").write_text(pool, "utf-8")
    (folder / "plan.yaml").write_text(yaml.safe_dump(plan, allow_unicode=True, sort_keys=False), "utf-8")
    return folder / "plan.yaml"


@pytest.mark.parametrize("spelling", SPELLINGS)
def test_values_of_count_each_in_verdict_model_and_reasons(tmp_path: Path, spelling: str) -> None:
    spelled = " ".join(spelling.split())
    loaded = planner.load(written(tmp_path, {"count_each": "sector", "values": [spelling], "at_most": 1}))
    finding = {f.rule: f for f in loaded.validate({"c": EVERY_POLICEMAN}).findings}["c/r1"]
    assert (finding.verdict, finding.shortfall, finding.people) == ("not_met", 2, EVERY_POLICEMAN)
    assert finding.by_value is not None
    assert [(value, found.actual) for value, found in finding.by_value.items()] == [(spelled, 3)]
    why = loaded.explain()
    assert why.status == "infeasible"
    assert [change.value for change in why.relaxations[0].changes] in ([spelled], [None])


@pytest.mark.parametrize("spelling", SPELLINGS)
def test_a_lower_bound_is_no_false_conflict(tmp_path: Path, spelling: str, capsys: pytest.CaptureFixture[str]) -> None:
    spelled = " ".join(spelling.split())
    path = written(tmp_path, {"count_each": "sector", "values": [spelling], "at_least": 3})
    loaded = planner.load(path)
    answer = loaded.propose()
    assert (answer.status, answer.slate) == ("optimal", {"c": EVERY_POLICEMAN})
    assert [p.code for p in answer.problems if p.code.startswith("value")] == []
    funnel = next(f for f in funnels(loaded.case.plan, loaded.case.pool) if f.kind == "count_each")
    assert (funnel.in_pool, funnel.remain, funnel.value) == (3, 3, spelled)
    assert main(["pool", "profile", str(tmp_path / "pool.csv"), "--plan", str(path), "--format", "json"]) == 0
    supply = json.loads(capsys.readouterr().out)["supply"]
    assert [(line["value"], line["count"]) for line in supply if line["rule"] == "c/r1"] == [(spelled, 3)]


def test_values_of_a_list_field_and_goals(tmp_path: Path) -> None:
    rule = {"count_each": "degree_field", "values": ["LUẬT", "Kinh tế"], "at_least": 2, "force": "should"}
    loaded = planner.load(written(tmp_path, rule, seats=3))
    answer = loaded.propose()
    assert (answer.slate, answer.objective[0].value) == ({"c": EVERY_POLICEMAN}, 0)


def test_every_body_and_the_labels_of_the_first_row(tmp_path: Path) -> None:
    loaded = planner.load(
        written(
            tmp_path,
            {"count_each": "unit", "at_most": 1},
            {"distinct": "sector", "exactly": 2},
            {"apart": "unit"},
            {"count": {"unit": "quản lý CHỢ"}, "of": {"sector": {"not": "ĐẢNG"}}, "exactly": 1},
            {"require": {"unit": ["uỷ ban", "Quản lý chợ", "QUÂN SỰ"]}},
            seats=4,
        )
    )
    found = {f.rule: f for f in loaded.validate({"c": ["a1", "a2", "a3", "a4"]}).findings}
    by_value = found["c/r1"].by_value
    assert by_value is not None
    assert {value: one.actual for value, one in by_value.items()} == {"Uỷ ban": 2, "Quản lí chợ": 1, "Quân sự": 1}
    assert [(found[f"c/r{n}"].verdict, found[f"c/r{n}"].shortfall) for n in (2, 3, 4, 5)] == [
        ("met", 0),
        ("not_met", 1),
        ("met", 0),
        ("met", 0),
    ]


def test_one_value_twice_in_a_list_is_said(tmp_path: Path) -> None:
    with pytest.raises(BadInput) as bad:
        planner.load(written(tmp_path, {"count_each": "unit", "values": ["Quản lý chợ", "quản lí chợ"], "at_most": 1}))
    assert [(p.code, p.value) for p in bad.value.problems] == [("listed-twice", "quản lí chợ")]


def test_ids_are_not_folded(tmp_path: Path) -> None:
    pool = POOL.replace("a2,", "Lý,").replace("a3,", "Lí,").replace("a4,", "lý,")
    loaded = planner.load(
        written(tmp_path, {"include": ["Lý"]}, {"count": {"id": ["Lý", "Lí"]}, "exactly": 1}, pool=pool, seats=1)
    )
    assert loaded.propose().slate is None or loaded.propose().slate == {"c": ["Lý"]}
    assert Equals("id", ("Lý",)) != Equals("id", ("Lí",))
    assert Equals("unit", ("Lý",)) == Equals("unit", ("LÍ",))


def test_numbers_of_count_each_have_a_supply(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    pool = "id,confidence\na,50\nb,50.0\nc,51\n"
    path = written(tmp_path, {"count_each": "confidence", "values": [50], "at_least": 2}, pool=pool, seats=2)
    assert main(["pool", "profile", str(tmp_path / "pool.csv"), "--plan", str(path), "--format", "json"]) == 0
    supply = json.loads(capsys.readouterr().out)["supply"]
    assert [(line["value"], line["count"]) for line in supply if line["rule"] == "c/r1"] == [("50", 2)]
    case = planner.load(path).case
    assert next(f for f in funnels(case.plan, case.pool) if f.kind == "count_each").in_pool == 2


def test_lint_sees_no_contradiction_in_two_spellings(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    rules = tmp_path / "set.yaml"
    rules.write_text(
        "ruleset: set\nrules:\n"
        "  - {id: one, count_each: sector, values: [Công an], at_least: 1}\n"
        "  - {id: other, count_each: sector, values: [CÔNG AN], at_least: 2}\n",
        "utf-8",
    )
    main(["rules", "lint", str(rules), "--format", "json"])
    codes = [p["code"] for p in json.loads(capsys.readouterr().out)["problems"]]
    assert [code for code in codes if code.startswith("rules-contra")] == []


def test_diff_of_another_spelling_is_no_other_rule(tmp_path: Path) -> None:
    for name, spelling, unit in (("old", "Công an", "Quản lý chợ"), ("new", "CÔNG AN", "quản lí chợ")):
        (tmp_path / f"{name}.yaml").write_text(
            f"ruleset: {name}\nrules:\n"
            f"  - {{id: each, count_each: sector, values: [{spelling}], at_most: 1}}\n"
            f"  - {{id: count, count: {{unit: {unit}}}, at_least: 1}}\n",
            "utf-8",
        )
    found = diff(str(tmp_path / "old.yaml"), str(tmp_path / "new.yaml"))
    assert [change.id for change in found.changes if change.kind != "heading"] == []


def test_a_rule_test_may_spell_values_otherwise(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (tmp_path / "set.yaml").write_text(
        "ruleset: set\nrules:\n  - {id: police, count_each: sector, values: [Công an], at_most: 1}\n", "utf-8"
    )
    (tmp_path / "tests").mkdir()
    (tmp_path / "tests" / "set.yaml").write_text(
        "rules: [set]\nas_of: 2025-07\npeople:\n  - {id: a, sector: CÔNG AN}\n  - {id: b, sector: công an}\n"
        "cases:\n  - name: Hai\n    expect: {police: {verdict: not_met, by_value: {CÔNG AN: {actual: 2, shortfall: 1}}}}\n",
        "utf-8",
    )
    code = main(["rules", "test", str(tmp_path / "tests" / "set.yaml"), "--format", "json"])
    assert (code, json.loads(capsys.readouterr().out)["status"]) == (0, "passed")


@pytest.mark.parametrize("one", ["Công an", "hoà bình", "LÝ"])
def test_the_key_of_a_key_is_itself(one: str) -> None:
    assert fold(fold(one)) == fold(one)
