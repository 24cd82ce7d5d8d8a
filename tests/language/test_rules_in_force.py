"""Rules in force at their time: families, thresholds over time, the day of judgement; and where an inherited rule came from."""

from __future__ import annotations

from fractions import Fraction
from pathlib import Path

import pytest

from planner.bodies.count.body import Count
from planner.bodies.holds.body import Holds
from planner.bodies.mean.body import Mean
from planner.bodies.require.body import Require
from planner.language.in_force import first_day
from planner.language.plan import Plan
from planner.language.selectors import Compares
from planner.problems import BadInput
from planner.reading.loading import load_plan
from planner.reading.rule_sets import RuleSet, RuleSets
from planner.written.problem_list import ProblemList

FIELDS = "fields: {gender: {type: category, values: {female: [], male: []}}, birth_date: {type: date}, score: {type: number}}"


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    (tmp_path / "pool.csv").write_text("id\na\n", "utf-8")
    for name, from_, to, share in (("old", "2019-05-30", "2024-06-13", 10), ("new", "2024-06-14", "", 15)):
        dates = f"{{from: {from_}{f', to: {to}' if to else ''}}}"
        text = f"ruleset: {name}\nlayer: central\nfamily: executive\nin_force: {dates}\nrules:\n"
        rule = f"  - {{id: women, count: {{gender: female}}, at_least: {share}%}}\n"
        (tmp_path / f"{name}.yaml").write_text(text + rule, "utf-8")
    return tmp_path


def plan(folder: Path, rules: str, head: str = "as_of: 2025-09", more: str = "") -> Plan:
    file = folder / "plan.yaml"
    text = f"plan: p\npool: pool.csv\n{FIELDS}\n{head}\ncommittees:\n  board:\n    seats: 3\n    rules: {rules}\n{more}"
    file.write_text(text, "utf-8")
    return load_plan(file)


def body(found: Plan, rule: str = "women") -> object:
    return next(r.body for r in found.committees[0].rules if r.id == rule)


def asked(found: Plan) -> str:
    count = body(found)
    assert isinstance(count, Count)
    assert count.bounds.at_least is not None
    return count.bounds.at_least.text


@pytest.mark.parametrize(
    ("head", "share"),
    [
        ("as_of: 2025-09", "15%"),
        ("as_of: 2020-09", "10%"),
        ("as_of: 2025-09\nrules_on: 2024-06-13", "10%"),
        ("as_of: 2025-09\nrules_on: 14/6/2024", "15%"),
        ("as_of: 2020-09\nrules_on: 7/2024", "15%"),
        ("rules_on: 2021-01-01", "10%"),
    ],
)
def test_the_member_of_a_family_in_force(folder: Path, head: str, share: str) -> None:
    found = plan(folder, "[executive]", head)
    assert asked(found) == share
    assert found.committees[0].rule_sets == ("new" if share == "15%" else "old",)
    assert not found.warnings


def test_a_family_that_changes_within_the_month_is_pointed_at(folder: Path) -> None:
    """The ages of 6/2024 may be meant under either: the first day decides, and that is said."""
    found = plan(folder, "[executive]", "as_of: 2024-06")
    assert asked(found) == "10%"
    assert [(w.code, w.severity, w.where, w.value) for w in found.warnings] == [
        ("family-changes-in-month", "warning", f"{folder / 'plan.yaml'}:8", "executive")
    ]
    assert "rules_on: 2024-06-14" in found.warnings[0].hint("vi")
    assert not plan(folder, "[executive]", "as_of: 2024-06\nrules_on: 2024-06-01").warnings
    assert not plan(folder, "[old]", "as_of: 2024-06").warnings
    assert not plan(folder, "[executive]", "as_of: 2024-05").warnings


def test_a_threshold_that_changes_within_the_month_is_pointed_at(folder: Path) -> None:
    """Also in a bound and among the joint rules; not where the plan states the day, nor where the change is on the first."""
    steps = "[{value: 1}, {from: 14/4/2025, value: 2}]"
    rules = f"[{{id: a, require: {{score: {{at_least: {steps}}}}}}}, {{id: b, count: {{gender: female}}, at_least: {steps}}}]"
    more = f"  board2: {{seats: 1}}\njoint: [{{id: one, holds: [board, board2], at_most: {steps}}}]\n"
    found = plan(folder, rules, "as_of: 2025-04", more).warnings
    assert [(w.code, w.severity, w.value) for w in found] == [
        ("threshold-changes-in-month", "warning", key) for key in ("score", "at_least", "at_most")
    ]
    assert "14/04/2025" in found[0].message("vi")
    assert "rules_on: 2025-04-14" in found[0].hint("en")
    assert not plan(folder, rules, "as_of: 2025-04\nrules_on: 2025-04-01", more).warnings
    assert not plan(folder, rules, "as_of: 2025-05", more).warnings
    assert not plan(folder, rules.replace("14/4", "1/4"), "as_of: 2025-04", more.replace("14/4", "1/4")).warnings


