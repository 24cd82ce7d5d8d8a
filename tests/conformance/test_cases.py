"""Every conformance case, in one process. What is not built yet stands in `not_built.txt`, and must fail until it is."""

from __future__ import annotations

import subprocess
import types
from pathlib import Path
from typing import Any

import pytest

from tests.conformance import CASES, NOT_BUILT
from tests.in_one_process import planner, runner

RUN = runner("conformance/run")
NOT_YET = pytest.mark.xfail(strict=True, reason="not built")


def started(command: list[str], cwd: str, **_: Any) -> subprocess.CompletedProcess[bytes]:
    code, out, err = planner(command, cwd)
    return subprocess.CompletedProcess(command, code, out, err)


@pytest.mark.parametrize(
    "case",
    [pytest.param(case, marks=[NOT_YET] if case.name in NOT_BUILT else [], id=case.name) for case in CASES],
)
def test_case(case: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(RUN, "subprocess", types.SimpleNamespace(run=started, TimeoutExpired=TimeoutError, DEVNULL=None))
    assert RUN.run_case(str(case), []) == []


def test_what_is_not_built_is_known() -> None:
    assert {case.name for case in CASES} >= NOT_BUILT
    assert len(CASES) > 150
