"""Panels from two files: the verdict of every panel tried, of the peer on random problems and its own fixtures, of the plans
that the files are made from."""

from __future__ import annotations

import os
import random
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.benchmarks import panel
from tests.benchmarks.panel_cases import brute, faults, fetched_fixtures, fixture_cases, leaves_flex, peer_version, random_case
from tests.benchmarks.panel_product import answered
from tests.sampling import fewer

NO_PEER = "sortition-algorithms is not installed (extra `bench`)"
DATA = "PLANNER_SORTITION_DATA"


@given(st.integers(0, 2**32))
@settings(max_examples=fewer(60), deadline=None)
def test_the_verdict_is_that_of_every_panel_tried(tmp_path_factory: pytest.TempPathFactory, seed: int) -> None:
    case = random_case("random", tmp_path_factory.mktemp("panel"), random.Random(seed), most_people=11, most_seats=4)
    answer = answered(case)
    assert panel.verdict(answer) == brute(case)
    if answer["panel"] is not None:
        assert not faults(case, answer["panel"])
    if answer["moved"] is not None:
        assert not leaves_flex(case, answer["moved"])
        assert answer["cost"] > 0


def test_a_wrong_panel_and_a_quota_moved_too_far_are_seen(tmp_path: Path) -> None:
    (tmp_path / "features.csv").write_text("feature,value,min,max,min_flex,max_flex\nSex,a,1,1,0,1\nSex,b,1,1,1,2\n", "utf-8")
    (tmp_path / "people.csv").write_text("id,Sex,street\np1,a,x\np2,a,y\np3,b,X\n", "utf-8")
    case = panel.Case("case", str(tmp_path / "features.csv"), str(tmp_path / "people.csv"), 2, address=("street",))
    assert faults(case, ["p1", "p2"]) == ["2 of Sex=a", "0 of Sex=b"]
    assert faults(case, ["p1", "p3"]) == ["2 at one address"]
    assert faults(case, ["p2", "p3"]) == []
    assert leaves_flex(case, {"Sex=a": [0, 1], "sex=b": [0, 2]}) == ["sex=b"]
    assert brute(case) == "panel"


@pytest.mark.skipif(peer_version() is None, reason=NO_PEER)
def test_the_peer_has_the_same_verdict_on_random_problems(tmp_path: Path) -> None:
    draw = random.Random(20)
    cases = [random_case(f"random {n}", tmp_path / str(n), draw) for n in range(60)]
    ours, peer = panel.run("panel_product", cases, tmp_path), panel.run("panel_peer", cases, tmp_path)
    assert not [text for both in zip(cases, ours, peer, strict=True) for text in panel.contradictions(*both)]
    assert {panel.verdict(answer) for answer in ours} == {"panel", "relaxed", "none", "refused"}


@pytest.mark.slow
@pytest.mark.skipif(peer_version() is None, reason=NO_PEER)
def test_the_peer_has_the_same_verdict_on_its_own_fixtures(tmp_path: Path) -> None:
    try:
        fixtures = fetched_fixtures(tmp_path)
    except OSError as error:
        pytest.skip(f"the peer's source distribution cannot be fetched: {error}")
    cases = list(fixture_cases(fixtures, panel.FIXTURE_NUMBERS))
    ours, peer = panel.run("panel_product", cases, tmp_path), panel.run("panel_peer", cases, tmp_path)
    assert not [text for both in zip(cases, ours, peer, strict=True) for text in panel.contradictions(*both)]
    by_name = {case.name: panel.verdict(answer) for case, answer in zip(cases, ours, strict=True)}
    assert by_name["candidates 22"] == by_name["candidates_lower 22 apart"] == "panel"
    assert by_name["candidates 21"] == "refused"
    assert by_name["candidates 24"] == "relaxed"


@pytest.mark.slow
@pytest.mark.skipif(DATA not in os.environ, reason=f"{DATA} names no folder of plans of quotas")
def test_plans_as_two_files_have_the_verdict_of_the_plans(tmp_path: Path) -> None:
    plans = sorted(Path(os.environ[DATA]).glob("*/plan.yaml"))
    assert plans
    for path in plans:
        (case,) = panel.of_plan(path, tmp_path)
        answer = answered(case)
        assert not panel.contradictions(case, answer, answer)
