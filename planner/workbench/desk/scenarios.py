"""Boards saved under a name, beside the plan: opened again, compared, put away and brought back."""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import dataclass, replace
from pathlib import Path

from planner.problems import CannotWrite
from planner.workbench.desk.board import Board
from planner.workbench.desk.private import folder_of, kept_aside, written
from planner.workbench.desk.stored import board_of, told_of

FILE = "scenarios.json"
LONGEST = 120  # letters of a title
MOST = 200


def cleaned(title: str) -> str:
    """A title as it is kept: one line, without signs that cannot be seen or that turn the text around."""
    return " ".join("".join(sign for sign in " ".join(title.split()) if sign.isprintable()).split())[:LONGEST]


@dataclass(frozen=True)
class Scenario:
    """`title` as somebody typed it; `away`: put away, and kept."""

    id: str
    title: str
    board: Board
    away: bool = False


class Scenarios:
    """The scenarios of one plan, in the order in which they were saved. What cannot be read is left out (`is_damaged`); the
    file is kept aside when the next one is written."""

    def __init__(self, plan: Path) -> None:
        self._plan = plan
        self.is_damaged = False
        self._of = {one.id: one for one in self._read()}

    def __len__(self) -> int:
        return len(self._of)

    def listed(self, away: bool = False) -> list[Scenario]:
        """Those on the list, or those put away."""
        return [one for one in self._of.values() if one.away == away]

    def get(self, id: str) -> Scenario | None:
        return self._of.get(id)

    def save(self, title: str, board: Board) -> Scenario:
        """Under a new id; one of the same title is put away. Raises CannotWrite."""
        title = cleaned(title)
        now = self._without(title)
        number = max((int(id.rpartition("-")[2]) for id in self._of), default=0) + 1
        new = Scenario(f"kb-{number}", title, board)
        self._write({**now, new.id: new})
        return new

    def rename(self, id: str, title: str) -> Scenario:
        """Give one another title; another one of this title is put away. Raises KeyError, CannotWrite."""
        renamed = replace(self._of[id], title=cleaned(title))
        self._write({**self._without(renamed.title), id: renamed})
        return renamed

    def put(self, id: str, away: bool) -> None:
        """Put one away, or bring it back. Raises KeyError, CannotWrite."""
        self._write({**self._of, id: replace(self._of[id], away=away)})

    def _without(self, title: str) -> dict[str, Scenario]:
        """All of them, whichever has this title put away."""
        return {id: replace(one, away=True) if one.title == title else one for id, one in self._of.items()}

    def _write(self, now: Mapping[str, Scenario]) -> None:
        if len(now) > MOST:
            raise CannotWrite("output.refused", file=FILE, reason=f"> {MOST}")
        told = [{"id": one.id, "title": one.title, "away": one.away, "board": told_of(one.board)} for one in now.values()]
        if self.is_damaged:
            kept_aside(folder_of(self._plan) / FILE)
            self.is_damaged = False
        with written(self._plan, FILE) as scratch:
            scratch.write_text(json.dumps(told, ensure_ascii=False), "utf-8", "backslashreplace")
        self._of = dict(now)

    def _read(self) -> list[Scenario]:
        try:
            told = json.loads((folder_of(self._plan) / FILE).read_text("utf-8"))
        except FileNotFoundError:
            return []
        except (OSError, ValueError, RecursionError):
            self.is_damaged = True
            return []
        found = []
        self.is_damaged = not isinstance(told, list)
        for one in told if isinstance(told, list) else ():
            try:
                id = str(one["id"])
                int(id.rpartition("-")[2])
                found.append(Scenario(id, str(one["title"]), board_of(one["board"]), bool(one["away"])))
            except (ValueError, TypeError, KeyError, AttributeError):
                self.is_damaged = True
        return found
