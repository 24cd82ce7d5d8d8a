"""A plan over everything that people could be: each as they are, after each set of courses that makes a difference, and
those who could be recruited.

Everybody's ways are rows of one pool (`planner.compiled.twins`); that a course has ended by the month of one committee and
not of another shows in the codes of their rules. The rules are the plan's `must` rules (asked for its goals: all of them),
with a rule for the places of each course.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import cached_property, partial

import numpy as np

from planner.compiled.bundles import bundled_together
from planner.compiled.compile import Compiled, compile_plan
from planner.compiled.groups import Index, group_by
from planner.compiled.rows import AnyOf, CompiledRule, Features, Row, RowMaker
from planner.compiled.twins import Twins
from planner.language.catalogue import Catalogue
from planner.language.courses import Course, Courses, Given
from planner.language.folding import fold
from planner.language.plan import Plan, Rule
from planner.pool.matching import TRUE, options
from planner.pool.pool import BoolArray, CodedColumn, Column, ListColumn, Pool
from planner.pool.raised import NOBODY, Raise, raised
from planner.pool.values import occurring
from planner.problems import BadInput, Problem

MOST_ROWS = 200_000  # ways that people could be, in all
COST = "cost of training"


@dataclass(frozen=True)
class Way:
    """What a row is: a person after these courses (by name), or one of a type of recruits."""

    courses: tuple[str, ...] = ()
    recruit: str = ""


@dataclass(frozen=True)
class Trained:
    """`compiled` speaks of the rows; `ways` [variants] tell what they are, `cost` [variants] what each costs. `pools`: the
    rows as they are known at each reference month. `ids` [people] names those of the pool, then the recruits."""

    plan: Plan
    compiled: Compiled
    ways: tuple[Way, ...]
    cost: Index
    pools: Mapping[int | None, Pool]
    ids: Sequence[str]

    @property
    def twins(self) -> Twins:
        assert self.compiled.twins is not None  # noqa: S101  (made with them)
        return self.compiled.twins

    @cached_property
    def costs(self) -> Row:
        """What all who serve cost: a row without bounds."""
        codes = self.cost[self.twins.variant]
        values = np.unique(codes)
        feature = self.compiled.register.index(COST, lambda: np.searchsorted(values, codes))
        table = {code: int(value) for code, value in enumerate(values.tolist()) if value}
        return Row(AnyOf(tuple(c.id for c in self.plan.committees)), feature, table)

    def row(self, pid: str) -> int:
        return self.compiled.pool.row_of[pid]

    def way(self, row: int) -> Way:
        return self.ways[int(self.twins.variant[row])]

    def person(self, row: int) -> str:
        return self.ids[int(self.twins.person[row])]


def with_goals(plan: Plan) -> Plan:
    """The plan in which every goal is a must."""
    committees = tuple(replace(c, rules=tuple(replace(rule, force="must") for rule in c.rules)) for c in plan.committees)
    return replace(plan, committees=committees, joint=tuple(replace(rule, force="must") for rule in plan.joint))


def asked_alone(plan: Plan, pool: Pool) -> Plan:
    """The plan with its `must` rules alone. A rule by value asks for the values that the pool has as it is: what a course or a
    recruit brings that nobody has is counted where it is named, and nobody trained takes a value out of a rule."""

    def kept(rules: Iterable[Rule]) -> tuple[Rule, ...]:
        values = partial(occurring, pool)
        return tuple(replace(rule, body=rule.body.on_values(values)) for rule in rules if rule.force == "must")

    committees = tuple(replace(c, rules=kept(c.rules)) for c in plan.committees)
    return replace(plan, committees=committees, joint=kept(plan.joint))


def eligible(plan: Plan, pool: Pool, course: Course) -> BoolArray:
    """[people] who surely may take the course, as they are at the plan's reference month."""
    return np.asarray(options(pool, (course.who,), plan.as_of) == TRUE)


def trained(plan: Plan, pool: Pool, courses: Courses) -> Trained:
    """The plan (its `must` rules alone: see `asked_alone`) over all ways that people could be.

    Raises BadInput: there are too many ways, or a rule cannot be weighed.
    """
    months = plan.months
    asked = asked_columns(plan)
    useful = [c for c in courses.in_turn if c.places != 0 and any(c.counts(m) for m in months) and asked & c.gives.keys()]
    people, ways_of, ways = _ways(plan, pool, useful, months, asked, courses)
    seats = _most_seats(plan, pool)
    ids = list(pool.ids)
    person, variant = list(people), list(ways_of)
    for recruit in courses.recruits:
        number = seats if recruit.at_most is None else min(recruit.at_most, seats)
        if number:
            ways.append(Way(recruit=recruit.name))
            person += range(len(ids), len(ids) + number)
            variant += [len(ways) - 1] * number
            ids += recruit.ids(number)
    _not_too_many(len(person), courses)
    found = _compiled(plan, pool, courses, np.array(person, dtype=np.int64), np.array(variant, dtype=np.int64), ways, ids)
    return _without_equals(found, courses)


