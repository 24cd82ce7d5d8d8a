"""Cells that the plan does not use cannot stop a command, only those who read a list by itself."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from tests.answers.test_unused_fields import plan
from tests.cli.conftest import Run


@pytest.mark.parametrize("command", ["check", "propose", "explain", "validate"])
def test_every_command_answers(command: str, run: Run, tmp_path: Path) -> None:
    file = plan(tmp_path, "pool.xlsx")
    slate = tmp_path / "slate.csv"
    slate.write_text("committee,id\nc,a1\nc,a2\n")
    ran = run(command, file, *([slate] if command == "validate" else []), "--format", "json")
    assert ran.code == 0, ran.err
    said = {(p["code"], p["severity"]) for p in json.loads(ran.out)["problems"]}
    assert ("number-unreadable", "warning") in said
    assert "error" not in {severity for _, severity in said}


def test_lint_and_convert_know_no_plan(run: Run, tmp_path: Path) -> None:
    plan(tmp_path, "pool.csv")
    assert run("pool", "lint", tmp_path / "pool.csv").code == 3
    clean = tmp_path / "clean.csv"
    assert run("pool", "convert", tmp_path / "pool.csv", "--out", clean).code == 3
    assert not clean.exists()
