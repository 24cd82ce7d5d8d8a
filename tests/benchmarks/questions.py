"""`range`, `people`, `resilience`, `ballot` on one plan: a workbench for all questions against a fresh CP-SAT model each."""

from __future__ import annotations

import random
import tempfile
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from itertools import combinations
from pathlib import Path

import numpy as np

import planner
from planner.compiled.linear import Bundles, Columns, Linear, allowed, build
from planner.compiled.trained import asked_alone, trained
from planner.pool.pool import CodedColumn
from planner.questions.ballot.ask import ask
from planner.questions.train.ask import ask as train
from planner.reading.courses_file import read_courses
from planner.session.session import Session
from planner.solve.clock import Clock
from planner.solve.cp import Model
from planner.solve.losses import Loser
from planner.solve.stages import changes_from
from planner.solve.workbench import Sought, Workbench
from planner.synth.generator import people as made
from planner.synth.plans import three_committees, write_plan
from planner.why.people import people
from planner.why.ranges import Range, ranges
from tests.benchmarks.measuring import Spent, measured
from tests.benchmarks.setting import setting
from tests.benchmarks.tables import ratio, seconds, table

EXPLAINED = """\
Seconds of CPU, after compiling and after the first slate. planner: all questions, every slate judged by the checker. Fresh: the
same rows of the same compiled plan, a model for each question (a greatest, a least; whether somebody can be a member, can be
absent; the fewest changes without a member, whether a slate does without two; stand-ins are not asked of it) under the settings
of the product, on a random sample of the questions, scaled up to all. "differ": answers of the sample that are others than
ours, and what the product left open; "open": questions of the sample that were not decided within the limit (counted with the
limit)."""

HEADERS = ("question", "asked", "planner", "sample", "fresh", "fresh, all", "ratio", "differ", "open")


@dataclass
class Fresh:
    """A model for each question, over every column that the rules leave."""

    session: Session
    limit: float
    spent: float = 0.0
    open: int = 0

    def greatest(self, asked: Sought, drop: str | None) -> int | None:
        """The greatest value, proven; None where the limit left it open."""
        compiled = self.session.compiled
        stated = [c for c in compiled.must if c.rule.key != drop]
        groups = compiled.finest
        with measured() as spent:
            columns = Columns.of_groups(groups, self.session.bundles, allowed(compiled, self.session.bundles, groups, stated))
            bench = self.session.workbench
            linear = build(compiled, self.session.bundles, columns, {c.rule.key: "hard" for c in stated})
            worth = asked.sign * bench.worth(asked.row, columns)
            model = Model(linear)
            model.maximise({i: w for i, w in enumerate(worth.tolist()) if w})
            solution = model.solve(Clock(self.limit))
        self.spent += spent.cpu
        if solution.answer != "optimal":
            self.open += 1
            return None
        return solution.objective

    def elected(self, weights: list[int], seats: int) -> int | None:
        """The greatest sum over so many of the names."""
        with measured() as spent:
            nothing = np.zeros(0, dtype=np.int64)
            names = Linear(Columns(nothing, nothing, nothing, nothing), lower=[0] * len(weights), upper=[1] * len(weights))
            names.add(range(len(weights)), [1] * len(weights), seats, seats)
            model = Model(names)
            model.maximise(dict(enumerate(weights)))
            solution = model.solve(Clock(self.limit))
        self.spent += spent.cpu
        self.open += solution.answer != "optimal"
        return solution.objective if solution.answer == "optimal" else None

    def can_be(self, row: int, committee: str, there: bool) -> bool | None:
        """Whether some slate has this person (a pool row) in the committee, or has not."""
        compiled, bundles = self.session.compiled, self.session.bundles
        groups = compiled.finest
        with measured() as spent:
            columns = Columns.of_groups(groups, bundles, allowed(compiled, bundles, groups, compiled.must))
            linear = build(compiled, bundles, columns, {c.rule.key: "hard" for c in compiled.must})
            group = int(groups.of[row])
            inside = np.isin(columns.bundle, bundles.having(committee))
            own = np.flatnonzero(inside & (groups.of[columns.first[columns.unit]] == group))
            most = int(groups.sizes[group])
            linear.add(own, np.ones(len(own), dtype=np.int64), 1 if there else None, None if there else most - 1)
            solution = Model(linear).solve(Clock(self.limit))
        self.spent += spent.cpu
        if not solution.is_proof and solution.values is None:
            self.open += 1
            return None
        return solution.values is not None


    def without(self, loser: Loser, members: Sequence[int], is_nearest: bool) -> int | bool | None:
        """Whether some slate does without these members (pool rows); with `is_nearest` the fewest changes, False where there is
        none."""
        compiled, bundles = loser.compiled, self.session.bundles
        groups = compiled.finest
        with measured() as spent:
            columns = Columns.of_groups(groups, bundles, allowed(compiled, bundles, groups, compiled.must))
            linear = build(compiled, bundles, columns, {c.rule.key: "hard" for c in compiled.must})
            own = np.flatnonzero(np.isin(columns.first[columns.unit], members))
            linear.add(own, np.ones(len(own), dtype=np.int64), None, 0)
            model = Model(linear)
            if is_nearest:
                worth = changes_from(compiled, loser.stand_ins.slate).worth(compiled, bundles, columns)
                model.maximise({i: w for i, w in enumerate(worth.tolist()) if w})
            solution = model.solve(Clock(self.limit))
        self.spent += spent.cpu
        if not solution.is_proof and (is_nearest or solution.values is None):
            self.open += 1
            return None
        if solution.values is None or not is_nearest:
            return solution.values is not None
        return sum(map(len, loser.stand_ins.slate.values())) - (solution.objective or 0)


