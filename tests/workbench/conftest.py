from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from planner.workbench.desk.desk import Desk
from tests.workbench.asking import EXAMPLES, Browser, with_slate


@pytest.fixture
def ward(tmp_path: Path) -> Path:
    """A copy of the ward example, whose folder may be written to."""
    shutil.copytree(EXAMPLES / "ward", tmp_path / "ward")
    return tmp_path / "ward"


@pytest.fixture(scope="module")
def shared(tmp_path_factory: pytest.TempPathFactory) -> Browser:
    """A session on the ward with a slate that complies, for tests in which nothing may change."""
    folder = tmp_path_factory.mktemp("shared") / "ward"
    shutil.copytree(EXAMPLES / "ward", folder)
    return with_slate(folder, "slate-complies.csv")


@pytest.fixture
def desk(ward: Path) -> Desk:
    return Desk(ward, "vi")


@pytest.fixture
def browser(desk: Desk) -> Browser:
    return Browser(desk).opened()
