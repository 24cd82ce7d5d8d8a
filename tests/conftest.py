"""What holds for every test: in a quick run one in ten of the slow ones is taken, others each day."""

from __future__ import annotations

import datetime
import os

import pytest
from hypothesis import settings

from tests.sampling import QUICK, TENTH, fewer

settings.register_profile("sampled", max_examples=fewer(100))  # of the tests that say no number of their own
settings.load_profile("sampled")
os.environ.pop("PLANNER_LANG", None)  # printouts are compared in the language that each test asks for


def pytest_collection_modifyitems(config: pytest.Config, items: list[pytest.Item]) -> None:
    if not QUICK or config.getoption("markexpr"):
        return
    slow = [item for item in items if item.get_closest_marker("slow")]
    # The same in every worker of one run.
    today = datetime.datetime.now(datetime.UTC).date().toordinal()
    taken = {id(item) for item in slow[today % TENTH :: TENTH]}
    left_out = [item for item in slow if id(item) not in taken]
    if left_out:
        gone = {id(item) for item in left_out}
        items[:] = [item for item in items if id(item) not in gone]
        config.hook.pytest_deselected(items=left_out)


def pytest_report_header() -> str | None:
    return "quick: a tenth of what is random and of the slow" if QUICK else None
