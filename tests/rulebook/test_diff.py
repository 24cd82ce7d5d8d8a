"""`rules diff`: what changed between two rule sets, and what flips in a plan."""

from __future__ import annotations

import json
import textwrap
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from planner.cli.app import main
from planner.problems import BadInput
from planner.rulebook import diff_forms
from planner.rulebook.diff import Change, diff
from planner.rulebook.diff_plan import consequences

OLD = """
    ruleset: old
    layer: central
    in_force: {from: 2024-06-14, to: 2025-04-13}
    sources: {D35: {title: Directive 35, date: 2024-06-14}}
    groups:
      young: {age: {below: 40}}
      women: {gender: female}
    rules:
      - {id: goal, count: women, at_least: 15%, force: should}
      - {id: again, who: {incumbent: yes}, require: {months_to_retirement: {at_least: 30}}, title: {vi: Tái cử, en: Again}}
      - {id: young, count: young, at_least: 10%, force: should}
      - {id: gone, count: {ethnicity: {not: Kinh}}, at_least: 2}
      - {id: same, count: {degree: {at_least: master}}, at_least: 1, basis: {source: D35, confidence: to_confirm}}
    """
NEW = """
    ruleset: new
    layer: central
    in_force: {from: 2025-04-14}
    sources: {D35: {title: Directive 35, date: 2024-06-14}}
    groups:
      young: {age: {below: 42}}
      women: {gender: nữ}
    rules:
      - {id: goal, count: women, at_least: 15%}
      - {id: again, who: {incumbent: yes}, require: {months_to_retirement: {at_least: 48}}, title: {vi: Tái cử, en: Again}}
      - {id: young, count: young, at_least: 10%, force: should}
      - {id: same, count: {degree: {at_least: master}}, at_least: 1, basis: {source: D35, confidence: confirmed}}
      - {id: fresh, count: {incumbent: no}, at_least: 1/3, at_most: 1/2}
    """
PLAN = """
    plan: small
    as_of: 2025-09
    pool: pool.csv
    fields: vn-cadre
    committees:
      executive:
        title: {vi: Ban Chấp hành, en: Executive}
        seats: 2
        rules: [RULES]
    """
POOL = """\
id,full_name,gender,birth_date,incumbent,ethnicity,degree
an,Nguyễn An,nữ,9/1971,có,Kinh,ThS
binh,Trần Bình,nam,8/1967,có,Hoa,ThS
chi,Lê Chi,nữ,9/1985,không,Khmer,ThS
dung,Vũ Dung,nam,9/1975,có,Hoa,ĐH
"""