@dataclass
class Line:
    question: str
    asked: int
    ours: Spent
    sample: int
    fresh: Fresh
    differ: int

    @property
    def scaled(self) -> float:
        return self.fresh.spent / max(1, self.sample) * self.asked

    def cells(self) -> list[str]:
        return [
            self.question, str(self.asked), seconds(self.ours.cpu), str(self.sample), seconds(self.fresh.spent),
            seconds(self.scaled), ratio(self.scaled, self.ours.cpu), str(self.differ), str(self.fresh.open),
        ]  # fmt: skip


def nothing(*_: object) -> None:
    return


def ranged(session: Session, sample: int, limit: float, seed: int) -> Line:
    """The range of every rule of a feasible plan."""
    start = session.without(None)
    if start is None:
        raise ValueError("a plan without a slate has nothing to compare")
    found: list[Range] = []
    with measured() as ours:
        bench = session.workbench
        bench.tell(start)
        found = list(ranges(bench, session.without, list(session.plan.rules()), nothing))
    asked: list[tuple[Range, Sought, int, Callable[[int], bool]]] = []
    for one in found:
        measure = next(m for m in bench.measures[one.rule] if m.value == one.value)
        if measure.sure.aux:  # values: no sum over columns
            continue
        number = Sought.of(measure, measure.sure)
        most, least = one.counted.most, one.counted.least
        asked.append((one, number, 1, lambda value, most=most: value == most))
        asked.append((one, number.negated, -1, lambda value, least=least: -value == least))
    fresh, differ = Fresh(session, limit), 0
    chosen = random.Random(seed).sample(asked, min(sample, len(asked)))
    must = bench.must
    for one, number, _, is_same in chosen:
        value = fresh.greatest(number, one.rule if one.rule in must else None)
        differ += value is not None and not is_same(value)
    questions = 2 * len(found) + 2 * sum(m.possible != m.sure for ms in bench.measures.values() for m in ms)
    differ += sum(not one.is_proven for one in found)
    return Line("range, every rule", questions, ours, len(chosen), fresh, differ)


def roles(session: Session, sample: int, limit: float, seed: int) -> Line:
    """Everybody in every committee of a feasible plan, on a bench of its own."""
    start = session.without(None)
    if start is None:
        raise ValueError("a plan without a slate has nothing to compare")
    committees = [c.id for c in session.plan.committees]
    with measured() as ours:
        bench = Workbench(session.compiled, session.bundles, Clock())
        found = {(p.committee, p.id): p for p in people(bench, start, committees, nothing)}
    fresh, differ = Fresh(session, limit), 0
    asked = [(place, there) for place in found for there in (True, False)]
    chosen = random.Random(seed).sample(asked, min(sample, len(asked)))
    for (committee, pid), there in chosen:
        given = fresh.can_be(session.pool.row_of[pid], committee, there)
        role = found[committee, pid].role
        expected = role != "never" if there else role != "always"
        differ += given is not None and given != expected
    differ += sum(place.role is None or place.rules is None for place in found.values())
    return Line("people, every committee", len(asked), ours, len(chosen), fresh, differ)


def one_lost(session: Session, sample: int, limit: float, seed: int) -> Line:
    """The stand-ins and the fewest changes for each member of a slate."""
    return _lost(session, sample, limit, seed, with_pairs=False)


def two_lost(session: Session, sample: int, limit: float, seed: int) -> Line:
    """The same, and whether a slate does without each two of them."""
    return _lost(session, sample, limit, seed, with_pairs=True)


def _lost(session: Session, sample: int, limit: float, seed: int, *, with_pairs: bool) -> Line:
    start = session.without(None)
    if start is None:
        raise ValueError("a plan without a slate has nothing to compare")
    with measured() as ours:
        loser = Loser(session.compiled, session.bundles, start, start, Clock())
        found = loser.find(with_pairs)
    fresh, differ = Fresh(session, limit), 0 if found.is_proved else 1
    draw = random.Random(seed)
    if with_pairs:
        fatal = {one.row for one in found.members if one.is_fatal}
        pairs = list(combinations(loser.rows, 2))
        chosen = draw.sample(pairs, min(sample, len(pairs)))
        for pair in chosen:
            can_be = fresh.without(loser, pair, is_nearest=False)
            differ += can_be is not None and can_be == (pair in (found.pairs or ()) or bool(fatal.intersection(pair)))
        return Line("resilience, two lost", len(pairs), ours, len(chosen), fresh, differ)
    some = draw.sample(found.members, min(sample, len(found.members)))
    for one in some:
        least = fresh.without(loser, [one.row], is_nearest=True)
        differ += least is not None and least != (False if one.is_fatal else one.changes)
    return Line("resilience, one lost", len(found.members), ours, len(some), fresh, differ)