def _not_too_many(rows: int, courses: Courses) -> None:
    if rows > MOST_ROWS:
        raise BadInput([Problem("courses-too-many-ways", courses.shown or "courses", None, params={"most": MOST_ROWS})])


def _compiled(
    plan: Plan, pool: Pool, courses: Courses, person: Index, variant: Index, ways: Sequence[Way], ids: Sequence[str]
) -> Trained:
    rows = np.where(person < len(pool), person, NOBODY)
    names = [ids[p] if not v else f"{ids[p]}\0{v}" for p, v in zip(person.tolist(), variant.tolist(), strict=True)]
    pools = {}
    for month in plan.months:
        raises = [Raise(tuple(_gives(way, courses, month))) for way in ways]
        pools[month] = raised(pool, plan.catalogue, names, rows, variant, raises)
    twins = Twins(person, variant)
    of_person: dict[str, list[int]] = {}
    for row, p in enumerate(person.tolist()):
        of_person.setdefault(ids[p], []).append(row)

    def make(rule: Rule, register: Features) -> RowMaker:
        month = plan.month_of(rule)
        return _Maker(plan, pools[month], rule, _OfMonth(register, month), of_person)

    compiled = compile_plan(plan, pools[plan.as_of], bundled_together(plan), make, twins)
    cost = [_cost(way, courses) for way in ways]
    return Trained(plan, compiled, tuple(ways), np.array(cost, dtype=np.int64), pools, ids)


def _cost(way: Way, courses: Courses) -> int:
    return courses.cost([way.courses], {way.recruit: 1} if way.recruit else {})


def _gives(way: Way, courses: Courses, month: int | None) -> Iterator[Mapping[str, Given]]:
    if way.recruit:
        yield courses.recruit(way.recruit).gives
    for course in courses.in_turn:
        if course.name in way.courses and course.counts(month):
            yield course.gives


class _OfMonth(Features):
    """The register of a plan for the rules of one reference month: the same field may say another thing at another."""

    def __init__(self, whole: Features, month: int | None) -> None:
        self.codes, self._whole, self._month = whole.codes, whole, month

    def index(self, name: object, make: Callable[[], np.ndarray]) -> int:
        return self._whole.index((self._month, name), make)


class _Maker(RowMaker):
    """Whoever is named in a rule is meant in all of their rows."""

    def __init__(self, plan: Plan, pool: Pool, rule: Rule, register: Features, of_person: Mapping[str, Sequence[int]]) -> None:
        super().__init__(plan, pool, rule, register)
        self._of_person = of_person

    def rows_of(self, ids: Iterable[str]) -> list[int]:
        return [row for pid in ids for row in self._of_person[pid]]


# ------------------------------------------------------------------------------------------------------ the ways of people


def asked_columns(plan: Plan) -> set[str]:
    """The columns that any rule looks at."""
    named = {name for rule in plan.rules() for name in rule.fields}
    return plan.catalogue.with_bases(named).union(*map(plan.catalogue.beside, named))


def _most_seats(plan: Plan, pool: Pool) -> int:
    """No slate has more people who are recruited: one in each seat."""
    found = 0
    for committee in plan.committees:
        if committee.within is None:
            most = committee.seats.body.size()[1]
            found += len(pool) + 1000 if most is None else most
    return found


def _ways(
    plan: Plan, pool: Pool, useful: Sequence[Course], months: Sequence[int | None], asked: set[str], courses: Courses
) -> tuple[list[int], list[int], list[Way]]:
    """(person, variant) of every row, and the ways: for each person as they are, then what each set of courses makes of
    them."""
    ways: dict[tuple[str, ...], int] = {(): 0}
    people, variants = list(range(len(pool))), [0] * len(pool)
    if not useful:
        return people, variants, [Way()]
    takes = np.stack([eligible(plan, pool, course) for course in useful])
    fields = sorted({name for course in useful for name in course.gives if name in asked})
    columns = [pool.columns.get(name) for name in fields]
    now = [_codes(column, len(pool)) for column in columns]
    alike = group_by([*(row.astype(np.int8) for row in takes), *(codes + 1 for codes in now)], len(pool))
    sets: list[list[int]] = []
    total = len(pool)
    for group, first in enumerate(alike.first.tolist()):
        cells = [_cell(column, int(codes[first])) for column, codes in zip(columns, now, strict=True)]
        can = [course for course, who in zip(useful, takes, strict=True) if who[first]]
        own: list[int] = []
        size = int(alike.sizes[group])
        for names in _sets(plan.catalogue, can, dict(zip(fields, cells, strict=True)), months):
            own.append(ways.setdefault(names, len(ways)))
            _not_too_many(total + size * len(own), courses)
        total += size * len(own)
        sets.append(sorted(own))
    for row, group in enumerate(alike.of.tolist()):
        people += [row] * len(sets[group])
        variants += sets[group]
    return people, variants, [Way(names) for names in ways]


