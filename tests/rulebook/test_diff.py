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
from planner.rulebook.diff import RuleChange, diff
from planner.rulebook.diff_plan import consequences
from planner.written.rule_text import RuleText

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


def changes(first: str = "old", second: str = "new") -> dict[str, RuleChange]:
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


# Two plans

LINED = "plan: p\nas_of: 2025-09\npool: pool.csv\nfields: vn-cadre\ncommittees:\n  e:\n    seats: 2\n    rules: [{}]\n"


def lined(name: str, *rules: str) -> None:
    write(name, LINED.format(", ".join(rules)))


WOMEN = "{{id: a, count: {{gender: female}}, at_least: {}}}"
MEN = "{id: b, count: {gender: male}, at_most: 3}"
LOCK = "{id: lock, include: [an, dung]}"


@pytest.mark.parametrize("lang", ["en", "vi"])
def test_rules_on_one_line_keep_their_own_sentences(lang: str, capsys: pytest.CaptureFixture[str]) -> None:
    lined("one.yaml", WOMEN.format(1), MEN)
    lined("two.yaml", WOMEN.format(2), MEN, LOCK)
    code, said = run("one.yaml", "two.yaml", "--lang", lang, capsys=capsys)
    assert code == 1
    sentences = {
        "en": ("before: At least 1 member must be female.", "now: At least 2 members must be female."),
        "vi": ("trước: Phải có ít nhất 1 thành viên là nữ.", "nay: Phải có ít nhất 2 thành viên là nữ."),
    }
    for sentence in sentences[lang]:
        assert sentence in said
    assert {"en": "is male", "vi": "là nam"}[lang] not in said
    assert "an Nguyễn An, dung Vũ Dung" in said
    assert said.splitlines()[0].startswith("one.yaml → two.yaml")


def test_rules_on_one_line_in_json(capsys: pytest.CaptureFixture[str]) -> None:
    lined("one.yaml", WOMEN.format(1), MEN)
    lined("two.yaml", WOMEN.format(2), MEN, LOCK)
    answer = as_json("one.yaml", "two.yaml", capsys=capsys)
    changed, added = answer["changes"]
    assert changed["id"] == "e/a"
    assert changed["after"]["sentence"]["en"] == "At least 2 members must be female."
    assert added["id"] == "e/lock"
    assert added["people"] == ["an", "dung"]
    assert answer["names"]["dung"] == "Vũ Dung"


SHARED = (
    LINED.format("")
    + "  f:\n    seats: {{at_most: 1/3, of: {seats}}}\njoint:\n- {{id: j, both: [e, f], at_most: {most}, of: {both}}}\n"
)


@pytest.mark.parametrize(
    ("seats", "both", "most", "found"),
    [
        ("e", "e", "1/2", {}),
        ("e", "e", "1/4", {"joint/j": ("tighter", ["at_most"])}),
        ("e", "f", "1/4", {"joint/j": ("unclear", ["of"])}),
        ("g", "e", "1/2", {"f/seats": ("unclear", ["of"])}),
    ],
)
def test_shares_of_another_committee_do_not_compare(seats: str, both: str, most: str, found: dict[str, object]) -> None:
    more = "committees:\n  g: {seats: 3}\n"
    write("one.yaml", SHARED.format(seats="e", both="e", most="1/2").replace("committees:\n", more))
    write("two.yaml", SHARED.format(seats=seats, both=both, most=most).replace("committees:\n", more))
    answer = diff("one.yaml", "two.yaml").changes
    assert {change.id: (change.strictness, [aspect.what for aspect in change.aspects]) for change in answer} == found


def test_a_group_of_one_name_in_two_sets_is_that_of_the_rule(capsys: pytest.CaptureFixture[str]) -> None:
    write("s1.yaml", "ruleset: s1\ngroups: {chosen: {gender: female}}\nrules:\n- {id: a, count: chosen, at_least: 1}\n")
    write("s2.yaml", "ruleset: s2\ngroups: {chosen: {ethnicity: Hoa}}\nrules:\n- {id: b, count: chosen, at_least: 1}\n")
    for name, seats in (("one.yaml", 2), ("two.yaml", 3)):
        rules = "s1, {id: c, count: {gender: male}, at_least: 1}" if seats == 3 else "s1"
        write(name, LINED.format(rules) + "  f:\n    seats: 2\n    rules: [s2]\n")
    write("two.yaml", Path("two.yaml").read_text("utf-8").replace("[s2]", "[]"))
    found = changes("one.yaml", "two.yaml")
    assert "Hoa" in found["removed:f/b"].before["en"]
    assert "female" not in found["removed:f/b"].before["en"]


