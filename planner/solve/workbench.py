"""One bench for many questions about the slates of one plan: how great or small a number of theirs can be.

The rows are compiled once. From question to question stay
- the core: the columns of the last linear relaxations, all others priced in one sweep (`relaxation_bound`), which gives a bound
  in whole numbers;
- the witnesses: every slate that was found, by the rules that it breaks. They answer later questions, or are where those begin.
A slate that attains the bound is looked for among the few columns that the relaxation uses and some at random: the optimum of a
relaxation is a vertex, and a slate next to it mostly exists. Where that fails, the bound is bettered over the few groups of
people that the rules with a price tell apart; and only then CP-SAT is given all columns that may do better.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace

import numpy as np

from planner.check.judge import Judged, broken, judge, outside
from planner.compiled.compile import Compiled
from planner.compiled.groups import Groups, Index, group_by
from planner.compiled.linear import Bundles, Columns, Linear, Mode, allowed, build, under
from planner.compiled.measures import Measure
from planner.compiled.rows import AnyOf, Aux, CompiledRule, Overlap, Row, RowMaker
from planner.problems import InternalDisagreement, OutOfTime
from planner.solve.clock import Clock
from planner.solve.cp import Model
from planner.solve.relaxation_bound import Priced, price, relaxed
from planner.solve.slate import FoundSlate, slate_of

FEW_COLUMNS = 400  # that many CP-SAT is given at once, without prices
FIRST_CORE = 700
JOINS = 500  # columns that may join the core in one round
ROUNDS = 40
MORE = 200  # columns at random beside those that the relaxation uses
EFFORTS = (0.2, 0.4, 0.8)  # deterministic time for a slate next to the vertex
USED = 1e-7  # a column that the relaxation uses less is not used
CLOSE = 1e-6
COARSE_EFFORT = 1.0
ENOUGH = 0.15  # where any better slate will do, one that lacks so much of the best is as good

NUMBER = "number"


@dataclass(frozen=True)
class Sought:
    """A number of a slate: `sign` times the sum of `row`, a row without bounds, `links` holding each of its auxiliary variables
    to the one value that it has on a slate. Or, where `weights` [columns of the space] are given, their sum over its columns.
    """

    row: Row = field(default_factory=Row)
    links: tuple[Row, ...] = ()
    aux: Mapping[str, Aux] = field(default_factory=dict)
    sign: int = 1
    weights: Index | None = None

    @classmethod
    def of(cls, measure: Measure, row: Row) -> Sought:
        """A row of a measure."""
        return cls(row, measure.links, measure.aux) if row.aux else cls(row)

    @property
    def negated(self) -> Sought:
        return replace(self, sign=-self.sign)


@dataclass(frozen=True)
class AtLeast:
    """A slate is asked for in which this number is so great at least."""

    asked: Sought
    number: int


@dataclass(frozen=True)
class Witness:
    """A slate that keeps every `within`: the `must` rules that it breaks by the checker, what the checker counts of each rule
    (and value), the pool rows of its members by committee, and its columns [columns used] with how often each is used.
    """

    slate: FoundSlate
    broken: frozenset[str]
    actual: Mapping[tuple[str, str | None], int | float | None]
    members: Mapping[str, Index]
    columns: Index
    counts: Index


@dataclass(frozen=True)
class Reach:
    """The greatest value found, with the slate; no slate has more than `bound` (None: nothing is known). The question is
    decided where both are the same."""

    value: int
    witness: Witness
    bound: int | None

    @property
    def is_proven(self) -> bool:
        return self.bound == self.value


class Workbench:
    """Whoever asks sets the clock. `few`: with fewer columns CP-SAT is given them all at once."""

    def __init__(self, compiled: Compiled, bundles: Bundles, clock: Clock, few: int = FEW_COLUMNS) -> None:
        self.clock, self.few = clock, few
        self.measures = self._measures(compiled)
        # What may be put aside forbids nobody by itself here: one space serves every question.
        stated = [c for c in compiled.must if c.rule.key not in self.measures]
        # Made anew, so that its groups tell apart whom the measures tell apart.
        self.compiled, self.bundles = under(replace(compiled, _cache={}), bundles, stated)
        self.must = frozenset(c.rule.key for c in self.compiled.must)
        groups = self.compiled.finest
        self.allow = allowed(self.compiled, self.bundles, groups, stated)
        self.space = Columns.of_groups(groups, self.bundles, self.allow)
        keys = groups.of[self.space.first[self.space.unit]] * max(1, len(self.bundles)) + self.space.bundle
        self._order = np.argsort(keys, kind="stable")
        self._keys = keys[self._order]
        self._numbers = {members: number for number, members in enumerate(self.bundles.sets)}
        self._random = np.random.default_rng(20250701)
        self._core = self._some(FIRST_CORE)
        self.witnesses: list[Witness] = []
        self.solved = {"relaxed": 0, "near": 0, "all": 0}  # how often each way was taken

    @staticmethod
    def _measures(compiled: Compiled) -> dict[str, tuple[Measure, ...]]:
        """The numbers that questions ask for; a rule that has any may be put aside."""
        measures: dict[str, tuple[Measure, ...]] = {}
        for c in compiled.rules:
            maker = RowMaker(compiled.plan, compiled.pool, c.rule, compiled.register)
            if found := c.rule.body.measures(maker):
                measures[c.rule.key] = found
        return measures

    def _judged(self, slate: FoundSlate) -> list[Judged]:
        """The checker's verdicts on a slate."""
        return judge(self.compiled.plan, self.compiled.pool, slate)

    # ---------------------------------------------------------------------------------------------- witnesses

    def tell(self, slate: FoundSlate) -> Witness:
        """Keep a slate. Raises InternalDisagreement where it breaks a `within`."""
        known = next((w for w in self.witnesses if w.slate == slate), None)
        if known is not None:
            return known
        compiled = self.compiled
        judged = self._judged(slate)
        if any(outside(compiled.plan, slate)):
            raise InternalDisagreement("a slate that was found breaks within")
        actual: dict[tuple[str, str | None], int | float | None] = {}
        for one in judged:
            actual[one.rule.key, None] = one.judgement.actual
            for value, own in (one.judgement.by_value or {}).items():
                actual[one.rule.key, value] = own.actual
        rows = compiled.pool.row_of
        members = {committee: np.array([rows[pid] for pid in ids], dtype=np.int64) for committee, ids in slate.items()}
        columns, counts = self._columns(members)
        found = Witness(slate, frozenset(broken(judged)), actual, members, columns, counts)
        self.witnesses.append(found)
        return found

    def serving(self, drop: frozenset[str] = frozenset()) -> list[Witness]:
        """The witnesses that break no `must` rule but these."""
        return [w for w in self.witnesses if w.broken <= drop]

    def _columns(self, members: Mapping[str, Index]) -> tuple[Index, Index]:
        held: dict[int, set[str]] = {}
        for committee, people in members.items():
            for row in people.tolist():
                held.setdefault(row, set()).add(committee)
        of = self.compiled.finest.of
        used: dict[int, int] = {}
        for row, committees in held.items():
            for block in self.compiled.bundling.blocks:
                inside = frozenset(committees.intersection(block.committees))
                if inside:
                    key = int(of[row]) * len(self.bundles) + self._numbers[inside]
                    used[key] = used.get(key, 0) + 1
        keys = np.array(sorted(used), dtype=np.int64)
        at = np.searchsorted(self._keys, keys)
        if len(keys) and (at.max() >= len(self._keys) or not np.array_equal(self._keys[at], keys)):
            raise InternalDisagreement("a slate uses a column that rules forbid")
        columns = self._order[at]
        order = np.argsort(columns)
        return columns[order], np.array([used[key] for key in keys.tolist()], dtype=np.int64)[order]

    def value(self, asked: Sought, witness: Witness) -> int:
        """The number on a slate, summed up person by person."""
        if asked.weights is not None:
            return asked.sign * int(asked.weights[witness.columns] @ witness.counts)
        aux = {name: self._settled(name, limits, asked.links, witness) for name, limits in asked.aux.items()}
        return asked.sign * self._sum(asked.row, aux, witness)

    def _settled(self, name: str, limits: Aux, links: Iterable[Row], witness: Witness) -> int:
        """The value that the links leave an auxiliary variable on a slate."""
        rows = [row for row in links if name in row.aux]
        sums = [self._sum(row, {}, witness) for row in rows]
        for n in range(limits.lower, (limits.upper or 0) + 1):
            totals = [total + row.aux[name] * n for total, row in zip(sums, rows, strict=True)]
            if all(
                (row.lower is None or total >= row.lower) and (row.upper is None or total <= row.upper)
                for total, row in zip(totals, rows, strict=True)
            ):
                return n
        raise InternalDisagreement(f"no value of {name} fits a slate")

    def _sum(self, row: Row, aux: Mapping[str, int], witness: Witness) -> int:
        found = sum(k * aux[name] for name, k in row.aux.items() if name in aux)
        if isinstance(row.joint, Overlap):
            first, second = (witness.members[committee] for committee in row.joint.committees)
            return found + len(np.intersect1d(first, second))
        if row.committee is None or not row.table:
            return found
        several = row.committee.committees if isinstance(row.committee, AnyOf) else (row.committee,)
        people = np.unique(np.concatenate([witness.members[committee] for committee in several]))
        codes = self.compiled.codes(row.feature, people)
        return found + sum(row.table.get(code, 0) for code in codes.tolist())

    # ---------------------------------------------------------------------------------------------- questions

    def greatest(
        self, asked: Sought, drop: frozenset[str] = frozenset(), also: Sequence[AtLeast] = (), enough: int | None = None
    ) -> Reach:
        """The greatest value over the slates that keep every `must` rule but those dropped, and what is `also` asked; as far as
        the clock allows. `enough`: a slate of that value will do.

        Raises ValueError where no witness is known to begin with.
        """
        best, value = self._first(asked, drop, also)
        bound = self._trivial(asked)
        if bound == value:
            return Reach(value, best, bound)
        question = _Question(self, asked, drop, also)
        try:
            self.clock.check()
            if self.compiled.bundling.is_split or len(self.space) <= self.few:
                return self._at_once(question, best, value)
            return self._by_vertex(question, best, value, enough)
        except OutOfTime:
            kept, value = self._first(asked, drop, also)
            return Reach(value, kept, question.bound if question.bound is not None else bound)

    def _first(self, asked: Sought, drop: frozenset[str], also: Sequence[AtLeast]) -> tuple[Witness, int]:
        serving = [w for w in self.serving(drop) if all(self.value(a.asked, w) >= a.number for a in also)]
        if not serving:
            raise ValueError("no slate is known to begin from")
        if asked.aux:  # dear to sum up: those found last are next to it
            serving = serving[-8:]
        return max(((w, self.value(asked, w)) for w in serving), key=lambda pair: pair[1])

    def _trivial(self, asked: Sought) -> int | None:
        """What no slate can have more of, where nothing counts, or nothing counts against it."""
        if asked.aux:
            return None
        if asked.weights is not None:
            return 0 if int((asked.sign * asked.weights).max(initial=0)) <= 0 else None
        if asked.row.joint is not None:
            return 0 if asked.sign < 0 else None
        codes = self.compiled.features[asked.row.feature]
        there = set(np.unique(codes).tolist())
        if all(asked.sign * k <= 0 for code, k in asked.row.table.items() if code in there):
            return 0
        return None

    def _at_once(self, question: _Question, best: Witness, value: int) -> Reach:
        """All columns, by CP-SAT."""
        self.solved["all"] += 1
        everything = np.arange(len(self.space), dtype=np.int64)
        linear = question.linear(everything)
        model = Model(linear)
        model.maximise(question.weights(linear, everything), at_least=value)
        model.hint(self._dense(best).tolist())
        solution = model.solve(self.clock)
        if solution.answer == "infeasible":
            raise InternalDisagreement("the solver denies a slate that it was given")
        if solution.values is not None and solution.objective is not None:
            best = self._take(question, everything, solution.values, solution.objective)
            value, question.bound = solution.objective, solution.bound
        return Reach(value, best, question.bound)

    def _by_vertex(self, question: _Question, best: Witness, value: int, enough: int | None) -> Reach:
        priced, used = self._relax(question, best, value)
        question.bound = None if priced is None else priced.bound
        if question.bound is not None and question.bound < value:
            raise InternalDisagreement(f"a slate is worth {value}, more than the proven bound {question.bound}")

        def is_done() -> bool:
            return question.bound == value or (enough is not None and value >= enough)

        for number, effort in enumerate(EFFORTS, start=1):
            if is_done():
                return Reach(value, best, question.bound)
            if number == 2 and priced is not None:
                question.coarsen(priced.reasons)
                if is_done():
                    return Reach(value, best, question.bound)
            self.solved["near"] += 1
            chosen = np.union1d(np.union1d(used, best.columns), self._some(MORE * number))
            linear = question.linear(chosen)
            model = Model(linear)
            model.maximise(question.weights(linear, chosen), at_least=value + 1, at_most=question.bound)
            solution = model.attempt(self.clock, effort, gap=0.0 if enough is None else ENOUGH)
            if solution.values is not None and solution.objective is not None:
                best, value = self._take(question, chosen, solution.values, solution.objective), solution.objective
        if is_done():
            return Reach(value, best, question.bound)
        self.solved["all"] += 1
        able = np.arange(len(self.space), dtype=np.int64)
        if priced is not None:
            able = np.flatnonzero(priced.worth_at_most > value)
        linear = question.linear(able)
        model = Model(linear)
        model.maximise(question.weights(linear, able), at_least=value + 1, at_most=question.bound)
        solution = model.solve(self.clock)
        if solution.answer == "infeasible":
            question.bound = value
        elif solution.values is not None and solution.objective is not None:
            best, value = self._take(question, able, solution.values, solution.objective), solution.objective
            if solution.answer == "optimal":
                question.bound = value
        return Reach(value, best, question.bound)

    def _relax(self, question: _Question, best: Witness, value: int) -> tuple[Priced | None, Index]:
        """Prices that no column outside the core betters, or that decide already; the columns that the relaxation uses."""
        core = np.union1d(self._core, best.columns)
        tightest: Priced | None = None
        used = best.columns
        for _ in range(ROUNDS):
            self.clock.check()
            self.solved["relaxed"] += 1
            linear = question.linear(core)
            weights = question.weights(linear, core)
            found = relaxed(linear, weights, self.clock)
            if found is None:
                break
            used = core[np.flatnonzero(np.array(found.values[: len(core)]) > USED)]
            aux = {i: w for i, w in weights.items() if i >= len(core)}
            priced = price(self.compiled, self.bundles, self.space, linear, found.duals, question.worth, aux, [])
            if priced is None:
                break
            if tightest is None or priced.bound <= tightest.bound:
                tightest = priced
            if tightest.bound <= max(value, np.floor(found.worth + CLOSE)):
                break
            joining = priced.joining(core, JOINS)
            if not joining.size:
                break
            core = np.union1d(core, joining)
        if len(core) > 4 * FIRST_CORE:  # a core that has grown is dear to every later question
            core = np.union1d(used, self._some(FIRST_CORE))
        self._core = core
        return tightest, used

    def _take(self, question: _Question, chosen: Index, values: Index, objective: int) -> Witness:
        """Keep the slate of these column values. Raises InternalDisagreement where it is not what was asked for."""
        groups = None if self.compiled.bundling.is_split else self.compiled.finest
        found = self.tell(slate_of(self.compiled, self.bundles, self.space.take(chosen), values[: len(chosen)], groups))
        if not found.broken <= question.drop:
            raise InternalDisagreement(f"a slate that was found breaks {sorted(found.broken - question.drop)}")
        if self.value(question.asked, found) != objective:
            raise InternalDisagreement(f"a number is {self.value(question.asked, found)}, by the solver {objective}")
        return found

    def _some(self, number: int) -> Index:
        """So many columns at random, ascending."""
        everything = len(self.space)
        if everything <= number:
            return np.arange(everything, dtype=np.int64)
        return np.sort(self._random.choice(everything, number, replace=False)).astype(np.int64)

    def _dense(self, witness: Witness) -> Index:
        found = np.zeros(len(self.space), dtype=np.int64)
        found[witness.columns] = witness.counts
        return found

    def is_additive(self, row: Row) -> bool:
        """Whether the sum of a row is one over columns: not where several blocks tell of the same people."""
        return not row.several or self.compiled.bundling.in_one(row.several)

    def worth(self, row: Row, columns: Columns | None = None) -> Index:
        """What each column (of the space, where no others are given) adds to the sum of a row."""
        space = self.space if columns is None else columns
        if row.joint is not None:
            return self.bundles.joint(row.joint)[space.bundle]
        found = np.zeros(len(space), dtype=np.int64)
        if row.committee is None or not row.table:
            return found
        table = np.zeros(max(int(self.compiled.features[row.feature].max(initial=0)), *row.table) + 1, dtype=np.int64)
        table[list(row.table)] = list(row.table.values())
        inside = np.isin(space.bundle, self.bundles.having(row.committee))
        found[inside] = table[self.compiled.codes(row.feature, space.first)[space.unit[inside]]]
        return found


