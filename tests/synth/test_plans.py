"""The plans for benchmarks: as many rows as promised, realistic bounds, written so that the loader reads them."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pandas as pd
import pytest
import yaml

import planner
from planner.synth.generator import PoolProfile, people
from planner.synth.plans import one_committee, row_count, three_committees, write_plan


@pytest.mark.parametrize("count", [200, 3_000])
def test_the_plans_have_the_rows_that_they_are_known_by(count: int) -> None:
    pool = people(count, seed=count)
    assert row_count(three_committees(pool)) == 74
    assert row_count(one_committee(pool)) == 54


def test_the_same_people_give_the_same_plan() -> None:
    pool = people(400, seed=9)
    assert three_committees(pool, seed=1) == three_committees(pool, seed=1)


@pytest.mark.slow
def test_a_small_pool_has_a_witness_whatever_the_seed() -> None:
    for seed in range(40):
        plan = three_committees(people(200, seed=seed), seed=seed)
        assert plan["committees"]["executive"]["seats"] == 73


def test_too_few_people_are_refused() -> None:
    with pytest.raises(ValueError, match="eligible for 73 seats"):
        three_committees(people(60, seed=1))


@pytest.mark.parametrize("ending", [".csv", ".parquet"])
def test_a_written_plan_is_plain_yaml_beside_its_pool(tmp_path: Path, ending: str) -> None:
    pool = people(250, seed=2, profile=PoolProfile(blank=0.05))
    plan = one_committee(pool, pool=f"pool{ending}")
    path = write_plan(tmp_path / "plan", plan, pool, seed=2)
    text = path.read_text(encoding="utf-8")
    assert yaml.safe_load(text) == plan
    assert "&id" not in text
    read = pd.read_csv(path.parent / "pool.csv", dtype=str, keep_default_na=False) if ending == ".csv" else None
    assert read is None or (read.to_numpy() == pool.to_numpy()).all()


def test_another_ending_is_refused(tmp_path: Path) -> None:
    pool = people(250, seed=2)
    with pytest.raises(ValueError, match="csv or"):
        write_plan(tmp_path, one_committee(pool, pool="pool.xlsx"), pool)


@pytest.mark.parametrize("make", [three_committees, one_committee])
def test_the_plans_can_be_met(tmp_path: Path, make: Callable[..., dict[str, Any]]) -> None:
    pool = people(200, seed=5)
    path = write_plan(tmp_path, make(pool, seed=5), pool, seed=5)
    assert planner.load(path).check().status == "feasible"
