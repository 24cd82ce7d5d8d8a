"""Problems as they are found while a plan is read; given out once each, file by file, in the order of the lines."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace

from planner.problems import BadInput, Problem, Severity


class ProblemList:
    """Collects problems. One found twice (a rule set that two committees use) is kept once."""

    def __init__(self) -> None:
        self._found: list[Problem] = []

    def add(self, code: str, where: str, found: object = "", **params: object) -> None:
        """`found` is the offending text or value, "" where there is none."""
        self._found.append(Problem(code, where, shown_value(found) or None, params=params))

    def extend(self, problems: Iterable[Problem]) -> None:
        self._found.extend(problems)

    def __len__(self) -> int:
        return len(self._found)

    def sorted(self, severity: Severity = "error") -> list[Problem]:
        """Each problem once, of this severity; files in the order in which they first came up, lines ascending."""
        files: dict[str, int] = {}
        unique: dict[tuple[str, str, str | None, str], Problem] = {}
        for problem in self._found:
            files.setdefault(_file(problem.where), len(files))
            unique.setdefault((problem.code, problem.where, problem.value, str(sorted(problem.params.items()))), problem)
        found = sorted(unique.values(), key=lambda p: (files[_file(p.where)], _line(p.where)))
        return found if severity == "error" else [replace(problem, severity=severity) for problem in found]

    def raise_any(self) -> None:
        """Raise BadInput with everything found, if anything was."""
        if self._found:
            raise BadInput(self.sorted())


def shown_value(value: object, longest: int = 80) -> str:
    """A value as a reader would recognise it, on one line and not endless."""
    inner = min(20, longest - 2)  # less at each level: values may stand inside each other ever so deep
    if value is None:
        text = "null"
    elif isinstance(value, bool):
        text = "true" if value else "false"
    elif isinstance(value, (dict, list, tuple)) and inner < 1:
        text = "…"
    elif isinstance(value, dict):
        text = "{" + ", ".join(f"{k}: {shown_value(v, inner)}" for k, v in list(value.items())[:8]) + "}"
    elif isinstance(value, (list, tuple)):
        text = "[" + ", ".join(shown_value(v, inner) for v in value[:8]) + "]"
    else:
        text = " ".join(str(value).split())
    return text if len(text) <= longest else text[: longest - 1] + "…"


def _file(where: str) -> str:
    head, _, tail = where.rpartition(":")
    return head if tail.isdigit() else where


def _line(where: str) -> int:
    tail = where.rpartition(":")[2]
    return int(tail) if tail.isdigit() else 0
