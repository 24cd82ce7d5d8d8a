"""A plan file and everything that it names, loaded and resolved; or every problem in all of the files at once."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import Any

from planner.bodies.registry import BODIES, JOINT_BODIES, any_size, size_text
from planner.language.bounds import parse_amount
from planner.language.catalogue import COMPUTED, Catalogue
from planner.language.dates import month_of_day, month_text, parse_date, parse_month, span_of_month
from planner.language.document_forms import number_is_of, signing_is_of
from planner.language.edits import EVERYWHERE
from planner.language.folding import fold
from planner.language.in_force import ANY_DAY, date_of, first_day
from planner.language.plan import (
    AUTHORITIES,
    Committee,
    Letterhead,
    Mention,
    Plan,
    PoolSource,
    Preference,
    Rule,
    RuleSetFile,
    Signature,
    Source,
    Waiver,
)
from planner.problems import NOTHING_NEAR, BadInput, InternalDisagreement, Problem
from planner.reading.missing_catalogue import fields_too_few, missing_line, of_missing_catalogue
from planner.reading.named_codes import named_codes
from planner.reading.plan_text import (
    CommitteeText,
    DocumentText,
    PlanText,
    PoolText,
    PreferenceText,
    SignatureText,
    SortText,
    WaiverText,
)
from planner.reading.rule_entries import Entry, Scope, read_entry, resolve
from planner.reading.rule_sets import RuleSet, RuleSets, find_one, unread_ids
from planner.reading.ruleset_text import entries, read_groups, read_sources
from planner.words import IN_DOCUMENTS, LANGUAGES
from planner.words.markers import CleanDate
from planner.written.catalogue_text import read_catalogue, read_catalogue_file
from planner.written.file_kinds import file_fault
from planner.written.models import keys_of, validate
from planner.written.near_field import suggested_field
from planner.written.nearest import listed, rule_suggested, suggested
from planner.written.problem_list import ProblemList, shown_value
from planner.written.rule_reading import RuleReading
from planner.written.search_path import STANDARD_CATALOGUE, is_in_pack
from planner.written.selector_text import Group, SelectorReader
from planner.written.yaml_places import PlacedDict, PlacedList, YamlFile, read_yaml, shown_path

_RANGE = re.compile(r"\D{0,10}?(?P<low>\d{1,6})\s*(?:[-–—]|\.\.\.?|…|đến|tới|to)\s*(?P<high>\d{1,6})")  # from 9 to 11
PREFERENCES = ("should", "seats", *(key for key in keys_of(PreferenceText) if key != "in"))
# `joint/ID` is the key of a joint rule; who is excluded from `all` is in none.
RESERVED_COMMITTEES = ("joint", EVERYWHERE)


# Defects of a catalogue that leave the fields and their types certain; after any other its rules are read by form alone.
_HARMLESS = (
    "field-name-reserved",
    "header-twice",
    "id-not-text",
    "made-of-not-here",
    "made-of-unknown",
    "order-not-here",
    "spelling-twice",
    "value-not-listed",
    "values-not-here",
)


@dataclass(frozen=True)
class PlanRead:
    """What could be read of a plan, and every problem in its files.

    Where there are problems, `plan` holds what is sound (None where there is next to nothing). `pool` is None where it names
    no file that exists, `catalogue` where the fields are not certain: then the pool cannot be checked yet. `file` is the plan
    as read, None where it cannot be.
    """

    plan: Plan | None
    pool: PoolSource | None
    catalogue: Catalogue | None
    problems: tuple[Problem, ...]
    file: YamlFile | None = None
    of_file: tuple[Problem, ...] = ()  # those of its YAML

    def with_catalogue(self, unknown: Sequence[Problem], pool_file: Path | None = None) -> PlanRead | None:
        """The plan read again as if it named the standard catalogue, where it names none and fields that are `unknown` to it
        and its pool stand there; None where that is not what is missing."""
        if self.file is None or _has_fields(self.file) or self.catalogue is None:
            return None
        followers = of_missing_catalogue(unknown, self.catalogue)
        return as_if_catalogued(self.file, followers, pool_file, before=self.of_file) if followers else None


def load_plan(path: str | Path) -> Plan:
    """Read a plan file with its catalogue and rule sets.

    Raises BadInput with every problem found in any of the files. What only the pool can tell (fields that it lacks, people
    who are not in it) is left to `planner.reading.against_pool`.
    """
    read = read_plan(path)
    if read.problems:
        raise BadInput(read.problems)
    if read.plan is None:
        raise InternalDisagreement(f"{path} was refused without a problem")
    return read.plan


def read_plan(path: str | Path, pool_file: Path | None = None, dates: Mapping[str, str] | None = None) -> PlanRead:
    """Like `load_plan`, but raises nothing: what could be read, beside the problems.

    `pool_file` is taken in place of the plan's own; `dates` in place of its `as_of` and `rules_on`.
    """
    problems = ProblemList()
    file = read_yaml(Path(path), problems)
    if file is None:
        return PlanRead(None, None, None, tuple(problems.sorted()))
    if isinstance(file.value, PlacedDict):
        for key, text in (dates or {}).items():
            file.value.put(key, text, file.value.lines.get(key, file.value.line))
    return read_plan_value(file, problems, pool_file)


def read_plan_value(
    file: YamlFile, problems: ProblemList, pool_file: Path | None = None, stand_ins: Mapping[Path, Path] | None = None
) -> PlanRead:
    """Like `read_plan`, of a value that was read, or put together from what was read; paths are relative to its `path`.

    `stand_ins`: rule sets that are read in the place of others.
    """
    before = problems.sorted()
    loading = _Loading(file, problems, pool_file, stand_ins or {})
    plan = loading.plan()
    pool = loading.pool if loading.pool is not None and not file_fault(loading.pool.file) else None
    read = PlanRead(plan, pool, loading.catalogue, tuple(problems.sorted()), file, tuple(before))
    followers = [] if read.catalogue is None else of_missing_catalogue(read.problems, read.catalogue)
    if followers and not _has_fields(file):
        return as_if_catalogued(file, followers, pool_file, stand_ins, before)
    of_packs = [problem for problem in followers if is_in_pack(Path(problem.where.rpartition(":")[0]))]
    if not of_packs:
        return read
    one = fields_too_few(of_packs, file.value.place("fields"))
    return replace(read, problems=(one, *(problem for problem in read.problems if problem not in of_packs)))


def as_if_catalogued(
    file: YamlFile,
    followers: Sequence[Problem],
    pool_file: Path | None = None,
    stand_ins: Mapping[Path, Path] | None = None,
    before: Sequence[Problem] = (),
) -> PlanRead:
    """A plan without `fields`, read as if it named the standard catalogue, so that whatever else is wrong is found; and the
    one problem that it does not.

    `followers` are the problems that come of it, `before` those of its file.
    """
    value = PlacedDict(file.shown, file.value.line)
    value.put("fields", STANDARD_CATALOGUE, file.value.line)
    for key in file.value:
        if key != "fields":
            value.put(key, file.value[key], file.value.lines[key])
    problems = ProblemList()
    problems.extend([*before, missing_line(followers, file.value.place("plan"))])
    return read_plan_value(replace(file, value=value), problems, pool_file, stand_ins)


def _has_fields(file: YamlFile) -> bool:
    return isinstance(file.value, PlacedDict) and file.value.get("fields") is not None


@dataclass(frozen=True)
class _Written:
    """A committee as written: its text (None where its head is unusable) and what was read."""

    text: CommitteeText | None
    raw: PlacedDict
    place: str


@dataclass(frozen=True)
class _Stated:
    """A rule of a committee as written, and the set through which it was reached (None: it stands in the plan)."""

    entry: Entry
    rule_set: RuleSet | None


def _said(month: int) -> Mapping[str, str]:
    """A month (index) as each language writes it."""
    return {lang: month_text(month, lang) for lang in IN_DOCUMENTS}


def _is_same(one: Entry, other: Entry) -> bool:
    """Whether two entries are one rule of one file."""
    return (
        one.origin is not None
        and other.origin is not None
        and one.origin.path.resolve() == other.origin.path.resolve()
        and one.place == other.place
    )


@dataclass
class _Loading:
    file: YamlFile
    problems: ProblemList
    pool_file: Path | None = None
    stand_ins: Mapping[Path, Path] = field(default_factory=dict)
    mentions: dict[Mention, None] = field(default_factory=dict)
    warnings: ProblemList = field(default_factory=ProblemList)
    catalogue_files: list[RuleSetFile] = field(default_factory=list)
    pool: PoolSource | None = None
    catalogue: Catalogue | None = None
    keys: set[str] = field(default_factory=set)  # of every rule that was written, sound or not
    groups_of: dict[str, dict[str, Group]] = field(default_factory=dict)  # of the rule sets of each committee
    in_part: set[str] = field(default_factory=set)  # committees of which a rule set could not be read

    def __post_init__(self) -> None:
        self.folder = self.file.path.parent
        self.rule_sets = RuleSets(self.problems, self.folder, self.stand_ins)
        self.younger: set[tuple[str, str | None]] = set()  # sources that are warned of

    def plan(self) -> Plan | None:
        raw = self.file.value
        stand_ins = {"plan": "plan", "pool": "pool", "committees": PlacedDict(self.file.shown, 1)}
        text = validate(PlanText, raw, f"{self.file.shown}:1", self.problems, stand_ins)
        if text is None or not isinstance(raw, PlacedDict):
            return None
        self.raw = raw
        self.as_of = None if text.as_of is None else parse_month(text.as_of)
        # A month that cannot be read is a problem of its own; the rules that need it are not at fault.
        self.as_of_given = raw.get("as_of") is not None
        self.rules_on = None if text.rules_on is None else first_day(text.rules_on)
        self.pool = self._pool() if "pool" in raw else None
        self.catalogue = self._certain_catalogue()
        self.sources = read_sources(raw.get("sources"), raw.place("sources"), self.problems)
        self.groups = read_groups(raw.get("groups"), raw.place("groups"), self.problems)
        written = self._written_committees()
        self.names = list(written)
        committees = [self._committee(name, committee, written) for name, committee in written.items()]
        self._check_within(written)
        joint = tuple(self._joint())
        self._warn_of_younger_sources(joint, {}, self.as_of)
        rules = {rule.key: rule for committee in committees for rule in committee.rules} | {rule.key: rule for rule in joint}
        waivers = tuple(self._waivers(rules))
        for rule_set in self.rule_sets.loaded():
            if rule_set.has_other_name:
                names = {"file": rule_set.path.name, "stem": rule_set.path.stem}
                self.warnings.add("ruleset-other-name", rule_set.place, rule_set.id, **names)
        prefer = tuple(self._prefer({committee.id: committee for committee in committees}))
        if self.pool is None:
            return None
        letterhead = self._letterhead()
        self._warn_of_sources_after(letterhead, rules.values())
        return Plan(
            id=text.plan,
            path=self.file.path,
            pool=self.pool,
            catalogue=self.catalogue or Catalogue(),
            committees=tuple(committees),
            joint=joint,
            waivers=waivers,
            prefer=prefer,
            title=text.title,
            term=text.term,
            lang=text.lang,
            as_of=self.as_of,
            rule_sets=(*self.rule_sets.files.values(), *self.catalogue_files),
            sha256=self.file.sha256,
            mentions=tuple(self.mentions),
            rules_on=self.rules_on,
            warnings=tuple(self.warnings.sorted("warning")),
            letterhead=letterhead,
            own_fields=frozenset(fields) if isinstance(fields := self.raw.get("fields"), PlacedDict) else frozenset(),
        )

    def _letterhead(self) -> Letterhead | None:
        if self.raw.get("document") is None:
            return None
        raw, where = self.raw["document"], self.raw.place("document")
        text = validate(DocumentText, raw, where, self.problems)
        if text is None or not isinstance(raw, PlacedDict):
            return None
        signatures = raw.get("signatures")
        if signatures is not None and not isinstance(signatures, PlacedList):
            self.problems.add("needs-list", raw.place("signatures"), signatures, key="signatures")
        blocks = []
        listed = signatures if isinstance(signatures, PlacedList) else PlacedList(self.file.shown, 1)
        for item, block in enumerate(listed):
            signature = validate(SignatureText, block, listed.place(item), self.problems)
            if signature is not None:
                blocks.append(Signature(signature.lines, signature.name or ""))
        sort = text.sort or SortText.model_validate({})
        self._warn_of_forms_mixed(text, raw, listed)
        return Letterhead(
            head=text.head, over=text.over or "", issuer=text.issuer or "", number=text.number or "", place=text.place or "",
            date=text.date or "", kind=text.kind or "", subject=text.subject or "", secrecy=text.secrecy or "",
            signatures=tuple(blocks), recipients=text.recipients,
            form_number=text.form_number or "", unit_line=text.unit_line or "", tones=sort.tones, ties=sort.ties,
            template=None if text.template is None else self.folder / text.template,
        )  # fmt: skip

    def _warn_of_forms_mixed(self, text: DocumentText, raw: PlacedDict, signatures: PlacedList) -> None:
        """What is written the State's way below the head of the Party, or the other way round: printed as it is, though."""
        written = [(number_is_of(text.number or ""), raw.place("number"), text.number)] if text.number else []
        for item, block in enumerate(signatures):
            lines = block.get("lines") if isinstance(block, PlacedDict) else None
            for n, line in enumerate(lines if isinstance(lines, PlacedList) else [lines]):
                where = lines.place(n) if isinstance(lines, PlacedList) else signatures.place(item)
                written.append((signing_is_of(str(line)), where, line))
        for whose, where, found in written:
            if whose is not None and whose != text.head:
                self.warnings.add(f"{whose}-form-in-{text.head}-head", where, found)

    # The pool and its fields

    def _pool(self) -> PoolSource | None:
        raw, where = self.raw["pool"], self.raw.place("pool")
        if isinstance(raw, PlacedDict):
            text = validate(PoolText, raw, where, self.problems)
            if text is None:
                return None
            name, where = text.file, raw.place("file")
            sheet, mapped = text.sheet, self._columns(raw)
        elif isinstance(raw, str) and raw.strip():
            name, sheet, mapped = raw.strip(), None, {}
        else:
            self.problems.add("needs-file", where, raw, key="pool")
            return None
        path = self.folder / name if self.pool_file is None else self.pool_file
        if fault := file_fault(path):
            slashes = name.replace("\\", "/")
            if fault == "file-missing" and slashes != name and (self.folder / slashes).is_file():
                self.problems.add("path-backslashes", where, name, slashes=slashes)
            else:
                self.problems.add(fault, where, shown_path(path))
        mapping = raw.get("columns") if isinstance(raw, PlacedDict) else None
        columns_file = self.folder / mapping if isinstance(mapping, str) else None
        columns = {header: name for header, (name, _) in mapped.items()}
        places = {header: place for header, (_, place) in mapped.items()}
        posts = self._posts(raw)
        shown = "" if posts is None else shown_path(posts)
        return PoolSource(path, shown_path(path), sheet, columns, where, places, columns_file, posts, shown)

    def _posts(self, raw: object) -> Path | None:
        """The list of posts beside the pool; None where there is none (reported, where one is named)."""
        named = raw.get("posts") if isinstance(raw, PlacedDict) else None
        if not isinstance(raw, PlacedDict) or not isinstance(named, str):
            return None
        path = self.folder / named.strip()
        if fault := file_fault(path):
            self.problems.add(fault, raw.place("posts"), shown_path(path))
            return None
        return path

    def _columns(self, raw: PlacedDict) -> dict[str, tuple[str, str]]:
        """The field that each header is mapped to, and where."""
        mapping, where = raw.get("columns"), raw.place("columns")
        if isinstance(mapping, str):
            file = read_yaml(self.folder / mapping, self.problems, where)
            if file is None:
                return {}
            mapping, where = file.value, f"{file.shown}:1"
        if mapping is None:
            return {}
        if not isinstance(mapping, PlacedDict):
            self.problems.add("needs-mapping", where, mapping, key="columns")
            return {}
        columns: dict[str, tuple[str, str]] = {}
        for header, name in mapping.items():
            if not isinstance(name, str) or not name.strip():
                self.problems.add("needs-text", mapping.place(header), name, key=header)
            else:
                columns[header] = name.strip(), mapping.place(header)
        return columns

    def _certain_catalogue(self) -> Catalogue | None:
        """The fields; None where they, or a type, are not certain, so that one defect is not reported by each rule."""
        problems, self.problems = self.problems, ProblemList()
        catalogue = self._catalogue()
        found, self.problems = self.problems.sorted(), problems
        problems.extend(found)
        if not all(problem.code in _HARMLESS for problem in found):
            return None
        columns = () if self.pool is None else self.pool.columns.values()
        pool = self.raw.get("pool")
        if isinstance(pool, PlacedDict) and pool.get("posts") is not None:
            from planner.pool.planned import with_post_fields  # few plans have a list of posts

            catalogue = with_post_fields(catalogue)
        if self.pool is not None and isinstance(pool, PlacedDict) and pool.get("codes") is not None:
            codes = named_codes(pool["codes"], pool.place("codes"), catalogue, self.problems)
            self.pool = replace(self.pool, codes=codes)
        return replace(catalogue, columns=frozenset(columns))

    def _catalogue(self) -> Catalogue:
        raw, where = self.raw.get("fields"), self.raw.place("fields")
        if raw is None:
            return Catalogue()
        if not isinstance(raw, str):
            return read_catalogue(raw, where, self.problems)
        path = find_one(raw.strip(), [self.folder], where, self.problems, "fields")
        file = None if path is None else read_yaml(path, self.problems, where)
        found = None if file is None else read_catalogue_file(file, self.problems)
        if file is None or found is None:
            return Catalogue()
        text, catalogue = found
        self.catalogue_files.append(RuleSetFile(file.path.stem, text.title, file.path, file.sha256))
        return catalogue

    # Committees and their rules

    def _written_committees(self) -> dict[str, _Written]:
        found: dict[str, _Written] = {}
        if "committees" not in self.raw:
            return found
        for name, raw, where in entries(self.raw["committees"], self.raw.place("committees"), self.problems, "committees"):
            if name in RESERVED_COMMITTEES:
                self.problems.add("id-reserved", where, name)
            head = raw
            if isinstance(raw, PlacedDict) and "fixed" in raw:
                self.problems.add("fixed-beside-seats", raw.place("fixed"), "fixed")
                head = raw.without({"fixed"})
            text = validate(CommitteeText, head, where, self.problems, {"seats": 1})
            if isinstance(raw, PlacedDict):
                found[name] = _Written(text, raw, where)
            else:
                found[name] = _Written(None, PlacedDict(self.file.shown, 1), where)
        if self.raw["committees"] == {}:
            self.problems.add("no-committees", self.raw.place("committees"))
        return found

    def _committee(self, name: str, written: _Written, others: dict[str, _Written]) -> Committee:
        text, raw = written.text, written.raw
        as_of = self.as_of if text is None or text.as_of is None else parse_month(text.as_of)
        day = self._day(as_of, raw.get("as_of") is not None)
        used: list[RuleSet] = []
        rules: dict[str, Rule] = {}
        origin: dict[str, _Stated] = {}
        is_whole = True
        for rule_set, where in self._named_rule_sets(raw, day):
            is_whole = is_whole and rule_set is not None and rule_set.is_whole
            if rule_set is None:
                continue
            used.append(rule_set)
            self._warn_of_other_month(rule_set, as_of, where)
            scope = self._scope(name, rule_set.groups, rule_set.sources, as_of, raw, rule_set.is_whole)
            for rule_id, entry in rule_set.entries.items():
                self._add(rule_id, entry, scope, rules, origin, where, rule_set)
        if not is_whole:
            self.in_part.add(name)
        groups: dict[str, Group] = {}
        sources: dict[str, Source] = {}
        for rule_set in used:
            groups.update(rule_set.groups)
            sources.update(rule_set.sources)
        self.groups_of[name] = dict(groups)
        groups.update(self.groups)
        sources.update(self.sources)
        scope = self._scope(name, groups, sources, as_of, raw, is_whole)
        for entry in self._inline_rules(raw):
            self._add(entry.text.id, entry, scope, rules, origin, entry.raw.place("id"))
        self._warn_of_younger_sources(rules.values(), origin, as_of)
        unread = [*unread_ids(raw.get("rules"), origin), *(rule_id for rule_set in used for rule_id in rule_set.unread)]
        self.keys |= {f"{name}/{rule_id}" for rule_id in ("seats", *origin, *unread)}
        within = None if text is None else text.within
        if within is not None and within not in others:
            self.problems.add("unknown-committee", raw.place("within"), within, **suggested(within, others))
        title = {} if text is None else text.title
        seats = self._seats(name, written, day)
        ids = tuple(rule_set.id for rule_set in used)
        return Committee(name, title, within, as_of, (seats, *rules.values()), None if day == ANY_DAY else day, ids)

    def _day(self, as_of: int | None, own_as_of: bool = False) -> int | None:
        """The day of judgement: `rules_on`, else the first day of the reference month; None where the plan gives neither.

        One that cannot be read is a problem of its own: then any day will do.
        """
        if self.raw.get("rules_on") is not None:
            return ANY_DAY if self.rules_on is None else self.rules_on
        if as_of is not None:
            return span_of_month(as_of).first
        return ANY_DAY if self.as_of_given or own_as_of else None

    def _scope(
        self,
        committee: str,
        groups: dict[str, Group],
        sources: dict[str, Source],
        as_of: int | None,
        raw: PlacedDict,
        is_whole: bool,
    ) -> Scope:
        is_given = self.as_of_given or raw.get("as_of") is not None
        month = as_of if as_of is not None or not is_given else 0
        day = self._day(as_of, raw.get("as_of") is not None)
        return self._scope_on(day, groups, sources, committee, month, is_whole)

    def _scope_on(
        self,
        day: int | None,
        groups: dict[str, Group],
        sources: dict[str, Source],
        committee: str | None,
        month: int | None,
        is_whole: bool,
    ) -> Scope:
        return Scope(
            self.catalogue, groups, sources, self.problems, committee, self.names, month, self.mentions, day, self._late(),
            is_whole,
        )  # fmt: skip

    def _late(self) -> ProblemList | None:
        """Where to tell of thresholds that change within the month; nowhere where the plan states the day."""
        return self.warnings if self.rules_on is None else None

    def _add(
        self,
        rule_id: str,
        entry: Entry,
        scope: Scope,
        rules: dict[str, Rule],
        origin: dict[str, _Stated],
        where: str,
        rule_set: RuleSet | None = None,
    ) -> None:
        """Take a rule into a committee. Where its id is taken: a problem, unless it is the same rule, reached twice."""
        rule = resolve(entry, scope)
        first = origin.get(rule_id)
        if first is not None and rule_set is not None and first.rule_set is not None:
            places = {"set": first.rule_set.id, "first": first.entry.place, "other": rule_set.id, "second": entry.place}
            if not _is_same(first.entry, entry):
                self.problems.add("rule-in-two-sets", where, rule_id, **places)
            elif rules.get(rule_id) != rule:
                self.problems.add("rule-of-two-meanings", where, rule_id, **places)
        elif first is not None:
            self.problems.add("rule-id-twice", where, rule_id, first=first.entry.place)
        else:
            origin[rule_id] = _Stated(entry, rule_set)
            if rule is not None:
                rules[rule_id] = rule

    def _rule_items(self, raw: PlacedDict) -> Iterator[tuple[Any, str]]:
        listed = raw.get("rules")
        if listed is None:
            return
        if not isinstance(listed, PlacedList):
            self.problems.add("needs-list", raw.place("rules"), listed, key="rules")
            return
        for item, value in enumerate(listed):
            yield value, listed.place(item)

    def _named_rule_sets(self, raw: PlacedDict, day: int | None) -> Iterator[tuple[RuleSet | None, str]]:
        """The rule sets that a committee names, and where; of a family the one in force on the day. None: it cannot be read."""
        for value, where in self._rule_items(raw):
            if isinstance(value, PlacedDict):
                continue
            if value is None or isinstance(value, list):
                self.problems.add("bad-rule", where, value)
                continue
            rule_set = self.rule_sets.asked(shown_value(value, 10_000), self.folder, where, day)
            if rule_set is not None:
                self.rule_sets.check_form(rule_set)
                self._warn_if_not_in_force(rule_set, where, day)
                if fold(str(value)) == fold(rule_set.family or ""):
                    self._warn_if_it_ends_in_month(rule_set, value, where, day)
                for taken in (taken for used in rule_set.with_ancestors() for taken in used.taken):
                    self._warn_if_it_ends_in_month(taken.ruleset, taken.family, taken.where, day)
            yield rule_set, where

    def _warn_if_it_ends_in_month(self, rule_set: RuleSet, named: object, where: str, day: int | None) -> None:
        """Of a family the member of the first day was taken, and before the month is over another one comes into force."""
        last = rule_set.in_force.last
        if self.rules_on is not None or day is None or last is None:
            return
        if day <= last < span_of_month(month_of_day(day)).last:
            following = date_of(last + 1).isoformat()
            self.warnings.add(
                "family-changes-in-month", where, named, taken=rule_set.id, day=date_of(day), last=date_of(last), next=following
            )

    def _warn_if_not_in_force(self, rule_set: RuleSet, where: str, day: int | None) -> None:
        """A set that is named, or that a named one builds on, and that does not hold on the day the plan asks for.

        Where only `as_of` gives the day, a named set that ended before that month: its term is over.
        """
        if day is None or day == ANY_DAY:
            return
        for used in rule_set.with_ancestors():
            last = used.in_force.last
            is_over = used is rule_set and last is not None and last < day
            if is_over if self.rules_on is None else not used.in_force.holds_on(day):
                in_force = {lang: used.in_force.in_words(lang) for lang in LANGUAGES}
                self.warnings.add("ruleset-not-in-force", where, used.id, day=date_of(day), in_force=in_force)

    def _warn_of_other_month(self, rule_set: RuleSet, as_of: int | None, where: str) -> None:
        """The month at which the ages of a set count is another than that of the committee: seldom meant."""
        for month in rule_set.months if as_of is not None else ():
            if as_of is not None and month != as_of:
                self.warnings.add("ruleset-of-another-month", where, rule_set.id, month=_said(month), as_of=_said(as_of))

    def _warn_of_younger_sources(self, rules: Iterable[Rule], origin: Mapping[str, _Stated], as_of: int | None) -> None:
        """Rules that rest on a document which did not exist on the day of judgement; of `as_of` alone any day of the month."""
        if self.rules_on is None and as_of is None:
            return
        day = self.rules_on if self.rules_on is not None else span_of_month(as_of or 0).last
        for rule in rules:
            basis = rule.basis
            described = None if basis is None else basis.described
            if basis is None or described is None or described.date is None or not described.is_later_than(day):
                continue
            stated = None if self.rules_on is None else origin.get(rule.id)
            rule_set = None if stated is None else stated.rule_set
            if rule_set is not None and any(not used.in_force.holds_on(day) for used in rule_set.with_ancestors()):
                continue  # that is said of the set
            known = (basis.source, described.date)
            if known not in self.younger:
                self.younger.add(known)
                at = {"date": CleanDate(described.date), "day": date_of(day)}
                self.warnings.add("source-younger", rule.place, basis.source, rule=rule.key, **at)

    def _warn_of_sources_after(self, letterhead: Letterhead | None, rules: Iterable[Rule]) -> None:
        """Rules that rest on a document which is younger than the report that will cite it."""
        signed = parse_date(letterhead.date) if letterhead is not None else None
        if signed is None:
            return
        for rule in rules:
            described = None if rule.basis is None else rule.basis.described
            if rule.basis is None or described is None or described.date is None or not described.is_later_than(signed.last):
                continue
            known = (rule.basis.source, described.date)
            if known not in self.younger:
                self.younger.add(known)
                at = {"date": CleanDate(described.date), "day": date_of(signed.last)}
                self.warnings.add("source-after-report", rule.place, rule.basis.source, rule=rule.key, **at)

    def _inline_rules(self, raw: PlacedDict) -> Iterator[Entry]:
        for value, where in self._rule_items(raw):
            if isinstance(value, PlacedDict):
                entry = read_entry(value, where, BODIES, self.problems)
                if entry is not None:
                    yield entry

    def _seats(self, name: str, written: _Written, day: int | None) -> Rule:
        raw = written.raw.get("seats")
        where = written.raw.place("seats") if "seats" in written.raw else written.place
        mapping: PlacedDict | None = raw if isinstance(raw, PlacedDict) else None
        if isinstance(raw, str) and (ends := _RANGE.fullmatch(raw)):
            self.problems.add("seats-as-range", where, raw, low=ends["low"], high=ends["high"])
        elif mapping is None and "seats" in written.raw:
            mapping = PlacedDict(written.raw.file, written.raw.lines["seats"])
            mapping.put("exactly", raw, written.raw.lines["seats"])
        rule = any_size(name, where)
        if mapping is not None:
            found = ProblemList()
            text = validate(size_text(mapping), mapping, where, found)
            reader = SelectorReader(None, {}, self.problems, day, self._late())
            others = [other for other in self.names if other != name]
            reading = RuleReading(mapping, reader, self.problems, others)
            # `seats: fifteen` is a whole number gone wrong under `seats`; nobody wrote `exactly`.
            shorthand = {} if mapping is raw else {"key": "seats"}
            for problem in found.sorted():
                amount = parse_amount(problem.value)
                is_share = problem.code == "needs-whole" and amount is not None and amount.is_share
                of = reading.of_others() if is_share else {}
                self.problems.extend([replace(problem, params={**problem.params, **shorthand, **of})])
            if text is not None and mapping.get("of") == name:
                self.problems.add("seats-of-itself", mapping.place("of"), name)
            elif text is not None:
                seats = text.resolve(reading)
                relax = reading.relax(seats, text.relax, text.fixed)
                rule = replace(rule, body=seats, fixed=text.fixed, authority=text.authority, relax=relax, written=mapping)
        return rule

    def _check_within(self, written: dict[str, _Written]) -> None:
        parent = {name: w.text.within for name, w in written.items() if w.text is not None}
        done: set[str] = set()
        for start in written:
            chain: list[str] = []
            at: str | None = start
            while at is not None and at in parent and at not in done and at not in chain:
                chain.append(at)
                at = parent[at]
            if at is not None and at in chain:
                cycle = [*chain[chain.index(at) :], at]
                self.problems.add("within-cycle", written[at].raw.place("within"), chain=" → ".join(cycle))
            done.update(chain)

    # Joint rules, waivers, preferences

    def _joint(self) -> Iterator[Rule]:
        sources = self._all_sources()
        day = self._day(self.as_of)
        seen: dict[str, str] = {}
        for value, where in self._items("joint"):
            entry = read_entry(value, where, JOINT_BODIES, self.problems)
            if entry is None:
                self.keys |= {f"joint/{rule_id}" for rule_id in unread_ids(self.raw["joint"], ())}
                continue
            if entry.text.id in seen:
                self.problems.add("rule-id-twice", entry.raw.place("id"), entry.text.id, first=seen[entry.text.id])
            seen[entry.text.id] = entry.place
            self.keys.add(f"joint/{entry.text.id}")
            groups: dict[str, Group] = {}
            for name in entry.text.groups_from():
                groups.update(self.groups_of.get(name, {}))
            groups.update(self.groups)
            rule = resolve(entry, self._scope_on(day, groups, sources, None, self.as_of, is_whole=not self.in_part))
            if rule is not None:
                yield rule

    def _all_sources(self) -> dict[str, Source]:
        sources: dict[str, Source] = {}
        for rule_set in self.rule_sets.loaded():
            sources.update(rule_set.sources)
        return sources | self.sources

    def _waivers(self, rules: dict[str, Rule]) -> Iterator[Waiver]:
        seen: set[tuple[str, str]] = set()
        for value, where in self._items("waivers"):
            text = validate(WaiverText, value, where, self.problems, {"authority": AUTHORITIES[-1], "reason": "-"})
            if text is None:
                continue
            self.mentions[Mention("person", text.id, value.place("id"))] = None
            rule = rules.get(text.rule)
            if rule is None:
                if text.rule in self.keys or text.rule.partition("/")[0] in self.in_part:
                    continue  # there is such a rule, or there may be; what is wrong with it is said already
                self.problems.add("unknown-rule", value.place("rule"), text.rule, **rule_suggested(text.rule, self.keys))
            elif not rule.body.excuses:
                self.problems.add("waiver-not-here", value.place("rule"), text.rule, body=rule.body.keyword)
            elif AUTHORITIES.index(text.authority) < AUTHORITIES.index(rule.authority):
                self.problems.add("waiver-authority", value.place("authority"), text.authority, needed=rule.authority)
            if (text.rule, text.id) in seen:
                self.problems.add("listed-twice", where, text.id, key="waivers")
            seen.add((text.rule, text.id))
            yield Waiver(text.rule, text.id, text.authority, text.reason, where)

    def _prefer(self, committees: dict[str, Committee]) -> Iterator[Preference]:
        if self.raw.get("prefer") is None:  # absent, or left empty; `prefer: []` is for none
            yield Preference("should", "should")
        for value, where in self._items("prefer"):
            if value == "should":
                yield Preference("should", "should", place=where)
            elif value == "seats":
                yield Preference("seats", "seats", place=where)
            elif isinstance(value, PlacedDict):
                preference = self._preference(value, where, committees)
                if preference is not None:
                    yield preference
            else:
                self.problems.add("bad-preference", where, value, **suggested(shown_value(value), PREFERENCES))

    def _preference(self, raw: PlacedDict, where: str, committees: dict[str, Committee]) -> Preference | None:
        text = validate(PreferenceText, raw, where, self.problems)
        given = [key for key in ("highest", "lowest", "fewest_changes") if key in raw]
        if text is None or len(given) != 1:
            unknown = set(raw) - set(keys_of(PreferenceText))
            if len(given) != 1 and not unknown:
                self.problems.add("bad-preference", where, raw, near=NOTHING_NEAR, known=listed(PREFERENCES))
            return None
        if text.in_ is not None and text.in_ not in committees:
            self.problems.add("unknown-committee", raw.place("in"), text.in_, **suggested(text.in_, committees))
        scope = "" if text.in_ is None else f" ({text.in_})"
        if text.fewest_changes is not None:
            path = self.folder / text.fewest_changes
            if fault := file_fault(path):
                self.problems.add(fault, raw.place("fewest_changes"), shown_path(path))
            shown = f"fewest_changes: {text.fewest_changes}{scope}"
            return Preference("fewest_changes", shown, committee=text.in_, file=path, place=where)
        name = text.highest if text.highest is not None else text.lowest
        if name is None:
            return None
        key = given[0]
        self._check_number_field(name, raw.place(key), text.in_, committees)
        return Preference("highest" if key == "highest" else "lowest", f"{key}: {name}{scope}", name, text.in_, place=where)

    def _check_number_field(self, name: str, where: str, committee: str | None, committees: dict[str, Committee]) -> None:
        named = SelectorReader(self.catalogue, {}, self.problems).field(name, where)
        self.mentions[Mention("field", named.name, where)] = None
        if self.catalogue is None:
            return
        if named.type != "number":
            known = [f.name for f in self.catalogue.fields.values() if f.type == "number"] + list(COMPUTED)
            self.problems.add(
                "wrong-field-type", where, name, name=name, type=named.type, types="number", known=listed(known),
                **suggested_field(name, self.catalogue, known),
            )  # fmt: skip
        if name in COMPUTED:
            asked = [c for c in committees.values() if committee in (None, c.id)]
            if not self.as_of_given and any(c.as_of is None for c in asked):
                self.problems.add("needs-as-of", where, name, name=name)

    def _items(self, key: str) -> Iterator[tuple[Any, str]]:
        listed = self.raw.get(key)
        if listed is None:
            return
        if not isinstance(listed, PlacedList):
            self.problems.add("needs-list", self.raw.place(key), listed, key=key)
            return
        for item, value in enumerate(listed):
            yield value, listed.place(item)
