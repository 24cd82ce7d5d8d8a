"""Points that were proved before: one JSON line each, found again by the content of everything that they depend on."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Mapping
from pathlib import Path

from pydantic import ValidationError

from planner.pool.retirement import tables_sha256
from planner.problems import BadInput, CannotWrite, Problem
from planner.questions.sweep.part import Point
from planner.session.case import Case
from planner.version import __version__


class Kept:
    """The points of a file (None: nowhere). A line is kept as soon as its point is proved, so that what is cut off can be taken
    up again; it holds bounds, statuses and sums, and no id. What was left half-written is passed over.

    Raises BadInput: a file that is none of points. CannotWrite: it cannot be written.
    """

    def __init__(self, file: Path | None, case: Case) -> None:
        self._file = file
        self._asked = _content(case) if file is not None else ""
        self._known: dict[str, Point] = {}
        if file is not None and file.exists():
            self._read(file)

    def point(self, values: Mapping[str, str | int]) -> Point | None:
        return self._known.get(self._key(values))

    def keep(self, point: Point) -> None:
        if self._file is None:
            return
        line = json.dumps({"key": self._key(point.values), "point": point.model_dump(mode="json")}, ensure_ascii=False)
        try:
            is_new = not self._file.exists()
            with self._file.open("a", encoding="utf-8") as out:
                if is_new:
                    self._file.chmod(0o600)
                out.write(line + "\n")
        except OSError as error:
            raise CannotWrite("output.refused", file=str(self._file), reason=error.strerror or str(error)) from error

    def _read(self, file: Path) -> None:
        try:
            lines = file.read_text(encoding="utf-8").splitlines()
        except (OSError, UnicodeDecodeError) as error:
            raise BadInput([Problem("sweep-kept-unreadable", str(file), str(file))]) from error
        whole = 0
        for line in filter(None, lines):
            try:
                told = json.loads(line)
                self._known[str(told["key"])] = Point.model_validate(told["point"])
            except (ValueError, KeyError, TypeError, ValidationError):
                continue
            whole += 1
        if lines and not whole:
            raise BadInput([Problem("sweep-kept-unreadable", str(file), str(file))])

    def _key(self, values: Mapping[str, str | int]) -> str:
        return hashlib.sha256(f"{self._asked}\n{json.dumps(dict(sorted(values.items())))}".encode()).hexdigest()


def _content(case: Case) -> str:
    """What an answer depends on: the files by their hashes, what is supposed, slates to stay close to, the program."""
    plan = case.plan
    told = {
        "planner": __version__,
        "plan": plan.sha256,
        "pool": case.pool.sha256,
        "rules": {str(rule_set.id): rule_set.sha256 for rule_set in plan.rule_sets},
        "tables": dict(tables_sha256()),
        "current": {text: {c: list(ids) for c, ids in slate.items()} for text, slate in case.current.items()},
        "edits": plan.edits.written(),
    }
    return hashlib.sha256(json.dumps(told, sort_keys=True).encode()).hexdigest()
