"""The plain CP-SAT model of a plan: what one would write by hand, as the peer that the product is measured against.

One boolean for each person and committee, an implication for each `within`, one linear constraint for each row, a variable for
each shortfall, default settings, the stages one after the other with the value of each held and its solution as a hint. It
shares with the product the rows (who counts how much in which rule) and nothing that follows. Two things that anybody would do
are done, both in its favour: people whom a rule forbids outright get no variable, and making the rows is not counted.
"""

from __future__ import annotations

import time
from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass

import numpy as np
import numpy.typing as npt
from ortools.sat.python import cp_model

from planner.bodies.seats.body import Seats
from planner.compiled.compile import Compiled
from planner.compiled.rows import CompiledRule, Overlap, Row
from planner.solve.stages import Changes, FieldSum, Filled, FirstInPool, PrintedStage, Shortfalls, Stage
from tests.benchmarks.measuring import cpu_seconds
from tests.benchmarks.outcome import Outcome, Reached

Index = npt.NDArray[np.int64]
Terms = tuple[list[cp_model.IntVar], list[int]]


@dataclass(frozen=True)
class _Aim:
    """An objective: least or greatest sum of the terms plus a constant."""

    terms: Terms
    is_greatest: bool
    constant: int = 0


class PlainModel:
    """Hard rules, soft ones with their shortfalls, and switched ones, which hold where their literal is on."""

    def __init__(
        self,
        compiled: Compiled,
        hard: Collection[CompiledRule],
        soft: Collection[CompiledRule] = (),
        switched: Collection[CompiledRule] = (),
    ) -> None:
        self.compiled = compiled
        self.cp = cp_model.CpModel()
        self.eligible = {c.id: np.ones(len(compiled.pool), dtype=bool) for c in compiled.plan.committees}
        for c in hard:
            self._exclude(c)
        self._exclude_within()
        self.people: dict[str, Index] = {}
        self.member: dict[str, list[cp_model.IntVar]] = {}
        for name, mask in self.eligible.items():
            self.people[name] = np.flatnonzero(mask)
            self.member[name] = [self.cp.new_bool_var("") for _ in range(len(self.people[name]))]
        self._within()
        self.seats = self._most_seats(hard)
        self.aux: dict[tuple[str, str], cp_model.IntVar] = {}
        self.switches: dict[str, cp_model.IntVar] = {}
        for c in hard:
            self._state(c, c.rows)
        for c in soft:
            self._state(c, c.soft_rows)
        for c in switched:
            self.switches[c.rule.key] = self.cp.new_bool_var("")
            self._state(c, c.rows, self.switches[c.rule.key])

    # ------------------------------------------------------------------------------------------------ people

    def _coefficients(self, row: Row, people: Index) -> Index:
        """What each of these people adds to a row of one committee."""
        codes = self.compiled.features[row.feature][people].astype(np.int64)
        table = np.zeros(int(codes.max(initial=0)) + 1, dtype=np.int64)
        for code, value in row.table.items():
            if code < len(table):
                table[code] = value
        return table[codes]

    def _exclude(self, c: CompiledRule) -> None:
        everybody = np.arange(len(self.compiled.pool))
        for row in c.rows:
            if row.committee is None or row.lower is not None or row.upper is None or row.aux:
                continue
            coefficients = self._coefficients(row, everybody)
            if (coefficients >= 0).all():
                self.eligible[row.committee] &= coefficients <= row.upper

    def _exclude_within(self) -> None:
        for committee in self.compiled.plan.committees:
            outer = committee.within
            while outer is not None:
                self.eligible[committee.id] &= self.eligible[outer]
                outer = self.compiled.plan.committee(outer).within

    def _within(self) -> None:
        for committee in self.compiled.plan.committees:
            if committee.within is None:
                continue
            at = {int(row): i for i, row in enumerate(self.people[committee.within])}
            for row, inner in zip(self.people[committee.id].tolist(), self.member[committee.id], strict=True):
                self.cp.add_implication(inner, self.member[committee.within][at[row]])

    def _most_seats(self, hard: Collection[CompiledRule]) -> dict[str, int]:
        seats = {name: len(people) for name, people in self.people.items()}
        for c in hard:
            if isinstance(c.rule.body, Seats) and c.rule.committee is not None and c.rule.body.bounds.at_most is not None:
                seats[c.rule.committee] = min(seats[c.rule.committee], int(c.rule.body.bounds.at_most.value))
        return seats

    # ------------------------------------------------------------------------------------------------ rules

    def _state(self, c: CompiledRule, rows: Sequence[Row], switch: cp_model.IntVar | None = None) -> None:
        self._declare(c, rows)
        for row in rows:
            if row.joint is not None:
                variables, coefficients = self._joint_terms(row)
            elif row.committee is not None and row.table:
                weights = self._coefficients(row, self.people[row.committee])
                at = np.flatnonzero(weights)
                variables = [self.member[row.committee][i] for i in at.tolist()]
                coefficients = weights[at].tolist()
            else:
                variables, coefficients = [], []
            variables = [*variables, *(self.aux[c.rule.key, name] for name in row.aux)]
            coefficients = [*coefficients, *row.aux.values()]
            low = cp_model.INT_MIN if row.lower is None else row.lower
            high = cp_model.INT_MAX if row.upper is None else row.upper
            stated = self.cp.add_linear_constraint(cp_model.LinearExpr.weighted_sum(variables, coefficients), low, high)
            if switch is not None:
                stated.only_enforce_if(switch)

    def _declare(self, c: CompiledRule, rows: Sequence[Row]) -> None:
        """The auxiliary variables of a rule, none larger than the seats can make it."""
        most = 1
        for row in rows:
            members = self.seats.get(row.committee or "", sum(self.seats.values()))
            reach = max((abs(k) for k in row.table.values()), default=int(row.joint is not None))
            most += abs(row.lower or 0) + abs(row.upper or 0) + members * reach
        for name in {name for row in rows for name in row.aux}:
            declared = c.aux[name]
            upper = most if declared.upper is None else declared.upper
            self.aux[c.rule.key, name] = self.cp.new_int_var(declared.lower, upper, "")

    def _joint_terms(self, row: Row) -> Terms:
        """One variable for each person whom it concerns: is in both, or holds so many too many."""
        joint = row.joint
        assert joint is not None
        held: dict[int, list[cp_model.IntVar]] = {}
        for name in joint.committees:
            for person, member in zip(self.people[name].tolist(), self.member[name], strict=True):
                held.setdefault(person, []).append(member)
        found = []
        for members in held.values():
            if isinstance(joint, Overlap):
                if len(members) < 2:
                    continue
                both = self.cp.new_bool_var("")
                self.cp.add_bool_or([both, *(~m for m in members)])
                for m in members:
                    self.cp.add_implication(both, m)
                found.append(both)
            elif len(members) > joint.at_most:
                over = self.cp.new_int_var(0, len(members) - joint.at_most, "")
                self.cp.add(sum(members) - over <= joint.at_most)
                found.append(over)
        return found, [1] * len(found)

    # ------------------------------------------------------------------------------------------------ stages

    def aim(self, stage: Stage) -> _Aim:
        match stage:
            case Shortfalls():
                weights = {
                    (c.rule.key, name): cost * c.rule.weight
                    for c in self.compiled.should
                    if c.rule.priority == stage.priority
                    for name, cost in c.cost.items()
                }
                return _Aim(([self.aux[at] for at in weights], list(weights.values())), is_greatest=False)
            case Filled():
                return _Aim(self._summed({n: np.ones(len(p), dtype=np.int64) for n, p in self.people.items()}), True)
            case FieldSum():
                values = {name: v[self.people[name]] for name, v in stage.values.items()}
                return _Aim(self._summed(values), is_greatest=stage.sign > 0)
            case Changes():
                current = {name: 1 - 2 * v[self.people[name]] for name, v in stage.current.items()}
                return _Aim(self._summed(current), False, sum(int(v.sum()) for v in stage.current.values()) + stage.gone)
            case FirstInPool():
                return _Aim(self._summed({n: p + 1 for n, p in self.people.items()}), is_greatest=False)
        raise TypeError(type(stage).__name__)

    def _summed(self, values: Mapping[str, Index]) -> Terms:
        variables, weights = [], []
        for name, of in values.items():
            at = np.flatnonzero(of)
            variables += [self.member[name][i] for i in at.tolist()]
            weights += of[at].tolist()
        return variables, weights


