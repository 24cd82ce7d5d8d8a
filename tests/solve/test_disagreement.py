"""The checker has the last word: what it rejects is never shown, whoever of the two is wrong."""

from __future__ import annotations

import itertools
import signal
import subprocess
import sys
import threading
import time
from fractions import Fraction
from pathlib import Path
from typing import Any

import pytest
from ortools.sat.python import cp_model

from planner.answers import propose as propose_module
from planner.check.judge import Outside
from planner.cli.app import main
from planner.problems import InternalDisagreement
from planner.session import session as session_module
from planner.why import conflicts as conflicts_module
from planner.why import relaxations as relaxations_module
from tests.compiled.written import loaded as load
from tests.compiled.written import people, planned, small
from tests.oracle.generate import write

ROWS = people(*({"gender": g, "confidence": "5"} for g in ("female", "male", "male")))
FEASIBLE = planned(
    {"board": {"seats": 2, "rules": [{"id": "women", "count": {"gender": "female"}, "at_least": 1, "force": "should"}]}},
    prefer=["should", {"highest": "confidence"}],
)
INFEASIBLE = planned({"board": {"seats": 2, "rules": [{"id": "women", "count": {"gender": "female"}, "at_least": 2}]}})


PROGRAM = """
import os, signal, sys, time
from tests.solve.test_disagreement import INFEASIBLE, ROWS, load
signal.signal(signal.SIGINT, signal.default_int_handler)
getattr(load(INFEASIBLE, ROWS), sys.argv[1])()
try:
    os.kill(os.getpid(), signal.SIGINT)
    time.sleep(5)
except KeyboardInterrupt:
    print("interrupted")
"""


def rejects(*_: Any, **__: Any) -> list[str]:
    return ["board/seats"]


def wrong_place(*_: Any) -> list[Outside]:
    return [Outside("board", "nowhere", ["a"])]


@pytest.mark.parametrize(("name", "spoilt"), [("broken", rejects), ("outside", wrong_place)])
def test_a_slate_that_the_checker_rejects(name: str, spoilt: Any, monkeypatch: pytest.MonkeyPatch) -> None:
    with monkeypatch.context() as first:
        first.setattr(session_module, name, spoilt)
        for question in ("check", "propose", "explain"):
            with pytest.raises(InternalDisagreement):
                getattr(load(FEASIBLE, ROWS), question)()
    real, times = getattr(session_module, name), itertools.count()
    with monkeypatch.context() as last:  # the slate that the search begins from is accepted, the one proposed is not
        last.setattr(session_module, name, lambda *given: spoilt() if next(times) else real(*given))
        with pytest.raises(InternalDisagreement):
            load(FEASIBLE, ROWS).propose()
    assert next(times) > 1


@pytest.mark.parametrize(("name", "counted"), [("shortfall", 7), ("worth", Fraction(21, 2))])
def test_a_sum_that_the_checker_counts_otherwise(name: str, counted: Any, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(propose_module, name, lambda *_: counted)
    with pytest.raises(InternalDisagreement):
        load(FEASIBLE, ROWS).propose()


def test_a_relaxation_that_does_not_carry(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(relaxations_module, "broken", rejects)
    with pytest.raises(InternalDisagreement):
        load(INFEASIBLE, ROWS).check()


def test_a_set_of_rules_that_the_checker_does_not_find_met(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(conflicts_module, "broken", rejects)
    with pytest.raises(InternalDisagreement):
        load(INFEASIBLE, ROWS).explain()


@pytest.mark.parametrize("command", ["check", "propose", "explain"])
@pytest.mark.parametrize("form", ["text", "json"])
def test_the_command_line_shows_nothing(
    command: str, form: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(session_module, "broken", rejects)
    path = write(FEASIBLE, ROWS, tmp_path / "plan")
    out = tmp_path / "answer"
    for more in ([], ["--out", str(out)]):
        assert main([command, str(path), "--format", form, "--lang", "en", *more]) == 70
        said = capsys.readouterr()
        assert said.out == ""
        assert "Traceback" not in said.err
        assert said.err
    assert not out.exists()


def test_interrupted_while_solving(monkeypatch: pytest.MonkeyPatch) -> None:
    """Ctrl-C in the middle of a search: it is stopped, no thread works on, and the plan can be asked again."""
    real = cp_model.CpSolver
    main_thread = threading.main_thread().ident
    assert main_thread is not None
    stopped: list[bool] = []

    class Endless:
        """A solver that works until it is told to stop; somebody presses Ctrl-C meanwhile."""

        def __init__(self) -> None:
            self.parameters = real().parameters
            self.stop = threading.Event()

        def solve(self, _model: object) -> object:
            time.sleep(0.2)
            signal.pthread_kill(main_thread, signal.SIGINT)
            stopped.append(self.stop.wait(20))
            return cp_model.UNKNOWN

        def stop_search(self) -> None:
            self.stop.set()

    plan = small(2).load()
    signal.signal(signal.SIGINT, signal.default_int_handler)
    before = threading.active_count()
    with monkeypatch.context() as endless:
        endless.setattr(cp_model, "CpSolver", Endless)
        began = time.monotonic()
        with pytest.raises(KeyboardInterrupt):
            plan.propose()
        assert time.monotonic() - began < 5
    assert stopped == [True]
    time.sleep(0.1)
    assert threading.active_count() <= before
    assert plan.propose().status in ("optimal", "infeasible")


@pytest.mark.slow
@pytest.mark.parametrize("question", ["check", "propose", "explain"])
def test_ctrl_c_still_reaches_python_afterwards(question: str) -> None:
    """A search leaves the handling of signals as it found it (the signal would end this process otherwise)."""
    asked = subprocess.run(
        [sys.executable, "-c", PROGRAM, question], cwd=Path(__file__).parents[2], capture_output=True, text=True, timeout=60
    )
    assert (asked.returncode, asked.stdout.strip()) == (0, "interrupted"), asked.stderr


def test_an_error_in_the_search_is_not_swallowed(monkeypatch: pytest.MonkeyPatch) -> None:
    def fails(*_: object) -> None:
        raise RuntimeError("out of memory")

    monkeypatch.setattr(cp_model.CpSolver, "solve", fails)
    with pytest.raises(RuntimeError, match="out of memory"):
        small(2).load().propose()
