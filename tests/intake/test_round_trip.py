"""A pool written in the house style and read again is the same pool."""

from __future__ import annotations

import tempfile
from pathlib import Path

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from planner.intake.house_style import HouseStyle, write_house_style
from planner.language.plan import PoolSource
from planner.pool.loading import PoolRead, read_pool
from planner.pool.pool import Pool
from tests.intake.random_pools import differences, pools, standard_catalogue
from tests.sampling import fewer


def written_and_read(pool: Pool, style: HouseStyle) -> PoolRead:
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "pool.xlsx"
        write_house_style(path, pool, standard_catalogue(), style)
        return read_pool(PoolSource(path, "pool.xlsx"), standard_catalogue())


def check(pool: Pool, style: HouseStyle) -> None:
    read = written_and_read(pool, style)
    assert read.pool is not None, [(p.code, p.where, p.value, p.message()) for p in read.problems]
    assert differences(pool, read.pool, style.with_ids) == []


@settings(max_examples=fewer(20), deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(pools())
def test_the_same_pool_with_ids(pool: Pool) -> None:
    check(pool, HouseStyle())


@settings(max_examples=fewer(20), deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(pools())
def test_the_same_people_in_the_same_order_without_ids(pool: Pool) -> None:
    check(pool, HouseStyle(with_ids=False))


@settings(max_examples=fewer(12), deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(pools(), st.data())
def test_the_same_pool_in_sections(pool: Pool, data: st.DataObject) -> None:
    fields = [name for name in ("sector", "unit", "gender", "degree") if name in pool.columns]
    if fields:
        check(pool, HouseStyle(sections_by=data.draw(st.sampled_from(fields))))
