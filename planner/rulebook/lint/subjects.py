"""What is looked at: the files named on the command line, read and resolved as far as that goes."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path

from planner.language.catalogue import Catalogue
from planner.language.dates import month_of_day
from planner.language.in_force import ANY_DAY, date_of, local_today
from planner.language.plan import Mention, Plan, Rule
from planner.language.selectors import Selector
from planner.problems import BadInput, Problem
from planner.reading.loading import read_plan
from planner.reading.rule_entries import Entry, Scope, resolve
from planner.reading.rule_sets import RuleSet, RuleSets, Taken
from planner.written import search_path
from planner.written.catalogue_text import read_catalogue_file
from planner.written.nearest import nearest
from planner.written.problem_list import ProblemList
from planner.written.search_path import STANDARD_CATALOGUE, is_in_pack
from planner.written.selector_text import Group
from planner.written.yaml_places import PlacedDict, read_yaml, shown_path

USUAL_MONTH = 2025 * 12 + 6  # ages are looked at in 7/2025 where neither the set nor a plan says when
_NOT_RULES = "tests"
_KINDS = (("ruleset", "set"), ("plan", "plan"), ("fields", "catalogue"))
_OTHERS = ("test", "retirement", "years", "ranks", "profile", "places")  # keys of other files of ours, passed over in folders


@dataclass(frozen=True)
class SetFile:
    """One rule set: as written (`raw`), with everything that it inherits, and resolved against `catalogue` at `as_of`."""

    rule_set: RuleSet
    raw: PlacedDict
    catalogue: Catalogue
    as_of: int
    rules: tuple[Rule, ...]
    groups: Mapping[str, Selector]
    mentions: tuple[Mention, ...]
    is_pack: bool

    @property
    def shown(self) -> str:
        return self.rule_set.shown

    def is_own(self, rule: Rule) -> bool:
        """Whether the rule is stated in this file."""
        entry = self.rule_set.entries.get(rule.id)
        return entry is not None and _stated_in(entry, self.rule_set)

    def own_entries(self) -> list[Entry]:
        return [entry for entry in self.rule_set.entries.values() if _stated_in(entry, self.rule_set)]

    def own_groups(self) -> dict[str, Group]:
        return {name: group for name, group in self.rule_set.groups.items() if group.place.rpartition(":")[0] == self.shown}


@dataclass
class Subjects:
    """Everything that is looked at. `problems` are those of reading it."""

    sets: list[SetFile] = field(default_factory=list)
    plans: list[Plan] = field(default_factory=list)
    problems: list[Problem] = field(default_factory=list)
    files: list[Path] = field(default_factory=list)  # that were read


def _stated_in(entry: Entry, rule_set: RuleSet) -> bool:
    return entry.origin is not None and entry.origin.path == rule_set.path


def read_subjects(names: Sequence[str], fields: str | None = None, plan: str | None = None) -> Subjects:
    """Read files, folders and packs by name. Problems are collected, nothing is raised."""
    reading = _Reading(fields)
    for path, where in [*reading.files(names), *([(Path(plan), None)] if plan is not None else [])]:
        reading.sort_in(path, where)
    return reading.subjects()


@dataclass
class _Reading:
    fields: str | None
    problems: ProblemList = field(default_factory=ProblemList)
    found: list[Problem] = field(default_factory=list)
    set_paths: dict[Path, None] = field(default_factory=dict)
    plan_paths: dict[Path, None] = field(default_factory=dict)
    seen: set[Path] = field(default_factory=set)

    def files(self, names: Iterable[str]) -> Iterable[tuple[Path, str | None]]:
        """Each file that is meant; with a place where it was found in a folder."""
        for name in names:
            path = Path(name)
            if path.is_dir():
                inside = sorted(p for p in path.rglob("*") if p.suffix in search_path.SUFFIXES and p.is_file())
                kept = [p for p in inside if _NOT_RULES not in p.relative_to(path).parts]
                if not kept:
                    self.problems.add("lint-folder-empty", shown_path(path), shown_path(path))
                for file in kept:
                    yield file, shown_path(path)
            elif path.exists() or path.suffix in search_path.SUFFIXES:
                yield path, None
            else:
                found = search_path.find(name, [Path()])
                if not found:
                    self.problems.add(
                        "ruleset-not-found", name, name, name=name, near=nearest(name, search_path.names_near([Path()]))
                    )
                for file in found:
                    yield file, None

    def sort_in(self, path: Path, folder: str | None) -> None:
        """Find out what kind of file it is. One from a folder that holds no rules is passed over with a note."""
        if path.resolve() in self.seen:
            return
        self.seen.add(path.resolve())
        found = ProblemList()
        file = read_yaml(path, found)
        if file is None:
            self.problems.extend(found.sorted())
            return
        keys = set(file.value) if isinstance(file.value, dict) else set()
        kind = next((kind for key, kind in _KINDS if key in keys), None)
        if kind is None and keys & {"rules", "extends"} and not keys & set(_OTHERS):
            kind = "set"
        if kind == "set":
            self.set_paths[path] = None
        elif kind == "plan" or "committees" in keys:
            self.plan_paths[path] = None
        elif kind == "catalogue":
            self._catalogue_at(path)
        elif folder is None:
            self.problems.extend(found.sorted())
            self.problems.add("lint-not-rules", f"{file.shown}:1")
        elif not keys & set(_OTHERS):
            self.found.append(Problem("lint-not-rules", f"{file.shown}:1", None, "note"))

    def subjects(self) -> Subjects:
        subjects = Subjects()
        by_set: dict[Path, tuple[Catalogue, int | None]] = {}
        given = self._named_catalogue(self.fields) if self.fields is not None else None
        for path in self.plan_paths:
            self._plan(path, subjects, by_set)
        rule_sets = RuleSets(self.problems, today=local_today())
        standard = given
        read: list[tuple[RuleSet, Path]] = []
        for path in self.set_paths:
            rule_set = rule_sets.at(path)
            if rule_set is not None:
                read.append((rule_set, path))
                self.found.extend(_taken(taken) for taken in rule_set.taken)
        parents = {id(parent) for rule_set, _ in read for parent in rule_set.parents}
        for rule_set, path in read:
            catalogue, as_of = by_set.get(path.resolve(), (None, None))
            if given is not None or catalogue is None:
                standard = standard or self._named_catalogue(STANDARD_CATALOGUE)
                catalogue = standard
            subjects.sets.append(self._set(rule_set, path, catalogue or Catalogue(), as_of, id(rule_set) in parents))
        subjects.problems = [*self.problems.sorted(), *self.found]
        inherited = [file.path for file in rule_sets.files.values()]
        of_plans = [file.path for plan in subjects.plans for file in plan.rule_sets]
        subjects.files = list(dict.fromkeys([*self.set_paths, *self.plan_paths, *inherited, *of_plans]))
        return subjects

    def _plan(self, path: Path, subjects: Subjects, by_set: dict[Path, tuple[Catalogue, int | None]]) -> None:
        from planner.session.case import read_case

        try:
            case = read_case(path)
            plan: Plan | None = case.plan
            self.found.extend(case.warnings)
        except BadInput as bad:
            self.found.extend(bad.problems)
            plan = read_plan(path).plan
        if plan is None:
            return
        subjects.plans.append(plan)
        for used in plan.rule_sets:
            file = used.path.resolve()
            by_set.setdefault(file, (plan.catalogue, plan.as_of))
            if not is_in_pack(file) and file not in {p.resolve() for p in self.set_paths} and _is_rule_set(file):
                self.set_paths[used.path] = None

    def _set(self, rule_set: RuleSet, path: Path, catalogue: Catalogue, as_of: int | None, is_parent: bool) -> SetFile:
        first = rule_set.in_force.first
        month = as_of if as_of is not None else USUAL_MONTH if first is None else month_of_day(first)
        found = ProblemList()
        scope = Scope(catalogue, rule_set.groups, rule_set.sources, found, as_of=month, day=ANY_DAY, is_whole=rule_set.is_whole)
        rules = tuple(rule for entry in rule_set.entries.values() if (rule := resolve(entry, scope)) is not None)
        groups = {name: scope.selectors.read(name, group.place).selector for name, group in rule_set.groups.items()}
        # A set that others build on may leave a group to them.
        self.problems.extend(p for p in found.sorted() if not (is_parent and p.code == "unknown-group"))
        file = read_yaml(path, ProblemList())
        raw = file.value if file is not None and isinstance(file.value, PlacedDict) else PlacedDict(rule_set.shown, 1)
        return SetFile(rule_set, raw, catalogue, month, rules, groups, tuple(scope.mentions), is_in_pack(path.resolve()))

    def _named_catalogue(self, name: str) -> Catalogue:
        found = search_path.find(name, [Path()])
        if not found:
            near = nearest(name, search_path.names_near([Path()]))
            self.problems.add("fields-not-found", name, name, name=name, near=near)
            return Catalogue()
        return self._catalogue_at(found[0])

    def _catalogue_at(self, path: Path) -> Catalogue:
        file = read_yaml(path, self.problems)
        found = None if file is None else read_catalogue_file(file, self.problems)
        return Catalogue() if found is None else found[1]


def _taken(taken: Taken) -> Problem:
    """No plan says which day counts: which set of a family was looked at."""
    return Problem("family-taken", taken.where, taken.family, "note", {"taken": taken.ruleset.id, "day": date_of(taken.day)})


def _is_rule_set(path: Path) -> bool:
    file = read_yaml(path, ProblemList())
    return file is not None and isinstance(file.value, dict) and "ruleset" in file.value
