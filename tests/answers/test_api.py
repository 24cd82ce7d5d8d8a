"""The Python interface: what goes in, what comes out, what is raised."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest
from pydantic import ValidationError

import planner
from planner.problems import BadInput
from planner.results.result import Result
from tests.compiled.written import loaded, people, planned, small
from tests.oracle.generate import write, write_slate

POOL = people(
    {"full_name": "Nguyễn Thị An", "gender": "female", "confidence": "50.5"},
    {"full_name": "Trần Văn Bình", "gender": "male", "confidence": "70"},
    {"full_name": "Lê Thị Chi", "gender": "female", "confidence": "60"},
    {"full_name": "Phạm Văn Dũng", "gender": "", "confidence": "80"},
)
WOMEN: dict[str, Any] = {
    "id": "women", "topic": "women",
    "title": {"en": "Women", "vi": "Tỷ lệ nữ"}, "count": {"gender": "female"}, "at_least": "50%"
}  # fmt: skip
HOPE = {"id": "hope", "count": {"gender": "female"}, "at_least": 2, "force": "should"}
PLAN = planned(
    {"board": {"seats": 3, "rules": [WOMEN, HOPE]}, "chair": {"within": "board", "seats": 1}},
    title={"en": "Board", "vi": "Ban"}, term="2025-2030", lang="vi", prefer=["should", {"highest": "confidence"}],
)  # fmt: skip
IMPOSSIBLE = planned({"board": {"seats": 3, "rules": [{**WOMEN, "at_least": 3}]}})


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return write(PLAN, POOL, tmp_path / "plan")


def test_a_loaded_plan(path: Path) -> None:
    for given in (path, str(path)):
        plan = planner.load(given)
        assert (plan.id, plan.lang) == ("made", "vi")


def test_a_plan_that_cannot_be_read_lists_every_problem(tmp_path: Path) -> None:
    spoilt = planned({"board": {"seats": 3, "rules": [{"id": "a", "count": {"gender": "robot"}, "at_lest": 1}]}}, lang="xx")
    with pytest.raises(planner.BadInput) as raised:
        planner.load(write(spoilt, POOL, tmp_path))
    assert len(raised.value.problems) >= 2
    with pytest.raises(planner.BadInput):
        planner.load(tmp_path / "nowhere.yaml")


def test_check(path: Path) -> None:
    found = planner.load(path).check()
    assert isinstance(found, Result)
    assert (found.command, found.status, found.plan, found.term) == ("check", "feasible", "made", "2025-2030")
    assert found.slate is None
    assert (found.conflicts, found.conflicts_complete, found.relaxations) == ([], None, [])


def test_propose(path: Path) -> None:
    found = planner.load(path).propose()
    assert (found.command, found.status) == ("propose", "optimal")
    # Two women are asked for and hoped for; then the highest sum, with the highest of them in the chair.
    assert found.slate == {"board": ["a", "c", "d"], "chair": ["d"]}
    assert [(o.prefer, o.priority, o.value, o.bound) for o in found.objective] == [
        ("should", 1, 0, 0),
        ("highest: confidence", None, 270.5, 270.5),
    ]
    assert [f.rule for f in found.findings] == ["board/seats", "board/women", "board/hope", "chair/seats"]
    women = found.findings[1]
    assert (women.verdict, women.actual, women.base, women.at_least, women.people) == ("met", 2, 3, 2, ["a", "c"])
    assert women.required == {"at_least": "50%"}
    assert women.unsure == ["d"]
    assert found.names == {"a": "Nguyễn Thị An", "c": "Lê Thị Chi", "d": "Phạm Văn Dũng"}
    assert found.rule_titles["board/women"] == {"en": "Women", "vi": "Tỷ lệ nữ"}
    assert [(c.id, c.within) for c in found.committees] == [("board", None), ("chair", "board")]


def test_provenance(path: Path) -> None:
    import hashlib

    found = planner.load(path).propose(time_limit=60).provenance
    assert found is not None
    assert found.planner == planner.__version__
    assert found.ortools
    assert found.plan_sha256 == hashlib.sha256(path.read_bytes()).hexdigest()
    assert found.pool_sha256 == hashlib.sha256((path.parent / "pool.csv").read_bytes()).hexdigest()
    assert (found.pool_size, found.settings) == (4, {"time_limit": 60})


def test_validate_a_mapping_or_a_file(path: Path, tmp_path: Path) -> None:
    plan = planner.load(path)
    slate = {"board": ["a", "b", "d"], "chair": ["a"]}
    file = write_slate(slate, tmp_path / "slate.csv")
    found = [plan.validate(given) for given in (slate, file, str(file), {c: tuple(ids) for c, ids in slate.items()})]
    assert len({one.to_json() for one in found}) == 1
    assert found[0].status == "not_compliant"
    assert found[0].slate == slate
    by_rule = {f.rule: f for f in found[0].findings}
    assert {rule: (f.verdict, f.shortfall) for rule, f in by_rule.items()} == {
        "board/seats": ("met", 0),
        "board/women": ("unproven", 1),
        "board/hope": ("unproven", 1),
        "chair/seats": ("met", 0),
    }


def test_validate_without_a_committee_and_outside_of_one(path: Path) -> None:
    plan = planner.load(path)
    assert plan.validate({"board": ["a", "b", "c"]}).slate == {"board": ["a", "b", "c"], "chair": []}
    assert plan.validate({}).slate == {"board": [], "chair": []}
    beside = plan.validate({"board": ["a", "b", "c"], "chair": ["d"]})
    assert beside.status == "not_compliant"
    assert [(f.rule, f.people) for f in beside.findings if f.kind == "within"] == [("chair/within", ["d"])]


def test_strict_counts_what_should_be(path: Path) -> None:
    plan = loaded(planned({"board": {"seats": 1, "rules": [HOPE]}}), POOL)
    assert plan.validate({"board": ["a"]}).status == "compliant"
    assert plan.validate({"board": ["a"]}, strict=True).status == "not_compliant"
    assert planner.load(path).validate({"board": ["a", "b", "c"], "chair": ["a"]}, strict=True).status == "compliant"


@pytest.mark.parametrize(
    ("slate", "codes"),
    [
        ({"bord": ["a"]}, ["unknown-committee"]),
        ({"board": ["nobody"]}, ["unknown-person"]),
        ({"board": ["a", "b", "a"]}, ["member-twice"]),
        ({"bord": ["a", "z"], "board": ["x", "a", "a"], "chair": ["y"]},
         ["unknown-committee", "unknown-person", "unknown-person", "member-twice", "unknown-person"]),
    ],
)  # fmt: skip
def test_a_bad_slate_is_refused_with_every_problem(slate: dict[str, list[str]], codes: list[str], path: Path) -> None:
    with pytest.raises(BadInput) as raised:
        planner.load(path).validate(slate)
    assert sorted(p.code for p in raised.value.problems) == sorted(codes)
    assert all(p.where.startswith("slate.") for p in raised.value.problems)


def test_explain() -> None:
    found = loaded(IMPOSSIBLE, POOL).explain()
    assert (found.command, found.status, found.conflicts_complete) == ("explain", "infeasible", True)
    assert [c.rules for c in found.conflicts] == [["board/women"]]
    assert [(r.cost, r.changes[0].rule, r.changes[0].from_, r.changes[0].to) for r in found.relaxations] == [
        (1, "board/women", 3, 2)
    ]
    assert [(f.rule, f.needs, f.remain) for f in found.funnels if f.remain < f.needs] == [("board/women", 3, 2)]
    feasible = loaded(PLAN, POOL).explain()
    assert (feasible.status, feasible.conflicts, feasible.relaxations) == ("feasible", [], [])


def test_propose_of_what_cannot_be() -> None:
    found = loaded(IMPOSSIBLE, POOL).propose()
    assert (found.status, found.slate, found.objective, found.findings) == ("infeasible", None, [], [])
    assert [c.rules for c in found.conflicts] == [["board/women"]]


@pytest.mark.parametrize("command", ["check", "propose", "explain"])
def test_progress_is_told(command: str) -> None:
    told: list[tuple[str, dict[str, object]]] = []
    for plan in (PLAN, IMPOSSIBLE):
        getattr(loaded(plan, POOL), command)(progress=lambda event, facts: told.append((event, facts)))
    events = [event for event, _ in told]
    assert events[:2] == ["compile", "feasibility"]
    assert all(isinstance(facts, dict) for _, facts in told)
    if command == "propose":
        assert [facts["prefer"] for event, facts in told if event == "stage"][:2] == ["should 1", "highest: confidence"]
    else:
        assert {"conflicts", "relaxations"} <= set(events)


def test_an_answer_does_not_depend_on_being_watched(path: Path) -> None:
    watched = planner.load(path).propose(progress=lambda _event, _facts: None)
    assert watched.to_json() == planner.load(path).propose().to_json()


def test_the_json_of_propose_is_a_slate(path: Path, tmp_path: Path) -> None:
    plan = planner.load(path)
    best = plan.propose()
    file = tmp_path / "best.json"
    file.write_text(best.to_json(), encoding="utf-8")
    found = plan.validate(file)
    assert (found.status, found.slate) == ("compliant", best.slate)
    assert found.findings == best.findings


@pytest.mark.parametrize("seed", range(12))
def test_results_survive_their_json(seed: int) -> None:
    plan = small(seed).loaded
    for result in (plan.check(), plan.propose(), plan.explain(), plan.validate(small(seed).slate(seed))):
        text = result.to_json()
        again = Result.model_validate_json(text)
        assert again == result
        assert again.to_json() == text
        assert text.endswith("}\n")
        data = json.loads(text)
        assert None not in data.values()
        for relaxation in data.get("relaxations", []):
            assert all({"from", "to"} <= change.keys() for change in relaxation["changes"])


def test_a_result_takes_no_unknown_keys() -> None:
    with pytest.raises(ValidationError):
        Result.model_validate({"command": "check", "status": "feasible", "verdict": "met"})
    with pytest.raises(ValidationError):
        Result.model_validate({"command": "check", "status": "maybe"})


@pytest.mark.parametrize("seed", range(0, 30, 3))
def test_what_is_proposed_is_compliant(seed: int) -> None:
    plan = small(seed).loaded
    best = plan.propose()
    if best.slate is not None:
        again = plan.validate(best.slate)
        assert again.status == "compliant"
        assert again.findings == best.findings


@pytest.mark.parametrize(
    "slate",
    [{"board": None}, {"board": 5}, {"board": "ab"}, {"board": [1]}, {"board": [["a"]]}, {3: ["a"]}, None, [("board", "a")]],
)
def test_what_is_no_slate_is_bad_input(slate: Any) -> None:
    with pytest.raises(BadInput, match="slate-form"):
        loaded(PLAN, POOL).validate(slate)


def test_ids_of_a_slate_are_trimmed() -> None:
    plan = loaded(PLAN, POOL)
    first = plan.case.pool.ids[0]
    assert plan.validate({"board": [f" {first} "]}).slate["board"] == [first]  # type: ignore[index]


@pytest.mark.parametrize("limit", [-1.0, float("nan")])
def test_what_is_no_time_limit(limit: float) -> None:
    with pytest.raises(ValueError, match="time limit"):
        loaded(PLAN, POOL).check(time_limit=limit)


def test_a_folder_is_the_plan_in_it(path: Path) -> None:
    assert planner.load(path.parent).id == "made"
    assert "load" in dir(planner)
    assert "Result" in dir(planner)


@pytest.mark.parametrize("given", [None, 3, ["plan.yaml"], b"plan.yaml"])
def test_what_is_no_path_is_said_in_a_sentence(given: Any) -> None:
    with pytest.raises(TypeError, match="a plan is named by the path of its file or folder, not by"):
        planner.load(given)
    with pytest.raises(ValueError, match="a language is one of en, vi"):
        planner.load("plan.yaml", "fr")  # type: ignore[arg-type]


@pytest.mark.parametrize("limit", ["x", "5", True, [1]])
def test_what_is_no_time_limit_is_said_in_a_sentence(path: Path, limit: Any) -> None:
    plan = planner.load(path)
    for ask in (plan.check, plan.propose, plan.explain):
        with pytest.raises(TypeError, match="a time limit is a number of seconds or None, not"):
            ask(time_limit=limit)


def test_what_a_shell_shows(path: Path) -> None:
    plan = planner.load(path)
    assert repr(plan) == "<LoadedPlan 'made': 2 committees, 4 rules, pool of 4>"
    found = plan.propose()
    assert repr(found) == str(found) == "<Result of propose 'made': optimal; 4 memberships, 4 findings>"
    assert found.to_text() == found.to_text("vi")
    assert found.to_text().startswith("ĐẠT: phương án tốt nhất")
    assert found.to_text("en", width=60).startswith("OPTIMAL")
    page = found._repr_html_()
    assert page.startswith("<pre>ĐẠT: phương án tốt nhất")
    assert "<Result" not in page


def test_frames(path: Path) -> None:
    plan = planner.load(path)
    found = plan.propose()
    frame = found.to_frame()
    assert frame.loc["board/women", ["committee", "verdict", "at_least", "shortfall"]].tolist() == ["board", "met", 2, 0]
    slate = found.to_frame("slate")
    assert slate.groupby("committee").size().to_dict() == {"board": 3, "chair": 1}
    assert set(slate["full_name"]) <= set(plan.pool["full_name"])
    assert plan.pool["gender"].tolist() == ["female", "male", "female", ""]
    assert plan.pool.index.name == "id"
    assert plan.check().to_frame().empty
    with pytest.raises(ValueError, match="'findings' or of the 'slate'"):
        found.to_frame("people")  # type: ignore[arg-type]