def balloted(session: Session, sample: int, limit: float, seed: int) -> Line:
    """A list with a tenth more names than seats: every rule of the committee, with its cases judged."""
    start = session.without(None)
    if start is None:
        raise ValueError("a plan without a slate has nothing to compare")
    committee, draw = session.plan.committees[0].id, random.Random(seed)
    seats = len(start[committee])
    others = [pid for pid in session.pool.ids if pid not in start[committee]]
    ids = [*start[committee], *draw.sample(others, -(-seats // 10))]
    with measured() as ours:
        result = ask(session, {committee: ids}, of=committee, seats=seats)
    rows = [session.pool.row_of[pid] for pid in ids]
    asked: list[tuple[list[int], int]] = []
    for one in result.outcomes:
        for measure in session.workbench.measures.get(one.rule, ()):
            ends = one.by_value.get(measure.value or "", one)
            if measure.sure.aux or ends.least is None or ends.most is None:  # values, or left open: no sum over names
                continue
            codes = session.compiled.codes(measure.sure.feature, np.array(rows)).tolist()
            weights = [measure.sure.table.get(code, 0) for code in codes]
            asked.append((weights, int(ends.most * measure.scale)))
            asked.append(([-weight for weight in weights], -int(ends.least * measure.scale)))
    fresh, differ = Fresh(session, limit), 0
    chosen = draw.sample(asked, min(sample, len(asked)))
    for weights, expected in chosen:
        greatest = fresh.elected(weights, seats)
        differ += greatest is not None and greatest != expected
    differ += sum(one.verdict == "undecided" for one in result.outcomes)
    return Line("ballot, every rule", len(asked), ours, len(chosen), fresh, differ)


COURSES = {
    "courses": {
        "theory": {"who": {"political_theory": "intermediate", "age": {"below": 50}}, "gives": {"political_theory": "senior"}},
    },
    "recruits": {},
}  # fmt: skip


def cheapest(session: Session, sample: int, limit: float, seed: int) -> Line:
    """The cheapest training of a pool in which one of a hundred has kept the senior theory that rules ask for; of ours all
    that is answered, with compiling, near misses, and who else may take the course."""
    pool, draw = session.pool, np.random.default_rng(seed)
    column = pool.columns["political_theory"]
    assert isinstance(column, CodedColumn)
    senior = column.labels.index("senior")
    falls = (column.codes >= senior) & (draw.random(len(pool)) < 0.99)
    theory = replace(column, codes=np.where(falls, senior - 1, column.codes).astype(np.int32))
    columns = {name: theory if name == "political_theory" else pool.columns[name] for name in pool.columns}
    case = replace(session.case, pool=replace(pool, columns=columns))
    lowered, fresh, differ = Session(case), Fresh(session, limit), 0
    courses = read_courses(COURSES, case.plan, case.pool)
    with measured() as ours:
        result = train(lowered, COURSES)
    made_of = trained(asked_alone(case.plan, case.pool), case.pool, courses)
    with measured() as spent:
        compiled, bundles = made_of.compiled, Bundles.of(made_of.compiled)
        groups = compiled.finest
        every = Columns.of_groups(groups, bundles, allowed(compiled, bundles, groups, compiled.must))
        model = Model(build(compiled, bundles, every, {c.rule.key: "hard" for c in compiled.must}))
        cost = made_of.cost[made_of.twins.variant[every.first[every.unit]]]
        model.maximise({at: -int(one) for at, one in enumerate(cost.tolist()) if one})
        solution = model.solve(Clock(limit))
    fresh.spent += spent.cpu
    if not solution.is_proof:
        fresh.open += 1
    elif result.training is None or (None if solution.objective is None else -solution.objective) != result.training.cost:
        differ += 1
    return Line("train, the cheapest", 1, ours, 1, fresh, differ)


ASKED = (ranged, roles, one_lost, two_lost, balloted, cheapest)


def lines(path: Path | str, sample: int, limit: float, seed: int) -> list[Line]:
    return [asked(Session(planner.load(path).case), sample, limit, seed) for asked in ASKED]


def compare(sizes: list[int], sample: int, limit: float, seed: int) -> int:
    """Print the tables; 1 where an answer differs, or the product left one open."""
    print(setting(seed, 1, sample=sample, limit=limit))
    print(EXPLAINED)
    differ = 0
    with tempfile.TemporaryDirectory() as folder:
        plans: list[tuple[str, Path]] = [("examples/city, 180 people", Path("examples/city/plan.yaml"))]
        for size in sizes:
            pool = made(size, seed=seed)
            path = write_plan(Path(folder) / str(size), three_committees(pool, seed=seed), pool)
            plans.append((f"three committees, {size} people", path))
        for title, path in plans:
            found = lines(path, sample, limit, seed)
            print(f"\n{title}")
            print(table(HEADERS, [line.cells() for line in found]))
            differ += sum(line.differ for line in found)
    return 1 if differ else 0
