"""Plans and rule sets that load: what the parts of the contract page mean once they are read."""

from __future__ import annotations

import hashlib
import os
from collections.abc import Callable
from fractions import Fraction
from pathlib import Path
from typing import Any

import pytest

from planner.bodies.apart.body import Apart
from planner.bodies.count.body import Count
from planner.bodies.count_each.body import CountEach
from planner.bodies.holds.body import Holds
from planner.bodies.include.body import Include
from planner.bodies.mean.body import Mean
from planner.bodies.require.body import Require
from planner.bodies.seats.body import Seats
from planner.language.dates import parse_date
from planner.language.plan import Plan, Rule
from planner.language.selectors import All, Compares, Equals, HowMany, Known, Not, Selector
from planner.language.selectors import Any as AnyOf
from planner.problems import BadInput
from planner.reading.against_pool import unknown_fields, unknown_people
from planner.reading.loading import load_plan
from planner.written.people_by_name import KnownPeople

Load = Callable[..., Plan]

FIELDS = """
fields:
  gender: {type: category, values: {female: [nữ], male: [nam]}}
  birth_date: {type: date}
  degree: {type: level, order: [college, university, master, doctor], values: {university: [Đại học]}}
  confidence: {type: number}
  incumbent: {type: yesno}
  planned: {type: list, values: {chair: [Chủ tịch], deputy: []}}
"""


