"""`rules lint`: each check on small rule files."""

from __future__ import annotations

import datetime
import json
import textwrap
from pathlib import Path

import pytest

from planner.problems import Problem
from planner.rulebook.lint import run
from planner.rulebook.lint.printout import as_json, as_text


@pytest.fixture(autouse=True)
def _here(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("PLANNER_STRICT_WORDS", "1")


def lint(names: list[str], fields: str | None = None, plan: str | None = None) -> list[Problem]:
    return run.lint(names, fields, plan).problems


def write(name: str, text: str) -> str:
    Path(name).write_text(textwrap.dedent(text), encoding="utf-8")
    return name


def rule_set(name: str, rules: str, head: str = "") -> str:
    text = f"ruleset: {name}\n{textwrap.dedent(head)}"
    body = textwrap.indent(textwrap.dedent(rules).strip("\n"), "  ")
    return write(f"{name}.yaml", f"{text}rules:\n{body}\n")


def codes(problems: list[Problem], *, notes: bool = False) -> list[str]:
    return [p.code for p in problems if notes or p.severity != "note"]


def first(problems: list[Problem]) -> Problem:
    return next(p for p in problems if p.severity != "note")


def said(problems: list[Problem]) -> str:
    """Every problem speaks both languages."""
    return as_text(problems, "en", 80) + as_text(problems, "vi", 80)


def test_nothing_wrong() -> None:
    file = rule_set("plain", "- {id: women, count: {gender: female}, at_least: 15%}")
    problems = lint([file])
    assert codes(problems) == []
    assert json.loads(as_json(problems, "en"))["status"] == "clean"


def test_what_loading_finds_is_an_error_with_line() -> None:
    file = rule_set("bad", "- {id: women, count: {gender: femal}, atleast: 5}")
    problems = lint([file])
    assert {"unknown-key"} <= {p.code for p in problems}
    assert all(p.where.startswith("bad.yaml:") for p in problems)
    assert json.loads(as_json(problems, "en"))["status"] == "problems"


def test_values_are_held_against_the_catalogue() -> None:
    problems = lint([rule_set("bad", "- {id: women, count: {gender: femal}, at_least: 5}")])
    assert codes(problems) == ["value-not-listed"]


def test_a_field_that_nobody_declares() -> None:
    problems = lint([rule_set("bad", "- {id: women, count: {gendre: female}, at_least: 5}")])
    assert codes(problems) == ["field-not-in-catalogue"]
    assert "gender" in said(problems)


CENTRAL = """
    - {id: women, count: {gender: female}, at_least: 15%, authority: central}
    - {id: first-term-age, who: {incumbent: no}, require: {months_to_retirement: {at_least: 60}}}
    - {id: young, count: {age: {below: 42}}, at_least: 10%, at_most: 30%, fixed: true}
    - {id: goal, count: {ethnicity: {not: Kinh}}, at_least: 2, force: should}
    - {id: theory, count: {political_theory: {at_least: senior}}, at_least: 50%}
    """


@pytest.mark.parametrize(
    ("rule", "what"),
    [
        ("{id: women, count: {gender: female}, at_least: 15%, authority: central, force: should}", "force: must → should"),
        ("{id: women, count: {gender: female}, at_least: 10%, authority: central}", "at_least: 15% → 10%"),
        ("{id: women, count: {gender: female}, at_least: 15%}", "authority: central → local"),
        (
            "{id: first-term-age, who: {incumbent: no}, require: {months_to_retirement: {at_least: 30}}}",
            "months_to_retirement ≥ 60 → months_to_retirement ≥ 30",
        ),
        (
            "{id: first-term-age, who: {incumbent: no, gender: male}, require: {months_to_retirement: {at_least: 60}}}",
            "gender = male",
        ),
        ("{id: young, count: {age: {below: 42}}, at_least: 10%, at_most: 35%, fixed: true}", "at_most: 30% → 35%"),
        ("{id: young, count: {age: {below: 42}}, at_least: 10%, at_most: 30%}", "fixed: true → false"),
        ("{id: young, count: {age: {below: 42}}, at_least: 10%, fixed: true}", "at_most: 30% → –"),
        ("{id: theory, count: {political_theory: {at_least: intermediate}}, at_least: 50%}", "political_theory ≥ intermediate"),
    ],
)
def test_loosened(rule: str, what: str) -> None:
    rule_set("central", CENTRAL)
    problems = lint([rule_set("city", f"- {rule}", "extends: central\n")])
    assert codes(problems) == ["rule-loosened"]
    assert what in str(first(problems).params["what"])
    assert first(problems).where == "city.yaml:4"
    allowed = rule[:-1] + ", allowed_by: KL 150}"
    assert "rule-loosened" not in codes(lint([rule_set("city", f"- {allowed}", "extends: central\n")]))


@pytest.mark.parametrize(
    "rule",
    [
        "{id: women, count: {gender: female}, at_least: 20%, authority: central}",
        "{id: first-term-age, require: {months_to_retirement: {at_least: 72}}}",
        "{id: goal, count: {ethnicity: {not: Kinh}}, at_least: 1, force: should}",
        "{id: theory, count: {political_theory: {at_least: senior}, gender: female}, at_least: 50%}",
        "{id: women, count: {gender: nữ}, at_least: 1/2, authority: central, title: Nữ}",
    ],
)
def test_tightened_is_fine(rule: str) -> None:
    rule_set("central", CENTRAL)
    assert codes(lint([rule_set("city", f"- {rule}", "extends: central\n")])) == []


def test_one_layer_may_replace_its_own_rules() -> None:
    rule_set("old", CENTRAL, "layer: central\n")
    rule = "- {id: women, count: {gender: female}, at_least: 10%, authority: central}"
    assert codes(lint([rule_set("new", rule, "layer: central\nextends: old\n")])) == []
    assert codes(lint([rule_set("new", rule, "layer: city\nextends: old\n")])) == ["rule-loosened"]


def test_not_comparable() -> None:
    rule_set("central", CENTRAL)
    rule = "- {id: women, count: {gender: female}, at_least: 5, authority: central}"
    problems = lint([rule_set("city", rule, "extends: central\n")])
    assert [(p.code, p.severity) for p in problems if p.severity != "note"] == [("rule-changed-not-comparable", "warning")]
    assert said(problems)


def test_a_group_defined_again_may_loosen() -> None:
    rule_set("central", "- {id: young, count: young, at_least: 10%}", "groups:\n  young: {age: {below: 40}}\n")
    looser = lint(
        [
            rule_set(
                "city",
                "- {id: w, count: {gender: female}, at_least: 1}",
                "extends: central\ngroups:\n  young: {age: {below: 45}}\n",
            )
        ]
    )
    assert codes(looser) == ["group-loosens-rule"]
    assert first(looser).where == "city.yaml:4"
    tighter = lint(
        [
            rule_set(
                "city",
                "- {id: w, count: {gender: female}, at_least: 1}",
                "extends: central\ngroups:\n  young: {age: {below: 35}}\n",
            )
        ]
    )
    assert codes(tighter) == []


def test_contradiction_of_a_set_is_minimal_and_placed() -> None:
    file = rule_set(
        "no",
        """
        - {id: women, count: {gender: female}, at_least: 60%}
        - {id: men, count: {gender: male}, at_least: 1/2}
        - {id: young, count: {age: {below: 42}}, at_least: 10%}
        """,
    )
    problems = lint([file])
    assert codes(problems) == ["rules-contradict"]
    assert first(problems).value == "women, men"
    assert "women (no.yaml:3), men (no.yaml:4)" in str(first(problems).params["rules"])


def test_every_contradiction_is_told_at_once() -> None:
    """Each alone, each pair; a rule of two pairs hides neither."""
    file = rule_set(
        "many",
        """
        - {id: k, count: {gender: female}, at_least: 5, at_most: 3}
        - {id: k3, count: {gender: female}, above: 3, below: 4}
        - {id: a1, count: {gender: female}, above: 1/2}
        - {id: a2, count: {gender: male}, above: 1/2}
        - {id: b1, count: {gender: female}, per: {gender: male}, above: 100%}
        - {id: fine, count: {age: {below: 42}}, at_least: 10%}
        """,
    )
    errors = [(p.code, p.value) for p in lint([file]) if p.severity == "error"]
    assert sorted(errors, key=str) == [
        ("rule-cannot-hold", "k"), ("rule-cannot-hold", "k3"), ("rules-contradict", "a1, a2"), ("rules-contradict", "a2, b1"),
    ]  # fmt: skip


@pytest.mark.parametrize(
    "rule",
    [
        "{id: m, mean: age, at_least: 46, at_most: 45}",
        "{id: m, mean: age, of: {gender: female}, above: 45, at_most: 45}",
        "{id: m, sum: confidence, at_least: 10, at_most: 3}",
        "{id: m, distinct: unit, at_least: 10, at_most: 3}",
        "{id: m, count_each: unit, at_least: 3, at_most: 2}",
    ],
)
def test_bounds_that_no_number_is_within(rule: str) -> None:
    """Also of rules that kinds of people do not tell."""
    problems = lint([rule_set("crossed", f"- {rule}")])
    assert codes(problems) == ["bounds-crossed"]
    assert (problems[0].severity, problems[0].where) == ("error", "crossed.yaml:3")
    assert said(problems)
    goal = lint([rule_set("crossed", f"- {rule[:-1]}, force: should}}")])
    assert [(p.code, p.severity) for p in goal if p.severity != "note"] == [("bounds-crossed", "warning")]


@pytest.mark.parametrize(
    "rule",
    [
        "{id: m, mean: age, at_least: 45, at_most: 45}",
        "{id: m, sum: confidence, at_least: 3, at_most: 10}",
        "{id: m, count_each: unit, at_least: 3, at_most: 3}",
    ],
)
def test_bounds_that_one_number_is_within(rule: str) -> None:
    assert codes(lint([rule_set("narrow", f"- {rule}")])) == []


def test_contradiction_through_retirement() -> None:
    file = rule_set(
        "no",
        """
        - {id: term, require: {months_to_retirement: {at_least: 60}}}
        - {id: elders, count: {age: {at_least: 61}}, at_least: 1}
        """,
    )
    assert codes(lint([file])) == ["rules-contradict"]
    fine = rule_set(
        "yes",
        "- {id: term, require: {months_to_retirement: {at_least: 60}}}\n- {id: e, count: {age: {at_least: 55}}, at_least: 1}",
    )
    assert codes(lint([fine])) == []


def test_bands_that_fill_more_than_everybody() -> None:
    file = rule_set(
        "bands",
        """
        - {id: young, count: {age: {below: 42}}, at_least: 40%}
        - {id: middle, count: {age: {between: [42, 52]}}, at_least: 50%}
        - {id: old, count: {age: {above: 52}}, at_least: 15%}
        """,
    )
    problems = lint([file])
    assert codes(problems) == ["rules-contradict"]
    assert first(problems).value == "young, middle, old"


def test_one_rule_that_cannot_hold() -> None:
    problems = lint([rule_set("no", "- {id: odd, count: {age: {below: 30, above: 40}}, at_least: 1}")])
    assert set(codes(problems)) == {"rule-cannot-hold", "selector-matches-nobody"}
    assert said(problems)


PLAN = """
    plan: made
    as_of: 2025-09
    pool: pool.csv
    fields: vn-cadre
    committees:
      standing:
        seats: {seats}
        rules:
          - {{id: young, count: {{age: {{below: 42}}}}, at_least: 10%, at_most: 15%, force: {force}}}
    """


@pytest.mark.parametrize(
    ("seats", "force", "severity"),
    [("11", "must", "error"), ("11", "should", "warning"), ("{at_least: 10, at_most: 11}", "must", "warning")],
)
def test_integer_trap_in_a_plan(seats: str, force: str, severity: str) -> None:
    write("pool.csv", "id,gender,birth_date\na,nam,1/1980\n")
    problems = lint([write("plan.yaml", PLAN.format(seats=seats, force=force))])
    trap = next(p for p in problems if p.code == "share-no-whole-seats")
    assert (trap.severity, trap.params["nearest"]) == (severity, "1 / 2")
    assert trap.where == "plan.yaml:10"


def test_integer_trap_in_a_set_names_sizes() -> None:
    problems = lint([rule_set("trap", "- {id: young, count: {age: {below: 42}}, at_least: 10%, at_most: 15%, force: should}")])
    assert codes(problems) == ["share-no-whole"]
    assert first(problems).params["sizes"] == "1–6, 11–13"
    assert "Với 11 người, các số nguyên gần nhất là 1 / 2" in as_text(problems, "vi", 200)


def test_contradiction_with_the_seats_and_the_outer_committee() -> None:
    write("pool.csv", "id,gender,birth_date\na,nam,1/1980\n")
    plan = """
        plan: made
        as_of: 2025-09
        pool: pool.csv
        fields: vn-cadre
        committees:
          executive:
            seats: 9
            rules:
              - {id: learned, require: {degree: {at_least: bachelor}}}
          standing:
            within: executive
            seats: 3
            rules:
              - {id: workers, count: {degree: college}, at_least: 1}
              - {id: five, count: {gender: female}, at_least: 5}
        """
    problems = [p for p in lint([write("plan.yaml", plan)]) if p.severity == "error"]
    assert {p.code for p in problems} <= {"rules-contradict", "rule-cannot-hold"}
    assert problems
    assert all("plan.yaml:" in p.where for p in problems)


@pytest.mark.parametrize(("seats", "code"), [("{at_most: 1}", ["rules-contradict"]), ("{at_most: 1/3, of: executive}", [])])
def test_named_people_and_seats(seats: str, code: list[str]) -> None:
    """Two people have no room on one seat; of a share of another committee nothing can be said without its size."""
    write("pool.csv", "id,gender\na,nam\nb,nam\n")
    plan = f"""
        plan: made
        as_of: 2025-09
        pool: pool.csv
        fields: vn-cadre
        committees:
          executive: {{seats: 9}}
          standing:
            seats: {seats}
            rules:
              - {{id: named, include: [a, b]}}
        """
    assert [p.code for p in lint([write("plan.yaml", plan)]) if p.severity == "error"] == code


def test_seats_as_a_share_of_a_committee_beside() -> None:
    """How many seats that are is not known: any number will do, and what holds of none is still found."""
    plan = """
        plan: made
        as_of: 2025-09
        pool: pool.csv
        fields: vn-cadre
        committees:
          executive: {seats: 9}
          listed:
            seats: {at_least: 100%, at_most: 150%, of: executive}
            rules:
              - {id: women, count: {gender: female}, at_least: 60%}
              - {id: men, count: {gender: male}, at_least: SHARE}
        """
    write("pool.csv", "id,gender\na,nam\nb,nữ\n")
    for share, code in (("40%", []), ("50%", ["rules-contradict"])):
        file = write("plan.yaml", plan.replace("SHARE", share))
        assert [p.code for p in lint([file]) if p.severity == "error"] == code


def test_reach() -> None:
    file = rule_set(
        "reach",
        """
        - {id: a, who: {age: {above: 60, below: 30}}, require: {degree: master}}
        - {id: b, who: {gender: [nam, nữ]}, require: {degree: {at_least: bachelor}}}
        - {id: c, who: {age: {below: 35}}, require: {age: {below: 40}}}
        - {id: d, who: {degree: master}, require: {degree: doctor}}
        - {id: e, count: nobody, at_most: 3}
        """,
        "groups:\n  nobody: {all: [{gender: nam}, {gender: nữ}]}\n",
    )
    found = [(p.code, p.value) for p in lint([file]) if p.severity == "warning"]
    assert ("group-matches-nobody", "nobody") in found
    assert ("selector-matches-nobody", "a") in found
    assert ("selector-matches-everybody", "b") in found
    assert ("require-always-holds", "c") in found
    assert ("require-refuses-all", "d") in found


def test_bounds_that_cross_are_one_finding() -> None:
    problems = lint([rule_set("crossed", "- {id: women, count: {gender: female}, at_least: 60%, at_most: 40%}")])
    assert [p.code for p in problems if p.severity != "note"] == ["shares-crossed"]


def test_a_group_of_a_rule_with_a_problem_of_its_own_is_used() -> None:
    rules = """
        - {id: a, count: women, at_least: 1}
        - {id: a, count: {all: [young]}, at_least: 1}
        - {id: b, require: {post: {contains: x}}}
        """
    groups = "groups:\n  women: {gender: female}\n  young: {age: {below: 42}}\n  idle: {gender: male}\n"
    problems = lint([rule_set("twice", rules, groups)])
    assert [(p.code, p.value) for p in problems if p.severity == "warning"] == [("group-unused", "idle")]


def test_idle_and_unused() -> None:
    file = rule_set(
        "idle",
        """
        - {id: a, count: {gender: female}, at_least: 0}
        - {id: b, count: {gender: female}, at_most: 100%, basis: {source: S1, confidence: to_confirm}}
        """,
        "sources:\n  S1: {title: One, date: 2025-04-14}\n  S2: {title: Two}\ngroups:\n  women: {gender: female}\n",
    )
    problems = lint([file])
    assert codes(problems) == ["source-unused", "source-without-date", "group-unused", "rule-idle", "rule-idle"]
    assert [p.code for p in problems if p.severity == "note"] == ["rules-without-basis", "figures-to-confirm"]
    assert said(problems)


def test_a_group_that_an_inheriting_set_uses_is_used() -> None:
    rule_set("base", "- {id: a, count: {gender: female}, at_least: 1}", "groups:\n  young: {age: {below: 42}}\n")
    rule_set("top", "- {id: b, count: young, at_least: 1}", "extends: base\n")
    assert codes(lint(["base.yaml"])) == ["group-unused"]
    assert codes(lint(["base.yaml", "top.yaml"])) == []


def test_parents_whose_ages_count_at_several_months() -> None:
    rule_set("ward", "- {id: a, count: {gender: female}, at_least: 1}", "reference_month: 2025-07\n")
    rule_set("city", "- {id: b, count: {gender: female}, at_least: 1}", "reference_month: 2025-09\n")
    rule = "- {id: c, count: {gender: female}, at_least: 1}"
    both = rule_set("both", rule, "extends: [ward, city]\n")
    found = [problem for problem in lint([both]) if problem.code == "reference-months-differ"]
    assert [(p.severity, p.value) for p in found] == [("warning", "both")]
    assert "7/2025, 9/2025" in found[0].message("vi")
    both = rule_set("both", rule, "extends: [ward, city]\nreference_month: 2025-09\n")
    assert "reference-months-differ" not in codes(lint([both]))


def test_families_and_names() -> None:
    rule = "- {id: a, count: {gender: female}, at_least: 1}"
    one = rule_set("one", rule, "family: exec\nin_force: {from: 2024-06-14, to: 2025-04-14}\n")
    two = rule_set("two", rule, "family: exec\nin_force: {from: 2025-04-14}\n")
    assert codes(lint([one, two])) == ["family-overlap"]
    two = rule_set("two", rule, "family: exec\nin_force: {from: 2025-04-15}\n")
    assert codes(lint([one, two])) == []
    Path("copy.yaml").write_text(
        Path("one.yaml").read_text(encoding="utf-8").replace("family: exec", "family: other"), encoding="utf-8"
    )
    assert codes(lint([one, "copy.yaml"])) == ["ruleset-id-twice", "ruleset-other-name"]


def test_values_that_nearly_agree() -> None:
    file = rule_set(
        "near",
        """
        - {id: a, count: {sector: [Nội-chính, Đảng]}, at_least: 1}
        - {id: b, count: {sector: Nội chính}, at_least: 1}
        - {id: e, count: {ethnicity: [Khơ-me, Hoa]}, at_least: 1}
        - {id: f, count: {ethnicity: Khơ me}, at_least: 1}
        - {id: c, count: {unit: Phường 1}, at_most: 2}
        - {id: d, count: {unit: Phường 2}, at_most: 2}
        """,
    )
    problems = lint([file])
    assert codes(problems) == ["values-near"]
    assert first(problems).value == "Nội chính"  # of the peoples the catalogue knows the spellings


def test_folders_packs_and_strangers() -> None:
    Path("rules/tests").mkdir(parents=True)
    Path("rules/tests/t.yaml").write_text("test: t\n", encoding="utf-8")
    Path("rules/notes.yaml").write_text("hello: world\n", encoding="utf-8")
    Path("rules/good.yaml").write_text(
        "ruleset: good\nrules:\n- {id: a, count: {gender: female}, at_least: 1}\n", encoding="utf-8"
    )
    problems = lint(["rules"])
    assert sorted(p.code for p in problems) == ["lint-not-rules", "rules-without-basis"]
    assert codes(lint(["no-such-pack"])) == ["ruleset-not-found"]
    assert codes(lint(["no-such.yaml"])) == ["file-missing"]
    assert codes(lint(["rules/notes.yaml"])) == ["lint-not-rules"]
    assert codes(lint(["vn-cadre"])) == []


def test_text_fits_the_width() -> None:
    file = rule_set(
        "bad", "- {id: women, count: {gender: femal}, at_least: 5}\n- {id: x, count: {age: {below: 3}}, at_least: 15%}"
    )
    problems = lint([file])
    for lang in ("en", "vi"):
        assert max(map(len, as_text(problems, lang, 80).splitlines())) <= 80


@pytest.mark.slow
@pytest.mark.parametrize("folder", ["rules", "examples"])
def test_what_is_shipped_has_no_error(folder: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(Path(__file__).parents[2])
    errors = [p for p in lint([folder]) if p.severity == "error"]
    assert not errors, "\n".join(f"{p.where} [{p.code}] {p.message()}" for p in errors)


@pytest.mark.parametrize("file", sorted((Path(__file__).parents[1] / "language" / "bad").glob("*.yaml")), ids=lambda p: p.stem)
def test_bad_files_end_in_problems(file: Path) -> None:
    for problem in lint([str(file)]):
        assert problem.message("vi")
        assert problem.hint("en")


def test_how_many_values_are_told_apart() -> None:
    file = rule_set(
        "many",
        """
        - {id: few, require: {planned_posts: {how_many: {at_most: 3}}}}
        - {id: four, count: {planned_posts: {how_many: {at_least: 4}}}, at_least: 1}
        """,
    )
    assert codes(lint([file])) == ["rules-contradict"]


def test_means() -> None:
    """A mean in a window may well be met by people between the extremes; a mean below everybody's age may not."""
    window = "- {id: cap, mean: age, at_most: 45}\n- {id: floor, mean: age, at_least: 45}"
    assert codes(lint([rule_set("window", window)])) == []
    below = "- {id: cap, mean: age, at_most: 45}\n- {id: grown, require: {age: {at_least: 46}}}"
    assert codes(lint([rule_set("below", below)])) == ["rules-contradict"]


def test_a_waiver_excuses_from_a_contradiction() -> None:
    write("pool.csv", "id,gender,degree\np1,nam,ĐH\n")
    plan = """
        plan: made
        pool: pool.csv
        fields: vn-cadre
        committees:
          board:
            seats: 1
            rules:
              - {id: in, include: [p1]}
              - {id: out, exclude: [p1]}
              - {id: learned, require: {degree: {at_least: master}}}
              - {id: bachelors, count: {degree: bachelor}, at_least: 1}
        """
    assert sorted(codes(lint([write("plan.yaml", plan)]))) == ["rules-contradict", "rules-contradict"]
    waivers = """
        waivers:
          - {rule: board/out, id: p1, authority: city, reason: r}
          - {rule: board/learned, id: p1, authority: city, reason: r}
        """
    assert codes(lint([write("plan.yaml", textwrap.dedent(plan) + textwrap.dedent(waivers))])) == []


def test_an_empty_committee_meets_a_share() -> None:
    write("pool.csv", "id,gender,birth_date\na,nam,1/1980\n")
    for seats, severity in (("{at_most: 2}", "warning"), ("{at_least: 1, at_most: 2}", "error")):
        text = PLAN.format(seats=seats, force="must").replace("at_least: 10%, at_most: 15%", "exactly: 1/3")
        trap = next(p for p in lint([write("plan.yaml", text)]) if p.code == "share-no-whole-seats")
        assert trap.severity == severity


@pytest.mark.parametrize(
    "rules",
    [
        "- {id: m, mean: confidence, at_least: 5000}",
        "- {id: m, mean: confidence, at_most: -5}",
        "- {id: m, mean: confidence, at_least: 5000}\n- {id: n, count: {confidence: {below: 10}}, at_least: 3}",
        "- {id: n, require: {degree_field: {how_many: {at_least: 12}}}}",
        "\n".join(f"- {{id: r{n}, {body}}}" for n, body in enumerate([
            "require: {degree_field: A}", "require: {degree_field: B}", "count: {degree_field: C}, at_most: 0",
            *(f"count: {{degree_field: {value}}}, at_most: 3" for value in "DEFG"),
        ])),
        "- {id: a, require: {degree_field: [A, B, C, D, E, F, G, H, I, J]}}\n"
        "- {id: b, require: {degree_field: {how_many: {exactly: 9}}}}",
        "\n".join(f"- {{id: r{n}, require: {{degree_field: F{n}}}}}" for n in range(10)),
    ],
)  # fmt: skip
def test_what_some_pool_meets_is_no_contradiction(rules: str) -> None:
    assert not {"rule-cannot-hold", "rules-contradict", "selector-matches-nobody"} & set(codes(lint([rule_set("s", rules)])))


def test_means_and_standards_that_no_pool_meets() -> None:
    rules = "- {id: m, mean: confidence, at_least: 5000}\n- {id: n, require: {confidence: {at_most: 100}}}"
    assert "rules-contradict" in codes(lint([rule_set("s", rules)]))


def test_what_is_looser_is_said_in_the_language_of_the_reader() -> None:
    what = {"en": "authority: central → local", "vi": "thẩm quyền (authority): Trung ương → địa phương"}
    problem = Problem("rule-loosened", "a.yaml:1", "women", params={"above": "up", "first": "b.yaml:1", "what": what})
    assert "authority: central → local" in problem.message("en")
    assert "(authority): Trung ương → địa phương" in problem.message("vi")


# --------------------------------------------------------------------------------------------------- families without a plan
def family() -> None:
    for name, dates in (("old", "{from: 2019-05-30, to: 2024-06-13}"), ("new", "{from: 2024-06-14}")):
        rule_set(
            name,
            "- {id: women, count: women, at_least: 1}",
            f"family: executive\nin_force: {dates}\ngroups: {{women: {{gender: female}}}}\n",
        )


@pytest.mark.parametrize(("head", "taken", "day"), [("", "new", None), ("in_force: {to: 2021-12-31}\n", "old", "31/12/2021")])
def test_an_extended_family_is_looked_at_on_the_day_of_the_file_or_today(head: str, taken: str, day: str | None) -> None:
    family()
    file = rule_set("own", "- {id: more, count: women, at_most: 3}", f"{head}extends: executive\n")
    problems = lint([file])
    assert codes(problems) == []
    (note,) = [p for p in problems if p.code == "family-taken"]
    assert (note.code, note.severity, note.value, note.params["taken"]) == ("family-taken", "note", "executive", taken)
    day = day or datetime.datetime.now().astimezone().strftime("%d/%m/%Y")
    assert f"`{taken}`, có hiệu lực ngày {day}" in note.message("vi")


# ------------------------------------------------------------------------------------------- no second, false finding
@pytest.mark.parametrize(
    ("bound", "code"),
    [
        ("atleast: 15%", "unknown-key"),
        ("at_least: 0.15", "bad-bound"),
        ("at_least: 150%", "share-over-whole"),
        ("force: must", "no-bound"),
        ("at_least: 0, at_most: half", "bad-bound"),
        ("at_least: 0, at_mots: 3", "unknown-key"),
    ],
)
def test_of_a_bound_that_cannot_be_read_nothing_more_is_said(bound: str, code: str) -> None:
    file = rule_set("bound", f"- {{id: women, count: women, {bound}}}", "groups: {women: {gender: female}}\n")
    assert codes(lint([file])) == [code]
    Path("pool.csv").write_text("id,gender\na,female\n", encoding="utf-8")
    plan = write(
        "plan.yaml",
        "plan: p\nas_of: 2025-07\npool: pool.csv\nfields: vn-cadre\ncommittees: {board: {seats: 1, rules: [bound]}}\n",
    )
    assert codes(lint([plan])) == [code]


def test_errors_come_first_and_say_what_they_are() -> None:
    file = rule_set("order", "- {id: a, count: {gender: female}, at_least: 0}\n- {id: b, count: {gender: female}, at_least: x}")
    problems = lint([file])
    assert codes(problems) == ["bad-bound", "rule-idle"]
    text = as_text(problems, "vi", 200)
    assert text.startswith("Có lỗi; các lỗi được nêu trước.\n\norder.yaml:4:  [bad-bound] lỗi: ")
    assert "order.yaml:3:  [rule-idle] cảnh báo: " in text
    assert as_text(problems[1:], "vi", 200).startswith("Không có lỗi; có cảnh báo")
