"""`planner rules show`."""

from __future__ import annotations

from pathlib import Path

import pytest

from planner.words import messages
from tests.cli.conftest import Run
from tests.rulebook.conftest import Asked


def test_a_set_with_what_it_inherits_and_replaces(folder: Path, asked: Asked) -> None:
    code, answer = asked("rules", "show", "ward")
    assert (code, answer["status"], answer["extends"], answer["layer"]) == (0, "shown", ["city"], "local")
    rules = {rule["id"]: rule for rule in answer["rules"]}
    assert list(rules) == ["first-term-age", "women", "units"]
    assert rules["first-term-age"]["inherited"]
    assert rules["first-term-age"]["where"] == "city.yaml:12"
    assert rules["first-term-age"]["basis"] == {
        "source": "D1",
        "title": {"vi": "Chỉ thị số 1", "en": "Chỉ thị số 1"},
        "date": "2024-06-14",
        "issuer": "Thành ủy",
        "clause": "mục 2",
        "confidence": "confirmed",
    }
    women = rules["women"]
    assert (women["inherited"], women["allowed_by"], women["ruleset"]) == (False, "Công văn số 9", "ward")
    assert women["replaces"][0]["ruleset"] == "city"
    assert "15%" in women["replaces"][0]["sentence"]["vi"]
    assert answer["groups"]["women"]["vi"] == "người là nữ"