@pytest.fixture
def load(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Load:
    """Write files (name without suffix -> text; `plan` is loaded) beside an empty pool and load the plan."""

    def written(plan: str, **files: str) -> Plan:
        monkeypatch.chdir(tmp_path)
        (tmp_path / "pool.csv").write_text("id\n", "utf-8")
        for name, text in {"plan": plan, **files}.items():
            path = tmp_path / f"{name}.yaml"
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_text(text, "utf-8")
        return load_plan("plan.yaml")

    return written


def plan_of(rules: str, more: str = "", as_of: str = "as_of: 2025-09") -> str:
    return f"plan: p\n{as_of}\npool: pool.csv\n{FIELDS}\ncommittees:\n  board: {{seats: 3, rules: [{rules}]}}\n{more}"


def rule(plan: Plan, key: str = "board/r") -> Rule:
    return next(found for found in plan.rules() if found.key == key)


def counted(load: Load, selector: str) -> Selector:
    body = rule(load(plan_of(f"{{id: r, count: {selector}, at_least: 1}}"))).body
    assert isinstance(body, Count)
    return body.count


CONTRACT_PLAN = """
plan: ward-2025                       # identifier
title: {vi: Nhân sự cấp ủy phường nhiệm kỳ 2025-2030, en: Ward Party committee, term 2025-2030}
term: 2025-2030                       # optional
lang: vi
as_of: 2025-07
pool: pool.csv
fields: vn-cadre
committees:
  executive:
    title: {vi: Ban Chấp hành, en: Executive committee}
    seats: 27
    rules: [ward-2025-2030]
  standing:
    within: executive
    seats: {at_least: 9, at_most: 11}
    rules: [ward-standing-2025-2030]
  secretary:
    within: standing
    seats: 1
  deputies:
    within: standing
    seats: 2
  inspection: {seats: 5}
joint:
  - {id: one-leading-post, holds: [secretary, deputies], at_most: 1}
  - {id: inspection-overlap, both: [executive, inspection], at_most: 3}
waivers:
  - {rule: executive/first-term-age, id: c017, authority: city, reason: "..."}
prefer:
  - should
  - seats
  - highest: confidence
  - fewest_changes: current-slate.csv
"""

CONTRACT_RULE_SET = """
ruleset: ward-2025
title: {vi: Phường, en: Ward}
extends: central-2025-2030
sources:
  CT45-2025: {title: Chỉ thị 45-CT/TW, date: 2025-04-14, issuer: Bộ Chính trị}
groups:
  women: {gender: female}
  young: {age: {below: 42}}
rules:
  - id: women
    topic: women
    title: {vi: Tỷ lệ nữ, en: Women}
    count: women
    at_least: 15%
    force: should
    priority: 1
    weight: 1
    authority: central
    fixed: false
    basis: {source: CT45-2025, clause: "appendix 1"}
  - {id: first-term-age, require: {months_to_retirement: {at_least: 60}}, who: {incumbent: no}, authority: city}
"""


def test_the_examples_of_the_contract(load: Load, tmp_path: Path) -> None:
    (tmp_path / "current-slate.csv").write_text("committee,id\n", "utf-8")
    catalogue = FIELDS + "  party_date: {type: date}\n  retirement_month: {type: date}\n"
    files = {
        "vn-cadre": catalogue,
        "ward-2025-2030": CONTRACT_RULE_SET,
        "central-2025-2030": "ruleset: central-2025-2030\nrules: [{id: party, require: {party_years: {at_least: 3}}}]\n",
        "ward-standing-2025-2030": "ruleset: ward-standing\nrules: [{id: young, count: {age: {below: 42}}, at_least: 1}]\n",
    }
    plan = load(CONTRACT_PLAN, **files)
    assert plan.title["en"] == "Ward Party committee, term 2025-2030"
    assert (plan.id, plan.term, plan.lang, plan.as_of) == ("ward-2025", "2025-2030", "vi", 2025 * 12 + 6)
    assert [r.key for r in plan.rules()] == [
        "executive/seats", "executive/party", "executive/women", "executive/first-term-age",
        "standing/seats", "standing/young", "secretary/seats", "deputies/seats", "inspection/seats",
        "joint/one-leading-post", "joint/inspection-overlap",
    ]  # fmt: skip
    women = rule(plan, "executive/women")
    assert isinstance(women.body, Count)
    assert women.body.count == Equals("gender", ("female",))
    assert women.body.bounds.lower(53) == 8
    assert women.basis is not None
    assert women.basis.described is not None
    assert women.basis.described.title["vi"] == "Chỉ thị 45-CT/TW"
    assert (women.force, women.authority, women.topic, women.title["en"]) == ("should", "central", "women", "Women")
    assert plan.waived(rule(plan, "executive/first-term-age")) == {"c017"}
    assert [p.text for p in plan.prefer] == ["should", "seats", "highest: confidence", "fewest_changes: current-slate.csv"]
    assert plan.prefer[3].file == Path("current-slate.csv")
    assert [file.id for file in plan.rule_sets] == ["ward-2025", "central-2025-2030", "ward-standing", "vn-cadre"]
    assert plan.sha256 == hashlib.sha256(CONTRACT_PLAN.encode()).hexdigest()
    assert (plan.pool.shown, plan.pool.place) == ("pool.csv", "plan.yaml:7")
    assert plan.committee("secretary").within == "standing"


@pytest.mark.parametrize(
    ("written", "meant"),
    [
        ("{gender: NỮ}", Equals("gender", ("female",))),
        ("{degree: {at_least: đại học}}", Compares("degree", "at_least", 1)),
        ("{degree: [master, doctor]}", Equals("degree", (2, 3))),
        (
            "{confidence: {above: 80, below: 90.5}}",
            All((Compares("confidence", "above", Fraction(80)), Compares("confidence", "below", Fraction(181, 2)))),
        ),
        (
            "{age: {between: [30, 40]}}",
            All((Compares("age", "at_least", Fraction(30)), Compares("age", "at_most", Fraction(40)))),
        ),
        ("{unit: 113}", Equals("unit", ("113",))),
        ("{unit: true}", Equals("unit", ("true",))),
        ("{incumbent: yes}", Equals("incumbent", (True,))),
        ("{incumbent: không}", Equals("incumbent", (False,))),
        ("{incumbent: true}", Equals("incumbent", (True,))),
        ("{birth_date: {below: 1983}}", Compares("birth_date", "below", parse_date("1983"))),
        ("{birth_date: {at_least: 10/1983}}", Compares("birth_date", "at_least", parse_date("10/1983"))),
        ("{birth_date: 2000-01-31}", Equals("birth_date", (parse_date("31/1/2000"),))),
        ("{planned: {not: Chủ tịch}}", Not(Equals("planned", ("chair",)))),
        ("{planned: {how_many: 2}}", HowMany("planned", None, (2,))),
        ("{planned: {how_many: [1, 2]}}", HowMany("planned", None, (1, 2))),
        (
            "{planned: {how_many: {at_most: 3, not: 0}}}",
            All((HowMany("planned", "at_most", (3,)), Not(HowMany("planned", None, (0,))))),
        ),
        ("{degree: {known: false}}", Known("degree", False)),
        ("{}", All(())),
        ("{any: [{gender: nam}, {not: {unit: a}}]}", AnyOf((Equals("gender", ("male",)), Not(Equals("unit", ("a",)))))),
        ("{gender: {not: {not: female}}}", Not(Not(Equals("gender", ("female",))))),
    ],
)
def test_selectors(load: Load, written: str, meant: Selector) -> None:
    assert counted(load, written) == meant


@pytest.mark.parametrize(
    ("written", "meant"),
    [
        ("require: {unit: a}, who: {unit: b}", Require(Equals("unit", ("a",)), Equals("unit", ("b",)))),
        ("mean: age, exactly: 45.5", Mean("age", Fraction(91, 2), Fraction(91, 2))),
        ("mean: confidence, at_most: -1", Mean("confidence", None, Fraction(-1))),
        ("include: [001, 2, c3]", Include(("001", "2", "c3"))),
        ("apart: unit", Apart(shared=("unit",))),
        ("apart: [[a, 7], [b, c, d]]", Apart(lists=(("a", "7"), ("b", "c", "d")))),
    ],
)
def test_bodies(load: Load, written: str, meant: object) -> None:
    assert rule(load(plan_of(f"{{id: r, {written}}}"))).body == meant


@pytest.mark.parametrize(
    ("field", "values", "meant"),
    [
        ("degree", "[Đại học, doctor]", ("university", "doctor")),
        ("incumbent", "[true, no]", ("yes", "no")),
        ("confidence", "[5, 0.50]", ("5", "0.5")),
        ("unit", "[Công an, 113]", ("Công an", "113")),
    ],
)
def test_listed_values_are_canonical(load: Load, field: str, values: str, meant: tuple[str, ...]) -> None:
    body = rule(load(plan_of(f"{{id: r, count_each: {field}, values: {values}, at_least: 1}}"))).body
    assert isinstance(body, CountEach)
    assert body.values == meant


def test_bounds_are_exact_and_may_be_crossed_whole_numbers(load: Load) -> None:
    plan = load(plan_of("{id: r, count: {unit: a}, at_least: 5, at_most: 3}, {id: s, count: {unit: a}, exactly: 1/3}"))
    body, share = rule(plan).body, rule(plan, "board/s").body
    assert isinstance(body, Count)
    assert isinstance(share, Count)
    assert (body.bounds.lower(9), body.bounds.upper(9)) == (5, 3)
    assert share.bounds.is_exact
    assert share.bounds.at_least is not None
    assert share.bounds.at_least.value == Fraction(1, 3)


def test_seats(load: Load) -> None:
    text = "plan: p\npool: pool.csv\ncommittees:\n  a: {seats: 3}\n  b:\n    seats: {at_least: 1, at_most: 2, fixed: true}\n"
    plan = load(text)
    a, b = (committee.seats for committee in plan.committees)
    assert isinstance(a.body, Seats)
    assert isinstance(b.body, Seats)
    assert (a.key, a.topic, a.fixed, a.body.bounds.lower(0), a.body.bounds.upper(0)) == ("a/seats", "seats", False, 3, 3)
    assert (b.fixed, b.body.bounds.lower(0), b.body.bounds.upper(0), b.place) == (True, 1, 2, "plan.yaml:6")
    assert [p.kind for p in plan.prefer] == ["should"]


def test_a_redefined_group_counts_for_inherited_rules(load: Load) -> None:
    plan = load(
        plan_of("child"),
        parent="ruleset: parent\ngroups: {young: {age: {below: 40}}}\nrules: [{id: r, count: {not: young}, at_least: 1}]\n",
        child="ruleset: child\nextends: parent\ngroups: {young: {age: {below: 42}}}\n",
    )
    body = rule(plan).body
    assert isinstance(body, Count)
    assert body.count == Not(Compares("age", "below", Fraction(42)))


def test_a_parent_may_leave_a_group_to_its_heirs(load: Load) -> None:
    plan = load(
        plan_of("child"),
        parent="ruleset: parent\nrules: [{id: r, count: locals, at_least: 1}]\n",
        child="ruleset: child\nextends: parent\ngroups: {locals: {unit: a}}\n",
    )
    assert isinstance(rule(plan).body, Count)


def test_later_parents_win_and_replaced_rules_keep_their_place(load: Load) -> None:
    def one(name: str, ids: str) -> str:
        return f"ruleset: {name}\nrules: [{', '.join(f'{{id: {i}, title: {name}, include: [x]}}' for i in ids)}]\n"

    plan = load(
        plan_of("child"), **{"x/first": one("first", "ab"), "x/second": one("second", "bc")},
        child=one("child", "ad").replace("rules:", "extends: [x/first, x/second.yaml]\nrules:"),
    )  # fmt: skip
    found = [(r.id, r.title.get("en")) for r in plan.rules()]
    assert found[1:] == [("a", "child"), ("b", "second"), ("c", "second"), ("d", "child")]


def test_inline_rules_use_groups_of_the_sets_and_of_the_plan(load: Load) -> None:
    rules = "women, {id: r, count: {all: [women, old]}, at_least: 1}"
    own = "groups: {old: {not: {age: {below: 42}}}}\n"
    plan = load(plan_of(rules, own), women="ruleset: women\ngroups: {women: {gender: female}}\n")
    body = rule(plan).body
    assert isinstance(body, Count)
    assert body.count == All((Equals("gender", ("female",)), Not(Compares("age", "below", Fraction(42)))))


def test_a_committee_has_its_own_month(load: Load) -> None:
    text = plan_of("{id: r, mean: age, at_most: 50}", "  other: {seats: 1, as_of: 7/2026}\n")
    assert [c.as_of for c in load(text).committees] == [2025 * 12 + 8, 2026 * 12 + 6]


def test_unused_groups_ask_nothing_of_the_catalogue(load: Load) -> None:
    groups = "ruleset: s\ngroups: {learned: {theory: {at_least: senior}}, party: {party_years: {at_least: 3}}}\n"
    assert load(plan_of("s", as_of=""), s=groups).committees


def test_a_plan_with_joint_rules(load: Load) -> None:
    joint_rule = "{id: one, holds: [board, post], at_most: 1, authority: city, title: x}"
    plan = load(plan_of("", f"  post: {{within: board, seats: 1}}\njoint:\n  - {joint_rule}\n"))
    joint = rule(plan, "joint/one")
    assert joint.body == Holds(("board", "post"), 1)
    assert (joint.committee, joint.authority, joint.title) == (None, "city", {"vi": "x", "en": "x"})


def test_what_only_the_pool_can_tell(load: Load) -> None:
    first, second = "{id: r, count: {sex: nữ, Đơn vị: a}, at_least: 1}", "{id: i, include: [a, zz]}, {id: x, apart: [[a, yy]]}"
    plan = load(plan_of(f"{first},\n   {second}"))
    fields = unknown_fields(plan, ["id", "gender", "Đơn vị", "sexe"])
    assert [(p.code, p.where, p.value, p.params["near"]) for p in fields] == [("unknown-field", "plan.yaml:14", "sex", "sexe")]
    strangers = unknown_people(plan, KnownPeople(["a"]))
    assert [(p.where, p.value) for p in strangers] == [("plan.yaml:15", "zz"), ("plan.yaml:15", "yy")]


def test_an_undeclared_retirement_month_is_a_problem_only_where_the_pool_has_it(load: Load) -> None:
    plan = load(plan_of("{id: r, require: {months_to_retirement: {at_least: 60}}}"))
    assert unknown_fields(plan, ["id"]) == []
    assert [p.code for p in unknown_fields(plan, ["id", "retirement_month"])] == ["needs-date-field"]


def test_every_problem_at_once_over_all_files(load: Load) -> None:
    with pytest.raises(BadInput) as raised:
        load(
            "plan: p\ntitel: x\nas_of: never\npool: nowhere.csv\ncommittees:\n"
            "  board: {seats: 3, rules: [one, nothing, {id: r, count: {age: {under: 42}}}], within: nobody}\nlang: fr\n",
            one="ruleset: one\nrules:\n  - {id: a, cuont: x}\n  - {id: b, count: nobody, at_least: 200%}\n",
        )
    assert {(p.code, p.where) for p in raised.value.problems} == {
        ("unknown-key", "plan.yaml:2"), ("bad-month", "plan.yaml:3"), ("file-missing", "plan.yaml:4"),
        ("ruleset-not-found", "plan.yaml:6"), ("unknown-operator", "plan.yaml:6"), ("no-bound", "plan.yaml:6"),
        ("unknown-committee", "plan.yaml:6"), ("fields-line-missing", "plan.yaml:1"), ("not-one-of", "plan.yaml:7"),
        ("unknown-key", "one.yaml:3"), ("share-over-whole", "one.yaml:4"), ("unknown-group", "one.yaml:4"),
    }  # fmt: skip


def test_a_problem_of_a_shared_rule_set_is_said_once(load: Load) -> None:
    with pytest.raises(BadInput) as raised:
        load(
            plan_of("s", "  other: {seats: 1, rules: [s]}\n"),
            s="ruleset: s\nrules: [{id: r, count: {gender: {below: female}}, at_least: 1}]\n",
        )
    assert [p.code for p in raised.value.problems] == ["operator-needs-order"]


def test_a_missing_plan_is_a_problem_at_its_path(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    with pytest.raises(BadInput) as raised:
        load_plan("nowhere/plan.yaml")
    assert [(p.code, p.where) for p in raised.value.problems] == [("file-missing", "nowhere/plan.yaml")]


def test_paths_outside_the_folder_are_shown_as_given(load: Load, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    load("plan: p\npool: pool.csv\ncommittees: {board: {seats: 1}}\n")
    (tmp_path / "deep").mkdir()
    monkeypatch.chdir(tmp_path / "deep")
    assert load_plan(Path("../plan.yaml")).pool.shown == "../pool.csv"


def json_schema(model: Any) -> dict[str, Any]:
    schema: dict[str, Any] = model.model_json_schema()
    return schema


def test_the_written_models_give_a_closed_json_schema() -> None:
    from planner.reading.plan_text import PlanText
    from planner.reading.ruleset_text import RuleSetText

    for model in (PlanText, RuleSetText):
        schema = json_schema(model)
        assert schema["additionalProperties"] is False
        assert "CountText" in schema["$defs"]
    assert json_schema(PlanText)["properties"]["committees"]["additionalProperties"] == {"$ref": "#/$defs/CommitteeText"}


def test_prefer_left_empty_is_the_default_and_an_empty_list_is_none(load: Load) -> None:
    plan = "plan: p\npool: pool.csv\ncommittees: {a: {seats: 1}}\n"
    assert [p.kind for p in load(plan + "prefer:\n").prefer] == ["should"]
    assert not load(plan + "prefer: []\n").prefer


def test_a_misspelt_bound_of_a_mean_is_one_problem(load: Load) -> None:
    with pytest.raises(BadInput) as raised:
        load(plan_of("{id: r, mean: confidence, at_lest: 80}"))
    assert [p.code for p in raised.value.problems] == ["unknown-key"]


def test_a_pool_that_is_a_folder_or_a_pipe(load: Load, tmp_path: Path) -> None:
    (tmp_path / "people").mkdir()
    os.mkfifo(tmp_path / "pipe.csv")
    for name, code in (("people", "file-is-folder"), ("pipe.csv", "file-not-ordinary"), ("none.csv", "file-missing")):
        with pytest.raises(BadInput) as raised:
            load(f"plan: p\npool: {name}\ncommittees: {{a: {{seats: 1}}}}\nprefer: [{{fewest_changes: {name}}}]\n")
        assert [(p.code, p.where) for p in raised.value.problems] == [(code, "plan.yaml:2"), (code, "plan.yaml:4")]
