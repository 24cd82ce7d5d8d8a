"""How a run ends when time, memory or patience run out: 4, 70, 130, never the exit code of an answer."""

from __future__ import annotations

import json
import os
import resource
import signal
import subprocess
import sys
import time
from pathlib import Path
from typing import Any

import pytest

from planner.cli import failure
from planner.cli.app import main
from planner.cli.deadline import deadline
from planner.problems import OutOfTime
from planner.solve import cp
from planner.solve.clock import Clock, loading
from tests.cli.conftest import ROOT

WARD = ROOT / "examples" / "ward" / "plan.yaml"


def busy(seconds: float) -> None:
    """Works without ever asking a clock."""
    end = time.monotonic() + seconds
    while time.monotonic() < end:
        pass


@pytest.mark.slow
@pytest.mark.parametrize("command", ["check", "propose", "explain", "validate"])
def test_the_limit_binds_what_asks_no_clock(
    command: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    slate = tmp_path / "slate.csv"
    slate.write_text("committee,id\n", "utf-8")
    monkeypatch.setattr("planner.api.read_case", lambda *_, **__: busy(60))
    given = [str(slate)] if command == "validate" else []
    assert main([command, str(WARD), *given, "--time-limit", "0.1", "--format", "json"]) == 4
    assert json.loads(capsys.readouterr().out)["status"] == "undecided"
    assert main([command, str(WARD), *given, "--time-limit", "0.1", "--lang", "vi"]) == 4
    assert "CHƯA KẾT LUẬN ĐƯỢC" in capsys.readouterr().out


@pytest.mark.slow
def test_what_is_proved_is_kept(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> None:
    """The relaxations of an infeasible plan take for ever: that it is infeasible, and a conflict, are said all the same."""
    monkeypatch.setattr("planner.session.session.Session.relaxations", lambda *_: busy(600))
    plan = ROOT / "examples" / "city" / "plan-infeasible.yaml"
    assert main(["check", str(plan), "--time-limit", "20", "--format", "json"]) in (1, 4)
    found = json.loads(capsys.readouterr().out)
    if found["status"] == "infeasible":
        assert found["conflicts"]
    assert found["relaxations"] == []


@pytest.mark.slow
def test_a_report_that_is_not_ready_is_not_written(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr("planner.cli.printing.deliver_bytes", lambda *_: busy(60))
    out = tmp_path / "report.json"
    assert main(["report", str(WARD), "--time-limit", "15", "--out", str(out), "--lang", "en"]) == 4
    assert "the time given ran out" in capsys.readouterr().err
    assert not out.exists()


def test_the_alarm_is_taken_back() -> None:
    before = signal.getsignal(signal.SIGALRM)
    with pytest.raises(OutOfTime), deadline(0.01) as clock:
        busy(30)
    assert clock.is_up
    assert clock.limit == 0.01
    assert signal.getsignal(signal.SIGALRM) == before
    assert signal.getitimer(signal.ITIMER_REAL)[0] == 0.0


def test_a_solver_that_does_not_end_is_left_behind(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(cp, "GRACE", 0.05)
    monkeypatch.setattr(cp, "left_behind", [])
    told: list[bool] = []
    with pytest.raises(OutOfTime):
        cp.in_a_thread(lambda: busy(2), lambda: told.append(True), Clock(0.05))
    assert told == [True]
    assert len(cp.left_behind) == 1
    assert cp.in_a_thread(lambda: 7, lambda: None, Clock()) == 7
    with pytest.raises(ValueError, match="broken"):
        cp.in_a_thread(lambda: int("broken"), lambda: None, Clock())


# -------------------------------------------------------------------------------------------------------------------- memory
@pytest.mark.parametrize(
    "error",
    [MemoryError(), ImportError("x.so: cannot allocate memory in static TLS block"), RuntimeError("can't start new thread")],
)
def test_memory_short_is_no_answer(
    error: Exception, monkeypatch: pytest.MonkeyPatch, capfd: pytest.CaptureFixture[str]
) -> None:
    def short(*_: Any, **__: Any) -> None:
        raise error

    monkeypatch.setattr("planner.api.load", short)
    assert main(["check", str(WARD)]) == 70
    assert capfd.readouterr().err.encode() == failure.MEMORY_SHORT


def test_memory_short_while_the_failure_is_told(monkeypatch: pytest.MonkeyPatch, capfd: pytest.CaptureFixture[str]) -> None:
    def short(*_: Any, **__: Any) -> int:
        raise MemoryError

    monkeypatch.setattr("planner.api.load", lambda *_: int("broken"))
    monkeypatch.setattr(failure, "report", short)
    assert main(["check", str(WARD)]) == 70
    assert capfd.readouterr().err.encode() == failure.MEMORY_SHORT


@pytest.mark.slow
@pytest.mark.parametrize("megabytes", [400, 600])
def test_little_memory(megabytes: int) -> None:
    most = megabytes * 1024 * 1024
    done = subprocess.run(
        [sys.executable, "-m", "planner", "propose", str(WARD)], capture_output=True, timeout=120, cwd=ROOT, check=False,
        preexec_fn=lambda: resource.setrlimit(resource.RLIMIT_AS, (most, most)),
    )  # fmt: skip
    assert done.returncode in (0, 70)
    assert b"Traceback" not in done.stderr


# ---------------------------------------------------------------------------------------------------------------- interrupts
def test_an_interrupt_that_a_library_swallows(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    def swallowed(*_: Any, **__: Any) -> Any:
        try:
            os.kill(os.getpid(), signal.SIGINT)
            time.sleep(5)
        except KeyboardInterrupt:
            raise ImportError("half loaded") from None

    monkeypatch.setattr("planner.api.load", swallowed)
    assert main(["check", str(WARD), "--lang", "en", "--out", str(tmp_path / "answer.txt")]) == 130
    assert capsys.readouterr().err == "planner: interrupted; nothing was written\n"
    assert list(tmp_path.iterdir()) == []


def test_an_interrupt_while_the_interrupt_is_told(monkeypatch: pytest.MonkeyPatch) -> None:
    def interrupted(*_: Any, **__: Any) -> int:
        os.kill(os.getpid(), signal.SIGINT)
        time.sleep(0.1)
        raise KeyboardInterrupt

    monkeypatch.setattr("planner.api.load", interrupted)
    assert main(["check", str(WARD)]) == 130
    assert signal.getsignal(signal.SIGINT) is signal.default_int_handler


@pytest.mark.slow
def test_an_interrupt_after_the_answer_changes_nothing() -> None:
    program = (
        "import atexit, os, signal, sys\n"
        "from planner.cli.app import main\n"
        "atexit.register(lambda: os.kill(os.getpid(), signal.SIGINT))\n"
        f"sys.argv = ['planner', 'check', {str(WARD)!r}]\n"
        "sys.exit(main())\n"
    )
    done = subprocess.run([sys.executable, "-c", program], capture_output=True, timeout=120, cwd=ROOT, check=False)
    assert done.returncode == 0
    assert done.stdout.decode().strip()
    assert done.stderr == b""


def test_an_alarm_while_a_library_is_loaded_is_no_failure() -> None:
    with pytest.raises(OutOfTime), loading():
        raise ImportError("initialization failed") from OutOfTime()
    with pytest.raises(ImportError), loading():
        raise ImportError("no such library")
