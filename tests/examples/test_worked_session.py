"""The worked session of examples/city/README.md says what the commands say, in the order in which they are given."""

from __future__ import annotations

import re
import runpy
import shlex
import shutil
from pathlib import Path

import pytest

from tests.in_one_process import planner

CITY = Path(__file__).parents[2] / "examples" / "city"
COMMAND = re.compile(r"```console\n(.*?)```", re.DOTALL)


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    copy = tmp_path_factory.mktemp("worked") / "city"
    shutil.copytree(CITY, copy)
    return copy


@pytest.mark.slow
def test_every_line_of_the_session_is_in_its_printout(folder: Path) -> None:
    blocks = COMMAND.findall((CITY / "README.md").read_text(encoding="utf-8"))
    assert len(blocks) == 6
    codes = []
    for block in blocks:
        said = b""
        for line in block.splitlines():
            if line.startswith("$ planner "):
                code, out, err = planner(shlex.split(line)[2:], folder)
                codes.append(code)
                said = out + err
            elif line != "...":
                assert line in said.decode(), line
    assert codes == [1, 0, 0, 0, 0, 0, 0]


@pytest.mark.slow
def test_the_same_from_python(folder: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(folder)
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