class _Question:
    """One question: its rules, and the models over some columns. `bound` is the best that was proved of it."""

    def __init__(self, bench: Workbench, asked: Sought, drop: frozenset[str], also: Sequence[AtLeast]) -> None:
        self.bench, self.asked, self.drop = bench, asked, drop
        self.bound: int | None = None
        self.modes: dict[str, Mode] = {key: "hard" for key in bench.must if key not in drop}
        stub = bench.compiled.rules[0].rule
        extra: list[CompiledRule] = []

        def state(rows: Sequence[Row], aux: Mapping[str, Aux]) -> str:
            rule = replace(stub, id=f"asked {len(extra)}", committee=None)
            extra.append(CompiledRule(rule, tuple(rows), aux=aux))
            self.modes[rule.key] = "hard"
            return rule.key

        for one in also:
            limit = {"lower": one.number} if one.asked.sign > 0 else {"upper": -one.number}
            state([*one.asked.links, replace(one.asked.row, **limit)], one.asked.aux)  # type: ignore[arg-type]
        self._aux: dict[tuple[str, str], int] = {}  # what each auxiliary variable adds to the number
        if asked.weights is not None:
            self.worth = asked.sign * asked.weights
        elif bench.is_additive(asked.row):
            self.worth = asked.sign * bench.worth(asked.row)
            if asked.aux:
                key = state(asked.links, asked.aux)
                self._aux = {(key, name): asked.sign * k for name, k in asked.row.aux.items()}
        else:
            self.worth = np.zeros(len(bench.space), dtype=np.int64)
            reach = len(bench.compiled.pool) * max((abs(k) for k in asked.row.table.values()), default=1)
            number = replace(asked.row, aux={**asked.row.aux, NUMBER: -1}, lower=0, upper=0)
            key = state([*asked.links, number], {**asked.aux, NUMBER: Aux(-reach, reach)})
            self._aux = {(key, NUMBER): asked.sign}
        self.compiled = replace(bench.compiled, rules=(*bench.compiled.rules, *extra)) if extra else bench.compiled

    def coarsen(self, active: frozenset[str]) -> None:
        """Better the bound by the rules alone that it rests on, in whole numbers over the few groups that these tell apart:
        other rules only make the slates fewer, and the gap of the relaxation is closed.
        """
        if self.asked.weights is not None:
            return
        bench = self.bench
        modes = {key: mode for key, mode in self.modes.items() if key in active or key not in bench.must}
        rows = [row for c in self.compiled.rules if c.rule.key in modes for row in c.rows]
        rows.append(self.asked.row)
        features = sorted({row.feature for row in rows if row.committee is not None})
        finest = bench.compiled.finest
        patterns, pattern = np.unique(bench.allow, axis=0, return_inverse=True)
        codes = [bench.compiled.features[feature][finest.first] for feature in features]
        if self.compiled.twins is None:
            coarse = group_by([*codes, pattern.ravel().astype(np.int64)], len(finest))
            groups = Groups(coarse.of[finest.of], finest.first[coarse.first])
        else:
            named = [bench.compiled.features[feature] for feature in features]
            groups = self.compiled.grouped([*named, pattern.ravel().astype(np.int64)[finest.of]])
        columns = Columns.of_groups(groups, bench.bundles, patterns[pattern.ravel()[finest.of[groups.first]]])
        if len(columns) > len(bench.space) // 2:
            return
        linear = build(self.compiled, bench.bundles, columns, modes)
        worth = self.asked.sign * bench.worth(self.asked.row, columns)
        weights = {i: w for i, w in enumerate(worth.tolist()) if w}
        weights.update({linear.aux[name]: k for name, k in self._aux.items() if name in linear.aux})
        model = Model(linear)
        model.maximise(weights, at_most=self.bound)
        found = model.attempt(bench.clock, COARSE_EFFORT)
        if found.bound is not None:
            self.bound = found.bound if self.bound is None else min(self.bound, found.bound)

    def linear(self, chosen: Index) -> Linear:
        return build(self.compiled, self.bench.bundles, self.bench.space.take(chosen), self.modes)

    def weights(self, linear: Linear, chosen: Index) -> dict[int, int]:
        found = {i: w for i, w in enumerate(self.worth[chosen].tolist()) if w}
        found.update({linear.aux[name]: k for name, k in self._aux.items() if name in linear.aux})
        return found
