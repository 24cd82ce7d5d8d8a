"""Where a question is easily answered wrong: who cannot be in, ties, a time limit in the middle, rules called `include`."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

import planner
from planner.cli.exit_codes import exit_code
from planner.solve.clock import Clock
from tests.compiled.written import loaded, people, planned
from tests.oracle.generate import write

ROWS = people(
    {"gender": "nữ", "degree": "master", "confidence": "90"},
    {"gender": "nữ", "degree": "master", "confidence": "80"},
    {"gender": "nam", "degree": "college", "confidence": "95"},
    {"gender": "nam", "degree": "master", "confidence": "60"},
    {"gender": "nam", "degree": "master", "confidence": "60"},
)
DEGREE = {"id": "degree", "require": {"degree": {"at_least": "bachelor"}}}
MEN = {"id": "men", "count": {"gender": "male"}, "at_least": 1}
HIGHEST: dict[str, Any] = {"prefer": [{"highest": "confidence"}]}


def plan_of(*rules: dict[str, Any], seats: Any = 2, **more: Any) -> Any:
    return loaded(planned({"board": {"seats": seats, "rules": list(rules)}}, **more), ROWS)


def stopped(plan: Any, at: tuple[str, int], **asked: Any) -> dict[str, Any]:
    """The clock that ends as soon as the question says that it has come so far."""
    clock = Clock(1000)

    def progress(event: str, facts: dict[str, object]) -> None:
        if event == at[0] and int(str(facts.get("at", at[1]))) == at[1]:
            clock._end = 0.0

    return {"progress": progress, "time_limit": clock, **asked}


def test_an_include_of_somebody_who_cannot_is_named_wherever_it_is_asked() -> None:
    plan = plan_of(DEGREE, MEN, **HIGHEST)
    supposed = plan.suppose(include={"board": ["c"]})
    for result in (supposed.check(), supposed.propose(), supposed.explain()):
        assert result.status == "infeasible"
        assert [set(one.rules) for one in result.conflicts] == [{"board/degree", "board/include"}]
    (scenario,) = plan.compare({"c": {"include": {"board": ["c"]}}}).scenarios
    assert (scenario.status, set(scenario.conflict), scenario.cost) == ("infeasible", {"board/degree", "board/include"}, 1)
    assert supposed.why("a").status == "infeasible"
    person = plan.why("c").person
    assert (person.role, person.rules, person.cost, person.changes[0].people) == ("never", ["board/degree"], 1, ["c"])
    assert person.slate == {"board": ["a", "c"]}
    assert (person.joined, person.left) == ({"board": ["c"]}, {"board": ["d"]})


def test_people_supposed_to_be_in_are_a_reason_like_any_other() -> None:
    """Two who are in already keep a third out, together with the seats."""
    person = plan_of(seats=2, **HIGHEST).suppose(include={"board": ["a", "b"]}).why("d").person
    assert (person.role, set(person.rules)) == ("never", {"board/seats", "board/include"})
    assert (person.cost, person.changes[0].bound, person.changes[0].to) == (1, "at_most", 3)


def test_ties_are_no_change() -> None:
    """d and e are alike: who is asked for takes the place of the other, and nobody moves where nothing is supposed."""
    plan = plan_of(DEGREE, MEN, **HIGHEST)
    assert plan.propose().slate == {"board": ["a", "d"]}
    same, other = plan.compare({"same": {}, "other": {"exclude": {"board": ["d"]}}}).scenarios
    assert (same.slate, same.joined, same.left) == ({"board": ["a", "d"]}, {}, {})
    assert (other.slate, other.joined, other.left) == ({"board": ["a", "e"]}, {"board": ["e"]}, {"board": ["d"]})
    assert [one.value for one in other.objective] == [one.value for one in same.objective] == [150]
    tied = plan.why("e")
    assert (tied.person.role, tied.slate) == ("sometimes", {"board": ["a", "e"]})
    assert (tied.person.objective[0].value, tied.before[0].value) == (150, 150)
    first = plan.why("d")
    assert (first.person.role, first.person.joined, first.person.left) == ("sometimes", {}, {})


def test_a_time_limit_in_the_middle_of_compare_keeps_what_is_proved() -> None:
    plan = plan_of(DEGREE, MEN, **HIGHEST)
    gone = {"exclude": {"board": ["a"]}}
    scenarios = {"one": gone, "two": {"exclude": {"all": ["b", "a"]}}, "three": {"drop": ["board/men"]}}
    result = plan.compare(scenarios, **stopped(plan, ("compare", 2)))
    assert exit_code(result) == 4
    assert [(one.name, one.proved, one.cost) for one in result.scenarios] == [
        ("one", True, 0), ("two", False, None), ("three", False, 0)  # a slate is known of the third, not the best
    ]  # fmt: skip
    assert result.standing.proved
    assert result.standing.slate == {"board": ["a", "d"]}
    assert result.scenarios[0].slate == {"board": ["b", "d"]}
    assert "not" in result.to_text("en")


def test_a_time_limit_in_the_middle_of_a_sweep_keeps_what_is_proved(tmp_path: Path) -> None:
    path = write(planned({"board": {"seats": 2, "rules": [DEGREE, MEN]}}, **HIGHEST), ROWS, tmp_path)
    kept = tmp_path / "points.jsonl"
    plan = planner.load(path)
    result = plan.sweep({"board/men.at_least": [1, 2, 3]}, resume=kept, **stopped(plan, ("sweep", 2)))
    assert exit_code(result) == 4
    assert [(point.proved, point.status) for point in result.points] == [
        (True, "optimal"), (False, "undecided"), (False, "infeasible")
    ]  # fmt: skip  (three men of two is counted, and not what it costs)
    assert (result.feasible_from, result.feasible_to) == (None, None)
    assert len(kept.read_text("utf-8").splitlines()) == 1
    whole = planner.load(path).sweep({"board/men.at_least": [1, 2, 3]}, resume=kept)
    assert [(point.status, point.cost) for point in whole.points] == [("optimal", 0), ("optimal", 0), ("infeasible", 1)]
    assert (exit_code(whole), whole.feasible_from, whole.feasible_to) == (0, 1, 2)
    assert whole.points[0] == result.points[0]


@pytest.mark.parametrize("what", ["plan", "pool", "supposed", "none"])
def test_points_of_another_plan_or_pool_are_not_taken(what: str, tmp_path: Path) -> None:
    rules = [DEGREE, MEN]
    kept = tmp_path / "points.jsonl"
    bound = {"board/men.at_least": [1, 2]}
    plan = planner.load(write(planned({"board": {"seats": 2, "rules": rules}}, **HIGHEST), ROWS, tmp_path))
    first = plan.sweep(bound, resume=kept)
    assert [point.objective[0].value for point in first.points] == [150, 120]
    rows = [{**row, "confidence": "50"} if row["id"] == "d" and what == "pool" else row for row in ROWS]
    seats = 3 if what == "plan" else 2
    other = planner.load(write(planned({"board": {"seats": seats, "rules": rules}}, **HIGHEST), rows, tmp_path))
    other = other.suppose(exclude={"board": ["a"]}) if what == "supposed" else other
    late = other.sweep(bound, resume=kept, time_limit=0)
    expected = ["optimal", "optimal"] if what == "none" else ["undecided", "undecided"]
    assert [point.status for point in late.points] == expected
    assert exit_code(late) == (0 if what == "none" else 4)
    values = {"plan": [230, 210], "pool": [150, 110], "supposed": [140, 120], "none": [150, 120]}[what]
    assert [point.objective[0].value for point in other.sweep(bound, resume=kept).points] == values


@pytest.mark.parametrize("stop", ["why", "relaxations"])
def test_a_time_limit_in_the_middle_of_why_keeps_what_is_proved(stop: str) -> None:
    plan = plan_of(DEGREE, MEN, **HIGHEST)
    result = plan.why("c", **stopped(plan, (stop, 0)))
    assert exit_code(result) == 4
    assert (result.status, result.person.id, result.person.proved) == ("answered", "c", False)
    assert result.before[0].value == 150
    if stop == "relaxations":
        assert (result.person.role, result.person.rules, result.person.cost) == ("never", ["board/degree"], None)
    assert result.to_text("vi")


OWN = {"id": "include", "include": ["c"], "title": {"en": "The chair's wish"}}


def test_a_rule_of_the_plan_called_include_stays_what_it_is() -> None:
    """It is no supposition: it may be relaxed, it may be a goal, and it is told among the reasons."""
    plan = plan_of(OWN, seats=1, **HIGHEST)
    assert plan.propose().slate == {"board": ["c"]}
    person = plan.why("a").person
    assert (person.role, person.cost) == ("never", 1)
    assert set(person.rules) == {"board/seats", "board/include"}
    assert {change.rule for change in person.changes} <= {"board/seats", "board/include"}
    crossed = plan.suppose(include={"board": ["a"]}).explain()
    assert [set(one.rules) for one in crossed.conflicts] == [{"board/seats", "board/include", "board/include-2"}]
    assert {frozenset(one.changed) for one in crossed.relaxations} == {frozenset({"board/seats"}), frozenset({"board/include"})}
    mine = plan.why("c")
    assert mine.person.role == "always"
    assert mine.person.cost == 0


def test_a_goal_of_the_plan_called_include_is_no_must_beside_a_supposed_one() -> None:
    plan = plan_of({**OWN, "force": "should"}, DEGREE, seats=2, prefer=["should", {"highest": "confidence"}])
    result = plan.suppose(include={"board": ["d"]}).suppose(include={"board": ["b"]}).propose()
    assert (result.status, result.slate) == ("optimal", {"board": ["b", "d"]})
    verdicts = {finding.rule: finding.verdict for finding in result.findings}
    assert verdicts["board/include"] == "not_met"
    assert verdicts["board/include-2"] == "met"
    assert plan.suppose(include={"board": ["c"]}).check().status == "infeasible"
    assert plan.why("b").person.role == "sometimes"
    kept_out = plan_of({"id": "exclude", "exclude": ["a"], "force": "should"}, seats=1, **HIGHEST).why("a").person
    assert kept_out.role == "sometimes"


def test_a_line_that_was_cut_off_costs_one_point_alone(tmp_path: Path) -> None:
    plan = planner.load(write(planned({"board": {"seats": 2, "rules": [MEN]}}), ROWS, tmp_path))
    kept = tmp_path / "kept.jsonl"
    kept.write_text('{"key": "ab', encoding="utf-8")
    plan.sweep({"board/men.at_least": [0, 1]}, resume=kept)
    lines = kept.read_text(encoding="utf-8").splitlines()
    assert lines[0] == '{"key": "ab'
    assert [json.loads(line)["point"]["values"]["board/men.at_least"] for line in lines[1:]] == [0, 1]


def test_a_mapping_of_columns_is_part_of_what_a_point_depends_on(tmp_path: Path) -> None:
    plan = planned({"board": {"seats": 1}}, prefer=[{"highest": "confidence"}])
    path = write(plan, people({"confidence": "1", "planned": "9"}, {"confidence": "2", "planned": "3"}), tmp_path)
    text = path.read_text(encoding="utf-8").replace("pool: pool.csv", "pool: {file: pool.csv, columns: columns.yaml}")
    path.write_text(text, encoding="utf-8")
    kept, columns = tmp_path / "kept.jsonl", tmp_path / "columns.yaml"
    pool = tmp_path / "pool.csv"
    pool.write_text("id,Phiếu A,Phiếu B\na1,1,9\na2,2,3\n", encoding="utf-8")
    found = []
    for header in ("Phiếu A", "Phiếu B"):
        columns.write_text(f"{header}: confidence\n", encoding="utf-8")
        result = planner.load(path).sweep({"board/seats.at_least": [1]}, resume=kept)
        found.append(result.points[0].objective[0].value)
    assert found == [2, 9]
