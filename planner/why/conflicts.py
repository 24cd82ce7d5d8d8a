"""Conflicts: minimal sets of `must` rules that cannot hold together.

One conflict: the solver's reason under assumptions is a hint; it is shrunk rule by rule (deletion), every set proved again on
a model without assumptions. All conflicts: MARCO (Liffiton, Previti, Malik, Marques-Silva 2016): a map of the sets not yet
decided hands out greatest seeds; a seed that can hold blocks its subsets, a conflict blocks its supersets. When the map is
empty, every conflict has been found. What a sum of minima decides (`planner.why.sums`) is one row of the map, not a set for
each choice among them. A `count_each` rule is one member, whatever the number of its values.
"""

from __future__ import annotations

import itertools
from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass, field

from planner.check.judge import broken, judge
from planner.compiled.compile import Compiled
from planner.compiled.linear import Bundles, Columns, build
from planner.compiled.rows import CompiledRule
from planner.problems import InternalDisagreement, OutOfTime
from planner.results.result import Sum
from planner.solve.clock import Clock, loading
from planner.solve.cp import Model, interruptibly, set_parameters
from planner.solve.feasibility import feasibility
from planner.solve.slate import FoundSlate


@dataclass(frozen=True)
class Conflicts:
    """`sets` of rule keys in the order of the plan; `complete`: there are no others."""

    sets: list[list[str]]
    complete: bool


@dataclass(frozen=True)
class _Minima:
    """Rules whose groups share nobody: what each asks for, by key, and the rule of the seats that allows `limit` in all."""

    seats: str
    limit: int
    asked: Mapping[str, int]

    @classmethod
    def of(cls, said: Sum) -> _Minima:
        asked: dict[str, int] = {}
        for part in said.parts:
            asked[part.rule] = asked.get(part.rule, 0) + part.number
        return cls(said.rule, said.limit, asked)

    @property
    def rules(self) -> frozenset[str]:
        return frozenset([self.seats, *self.asked])

    def too_many(self, keys: Collection[str]) -> bool:
        return self.seats in keys and sum(n for key, n in self.asked.items() if key in keys) > self.limit

    def conflicts(self) -> Iterator[frozenset[str]]:
        """Every set of them that asks for too many while none of its parts does."""
        rules = sorted(self.asked, key=lambda key: -self.asked[key])

        def more(chosen: list[str], total: int, at: int, left: int) -> Iterator[frozenset[str]]:
            if total > self.limit:  # the last one asks for the least, so without any of them it is not too many
                yield frozenset([self.seats, *chosen])
                return
            for i in range(at, len(rules)):
                if total + left <= self.limit:
                    return
                yield from more([*chosen, rules[i]], total + self.asked[rules[i]], i + 1, left - self.asked[rules[i]])
                left -= self.asked[rules[i]]

        yield from more([], 0, 0, sum(self.asked.values()))


@dataclass
class Explorer:
    """Answers which sets of `must` rules can hold together, remembering what it has proved.

    `possible` gives sets that hold, each with a slate that shows it; no set that holds one of `impossible` can.
    `sums`: what counting says against the plan; a set whose minima add up to more than its seats is not searched.
    """

    compiled: Compiled
    bundles: Bundles
    clock: Clock
    sums: Sequence[Sum] = ()
    possible: dict[frozenset[str], FoundSlate] = field(default_factory=dict)
    impossible: list[frozenset[str]] = field(default_factory=list)

    def __post_init__(self) -> None:
        self.rules: dict[str, CompiledRule] = {c.rule.key: c for c in self.compiled.must}
        self.place = {key: i for i, key in enumerate(self.rules)}
        self._switched: Model | None = None
        self.minima = [_Minima.of(said) for said in self.sums if said.kind == "over" and said.at_any_size]

    def can_hold(self, keys: Collection[str]) -> bool:
        """Whether these rules can hold together, on a model of their own. Raises OutOfTime."""
        asked = frozenset(keys)
        if any(asked <= known for known in self.possible):
            return True
        if any(known <= asked for known in self.impossible) or any(minima.too_many(asked) for minima in self.minima):
            return False
        found = feasibility(self.compiled, self.bundles, [self.rules[k] for k in self.ordered(asked)], self.clock)
        if found.status == "undecided":
            raise OutOfTime
        if found.slate is not None:
            self._remember(found.slate, asked)
            return True
        self.forbid(found.reasons or asked)
        return False

    def seed(self, keys: Sequence[str]) -> tuple[bool, frozenset[str]]:
        """(can these rules hold together, a set among them that cannot if not, or all that hold with them if so)."""
        asked = frozenset(keys)
        for known in self.possible:
            if asked <= known:
                return True, known
        for known in self.impossible:
            if known <= asked:
                return False, known
        for minima in self.minima:
            if minima.too_many(asked):
                return False, asked & minima.rules
        found = feasibility(self.compiled, self.bundles, [self.rules[k] for k in self.ordered(asked)], self.clock)
        if found.slate is not None:
            return True, self._remember(found.slate, asked)
        if found.status == "undecided":
            raise OutOfTime
        self.forbid(found.reasons or asked)
        return False, found.reasons or self.hint(asked)

    def hint(self, asked: frozenset[str]) -> frozenset[str]:
        """Rules out of a set that cannot hold which the solver gives as its reason: a hint, and all of them if it gives none.

        One model serves every set, its rules switched by assumptions.
        """
        if self._switched is None:
            columns = Columns.of_groups(self.compiled.groups_for(self.compiled.must), self.bundles)
            linear = build(self.compiled, self.bundles, columns, dict.fromkeys(self.rules, "hard"))
            self._switched = Model(linear, switches=list(self.rules))
        solution = self._switched.solve(self.clock, assumed=self.ordered(asked), first="presolved")
        return frozenset(solution.core) or asked

    def shrink(self, keys: Collection[str]) -> frozenset[str]:
        """A minimal conflict within a set that cannot hold (if the set is only a hint, within all rules).

        Raises OutOfTime, and InternalDisagreement where a slate is found that meets all rules.
        """
        left = self.ordered(keys)
        if self.can_hold(left):
            left = list(self.rules)
            if any(known.issuperset(left) for known in self.possible):
                raise InternalDisagreement("a slate meets every rule of a plan that is said to have none")
        needed: list[str] = []
        while left:
            rule = left.pop()
            if self.can_hold([*left, *needed]):
                needed.append(rule)
        return frozenset(needed)

    def ordered(self, keys: Collection[str]) -> list[str]:
        return sorted(keys, key=self.place.__getitem__)

    def forbid(self, keys: frozenset[str]) -> None:
        """Remember that these rules cannot hold together."""
        if keys not in self.impossible:
            self.impossible.append(keys)

    def learn(self, slate: FoundSlate) -> frozenset[str]:
        """All rules that a slate meets, by the checker, which can hold together therefore."""
        offended = set(broken(judge(self.compiled.plan, self.compiled.pool, slate)))
        holding = frozenset(k for k in self.rules if k not in offended)
        self.possible.setdefault(holding, slate)
        return holding

    def _remember(self, slate: FoundSlate, asked: frozenset[str]) -> frozenset[str]:
        holding = self.learn(slate)
        if not asked <= holding:
            raise InternalDisagreement(f"rules {sorted(asked - holding)} were to hold and do not")
        return holding


