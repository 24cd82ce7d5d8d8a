"""The people of a rule test as a pool: every value goes the way of a cell in a pool file."""

from __future__ import annotations

import hashlib
from collections.abc import Collection

import numpy as np

from planner.language.catalogue import Catalogue
from planner.pool.cells import different, typed
from planner.pool.pool import Column, Pool
from planner.pool.table import column_of
from planner.written.nearest import suggested
from planner.written.problem_list import ProblemList, shown_value
from planner.written.yaml_places import PlacedDict, PlacedList


def read_people(raw: object, place: str, catalogue: Catalogue, known: Collection[str], problems: ProblemList) -> Pool | None:
    """The pool of a list of people; None where there is nobody. Whatever cannot be read is a problem at its line.

    Keys are fields of the catalogue, or those in `known` (fields that the rules name), which are text then.
    """
    if not isinstance(raw, PlacedList):
        problems.add("needs-list", place, raw, key="people")
        return None
    people = [_person(person, raw.place(at), problems) for at, person in enumerate(raw)]
    sound = [person for person in people if person is not None]
    if not sound:
        problems.add("list-empty", place, key="people")
        return None
    names = dict.fromkeys(key for person in sound for key in person)
    allowed = {"id", "full_name", *catalogue.fields, *known}
    columns: dict[str, Column] = {}
    for name in names:
        if name not in allowed:
            for person in sound:
                if name in person:
                    problems.add("unknown-key", person.place(name), name, key=name, **suggested(name, allowed))
        else:
            columns[name] = _column(name, sound, catalogue, problems)
    _check_ids(sound, problems)
    ids = [_cell(person.get("id")) for person in sound]
    shown = [_cell(person.get("full_name")) for person in sound] if "full_name" in names else ()
    return Pool(ids, columns, shown, sound[0].file, hashlib.sha256(repr(sound).encode()).hexdigest())


def _person(raw: object, place: str, problems: ProblemList) -> PlacedDict | None:
    if not isinstance(raw, PlacedDict):
        problems.add("needs-mapping", place, raw, key="people")
        return None
    for key, value in raw.items():
        if isinstance(value, dict) or (isinstance(value, list) and any(isinstance(v, (dict, list)) for v in value)):
            problems.add("needs-text", raw.place(key), value, key=key)
    return raw


def _column(name: str, people: list[PlacedDict], catalogue: Catalogue, problems: ProblemList) -> Column:
    cells = different(column_of([_cell(person.get(name)) for person in people]))
    column, faults = typed(catalogue.field(name), cells)
    for row in np.flatnonzero(np.isin(cells.codes, list(faults))):
        fault = faults[int(cells.codes[row])]
        problems.add(fault.code, people[row].place(name), cells.texts[int(cells.codes[row])], **fault.params)
    return column


def _cell(raw: object) -> str:
    """A value as a cell holds it: several values joined by `;`, true and false as yes and no, blank for null."""
    if raw is None or isinstance(raw, dict):
        return ""
    if isinstance(raw, bool):
        return "yes" if raw else "no"
    return "; ".join(map(_cell, raw)) if isinstance(raw, list) else shown_value(raw, 10_000).strip()


def _check_ids(people: list[PlacedDict], problems: ProblemList) -> None:
    first: dict[str, PlacedDict] = {}
    for person in people:
        pid = _cell(person.get("id"))
        if not pid:
            problems.add("missing-key", person.place("id"), key="id")
        elif first.setdefault(pid, person) is not person:
            problems.add("id-repeated", person.place("id"), pid, first=first[pid].place("id"), names="")
