"""A pool written clean and read again is the same pool, in every format, and nothing has to be changed on the way."""

from __future__ import annotations

import tempfile
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings

from planner.intake.change_log import changes
from planner.intake.clean_file import WRITERS
from planner.intake.clean_texts import clean_columns
from planner.intake.house_style import HouseStyle, write_house_style
from planner.intake.opening import OpenedPool, Opening, open_pool
from planner.pool.pool import Pool
from tests.intake.random_pools import differences, pools, standard_catalogue
from tests.sampling import fewer


def opened(path: Path) -> tuple[OpenedPool, Pool]:
    found = open_pool(Opening(path))
    assert found.read.pool is not None, [(p.code, p.where, p.value) for p in found.read.problems]
    return found, found.read.pool


@pytest.mark.parametrize("ending", sorted(WRITERS))
@settings(max_examples=fewer(15), deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(pool=pools())
@pytest.mark.slow
def test_the_same_pool(ending: str, pool: Pool) -> None:
    with tempfile.TemporaryDirectory() as folder:
        office, clean = Path(folder) / "office.xlsx", Path(folder) / f"clean{ending}"
        write_house_style(office, pool, standard_catalogue(), HouseStyle())
        first, before = opened(office)
        WRITERS[ending](clean, clean_columns(first, before))
        second, after = opened(clean)
        assert differences(before, after, True) == []
        assert [p.code for p in second.read.remarks] == []
        assert list(changes(second, clean_columns(second, after))) == []