def test_two_plans_tell_their_effect(capsys: pytest.CaptureFixture[str]) -> None:
    write("plan.yaml", PLAN.replace("RULES", "old"))
    write("other.yaml", PLAN.replace("RULES", "new").replace("plan: small", "plan: other"))
    answer = as_json("plan.yaml", "other.yaml", capsys=capsys)
    assert answer["feasible"] == {"before": "feasible", "after": "feasible"}
    assert [p["id"] for p in answer["people"] if p["effect"] == "lost"] == ["binh"]
    assert "Từ small sang other" in run("plan.yaml", "other.yaml", "--lang", "vi", capsys=capsys)[1]


def test_two_plans_with_pools_of_their_own(capsys: pytest.CaptureFixture[str]) -> None:
    head, *people = POOL.splitlines()
    Path("later.csv").write_text("\n".join([head, *reversed(people[1:]), "em,Đỗ Em,nữ,1/1985,có,Hoa,ThS", ""]), "utf-8")
    write("other.yaml", PLAN.replace("RULES", "new").replace("pool.csv", "later.csv"))
    answer = as_json("plan.yaml", "other.yaml", capsys=capsys)
    assert [p["id"] for p in answer["people"] if p["effect"] == "lost"] == ["binh"]


def test_two_plans_of_which_one_cannot_be_used(capsys: pytest.CaptureFixture[str]) -> None:
    Path("bad.csv").write_text(POOL.replace("9/1985", "31/02/1985"), encoding="utf-8")
    write("other.yaml", PLAN.replace("RULES", "new").replace("pool.csv", "bad.csv"))
    code, said = run("plan.yaml", "other.yaml", "--lang", "vi", capsys=capsys)
    assert code == 1
    assert "Chưa nêu được tác động" in said
    assert "31/02/1985" in said
    assert as_json("plan.yaml", "other.yaml", capsys=capsys)["problems"][0]["where"] == "bad.csv:4:birth_date"


# What is stricter


def test_a_rule_that_became_a_goal_is_looser_whoever_may_waive_it(capsys: pytest.CaptureFixture[str]) -> None:
    write("one.yaml", "ruleset: one\nrules:\n- {id: a, count: {gender: female}, at_least: 1}\n")
    goal = "{id: a, count: {gender: female}, at_least: 1, force: should, authority: city}"
    write("two.yaml", f"ruleset: two\nrules:\n- {goal}\n")
    assert changes("one", "two")["changed:a"].strictness == "looser"


def test_another_authority_alone_asks_the_same(capsys: pytest.CaptureFixture[str]) -> None:
    write("one.yaml", "ruleset: one\nrules:\n- {id: a, count: {gender: female}, at_least: 1}\n")
    same = "{id: a, count: {gender: female}, at_least: 1, authority: city, topic: qualification}"
    write("two.yaml", f"ruleset: two\nrules:\n- {same}\n")
    assert changes("one", "two")["changed:a"].strictness == ""
    said = run("one", "two", "--lang", "vi", capsys=capsys)[1]
    assert "nội dung như trước" in said
    assert "chặt hơn" not in said
    assert "cấp được cho phép ngoại lệ: địa phương → thành phố" in said
    assert "chủ đề: Khác → Trình độ" in said


# ------------------------------------------------------------------------------------------------ keys of the head, if and then
def one_rule(name: str, rule: str) -> str:
    head = "sources: {D1: {title: One}, D2: {title: Two}}\nrules:\n"
    write(f"{name}.yaml", f"ruleset: {name}\n{head}  - {rule}\n")
    return name


TWO_WOMEN = "id: women, count: {gender: female}, at_least: 2"


