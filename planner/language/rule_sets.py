"""Rule sets: found, read once, and merged with those that they extend."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from pathlib import Path

from planner.bodies.listing import BODIES
from planner.language import search_path
from planner.language.nearest import nearest
from planner.language.plan import RuleSetFile, Source, Title
from planner.language.problem_list import ProblemList
from planner.language.rule_entries import Entry, Scope, read_entry, resolve
from planner.language.ruleset_text import RuleSetText, read_groups, read_sources
from planner.language.selector_text import Group
from planner.language.written import validate
from planner.language.yaml_places import PlacedDict, PlacedList, read_yaml


@dataclass(frozen=True)
class RuleSet:
    """One rule set with everything that it inherits. `entries` by id, in order; groups are still as read (late binding)."""

    id: str
    title: Title
    path: Path
    shown: str
    entries: dict[str, Entry] = field(default_factory=dict)
    groups: dict[str, Group] = field(default_factory=dict)
    sources: dict[str, Source] = field(default_factory=dict)


class RuleSets:
    """Reads rule sets; each file once. `plan_folder` is searched after the folder of the file that names a set."""

    def __init__(self, problems: ProblemList, plan_folder: Path | None = None) -> None:
        self.problems = problems
        self.plan_folder = plan_folder
        self.files: dict[str, RuleSetFile] = {}
        self._read: dict[str, RuleSet | None] = {}
        self._open: list[tuple[str, str]] = []

    def named(self, name: str, beside: Path, where: str) -> RuleSet | None:
        """The rule set that a file in the folder `beside` names at the place `where`; None with a problem if there is none."""
        path = find_one(name, [beside, *([self.plan_folder] if self.plan_folder else [])], where, self.problems, "ruleset")
        return None if path is None else self.at(path, where)

    def loaded(self) -> list[RuleSet]:
        """Every rule set read so far, inherited ones included, in the order of reading."""
        return [rule_set for rule_set in self._read.values() if rule_set is not None]

    def at(self, path: Path, where: str | None = None) -> RuleSet | None:
        """The rule set in a file."""
        key = str(path.resolve())
        if any(key == opened for opened, _ in self._open):
            chain = [shown for opened, shown in self._open]
            chain = chain[[opened for opened, _ in self._open].index(key) :]
            self.problems.add("extends-cycle", where or chain[0], chain=" → ".join([*chain, chain[0]]))
            return None
        if key not in self._read:
            file = read_yaml(path, self.problems, where)
            if file is None:
                self._read[key] = None
            else:
                self._open.append((key, file.shown))
                self._read[key] = self._merge(file.value, path, file.shown, file.sha256, key)
                self._open.pop()
        return self._read[key]

    def _merge(self, raw: object, path: Path, shown: str, sha256: str, key: str) -> RuleSet | None:
        text = validate(RuleSetText, raw, f"{shown}:1", self.problems, {"ruleset": path.stem})
        if text is None or not isinstance(raw, PlacedDict):
            return None
        self.files[key] = RuleSetFile(text.ruleset, text.title, path, sha256)
        merged = RuleSet(text.ruleset, text.title, path, shown)
        parents = raw.get("extends")
        for item, name in enumerate(text.extends):
            where = parents.place(item) if isinstance(parents, PlacedList) else raw.place("extends")
            parent = self.named(name, path.parent, where)
            if parent is not None:
                merged.entries.update(parent.entries)
                merged.groups.update(parent.groups)
                merged.sources.update(parent.sources)
        merged.sources.update(read_sources(raw.get("sources"), raw.place("sources"), self.problems))
        merged.groups.update(read_groups(raw.get("groups"), raw.place("groups"), self.problems))
        own: dict[str, Entry] = {}
        for entry in read_entries(raw.get("rules"), raw.place("rules"), self.problems):
            if entry.text.id in own:
                first = own[entry.text.id].place
                self.problems.add("rule-id-twice", entry.raw.place("id"), entry.text.id, first=first)
            own[entry.text.id] = entry
        merged.entries.update(own)
        return merged

    def check_form(self, merged: RuleSet) -> None:
        """Look at all groups and rules of a set in themselves, whatever the fields turn out to be, also those nobody uses.

        Not asked of a set that is only extended: it may leave a group to the sets that inherit from it.
        """
        scope = Scope(None, merged.groups, merged.sources, self.problems)
        scope.selectors.check_groups()
        for entry in merged.entries.values():
            resolve(entry, scope)


def read_entries(raw: object, place: str, problems: ProblemList) -> list[Entry]:
    """The rules of a `rules` list."""
    if raw is None:
        return []
    if not isinstance(raw, PlacedList):
        problems.add("needs-list", place, raw, key="rules")
        return []
    read = [read_entry(rule, raw.place(item), BODIES, problems) for item, rule in enumerate(raw)]
    return [entry for entry in read if entry is not None]


def find_one(name: str, folders: Sequence[Path], where: str, problems: ProblemList, kind: str) -> Path | None:
    """The one file that a name means; `kind` is `ruleset` or `fields`, for the words of the problem."""
    found = search_path.find(name, folders)
    if not found:
        near = nearest(Path(name).stem, search_path.names_near(folders))
        problems.add(f"{kind}-not-found", where, name, name=name, near=near)
        return None
    if len(found) > 1:
        problems.add("name-ambiguous", where, name, name=name, files=", ".join(str(path) for path in found))
        return None
    return found[0]
