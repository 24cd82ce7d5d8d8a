"""A courses file read against a plan and its pool: fields, spellings, selectors and groups as the plan has them."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping
from dataclasses import replace
from pathlib import Path
from typing import Any

from planner.language.catalogue import COMPUTED, Field
from planner.language.courses import Course, Courses, Given, Recruit
from planner.language.dates import parse_month
from planner.language.plan import Mention, Plan
from planner.language.selectors import EVERYBODY, Selector, with_reference_month
from planner.pool.pool import Pool
from planner.reading.against_pool import unknown_fields, without_followers
from planner.reading.ruleset_text import entries
from planner.written.courses_text import CoursesText, CourseText, RecruitText
from planner.written.models import validate
from planner.written.problem_list import ProblemList
from planner.written.selector_text import Group, SelectorReader
from planner.written.yaml_places import PlacedDict, PlacedList, placed, read_yaml, shown_path

GIVEN_HERE = "courses"  # the place of courses that stand in no file
_NO_COLUMNS = ("id", "full_name")  # who somebody is, no course says


def read_courses(given: str | Path | Mapping[str, Any], plan: Plan, pool: Pool) -> Courses:
    """The courses and recruits of a file, or of a mapping of the same form. Raises BadInput with every problem."""
    problems = ProblemList()
    if isinstance(given, str | Path):
        path = Path(given)
        file = read_yaml(path, problems, shown_path(path))
        problems.raise_any()
        assert file is not None  # noqa: S101  (what could not be read is a problem)
        raw, shown, sha256 = file.value, file.shown, file.sha256
    else:
        raw, shown, sha256 = placed(given, GIVEN_HERE), GIVEN_HERE, ""
    found = _Reading(plan, pool, problems).read(raw, shown)
    problems.raise_any()
    return replace(found, shown=shown, sha256=sha256, written=json.dumps(raw, ensure_ascii=False, default=str))


class _Reading:
    def __init__(self, plan: Plan, pool: Pool, problems: ProblemList) -> None:
        self.plan, self.pool, self.problems = plan, pool, problems
        self.here = ProblemList()  # what a field that nobody knows would only repeat
        self.mentions: list[Mention] = []
        day = next((c.judged_on for c in plan.committees if c.as_of == plan.as_of), plan.rules_on)
        self.selectors = SelectorReader(plan.catalogue, _groups(plan), self.here, day)

    def read(self, raw: object, shown: str) -> Courses:
        top = f"{shown}:1"
        text = validate(CoursesText, raw, top, self.here)
        courses: list[Course] = []
        recruits: list[Recruit] = []
        if isinstance(raw, PlacedDict) and text is not None:
            if not raw.get("courses") and not raw.get("recruits"):
                self.here.add("courses-none", raw.place("courses") if "courses" in raw else top)
            courses = [*self._courses(raw)]
            recruits = [*self._recruits(raw)]
        plan = replace(self.plan, mentions=tuple(self.mentions))
        unknown = unknown_fields(plan, self.pool.columns)
        self.problems.extend(without_followers(self.here.sorted(), unknown))
        self.problems.extend(unknown)
        has_recruits = isinstance(raw, PlacedDict) and raw.get("recruits") is not None
        return Courses(tuple(courses), tuple(recruits), has_recruits)

    def _courses(self, raw: PlacedDict) -> Iterator[Course]:
        dated = [c for c in self.plan.committees if c.as_of is not None]
        for name, inner, where in self._named(raw, "courses"):
            text = validate(CourseText, inner, where, self.here, {"gives": {}})
            if text is None or not isinstance(inner, PlacedDict):
                continue
            who = self._who(inner) if inner.get("who") is not None else EVERYBODY
            gives = self._gives(inner)
            ends = None if text.ends is None else parse_month(text.ends)
            if ends is not None and not dated and self.plan.as_of is None:
                self.here.add("needs-as-of", inner.place("ends"), "ends", name="ends")
            places = None if text.places is None else int(text.places.value)
            yield Course(name, who, gives, text.title, places, text.cost, ends, where)

    def _recruits(self, raw: PlacedDict) -> Iterator[Recruit]:
        for name, inner, where in self._named(raw, "recruits"):
            text = validate(RecruitText, inner, where, self.here, {"gives": {}})
            if text is None or not isinstance(inner, PlacedDict):
                continue
            gives = self._gives(inner)
            most = None if text.at_most is None else int(text.at_most.value)
            recruit = Recruit(name, gives, text.title, most, text.cost, where)
            taken = next((pid for pid in recruit.ids(1) if pid in self.pool.row_of), None)
            if taken is not None:
                self.here.add("recruit-id-taken", where, name, id=taken)
            yield recruit

    def _named(self, raw: PlacedDict, key: str) -> Iterator[tuple[str, Any, str]]:
        if raw.get(key) is not None:
            yield from entries(raw[key], raw.place(key), self.here, key)

    def _who(self, raw: PlacedDict) -> Selector:
        where = raw.place("who")
        meant = self.selectors.read(raw["who"], where)
        self.mentions += meant.mentions
        for name in dict.fromkeys(with_reference_month(meant.selector)):
            if self.plan.as_of is None:
                self.here.add("needs-as-of", where, name, name=name)
        return meant.selector

    def _gives(self, raw: PlacedDict) -> dict[str, Given]:
        written = raw.get("gives")
        where = raw.place("gives") if "gives" in raw else raw.place()
        found: dict[str, Given] = {}
        if not isinstance(written, PlacedDict):
            if "gives" in raw:
                self.here.add("needs-mapping", where, written, key="gives")
            return found
        if not written:
            self.here.add("gives-nothing", where)
        for name, value in written.items():
            place = written.place(name)
            field = self.selectors.field(name, place)
            self.mentions.append(Mention("field", field.name, place))
            if field.name in COMPUTED or field.source is not None or field.name in _NO_COLUMNS:
                self.here.add("gives-no-column", place, name, name=name)
                continue
            if (given := self._given(field, value, place)) is not None:
                found[field.name] = given
        return found

    def _given(self, field: Field, value: object, place: str) -> Given | None:
        if isinstance(value, PlacedList) and field.type == "list":
            if not value:
                self.here.add("list-empty", place, key=field.name)
                return None
            read = [self.selectors.literal(field, one, value.place(at)) for at, one in enumerate(value)]
            return None if None in read else tuple(one for one in read if one is not None)
        one = self.selectors.literal(field, value, place)
        return None if one is None else (one,)


def _groups(plan: Plan) -> dict[str, Group]:
    """The groups that the rules of the plan may name; of one name in several sets that of the last committee, as in joint
    rules."""
    found: dict[str, Group] = {}
    for rule in plan.rules():
        found.update(rule.groups)
    return found
