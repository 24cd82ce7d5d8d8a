"""One file of rule tests, run: the slates of its cases judged by the ordinary checker, and compared with what is expected."""

from __future__ import annotations

import os
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from fractions import Fraction
from pathlib import Path
from typing import Any

from planner.answers.findings import findings
from planner.check.judge import judge
from planner.language.bounds import parse_decimal
from planner.language.folding import fold
from planner.language.in_force import local_today
from planner.language.plan import Plan, Rule
from planner.pool.found_fields import with_found_fields
from planner.pool.pool import Pool
from planner.problems import Problem
from planner.reading.against_pool import unknown_fields, without_followers
from planner.reading.loading import read_plan_value
from planner.reading.rule_sets import RuleSets
from planner.results.result import Finding
from planner.rulebook.sentences import rule_sentence
from planner.rulebook.testing.discovery import FOLDER
from planner.rulebook.testing.people import read_people
from planner.rulebook.testing.written import ABSENT, KEYS_OF_A_VALUE, CaseText, ExpectedText, RuleTestText
from planner.words import IN_DOCUMENTS
from planner.written.models import validate
from planner.written.nearest import suggested
from planner.written.problem_list import ProblemList, shown_value
from planner.written.search_path import STANDARD_CATALOGUE, SUFFIXES
from planner.written.yaml_places import PlacedDict, PlacedList, YamlFile

COMMITTEE = "slate"  # the one committee that the rules of a test speak of


@dataclass(frozen=True)
class Unexpected:
    """Something expected of a rule (a key of its finding) that came out otherwise; both as a reader writes them."""

    rule: str
    key: str
    expected: str
    found: str
    where: str


@dataclass(frozen=True)
class CaseRun:
    """One case: what differed, and of the rules concerned the findings and what they ask in words, by rule id."""

    test: str
    name: Mapping[str, str]
    where: str
    slate: tuple[str, ...]
    expected: tuple[str, ...]
    differences: tuple[Unexpected, ...] = ()
    found: Mapping[str, Finding] = field(default_factory=dict)
    sentences: Mapping[str, Mapping[str, str]] = field(default_factory=dict)
    field_titles: Mapping[str, Mapping[str, str]] = field(default_factory=dict)  # of the fields that findings give values of

    @property
    def passed(self) -> bool:
        return not self.differences


@dataclass(frozen=True)
class TestRun:
    """One file. `rules`: id and place of every rule tested together; `looked_at`: the places of those that a case looks at."""

    test: str
    shown: str
    cases: tuple[CaseRun, ...] = ()
    problems: tuple[Problem, ...] = ()
    rules: Mapping[str, str] = field(default_factory=dict)  # place -> id
    looked_at: frozenset[str] = frozenset()
    files: tuple[Path, ...] = ()


def run_file(file: YamlFile) -> TestRun:
    """Run every case of a file. Where anything in it is wrong nothing is run, and every problem is told."""
    return _Run(file).whole()


