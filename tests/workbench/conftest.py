from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from planner.workbench.desk.desk import Desk
from tests.workbench.asking import EXAMPLES, Browser


@pytest.fixture
def ward(tmp_path: Path) -> Path:
    """A copy of the ward example, whose folder may be written to."""
    shutil.copytree(EXAMPLES / "ward", tmp_path / "ward")
    return tmp_path / "ward"


@pytest.fixture
def desk(ward: Path) -> Desk:
    return Desk(ward, "vi")


@pytest.fixture
def browser(desk: Desk) -> Browser:
    return Browser(desk).opened()
