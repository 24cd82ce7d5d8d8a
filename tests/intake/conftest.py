"""Running the pool commands as their users do."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

import pytest

from planner.cli.app import main


@dataclass
class Ran:
    code: int
    out: str
    err: str


Run = Callable[..., Ran]


@pytest.fixture
def run(capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> Run:
    """`run("lint", "pool.csv", ...)` is `planner pool lint pool.csv ...` in a folder of its own, with its own settings."""
    monkeypatch.setenv("PLANNER_STRICT_WORDS", "1")
    monkeypatch.setenv("XDG_CONFIG_HOME", str(tmp_path / "settings"))
    monkeypatch.chdir(tmp_path)

    def runner(*arguments: object) -> Ran:
        capsys.readouterr()
        code = main(["pool", *map(str, arguments)])
        said = capsys.readouterr()
        assert "Traceback" not in said.out + said.err
        return Ran(code, said.out, said.err)

    return runner
