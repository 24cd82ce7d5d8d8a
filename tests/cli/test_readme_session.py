"""The first session in README.md is what the program prints."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.cli.conftest import Run

README = (Path(__file__).parents[2] / "README.md").read_text("utf-8")


def printed(command: str) -> str:
    """What README.md shows below the command, without the line of versions at the end."""
    shown = README.split(f"$ planner {command}\n", 1)[1].split("```", 1)[0]
    return shown[: shown.index("\nPlan sample-plan ·")]


def test_the_first_session(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, run: Run) -> None:
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("COLUMNS", "80")
    assert run("init", "first").code == 0
    assert run("propose", "first/plan.yaml").out.startswith(printed("propose first/plan.yaml"))
    rules = Path("first/rules.yaml")
    rules.write_text(rules.read_text("utf-8").replace("at_least: 25%", "at_least: 75%"), "utf-8")
    assert run("check", "first/plan.yaml").out.startswith(printed("check first/plan.yaml"))
