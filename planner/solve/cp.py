"""CP-SAT on a linear model: one worker, fixed seed, the settings that were measured to decide (see the comments)."""

from __future__ import annotations

import threading
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Literal

import numpy as np

from planner.compiled.groups import Index
from planner.compiled.linear import Linear
from planner.solve.clock import Clock

if TYPE_CHECKING:
    from ortools.sat.python import cp_model

Answer = Literal["optimal", "feasible", "infeasible", "undecided"]

SEED = 20250701


@dataclass(frozen=True)
class Solution:
    """`values` [variables of the linear model]; `objective` and `bound` where something was maximised."""

    answer: Answer
    values: Index | None = None
    objective: int | None = None
    bound: int | None = None
    core: tuple[str, ...] = ()  # rules whose assumptions the solver gave as a reason, a hint only

    @property
    def is_proof(self) -> bool:
        return self.answer in ("optimal", "infeasible")


class Model:
    """A CP-SAT model of a linear model.

    `switches`: the rules (keys) whose rows hold only where the rule's literal is true.
    """

    def __init__(self, linear: Linear, switches: Sequence[str] = ()) -> None:
        from ortools.sat.python import cp_model

        self.linear = linear
        self.cp = cp_model.CpModel()
        self.variables = [
            self.cp.new_int_var(low, high, "") for low, high in zip(linear.lower, linear.upper, strict=True)
        ]
        self.switches = {rule: self.cp.new_bool_var("") for rule in switches}
        upper = linear.upper
        for index, size in linear.one_each:
            chosen = [self.variables[i] for i in index]
            if size == 1 and all(upper[i] == 1 for i in index):
                self.cp.add_at_most_one(chosen)
            else:
                self.cp.add_linear_constraint(cp_model.LinearExpr.sum(chosen), 0, size)
        for row in linear.rows:
            expression = cp_model.LinearExpr.weighted_sum(
                [self.variables[i] for i in row.index.tolist()], row.coefficients.tolist()
            )
            constraint = self.cp.add_linear_constraint(
                expression,
                cp_model.INT_MIN if row.lower is None else row.lower,
                cp_model.INT_MAX if row.upper is None else row.upper,
            )
            if row.rule in self.switches:
                constraint.only_enforce_if(self.switches[row.rule])

    def weighted(self, weights: Mapping[int, int]) -> cp_model.LinearExprT:
        """The sum of weight * variable."""
        from ortools.sat.python import cp_model

        return cp_model.LinearExpr.weighted_sum([self.variables[i] for i in weights], list(weights.values()))

    def maximise(self, weights: Mapping[int, int], at_least: int | None = None, at_most: int | None = None) -> None:
        """Maximise a sum; a known bound lets the solver stop as soon as it reaches it."""
        from ortools.sat.python import cp_model

        total = self.weighted(weights)
        if at_least is not None or at_most is not None:
            self.cp.add_linear_constraint(
                total, cp_model.INT_MIN if at_least is None else at_least, cp_model.INT_MAX if at_most is None else at_most
            )
        self.cp.maximize(total)

    def hint(self, values: Sequence[int]) -> None:
        self.cp.clear_hints()
        for variable, value in zip(self.variables, values, strict=False):
            self.cp.add_hint(variable, int(value))

    def solve(self, clock: Clock, assumed: Sequence[str] | None = None) -> Solution:
        """Solve; with `assumed`, these rules are switched on and every other switch is free. Raises KeyboardInterrupt."""
        from ortools.sat.python import cp_model

        if clock.is_up:
            return Solution("undecided")
        self.cp.clear_assumptions()
        if assumed is not None:
            self.cp.add_assumptions([self.switches[rule] for rule in assumed])
        solver = cp_model.CpSolver()
        parameters = solver.parameters
        # One worker and a fixed seed: the same answer everywhere. Level 2 puts rows behind literals into the relaxation and
        # proves in milliseconds what the default level does not prove at all; presolve costs more than it saves on models
        # of few rows and many columns.
        parameters.num_workers = 1
        parameters.random_seed = SEED
        parameters.linearization_level = 2
        parameters.cp_model_presolve = False
        parameters.catch_sigint_signal = False
        if clock.left is not None:
            parameters.max_time_in_seconds = clock.left
        status = _interruptibly(solver, self.cp)
        if status in (cp_model.OPTIMAL, cp_model.FEASIBLE):
            values = np.array([solver.value(v) for v in self.variables], dtype=np.int64)
            if not self.cp.has_objective():
                return Solution("optimal", values)
            return Solution(
                "optimal" if status == cp_model.OPTIMAL else "feasible",
                values,
                round(solver.objective_value),
                int(np.floor(solver.best_objective_bound + 1e-6)),
            )
        if status == cp_model.INFEASIBLE:
            names = {literal.index: rule for rule, literal in self.switches.items()}
            core = tuple(names[i] for i in solver.sufficient_assumptions_for_infeasibility() if i in names) if assumed else ()
            return Solution("infeasible", core=core)
        if status == cp_model.MODEL_INVALID:
            raise ValueError(f"invalid model: {self.cp.validate()}")
        return Solution("undecided")


def _interruptibly(solver: cp_model.CpSolver, model: cp_model.CpModel) -> cp_model.CpSolverStatus:
    """Solve in a thread of its own, so that Ctrl-C reaches Python: the search is stopped, then KeyboardInterrupt goes on."""
    outcome: list[cp_model.CpSolverStatus] = []
    failure: list[BaseException] = []

    def run() -> None:
        try:
            outcome.append(solver.solve(model))
        except BaseException as error:  # handed to the caller below
            failure.append(error)

    thread = threading.Thread(target=run, daemon=True)
    thread.start()
    try:
        thread.join()
    except KeyboardInterrupt:
        solver.stop_search()
        thread.join(5)
        raise
    if failure:
        raise failure[0]
    return outcome[0]
