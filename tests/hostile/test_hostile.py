"""Hostile files and leaks, each in a process of its own with its limits."""

from __future__ import annotations

import sys
from pathlib import Path

import pytest

from tests.in_one_process import runner

CHECK = runner("hostile/check")
CASES = sorted(path.parent for path in (Path(__file__).parent / "cases").glob("*/case.yaml"))


@pytest.mark.slow
@pytest.mark.parametrize("case", CASES, ids=lambda path: path.name)
def test_case(case: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PYTHONPATH", str(Path(__file__).parents[2]))
    assert CHECK.case(case, [sys.executable, "-m", "planner"], tmp_path) == []
