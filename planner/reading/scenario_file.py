"""A file of scenarios: sets of suppositions by name (contract, section 7)."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Annotated, Any

from pydantic import Field

from planner.language.edits import Edits
from planner.reading.ruleset_text import entries
from planner.written.models import DayText, Kept, Month, Text, Texts, Title, Written, validate
from planner.written.nearest import suggested
from planner.written.problem_list import ProblemList, shown_value
from planner.written.yaml_places import PlacedDict, PlacedList, read_yaml, shown_path


class SupposedWaiverText(Written):
    """Somebody who is supposed to be excused."""

    rule: Text = Field(description="COMMITTEE/ID")
    id: Text = Field(description="the person")


class ScenarioText(Written):
    """One scenario: what is supposed, under a name."""

    title: Title = Field(default_factory=dict)
    include: Annotated[Any, Kept(dict[str, list[str]])] = Field(None, description="who must be in, by committee")
    exclude: Annotated[Any, Kept(dict[str, list[str]])] = Field(None, description="who must not, by committee; `all`: in none")
    set: Annotated[Any, Kept(dict[str, Any])] = Field(None, description="bounds: KEY.BOUND: VALUE")
    drop: Texts = Field((), description="the keys of rules that are left out")
    waive: Annotated[Any, Kept(list[SupposedWaiverText])] = Field(None, description="who is excused: {rule, id}")
    as_of: Month | None = Field(None, description="another reference month")
    rules_on: DayText | None = Field(None, description="another day whose rules count")


class ScenariosText(Written):
    """A file of scenarios."""

    scenarios: Annotated[Any, Kept(dict[str, ScenarioText])] = Field(description="scenarios by name")


@dataclass(frozen=True)
class Scenario:
    """`place` is where it stands in its file."""

    name: str
    edits: Edits
    title: Mapping[str, str] = field(default_factory=dict)
    place: str = ""


def read_scenarios(path: Path, problems: ProblemList) -> list[Scenario]:
    """The scenarios of a file, in its order, as far as they can be read; every problem of its form is added to `problems`. What
    the plan says to them is found when they are supposed of it."""
    file = read_yaml(path, problems, shown_path(path))
    found: list[Scenario] = []
    if file is not None:
        text = validate(ScenariosText, file.value, f"{file.shown}:1", problems)
        if text is not None and isinstance(file.value, PlacedDict):
            where = file.value.place("scenarios")
            if not file.value["scenarios"]:
                problems.add("scenarios-none", where)
            for name, raw, place in entries(file.value["scenarios"], where, problems, "scenarios"):
                scenario = _scenario(name, raw, place, problems)
                if scenario is not None:
                    found.append(scenario)
    return found


def scenario_named(scenarios: Sequence[Scenario], name: str, where: str, problems: ProblemList) -> Scenario | None:
    """The one of this name; else a problem at `where`, which asks for it."""
    found = next((scenario for scenario in scenarios if scenario.name == name), None)
    if found is None:
        problems.add("unknown-scenario", where, name, **suggested(name, [scenario.name for scenario in scenarios]))
    return found


def _scenario(name: str, raw: Any, where: str, problems: ProblemList) -> Scenario | None:
    if not isinstance(raw, PlacedDict):
        problems.add("needs-mapping", where, raw, key=name)
        return None
    text = validate(ScenarioText, raw, where, problems)
    if text is None:
        return None
    places: dict[tuple[str, ...], str] = {}
    include = dict(_people(raw, "include", places, problems))
    exclude = dict(_people(raw, "exclude", places, problems))
    bounds: dict[str, str | int] = {}
    for named, value, place in _mapping(raw, "set", problems):
        if isinstance(value, dict | list) or value is None or isinstance(value, bool):
            problems.add("bad-bound", place, value, key=named)
        else:
            bounds[named] = value
            places["set", named] = place
    drop = raw.get("drop")
    for item, key in enumerate(text.drop):
        places["drop", key] = drop.place(item) if isinstance(drop, PlacedList) else raw.place("drop")
    waive: list[tuple[str, str]] = []
    for value, place in _items(raw, "waive", problems):
        waiver = validate(SupposedWaiverText, value, place, problems)
        if waiver is not None:
            waive.append((waiver.rule, waiver.id))
            places["waive", waiver.rule, waiver.id] = place
    for key in ("as_of", "rules_on"):
        places[(key,)] = raw.place(key)
    edits = Edits(include, exclude, bounds, text.drop, tuple(dict.fromkeys(waive)), text.as_of, text.rules_on, places)
    return Scenario(name, edits, text.title, where)


def _people(
    raw: PlacedDict, key: str, places: dict[tuple[str, ...], str], problems: ProblemList
) -> Iterator[tuple[str, tuple[str, ...]]]:
    for committee, listed, place in _mapping(raw, key, problems):
        ids: list[str] = []
        items = listed if isinstance(listed, PlacedList) else [listed]
        for item, value in enumerate(items):
            where = listed.place(item) if isinstance(listed, PlacedList) else place
            if value is None or isinstance(value, dict | list):
                problems.add("needs-text", where, value, key=committee)
                continue
            pid = ("true" if value else "false") if isinstance(value, bool) else str(value).strip()
            ids.append(pid)
            places[key, committee, pid] = where
        places[key, committee] = place
        yield committee, tuple(dict.fromkeys(ids))


def _mapping(raw: PlacedDict, key: str, problems: ProblemList) -> Iterator[tuple[str, Any, str]]:
    value = raw.get(key)
    if isinstance(value, PlacedDict):
        for name, inner in value.items():
            yield name, inner, value.place(name)
    elif value is not None:
        problems.add("needs-mapping", raw.place(key), shown_value(value), key=key)


def _items(raw: PlacedDict, key: str, problems: ProblemList) -> Iterator[tuple[Any, str]]:
    value = raw.get(key)
    if isinstance(value, PlacedList):
        for item, inner in enumerate(value):
            yield inner, value.place(item)
    elif value is not None:
        problems.add("needs-list", raw.place(key), shown_value(value), key=key)
