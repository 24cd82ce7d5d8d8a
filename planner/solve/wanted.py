"""The fewest people who would open a plan that no course opens, and what has to be true of them, as weak as the plan allows.

Every kind of people whom the rules tell apart (`planner.compiled.kinds`) may be recruited in any number; the fewest are
asked for like the cheapest training, courses being free. Then each condition on them is dropped, or widened value by value,
as long as the plan still has a slate with exactly so many people; those that were found first, in the order of the columns.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import islice, product

from planner.compiled.kinds import Kinds, kinds
from planner.compiled.linear import Bundles
from planner.compiled.trained import trained
from planner.language.courses import Course, Courses, Recruit
from planner.language.plan import Plan
from planner.pool.pool import Pool
from planner.problems import OutOfTime
from planner.solve.clock import Clock
from planner.solve.feasibility import feasibility
from planner.solve.search import Progress
from planner.solve.training import cheapest_training

_FREE = 0


_MOST_ROWS = 60_000  # people who are offered, of all kinds
_MOST_MIXED = 40  # ways in which what was widened is tried together


@dataclass(frozen=True)
class WantedKind:
    """`number` people of whom each column must be in one of these of its classes, as they are numbered; `first`: those that
    were found."""

    number: int
    must: Mapping[str, frozenset[int]]
    first: Mapping[str, int]


@dataclass(frozen=True)
class WantedPeople:
    """`of` tells what the classes are. `is_proven`: no fewer people would do."""

    kinds: tuple[WantedKind, ...]
    of: Kinds
    is_proven: bool


def wanted(plan: Plan, pool: Pool, courses: Courses, clock: Clock, say: Progress) -> WantedPeople | None:
    """The fewest people who would do; None where nobody would, or too many kinds would have to be looked at. `plan`: its `must`
    rules alone. Raises OutOfTime."""
    found = kinds(plan, pool)
    if found is None or not found.kinds:
        return None
    say("wanted", {"kinds": len(found.kinds)})
    free = tuple(replace(course, cost=_FREE) for course in courses.courses)
    each = max(1, _MOST_ROWS // len(found.kinds))
    types = tuple(Recruit(f"\0{n}", found.gives(kind), at_most=each) for n, kind in enumerate(found.kinds))
    fewest = cheapest_training(trained(plan, pool, Courses(free, types, True)), clock, say)
    if fewest.training is None:
        return None
    taken = fewest.training.recruits
    kept = [
        WantedKind(taken[t.name], {name: frozenset([at]) for name, at in found.kinds[n].items()}, found.kinds[n])
        for n, t in enumerate(types)
        if t.name in taken
    ]
    is_proven = found.is_whole and fewest.is_proven and all(kind.number < each for kind in kept)
    return WantedPeople(tuple(_Widened(plan, pool, free, found, clock).all(kept)), found, is_proven)


Offered = Sequence[tuple[int, Mapping[str, int]]]  # so many people in these classes


class _Widened:
    """Conditions widened one after the other, as long as the plan has a slate."""

    def __init__(self, plan: Plan, pool: Pool, courses: tuple[Course, ...], found: Kinds, clock: Clock) -> None:
        self.plan, self.pool, self.courses, self.found, self.clock = plan, pool, courses, found, clock

    def all(self, kept: Sequence[WantedKind]) -> list[WantedKind]:
        done = list(kept)
        for n in range(len(done)):
            for name in self.found.classes:
                if name in done[n].must:
                    done[n] = self._less(done, n, name)
        return _joined(done)

    def _less(self, done: Sequence[WantedKind], n: int, name: str) -> WantedKind:
        """The kind without what it asks of one column, or with as little of it as will do."""
        kind = done[n]
        without = {key: value for key, value in kind.must.items() if key != name}
        left = {key: at for key, at in kind.first.items() if key != name}
        if self._do(done, n, without, [{}]):
            return WantedKind(kind.number, without, left)
        accepted = [kind.first[name]]
        for at in range(len(self.found.classes[name])):
            if at not in accepted and self._do(done, n, without, [{name: one} for one in (at, *accepted)]):
                accepted.append(at)
        if len(accepted) == len(self.found.classes[name]):
            return WantedKind(kind.number, without, left)
        return replace(kind, must={**without, name: frozenset(accepted)})

    def _do(
        self, done: Sequence[WantedKind], n: int, must: Mapping[str, frozenset[int]], ways: Sequence[Mapping[str, int]]
    ) -> bool:
        """Whether the kind n does with each of these classes, whatever it has of those that it may have of other columns,
        all of its people alike or one of them otherwise."""
        number = done[n].number
        others = [(kind.number, kind.first) for at, kind in enumerate(done) if at != n]
        wide = [[(name, at) for at in sorted(classes)] for name, classes in must.items()]
        mixes = list(islice(product(*wide), _MOST_MIXED + 1))
        if len(mixes) > _MOST_MIXED:
            return False
        first = {**{name: done[n].first[name] for name in must}, **ways[-1]}
        for mix in mixes:
            own = {**dict(mix), **ways[0]}
            if not self._does([*others, (number, own)]):
                return False
            if number > 1 and own != first and not self._does([*others, (number - 1, first), (1, own)]):
                return False
        return True

    def _does(self, offered: Offered) -> bool:
        """Whether the plan has a slate with these people."""
        self.clock.check()
        recruits = tuple(Recruit(f"\0{n}", self.found.gives(own), at_most=number) for n, (number, own) in enumerate(offered))
        made = trained(self.plan, self.pool, Courses(self.courses, recruits, True))
        found = feasibility(made.compiled, Bundles.of(made.compiled), made.compiled.must, self.clock)
        if found.status == "undecided":
            raise OutOfTime
        return found.slate is not None


def _joined(kept: Sequence[WantedKind]) -> list[WantedKind]:
    """Kinds of which the same is asked, together."""
    found: dict[tuple[tuple[str, frozenset[int]], ...], WantedKind] = {}
    for kind in kept:
        key = tuple(kind.must.items())
        before = found.get(key)
        found[key] = kind if before is None else replace(before, number=before.number + kind.number)
    return list(found.values())
