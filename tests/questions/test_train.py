"""`train`: courses, recruits, what is wanted, in words and in every form of a report."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

import planner
from planner.answers import verify as verifying
from planner.cli.exit_codes import exit_code
from planner.problems import BadInput
from planner.report import REPORTS, render_pages
from planner.results.against import against
from planner.results.reading import result_of
from planner.results.redaction import redacted
from planner.solve.clock import Clock
from tests.compiled.written import loaded, people, planned
from tests.oracle.generate import write

POOL = people(
    {"full_name": "Nguyễn Thị An", "gender": "nữ", "degree": "master", "birth_date": "3/1980", "unit": "Công an"},
    {"full_name": "Trần Thị Bình", "gender": "nữ", "degree": "bachelor", "birth_date": "4/1981", "unit": "Quân sự"},
    {"full_name": "Lê Thị Châu", "gender": "nữ", "degree": "bachelor", "birth_date": "5/1982", "unit": "Ủy ban"},
    {"full_name": "Phạm Văn Ẩn", "gender": "nam", "degree": "master", "birth_date": "6/1970", "unit": "Văn phòng"},
    {"full_name": "Hồ Minh Long", "gender": "nam", "degree": "", "birth_date": "7/1971", "unit": "Văn phòng"},
)
BOARD: dict[str, Any] = {
    "board": {
        "title": {"en": "Board", "vi": "Ban Chấp hành"},
        "seats": 3,
        "rules": [
            {"id": "degree", "title": {"en": "Degree", "vi": "Trình độ"}, "require": {"degree": {"at_least": "master"}}},
            {"id": "women", "count": "women", "at_least": 2},
        ],
    },
}
BOARD["board"]["rules"] = [{"ruleset": "own", "groups": {"women": {"gender": "female"}}, "rules": BOARD["board"]["rules"]}]
MASTER = {"title": {"en": "Master's course", "vi": "Lớp thạc sĩ"}, "who": {"degree": "bachelor"}, "gives": {"degree": "ThS"}}


def plan_of(**more: Any) -> Any:
    return loaded(planned(BOARD, **more), POOL)


def courses_of(recruits: Any = None, **course: Any) -> dict[str, Any]:
    return {"courses": {"master": {**MASTER, **course}}, **({} if recruits is None else {"recruits": recruits})}


def test_one_course_opens_the_plan() -> None:
    result = plan_of().train(courses_of(places=5, ends="9/2025"))
    assert (result.status, exit_code(result), result.proved, result.training.cost) == ("answered", 0, True, 1)
    (trained,) = result.training.people
    assert trained.id in ("b", "c")
    assert (trained.courses, trained.opens, trained.serves) == (["master"], ["board/degree"], ["board"])
    (course,) = result.courses
    assert (course.may, course.taken, course.places, course.some, course.always) == (2, 1, 5, ["b", "c"], [])
    assert {(near.id, near.missing[0].levels, near.missing[0].blank) for near in result.near_misses} == {
        ("b", 1, False), ("c", 1, False), ("e", None, True),
    }  # fmt: skip
    said = " ".join(result.to_text("en").split())
    assert "Train 1 person to make the plan feasible: cost 1. Nothing cheaper does." in said
    assert "1 of 5 places" in said
    for lang in ("en", "vi"):
        assert max(map(len, result.to_text(lang).splitlines())) <= 80
    assert "Cử 1 đồng chí đi học" in result.to_text("vi")


def test_what_it_costs_is_set_against_an_earlier_answer() -> None:
    old, new = (plan_of().train(courses_of(cost=cost)) for cost in (1, 3))
    new.against = against(old, new)
    assert [(one.figure, one.from_, one.to) for one in new.against.figures] == [("cost", 1, 3)]
    assert "Cost: 1 → 3" in new.to_text("en")
    assert "Chi phí: 1 → 3" in new.to_text("vi")
    bare = redacted(new, "counts", (), ())
    assert bare.against is not None
    assert bare.against.figures == []


def test_who_may_name_a_group_of_the_plan() -> None:
    assert plan_of().train(courses_of(who="women")).training.cost == 1
    with pytest.raises(BadInput) as refused:
        plan_of().train(courses_of(who="womn"))
    assert [problem.code for problem in refused.value.problems] == ["unknown-group"]


def test_nothing_to_train() -> None:
    plan = plan_of().suppose(set={"board/women.at_least": 1}, drop=["board/degree"])
    result = plan.train(courses_of())
    assert (result.training.cost, result.training.people, result.training.recruits) == (0, [], [])
    assert "nobody needs to be trained" in " ".join(result.to_text("en").split())


def test_a_level_is_never_lowered_and_a_blank_is_not_raised() -> None:
    """Whoever has more keeps it; whose cell is blank is told to fill it in."""
    rows = people({"degree": "doctor"}, {"degree": "bachelor"}, {"degree": ""}, {"degree": ""})
    rules = [
        {"id": "doctors", "count": {"degree": "doctor"}, "at_least": 1}, {"id": "m", "require": {"degree": {"at_least":
        "master"}}},
    ]  # fmt: skip
    plan = loaded(planned({"board": {"seats": 2, "rules": rules}}), rows)
    everybody = {"courses": {"k": {"gives": {"degree": "master"}}}}
    result = plan.train(everybody)
    assert [(one.id, one.courses) for one in result.training.people] == [("b", ["k"])]
    three = plan.suppose(set={"board/seats.at_least": 3, "board/seats.at_most": 3}).train(everybody)
    assert three.status == "infeasible"
    assert [(one.kind, one.rule, one.people) for one in three.unmended] == [("blank", "board/m", ["c", "d"])]


def test_a_course_counts_from_the_month_in_which_it_ends() -> None:
    two = {"board": {"seats": 1, "rules": [{"id": "d", "require": {"degree": "master"}}]}}
    two["later"] = {**two["board"], "as_of": "2026-06"}
    plan = loaded(planned(two), people({"degree": "bachelor"}, {"degree": "master"}))
    result = plan.train({"courses": {"k": {"gives": {"degree": "master"}, "ends": "2026-03"}}})
    assert result.training.cost == 0
    plan = loaded(planned(two), people({"degree": "bachelor"}, {"degree": "bachelor"}))
    assert plan.train({"courses": {"k": {"gives": {"degree": "master"}, "ends": "2026-03"}}}).status == "infeasible"
    apart = {**two, "board": {"seats": 1}}
    plan = loaded(planned(apart), people({"degree": "bachelor"}, {"degree": "bachelor"}))
    assert plan.train({"courses": {"k": {"gives": {"degree": "master"}, "ends": "2026-03"}}}).training.cost == 1


def test_rules_that_name_people_mean_them_trained_or_not() -> None:
    rules = [{"id": "d", "require": {"degree": "master"}}, {"id": "in", "include": ["b"]}, {"id": "a", "apart": [["b", "a"]]}]
    plan = loaded(planned({"board": {"seats": 2, "rules": rules}}), POOL)
    result = plan.train(courses_of())
    assert {one.id for one in result.training.people} == {"b"}
    assert result.training.slate == {"board": ["b", "d"]}


def test_recruits_are_rows_of_which_the_rest_is_not_known() -> None:
    doctor = {"title": {"en": "Doctor", "vi": "Tiến sĩ"}, "gives": {"degree": "doctor", "gender": "nữ"}, "at_most": 2}
    result = plan_of().train(courses_of({"doctor": doctor}, places=0))
    assert [(one.type, one.number) for one in result.training.recruits] == [("doctor", 1)]
    assert result.training.slate["board"][-1] == "doctor#1"
    assert "Recruit 1: Doctor." in result.to_text("en")
    less = {"doctor": {"gives": {"degree": "doctor"}, "at_most": 2}}
    assert plan_of().train(courses_of(less, places=0)).status == "infeasible"


def test_who_is_wanted_is_found_where_no_recruits_are_named() -> None:
    rule = {"id": "young", "count": {"age": {"below": 42}, "gender": "female"}, "at_least": 2}
    rules = [*BOARD["board"]["rules"][0]["rules"][:1], rule]
    plan = loaded(planned({"board": {"seats": 3, "rules": rules}}), POOL)
    result = plan.train({"courses": {"k": {"gives": {"degree": "master"}, "places": 0}}})
    assert (result.status, exit_code(result), result.proved) == ("infeasible", 1, True)
    assert [(one.number, one.must) for one in result.training.wanted] == [
        (2, {"gender": "female", "age": {"below": 42}, "degree": {"at_least": "master"}})
    ]
    assert "2: " in result.to_text("en")
    none = plan.train({"courses": {"k": {"gives": {"degree": "master"}, "places": 0}}, "recruits": {}})
    assert none.training.wanted == []


def test_places_that_run_out_are_told() -> None:
    rows = people(*({"degree": "bachelor"} for _ in range(3)))
    plan = loaded(planned({"board": {"seats": 2, "rules": [{"id": "d", "require": {"degree": "master"}}]}}), rows)
    result = plan.train({"courses": {"k": {"gives": {"degree": "master"}, "places": 1}}})
    assert [(one.kind, one.course, one.number) for one in result.unmended] == [("places", "k", 3)]
    assert [(one.number, one.must) for one in result.training.wanted] == [(1, {"degree": "master"})]


@pytest.mark.parametrize("stop", ["cheapest", "training"])
def test_a_time_limit_keeps_what_was_found(stop: str) -> None:
    plan = plan_of()

    def progress(event: str, _facts: dict[str, object]) -> None:
        if event == stop:
            plan.session.clock._end = 0.0

    result = plan.train(courses_of(), progress=progress, time_limit=Clock(1000))
    assert exit_code(result) == 4
    if stop == "cheapest":
        assert result.training.cost >= 1
        assert result.proved is False
        assert "Not proved" in result.to_text("en")


def test_no_time_at_all() -> None:
    assert exit_code(plan_of().train(courses_of(), time_limit=1e-9)) == 4


def test_every_form_and_what_verify_counts() -> None:
    plan = plan_of()
    recruits = {"x": {"gives": {"gender": "nữ", "degree": "master"}}}
    for given in (courses_of(places=5, ends="9/2025"), courses_of(places=0), courses_of(recruits, places=0)):
        result = plan.detailed(plan.train(given))
        for form in REPORTS:
            assert render_pages(form, result, "vi")
        again = result_of(result.to_json().encode(), "result.json")
        assert again.to_json() == result.to_json()
        assert verifying._verified(again, plan.case).differences == []
        for how in ("initials", "counts"):
            assert redacted(result, how).to_text("vi")


@pytest.mark.parametrize("tamper", ["cost", "people", "slate"])
def test_verify_sees_a_training_that_does_not_do(tamper: str) -> None:
    plan = plan_of()
    result = plan.detailed(plan.train(courses_of()))
    if tamper == "cost":
        result.training.cost = 7
    elif tamper == "people":
        result.training.people[0].id = "e"
    else:
        result.training.slate["board"] = ["a", "b", "c"]
    assert verifying._verified(result, plan.case).differences


def test_a_file_is_read_with_every_problem_at_once(tmp_path: Path) -> None:
    plan = planner.load(write(planned(BOARD), POOL, tmp_path))
    file = tmp_path / "courses.yaml"
    file.write_text(
        "courses:\n"
        "  one: {who: {degre: bachelor}, gives: {degree: ThS}, places: -1}\n"
        "  two: {who: {degree: bachelor}, gives: {degree: highest}, cost: 0}\n"
        "  three: {gives: {age: 40}, ends: 13/2025}\n"
        "  four: {who: {degree: bachelor}, gives: {}, seats: 3}\n"
        "  five: {who: {degree: bachelor}}\n"
        "recruits:\n"
        "  six: {gives: {gender: femail}, at_most: few}\n",
        "utf-8",
    )
    with pytest.raises(BadInput) as refused:
        plan.train(file)
    found = {(problem.where.rpartition(":")[2], problem.code) for problem in refused.value.problems}
    assert found == {
        ("2", "unknown-field"), ("2", "needs-whole"), ("3", "value-not-listed"), ("3", "needs-positive-whole"),
        ("4", "gives-no-column"), ("4", "bad-month"), ("5", "gives-nothing"), ("5", "unknown-key"), ("6", "missing-key"),
        ("8", "value-not-listed"), ("8", "needs-whole"),
    }  # fmt: skip
    (places,) = [problem for problem in refused.value.problems if problem.value == "-1"]
    assert places.message() == "`places` must be a whole number here, 0 or more, not -1."


def test_a_blank_date_of_birth_is_all_that_is_lacking_of_a_month_of_retirement() -> None:
    rows = people(
        {"gender": "nam", "birth_date": "", "retirement_month": ""},
        {"gender": "nữ", "birth_date": "3/1980", "retirement_month": "5/2035"},
    )
    rule = {"id": "serving", "require": {"months_to_retirement": {"at_least": 60}}}
    plan = loaded(planned({"board": {"seats": 1, "rules": [rule]}}), rows)
    (near,) = plan.train({"courses": {"k": {"gives": {"gender": "nữ"}}}}).near_misses
    assert [(one.field, one.blank) for one in near.missing] == [("birth_date", True)]
    months = [{"id": row["id"], "retirement_month": row["retirement_month"]} for row in rows]
    plan = loaded(planned({"board": {"seats": 1, "rules": [rule]}}), months)
    (near,) = plan.train({"courses": {"k": {"gives": {"retirement_month": "1/2036"}, "places": 0}}}).near_misses
    assert [(one.field, one.blank) for one in near.missing] == [("retirement_month", True)]
