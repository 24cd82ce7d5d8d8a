"""Ctrl-C in the middle of a real search: a clean message, exit code 130, no file. Progress is seen on a terminal."""

from __future__ import annotations

import os
import pty
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

from tests.cli.conftest import ROOT

PLAN = ROOT / "examples" / "city" / "plan-infeasible.yaml"


@pytest.mark.slow
def test_interrupted_while_the_solver_works(tmp_path: Path) -> None:
    terminal, its_end = pty.openpty()
    process = subprocess.Popen(
        [sys.executable, "-m", "planner", "explain", str(PLAN), "--lang", "en", "--out", str(tmp_path / "answer.txt")],
        env={**os.environ, "PYTHONPATH": str(ROOT), "TERM": "xterm"}, stdout=subprocess.PIPE, stderr=its_end,
    )  # fmt: skip
    os.close(its_end)
    said = ""
    while "looking for" not in said:
        try:
            said += os.read(terminal, 4096).decode("utf-8", "replace")
        except OSError:
            break
    time.sleep(0.3)
    if process.poll() is not None:
        pytest.skip("the search ended too soon to be interrupted")
    process.send_signal(signal.SIGINT)
    assert process.wait(20) == 130
    said += os.read(terminal, 4096).decode("utf-8", "replace")
    assert said.rstrip().endswith("planner: interrupted; nothing was written")
    assert list(tmp_path.iterdir()) == []
    assert process.stdout is not None
    assert process.stdout.read() == b""
