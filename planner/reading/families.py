"""Families of rule sets: sets for one purpose, of which each was in force at its time (the directive of its term).

A plan may name a family and so ask for the member in force on its day. To know the members, only the head of a file is read.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from planner.language.folding import fold
from planner.language.in_force import InForce
from planner.reading.ruleset_text import read_in_force
from planner.words import LANGUAGES
from planner.written import search_path
from planner.written.problem_list import ProblemList
from planner.written.yaml_places import PlacedDict, read_yaml

# The head of a set as people write it; a quick look, so that not every file has to be parsed.
_NAMED = r":[ \t]*(?P<quote>['\"]?)(?P<name>[^'\"#\r\n]+?)(?P=quote)[ \t]*(?:#.*)?$"
_FAMILY = re.compile("^family" + _NAMED, re.MULTILINE)
_RULESET = re.compile("^ruleset" + _NAMED, re.MULTILINE)


@dataclass(frozen=True)
class Member:
    """A rule set of a family: its id, its file, and when it is in force."""

    id: str
    path: Path
    in_force: InForce


def members(family: str, folders: Iterable[Path], where: str, problems: ProblemList) -> list[list[Member]]:
    """The members of a family, those of one folder together, in the order of the search; no empty lists."""
    found = []
    key = fold(family)
    for place in search_path.by_place(folders):
        here = [m for path in place if key and fold(_family_of(path)) == key and (m := _member(path, where, problems))]
        if here:
            found.append(here)
    return found


def file_that_states(ruleset: str, folders: Iterable[Path]) -> Path | None:
    """The file whose set calls itself so, where it has another name: a set is found by the name of its file alone."""
    key = fold(ruleset)
    paths = (path for place in search_path.by_place(folders) for path in place)
    return next((path for path in paths if key in map(fold, _stated(path, _RULESET))), None)


def names(folders: Iterable[Path]) -> list[str]:
    """The names of all families."""
    return list(dict.fromkeys(name for place in search_path.by_place(folders) for path in place if (name := _family_of(path))))


def listed(places: Sequence[Sequence[Member]]) -> dict[str, str]:
    """By language: `ct35-2024 (2024-06-14 – 2025-04-13), ct45-2025 (2025-04-14 – …)`."""
    members = [member for place in places for member in place]
    return {lang: ", ".join(f"{member.id} ({member.in_force.in_words(lang)})" for member in members) for lang in LANGUAGES}


def _family_of(path: Path) -> str:
    """The family that a file states; "" where it states none."""
    return next(_stated(path, _FAMILY), "")


def _stated(path: Path, key: re.Pattern[str]) -> Iterator[str]:
    try:
        text = path.read_bytes().decode("utf-8-sig", errors="replace")
    except OSError:
        return
    yield from (found["name"].strip() for found in key.finditer(text))


def _member(path: Path, where: str, problems: ProblemList) -> Member | None:
    """None where the file cannot be read; that, and dates that cannot, are problems: who knows whether it is in force."""
    file = read_yaml(path, problems, where)
    if file is None or not isinstance(file.value, PlacedDict):
        return None
    raw = file.value
    name = raw.get("ruleset")
    in_force = read_in_force(raw.get("in_force"), raw.place("in_force"), problems)
    return Member(name if isinstance(name, str) else path.stem, path, in_force)
