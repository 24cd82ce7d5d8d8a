"""The examples show what their page says, and their pools come from their seeds."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

import planner

EXAMPLES = Path(__file__).parents[2] / "examples"


def test_pools_are_what_the_script_makes() -> None:
    run = subprocess.run([sys.executable, EXAMPLES / "make.py", "--check"], cwd=EXAMPLES.parent, capture_output=True, text=True)
    assert (run.returncode, run.stderr) == (0, "")


@pytest.mark.parametrize(
    ("plan", "slate", "not_met", "short"),
    [
        ("ward/plan.yaml", "ward/slate-complies.csv", set(), {"executive/science": 1}),
        (
            "ward/plan.yaml",
            "ward/slate-fails.csv",
            {
                "executive/re-election-age",
                "executive/theory",
                "executive/sectors",
                "standing/relatives",
                "joint/one-leading-post",
            },
            {"executive/women": 1, "executive/science": 1},
        ),
        ("city/plan.yaml", "city/slate-complies.csv", set(), {}),
        (
            "city/plan.yaml",
            "city/slate-fails.csv",
            {"executive/theory", "joint/inspection-overlap", "joint/chair-in-standing"},
            {},
        ),
        ("city/plan-2020.yaml", "city/slate-2020-shape.csv", set(), {"executive/women": 4, "executive/young": 2}),
    ],
)
def test_slates(plan: str, slate: str, not_met: set[str], short: dict[str, int]) -> None:
    result = planner.load(EXAMPLES / plan).validate(EXAMPLES / slate)
    assert result.status == ("not_compliant" if not_met else "compliant")
    assert {f.rule for f in result.findings if f.force == "must" and f.verdict != "met"} == not_met
    assert {f.rule: f.shortfall for f in result.findings if f.force == "should" and f.verdict != "met"} == short


@pytest.mark.parametrize("level", ["ward", "city"])
def test_the_feasible_plans_have_a_proven_best_slate(level: str) -> None:
    plan = planner.load(EXAMPLES / level / "plan.yaml")
    result = plan.propose()
    assert result.status == "optimal"
    assert all(stage.value == stage.bound for stage in result.objective)
    waived = {waiver.id for waiver in plan.case.plan.waivers}
    assert waived <= set(result.slate["executive"]), "the waiver is of use"


def test_the_hardened_ward_has_several_conflicts_and_ways_out() -> None:
    result = planner.load(EXAMPLES / "ward/plan-infeasible.yaml").explain()
    assert result.status == "infeasible"
    assert result.conflicts_complete
    assert len(result.conflicts) == 3
    assert [relaxation.cost for relaxation in result.relaxations] == [2, 2, 3]


@pytest.mark.slow
def test_the_hardened_city_has_several_conflicts_and_ways_out() -> None:
    result = planner.load(EXAMPLES / "city/plan-infeasible.yaml").explain()
    assert result.status == "infeasible"
    assert len(result.conflicts) >= 2
    assert len(result.relaxations) >= 3
