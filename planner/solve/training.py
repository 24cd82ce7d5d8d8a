"""The cheapest training that opens a plan: whom to send to which courses, whom to recruit, with the proof that nothing
cheaper does.

People after each set of courses are rows of one pool (`planner.compiled.trained`), at most one of a person's rows serves, and
what all who serve cost is one number: its least over all slates is asked of the workbench like any other.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

import numpy as np

from planner.check.judge import Judged, judge
from planner.compiled.compile import Compiled
from planner.compiled.linear import Bundles
from planner.compiled.measures import Measure
from planner.compiled.trained import Trained
from planner.language.courses import recruit_id
from planner.problems import OutOfTime
from planner.solve.clock import Clock
from planner.solve.feasibility import feasibility
from planner.solve.search import Progress
from planner.solve.slate import FoundSlate
from planner.solve.workbench import AtLeast, Sought, Witness, Workbench

MOST_FLIPS = 60  # slates that are looked at to learn who may take which course


class TrainingBench(Workbench):
    """The bench of a plan over all ways that people could be."""

    def __init__(self, trained: Trained, bundles: Bundles, clock: Clock) -> None:
        self.trained = trained
        self.costs = Sought(trained.costs)
        super().__init__(trained.compiled, bundles, clock)

    @staticmethod
    def _measures(compiled: Compiled) -> dict[str, tuple[Measure, ...]]:  # noqa: ARG004
        """No rule is ever put aside here."""
        return {}

    def _judged(self, slate: FoundSlate) -> list[Judged]:
        return judged_as_trained(self.trained, slate)


def judged_as_trained(trained: Trained, slate: FoundSlate) -> list[Judged]:
    """The checker's verdicts on the people of a slate of rows, each as they would be, every committee at its own month."""
    rows = {pid: trained.row(pid) for ids in slate.values() for pid in ids}
    chosen = {trained.person(row): row for row in rows.values()}
    plain = np.flatnonzero(trained.twins.variant == 0)
    at = np.array([chosen.get(trained.person(row), row) for row in plain.tolist()], dtype=np.int64)
    recruits = [row for row in rows.values() if trained.way(row).recruit]
    at = np.append(at, np.array(recruits, dtype=np.int64))
    named = {committee: [trained.person(rows[pid]) for pid in ids] for committee, ids in slate.items()}
    plan = trained.plan
    found: dict[int | None, dict[str, Judged]] = {}
    for month, pool in trained.pools.items():
        own = pool.take(at)
        own = type(own)([trained.person(int(row)) for row in at], own.columns, own.names, own.shown, own.sha256)
        found[month] = {one.rule.key: one for one in judge(plan, own, named)}
    return [found[plan.month_of(rule)][rule.key] for rule in plan.rules()]


@dataclass(frozen=True)
class Training:
    """Who takes which courses (by id, in the order of the pool), how many recruits of each type, and the slate with them."""

    cost: int
    taken: Mapping[str, tuple[str, ...]]
    recruits: Mapping[str, int]
    slate: FoundSlate


@dataclass
class CheapestTraining:
    """`status` infeasible: no training makes the plan possible. `bound`: no training that does costs less."""

    status: str
    training: Training | None = None
    bound: int | None = None
    bench: TrainingBench | None = None
    witness: Witness | None = None
    reasons: frozenset[str] = field(default_factory=frozenset)

    @property
    def is_proven(self) -> bool:
        return self.training is not None and self.bound == self.training.cost


def cheapest_training(trained: Trained, clock: Clock, say: Progress, is_any: bool = False) -> CheapestTraining:
    """The cheapest training, or `is_any` one; what is found when the clock runs out stands in the answer."""
    bundles = Bundles.of(trained.compiled)
    say("training", {})
    found = feasibility(trained.compiled, bundles, trained.compiled.must, clock, say)
    if found.slate is None:
        return CheapestTraining(found.status, reasons=found.reasons)
    bench = TrainingBench(trained, bundles, clock)
    first = bench.tell(found.slate)
    if is_any:
        return CheapestTraining("feasible", training_of(trained, first), None, bench, first)
    say("cheapest", {})
    reach = bench.greatest(bench.costs.negated)
    bound = None if reach.bound is None else max(0, -reach.bound)
    return CheapestTraining("feasible", training_of(trained, reach.witness), bound, bench, reach.witness)


