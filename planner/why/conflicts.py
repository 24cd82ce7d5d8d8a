"""Conflicts: minimal sets of `must` rules that cannot hold together.

One conflict: the solver's reason under assumptions is a hint; it is shrunk rule by rule (deletion), every set proved again on
a model without assumptions. All conflicts: MARCO (Liffiton, Previti, Malik, Marques-Silva 2016): a map of the sets not yet
decided hands out greatest seeds; a seed that can hold blocks its subsets, a conflict blocks its supersets. When the map is
empty, every conflict has been found. A `count_each` rule is one member, whatever the number of its values.
"""

from __future__ import annotations

from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass, field

from planner.check.judge import broken, judge
from planner.compiled.compile import Compiled
from planner.compiled.linear import Bundles, Columns, build
from planner.compiled.rows import CompiledRule
from planner.solve.clock import Clock, OutOfTime
from planner.solve.cp import Model, interruptibly, set_parameters
from planner.solve.feasibility import feasibility


@dataclass(frozen=True)
class Conflicts:
    """`sets` of rule keys in the order of the plan; `complete`: there are no others."""

    sets: list[list[str]]
    complete: bool


@dataclass
class Explorer:
    """Answers which sets of `must` rules can hold together, remembering what it has proved."""

    compiled: Compiled
    bundles: Bundles
    clock: Clock
    possible: list[frozenset[str]] = field(default_factory=list)
    impossible: list[frozenset[str]] = field(default_factory=list)

    def __post_init__(self) -> None:
        self.rules: dict[str, CompiledRule] = {c.rule.key: c for c in self.compiled.must}
        self.place = {key: i for i, key in enumerate(self.rules)}
        self._switched: Model | None = None

    def can_hold(self, keys: Collection[str]) -> bool:
        """Whether these rules can hold together, on a model of their own. Raises OutOfTime."""
        asked = frozenset(keys)
        if any(asked <= known for known in self.possible):
            return True
        if any(known <= asked for known in self.impossible):
            return False
        found = feasibility(self.compiled, self.bundles, [self.rules[k] for k in self.ordered(asked)], self.clock)
        if found.status == "undecided":
            raise OutOfTime
        if found.slate is not None:
            self._remember(found.slate, asked)
            return True
        self.impossible.append(asked)
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
        found = feasibility(self.compiled, self.bundles, [self.rules[k] for k in self.ordered(asked)], self.clock)
        if found.slate is not None:
            return True, self._remember(found.slate, asked)
        if found.status == "undecided":
            raise OutOfTime
        self.impossible.append(asked)
        return False, found.reasons or self._hint(asked)

    def _hint(self, asked: frozenset[str]) -> frozenset[str]:
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
        """A minimal conflict within a set that cannot hold (if the set is only a hint, within all rules)."""
        left = self.ordered(keys)
        if self.can_hold(left):
            left = list(self.rules)
        needed: list[str] = []
        while left:
            rule = left.pop()
            if self.can_hold([*left, *needed]):
                needed.append(rule)
        return frozenset(needed)

    def ordered(self, keys: Collection[str]) -> list[str]:
        return sorted(keys, key=self.place.__getitem__)

    def _remember(self, slate: dict[str, list[str]], asked: frozenset[str]) -> frozenset[str]:
        """All rules that a slate meets, by the checker."""
        offended = set(broken(judge(self.compiled.plan, self.compiled.pool, slate)))
        holding = frozenset(k for k in self.rules if k not in offended)
        if not asked <= holding:
            from planner.problems import InternalDisagreement

            raise InternalDisagreement(f"rules {sorted(asked - holding)} were to hold and do not")
        self.possible.append(holding)
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
        for conflict in _marco(explorer, known):
            found.append(explorer.ordered(conflict))  # noqa: PERF401  (what was found before the clock ran out is kept)
    except OutOfTime:
        return Conflicts(_sorted(explorer, found), complete=False)
    return Conflicts(_sorted(explorer, found), complete=True)


def _marco(explorer: Explorer, known: Sequence[list[str]] = ()) -> Iterator[frozenset[str]]:
    from ortools.sat.python import cp_model

    undecided = cp_model.CpModel()
    chosen = {key: undecided.new_bool_var("") for key in explorer.rules}
    undecided.maximize(sum(chosen.values()))
    for keys in known:
        undecided.add_bool_or([~chosen[k] for k in keys])
    while True:
        explorer.clock.check()
        solver = cp_model.CpSolver()
        set_parameters(solver.parameters, "presolved", explorer.clock)
        status = interruptibly(solver, undecided)
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
