"""No question compiles or proves anew what the same session knows: calls are counted, not seconds."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import Any

import numpy as np
import pytest

import planner
from planner.api import LoadedPlan
from planner.cli.app import main
from planner.compiled import compile as compiling
from planner.compiled.rows import CompiledRule, Row, RowMaker
from planner.problems import InternalDisagreement
from planner.results.result import Result
from planner.solve import cp, feasibility, search
from planner.solve.clock import Clock
from planner.why import conflicts, relaxations
from tests.answers import small_case
from tests.compiled.written import feasible, infeasible, small
from tests.sampling import fewer

INFEASIBLE, FEASIBLE = fewer(12), fewer(8)


@pytest.fixture
def calls(monkeypatch: pytest.MonkeyPatch) -> Counter[str]:
    """How often plans are compiled, sets of rules are searched, ways out are looked for and models are solved."""
    counted: Counter[str] = Counter()

    def counting(name: str, really: Callable[..., Any]) -> Callable[..., Any]:
        def call(*given: Any, **named: Any) -> Any:
            counted[name] += 1
            return really(*given, **named)

        return call

    for module in (feasibility, conflicts, relaxations):
        monkeypatch.setattr(module, "feasibility", counting("feasibility", feasibility.feasibility))
    monkeypatch.setattr(compiling, "compile_plan", counting("compile", compiling.compile_plan))
    monkeypatch.setattr(search.Search, "run", counting("best", search.Search.run))
    monkeypatch.setattr(search.Search, "least", counting("least", search.Search.least))
    monkeypatch.setattr(cp.Model, "solve", counting("solve", cp.Model.solve))
    return counted


@pytest.fixture(params=["feasible", "infeasible"])
def plan(request: pytest.FixtureRequest, tmp_path: Path) -> LoadedPlan:
    made = {"feasible": small_case.write, "infeasible": small_case.infeasible}[request.param](tmp_path)
    return planner.load(made)


@pytest.mark.slow
def test_a_plan_is_compiled_once_whatever_is_asked(plan: LoadedPlan, calls: Counter[str]) -> None:
    for question in ("check", "explain", "propose", "check", "explain"):
        getattr(plan, question)()
    plan.validate(small_case.SLATE)
    assert calls["compile"] == 1


@pytest.mark.slow
def test_what_is_asked_again_is_solved_no_more(plan: LoadedPlan, calls: Counter[str]) -> None:
    first = [plan.check().to_json(), plan.explain().to_json(), plan.propose().to_json()]
    solved = calls.copy()
    assert [plan.check().to_json(), plan.explain().to_json(), plan.propose().to_json()] == first
    assert calls == solved


def test_a_slate_that_check_found_is_where_propose_begins(tmp_path: Path, calls: Counter[str]) -> None:
    plan = planner.load(small_case.write(tmp_path))
    plan.check()
    assert calls["feasibility"] == 1
    assert plan.propose().status == "optimal"
    assert (calls["feasibility"], calls["best"]) == (1, 1)
    assert len(plan.session.slates) == 3  # the first that was found, the best, and one that is as good


def test_a_slate_that_complies_answers_check(tmp_path: Path, calls: Counter[str]) -> None:
    """A slate of the user's own is a proof, too."""
    best = planner.load(small_case.write(tmp_path)).propose().slate
    assert best is not None
    calls.clear()
    plan = planner.load(tmp_path / "plan.yaml")
    assert plan.validate(best).status == "compliant"
    assert plan.check().status == "feasible"
    assert (calls["feasibility"], calls["solve"]) == (0, 0)
    again = plan.propose()
    assert (again.status, again.slate) == ("optimal", best)


@pytest.mark.slow
def test_explain_after_check_searches_only_what_is_new(tmp_path: Path, calls: Counter[str]) -> None:
    alone = planner.load(small_case.infeasible(tmp_path))
    whole = alone.explain()
    by_itself = calls.copy()
    calls.clear()
    plan = planner.load(tmp_path / "plan.yaml")
    checked = plan.check()
    to_check = calls.copy()
    explained = plan.explain()
    assert explained.to_json() == whole.to_json()
    assert checked.conflicts[0] in explained.conflicts
    assert explained.relaxations[: len(checked.relaxations)] == checked.relaxations
    for what in ("feasibility", "least", "solve"):
        assert 0 < to_check[what] <= calls[what] <= by_itself[what] + 1, what
    assert calls["least"] == by_itself["least"]  # no way out is looked for twice