def training_of(trained: Trained, witness: Witness) -> Training:
    """What a slate of rows says of people."""
    person = trained.twins.person
    rows = sorted({trained.row(pid) for ids in witness.slate.values() for pid in ids}, key=lambda row: int(person[row]))
    taken = {trained.person(row): trained.way(row).courses for row in rows if trained.way(row).courses}
    kinds: dict[str, list[int]] = {}
    for row in rows:
        if recruit := trained.way(row).recruit:
            kinds.setdefault(recruit, []).append(row)
    # Those of a type are all alike: the first are taken.
    named = {row: recruit_id(recruit, n) for recruit, own in kinds.items() for n, row in enumerate(own, 1)}
    place = {pid: at for at, pid in enumerate(trained.ids)}
    slate = {
        committee: sorted((named.get(row) or trained.person(row) for row in map(trained.row, ids)), key=place.__getitem__)
        for committee, ids in witness.slate.items()
    }
    cost = sum(int(trained.cost[trained.twins.variant[row]]) for row in rows)
    return Training(cost, taken, {recruit: len(own) for recruit, own in kinds.items()}, slate)


@dataclass(frozen=True)
class Takers:
    """Whom a course may have, over all cheapest trainings: who takes it in some, who in every one (rows of the pool)."""

    some: tuple[int, ...]
    always: tuple[int, ...]


class Choices:
    """Which cheapest trainings there are, as far as it matters who takes which course.

    A slate that is as cheap is asked for in which as many people as can be take courses that they were not yet seen to take,
    until there is none; then one without those who always took them (as `planner.why.people` does of members). People who are
    alike whatever they are trained in are looked at together: by exchange each of them may take what one of them takes, and
    only where all of them always do does each.
    """

    def __init__(self, cheapest: CheapestTraining, courses: Sequence[str], say: Progress) -> None:
        bench, training = cheapest.bench, cheapest.training
        if bench is None or training is None or cheapest.witness is None or not cheapest.is_proven:
            raise ValueError("the cheapest training is not known")
        self.bench, self.say, self.trained = bench, say, bench.trained
        self.also = [AtLeast(bench.costs.negated, -training.cost)]
        groups = bench.compiled.finest
        kin = np.arange(len(groups), dtype=np.int64) if groups.kin is None else groups.kin
        taking = np.array([[name in way.courses for name in courses] for way in self.trained.ways], dtype=bool)
        group = groups.of[bench.space.first[bench.space.unit]]
        self.kin = kin[group]  # [columns]
        self.takes = taking[self.trained.twins.variant[groups.first]][group]  # [columns, courses]
        self.people_of = kin[groups.of]  # [rows]
        kinds = int(kin.max(initial=-1)) + 1
        self.sizes = np.zeros(kinds, dtype=np.int64)
        self.sizes[kin] = groups.sizes
        self.seen = np.zeros((kinds, len(courses)), dtype=bool)
        self.full = np.ones((kinds, len(courses)), dtype=bool)
        for witness in bench.witnesses:
            if bench.value(bench.costs, witness) == training.cost:
                self._look_at(witness)

    def takers(self) -> list[Takers] | None:
        """Of each course; None where too many slates would have to be looked at. Raises OutOfTime."""
        for is_done in (self._is_all_seen, self._is_nobody_missing):
            for _ in range(MOST_FLIPS):
                if is_done():
                    break
            else:
                return None
        return [self._takers(course) for course in range(self.takes.shape[1])]

    def _is_all_seen(self) -> bool:
        """Whether nobody can take a course in a cheapest training who was not seen to; else another one is looked at."""
        weights = (self.takes & ~self.seen[self.kin]).sum(axis=1).astype(np.int64)
        self.say("takers", {"people": int((self.seen.any(axis=1) * self.sizes).sum())})
        reach = self.bench.greatest(Sought(weights=weights), also=self.also, enough=1)
        if reach.value > 0:
            self._look_at(reach.witness)
            return False
        if not reach.is_proven:
            raise OutOfTime
        return True

    def _is_nobody_missing(self) -> bool:
        """Whether whoever took a course in all that were looked at takes it in every one; else another one is looked at."""
        weights = (self.takes & self.full[self.kin]).sum(axis=1).astype(np.int64)
        there = int((self.full.sum(axis=1) * self.sizes).sum())
        if not there:
            return True
        reach = self.bench.greatest(Sought(weights=weights, sign=-1), also=self.also, enough=1 - there)
        if reach.value > -there:
            self._look_at(reach.witness)
            return False
        if not reach.is_proven:
            raise OutOfTime
        return True

    def _look_at(self, witness: Witness) -> None:
        used = np.zeros(self.seen.shape, dtype=np.int64)
        np.add.at(used, self.kin[witness.columns], self.takes[witness.columns] * witness.counts[:, None])
        self.seen |= used > 0
        self.full &= used >= self.sizes[:, None]

    def _takers(self, course: int) -> Takers:
        plain = np.flatnonzero(self.trained.twins.variant == 0)
        person, kin = self.trained.twins.person[plain], self.people_of[plain]
        return Takers(
            tuple(person[self.seen[kin, course]].tolist()), tuple(person[(self.full & self.seen)[kin, course]].tolist())
        )