def test_text_is_in_one_language(folder: Path, run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    english = run("rules", "show", "ward").out
    assert "Everybody who is not incumbent must have" in english
    assert "Người lần đầu tham gia" not in english
    vietnamese = run("rules", "show", "ward", "--lang", "vi").out
    assert "Người lần đầu tham gia phải còn ít nhất 60 tháng" in vietnamese
    assert "Everybody" not in vietnamese
    assert "kế thừa từ city" in vietnamese
    monkeypatch.setenv("PLANNER_LANG", "vi_VN.UTF-8")
    assert run("rules", "show", "ward").out == vietnamese
    assert run("rules", "show", "ward", "--lang", "en").out == english


def test_one_rule_with_its_yaml(folder: Path, run: Run) -> None:
    ran = run("rules", "show", "city/first-term-age", "--lang", "en")
    assert ran.code == 0
    assert "      - id: first-term-age\n        topic: age\n" in ran.out
    assert "id: women" not in ran.out
    assert "confirmed" in ran.out
    assert run("rules", "show", "./city.yaml/women").code == 0


@pytest.mark.parametrize(("day", "ruleset"), [("2024-07-01", "city"), ("2025-07-01", "ward")])
def test_a_family_is_its_member_of_the_day(folder: Path, asked: Asked, day: str, ruleset: str) -> None:
    code, answer = asked("rules", "show", "executive", "--on", day)
    assert (code, answer["ruleset"]) == (0, ruleset)


@pytest.mark.parametrize(
    ("name", "code", "near"),
    [
        ("wardd", "ruleset-not-found", "ward"),
        ("ward/womn", "no-such-rule", "women"),
        ("wardd/women", "ruleset-not-found", "ward"),
    ],
)
def test_unknown_names_have_suggestions(folder: Path, asked: Asked, name: str, code: str, near: str) -> None:
    exit_code, answer = asked("rules", "show", name)
    assert (exit_code, answer["status"]) == (3, "bad_input")
    assert [problem["code"] for problem in answer["problems"]] == [code]
    assert near in answer["problems"][0]["hint"]


@pytest.mark.parametrize(
    ("name", "kind", "words"),
    [
        ("nd135-2020", "retirement", "  2025: nam 61 tuổi 3 tháng, nữ 56 tuổi 8 tháng\n"),
        ("army-officers", "retirement", "  thiếu tá\n    nam 48 tuổi, nữ 48 tuổi (LSQ-1999)\n    từ 12/2024: nam 52 tuổi"),
        ("nd83-2022", "retirement", "  nữ 60 tuổi (ND83-2022)"),
        ("vn-cadre", "fields", "      female: nữ; bà;"),
        ("cadre-structure", "profile", "  Nữ: người là nữ\n"),
    ],
)
def test_what_is_no_rule_set(folder: Path, run: Run, asked: Asked, name: str, kind: str, words: str) -> None:
    code, answer = asked("rules", "show", name)
    assert (code, answer["status"], answer["kind"], answer["name"]) == (0, "shown", kind, name)
    ran = run("rules", "show", name, "--lang", "vi")
    assert ran.code == 0
    assert words in ran.out
    assert max(map(len, ran.out.splitlines())) <= 80


def test_a_half_done_profile_is_shown(folder: Path, run: Run) -> None:
    (folder / "mine.yaml").write_text("profile: mine\nsections: [a, {lines: {}}, {title: T, lines: [1, {key: k}]}]\n", "utf-8")
    assert run("rules", "show", "mine").code == 0


def test_a_rule_of_a_replaced_set_is_said_with_its_own_groups(asked: Asked) -> None:
    """The rule is written alike; who counts as re-elected is not."""
    _, answer = asked("rules", "show", "ct45-2025-ward-executive/first-term-age")
    rule = answer["rules"][0]
    assert rule["replaces"][0]["sentence"]["vi"].startswith("Người lần đầu tham gia phải còn ít nhất 60 tháng")
    assert rule["sentence"]["vi"] != rule["replaces"][0]["sentence"]["vi"]


def test_which_set_of_an_extended_family_is_shown_is_said(folder: Path, asked: Asked, run: Run) -> None:
    (folder / "own.yaml").write_text("ruleset: own\nin_force: {to: 2025-01-31}\nextends: executive\n", "utf-8")
    _, answer = asked("rules", "show", "own")
    assert (answer["extends"], answer["families"]) == (["city"], {"executive": {"ruleset": "city", "on": "2025-01-31"}})
    assert "vào ngày 31/01/2025, bộ có hiệu lực là city" in " ".join(run("rules", "show", "own", "--lang", "vi").out.split())
    assert asked("rules", "show", "own", "--on", "2024-07-01")[1]["families"]["executive"]["on"] == "2024-07-01"


def test_a_rule_without_a_bound_is_refused_not_read_out(folder: Path, run: Run) -> None:
    """A sentence of it would say that any number will do."""
    (folder / "own.yaml").write_text("ruleset: own\nrules:\n  - {id: women, count: {gender: female}}\n", "utf-8")
    for name in ("own", "own/women"):
        ran = run("rules", "show", name, "--lang", "en")
        assert (ran.code, ran.out) == (3, "")
        assert "own.yaml:3:  [no-bound]" in ran.err


def test_the_month_at_which_ages_count(folder: Path, asked: Asked, run: Run) -> None:
    _, answer = asked("rules", "show", "ct45-2025-city-executive")
    assert answer["reference_month"] == "2025-09"
    assert "tính tuổi tại mốc 9/2025" in " ".join(run("rules", "show", "ct45-2025-city-executive", "--lang", "vi").out.split())
    assert asked("rules", "show", "ward")[1]["reference_month"] is None
    _, changed = asked("rules", "diff", "ct45-2025-ward-executive", "ct45-2025-city-executive")
    heading = next(change for change in changed["changes"] if change["kind"] == "heading")
    months = [(aspect["before"], aspect["after"]) for aspect in heading["aspects"] if aspect["what"] == "reference_month"]
    assert months == [("2025-07", "2025-09")]


def test_how_far_a_way_out_may_go_and_whether_a_rule_goes_on(folder: Path, asked: Asked, run: Run) -> None:
    rules = """
  - {id: two, count: {gender: female}, at_least: 4, relax: {to: 2, cost: 3}, lasting: false}
  - {id: mean, mean: age, at_most: 45, relax: {to: 47.5}}
  - {id: learned, require: {degree: master}, relax: {to: 1, cost: 2}, lasting: true}
  - {id: plain, count: {gender: male}, at_least: 4, relax: {cost: 1}}
"""
    (folder / "own.yaml").write_text(f"ruleset: own\nrules:{rules}", "utf-8")
    _, answer = asked("rules", "show", "own")
    said = {rule["id"]: (rule["relax"], rule["lasting"]) for rule in answer["rules"]}
    assert said == {
        "two": ({"to": "2", "cost": 3, "moves": "bounds"}, False),
        "mean": ({"to": "47.5", "cost": 1, "moves": "bounds"}, None),
        "learned": ({"to": "1", "cost": 2, "moves": "waivers"}, True),
        "plain": ({"to": None, "cost": 1, "moves": "bounds"}, None),
    }
    english = " ".join(run("rules", "show", "own").out.split())
    assert "a way out goes no further than 2 · each person costs 3 · asked at the election alone Basis" in english
    assert "a way out excuses at most 1 · each person costs 2 · asked after the election, too Basis" in english
    vietnamese = " ".join(run("rules", "show", "own", "--lang", "vi").out.split())
    assert "chỉ đề nghị nới đến 2 · mỗi người nới tính hệ số 3 · chỉ xét khi bầu cử Căn cứ" in vietnamese
    assert "chỉ đề nghị nới đến 47,5 Căn cứ" in vietnamese
    assert "chỉ đề nghị miễn nhiều nhất 1 người · mỗi người nới tính hệ số 2 · xét cả sau bầu cử Căn cứ" in vietnamese


def test_an_authority_has_one_name(folder: Path, run: Run) -> None:
    """That of findings and ways out."""
    ward = (folder / "ward.yaml").read_text("utf-8")
    (folder / "other.yaml").write_text(ward.replace("at_most: 2", "at_most: 2\n    authority: city"), "utf-8")
    assert "thẩm quyền: địa phương" in run("rules", "show", "ward", "--lang", "vi").out
    assert messages("vi")["authority.grants.local"] == "thẩm quyền: " + messages("vi")["authority.local"]
    assert "địa phương → thành phố" in run("rules", "diff", "ward", "./other.yaml", "--lang", "vi").out


PLAN = """
plan: small
title: {vi: Kế hoạch, en: A plan}
as_of: 2025-09
pool: pool.csv
fields: vn-cadre
committees:
  executive:
    title: {vi: Ban Chấp hành, en: Executive}
    seats: {at_least: 9, at_most: 11, fixed: true}
    rules: [city]
  board:
    seats: 2
    rules:
      - {id: women, count: {gender: female}, at_least: 1, relax: {to: 0}}
joint:
  - {id: one, holds: [executive, board], at_most: 1}
"""


def test_the_rules_that_stand_in_a_plan(folder: Path, asked: Asked, run: Run) -> None:
    (folder / "plan.yaml").write_text(PLAN, "utf-8")
    code, answer = asked("rules", "show", "plan.yaml")
    assert (code, answer["kind"], answer["name"], answer["file"]) == (0, "plan", "small", "plan.yaml")
    rules = {(c["id"], rule["id"]): rule for c in answer["committees"] for rule in c["rules"]}
    assert list(rules) == [("executive", "seats"), ("board", "seats"), ("board", "women"), (None, "one")]
    assert rules["executive", "seats"]["sentence"]["en"] == "The seats must be at least 9 and at most 11."
    assert rules["board", "women"]["relax"] == {"to": "0", "cost": 1, "moves": "bounds"}
    assert [c["rulesets"] for c in answer["committees"]] == [["city"], [], []]
    for lang, words in (("en", "Further rules, from sets: city"), ("vi", "Các quy định khác lấy từ các bộ: city")):
        ran = run("rules", "show", "plan.yaml", "--lang", lang)
        assert (ran.code, ran.err) == (0, "")
        assert words in ran.out
        assert max(map(len, ran.out.splitlines())) <= 80
    (folder / "plan.yaml").write_text(f"{PLAN}lang: vi\n", "utf-8")
    # The language of the plan, unless another is asked for.
    assert "lấy từ các bộ: city" in run("rules", "show", "plan.yaml").out


@pytest.mark.parametrize(
    ("rule", "keys"),
    [
        ("women", ["executive", "board"]),
        ("board/women", ["board"]),
        ("executive/first-term-age", ["executive"]),
        ("one", [None]),
        ("board/seats", ["board"]),
    ],
)
def test_one_rule_of_a_plan(folder: Path, asked: Asked, run: Run, rule: str, keys: list[str | None]) -> None:
    """Also one that its sets state, with the set."""
    (folder / "plan.yaml").write_text(PLAN, "utf-8")
    code, answer = asked("rules", "show", f"plan.yaml/{rule}")
    assert code == 0
    assert [c["id"] for c in answer["committees"] if c["rules"]] == keys
    if rule == "executive/first-term-age":
        (shown,) = answer["committees"][0]["rules"]
        assert (shown["ruleset"], shown["inherited"], shown["where"]) == ("city", True, "city.yaml:12")
        assert shown["basis"]["clause"] == "mục 2"
    assert run("rules", "show", f"plan.yaml/{rule}", "--lang", "vi").code == 0


@pytest.mark.parametrize("rule", ["womn", "board/womn"])
def test_a_rule_that_a_plan_lacks(folder: Path, asked: Asked, rule: str) -> None:
    (folder / "plan.yaml").write_text(PLAN, "utf-8")
    code, answer = asked("rules", "show", f"plan.yaml/{rule}")
    assert (code, [problem["code"] for problem in answer["problems"]]) == (3, ["no-such-rule"])


def test_a_plan_that_cannot_be_read(folder: Path, asked: Asked) -> None:
    """Its own problems, and none about keys of rule sets."""
    (folder / "plan.yaml").write_text(PLAN.replace("at_least: 1,", "atleast: 1,"), "utf-8")
    code, answer = asked("rules", "show", "plan.yaml")
    assert (code, [problem["code"] for problem in answer["problems"]]) == (3, ["unknown-key"])
