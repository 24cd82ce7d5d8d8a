"""Whom `train` looks for: what it asks for, and what is told where that is not known."""

from __future__ import annotations

from typing import Any

import pytest

from planner.cli.exit_codes import exit_code
from planner.compiled import kinds
from planner.problems import OutOfTime
from planner.solve import wanted
from tests.compiled.written import loaded, people, planned

POOL = people(*({"degree": "bachelor", "gender": "nam", "unit": unit} for unit in ("Công an", "Quân sự", "Văn phòng")))
DEGREE = {"id": "degree", "require": {"degree": {"at_least": "master"}}, "who": {"not": {"incumbent": True}}}
NOTHING: dict[str, Any] = {"courses": {"k": {"gives": {"degree": "master"}, "places": 0}}}


def test_whoever_meets_a_requirement_is_looked_for_rather_than_whoever_is_exempt() -> None:
    result = loaded(planned({"board": {"seats": 2, "rules": [DEGREE]}}), POOL).train(NOTHING)
    assert [(one.number, one.must) for one in result.training.wanted] == [(2, {"degree": {"at_least": "master"}})]
    assert (result.training.fewest, result.proved) == (True, True)


def test_too_many_kinds_are_told(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(kinds, "MOST_KINDS", 0)
    result = loaded(planned({"board": {"seats": 2, "rules": [DEGREE]}}), POOL).train(NOTHING)
    assert (result.training.wanted, exit_code(result)) == ([], 1)
    assert "note.train-too-many-kinds" in [note.code for note in result.notes]
    assert "Whom to look for is not told" in " ".join(result.to_text("en").split())


def test_nobody_would_do() -> None:
    rules = [{"id": "all", "count": {"gender": "female"}, "at_least": 2}, {"id": "none", "require": {"gender": "male"}}]
    result = loaded(planned({"board": {"seats": 2, "rules": rules}}), POOL).train(NOTHING)
    assert (result.training.wanted, exit_code(result), result.proved) == ([], 1, True)
    assert "would do either" in " ".join(result.to_text("en").split())


def test_who_is_found_is_told_where_the_time_is_up_before_conditions_are_dropped(monkeypatch: pytest.MonkeyPatch) -> None:
    def late(*_: object) -> None:
        raise OutOfTime

    monkeypatch.setattr(wanted._Offered, "does", late)
    result = loaded(planned({"board": {"seats": 2, "rules": [DEGREE]}}), POOL).train(NOTHING)
    assert sum(one.number for one in result.training.wanted) == 2
    assert (result.proved, exit_code(result)) == (False, 4)
    assert "less may do" in " ".join(result.to_text("en").split())


def test_recruits_may_have_what_the_list_has_no_column_of() -> None:
    recruits = {"new": {"gives": {"degree": "master", "incumbent": "yes"}}}
    plan = loaded(planned({"board": {"seats": 2, "rules": [DEGREE]}}), POOL)
    result = plan.train({**NOTHING, "recruits": recruits})
    assert (result.training.cost, result.training.recruits[0].number) == (2, 2)
