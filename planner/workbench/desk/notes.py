"""What somebody noted of a person: kept beside the plan, shown on this machine, in no log and no answer."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping
from functools import cached_property
from pathlib import Path

from planner.workbench.desk.private import folder_of, kept_aside, written

FILE = "notes.json"
LONGEST = 2000


class Notes(Mapping[str, str]):
    """By id; "" of whom nothing was noted. What cannot be read counts as nothing (`is_damaged`); the file is kept aside
    when the next note is written."""

    def __init__(self, plan: Path) -> None:
        self._plan = plan
        self._damaged = False

    @property
    def is_damaged(self) -> bool:
        _ = self._of
        return self._damaged

    @cached_property
    def _of(self) -> dict[str, str]:
        try:
            read = json.loads((folder_of(self._plan) / FILE).read_text("utf-8"))
        except FileNotFoundError:
            return {}
        except (OSError, ValueError, RecursionError):
            read = None
        self._damaged = not isinstance(read, dict) or not all(isinstance(text, str) for text in read.values())
        if not isinstance(read, dict):
            return {}
        return {pid: text for pid, text in read.items() if isinstance(text, str) and text}

    def __getitem__(self, pid: str) -> str:
        return self._of.get(pid, "")

    def __contains__(self, pid: object) -> bool:
        return pid in self._of

    def __iter__(self) -> Iterator[str]:
        return iter(self._of)

    def __len__(self) -> int:
        return len(self._of)

    def note(self, pid: str, text: str) -> None:
        """Note this of somebody; "" takes the note away. Raises CannotWrite: nothing was changed."""
        text = text.strip()[:LONGEST]
        now = {**self._of, pid: text} if text else {other: said for other, said in self._of.items() if other != pid}
        self._save(now)

    def moved(self, ids: Mapping[str, str]) -> None:
        """People have other ids now. Raises CannotWrite."""
        now = {ids.get(pid, pid): text for pid, text in self._of.items()}
        if now != self._of:
            self._save(now)

    def _save(self, now: Mapping[str, str]) -> None:
        if self.is_damaged:
            kept_aside(folder_of(self._plan) / FILE)
            self._damaged = False
        with written(self._plan, FILE) as scratch:
            scratch.write_text(json.dumps(now, ensure_ascii=False, indent=1, sort_keys=True), "utf-8", "backslashreplace")
        self._of.clear()
        self._of.update(now)
