"""The examples show what their page says, and their pools come from their seeds."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest
import yaml

import planner
from planner.report.phrases.voice import Voice
from planner.results.result import Finding

EXAMPLES = Path(__file__).parents[2] / "examples"
# Structural posts that nobody in these pools holds.
WARD_POSTS = {"standing/council-vice-chair": 1, "standing/front-chair": 1}
CITY_POSTS = {
    f"standing/{post}": 1
    for post in (
        "council-chair", "administration-chair", "council-vice-chair", "organisation-head", "propaganda-head", "front-chair",
    )
}  # fmt: skip


@pytest.mark.slow
def test_pools_are_what_the_script_makes() -> None:
    run = subprocess.run([sys.executable, EXAMPLES / "make.py", "--check"], cwd=EXAMPLES.parent, capture_output=True, text=True)
    assert (run.returncode, run.stderr) == (0, "")


@pytest.mark.parametrize(
    ("plan", "slate", "not_met", "short"),
    [
        ("ward/plan.yaml", "ward/slate-complies.csv", set(), {"executive/science-tech": 1, **WARD_POSTS}),
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
            {
                "executive/women": 1,
                "executive/middle-band": 1,
                "executive/science-tech": 1,
                "standing/administration-vice-chair": 1,
                "standing/party-building-head": 1,
                **WARD_POSTS,
            },
        ),
        (
            "city/plan.yaml",
            "city/slate-complies.csv",
            set(),
            # Its vice-chairs of People's Committees are those of wards.
            {"executive/middle-band": 1, "standing/administration-vice-chair": 1, **CITY_POSTS},
        ),
        (
            "city/plan.yaml",
            "city/slate-fails.csv",
            {"executive/theory", "joint/inspection-overlap", "joint/chair-in-standing"},
            {
                "executive/middle-band": 7,
                "standing/administration-vice-chair": 1,
                "standing/inspection-chair": 1,
                "standing/internal-affairs-head": 1,
                **CITY_POSTS,
            },
        ),
        ("city/plan-2020.yaml", "city/slate-2020-shape.csv", set(), {"executive/women": 4, "executive/young": 2}),
    ],
)
def test_slates(plan: str, slate: str, not_met: set[str], short: dict[str, int]) -> None:
    result = planner.load(EXAMPLES / plan).validate(EXAMPLES / slate)
    assert result.status == ("not_compliant" if not_met else "compliant")
    assert {f.rule for f in result.findings if f.force == "must" and f.verdict != "met"} == not_met
    assert {f.rule: f.shortfall for f in result.findings if f.force == "should" and f.verdict != "met"} == short


@pytest.mark.slow
@pytest.mark.parametrize("level", ["ward", "city"])
def test_the_feasible_plans_have_a_proven_best_slate(level: str) -> None:
    plan = planner.load(EXAMPLES / level / "plan.yaml")
    result = plan.propose()
    assert result.status == "optimal"
    assert all(stage.value == stage.bound for stage in result.objective)
    waived = {waiver.id for waiver in plan.case.plan.waivers}
    assert waived <= set(result.slate["executive"]), "the waiver is of use"


@pytest.mark.slow
def test_the_hardened_ward_has_several_conflicts_and_ways_out() -> None:
    result = planner.load(EXAMPLES / "ward/plan-infeasible.yaml").explain()
    assert result.status == "infeasible"
    assert result.conflicts_complete
    assert len(result.conflicts) == 3
    assert [relaxation.cost for relaxation in result.relaxations] == [2, 2, 3]


@pytest.mark.slow
def test_the_directive_in_force_decides_who_is_lost_to_age() -> None:
    """48 months asked for re-election where 30 were asked before: the same pool, and who is lost by how many months."""
    now, before = ({loss.rule: loss for loss in planner.load(EXAMPLES / "city" / plan).check().age_losses} for plan in (
        "plan.yaml", "plan-ct35-2024.yaml",
    ))  # fmt: skip
    assert (now["executive/re-election-age"].needs, before["executive/re-election-age"].needs) == (48, 30)
    lost = {person.id: person.short for person in now["executive/re-election-age"].lost}
    kept = {person.id: person.short for person in before["executive/re-election-age"].lost}
    assert set(kept) < set(lost)
    assert all(short == kept.get(pid, short - 18) + 18 for pid, short in lost.items())
    assert now["executive/first-term-age"] == before["executive/first-term-age"]


@pytest.mark.slow
def test_the_hardened_city_has_several_conflicts_and_ways_out() -> None:
    result = planner.load(EXAMPLES / "city/plan-infeasible.yaml").explain()
    assert result.status == "infeasible"
    assert len(result.conflicts) >= 2
    assert len(result.relaxations) >= 3


def test_the_planning_lists_under_two_regulations() -> None:
    """What the second review does otherwise: a reprimand that has expired, two months more or less for the ages."""
    before, after = (
        planner.load(EXAMPLES / "planning" / plan).review(EXAMPLES / "planning/lists-2024.csv")
        for plan in ("plan-qd50-2024.yaml", "plan-qd377-2025.yaml")
    )
    leaving = [{one.id: set(one.committees) for one in result.leave} for result in (before, after)]
    moved = {
        (pid, committee)
        for pid in {*leaving[0], *leaving[1]}
        for committee in leaving[0].get(pid, set()) ^ leaving[1].get(pid, set())
    }
    assert moved == {
        ("k193", "bch-2025-2030"), ("k193", "cq-2026-2031"), ("k006", "cq-2026-2031"),
        ("k013", "bch-2025-2030"), ("k016", "bch-2025-2030"),
    }  # fmt: skip
    assert {size.committee: (size.size, size.after, size.posts) for size in before.sizes if size.posts} == {
        "bch-2020-2025": (60, 53, 50),
        "bch-2025-2030": (76, 69, 50),
    }
    posts = {rule for result in (before, after) for rule in _failed(result.after)}
    assert posts == {"cq-2021-2026/people-per-post", "cq-2026-2031/people-per-post"}


def test_the_city_is_trained_for_two_directives() -> None:
    """The same people and classes: what the directive of 2024 takes, what the one of 2025 does, and that it does."""
    folder = EXAMPLES / "training"
    before, after = (planner.load(folder / f"plan-{year}.yaml").train(folder / "courses.yaml") for year in (2024, 2025))
    assert [(result.training.cost, result.proved) for result in (before, after)] == [(234, True), (420, True)]
    assert (before.training.recruits, list(after.newcomers)) == ([], ["quy-hoach-do-thi#1"])
    assert Voice(after, "vi").person("quy-hoach-do-thi#1") == "Chuyên gia quy hoạch đô thị từ nơi khác (quy-hoach-do-thi#1)"
    said = before.to_text("vi")
    assert " 44  Nguyễn Trung An (c180)," in said
    physician = said[said.index("Bác sĩ chuyên khoa I (") : said.index("Các lớp và số chỗ")]
    assert "“Bác sĩ chuyên khoa" in physician, "a course that mends no requirement is for the rule that it counts for"
    assert all("bồi dưỡng" not in line for line in said[said.index("  Cao cấp") : said.index("  Bồi dưỡng")].splitlines())
    near = {one.id: one.missing[0].months for one in after.near_misses if one.rule == "executive/re-election-age"}
    assert near == {"c020": 3, "c194": 6, "c171": 9, "c189": 12, "c032": 13}
    assert planner.load(folder / "plan-after.yaml").check().status == "feasible"


def test_whom_a_district_lacks_when_nobody_comes_from_elsewhere() -> None:
    """A specialist physician; not one who is a town planner and a surveyor as well, because such a person would do, too."""
    folder = EXAMPLES / "training"
    courses = {"courses": yaml.safe_load((folder / "courses.yaml").read_text("utf-8"))["courses"]}
    result = planner.load(folder / "plan-district-2024.yaml").train(courses)
    assert result.status == "infeasible"
    (wanted,) = result.training.wanted
    assert (wanted.number, wanted.must["degree"]) == (1, {"at_least": "master"})
    assert wanted.must["degree_field"] == ["Y khoa", "Nội khoa", "Ngoại khoa", "Nhi khoa", "Sản phụ khoa"]


def _failed(findings: list[Finding]) -> set[str]:
    return {finding.rule for finding in findings if finding.force == "must" and finding.verdict != "met"}
