"""Supply is one thought: what a profile says a rule can count on is where the funnel of the same rule begins."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from planner.intake.supply import supply
from planner.why.funnel import funnels
from tests.compiled.written import Written, loaded, middle, people, planned, small


@pytest.mark.parametrize(("made", "plans"), [(small, 25), (middle, 2)])
def test_supply_is_where_the_funnel_begins(made: Callable[[int], Written], plans: int) -> None:
    compared = 0
    for seed in range(plans):
        case = made(seed).loaded.case
        lines = {(line.rule.key, line.value): line for line in supply(case.plan, case.pool)}
        found = funnels(case.plan, case.pool)
        for funnel in found:
            line = lines[funnel.rule, funnel.value]
            assert (line.people, line.needs, line.kind) == (funnel.in_pool, funnel.needs, funnel.kind), (seed, funnel)
            compared += 1
        # What has no funnel asks for nobody, or for people by themselves.
        asked = {(funnel.rule, funnel.value) for funnel in found}
        for key, line in lines.items():
            if key not in asked and line.rule.force == "must" and line.needs:
                assert line.kind in ("require", "exclude", "include"), (seed, line)
    assert compared > 20


def test_a_field_of_blanks_alone_has_one_value() -> None:
    rows = people({"unit": ""}, {"unit": ""})
    rules = [{"id": "units", "distinct": "unit", "at_least": 2}]
    case = loaded(planned({"board": {"seats": 2, "rules": rules}}), rows).case
    line = next(line for line in supply(case.plan, case.pool) if line.rule.id == "units")
    funnel = next(one for one in funnels(case.plan, case.pool) if one.rule == "board/units")
    assert (line.people, line.needs) == (funnel.in_pool, funnel.needs) == (1, 2)
    assert line.is_short


def test_who_may_count_is_apart_from_who_does() -> None:
    rows = people({"gender": "female", "unit": "x"}, {"gender": "", "unit": ""}, {"gender": "male", "unit": "x"})
    rules = [
        {"id": "women", "count": {"gender": "female"}, "at_least": 1},
        {"id": "each", "count_each": "unit", "values": ["x"], "at_least": "50%"},
        {"id": "men", "require": {"gender": "male"}},
        {"id": "out", "exclude": ["a"]},
        {"id": "in", "include": ["a", "b"]},
        {"id": "few", "count": {"gender": "male"}, "at_most": 1, "of": {"unit": "x"}},
        {"id": "part", "count": {"gender": "male"}, "at_least": "50%", "of": {"unit": "x"}},
    ]
    case = loaded(planned({"board": {"seats": 2, "rules": rules}}), rows).case
    lines = {line.rule.id: (line.people, line.unsure, line.needs, line.value) for line in supply(case.plan, case.pool)}
    assert lines == {
        "seats": (3, 0, 2, None),
        "women": (1, 1, 1, None),
        "each": (2, 1, 1, "x"),
        "men": (1, 1, 2, None),
        "out": (2, 0, 2, None),
        "in": (2, 0, 2, None),
        "few": (1, 1, None, None),
        "part": (1, 1, None, None),
    }