@pytest.mark.parametrize(
    ("before", "after", "aspects", "strictness", "is_of_papers"),
    [
        ("relax: {to: 1, cost: 2}", "relax: {to: 2, cost: 3}", [("relax_to", "1", "2"), ("relax_cost", "2", "3")], "", True),
        ("topic: women", "topic: women, relax: {to: 1}", [("relax_to", "", "1")], "", True),
        ("lasting: false", "lasting: true", [("lasting", "false", "true")], "tighter", False),
        ("topic: women", "topic: women, lasting: true", [], "", False),  # as a count has it anyway
        ("fixed: false", "fixed: true", [("fixed", "false", "true")], "", True),
    ],
)
def test_whether_and_how_far_a_way_out_may_move_a_rule(
    before: str, after: str, aspects: list[tuple[str, str, str]], strictness: str, is_of_papers: bool,
    capsys: pytest.CaptureFixture[str],
) -> None:  # fmt: skip
    first, second = one_rule("one", f"{{{TWO_WOMEN}, {before}}}"), one_rule("two", f"{{{TWO_WOMEN}, {after}}}")
    found = changes(first, second)
    assert bool(found) == bool(aspects)
    for change in found.values():
        assert [(aspect.what, aspect.before, aspect.after) for aspect in change.aspects] == aspects
        assert (change.strictness, change.is_of_papers) == (strictness, is_of_papers)
    assert run(first, second, capsys=capsys)[0] == int(bool(aspects))


ANOTHER = {
    "id": "other", "topic": "women", "title": "Women", "force": "should", "priority": "2", "weight": "3", "authority": "city",
    "fixed": "true", "relax": "{cost: 2}", "lasting": "false", "basis": "{source: D2}", "allowed_by": "Letter 5",
}  # fmt: skip


@pytest.mark.parametrize("key", sorted(RuleText.model_fields))
def test_every_key_that_a_rule_may_have_is_compared(key: str, capsys: pytest.CaptureFixture[str]) -> None:
    rule = TWO_WOMEN.replace("women", ANOTHER["id"]) if key == "id" else f"{TWO_WOMEN}, {key}: {ANOTHER[key]}"
    first, second = one_rule("one", f"{{{TWO_WOMEN}}}"), one_rule("two", f"{{{rule}}}")
    assert diff(first, second).changes
    for lang in ("en", "vi"):
        assert run(first, second, "--lang", lang, capsys=capsys)[0] == 1


IF = "id: a, if: {count: {gender: female}, BOUND}, then: {count: {incumbent: yes}, at_least: 1}"


@pytest.mark.parametrize(
    ("before", "after", "strictness"),
    [
        ("at_least: 2", "at_least: 3", "looser"),
        ("at_least: 3", "at_least: 2", "tighter"),
        ("at_most: 3", "at_most: 2", "looser"),
        ("at_most: 2", "at_most: 3", "tighter"),
        ("at_least: 2, at_most: 9", "at_least: 3, at_most: 10", "mixed"),
        ("at_least: 2", "at_least: 20%", "unclear"),
    ],
)
def test_a_condition_that_holds_less_often_is_looser(
    before: str, after: str, strictness: str, capsys: pytest.CaptureFixture[str]
) -> None:
    first, second = (one_rule(name, f"{{{IF.replace('BOUND', b)}}}") for name, b in (("one", before), ("two", after)))
    assert changes(first, second)["changed:a"].strictness == strictness
    text = run(first, second, capsys=capsys)[1]
    assert "none → none" not in text
    assert "before: If " in text
    assert "now: If " in text


def test_fewer_people_in_a_condition() -> None:
    first = one_rule("one", f"{{{IF.replace('BOUND', 'at_least: 2')}}}")
    second = one_rule("two", "{" + IF.replace("BOUND", "at_least: 2").replace("female}", "female, incumbent: yes}") + "}")
    assert changes(first, second)["changed:a"].strictness == "looser"
    assert changes(second, first)["changed:a"].strictness == "tighter"
    then = one_rule("three", "{" + IF.replace("BOUND", "at_least: 2").replace("yes}", "yes, gender: male}") + "}")
    assert changes(first, then)["changed:a"].strictness == "tighter"
