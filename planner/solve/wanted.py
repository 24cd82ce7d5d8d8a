"""The fewest people who would open a plan that no course opens, and what has to be true of them, as weak as the plan allows.

Every kind of people whom the rules tell apart (`planner.compiled.kinds`) may be recruited in any number; the fewest are
asked for like the cheapest training, courses being free. Then each condition on them is dropped, or widened value by value,
as long as the plan still has a slate with exactly so many people. What no requirement asks for is dropped first: whoever is
exempt from a requirement does as well as whoever meets it, and the latter is what planners look for.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import islice, product

import numpy as np

from planner.check.judge import is_compliant, outside
from planner.compiled.kinds import Kind, Kinds, is_as_good, kinds
from planner.compiled.linear import Bundles
from planner.compiled.trained import Trained, among, trained
from planner.language.courses import Course, Courses, Recruit, recruit_id
from planner.language.plan import Plan
from planner.language.selectors import fields_of
from planner.pool.pool import Pool
from planner.problems import OutOfTime
from planner.solve.clock import Clock
from planner.solve.feasibility import feasibility
from planner.solve.search import Progress
from planner.solve.slate import FoundSlate
from planner.solve.training import cheapest_training, judged_as_trained

_FREE = 0
_MOST_ROWS = 60_000  # people who are offered, of all kinds
_MOST_MIXED = 40  # ways in which what was widened is tried together
_MOST_TRIED = 20_000  # people who are tried in one pool
_MOST_SLATES = 2  # slates that are tried before one is searched
_FEW = 2  # values that are tried one by one


@dataclass(frozen=True)
class WantedKind:
    """`number` people of whom each column must be in one of these of its classes, as they are numbered; `first`: those that
    were found."""

    number: int
    must: Mapping[str, frozenset[int]]
    first: Mapping[str, int]


@dataclass(frozen=True)
class WantedPeople:
    """`of` tells what the classes are. `is_proven`: no fewer people would do. `is_weakest`: there was time to try without each
    condition."""

    kinds: tuple[WantedKind, ...]
    of: Kinds
    is_proven: bool
    is_weakest: bool


def wanted(plan: Plan, pool: Pool, courses: Courses, clock: Clock, say: Progress) -> WantedPeople | None:
    """The fewest people who would do; None where nobody would. `plan`: its `must` rules alone. Raises OutOfTime before it is
    known who would do, TooManyKinds."""
    found = kinds(plan, pool)
    if not found.kinds:
        return None
    say("wanted", {"kinds": len(found.kinds)})
    free = tuple(replace(course, cost=_FREE) for course in courses.courses)
    each = max(1, _MOST_ROWS // len(found.kinds))
    types = tuple(Recruit(f"\0{n}", found.gives(kind), at_most=each) for n, kind in enumerate(found.kinds))
    offered = trained(plan, pool, Courses(free, types, True))
    fewest = cheapest_training(offered, clock, say)
    if fewest.training is None or fewest.witness is None:
        if fewest.status == "undecided":
            raise OutOfTime
        return None
    taken = fewest.training.recruits
    at_work = [n for n, kind in enumerate(types) if kind.name in taken]
    kept = [
        WantedKind(taken[types[n].name], {name: frozenset([at]) for name, at in found.kinds[n].items()}, found.kinds[n])
        for n in at_work
    ]
    is_proven = found.is_whole and fewest.is_proven and all(kind.number < each for kind in kept)
    seats = _seats(offered, fewest.witness.slate, {types[n].name: at for at, n in enumerate(at_work)})
    widened = _Widened(plan, pool, free, found, [seats], clock)
    made, is_weakest = widened.all(kept)
    return WantedPeople(tuple(made), found, is_proven, is_weakest)


@dataclass(frozen=True)
class _Seat:
    """Who sits in it: a person of the pool after these courses; or (`kind` not None) the `number`-th, from 0, of those who are
    wanted of a kind."""

    pid: str = ""
    courses: tuple[str, ...] = ()
    kind: int | None = None
    number: int = 0


Seats = Mapping[str, Sequence[_Seat]]  # by committee


def _seats(offered: Trained, slate: FoundSlate, kind_of: Mapping[str, int]) -> Seats:
    """A slate of rows as people; recruits by their kind, as their types have it."""
    seat: dict[int, _Seat] = {}
    met = dict.fromkeys(kind_of.values(), 0)
    found: dict[str, list[_Seat]] = {}
    for committee, ids in slate.items():
        found[committee] = []
        for row in map(offered.row, ids):
            way = offered.way(row)
            if row not in seat and way.recruit:
                kind = kind_of[way.recruit]
                seat[row] = _Seat(kind=kind, number=met[kind])
                met[kind] += 1
            elif row not in seat:
                seat[row] = _Seat(offered.person(row), way.courses)
            found[committee].append(seat[row])
    return found


class _Widened:
    """Conditions widened one after the other, as long as the plan has a slate. `slates` with those who are wanted, the
    last that was found first."""

    def __init__(
        self, plan: Plan, pool: Pool, courses: tuple[Course, ...], found: Kinds, slates: list[Seats], clock: Clock
    ) -> None:
        self.plan, self.pool, self.courses, self.found, self.slates, self.clock = plan, pool, courses, found, slates, clock

    def all(self, kept: Sequence[WantedKind]) -> tuple[list[WantedKind], bool]:
        """The kinds, and whether there was time for all of their conditions."""
        done, is_weakest = list(kept), True
        asked = self._required()
        try:
            for n in range(len(done)):
                for name in sorted(self.found.classes, key=asked.__contains__):
                    if name in done[n].must:
                        done[n] = self._less(done, n, name)
        except OutOfTime:
            is_weakest = False
        return _joined([self._in_order(kind) for kind in done]), is_weakest

    def _required(self) -> set[str]:
        """The columns that some requirement asks for."""
        asked = [rule.body.asked_of_each() for committee in self.plan.committees for rule in committee.rules]
        return self.plan.catalogue.with_bases(name for one in asked if one is not None for name in fields_of(one[1]))

    def _in_order(self, kind: WantedKind) -> WantedKind:
        return replace(kind, must={name: kind.must[name] for name in self.found.classes if name in kind.must})

    def _less(self, done: Sequence[WantedKind], n: int, name: str) -> WantedKind:
        """The kind without what it asks of one column, or with as little of it as will do: whatever it has of what was
        widened before, all of its people alike, or one of them otherwise than those who were found."""
        kind = done[n]
        without = {key: value for key, value in kind.must.items() if key != name}
        dropped = WantedKind(kind.number, without, {key: at for key, at in kind.first.items() if key != name})
        wide = [[(key, at) for at in sorted(accepted)] for key, accepted in without.items()]
        mixes = [dict(mix) for mix in islice(product(*wide), _MOST_MIXED + 1)]
        if len(mixes) > _MOST_MIXED:
            return kind
        classes = self.found.classes[name]
        ways = [mixes, *([{**mix, name: at} for mix in mixes] for at in range(len(classes)))]
        trials = _Trials(self, done, n, ways)
        if trials.does(0, dropped.first):
            return dropped
        accepted, rejected = [kind.first[name]], list[int]()
        waiting = [[at for at in range(len(classes)) if at != kind.first[name]]]
        while waiting:
            some = waiting.pop()
            accepted += [at for at in some if any(is_as_good(classes[at], classes[one]) for one in accepted)]
            rejected += [at for at in some if any(is_as_good(classes[one], classes[at]) for one in rejected)]
            some = [at for at in some if at not in accepted and at not in rejected]
            if len(some) == 1:
                (accepted if trials.does(some[0] + 1, kind.first) else rejected).append(some[0])
            elif some and len(some) > _FEW and trials.do_none([at + 1 for at in some]):
                rejected += some
            elif some:
                waiting += [some[len(some) // 2 :], some[: len(some) // 2]]
        return replace(kind, must={**without, name: frozenset(accepted)}) if rejected else dropped


class _Trials:
    """Whether the plan has a slate where the people of one kind (`n`) are otherwise, and all others as they were found.

    `ways` are lists of what they may be. They are offered together, some lists at a time, and each is tried on the rows of its
    own. Where the slate that was found stands with them in their seats, nothing is searched.
    """

    def __init__(self, of: _Widened, done: Sequence[WantedKind], n: int, ways: Sequence[Sequence[Kind]]) -> None:
        self.of, self.done, self.n, self.ways = of, done, n, ways
        number = done[n].number
        self.at_once = max(1, _MOST_TRIED // max(1, number * len(ways[0])))
        self.offered: _Offered | None = None

    def does(self, which: int, first: Kind) -> bool:
        """Whether it has whatever of this list they are; then also where one of them alone is so, the others being `first`."""
        number, offered = self.done[self.n].number, self._offered(which)
        for way in self.ways[which]:
            if not offered.does([(number, way)]):
                return False
            if number > 1 and way != first and not offered.does([(number - 1, first), (1, way)]):
                return False
        return True

    def do_none(self, some: Sequence[int]) -> bool:
        """Whether the plan has no slate even where people of all of these lists may be chosen from (else nothing is known)."""
        number, offered = self.done[self.n].number, self._offered(some[0])
        is_there = all(which // self.at_once == some[0] // self.at_once for which in some)
        return is_there and not offered.does([(number, self.ways[which][0]) for which in some])

    def _offered(self, which: int) -> _Offered:
        start = which - which % self.at_once
        if self.offered is None or self.offered.start != start:
            self.offered = _Offered(self.of, self.done, self.n, self.ways, start, self.at_once)
        return self.offered


class _Offered:
    """The plan over the pool with everybody who is tried: of each way as many as are wanted of the kind."""

    def __init__(
        self, of: _Widened, done: Sequence[WantedKind], n: int, ways: Sequence[Sequence[Kind]], start: int, at_once: int
    ) -> None:
        self.of, self.n, self.start = of, n, start
        number, own = done[n].number, done[n].first
        self.types: dict[tuple[tuple[str, int], ...], str] = {}
        for way in (own, *(way for some in (ways[0], *ways[start : start + at_once]) for way in some)):
            self.types.setdefault(_key(way), f"\0{len(self.types)}")
        self.others = {at: f"\0of {at}" for at in range(len(done)) if at != n}
        recruits = [Recruit(self.others[at], of.found.gives(done[at].first), at_most=done[at].number) for at in self.others]
        recruits += [Recruit(name, of.found.gives(dict(key)), at_most=number) for key, name in self.types.items()]
        self.made = trained(of.plan, of.pool, Courses(of.courses, tuple(recruits), True))
        twins = self.made.twins
        self.rows = np.arange(len(twins.person), dtype=np.int64)
        self.row_of = {(self.made.person(row), self.made.way(row).courses): row for row in self.rows.tolist()}
        tried = np.array([way.recruit in self.types.values() for way in self.made.ways], dtype=bool)
        self.is_tried = tried[twins.variant]  # [rows]

    def does(self, people: Sequence[tuple[int, Kind]]) -> bool:
        """Whether the plan has a slate with people out of these, so many of each way."""
        self.of.clock.check()
        ids = [recruit_id(self.types[_key(way)], n + 1) for number, way in people for n in range(number)]
        if any(self._stands(seats, ids) for seats in self.of.slates):
            return True
        allowed = ~self.is_tried
        allowed[[self.row_of[pid, ()] for pid in ids]] = True
        made = among(self.made, self.rows[allowed])
        found = feasibility(made.compiled, Bundles.of(made.compiled), made.compiled.must, self.of.clock)
        if found.status == "undecided":
            raise OutOfTime
        if found.slate is not None:
            self._keep(made, found.slate)
        return found.slate is not None

    def _keep(self, made: Trained, slate: FoundSlate) -> None:
        """A slate that was found may stand with others in the same seats, too."""
        others = {name: at for at, name in self.others.items()}
        kinds_of = {way.recruit: others.get(way.recruit, self.n) for way in made.ways if way.recruit}
        self.of.slates[:] = [_seats(made, slate, kinds_of), *self.of.slates[: _MOST_SLATES - 1]]

    def _stands(self, all_seats: Seats, ids: Sequence[str]) -> bool:
        """Whether a slate stands with these people in the seats of the kind."""
        slate: dict[str, list[str]] = {}
        for committee, seats in all_seats.items():
            rows = [self._row(seat, ids) for seat in seats]
            if None in rows:
                return False  # somebody who is no better for a course than without it
            slate[committee] = [self.made.compiled.pool.ids[row] for row in rows if row is not None]
        return is_compliant(judged_as_trained(self.made, slate), [*outside(self.of.plan, slate)])

    def _row(self, seat: _Seat, ids: Sequence[str]) -> int | None:
        if seat.kind is None:
            return self.row_of.get((seat.pid, seat.courses))
        if seat.kind == self.n:
            return self.row_of[ids[seat.number], ()] if seat.number < len(ids) else None
        return self.row_of.get((recruit_id(self.others[seat.kind], seat.number + 1), ()))


def _key(way: Kind) -> tuple[tuple[str, int], ...]:
    return tuple(sorted(way.items()))


def _joined(kept: Sequence[WantedKind]) -> list[WantedKind]:
    """Kinds of which the same is asked, together."""
    found: dict[tuple[tuple[str, frozenset[int]], ...], WantedKind] = {}
    for kind in kept:
        key = tuple(kind.must.items())
        before = found.get(key)
        found[key] = kind if before is None else replace(before, number=before.number + kind.number)
    return list(found.values())