def first_conflict(explorer: Explorer, reasons: Collection[str] = ()) -> list[str]:
    """One minimal conflict of a plan that is infeasible; `reasons` is a set known not to hold, if any is. Raises OutOfTime."""
    if not reasons:
        can_hold, reasons = explorer.seed(list(explorer.rules))
        if can_hold:
            raise ValueError("the rules can hold together")
    return explorer.ordered(explorer.shrink(reasons))


def all_conflicts(explorer: Explorer, known: Sequence[list[str]] = ()) -> Conflicts:
    """Every minimal conflict, those known already among them, until the clock of the explorer runs out."""
    found: list[list[str]] = list(known)
    try:
        for conflict in itertools.chain(_marco(explorer, known), _added_up(explorer, known)):
            found.append(explorer.ordered(conflict))  # noqa: PERF401  (what was found before the clock ran out is kept)
    except OutOfTime:
        return Conflicts(_sorted(explorer, found), complete=False)
    return Conflicts(_sorted(explorer, found), complete=True)


def _added_up(explorer: Explorer, known: Sequence[list[str]]) -> Iterator[frozenset[str]]:
    """The conflicts that counting shows, those that are minimal: the map was spared them, since there may be very many."""
    seen = {frozenset(keys) for keys in known}
    for minima in explorer.minima:
        for conflict in minima.conflicts():
            explorer.clock.check()
            if conflict not in seen and all(explorer.can_hold(conflict - {key}) for key in conflict):
                seen.add(conflict)
                yield conflict


def _marco(explorer: Explorer, known: Sequence[list[str]] = ()) -> Iterator[frozenset[str]]:
    with loading():
        from ortools.sat.python import cp_model

    undecided = cp_model.CpModel()
    chosen = {key: undecided.new_bool_var("") for key in explorer.rules}
    undecided.maximize(sum(chosen.values()))
    for keys in known:
        undecided.add_bool_or([~chosen[k] for k in keys])
    for minima in explorer.minima:
        terms = sum(n * chosen[key] for key, n in minima.asked.items())
        undecided.add(terms <= minima.limit).only_enforce_if(chosen[minima.seats])
    while True:
        explorer.clock.check()
        solver = cp_model.CpSolver()
        set_parameters(solver.parameters, "presolved", explorer.clock)
        status = interruptibly(solver, undecided, explorer.clock)
        if status == cp_model.INFEASIBLE:
            return
        if status != cp_model.OPTIMAL:
            raise OutOfTime
        seed = [key for key, literal in chosen.items() if solver.boolean_value(literal)]
        can_hold, reason = explorer.seed(seed)
        if can_hold:
            # A seed that is greatest on the map and holds: each set still open has a rule from outside.
            undecided.add_bool_or([chosen[k] for k in chosen if k not in reason])
        else:
            conflict = explorer.shrink(reason)
            undecided.add_bool_or([~chosen[k] for k in conflict])
            yield conflict


def _sorted(explorer: Explorer, found: list[list[str]]) -> list[list[str]]:
    return sorted(found, key=lambda keys: (len(keys), [explorer.place[k] for k in keys]))
