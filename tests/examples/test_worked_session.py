"""The worked sessions under examples/ say what the commands say, in the order in which they are given."""

from __future__ import annotations

import re
import runpy
import shlex
import shutil
from pathlib import Path

import pytest

from tests.in_one_process import planner

EXAMPLES = Path(__file__).parents[2] / "examples"
COMMAND = re.compile(r"```console\n(.*?)```", re.DOTALL)
# The exit codes of each session's commands, in their order.
SESSIONS = {
    "city": [1, 0, 0, 0, 0, 0, 0],
    "training": [1, 1, 0, 0, 0, 0, 0, 0, 0],
    "planning": [0, 0, 0, 0, 0, 1],
    "panel": [0, 1, 0, 0, 0, 0, 0, 0],
    "members": [1, 0, 0, 0, 0, 0, 0],
}


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A copy of the examples: sessions write files."""
    copy = tmp_path_factory.mktemp("worked") / "examples"
    shutil.copytree(EXAMPLES, copy)
    return copy


@pytest.mark.slow
@pytest.mark.parametrize("session", SESSIONS)
def test_every_line_of_the_session_is_in_its_printout(session: str, folder: Path) -> None:
    codes = []
    for block in COMMAND.findall((EXAMPLES / session / "README.md").read_text(encoding="utf-8")):
        said = b""
        for line in block.splitlines():
            if line.startswith("$ planner "):
                code, out, err = planner(shlex.split(line)[2:], folder / session)
                codes.append(code)
                said = out + err
            elif line != "...":
                assert line in said.decode(), line
    assert codes == SESSIONS[session]


@pytest.mark.slow
def test_the_same_from_python(folder: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(folder / "city")
    runpy.run_path("session.py")
    said = capsys.readouterr().out.splitlines()
    assert said[:5] == [
        "infeasible - cheapest way out: 3 people",
        "executive/theory - fail it: 74 - fail only it: 38 - without it: 1",
        "waive-theory optimal 0",
        "fewer-young optimal 0",
        "smaller-committee infeasible 3",
    ]
    assert said[5:7] == ["executive/young 2 to 7", "executive/women 5 to 13"]
    assert said[7].startswith("never ['executive/theory'] - cost: 1")
    assert said[8].startswith("optimal ")
    assert said[9].startswith("4 changes")
