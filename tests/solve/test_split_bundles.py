"""Committees cut apart because they make too many bundles are tied person by person, and the answers stay the same."""

from __future__ import annotations

import functools

import pytest

from planner.compiled import compile as compile_module
from planner.compiled.bundles import bundling
from tests.compiled.written import loaded, middle, people, planned, small
from tests.oracle.compare import small_differences

# Plans of several committees; the others have no bundles to split.
SEEDS = [seed for seed in range(70) if len(small(seed).plan["committees"]) > 1]


@pytest.fixture(params=[1, 3])
def split(request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch) -> int:
    monkeypatch.setattr(compile_module, "bundling", functools.partial(bundling, most=request.param))
    return int(request.param)


@pytest.mark.slow
def test_split_plans_agree_with_every_slate(split: int) -> None:
    happened = 0
    for seed in SEEDS[:20]:
        plan = small(seed).load()
        happened += plan.case.compiled.bundling.is_split
        found = small_differences(small(seed).brute, plan, seed, slates=0)
        assert found == [], (seed, found)
    assert happened > 3


@pytest.mark.slow
@pytest.mark.parametrize("first", range(70, 170, 50))
def test_more_split_plans(first: int, split: int) -> None:
    for seed in range(first, first + 50):
        if len(small(seed).plan["committees"]) > 1:
            found = small_differences(small(seed).brute, small(seed).load(), seed, slates=0)
            assert found == [], (seed, found)


# Nested, crossed by an inspection committee, with joint rules of each kind; two of the people are much alike.
POOL = people(
    *(
        {"gender": g, "confidence": c, "unit": u}
        for g, c, u in [
            ("female", "50", "x"), ("male", "90", "x"), ("male", "80", "y"),
            ("female", "60", "y"), ("male", "80", "y"), ("female", "40", "z"),
        ]
    )
)  # fmt: skip
NESTED = {
    "board": {"seats": 4, "rules": [{"id": "women", "count": {"gender": "female"}, "at_least": "50%"}]},
    "inner": {"within": "board", "seats": {"at_least": 1, "at_most": 2}},
    "chair": {"within": "inner", "seats": 1, "rules": [{"id": "men", "require": {"gender": "male"}}]},
    "inspection": {"seats": 2},
}


@pytest.mark.parametrize(
    "joint",
    [
        [{"id": "one", "holds": ["inner", "inspection"], "at_most": 1}],
        [{"id": "one", "holds": ["chair", "inspection", "inner"], "at_most": 1}],
        [{"id": "all", "both": ["board", "inspection"], "exactly": 2}],
        [{"id": "none", "both": ["board", "inspection"], "at_most": 0}],
        [{"id": "some", "both": ["chair", "inspection"], "at_least": 1, "force": "should"}],
        [{"id": "soft", "holds": ["board", "inspection"], "at_most": 1, "force": "should", "weight": 2}],
        [{"id": "hard", "both": ["inner", "inspection"], "at_least": 3}],
        [{"id": "any", "count": {"gender": "female"}, "in": ["board", "inspection"], "at_least": 3}],
        [{"id": "any", "count": {"gender": "male"}, "in": ["inner", "inspection"], "at_most": 1}],
        [{"id": "any", "count": {"unit": "x"}, "in": ["chair", "inspection", "inner"], "at_least": "60%", "force": "should"}],
        [{"id": "any", "count": {"unit": "y"}, "of": {"gender": "male"}, "in": ["board", "inspection"], "at_most": "1/2"}],
        [{"id": "any", "count": {}, "in": ["board", "inspection"], "exactly": 7}],
        [
            {"id": "one", "holds": ["chair", "inspection"], "at_most": 1},
            {"id": "in", "both": ["inner", "inspection"], "at_least": 1},
        ],
    ],
)  # fmt: skip
def test_joint_rules_across_a_cut(joint: list[dict[str, object]], split: int) -> None:
    plan = planned(NESTED, joint=joint, prefer=["should", {"highest": "confidence", "in": "inspection"}, "seats"])
    cut = loaded(plan, POOL)
    assert cut.case.compiled.bundling.is_split
    with pytest.MonkeyPatch.context() as whole:
        whole.setattr(compile_module, "bundling", bundling)
        uncut = loaded(plan, POOL)
        assert not uncut.case.compiled.bundling.is_split
        expected = uncut.propose()
        why = uncut.explain()
    found = cut.propose()
    assert found.status == expected.status
    assert found.slate == expected.slate
    assert found.objective == expected.objective
    assert [c.rules for c in cut.explain().conflicts] == [c.rules for c in why.conflicts]
    assert [r.cost for r in cut.explain().relaxations] == [r.cost for r in why.relaxations]
    assert [note.code for note in found.notes].count("note.bundles-split") == 1


@pytest.mark.slow
def test_a_middle_sized_plan(split: int) -> None:
    with pytest.MonkeyPatch.context() as whole:
        whole.setattr(compile_module, "bundling", bundling)
        expected = middle(2).load().explain()
    plan = middle(2).load()
    assert plan.case.compiled.bundling.is_split
    why = plan.explain()
    assert why.status == expected.status == "infeasible"
    assert [c.rules for c in why.conflicts] == [c.rules for c in expected.conflicts]
    assert why.relaxations[0].cost == expected.relaxations[0].cost
