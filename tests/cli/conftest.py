"""Running the command line as its users do: in this process for speed, as a process where streams and signals matter."""

from __future__ import annotations

import os
import subprocess
import sys
import types
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest

from planner.cli.app import main
from planner.results.result import Result
from tests.report import samples

ROOT = Path(__file__).parents[2]


@dataclass
class Ran:
    code: int
    out: str
    err: str


Run = Callable[..., Ran]


@pytest.fixture
def run(capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch) -> Run:
    """`run("check", "plan.yaml", ...)` in this process."""
    monkeypatch.setenv("PLANNER_STRICT_WORDS", "1")

    def runner(*arguments: object) -> Ran:
        capsys.readouterr()
        code = main([str(argument) for argument in arguments])
        said = capsys.readouterr()
        assert "Traceback" not in said.out + said.err
        return Ran(code, said.out, said.err)

    return runner


def process(*arguments: object, env: dict[str, str] | None = None, **options: Any) -> subprocess.CompletedProcess[str]:
    """`planner ...` as a process of its own."""
    return subprocess.run(
        [sys.executable, "-m", "planner", *map(str, arguments)],
        env={**os.environ, "PYTHONPATH": str(ROOT), **(env or {})},
        capture_output=True, encoding="utf-8", timeout=60, check=False, **options,
    )  # fmt: skip


@pytest.fixture
def answers(monkeypatch: pytest.MonkeyPatch) -> Callable[[Result | BaseException], None]:
    """Put a loaded plan under the command line that answers every question with this result, or raises this error."""

    def put(answer: Result | BaseException) -> None:
        def ask(*_given: object, **_named: object) -> Result:
            if isinstance(answer, BaseException):
                raise answer
            return answer

        files = types.SimpleNamespace(
            files=(Path("plan.yaml"), Path("pool.csv"))
        )
        case = types.SimpleNamespace(plan=files)
        loaded = types.SimpleNamespace(lang="vi", case=case, check=ask, propose=ask, validate=ask, explain=ask)
        api = types.ModuleType("planner.api")
        api.load = lambda _path, _lang=None: loaded  # type: ignore[attr-defined]
        monkeypatch.setitem(sys.modules, "planner.api", api)

    return put


@pytest.fixture
def feasible(answers: Callable[[Result | BaseException], None]) -> None:
    answers(samples.feasible())
