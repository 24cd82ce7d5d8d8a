"""`planner rules test`."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.cli.conftest import Run
from tests.rulebook.conftest import TESTS, Asked


def test_all_pass(folder: Path, asked: Asked) -> None:
    code, answer = asked("rules", "test", "tests/ward.yaml")
    assert (code, answer["status"], answer["problems"]) == (0, "passed", [])
    assert [case["status"] for case in answer["cases"]] == ["passed", "passed"]
    assert answer["cases"][0]["rules"] == ["first-term-age", "women"]
    assert answer["untested"] == []


@pytest.mark.parametrize("given", ["ward.yaml", "tests", "."])
def test_of_a_rule_set_and_of_a_folder(folder: Path, asked: Asked, given: str) -> None:
    code, answer = asked("rules", "test", given)
    assert (code, len(answer["cases"])) == (0, 2)


def test_untested_rules_also_of_sets_without_tests(folder: Path, asked: Asked) -> None:
    (folder / "tests" / "ward.yaml").write_text(TESTS.partition("  - name: Ba")[0], "utf-8")
    _, answer = asked("rules", "test", ".")
    # Of the inherited rule that was replaced nothing is tested either.
    assert [(rule["ruleset"], rule["rule"]) for rule in answer["untested"]] == [("ward", "units"), ("city", "women")]


def test_a_failure_says_what_came_out_and_why(folder: Path, asked: Asked, run: Run) -> None:
    changed = TESTS.replace("first-term-age: met", "first-term-age: not_met").replace("actual: 3", "actual: 2")
    (folder / "tests" / "ward.yaml").write_text(changed, "utf-8")
    code, answer = asked("rules", "test", "tests/ward.yaml")
    assert (code, answer["status"]) == (1, "failed")
    differences = [difference for case in answer["cases"] for difference in case["differences"]]
    assert [(d["rule"], d["key"], d["expected"], d["found"]) for d in differences] == [
        ("first-term-age", "verdict", "not_met", "met"),
        ("units", "A: actual", "2", "3"),
    ]
    assert differences[0]["where"] == "tests/ward.yaml:12"
    ran = run("rules", "test", "tests/ward.yaml", "--lang", "vi")
    assert ran.code == 1
    assert "KHÔNG ĐẠT" in ran.out
    assert "kết luận (verdict): mong đợi không đạt, kết quả đạt" in ran.out
    assert max(map(len, ran.out.splitlines())) <= 80
    assert "Người lần đầu tham gia phải còn ít nhất 60 tháng công tác" in ran.out


def test_a_rule_that_is_not_there_and_the_force_of_one_that_is(folder: Path, asked: Asked, run: Run) -> None:
    for wanted, differing in (
        ("first-term-age: {verdict: met, force: must}\n      theory: absent", []),
        ("first-term-age: {verdict: met, force: should}", [("first-term-age", "force", "should", "must")]),
        ("first-term-age: absent", [("first-term-age", "verdict", "absent", "met")]),
    ):
        (folder / "tests" / "ward.yaml").write_text(TESTS.replace("first-term-age: met", wanted), "utf-8")
        code, answer = asked("rules", "test", "tests/ward.yaml")
        found = [difference for case in answer["cases"] for difference in case["differences"]]
        assert [(d["rule"], d["key"], d["expected"], d["found"]) for d in found] == differing
        assert code == (1 if differing else 0)
    assert "mong đợi không có quy định này, kết quả đạt" in " ".join(
        run("rules", "test", "tests/ward.yaml", "--lang", "vi").out.split()
    )


def test_facts_of_who_fails(folder: Path, run: Run) -> None:
    changed = TESTS.replace("{verdict: not_met, people: [binh], shortfall: 1}", "met")
    (folder / "tests" / "ward.yaml").write_text(changed, "utf-8")
    ran = run("rules", "test", "tests/ward.yaml", "--lang", "en")
    assert ran.code == 1
    assert "past the retirement age" in " ".join(ran.out.split())
    said = " ".join(run("rules", "test", "tests/ward.yaml", "--lang", "vi").out.split())
    assert "binh: đã quá tuổi nghỉ hưu" in said
    assert "tái cử: không" in said


def test_a_case_may_have_its_own_month_and_day(folder: Path, asked: Asked) -> None:
    (folder / "dated.yaml").write_text(
        "ruleset: dated\nrules:\n  - id: left\n    require: {months_to_retirement: {at_least:"
        " [{from: 2024-01-01, value: 60}, {from: 2025-08-01, value: 61}]}}\n",
        "utf-8",
    )
    (folder / "tests" / "dated.yaml").write_text(
        "rules: [../dated]\nas_of: 2025-07\npeople:\n  - {id: an, gender: nữ, birth_date: 3/1972}\ncases:\n"
        "  - {name: a, expect: {left: met}}\n"
        "  - {name: b, as_of: 2025-08, expect: {left: not_met}}\n"
        "  - {name: c, rules_on: 2025-08-01, expect: {left: not_met}}\n"
        "  - {name: d, slate: [], rules_on: 2025-08-01, expect: {left: met}}\n",
        "utf-8",
    )
    code, answer = asked("rules", "test", "tests/dated.yaml")
    assert (code, answer["problems"]) == (0, [])


@pytest.mark.parametrize(
    ("change", "to", "code", "line", "near"),
    [
        ("cases:", "casess:", "unknown-key", 8, "cases"),
        ("slate: [an]", "slate: [ann]", "test-person", 10, "an"),
        ("first-term-age: met", "first-term-agee: met", "test-rule", 12, "first-term-age"),
        ("first-term-age: met", "first-term-age: mett", "not-one-of", 12, "met"),
        ("actual: 1,", "actul: 1,", "unknown-key", 13, "actual"),
        ("incumbent: không", "incumbant: không", "unknown-key", 5, "incumbent"),
        ("birth_date: 3/1972", "birth_date: 31/2/1972", "bad-date", 5, ""),
        ("rules: [ward]", "rules: [wadr]", "ruleset-not-found", 2, "ward"),
        ("id: binh", "id: an", "id-repeated", 6, ""),
        ("as_of: 2025-07", "as_of: July", "bad-month", 3, ""),
        ("slate: [an]", "slate: an", "needs-list", 10, ""),
        ("shortfall: 1}}", "shortfal: 1}}", "unknown-key", 17, "shortfall"),
    ],
)
def test_bad_files(folder: Path, asked: Asked, change: str, to: str, code: str, line: int, near: str) -> None:
    assert change in TESTS
    (folder / "tests" / "ward.yaml").write_text(TESTS.replace(change, to, 1), "utf-8")
    exit_code, answer = asked("rules", "test", "tests/ward.yaml")
    assert (exit_code, answer["status"]) == (3, "bad_input")
    found = {problem["code"]: problem for problem in answer["problems"]}
    if code == "bad-date":
        code = next(iter(found))
    assert code in found, answer["problems"]
    assert found[code]["where"] == f"tests/ward.yaml:{line}"
    assert near in found[code]["hint"]


def test_no_tests(folder: Path, asked: Asked) -> None:
    code, answer = asked("rules", "test", "city.yaml")
    assert (code, answer["problems"][0]["code"]) == (3, "no-rule-tests")
    code, answer = asked("rules", "test", "nothing.yaml")
    assert (code, answer["problems"][0]["code"]) == (3, "file-missing")


def test_from_inside_the_folder_of_tests(folder: Path, asked: Asked, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(folder / "tests")
    assert asked("rules", "test", "ward.yaml")[0] == 0
    assert asked("rules", "test", ".")[0] == 0


def test_without_a_file_ones_own_tests_alone(folder: Path, asked: Asked) -> None:
    """Fifty files of the packs are not what somebody wants who writes a set of one's own."""
    code, answer = asked("rules", "test")
    assert (code, {case["where"].partition(":")[0] for case in answer["cases"]}) == (0, {"tests/ward.yaml"})
    (folder / "tests" / "ward.yaml").unlink()
    code, answer = asked("rules", "test")
    assert (code, answer["problems"][0]["code"]) == (3, "no-rule-tests")


def test_a_line_a_file(folder: Path, run: Run) -> None:
    short = run("rules", "test", "tests/ward.yaml", "--lang", "en").out.splitlines()
    assert short[0].startswith("passed  ")
    assert "tests/ward.yaml): " in short[0]
    assert short[1] == ""
    whole = run("rules", "test", "tests/ward.yaml", "--lang", "en", "-v").out.splitlines()
    assert whole[0] == short[0]
    assert whole[1].startswith("  passed  ")
    assert len(whole) > len(short)
