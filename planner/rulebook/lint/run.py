"""From names of files to the list of everything that is wrong or doubtful in them."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from planner.problems import Problem
from planner.rulebook.lint.listing import CHECKS
from planner.rulebook.lint.subjects import read_subjects

_WEIGHT = {"error": 0, "warning": 1, "note": 2}


@dataclass(frozen=True)
class Linted:
    """What was found, and the files that were read for it."""

    problems: list[Problem]
    files: list[Path]


def lint(names: Sequence[str], fields: str | None = None, plan: str | None = None) -> Linted:
    """Every problem of the files, folders and packs named: errors, then warnings, then notes, each file by file, by line.

    `fields` is the catalogue that rule sets are held against (default: that of a plan given here that uses them, else
    vn-cadre), `plan` one more plan to look at. Raises nothing for bad files: their problems are the answer.
    """
    subjects = read_subjects(names, fields, plan)
    found = [*subjects.problems, *(problem for check in CHECKS for problem in check(subjects))]
    files: dict[str, int] = {}
    for problem in found:
        files.setdefault(_file(problem), len(files))
    unique = {(p.code, p.where, p.value, str(sorted(p.params.items(), key=str))): p for p in found}
    ordered = sorted(unique.values(), key=lambda p: (_WEIGHT[p.severity], files[_file(p)], _line(p)))
    return Linted(ordered, subjects.files)


def status_of(problems: Sequence[Problem]) -> str:
    """`problems` where something is an error or a warning; notes alone leave it `clean`."""
    return "problems" if any(problem.severity != "note" for problem in problems) else "clean"


def _file(problem: Problem) -> str:
    head, _, tail = problem.where.rpartition(":")
    return head if tail.isdigit() else problem.where


def _line(problem: Problem) -> int:
    tail = problem.where.rpartition(":")[2]
    return int(tail) if tail.isdigit() else 0