class _Run:
    def __init__(self, file: YamlFile) -> None:
        self.file = file
        self.problems = ProblemList()
        self.plans: dict[tuple[str, str], Plan | None] = {}
        self.warnings: dict[tuple[str, str], Problem] = {}
        self.pool: Pool | None = None
        self.name = file.path.stem
        # Names are those of the folder beside which the tests stand; a test is often named like the set that it tests.
        folder = file.path.parent
        self.base = Path(os.path.normpath(folder / "..")) if folder.absolute().name == FOLDER else folder

    def whole(self) -> TestRun:
        raw = self.file.value
        stand_ins = {"rules": PlacedList(self.file.shown, 1), "people": PlacedList(self.file.shown, 1), "cases": None}
        text = validate(RuleTestText, raw, f"{self.file.shown}:1", self.problems, stand_ins)
        if text is None or not isinstance(raw, PlacedDict):
            return self._bad()
        self.raw, self.name = raw, text.test or self.name
        plan = self._plan(raw, first=True)
        if plan is not None and "people" in raw:
            named = {mention.name for mention in plan.mentions if mention.kind == "field"}
            self.pool = read_people(raw["people"], raw.place("people"), plan.catalogue, named, self.problems)
            if self.pool is not None:
                self.pool, _ = with_found_fields(self.pool, plan.catalogue, plan.catalogue.fields)
        cases = list(self._cases()) if "cases" in raw else []
        if len(self.problems) or plan is None or self.pool is None:
            return self._bad()
        runs = tuple(self._case(case, place, plan) for case, place in cases)
        if len(self.problems):
            return self._bad()
        plans = [some for some in self.plans.values() if some]
        rules = {rule.place: rule.id for some in plans for rule in _rules(some) if not rule.body.is_size}
        looked_at = {
            rule.place
            for case, _ in cases
            for rule in _rules(self._plan(case, first=False) or plan)
            if rule.id in case["expect"]
        }
        return TestRun(
            self.name, self.file.shown, runs, tuple(self.warnings.values()), rules, frozenset(looked_at), tuple(self._files())
        )

    def _bad(self) -> TestRun:
        return TestRun(self.name, self.file.shown, problems=tuple(self.problems.sorted()), files=tuple(self._files()))

    def _files(self) -> Iterator[Path]:
        yield self.file.path
        seen = {rule_set.path for plan in self.plans.values() if plan is not None for rule_set in plan.rule_sets}
        yield from sorted(seen)

    # The rules, as a plan of one committee

    def _plan(self, case: PlacedDict, first: bool) -> Plan | None:
        """The rules at the month and on the day of a case (or, `first`, of the file)."""
        source = {key: case if key in case and not first else self.raw for key in ("as_of", "rules_on")}
        key = (str(source["as_of"].get("as_of")), str(source["rules_on"].get("rules_on")))
        if key not in self.plans:
            before = len(self.problems)
            value = self._plan_value(source)
            read = read_plan_value(YamlFile(self.base / "plan", self.file.shown, value, self.file.sha256), ProblemList())
            unknown = [] if read.plan is None or self.pool is None else unknown_fields(read.plan, self.pool.columns)
            self.problems.extend([*without_followers(read.problems, unknown), *unknown])
            if read.plan is not None:
                self.warnings.update({(warning.code, warning.where): warning for warning in read.plan.warnings})
            self.plans[key] = read.plan if len(self.problems) == before else None
        return self.plans[key]

    def _plan_value(self, source: Mapping[str, PlacedDict]) -> PlacedDict:
        raw, top = self.raw, PlacedDict(self.file.shown, self.raw.line)
        top.put("plan", self.name.replace("/", "-"), raw.line)
        top.put("pool", os.path.relpath(self.file.path, self.base), raw.line)
        top.put("fields", self._named(raw.get("fields") or STANDARD_CATALOGUE), raw.lines.get("fields", raw.line))
        for key, holder in source.items():
            if key in holder:
                top.put(key, holder[key], holder.lines[key])
        committee = PlacedDict(self.file.shown, raw.line)
        seats: Any = raw.get("seats")
        if seats is None:
            seats = PlacedDict(self.file.shown, raw.line)
            seats.put("at_least", 0, raw.line)
        committee.put("seats", seats, raw.lines.get("seats", raw.line))
        if "rules" in raw:
            rules: Any = raw["rules"]
            if isinstance(rules, PlacedList):
                rules = PlacedList(rules.file, rules.line)
                for item, line in zip(raw["rules"], raw["rules"].lines, strict=True):
                    rules.put(self._named(item), line)
            committee.put("rules", rules, raw.lines["rules"])
        committees = PlacedDict(self.file.shown, raw.line)
        committees.put(COMMITTEE, committee, raw.line)
        top.put("committees", committees, raw.line)
        return top

    def _named(self, item: Any) -> Any:
        """A rule set or catalogue as named from the base: a path is one from the file of the test."""
        if not isinstance(item, str) or not ("/" in item or item.endswith(SUFFIXES)):
            return item
        return os.path.relpath(self.file.path.parent / item, self.base)

    # Cases

    def _cases(self) -> Iterator[tuple[PlacedDict, str]]:
        """The cases that are sound as written."""
        listed = self.raw["cases"]
        if not isinstance(listed, PlacedList) or not listed:
            self.problems.add("needs-list" if listed else "list-empty", self.raw.place("cases"), listed or "", key="cases")
            return
        for item, case in enumerate(listed):
            place = listed.place(item)
            text = validate(CaseText, case, place, self.problems, {"name": "?", "expect": PlacedDict(self.file.shown, 1)})
            if text is None or not isinstance(case, PlacedDict):
                continue
            sound = self._slate_is_sound(case)
            plan = self._plan(case, first=False)
            if "expect" in case and self._expect_is_sound(case, plan) and sound:
                yield case, place

    def _slate_is_sound(self, case: PlacedDict) -> bool:
        before, slate = len(self.problems), case.get("slate")
        if slate is None:
            return True
        if not isinstance(slate, PlacedList):
            self.problems.add("needs-list", case.place("slate"), slate, key="slate")
            return False
        ids = self.pool.row_of if self.pool is not None else {}
        seen: set[str] = set()
        for item, person in enumerate(slate):
            pid = shown_value(person, 10_000)
            if self.pool is not None and pid not in ids:
                self.problems.add("test-person", slate.place(item), pid, **suggested(pid, ids))
            elif pid in seen:
                self.problems.add("listed-twice", slate.place(item), pid, key="slate")
            seen.add(pid)
        return len(self.problems) == before

    def _expect_is_sound(self, case: PlacedDict, plan: Plan | None) -> bool:
        before, expect = len(self.problems), case["expect"]
        if not isinstance(expect, PlacedDict) or not expect:
            self.problems.add("needs-mapping", case.place("expect"), expect, key="expect")
            return False
        known = [] if plan is None else [rule.id for rule in _rules(plan)]
        for rule, wanted in expect.items():
            if wanted == ABSENT:
                continue
            if plan is not None and rule not in known:
                self.problems.add("test-rule", expect.place(rule), rule, **suggested(rule, known))
            inner = self._as_mapping(wanted, expect, rule)
            if not inner:
                self.problems.add("needs-mapping", expect.place(rule), wanted, key=rule)
            validate(ExpectedText, inner, expect.place(rule), self.problems)
            self._check_values(inner)
        return len(self.problems) == before

    def _check_values(self, expected: PlacedDict) -> None:
        values = expected.get("by_value")
        if values is None:
            return
        if not isinstance(values, PlacedDict):
            self.problems.add("needs-mapping", expected.place("by_value"), values, key="by_value")
            return
        for value, wanted in values.items():
            inner = self._as_mapping(wanted, values, value)
            for key in inner:
                if key not in KEYS_OF_A_VALUE:
                    self.problems.add("unknown-key", inner.place(key), key, key=key, **suggested(key, KEYS_OF_A_VALUE))
            validate(ExpectedText, inner.without(set(inner) - set(KEYS_OF_A_VALUE)), values.place(value), self.problems)

    def _as_mapping(self, wanted: object, around: PlacedDict, key: str) -> PlacedDict:
        """What is expected, a verdict alone written out."""
        if isinstance(wanted, PlacedDict):
            return wanted
        mapping = PlacedDict(self.file.shown, around.lines[key])
        mapping.put("verdict", wanted, around.lines[key])
        return mapping

    def _case(self, case: PlacedDict, place: str, default: Plan) -> CaseRun:
        plan, pool = self._plan(case, first=False) or default, self.pool
        if pool is None:
            raise ValueError(place)
        slate = [shown_value(pid, 10_000) for pid in case["slate"]] if case.get("slate") is not None else list(pool.ids)
        found = {
            finding.rule.partition("/")[2]: finding
            for finding in findings(plan, pool, judge(plan, pool, {COMMITTEE: slate}), [])
        }
        expect: PlacedDict = case["expect"]
        differences = tuple(
            difference
            for rule, wanted in expect.items()
            for difference in _differences(rule, wanted, found.get(rule), expect.place(rule))
        )
        text = validate(CaseText, case, place, ProblemList())
        concerned = {difference.rule: found[difference.rule] for difference in differences}
        sentences = {rule.id: said for rule in _rules(plan) if rule.id in concerned and (said := self._said(rule, plan))}
        name = dict(text.name) if text else {}
        facts = {field for finding in concerned.values() for values in finding.facts.values() for field in values}
        titles = {field: {"vi": headers[0]} for field in sorted(facts) if (headers := plan.catalogue.field(field).headers)}
        return CaseRun(self.name, name, place, tuple(slate), tuple(expect), differences, concerned, sentences, titles)

    def _said(self, rule: Rule, plan: Plan) -> dict[str, str]:
        """What a rule of a rule set asks; nothing for the seats and for rules written in the test."""
        for file in plan.rule_sets:
            rule_set = RuleSets(ProblemList(), file.path.parent, today=local_today()).at(file.path)
            entry = None if rule_set is None else rule_set.entries.get(rule.id)
            if rule_set is not None and entry is not None and entry.place == rule.place:
                return {lang: rule_sentence(entry, lang, plan.catalogue, rule_set.groups) for lang in IN_DOCUMENTS}
        return {}


