"""Wrong usage, help, version, completion."""

from __future__ import annotations

import sys

import pytest

from planner.cli.app import COMMANDS
from planner.version import __version__
from tests.cli.conftest import Run, process


@pytest.mark.parametrize(
    "arguments",
    [
        [],
        ["guess", "plan.yaml"],
        ["check"],
        ["validate", "plan.yaml"],
        ["check", "plan.yaml", "--format", "xml"],
        ["check", "plan.yaml", "--lang", "fr"],
        ["propose", "plan.yaml", "--no-such-option"],
        ["check", "plan.yaml", "extra"],
        *(["check", "plan.yaml", "--time-limit", limit] for limit in ("0", "-1", "nan", "inf", "soon")),
        ["check", "plan.yaml", "--strict"],
        ["completion", "tcsh"],
        ["synth"],
    ],
    ids=" ".join,
)
def test_wrong_usage_is_2_and_says_so_on_standard_error(run: Run, arguments: list[str]) -> None:
    ran = run(*arguments)
    assert ran.code == 2
    assert not ran.out
    assert "Usage: planner" in ran.err


@pytest.mark.parametrize("command", ["", *COMMANDS])
def test_help(run: Run, command: str) -> None:
    ran = run(*([command] if command else []), "--help")
    assert ran.code == 0
    assert "Usage: planner" in ran.out
    assert max(map(len, ran.out.splitlines())) <= 80


def test_help_lists_every_command(run: Run) -> None:
    said = run("--help").out
    assert all(name in said for name in COMMANDS)


def test_version(run: Run) -> None:
    assert run("--version").out == f"planner {__version__}\n"


@pytest.mark.parametrize("shell", ["bash", "zsh", "fish"])
def test_completion_script(run: Run, shell: str) -> None:
    ran = run("completion", shell)
    assert ran.code == 0
    assert "_PLANNER_COMPLETE" in ran.out


def test_completion_completes() -> None:
    ran = process(env={"_PLANNER_COMPLETE": "bash_complete", "COMP_WORDS": "planner va", "COMP_CWORD": "1"})
    assert ran.stdout == "plain,validate\n"


def test_help_imports_nothing_heavy() -> None:
    heavy = ("pandas", "numpy", "ortools", "openpyxl", "pyarrow", "pydantic", "rich", "yaml")
    code = f"import sys; from planner.cli.app import main; main(['--help']); print([m for m in {heavy} if m in sys.modules])"
    ran = process_python(code)
    assert ran.splitlines()[-1] == "[]"


def process_python(code: str) -> str:
    import os
    import subprocess

    from tests.cli.conftest import ROOT

    env = {**os.environ, "PYTHONPATH": str(ROOT)}
    return subprocess.run([sys.executable, "-c", code], env=env, capture_output=True, encoding="utf-8", check=True).stdout
