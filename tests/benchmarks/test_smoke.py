"""The benchmarks run, and their peer agrees with the product, at small sizes. No time is tested."""

from __future__ import annotations

from pathlib import Path

import pytest

import planner
from planner.solve.stages import stages
from planner.synth.generator import people
from planner.synth.plans import one_committee, three_committees, write_plan
from tests.benchmarks import conflict, posts, questions, relaxations, rest, run, timeline
from tests.benchmarks.outcome import Outcome, Reached, disagreements
from tests.benchmarks.plain_conflict import is_conflict, plain_conflict, plain_deletion
from tests.benchmarks.plain_model import solved_in_stages
from tests.benchmarks.product import proposed
from tests.benchmarks.sortition import translated

PANEL = """\
plan: panel
as_of: 2025-01
pool: pool.csv
committees:
  panel:
    seats: {exactly: 2, fixed: true}
    rules:
      - {id: q0, count: {side: left}, at_least: 1, at_most: 1}
      - {id: q1, count: {side: right}, at_least: 1, at_most: 1}
"""


@pytest.mark.slow
def test_the_plain_model_proves_the_same_optimum_in_every_stage(tmp_path: Path) -> None:
    pool = people(200, seed=1)
    path = write_plan(tmp_path, one_committee(pool, seed=1), pool)
    ours = proposed(path)
    case = planner.load(path).case
    plain = solved_in_stages(case.compiled, stages(case.compiled, case.current), limit=60, workers=1)
    assert ours.proven_at(ours.wanted)
    assert plain.stages
    assert not disagreements(ours, plain)
    assert [s.label for s in ours.stages] == ["should 1", "should 2", "highest: confidence", "seats", "rows"]


@pytest.mark.parametrize("name", list(conflict.VARIANTS))
def test_the_plans_with_a_conflict_have_one(tmp_path: Path, name: str) -> None:
    pool = people(250, seed=1)
    path = write_plan(tmp_path, conflict.variant(three_committees(pool, seed=1), name), pool)
    ours = conflict.first_of(path)
    assert is_conflict(planner.load(path).case.compiled, ours.rules, limit=60)


@pytest.mark.slow
def test_a_relaxation_by_few_rules_ranks_as_one_by_all_at_once(tmp_path: Path) -> None:
    pool = people(200, seed=1)
    path = write_plan(tmp_path, conflict.variant(three_committees(pool, seed=1), "no supply"), pool)
    ours = relaxations.found(path)
    assert relaxations.at_once(path, limit=60).rank == ours.rank
    assert ours.costs[0] == ours.rank[0]


@pytest.mark.slow
def test_a_fresh_model_for_each_question_gives_the_same_answers(tmp_path: Path) -> None:
    pool = people(200, seed=1)
    found = questions.lines(write_plan(tmp_path, one_committee(pool, seed=1), pool), sample=6, limit=60, seed=1)
    assert [line.differ for line in found] == [0] * 6
    assert [line.sample for line in found] == [6, 6, 6, 6, 6, 1]
    assert [line.fresh.open for line in found] == [0] * 6


def test_exclusive_posts_and_units_have_one_optimum_with_bundles_left_out_or_in_full(tmp_path: Path) -> None:
    for number, plan in enumerate((posts.exclusive(8), posts.units(3))):
        path = posts.written(tmp_path / str(number), plan, 120, seed=1)
        ours = posts.run(path, limit=60)
        with posts.in_full():
            peer = posts.run(path, limit=60)
        assert ours.blocks == 1 < peer.blocks
        assert ours.optimum == peer.optimum is not None


@pytest.mark.slow
def test_deletion_on_the_plain_model_ends_in_a_conflict(tmp_path: Path) -> None:
    pool = people(200, seed=1)
    path = write_plan(tmp_path, conflict.variant(three_committees(pool, seed=1), "two shares"), pool)
    compiled = planner.load(path).case.compiled
    for way in (plain_conflict, plain_deletion):
        found = way(compiled, limit=20)
        assert not found.is_proven or is_conflict(compiled, found.rules, limit=60)


def test_a_plan_of_quotas_becomes_the_files_of_the_peer(tmp_path: Path) -> None:
    (tmp_path / "plan.yaml").write_text(PANEL, encoding="utf-8")
    (tmp_path / "pool.csv").write_text("id,side\na,left\nb,right\nc,middle\n", encoding="utf-8")
    features, pool, number = translated(tmp_path / "plan.yaml", tmp_path)
    assert Path(features).read_text(encoding="utf-8").split() == [
        "feature,value,min,max", "side,left,1,1", "side,right,1,1", "side,middle,0,2",
    ]  # fmt: skip
    assert Path(pool).read_text(encoding="utf-8").split() == ["id,side", "a,left", "b,right", "c,middle"]
    assert number == "2"


def test_a_contradiction_is_seen() -> None:
    ours = Outcome([Reached("should 1", 2, 2, True, 0.1)])
    assert disagreements(ours, Outcome([Reached("should 1", 3, 3, True, 0.1)]))
    assert not disagreements(ours, Outcome([Reached("should 1", 3, 1, False, 0.1)]))
    assert disagreements(ours, Outcome([Reached("should 1", 5, 4, False, 0.1)]))


def test_the_command_prints_a_table(capsys: pytest.CaptureFixture[str]) -> None:
    assert run.main(["one-committee", "--people", "200", "--limit", "5", "--repetitions", "1", "--workers", "1"]) == 0
    printed = capsys.readouterr().out
    assert "| people |" in printed
    assert "DISAGREEMENT" not in printed


def test_the_months_in_which_something_may_turn_are_enough(tmp_path: Path) -> None:
    pool = people(120, seed=2)
    path = write_plan(tmp_path, one_committee(pool, seed=2), pool)
    cells, differ = timeline.line("small", path, months=70)
    assert differ == 0
    assert int(cells[3]) > 0


def test_the_rest_of_a_board_changes_as_few_as_the_plan_does(tmp_path: Path) -> None:
    pool = people(160, seed=3)
    write_plan(tmp_path, three_committees(pool, seed=3), pool, seed=3)
    board = planner.load(tmp_path).propose().slate
    assert board is not None
    rest.near(tmp_path, board)
    for name in ("2 out", "half kept"):
        asked = rest.marks(board)[name]
        cells, differ = rest.line("small", tmp_path, name, board, asked)
        assert differ == 0
        assert len(cells) == len(rest.HEADERS)