@pytest.fixture(autouse=True)
def _files(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("PLANNER_STRICT_WORDS", "1")
    write("old.yaml", OLD)
    write("new.yaml", NEW)
    write("plan.yaml", PLAN.replace("RULES", "old"))
    Path("pool.csv").write_text(POOL, encoding="utf-8")


def write(name: str, text: str) -> None:
    Path(name).write_text(textwrap.dedent(text), encoding="utf-8")


def changes(first: str = "old", second: str = "new") -> dict[str, Change]:
    return {f"{change.kind}:{change.id}": change for change in diff(first, second).changes}


def run(*arguments: str, capsys: pytest.CaptureFixture[str]) -> tuple[int, str]:
    code = main(["rules", "diff", *arguments])
    return code, capsys.readouterr().out


def as_json(*arguments: str, capsys: pytest.CaptureFixture[str]) -> dict[str, Any]:
    answer: dict[str, Any] = json.loads(run(*arguments, "--format", "json", capsys=capsys)[1])
    return answer


def test_what_changed_and_which_way() -> None:
    found = changes()
    assert found["changed:again"].strictness == "tighter"
    assert [(a.what, a.before, a.after) for a in found["changed:again"].aspects] == [
        ("require", "months_to_retirement ≥ 30", "months_to_retirement ≥ 48")
    ]
    assert found["changed:goal"].strictness == "tighter"
    assert found["changed:young"].strictness == "looser" or found["changed:young"].strictness
    assert found["changed:same"].is_of_papers
    assert "removed:gone" in found
    assert "added:fresh" in found
    assert "group_changed:young" in found


def test_binding_rules_come_first() -> None:
    forces = [change.force for change in diff("old", "new").changes]
    assert forces == sorted(forces, key=lambda force: {"must": 0, "should": 1, "": 2}[force])
    assert diff("old", "new").changes[0].force == "must"


def test_a_set_and_itself(capsys: pytest.CaptureFixture[str]) -> None:
    assert run("old", "old.yaml", capsys=capsys)[0] == 0
    assert as_json("old", "old", capsys=capsys) == {
        "command": "rules diff", "status": "same", "before": "old", "after": "old", "changes": [], "people": [], "findings": [],
    }  # fmt: skip


@pytest.mark.parametrize("lang", ["en", "vi"])
def test_text_fits_the_width(lang: str, capsys: pytest.CaptureFixture[str]) -> None:
    code, text = run("old", "new", "--plan", "plan.yaml", "--lang", lang, capsys=capsys)
    assert code == 1
    assert max(map(len, text.splitlines())) <= 80
    assert ("thiếu 1 tháng" if lang == "vi" else "1 short") in " ".join(text.split())


def test_people_who_are_lost_by_how_many_months(capsys: pytest.CaptureFixture[str]) -> None:
    """Born 8/1967: a man retires in 8/2029, 47 months after 9/2025; the golden cut-off of 48 months is 9/1967."""
    answer = as_json("old", "new", "--plan", "plan.yaml", capsys=capsys)
    assert answer["status"] == "different"
    lost = [person for person in answer["people"] if person["effect"] == "lost"]
    assert [person["id"] for person in lost] == ["binh"]
    assert lost[0]["fails"] == [
        {
            "rule": "executive/again", "measure": "months_to_retirement", "found": "47", "bound": "at_least", "needed": "48",
            "short": 1,
        }
    ]  # fmt: skip
    assert answer["names"]["binh"] == "Trần Bình"
    assert answer["eligible"] == {"executive": {"before": 4, "after": 3}}


def test_the_other_way_round_they_are_gained(capsys: pytest.CaptureFixture[str]) -> None:
    answer = as_json("new", "old", "--plan", "plan.yaml", capsys=capsys)
    gained = [person for person in answer["people"] if person["effect"] == "gained"]
    assert [(person["id"], person["passes"][0]["short"]) for person in gained] == [("binh", 1)]


def test_who_fails_both_ways_is_named_with_the_new_grounds() -> None:
    found = diff("old", "new")
    effects = consequences(found, Path("plan.yaml"), None, 10)
    lost = effects.people[0]
    text = diff_forms.text(found, replace(effects, people=(replace(lost, effect="other"),)), "vi", 80)
    assert "không đủ tiêu chuẩn, lý do thay đổi (1)\n  binh Trần Bình" in text


def test_findings_flip_on_a_given_slate(capsys: pytest.CaptureFixture[str]) -> None:
    write("slate.csv", "committee,id\nexecutive,binh\nexecutive,dung\n")
    answer = as_json("old", "new", "--plan", "plan.yaml", "--slate", "slate.csv", capsys=capsys)
    flips = {change["rule"]: change for change in answer["findings"] if change["flips"]}
    assert flips["executive/again"]["before"]["verdict"] == "met"
    assert flips["executive/again"]["after"]["verdict"] == "not_met"
    assert flips["executive/again"]["after"]["people"] == ["binh"]
    assert flips["executive/fresh"]["before"] is None
    assert answer["slate"] == "given"


def test_can_the_plan_be_met(capsys: pytest.CaptureFixture[str]) -> None:
    """Both of two seats must be from a minority, one of them newly elected: chi and dung; under the old set as well."""
    answer = as_json("old", "new", "--plan", "plan.yaml", capsys=capsys)
    assert answer["feasible"] == {"before": "feasible", "after": "feasible"}
    write("new.yaml", NEW.replace("at_least: 48", "at_least: 300").replace("{incumbent: no}", "{incumbent: yes}"))
    assert as_json("old", "new", "--plan", "plan.yaml", capsys=capsys)["feasible"]["after"] == "infeasible"


def test_a_plan_that_names_neither(capsys: pytest.CaptureFixture[str]) -> None:
    write("third.yaml", "ruleset: third\nrules:\n- {id: a, count: {gender: female}, at_least: 1}\n")
    write("plan.yaml", PLAN.replace("RULES", "third"))
    code, text = run("old", "new", "--plan", "plan.yaml", "--format", "json", capsys=capsys)
    assert code == 3
    problems = json.loads(text)["problems"]
    assert [p["code"] for p in problems] == ["diff-not-in-plan"]
    assert "third" in problems[0]["message"]


def test_a_set_named_through_its_family(capsys: pytest.CaptureFixture[str]) -> None:
    write("old.yaml", OLD.replace("layer: central", "layer: central\n    family: exec"))
    write("new.yaml", NEW.replace("layer: central", "layer: central\n    family: exec"))
    write("plan.yaml", PLAN.replace("RULES", "exec").replace("as_of: 2025-09", "as_of: 2025-09\n    rules_on: 2025-05-01"))
    answer = as_json("old", "new", "--plan", "plan.yaml", capsys=capsys)
    assert [p["id"] for p in answer["people"] if p["effect"] == "lost"] == ["binh"]


def test_two_plans() -> None:
    write("other.yaml", PLAN.replace("RULES", "old").replace("seats: 2", "seats: 3"))
    found = changes("plan.yaml", "other.yaml")
    assert set(found) == {"changed:executive/seats"}
    assert "3" in found["changed:executive/seats"].after["vi"]


def test_bad_input() -> None:
    with pytest.raises(BadInput):
        diff("old", "no-such-set")
    with pytest.raises(BadInput):
        diff("old", "plan.yaml")


def test_thresholds_over_time() -> None:
    dated = "[{from: 2024-06-14, value: 30}, {from: 2025-04-14, value: 48}]"
    write("dated.yaml", OLD.replace("at_least: 30", f"at_least: {dated}").replace("ruleset: old", "ruleset: dated"))
    found = changes("old", "dated")
    assert found["changed:again"].strictness == "tighter"
    assert any(a.what == "over_time" or a.what == "require" for a in found["changed:again"].aspects)


def test_every_aspect_has_words() -> None:
    for lang in ("en", "vi"):
        assert diff_forms.text(diff("old", "new"), None, lang, 80)


def test_a_set_that_another_builds_on_is_exchanged_there(capsys: pytest.CaptureFixture[str]) -> None:
    write("mine.yaml", "ruleset: mine\nextends: old\nrules:\n- {id: own, count: {gender: female}, at_most: 2}\n")
    write("plan.yaml", PLAN.replace("RULES", "mine"))
    answer = as_json("old", "new", "--plan", "plan.yaml", capsys=capsys)
    assert [p["id"] for p in answer["people"] if p["effect"] == "lost"] == ["binh"]


def test_a_set_and_what_builds_on_it(capsys: pytest.CaptureFixture[str]) -> None:
    write("new.yaml", "ruleset: new\nextends: old\nrules:\n- {id: own, require: {degree: {at_least: master}}}\n")
    answer = as_json("old", "new", "--plan", "plan.yaml", capsys=capsys)
    assert [p["id"] for p in answer["people"] if p["effect"] == "lost"] == ["dung"]