def _rules(plan: Plan) -> Iterable[Rule]:
    return plan.committees[0].rules


def _differences(rule: str, wanted: object, finding: Finding | None, place: str) -> Iterator[Unexpected]:
    """What came out otherwise; without a finding (there is no such rule) nothing but `absent` can have been expected."""
    if finding is None:
        return
    if wanted == ABSENT:
        yield Unexpected(rule, "verdict", ABSENT, finding.verdict, place)
        return
    expected: Mapping[str, Any] = wanted if isinstance(wanted, PlacedDict) else {"verdict": wanted}
    for key, value in expected.items():
        where = expected.place(key) if isinstance(expected, PlacedDict) else place
        got = getattr(finding, key)
        if key == "by_value":
            yield from _values(rule, value, got or {}, where)
        elif not _agree(key, value, got):
            yield Unexpected(rule, key, _text(value), _text(got), where)


def _values(rule: str, wanted: Mapping[str, Any], got: Mapping[str, Any], where: str) -> Iterator[Unexpected]:
    by_key = {fold(value): judged for value, judged in got.items()}
    for value, expected in wanted.items():
        found = by_key.get(fold(value))
        parts = expected if isinstance(expected, PlacedDict) else {"verdict": expected}
        for key, part in parts.items():
            came = None if found is None else getattr(found, key)
            if found is None or not _agree(key, part, came):
                yield Unexpected(rule, f"{value}: {key}", _text(part), _text(came), where)


def _agree(key: str, wanted: Any, got: Any) -> bool:
    """Whether a value came out as written: people in any order, numbers exactly."""
    if isinstance(wanted, list):
        if not isinstance(got, (list, tuple)):
            return False
        texts, came = [str(item) for item in wanted], [str(item) for item in got]
        return sorted(texts) == sorted(came) if key in ("people", "unsure") else texts == came
    if isinstance(got, (int, float)) and not isinstance(got, bool):
        number = parse_decimal(wanted)
        return number is not None and number == Fraction(str(got))
    return wanted is None if got is None else wanted is not None and str(wanted) == str(got)


def _text(value: object) -> str:
    return "-" if value is None else shown_value(value, 400)