_Cell = int | str | frozenset[str] | None  # a level by its rank, a list by its keys, else what was given; None: blank


def _codes(column: Column | None, people: int) -> np.ndarray:
    if isinstance(column, CodedColumn | ListColumn):
        return column.codes.astype(np.int64)
    return np.full(people, -1, dtype=np.int64)


def _cell(column: Column | None, code: int) -> _Cell:
    if code < 0:
        return None
    if isinstance(column, ListColumn):
        return frozenset(column.keys[value] for value in column.cells[code])
    return code


def _sets(
    catalogue: Catalogue, can: Sequence[Course], now: Mapping[str, _Cell], months: Sequence[int | None]
) -> Iterator[tuple[str, ...]]:
    """Each set of courses of which every one, when its turn comes, changes a cell that is asked for at some month."""
    waiting: list[tuple[int, tuple[str, ...], list[dict[str, _Cell]]]] = [(0, (), [dict(now) for _ in months])]
    while waiting:
        at, names, cells = waiting.pop()
        if names:
            yield names
        for n in range(len(can) - 1, at - 1, -1):
            course = can[n]
            after = [
                _after(catalogue, course, at_month) if course.counts(month) else at_month
                for at_month, month in zip(cells, months, strict=True)
            ]
            if after != cells:
                waiting.append((n + 1, (*names, course.name), after))


def _after(catalogue: Catalogue, course: Course, cells: Mapping[str, _Cell]) -> dict[str, _Cell]:
    found = dict(cells)
    for name, given in course.gives.items():
        if name not in found:
            continue
        kind, cell = catalogue.field(name).type, found[name]
        if kind == "level":
            found[name] = max(cell, int(given[0])) if isinstance(cell, int) else None  # type: ignore[arg-type]
        elif kind == "list":
            found[name] = cell | {fold(str(value)) for value in given} if isinstance(cell, frozenset) else None
        else:
            found[name] = f"{given[0]}"
    return found


def _without_equals(found: Trained, courses: Courses) -> Trained:
    """Without the ways that no rule tells from what the same person is with fewer courses, or with cheaper ones of which
    none has its places counted beyond theirs."""
    compiled = found.compiled
    twins = found.twins
    label = group_by(list(compiled.features[1:]), len(compiled.pool)).of
    limited = {course.name for course in courses.courses if course.places is not None}
    own: dict[int, list[int]] = {}
    for row in np.flatnonzero(twins.variant).tolist():
        own.setdefault(int(twins.person[row]), []).append(row)
    dropped: list[int] = []
    first = {int(p): row for row, p in enumerate(twins.person.tolist()) if not twins.variant[row]}
    for person, rows in own.items():
        if person not in first:
            continue  # recruits
        kept: dict[int, list[tuple[int, frozenset[str]]]] = {int(label[first[person]]): [(0, frozenset())]}
        for row in sorted(rows, key=lambda row: (int(found.cost[twins.variant[row]]), len(found.way(row).courses))):
            cost, names = int(found.cost[twins.variant[row]]), frozenset(found.way(row).courses)
            others = kept.setdefault(int(label[row]), [])
            if any(less <= names or (spent < cost and less & limited <= names) for spent, less in others):
                dropped.append(row)
            else:
                others.append((cost, names))
    keep = np.setdiff1d(np.arange(len(label), dtype=np.int64), np.array(dropped, dtype=np.int64))
    made = among(found, keep)
    compiled = made.compiled
    rules = (*compiled.rules, *_places(made, courses))
    return replace(made, compiled=replace(compiled, rules=rules, _cache={}))


def among(found: Trained, keep: Index) -> Trained:
    """The same of these rows alone, in the order of the rows."""
    compiled, twins = found.compiled, found.twins
    register = Features(0)
    register.codes = [codes[keep] for codes in compiled.features]
    pools = {month: pool.take(keep) for month, pool in found.pools.items()}
    fewer = Twins(twins.person[keep], twins.variant[keep])
    made = replace(compiled, pool=pools[found.plan.as_of], register=register, twins=fewer, _cache={})
    return replace(found, compiled=made, pools=pools)


def _places(found: Trained, courses: Courses) -> Iterator[CompiledRule]:
    """No more people take a course than it has places for."""
    register, twins = found.compiled.register, found.twins
    everywhere = AnyOf(tuple(c.id for c in found.plan.committees))
    for course in courses.courses:
        taking = np.array([course.name in way.courses for way in found.ways], dtype=np.int8)[twins.variant]
        if course.places is None or int(taking.sum()) <= course.places:
            continue
        feature = register.index(("takes", course.name), lambda taking=taking: taking)  # type: ignore[misc]
        rule = replace(found.plan.committees[0].seats, id=f"places of {course.name}\0", committee=None)
        yield CompiledRule(rule, (Row(everywhere, feature, {1: 1}, upper=course.places),))