def solved_in_stages(
    compiled: Compiled, printed: Sequence[PrintedStage], limit: float, workers: int = 0, is_tuned: bool = False
) -> Outcome:
    """Every stage in order until one is not proven within `limit` seconds (for all together, making the model included).

    workers 0: CP-SAT's default, one for each core. `is_tuned`: the same model under the settings that suit it best, those of
    the product: one worker, linearization level 2, neither presolve nor symmetry.
    """
    begun, cpu = time.perf_counter(), cpu_seconds()
    model = PlainModel(compiled, compiled.must, compiled.should)
    outcome = Outcome(
        building=time.perf_counter() - begun, wanted=len(printed), preferred=sum(p.prefer is not None for p in printed)
    )
    for p in printed:
        aim = model.aim(p.stage)
        total = cp_model.LinearExpr.weighted_sum(*aim.terms)
        if aim.is_greatest:
            model.cp.maximize(total)
        else:
            model.cp.minimize(total)
        solver = cp_model.CpSolver()
        solver.parameters.num_workers = workers
        solver.parameters.max_time_in_seconds = max(0.01, limit - (time.perf_counter() - begun))
        if is_tuned:
            solver.parameters.num_workers = 1
            solver.parameters.linearization_level = 2
            solver.parameters.cp_model_presolve = False
            solver.parameters.symmetry_level = 0
        status = solver.solve(model.cp)
        at, used = time.perf_counter() - begun, cpu_seconds() - cpu
        if status not in (cp_model.OPTIMAL, cp_model.FEASIBLE):
            outcome.feasible = status != cp_model.INFEASIBLE
            break
        value, bound = round(solver.objective_value), solver.best_objective_bound
        shown, shown_bound = (_shown(p.stage, number + aim.constant) for number in (value, round(bound)))
        outcome.stages.append(Reached(p.stage.label, shown, shown_bound, status == cp_model.OPTIMAL, at, used))
        if status != cp_model.OPTIMAL:
            break
        model.cp.add(total >= value if aim.is_greatest else total <= value)
        model.cp.clear_hints()
        values = solver.response_proto.solution
        for i, hinted in enumerate(values):
            model.cp.add_hint(model.cp.get_int_var_from_proto_index(i), hinted)
    outcome.seconds, outcome.cpu = time.perf_counter() - begun, cpu_seconds() - cpu
    return outcome


def _shown(stage: Stage, total: int) -> int | float:
    """The value as the product prints it: numbers of a field in their own unit."""
    if isinstance(stage, FieldSum):
        return total // stage.scale if total % stage.scale == 0 else total / stage.scale
    return total
