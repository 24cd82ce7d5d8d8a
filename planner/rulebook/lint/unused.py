"""Groups and sources that nothing uses."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from planner.problems import Problem
from planner.rulebook.lint.loosened import groups_in
from planner.rulebook.lint.subjects import Subjects
from planner.written.selector_text import Group
from planner.written.yaml_places import PlacedDict


def check(subjects: Subjects) -> Iterator[Problem]:
    # A set may define groups and sources for those that build on it: they count as users where they are looked at too.
    used_groups: set[str] = set()
    used_sources: set[str] = set()
    for file in subjects.sets:
        rule_set = file.rule_set
        for entry in rule_set.entries.values():
            used_groups |= {rule_set.groups[name].place for name in groups_in(entry, rule_set)}
            if entry.text.basis is not None:
                used_sources.add(entry.text.basis.source)
        # Also by rules that have a problem of their own and are no entries for that.
        used_groups |= {rule_set.groups[name].place for name in _named(file.raw.get("rules"), rule_set.groups)}
    for file in subjects.sets:
        for name, group in file.own_groups().items():
            if group.place not in used_groups and not _replaces(file.rule_set.parents, name):
                yield Problem("group-unused", group.place, name, "warning")
        sources = file.raw.get("sources")
        if isinstance(sources, PlacedDict):
            for name in sources:
                if name not in used_sources:
                    yield Problem("source-unused", sources.place(name), name, "warning")


def _named(raw: object, groups: Mapping[str, Group]) -> set[str]:
    """The groups that stand somewhere in what is written, through other groups too."""
    found: set[str] = set()
    waiting = [raw]
    while waiting:
        part = waiting.pop()
        if isinstance(part, dict):
            waiting += part.values()
        elif isinstance(part, list):
            waiting += part
        elif isinstance(part, str) and part.strip() in groups and part.strip() not in found:
            found.add(part.strip())
            waiting.append(groups[part.strip()].raw)
    return found


def _replaces(parents: tuple[object, ...], name: str) -> bool:
    return any(name in getattr(parent, "groups", {}) for parent in parents)
