"""Rule sets: found, read once, and merged with those that they extend."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path

from planner.bodies.listing import BODIES
from planner.language import families, search_path
from planner.language.in_force import ALWAYS, ANY_DAY, InForce, date_of
from planner.language.nearest import nearest
from planner.language.plan import Layer, RuleSetFile, Source, Title
from planner.language.problem_list import ProblemList
from planner.language.rule_entries import Entry, Origin, Scope, read_entry, resolve
from planner.language.ruleset_text import RuleSetText, read_groups, read_in_force, read_sources
from planner.language.selector_text import Group
from planner.language.written import validate
from planner.language.yaml_places import PlacedDict, PlacedList, read_yaml


@dataclass(frozen=True)
class RuleSet:
    """One rule set with everything that it inherits. `entries` by id, in order; groups are still as read (late binding).

    Every entry tells its `origin`, the set that states it. `replaced` holds, by rule id, the entries that no longer stand
    because the entry of that id took their place, the nearest first: with `local` extending `city` extending `central`, and a
    rule stated in all of them, `entries[id]` is that of `local` and `replaced[id]` those of `city` and `central`. Rules that
    replace nothing are not in it. `parents` are the sets named under `extends`.
    """

    id: str
    title: Title
    path: Path
    shown: str
    entries: dict[str, Entry] = field(default_factory=dict)
    groups: dict[str, Group] = field(default_factory=dict)
    sources: dict[str, Source] = field(default_factory=dict)
    replaced: dict[str, tuple[Entry, ...]] = field(default_factory=dict)
    parents: tuple[RuleSet, ...] = ()
    layer: Layer | None = None
    family: str | None = None
    in_force: InForce = ALWAYS

    def with_ancestors(self) -> Iterator[RuleSet]:
        """This set, and every one that it builds on (one that is reached twice comes twice)."""
        yield self
        for parent in self.parents:
            yield from parent.with_ancestors()

    def take(self, entries: Mapping[str, Entry], replaced: Mapping[str, tuple[Entry, ...]]) -> None:
        """Put entries in, each in the place of the one of its id; `replaced` are those that they took the place of before."""
        for rule_id, entry in entries.items():
            before = self.entries.get(rule_id)
            chain = [*replaced.get(rule_id, ()), *([before] if before is not None else []), *self.replaced.get(rule_id, ())]
            # What two parents share has not replaced itself.
            once = {id(older): older for older in chain if older is not entry}
            self.entries[rule_id] = entry
            if once:
                self.replaced[rule_id] = tuple(once.values())


class RuleSets:
    """Reads rule sets; each file once. `plan_folder` is searched after the folder of the file that names a set.

    `stand_ins`: files that are read in the place of others, wherever those are named (to ask what another set would change).
    """

    def __init__(
        self, problems: ProblemList, plan_folder: Path | None = None, stand_ins: Mapping[Path, Path] | None = None
    ) -> None:
        self.problems = problems
        self.plan_folder = plan_folder
        self.stand_ins = {str(old.resolve()): new for old, new in (stand_ins or {}).items()}
        self.files: dict[str, RuleSetFile] = {}
        self._read: dict[str, RuleSet | None] = {}
        self._open: list[tuple[str, str]] = []

    def named(self, name: str, beside: Path, where: str) -> RuleSet | None:
        """The rule set that a file in the folder `beside` names at the place `where`; None with a problem if there is none."""
        path = find_one(name, [beside, *([self.plan_folder] if self.plan_folder else [])], where, self.problems, "ruleset")
        return None if path is None else self.at(path, where)

    def asked(self, name: str, beside: Path, where: str, day: int | None) -> RuleSet | None:
        """Like `named`, but where no file has the name, the set of the family of that name in force on the day.

        Members beside the plan go before those in the packs. `day` is a proleptic ordinal; None: the plan states none.
        """
        folders = [beside, *([self.plan_folder] if self.plan_folder else [])]
        if search_path.find(name, folders):
            return self.named(name, beside, where)
        members = families.members(name, folders, where, self.problems)
        if not members:
            return self.named(name, beside, where)
        if day is None:
            self.problems.add("family-needs-day", where, name, members=families.listed(members))
            return None
        for place in members:
            in_force = [member for member in place if member.in_force.holds_on(day)]
            if len(in_force) > 1:
                at = date_of(day)
                self.problems.add("family-ambiguous", where, name, day=at, members=families.listed([in_force]))
                return None
            if in_force:
                return self.at(in_force[0].path, where)
        if day != ANY_DAY:
            self.problems.add("family-not-in-force", where, name, day=date_of(day), members=families.listed(members))
        return None

    def loaded(self) -> list[RuleSet]:
        """Every rule set read so far, inherited ones included, in the order of reading."""
        return [rule_set for rule_set in self._read.values() if rule_set is not None]

    def at(self, path: Path, where: str | None = None) -> RuleSet | None:
        """The rule set in a file."""
        stand_in = self.stand_ins.get(str(path.resolve()))
        # What stands in may itself build on the set that it stands in for.
        if stand_in is not None and all(str(stand_in.resolve()) != opened for opened, _ in self._open):
            path = stand_in
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
        in_force = read_in_force(raw.get("in_force"), raw.place("in_force"), self.problems)
        self.files[key] = RuleSetFile(text.ruleset, text.title, path, sha256, text.layer, text.family, in_force)
        parents = raw.get("extends")
        found: list[RuleSet] = []
        for item, name in enumerate(text.extends):
            where = parents.place(item) if isinstance(parents, PlacedList) else raw.place("extends")
            parent = self.named(name, path.parent, where)
            if parent is not None:
                found.append(parent)
        merged = RuleSet(
            text.ruleset, text.title, path, shown, parents=tuple(found), layer=text.layer, family=text.family, in_force=in_force
        )
        for parent in found:
            merged.take(parent.entries, parent.replaced)
            merged.groups.update(parent.groups)
            merged.sources.update(parent.sources)
        merged.sources.update(read_sources(raw.get("sources"), raw.place("sources"), self.problems))
        merged.groups.update(read_groups(raw.get("groups"), raw.place("groups"), self.problems))
        own: dict[str, Entry] = {}
        origin = Origin(text.ruleset, path, shown, text.layer)
        for entry in read_entries(raw.get("rules"), raw.place("rules"), self.problems, origin):
            if entry.text.id in own:
                first = own[entry.text.id].place
                self.problems.add("rule-id-twice", entry.raw.place("id"), entry.text.id, first=first)
            own[entry.text.id] = entry
        merged.take(own, {})
        return merged

    def check_form(self, merged: RuleSet) -> None:
        """Look at all groups and rules of a set in themselves, whatever the fields turn out to be, also those nobody uses.

        Not asked of a set that is only extended: it may leave a group to the sets that inherit from it.
        """
        scope = Scope(None, merged.groups, merged.sources, self.problems)
        scope.selectors.check_groups()
        for entry in merged.entries.values():
            resolve(entry, scope)


def read_entries(raw: object, place: str, problems: ProblemList, origin: Origin | None = None) -> list[Entry]:
    """The rules of a `rules` list."""
    if raw is None:
        return []
    if not isinstance(raw, PlacedList):
        problems.add("needs-list", place, raw, key="rules")
        return []
    read = [read_entry(rule, raw.place(item), BODIES, problems, origin) for item, rule in enumerate(raw)]
    return [entry for entry in read if entry is not None]


def find_one(name: str, folders: Sequence[Path], where: str, problems: ProblemList, kind: str) -> Path | None:
    """The one file that a name means; `kind` is `ruleset` or `fields`, for the words of the problem."""
    found = search_path.find(name, folders)
    if not found:
        names = search_path.names_near(folders)
        near = nearest(Path(name).stem, [*names, *families.names(folders)] if kind == "ruleset" else names)
        problems.add(f"{kind}-not-found", where, name, name=name, near=near)
        return None
    if len(found) > 1:
        problems.add("name-ambiguous", where, name, name=name, files=", ".join(str(path) for path in found))
        return None
    return found[0]
