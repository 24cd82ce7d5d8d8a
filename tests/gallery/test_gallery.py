"""The office files of the gallery, read in one process."""

from __future__ import annotations

import os
import shutil
from pathlib import Path

import pytest

from tests.in_one_process import planner, runner

CHECK = runner("gallery/check")
FILES = sorted(path.name.removesuffix(".yaml") for path in (Path(__file__).parent / "expect").glob("*.yaml"))


class Outcome(CHECK.Outcome):  # type: ignore[misc, name-defined]
    """What `check` looks at, of a command that ran in this process."""

    def __init__(self, argv: list[str], place: Path, limit: float) -> None:
        before = set(os.listdir(place))
        self.argv, self.timed_out, self.seconds, self.megabytes = argv, False, 0.0, 0.0
        self.exit, out, err = planner(argv, place)
        self.stdout, self.stderr = out.decode(), err.decode()
        clean = place / "clean.csv"
        self.clean = clean.read_bytes() if clean.exists() else None
        others = [place / name for name in sorted(set(os.listdir(place)) - before - {"clean.csv"})]
        self.others = "".join(path.read_bytes().decode("utf-8", "replace") for path in others if path.is_file())


@pytest.mark.parametrize("name", FILES)
def test_file(name: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(CHECK, "Outcome", Outcome)
    folder = tmp_path / "files"
    folder.mkdir()
    shutil.copy(Path(__file__).parent / "files" / name, folder)
    _, wrong, _ = CHECK.one(name, [], folder)
    assert wrong is None