def test_the_committees_own_month_chooses(folder: Path) -> None:
    assert asked(plan(folder, "[executive]", more="    as_of: 2020-09\n")) == "10%"
    assert asked(plan(folder, "[executive]", "as_of: 2025-09\nrules_on: 2025-09-01", "    as_of: 2020-09\n")) == "15%"


def test_a_member_beside_the_plan_goes_before_the_packs(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    packs = folder / "packs"
    (packs / "deep").mkdir(parents=True)
    pack = "ruleset: packed\nfamily: Executive\nrules:\n  - {id: women, count: {gender: female}, at_least: 20%}\n"
    (packs / "deep/packed.yaml").write_text(pack, "utf-8")
    monkeypatch.setattr("planner.written.search_path.packs", lambda: (packs,))
    assert asked(plan(folder, "[executive]")) == "15%"
    assert asked(plan(folder, "[executive]", "as_of: 2018-01")) == "20%"  # none beside the plan is in force


def test_a_file_of_the_name_goes_before_the_family(folder: Path) -> None:
    (folder / "executive.yaml").write_text((folder / "old.yaml").read_text("utf-8"), "utf-8")
    assert asked(plan(folder, "[executive]")) == "10%"


def test_a_broken_member_that_nobody_asks_for_does_no_harm(folder: Path) -> None:
    broken = (folder / "old.yaml").read_text("utf-8").replace("at_least: 10%", "atleast: 10%")
    (folder / "old.yaml").write_text(broken, "utf-8")
    assert asked(plan(folder, "[executive]")) == "15%"


def test_a_named_set_that_is_not_in_force_is_used_with_a_warning(folder: Path) -> None:
    found = plan(folder, "[old]", "as_of: 2025-09\nrules_on: 2025-09-01")
    assert asked(found) == "10%"
    assert [(w.code, w.severity, w.where, w.value) for w in found.warnings] == [
        ("ruleset-not-in-force", "warning", f"{folder / 'plan.yaml'}:9", "old")
    ]
    assert "2019-05-30 – 2024-06-13" in found.warnings[0].message("en")
    assert "30/05/2019 – 13/06/2024" in found.warnings[0].message("vi")
    assert [w.code for w in plan(folder, "[old]").warnings] == ["ruleset-not-in-force"]  # over before `as_of`
    assert not plan(folder, "[new]", "as_of: 2024-06").warnings  # begins in the month, and the plan asks for no day
    (folder / "ward.yaml").write_text("ruleset: ward\nextends: old\n", "utf-8")
    assert [w.value for w in plan(folder, "[ward]", "as_of: 2025-09\nrules_on: 2025-09-01").warnings] == ["old"]


STEPS = "[{value: 30}, {from: 2024-06, value: 42}, {from: 2025-04-14, value: 48}]"


@pytest.mark.parametrize(
    ("day", "months"),
    [("2001-01-01", 30), ("2024-05-31", 30), ("2024-06-01", 42), ("2025-04-13", 42), ("2025-04-14", 48), ("2030-01-01", 48)],
)
def test_thresholds_over_time(folder: Path, day: str, months: int) -> None:
    rules = f"""
      - {{id: age, require: {{months_to_retirement: {{at_least: {STEPS}}}}}}}
      - {{id: whole, count: {{gender: female}}, at_most: {STEPS}}}
      - {{id: share, count: {{gender: female}}, exactly: [{{value: 1%}}, {{from: 2025-04-14, value: 1/2}}]}}
      - {{id: mean, mean: score, at_least: [{{value: 1.5}}, {{from: 2024-06-01, value: 2}}]}}
      - {{id: group, require: enough}}
"""
    more = f"groups: {{enough: {{months_to_retirement: {{at_least: {STEPS}}}}}}}\n"
    more += "joint: [{id: one, holds: [board, board2], at_most: [{value: 2}, {from: 2025-04-14, value: 1}]}]\n"
    found = plan(folder, rules, f"as_of: 2025-09\nrules_on: {day}", "  board2: {seats: 1}\n" + more)
    enough = Compares("months_to_retirement", "at_least", Fraction(months))
    for rule in ("age", "group"):
        require = body(found, rule)
        assert isinstance(require, Require)
        assert require.require == enough
    whole, share, mean, holds = body(found, "whole"), body(found, "share"), body(found, "mean"), found.joint[0].body
    assert isinstance(whole, Count)
    assert isinstance(share, Count)
    assert isinstance(mean, Mean)
    assert isinstance(holds, Holds)
    assert whole.bounds.upper(0) == months
    assert share.bounds.is_exact
    assert share.bounds.lower(100) == share.bounds.upper(100) == (50 if months == 48 else 1)
    assert mean.at_least == (Fraction(3, 2) if months == 30 else 2)
    assert holds.at_most == (1 if months == 48 else 2)
    assert found.rules_on == found.committees[0].judged_on == first_day(day)


def test_every_value_over_time_is_checked_at_once(folder: Path) -> None:
    steps = "[{value: x}, {value: -1}, {from: soon, value: 3}]"
    with pytest.raises(BadInput) as raised:
        plan(folder, f"[{{id: r, count: {{gender: female}}, at_least: {steps}}}]")
    assert sorted(p.code for p in raised.value.problems) == ["bad-bound", "bad-bound", "bad-date"]
    with pytest.raises(BadInput) as raised:
        plan(folder, "[{id: r, require: {score: {above: [{value: x}, {from: 2025, value: y}]}}}]")
    assert [p.code for p in raised.value.problems] == ["bad-number-value", "bad-number-value"]


def test_a_day_that_cannot_be_read_is_one_problem(folder: Path) -> None:
    rule = f"[executive, {{id: r, require: {{months_to_retirement: {{at_least: {STEPS}}}}}}}]"
    for head in ("as_of: 2025-09\nrules_on: soon", "as_of: soon"):
        with pytest.raises(BadInput) as raised:
            plan(folder, rule, head)
        assert len(raised.value.problems) == 1


# ------------------------------------------------------------------------------------------------- a family under `extends`
def own(folder: Path, text: str) -> None:
    (folder / "own.yaml").write_text(f"ruleset: own\n{text}", "utf-8")


@pytest.mark.parametrize(("head", "share"), [("as_of: 2025-09", "15%"), ("as_of: 2025-09\nrules_on: 2024-06-13", "10%")])
def test_a_set_may_extend_a_family(folder: Path, head: str, share: str) -> None:
    own(folder, "extends: executive\nrules: [{id: more, count: {gender: male}, at_least: 1}]\n")
    found = plan(folder, "[own]", head)
    assert asked(found) == share
    assert [rule.id for rule in found.committees[0].rules] == ["seats", "women", "more"]


def test_committees_of_other_months_take_other_members_of_an_extended_family(folder: Path) -> None:
    own(folder, "extends: executive\n")
    found = plan(folder, "[own]", "as_of: 2025-09", more="  other: {seats: 3, as_of: 2020-09, rules: [own]}\n")
    shares = [rule.body.bounds.at_least.text for c in found.committees for rule in c.rules if isinstance(rule.body, Count)]  # type: ignore[union-attr]
    assert shares == ["15%", "10%"]


def test_an_extended_family_that_changes_within_the_month_is_pointed_at(folder: Path) -> None:
    own(folder, "extends: executive\n")
    found = plan(folder, "[own]", "as_of: 2024-06")
    assert [(w.code, w.where, w.value) for w in found.warnings] == [
        ("family-changes-in-month", f"{folder / 'own.yaml'}:2", "executive")
    ]


@pytest.mark.parametrize(
    ("head", "code"),
    [("term: x", "family-needs-day"), ("rules_on: 2018-01-01", "family-not-in-force")],
)
def test_nothing_follows_from_a_family_that_cannot_be_found(folder: Path, head: str, code: str) -> None:
    """Its groups, sources and rules are not known then, and are not missed."""
    more = "waivers: [{rule: board/inherited, id: a, authority: local, reason: r}]\n"
    own(
        folder,
        "extends: executive\nrules:\n  - {id: more, count: young, at_least: 1, basis: {source: D1}}\n",
    )
    with pytest.raises(BadInput) as raised:
        plan(folder, "[own, {id: inline, count: young, at_least: 1, basis: {source: D1}}]", head, more)
    assert [problem.code for problem in raised.value.problems] == [code]


def test_a_waiver_of_a_rule_that_cannot_be_read_is_no_second_problem(folder: Path) -> None:
    more = "waivers: [{rule: board/r, id: a, authority: local, reason: r}]\n"
    with pytest.raises(BadInput) as raised:
        plan(folder, "[{id: r, requires: {gender: female}}]", more=more)
    assert [problem.code for problem in raised.value.problems] == ["unknown-key"]


# ------------------------------------------------------------------------------------------------- one rule, reached twice
def test_the_same_rule_of_the_same_file_is_one_rule(folder: Path) -> None:
    (folder / "left.yaml").write_text("ruleset: left\nextends: old\n", "utf-8")
    (folder / "right.yaml").write_text("ruleset: right\nextends: old\n", "utf-8")
    found = plan(folder, "[left, right, old]")
    assert [rule.id for rule in found.committees[0].rules] == ["seats", "women"]


def test_two_rules_of_one_id_name_both_sets_and_both_places(folder: Path) -> None:
    with pytest.raises(BadInput) as raised:
        plan(folder, "[old, new]")
    (problem,) = raised.value.problems
    assert (problem.code, problem.where) == ("rule-in-two-sets", f"{folder / 'plan.yaml'}:8")
    for lang in ("en", "vi"):
        assert "`old`" in problem.message(lang)
        assert f"{folder / 'old.yaml'}:6" in problem.message(lang)
        assert f"{folder / 'new.yaml'}:6" in problem.message(lang)
        assert "extends: [old, new]" in problem.hint(lang)


def test_one_rule_to_which_two_sets_give_two_meanings_is_a_problem(folder: Path) -> None:
    (folder / "base.yaml").write_text(
        "ruleset: base\ngroups: {who: {gender: female}}\nrules: [{id: r, count: who, at_least: 1}]\n", "utf-8"
    )
    (folder / "men.yaml").write_text("ruleset: men\nextends: base\ngroups: {who: {gender: male}}\n", "utf-8")
    (folder / "same.yaml").write_text("ruleset: same\nextends: base\ngroups: {who: {gender: female}}\n", "utf-8")
    assert [rule.id for rule in plan(folder, "[base, same]").committees[0].rules] == ["seats", "r"]
    with pytest.raises(BadInput) as raised:
        plan(folder, "[base, men]")
    (problem,) = raised.value.problems
    assert problem.code == "rule-of-two-meanings"
    assert "`men`" in problem.message("en")


# ------------------------------------------------------------------------------------------------------ where rules come from
def rule_set(folder: Path, name: str, **files: str) -> RuleSet:
    for stem, text in files.items():
        (folder / f"{stem}.yaml").write_text(f"ruleset: {stem}\n{text}", "utf-8")
    problems = ProblemList()
    found = RuleSets(problems).at(folder / f"{name}.yaml")
    problems.raise_any()
    assert found is not None
    return found


def rule(rule_id: str, bound: int) -> str:
    return f"  - {{id: {rule_id}, count: {{gender: female}}, at_least: {bound}, allowed_by: QĐ {bound}}}\n"


def test_the_chain_of_what_a_rule_replaced(folder: Path) -> None:
    found = rule_set(
        folder,
        "local",
        central="layer: central\nrules:\n" + rule("a", 1) + rule("b", 1) + rule("c", 1),
        city="layer: city\nextends: central\nrules:\n" + rule("a", 2) + rule("b", 2),
        local="layer: local\nextends: city\nrules:\n" + rule("a", 3) + rule("d", 3),
    )
    origins = {name: (entry.origin.ruleset, entry.origin.layer) for name, entry in found.entries.items() if entry.origin}
    assert origins == {"a": ("local", "local"), "b": ("city", "city"), "c": ("central", "central"), "d": ("local", "local")}
    chains = {name: [e.origin.ruleset for e in chain if e.origin] for name, chain in found.replaced.items()}
    assert chains == {"a": ["city", "central"], "b": ["central"]}
    assert (found.layer, [p.id for p in found.parents]) == ("local", ["city"])
    assert found.entries["a"].text.allowed_by == "QĐ 3"


def test_what_two_parents_share_has_replaced_nothing(folder: Path) -> None:
    found = rule_set(
        folder,
        "both",
        base="rules:\n" + rule("a", 1) + rule("b", 1),
        left="extends: base\nrules:\n" + rule("a", 2),
        right="extends: base\n",
        both="extends: [right, left]\n",
    )
    assert [e.origin.ruleset for e in found.replaced["a"] if e.origin] == ["base"]
    assert list(found.replaced) == ["a"]


def test_allowed_by_reaches_the_rule(folder: Path) -> None:
    found = plan(folder, "[{id: women, count: {gender: female}, at_least: 1, allowed_by: Thông báo 12-TB/TU}]")
    assert found.committees[0].rules[1].allowed_by == "Thông báo 12-TB/TU"


def test_days_are_printed_as_the_language_does(folder: Path) -> None:
    with pytest.raises(BadInput) as raised:
        plan(folder, "[{id: r, count: {gender: female}, at_least: [{from: 2026-01-01, value: 1}]}]")
    (problem,) = raised.value.problems
    assert "2025-09-01" in problem.message("en")
    assert "01/09/2025" in problem.message("vi")
