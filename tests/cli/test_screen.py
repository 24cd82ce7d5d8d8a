"""How wide a printout is."""

from __future__ import annotations

from pathlib import Path

import pytest

from planner.cli.screen import screen


@pytest.mark.parametrize(
    ("columns", "width"), [("", 80), ("30", 60), ("60", 60), ("100", 100), ("400", 120), ("x", 80), ("0", 80), ("-5", 80)]
)
@pytest.mark.parametrize("out", [None, Path("answer.txt")])
def test_columns(monkeypatch: pytest.MonkeyPatch, columns: str, width: int, out: Path | None) -> None:
    monkeypatch.setenv("COLUMNS", columns)
    seen = screen(out)
    assert (seen.width, seen.colour) == (width, False)
