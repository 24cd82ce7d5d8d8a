"""`fewest_changes`: who has left the pool is a warning and counts as removed; `in` looks at one committee alone."""

from __future__ import annotations

import random
from typing import Any

import pytest

from planner.problems import BadInput
from tests.compiled.written import Written, loaded, people, planned
from tests.oracle.compare import shown

ROWS = people(*({"confidence": str(c)} for c in (90, 80, 70, 60, 50)))
TWO = {"board": {"seats": 2}, "inspection": {"seats": 2}}


def test_who_has_left_is_a_warning_and_counts_as_removed() -> None:
    before = {"board": ["e", "gone"], "inspection": ["d", "gone"]}
    found = loaded(planned(TWO, prefer=[{"fewest_changes": "current.csv"}]), ROWS, before).propose()
    # Two memberships removed and two added.
    assert [(stage.value, stage.bound) for stage in found.objective] == [(4, 4)]
    left = [(p.severity, p.where.rpartition("/")[2], p.value) for p in found.problems if p.code == "left-the-pool"]
    assert left == [("warning", "current.csv:3:id", "gone"), ("warning", "current.csv:5:id", "gone")]


def test_said_once_where_two_stages_name_one_slate() -> None:
    stages = [{"fewest_changes": "current.csv", "in": name} for name in ("inspection", "board")]
    found = loaded(planned(TWO, prefer=stages), ROWS, {"board": ["a", "gone"], "inspection": ["e", "d"]}).propose()
    assert [stage.prefer for stage in found.objective] == [
        f"fewest_changes: current.csv ({c})" for c in ("inspection", "board")
    ]
    assert [stage.value for stage in found.objective] == [0, 2]
    assert [p.code for p in found.problems].count("left-the-pool") == 1


@pytest.mark.parametrize(
    ("before", "stage", "code"),
    [
        ({"board": ["A"]}, {}, "person-other-case"),  # a slip rather than somebody who left
        ({"board": ["gone", "gone"]}, {}, "member-twice"),
        ({"council": ["a"]}, {}, "unknown-committee"),
        ({"board": ["a"]}, {"in": "council"}, "unknown-committee"),
    ],
)
def test_what_stays_bad_input(before: dict[str, list[str]], stage: dict[str, str], code: str) -> None:
    with pytest.raises(BadInput, match=code):
        loaded(planned(TWO, prefer=[{"fewest_changes": "current.csv", **stage}]), ROWS, before)


@pytest.mark.slow
def test_as_brute_force_says() -> None:
    for seed in range(12):
        draw = random.Random(seed)
        stage: dict[str, Any] = {"fewest_changes": "current.csv"}
        if draw.random() < 0.7:
            stage["in"] = draw.choice(["board", "chair", "inspection"])
        committees = {"board": {"seats": {"at_least": 1, "at_most": 3}}, "chair": {"within": "board", "seats": 1}}
        plan = planned({**committees, "inspection": {"seats": 1}}, prefer=[stage, {"lowest": "confidence"}])
        plan["joint"] = [{"id": "one", "holds": ["board", "inspection"], "at_most": 1}]
        before = {c: draw.sample(["a", "b", "c", "d", "gone", "left"], draw.randint(0, 4)) for c in plan["committees"]}
        written = Written(plan, ROWS[:4], before)
        answer = shown(written.load().propose())
        expected, best = written.brute.best()
        assert [s["value"] for s in answer["objective"]] == [s.value for s in expected if not s.implicit], seed
        assert written.brute.masks_of(answer["slate"]) in best, seed
