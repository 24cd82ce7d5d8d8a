"""`--watch`: run again whenever a file is saved."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
import time
from collections.abc import Callable
from pathlib import Path

import pytest

from planner.rulebook.watching import watch
from tests.cli.conftest import ROOT


def test_runs_again_for_each_change(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    file, folder = tmp_path / "a.yaml", tmp_path / "tests"
    folder.mkdir()
    file.write_text("a")
    os.utime(file, (1, 1))
    runs: list[int] = []

    def run() -> list[Path]:
        runs.append(len(runs))
        return [file, folder]

    changes: list[Callable[[], object]] = [
        lambda: None,
        lambda: file.write_text("ab"),
        lambda: (folder / "new.yaml").write_text("a"),
        lambda: file.unlink(),
    ]
    steps = iter(changes)

    def sleep(_seconds: float) -> None:
        step = next(steps, None)
        if step is None:
            raise KeyboardInterrupt
        step()
        for path in tmp_path.rglob("*.yaml"):
            os.utime(path, (1, 1))

    with pytest.raises(KeyboardInterrupt):
        watch(run, "en", sleep)
    assert len(runs) == 4
    said = capsys.readouterr().err
    assert said.count("changed: ") == 3
    assert "new.yaml" in said
    assert said.splitlines()[0].endswith("watching 1 files; Ctrl-C ends")


@pytest.mark.slow
def test_ctrl_c_ends_with_130(folder: Path) -> None:
    watching = subprocess.Popen(
        [sys.executable, "-m", "planner", "rules", "test", "ward.yaml", "--watch"],
        env={**os.environ, "PYTHONPATH": str(ROOT)}, cwd=folder, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True,
    )  # fmt: skip
    try:
        assert watching.stderr is not None
        assert "watching" in watching.stderr.readline()
        test = folder / "tests" / "ward.yaml"
        test.write_text(test.read_text("utf-8").replace("actual: 1", "actual: 7"), "utf-8")
        assert "changed: tests/ward.yaml" in watching.stderr.readline()
        assert "watching" in watching.stderr.readline()
        time.sleep(0.2)
        watching.send_signal(signal.SIGINT)
        out, _err = watching.communicate(timeout=20)
    finally:
        watching.kill()
    assert watching.returncode == 130
    assert out.count("Passed: 2, failed: 0.") == 1
    assert out.count("Passed: 1, failed: 1.") == 1


@pytest.mark.slow
def test_check_asks_again_also_after_bad_input(folder: Path) -> None:
    (folder / "plan.yaml").write_text("plan: p\npool: pool.csv\ncommittees: {board: {seats: 1}}\n", "utf-8")
    watching = subprocess.Popen(
        [sys.executable, "-m", "planner", "check", "plan.yaml", "--watch"],
        env={**os.environ, "PYTHONPATH": str(ROOT)}, cwd=folder, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True,
    )  # fmt: skip
    try:
        assert watching.stderr is not None
        while "watching" not in (line := watching.stderr.readline()):
            assert line
        (folder / "pool.csv").write_text("id\na\n", "utf-8")
        plan = folder / "plan.yaml"
        plan.write_text(plan.read_text("utf-8") + "lang: en\n", "utf-8")
        while "watching" not in (line := watching.stderr.readline()):
            assert line
        (folder / "pool.csv").write_text("id\na\nb\n", "utf-8")
        assert "changed: pool.csv" in watching.stderr.readline()
        assert "watching" in watching.stderr.readline()
        watching.send_signal(signal.SIGINT)
        out, _err = watching.communicate(timeout=20)
    finally:
        watching.kill()
    assert watching.returncode == 130
    assert out.count("FEASIBLE") == 2
