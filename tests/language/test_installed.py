"""A file that bears the name of an installed pack and says something else is named in every answer."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

import planner
from planner.answers.verify import verify
from planner.reading.installed import standing
from planner.report.verified import json_of, text_of
from planner.rulebook.lint.run import lint
from planner.written.search_path import find
from tests.answers import small_case

PACK = "ct45-2025-structure"


def plan_with(folder: Path, text: str, file: str = f"{PACK}.yaml") -> Path:
    (folder / file).write_text(text, "utf-8")
    import yaml

    raw = yaml.safe_load(small_case.PLAN)
    raw["committees"]["standing"]["rules"] += [Path(file).stem]
    return small_case.write(folder, **raw)


@pytest.fixture(scope="module")
def pack() -> str:
    return find(PACK, [])[0].read_text("utf-8")


@pytest.mark.slow
@pytest.mark.parametrize("file", [f"{PACK}.yaml", "CT45-2025-Structure.yaml", "mine.yaml"])
def test_an_altered_copy(pack: str, file: str, tmp_path: Path) -> None:
    """Beside the plan, under the pack's name in capitals, or under another name of the file with the pack's own inside."""
    plan = planner.load(plan_with(tmp_path, pack.replace("at_least: 15%", "at_least: 2%"), file))
    assert {standing(rule_set) for rule_set in plan.case.plan.rule_sets} == {"different", "same"}
    for result in (plan.check(), plan.validate(small_case.SLATE), plan.propose()):
        warned = [problem for problem in result.problems if problem.code == "pack-altered"]
        assert [(w.severity, w.where, w.value) for w in warned] == [("warning", str(tmp_path / file) + ":1", PACK)]
        assert [note.params for note in result.notes if note.code == "note.pack-altered"] == [{"names": PACK}]
    assert [p.code for p in lint([str(tmp_path / file)]).problems].count("pack-altered") == 1

    detailed = plan.detailed(plan.validate(small_case.SLATE))
    done = verify(detailed, tmp_path / "pool.csv")
    assert done.rule_sets[PACK] == "different"
    assert {"id": PACK, "installed": "different"} in json_of(done, "vi")["rule_sets"]
    assert f"KHÁC gói đã cài đặt: {PACK}." in text_of(done, "vi")
    assert "Giống hệt gói đã cài đặt: vn-cadre." in text_of(done, "vi")


def test_a_copy_that_is_the_same_and_rules_of_ones_own(pack: str, tmp_path: Path) -> None:
    plan = planner.load(plan_with(tmp_path, pack))
    assert {standing(rule_set) for rule_set in plan.case.plan.rule_sets} == {"same"}
    result = plan.validate(small_case.SLATE)
    assert "pack-altered" not in {problem.code for problem in result.problems}
    assert "note.pack-altered" not in {note.code for note in result.notes}
    assert "pack-altered" not in {problem.code for problem in lint([str(tmp_path / f"{PACK}.yaml")]).problems}
    own = planner.load(plan_with(tmp_path, pack.replace(f"ruleset: {PACK}", "ruleset: own"), "own.yaml"))
    assert {rule_set.id: standing(rule_set) for rule_set in own.case.plan.rule_sets}["own"] == "none"


@pytest.mark.slow
def test_retirement_tables_are_named_with_their_hash(tmp_path: Path) -> None:
    plan = planner.load(small_case.write(tmp_path))
    result = plan.detailed(plan.validate(small_case.SLATE))
    assert result.provenance is not None
    tables = result.provenance.tables_sha256
    assert {"nd135-2020", "nd83-2022"} <= tables.keys()
    assert all(len(sha) == 64 for sha in tables.values())
    assert verify(result, tmp_path / "pool.csv").differences == []
    forged = json.loads(result.to_json())
    forged["provenance"]["tables_sha256"]["nd135-2020"] = "0" * 64
    found = verify(planner.Result.model_validate(forged), tmp_path / "pool.csv").differences
    assert [difference.where for difference in found] == ["provenance.tables_sha256.nd135-2020"]
    # Results of earlier versions do not say which tables they counted by.
    del forged["provenance"]["tables_sha256"]
    assert verify(planner.Result.model_validate(forged), tmp_path / "pool.csv").differences == []


def test_no_table_where_no_rule_asks(tmp_path: Path) -> None:
    import yaml

    raw = yaml.safe_load(small_case.PLAN)
    rules = raw["committees"]["executive"]["rules"]
    raw["committees"]["executive"]["rules"] = [rule for rule in rules if rule["id"] != "serving"]
    provenance = planner.load(small_case.write(tmp_path, **raw)).validate(small_case.SLATE).provenance
    assert provenance is not None
    assert provenance.tables_sha256 == {}
