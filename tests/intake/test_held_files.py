"""A list that Excel holds open, as Windows tells it: tried a few times, then said as what it is; never a trace."""

from __future__ import annotations

import os
import shutil
from pathlib import Path
from typing import Any

import pytest

import planner
from planner.cli.app import main
from planner.problems import BadInput
from planner.written import file_bytes

WARD = Path(__file__).parents[2] / "examples" / "ward"


@pytest.fixture
def windows(monkeypatch: pytest.MonkeyPatch) -> list[float]:
    """The pauses that were made."""
    pauses: list[float] = []
    monkeypatch.setattr(file_bytes.sys, "platform", "win32")
    monkeypatch.setattr(file_bytes.time, "sleep", pauses.append)
    return pauses


def held(monkeypatch: pytest.MonkeyPatch, name: str, times: int) -> None:
    """A file of this name cannot be opened so many times."""
    real, left = Path.read_bytes, [times]

    def refused(self: Path) -> bytes:
        if self.name == name and left[0] > 0:
            left[0] -= 1
            raise PermissionError(13, "Permission denied", str(self))
        return real(self)

    monkeypatch.setattr(Path, "read_bytes", refused)


@pytest.mark.parametrize("name", ["pool.csv", "plan.yaml", "slate-complies.csv"])
def test_a_held_file_is_said_to_be_open_elsewhere(
    tmp_path: Path, windows: list[float], monkeypatch: pytest.MonkeyPatch, name: str
) -> None:
    shutil.copytree(WARD, tmp_path / "ward")
    held(monkeypatch, name, 99)
    with pytest.raises(BadInput) as refused:
        planner.load(tmp_path / "ward" / "plan.yaml").validate(tmp_path / "ward" / "slate-complies.csv")
    assert {problem.code for problem in refused.value.problems} == {"file-held"}
    assert "Excel" in refused.value.problems[0].message("vi")
    assert len(windows) >= file_bytes.TRIES - 1


def test_a_file_that_is_held_for_a_moment_is_read(
    tmp_path: Path, windows: list[float], monkeypatch: pytest.MonkeyPatch
) -> None:
    shutil.copytree(WARD, tmp_path / "ward")
    held(monkeypatch, "pool.csv", file_bytes.TRIES - 1)
    assert len(planner.load(tmp_path / "ward" / "plan.yaml").pool) > 20
    assert windows == [file_bytes.PAUSE] * (file_bytes.TRIES - 1)


def test_elsewhere_a_refusal_is_what_it_was(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    shutil.copytree(WARD, tmp_path / "ward")
    held(monkeypatch, "pool.csv", 99)
    with pytest.raises(BadInput) as refused:
        planner.load(tmp_path / "ward" / "plan.yaml")
    assert {problem.code for problem in refused.value.problems} == {"file-unreadable"}


@pytest.mark.parametrize("times", [1, 99])
def test_a_held_target_is_told_or_written_once_it_is_free(
    tmp_path: Path, windows: list[float], monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str], times: int
) -> None:
    shutil.copytree(WARD, tmp_path / "ward")
    out = tmp_path / "slate.csv"
    out.write_text("old", "utf-8")
    real, left = os.replace, [times]

    def refused(source: Any, target: Any) -> None:
        if str(target).endswith("slate.csv") and left[0] > 0:
            left[0] -= 1
            raise PermissionError(13, "Permission denied", str(target))
        real(source, target)

    monkeypatch.setattr("planner.cli.output.os.replace", refused)
    code = main(["propose", str(tmp_path / "ward"), "--out", str(out), "--overwrite", "--quiet"])
    said = capsys.readouterr().err
    if times == 1:
        assert code == 0
        assert out.read_bytes().startswith(b"\xef\xbb\xbfcommittee,id")
    else:
        assert code == 3
        assert "Excel" in said
        assert out.read_text("utf-8") == "old"
    assert "Traceback" not in said
    assert not list(tmp_path.glob("*.part*"))