@pytest.mark.slow
def test_the_report_of_an_infeasible_plan_proves_once(tmp_path: Path, calls: Counter[str]) -> None:
    path = small_case.infeasible(tmp_path)
    planner.load(path).explain()
    to_explain = calls.copy()
    calls.clear()
    assert main(["report", str(path), "--out", str(tmp_path / "r.json"), "--quiet"]) == 1
    assert calls == to_explain


@pytest.mark.slow
def test_verify_solves_nothing(tmp_path: Path, calls: Counter[str]) -> None:
    from planner.answers.verify import verify

    plan = planner.load(small_case.write(tmp_path))
    results = [plan.detailed(plan.check()), plan.detailed(plan.propose()), plan.detailed(plan.explain())]
    calls.clear()
    for result in results:
        assert verify(result, tmp_path / "pool.csv").differences == []
    assert not calls


@pytest.mark.slow
@pytest.mark.parametrize("nth", range(INFEASIBLE))
def test_the_order_of_questions_changes_no_answer(nth: int) -> None:
    """Random plans: what a session knows already makes no difference to what it says."""
    seed = infeasible(INFEASIBLE)[nth]

    def said(plan: LoadedPlan, question: str) -> str:
        result: Result = getattr(plan, question)()
        result.problems = []  # they name the folder that the plan lay in
        return result.to_json()

    apart = {question: said(small(seed).load(), question) for question in ("check", "propose", "explain")}
    for order in (("check", "propose", "explain"), ("explain", "propose", "check"), ("propose", "check", "explain")):
        plan = small(seed).load()
        assert {question: said(plan, question) for question in order} == apart


@pytest.mark.parametrize("nth", range(FEASIBLE))
def test_what_a_session_knows_is_true(nth: int) -> None:
    seed = feasible(FEASIBLE)[nth]
    plan, brute = small(seed).load(), small(seed).brute
    plan.propose()
    assert plan.session.slates
    for slate in plan.session.slates:
        assert brute.masks_of(slate) in set(brute.feasible)


@pytest.mark.parametrize("nth", range(INFEASIBLE))
def test_sets_known_to_hold_have_a_slate_that_keeps_them(nth: int) -> None:
    session = small(infeasible(INFEASIBLE)[nth]).load().session
    session.conflicts()
    session.relaxations(Clock())
    known = session.explorer
    assert known.possible
    for rules, slate in known.possible.items():
        assert known.learn(slate) == rules
        assert not any(impossible <= rules for impossible in known.impossible)


@pytest.mark.slow
def test_what_the_clock_cut_off_is_no_answer(tmp_path: Path) -> None:
    plan = planner.load(small_case.infeasible(tmp_path))
    assert plan.explain(time_limit=0).conflicts == []
    assert plan.check(time_limit=0).relaxations == []
    assert plan.explain().to_json() == planner.load(tmp_path / "plan.yaml").explain().to_json()


def test_a_slate_against_what_was_proved_ends_the_program(tmp_path: Path) -> None:
    plan = planner.load(small_case.infeasible(tmp_path))
    plan.check()
    with pytest.raises(InternalDisagreement):
        plan.session.accept({"executive": ["a1"]})
    with pytest.raises(InternalDisagreement):
        plan.session.learn({"executive": [], "standing": [], "secretary": [], "treasurer": []})


def test_features_can_be_added_to_a_compiled_plan(tmp_path: Path) -> None:
    """Questions to come count with rules of their own: features of the plan's rules are found, not made anew, and a finer one
    makes finer groups, also when groups were made before."""
    compiled = planner.load(small_case.write(tmp_path)).session.compiled
    [women] = [c for c in compiled.must if c.rule.key == "executive/women"]
    of_women = compiled.groups_for([women])
    assert len(of_women) == 2
    maker = RowMaker(compiled.plan, compiled.pool, women.rule, compiled.register)
    before = len(compiled.features)
    assert women.rule.body.rows(maker).rows == women.rows
    assert len(compiled.features) == before
    each = compiled.register.index("everybody alone", lambda: np.arange(len(compiled.pool), dtype=np.int64))
    assert each == before
    alone = CompiledRule(women.rule, (Row("executive", each, {0: 1}, upper=0),))
    assert len(compiled.groups_for([alone])) == len(compiled.pool)
    assert len(replace(compiled, rules=(*compiled.rules, alone)).finest) == len(compiled.pool)
