"""Points that were proved before: one JSON line each, found again by the content of everything that they depend on."""

from __future__ import annotations

import hashlib
import json
import os
from collections.abc import Mapping
from pathlib import Path

from pydantic import ValidationError

from planner.pool.retirement import tables_sha256
from planner.problems import BadInput, CannotWrite, Problem
from planner.questions.sweep.part import SweepPoint
from planner.session.case import Case
from planner.version import __version__


class KeptPoints:
    """The points of a file (None: nowhere). A line is kept as soon as its point is proved, so that what is cut off can be taken
    up again; it holds bounds, statuses and sums, and no id. What was left half-written is passed over.

    Raises BadInput: a file that is none of points. CannotWrite: it cannot be written.
    """

    def __init__(self, file: Path | None, case: Case) -> None:
        self._file = file
        self._asked = _content(case) if file is not None else ""
        self._known: dict[str, SweepPoint] = {}
        if file is not None:
            if file.exists():
                self._read(file)
            self._open(file)  # what cannot be written is told before anything is solved

    def point(self, values: Mapping[str, str | int]) -> SweepPoint | None:
        return self._known.get(self._key(values))

    def keep(self, point: SweepPoint) -> None:
        if self._file is None:
            return
        line = json.dumps({"key": self._key(point.values), "point": point.model_dump(mode="json")}, ensure_ascii=False)
        self._open(self._file, line + "\n")

    @staticmethod
    def _open(file: Path, text: str = "") -> None:
        """Append to the file, which is its owner's alone; after a line that was cut off in the middle on a line of its own."""
        try:
            with os.fdopen(os.open(file, os.O_RDWR | os.O_CREAT | os.O_APPEND, 0o600), "rb+") as out:
                if text and out.seek(0, os.SEEK_END) and out.seek(-1, os.SEEK_END) >= 0 and out.read(1) != b"\n":
                    out.write(b"\n")
                out.write(text.encode())
        except OSError as error:
            raise CannotWrite("output.refused", file=str(file), reason=error.strerror or str(error)) from error

    def _read(self, file: Path) -> None:
        try:
            lines = file.read_text(encoding="utf-8").splitlines()
        except (OSError, UnicodeDecodeError) as error:
            raise BadInput([Problem("sweep-kept-unreadable", str(file), str(file))]) from error
        whole = 0
        is_cut = not file.read_bytes().endswith(b"\n")
        for line in filter(None, lines):
            try:
                told = json.loads(line)
                self._known[str(told["key"])] = SweepPoint.model_validate(told["point"])
            except (ValueError, KeyError, TypeError, ValidationError):
                continue
            whole += 1
        if len(lines) > is_cut and not whole:
            raise BadInput([Problem("sweep-kept-unreadable", str(file), str(file))])

    def _key(self, values: Mapping[str, str | int]) -> str:
        return hashlib.sha256(f"{self._asked}\n{json.dumps(dict(sorted(values.items())))}".encode()).hexdigest()


def _content(case: Case) -> str:
    """What an answer depends on: every file that the plan reads, by its bytes, what is supposed, the program."""
    plan = case.plan
    told = {
        "planner": __version__,
        "files": [hashlib.sha256(file.read_bytes()).hexdigest() for file in plan.files],
        "tables": dict(tables_sha256()),
        "edits": plan.edits.written(),
    }
    return hashlib.sha256(json.dumps(told, sort_keys=True).encode()).hexdigest()
