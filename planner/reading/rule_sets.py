"""Rule sets: found, read once, and merged with those that they extend."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from pathlib import Path

from planner.bodies.registry import BODIES
from planner.language.dates import parse_month
from planner.language.folding import fold
from planner.language.in_force import ALWAYS, ANY_DAY, InForce, date_of
from planner.language.plan import Layer, RuleSetFile, Source, Title
from planner.reading import families
from planner.reading.rule_entries import Entry, Origin, Scope, read_entry, resolve
from planner.reading.ruleset_text import RuleSetText, read_groups, read_in_force, read_sources
from planner.written import search_path
from planner.written.models import validate
from planner.written.nearest import nearest
from planner.written.problem_list import ProblemList
from planner.written.selector_text import Group
from planner.written.yaml_places import PlacedDict, PlacedList, read_yaml, shown_path


@dataclass(frozen=True)
class Taken:
    """The set that a family named under `extends` (at the place `where`) means on a day (proleptic ordinal)."""

    family: str
    ruleset: RuleSet
    day: int
    where: str


@dataclass(frozen=True)
class RuleSet:
    """One rule set with everything that it inherits. `entries` by id, in order; groups are still as read (late binding).

    Every entry tells its `origin`, the set that states it. `replaced` holds, by rule id, the entries that no longer stand
    because the entry of that id took their place, the nearest first: with `local` extending `city` extending `central`, and a
    rule stated in all of them, `entries[id]` is that of `local` and `replaced[id]` those of `city` and `central`. Rules that
    replace nothing are not in it. `parents` are the sets named under `extends`; `taken` tells of those that stand there as a
    family. `is_whole` is False where one of them could not be read: then nobody knows which groups and rules there are.
    `unread` are the ids of rules that could not be read.
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
    taken: tuple[Taken, ...] = ()
    is_whole: bool = True
    unread: frozenset[str] = frozenset()
    place: str = ""  # of its name
    reference_month: int | None = None  # month index, as this set states it

    @property
    def months(self) -> tuple[int, ...]:
        """The months (indices) at which its ages count: its own, else those of the sets that it extends, each once."""
        if self.reference_month is not None:
            return (self.reference_month,)
        return tuple(dict.fromkeys(month for parent in self.parents for month in parent.months))

    @property
    def has_other_name(self) -> bool:
        """Whether the file is called otherwise than the set calls itself."""
        return bool(self.place) and fold(self.id) != fold(self.path.stem)

    @property
    def is_of_a_day(self) -> bool:
        """Whether what it inherits depends on the day."""
        return bool(self.taken) or any(parent.is_of_a_day for parent in self.parents)

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
    `today`: the day (proleptic ordinal) that decides on families where no day is given, for those who look at sets without a
    plan; a set that is not in force on it is looked at on the nearest day on which it is.
    """

    def __init__(
        self,
        problems: ProblemList,
        plan_folder: Path | None = None,
        stand_ins: Mapping[Path, Path] | None = None,
        today: int | None = None,
    ) -> None:
        self.problems = problems
        self.plan_folder = plan_folder
        self.today = today
        self.stand_ins = {str(old.resolve()): new for old, new in (stand_ins or {}).items()}
        self.files: dict[str, RuleSetFile] = {}
        self._read: dict[tuple[str, int | None], RuleSet | None] = {}  # by file, and the day where it depends on one
        self._open: list[tuple[str, str]] = []

    def asked(self, name: str, beside: Path, where: str, day: int | None) -> RuleSet | None:
        """The rule set that a file in the folder `beside` names at the place `where`; None with a problem if there is none.

        Where no file has the name, it is the set of the family of that name in force on the day. Members beside the plan go
        before those in the packs. `day` is a proleptic ordinal; None: the plan states none.
        """
        folders = self._folders(beside)
        members = [] if search_path.find(name, folders) else families.members(name, folders, where, self.problems)
        if not members:
            path = find_one(name, folders, where, self.problems, "ruleset")
            return None if path is None else self.at(path, where, day)
        on = self.today if day is None else day
        if on is None:
            self.problems.add("family-needs-day", where, name, members=families.listed(members))
            return None
        for place in members:
            in_force = [member for member in place if member.in_force.holds_on(on)]
            if len(in_force) > 1:
                at = date_of(on)
                self.problems.add("family-ambiguous", where, name, day=at, members=families.listed([in_force]))
                return None
            if in_force:
                return self.at(in_force[0].path, where, day)
        if on != ANY_DAY:
            self.problems.add("family-not-in-force", where, name, day=date_of(on), members=families.listed(members))
        return None

    def _folders(self, beside: Path) -> list[Path]:
        return [beside, *([self.plan_folder] if self.plan_folder else [])]

    def loaded(self) -> list[RuleSet]:
        """Every rule set read so far, inherited ones included, in the order of reading."""
        return [rule_set for rule_set in self._read.values() if rule_set is not None]

    def at(self, path: Path, where: str | None = None, day: int | None = None) -> RuleSet | None:
        """The rule set in a file; `day` decides on families that it extends."""
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
        for known in ((key, None), (key, day)):
            if known in self._read:
                return self._read[known]
        file = read_yaml(path, self.problems, where)
        merged = None
        if file is not None:
            self._open.append((key, file.shown))
            merged = self._merge(file.value, path, file.shown, file.sha256, key, day)
            self._open.pop()
        self._read[key, day if merged is not None and merged.is_of_a_day else None] = merged
        return merged

    def _merge(self, raw: object, path: Path, shown: str, sha256: str, key: str, day: int | None) -> RuleSet | None:
        text = validate(RuleSetText, raw, f"{shown}:1", self.problems, {"ruleset": path.stem})
        if text is None or not isinstance(raw, PlacedDict):
            return None
        in_force = read_in_force(raw.get("in_force"), raw.place("in_force"), self.problems)
        self.files[key] = RuleSetFile(text.ruleset, text.title, path, sha256, text.layer, text.family, in_force)
        parents = raw.get("extends")
        found: list[RuleSet] = []
        taken: list[Taken] = []
        if day is None and self.today is not None:
            day = in_force.nearest_to(self.today)
        for item, name in enumerate(text.extends):
            where = parents.place(item) if isinstance(parents, PlacedList) else raw.place("extends")
            parent = self.asked(name, path.parent, where, day)
            if parent is not None:
                found.append(parent)
                if day is not None and not search_path.find(name, self._folders(path.parent)):
                    taken.append(Taken(name, parent, day, where))
        merged = RuleSet(
            text.ruleset,
            text.title,
            path,
            shown,
            parents=tuple(found),
            layer=text.layer,
            family=text.family,
            in_force=in_force,
            taken=tuple(taken),
            place=raw.place("ruleset") if "ruleset" in raw else "",
            is_whole=len(found) == len(text.extends) and all(parent.is_whole for parent in found),
            reference_month=None if text.reference_month is None else parse_month(text.reference_month),
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
        return replace(merged, unread=frozenset(unread_ids(raw.get("rules"), own)))

    def check_form(self, merged: RuleSet) -> None:
        """Look at all groups and rules of a set in themselves, whatever the fields turn out to be, also those nobody uses.

        Not asked of a set that is only extended: it may leave a group to the sets that inherit from it.
        """
        scope = Scope(None, merged.groups, merged.sources, self.problems, is_whole=merged.is_whole)
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


def unread_ids(raw: object, read: Collection[str]) -> Iterator[str]:
    """The ids in a `rules` list that are not among those of the rules that could be read."""
    for rule in raw if isinstance(raw, PlacedList) else ():
        name = rule.get("id") if isinstance(rule, PlacedDict) else None
        if name is not None and not isinstance(name, (dict, list)) and str(name) not in read:
            yield str(name)


def find_one(name: str, folders: Sequence[Path], where: str, problems: ProblemList, kind: str) -> Path | None:
    """The one file that a name means; `kind` is `ruleset` or `fields`, for the words of the problem."""
    found = search_path.find(name, folders)
    if not found:
        file = families.file_that_states(name, folders) if kind == "ruleset" else None
        if file is not None:
            problems.add("ruleset-of-another-file", where, name, file=shown_path(file), stem=file.stem)
            return None
        names = search_path.names_near(folders)
        near = nearest(Path(name).stem, [*names, *families.names(folders)] if kind == "ruleset" else names)
        problems.add(f"{kind}-not-found", where, name, name=name, near=near)
        return None
    if len(found) > 1:
        problems.add("name-ambiguous", where, name, name=name, files=", ".join(str(path) for path in found))
        return None
    return found[0]
