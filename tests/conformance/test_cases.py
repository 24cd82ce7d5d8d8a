"""Every conformance case, in one process. What is not built yet stands in `not_built.txt`, and must fail until it is."""

from __future__ import annotations

import subprocess
import types
from pathlib import Path
from typing import Any

import pytest

from tests.in_one_process import planner, runner

HERE = Path(__file__).parent
CASES = sorted(path.parent.name for path in HERE.glob("cases/*/expect.yaml"))
NOT_BUILT = {line.strip() for line in (HERE / "not_built.txt").read_text().splitlines() if line.strip() and line[0] != "#"}
RUN = runner("conformance/run")


def started(command: list[str], cwd: str, **_: Any) -> subprocess.CompletedProcess[bytes]:
    code, out, err = planner(command, cwd)
    return subprocess.CompletedProcess(command, code, out, err)


@pytest.mark.parametrize(
    "name", [pytest.param(n, marks=pytest.mark.xfail(strict=True, reason="not built")) if n in NOT_BUILT else n for n in CASES]
)
def test_case(name: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(RUN, "subprocess", types.SimpleNamespace(run=started, TimeoutExpired=TimeoutError, DEVNULL=None))
    assert RUN.run_case(str(HERE / "cases" / name), []) == []


def test_what_is_not_built_is_known() -> None:
    assert set(CASES) >= NOT_BUILT
    assert len(CASES) > 150
