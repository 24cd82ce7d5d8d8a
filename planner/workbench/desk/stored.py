"""The state beside the plan: every step saved at once, whole or not at all, readable by its owner alone.

It holds ids and what was supposed, and no names. Of the file there is always the one before it, too: what cannot be read is set
aside, never deleted.
"""

from __future__ import annotations

import contextlib
import json
import os
import tempfile
import time
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from functools import partial
from pathlib import Path
from typing import Any

from planner.problems import CannotWrite
from planner.words import LANGUAGES
from planner.workbench.desk.board import Board, Said, Supposed
from planner.workbench.desk.private import folder_of, made
from planner.written.file_bytes import while_held

FILE, FORMER = "state.json", "state.before.json"
FORMAT = 1
MOST_BOARDS = 60  # of the history, and half as many that were undone


@dataclass
class State:
    """`history` and `undone` as the desk holds them; `lang` of the screen."""

    history: list[Board]
    undone: list[Board] = field(default_factory=list)
    lang: str | None = None


class NotStored(Exception):
    """The state could not be written; `reason` is what the system says."""

    def __init__(self, reason: str) -> None:
        super().__init__(reason)
        self.reason = reason


class Store:
    """The state of one plan file. `set_aside`: the name of a file that could not be read, once `read` has met one."""

    def __init__(self, plan: Path) -> None:
        self._plan = plan
        self.folder = folder_of(plan)
        self.file, self.former = self.folder / FILE, self.folder / FORMER
        self.set_aside: str | None = None

    def write(self, state: State) -> None:
        """Raises NotStored."""
        told = {
            "format": FORMAT,
            "lang": state.lang,
            "history": [told_of(board) for board in state.history[-MOST_BOARDS:]],
            "undone": [told_of(board) for board in state.undone[-MOST_BOARDS // 2 :]],
        }
        content = json.dumps(told, ensure_ascii=False, separators=(",", ":")).encode("utf-8", "surrogatepass")
        try:
            made(self._plan)
            written = self._written(content)
            try:
                if self.file.exists():
                    while_held(self.former, partial(self.file.replace, self.former))
                while_held(self.file, partial(written.replace, self.file))
            except OSError:
                with contextlib.suppress(OSError):
                    written.unlink()
                raise
        except CannotWrite as error:
            raise NotStored(str(error.params.get("reason", error.code))) from error
        except OSError as error:
            raise NotStored(error.strerror or str(error)) from error

    def read(self) -> State | None:
        """The state as it was saved last, or the one before it; None where there is none that can be read."""
        for file in (self.file, self.former):
            try:
                return _state(json.loads(file.read_bytes()))
            except FileNotFoundError:
                continue
            except OSError:
                self.set_aside = file.name
            except (ValueError, TypeError, KeyError, AttributeError, RecursionError):
                self._aside(file)
        return None

    def _written(self, content: bytes) -> Path:
        handle, name = tempfile.mkstemp(prefix=f"{self.file.stem}.", suffix=".part", dir=self.folder)  # 0600
        try:
            with os.fdopen(handle, "wb") as file:
                file.write(content)
                file.flush()
                os.fsync(file.fileno())
        except OSError:
            with contextlib.suppress(OSError):
                Path(name).unlink()
            raise
        return Path(name)

    def _aside(self, file: Path) -> None:
        aside = file.with_suffix(f".damaged-{time.time_ns()}")
        self.set_aside = aside.name
        with contextlib.suppress(OSError):
            file.replace(aside)


def told_of(board: Board) -> dict[str, Any]:
    said = board.said
    return {
        "slate": {committee: list(ids) for committee, ids in board.slate.items()},
        "kept": [list(mark) for mark in sorted(board.kept)],
        "out": sorted(board.out),
        "supposed": [{"edits": one.edits, "on": one.on} for one in board.supposed],
        "said": {"code": said.code, "ids": said.ids, "committees": said.committees, "plain": said.plain,
                 "edits": said.edits},
        "proof": board.proof,
    }


def _state(told: Any) -> State:
    """Raises ValueError, TypeError, KeyError: it is no state."""
    if not isinstance(told, dict) or told["format"] != FORMAT:
        raise ValueError("another format")
    history = [board_of(one) for one in told["history"]]
    if not history:
        raise ValueError("no board")
    lang = told["lang"] if told["lang"] in LANGUAGES else None
    return State(history, [board_of(one) for one in told["undone"]], lang)


def board_of(told: Any) -> Board:
    said = told["said"]
    return Board(
        slate={str(committee): _ids(ids) for committee, ids in _mapping(told["slate"]).items()},
        kept=frozenset((str(committee), str(pid)) for committee, pid in told["kept"]),
        out=frozenset(_ids(told["out"])),
        supposed=tuple(Supposed(_mapping(one["edits"]), bool(one["on"])) for one in told["supposed"]),
        said=Said(
            _code(said["code"]), _texts(said["ids"]), _texts(said["committees"]),
            {str(name): value for name, value in _mapping(said["plain"]).items() if isinstance(value, str | int)},
            None if said["edits"] is None else _mapping(said["edits"]),
        ),
        proof=told["proof"] if told["proof"] in ("open", "proved") else "",
    )  # fmt: skip


def _mapping(told: Any) -> Mapping[str, Any]:
    if not isinstance(told, dict):
        raise TypeError("no mapping")
    return told


def _texts(told: Any) -> dict[str, str]:
    return {str(name): str(value) for name, value in _mapping(told).items()}


def _code(told: Any) -> str:
    if not isinstance(told, str) or not told.startswith("workbench."):
        raise ValueError("no step")
    return told


def _ids(told: Sequence[Any]) -> tuple[str, ...]:
    if not isinstance(told, list) or not all(isinstance(pid, str) for pid in told):
        raise TypeError("no ids")
    return tuple(dict.fromkeys(told))
