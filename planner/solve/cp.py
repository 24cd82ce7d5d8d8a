"""CP-SAT on a linear model: one worker, fixed seed, the settings that were measured to decide (see the comments)."""

from __future__ import annotations

import threading
import time
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Any, Literal, TypeVar

import numpy as np

from planner.compiled.groups import Index
from planner.compiled.linear import Linear
from planner.problems import InternalDisagreement, OutOfTime
from planner.solve.clock import Clock, loading

if TYPE_CHECKING:
    from ortools.sat.python import cp_model

Outcome = TypeVar("Outcome")

SLICE = 0.05  # seconds between two looks at the clock while a solver runs
GRACE = 0.3  # seconds that a solver gets beyond the clock to end by itself, and once more when it was told to stop
left_behind: list[threading.Thread] = []  # solvers that did not; a program that ends must not wait for them

Answer = Literal["optimal", "feasible", "infeasible", "undecided"]

Setting = Literal["plain", "presolved"]

SEED = 20250701
EFFORTS = (2.0, 8.0, 32.0, 128.0, 512.0, 2048.0, 8192.0, 1e6)  # deterministic time of the turns


@dataclass(frozen=True)
class Solution:
    """`values` [variables of the linear model]; `objective` and `bound` where something was maximised."""

    answer: Answer
    values: Index | None = None
    objective: int | None = None
    bound: int | None = None
    core: tuple[str, ...] = ()  # rules whose assumptions the solver gave as a reason, a hint only

    def no_worse_than(self, other: Solution) -> Solution:
        """This solution or the other, whichever is worth more, with the better bound of both."""
        if other.objective is None or self.objective is None or other.bound is None or self.bound is None:
            return self
        better = self if self.objective >= other.objective else other
        bound = min(self.bound, other.bound)
        answer: Answer = "optimal" if "optimal" in (self.answer, other.answer) or better.objective == bound else better.answer
        return replace(better, bound=bound, answer=answer)

    @property
    def is_proof(self) -> bool:
        return self.answer in ("optimal", "infeasible")


class Model:
    """A CP-SAT model of a linear model.

    `switches`: the rules (keys) whose rows hold only where the rule's literal is true. The model is written straight into the
    protocol buffer: for wide rows that is tens of times faster than expression by expression.
    """

    def __init__(self, linear: Linear, switches: Sequence[str] = ()) -> None:
        with loading():
            from ortools.sat.python import cp_model

        self.linear = linear
        self.cp = cp_model.CpModel()
        self._proto = self.cp.proto
        variables = self._proto.variables
        for low, high in zip(linear.lower, linear.upper, strict=True):
            variables.add().domain.extend((low, high))
        self.switches = {rule: len(linear.lower) + i for i, rule in enumerate(switches)}
        self._maximised: dict[int, int] | None = None
        for _ in switches:
            variables.add().domain.extend((0, 1))
        upper = np.array(linear.upper, dtype=np.int64)
        for index, size in linear.one_each:
            if size == 1 and (upper[index] == 1).all():
                self._proto.constraints.add().at_most_one.literals.extend(index.tolist())
            else:
                self.add(index.tolist(), [1] * len(index), 0, size)
        for row in linear.rows:
            self.add(row.index.tolist(), row.coefficients.tolist(), row.lower, row.upper, self.switches.get(row.rule or ""))

    def add(
        self, index: Sequence[int], coefficients: Sequence[int], lower: int | None, upper: int | None, switch: int | None = None
    ) -> None:
        """lower <= coefficients @ variables[index] <= upper, where the switch (a literal) is on."""
        from ortools.sat.python import cp_model

        constraint = self._proto.constraints.add()
        linear = constraint.linear
        linear.vars.extend(index)
        linear.coeffs.extend(coefficients)
        linear.domain.extend((cp_model.INT_MIN if lower is None else lower, cp_model.INT_MAX if upper is None else upper))
        if switch is not None:
            constraint.enforcement_literal.append(switch)

    def variable(self, lower: int, upper: int) -> int:
        """One more variable, of a model without switches: those stand behind all others."""
        if self.switches:
            raise ValueError("the switches come last")
        self._proto.variables.add().domain.extend((lower, upper))
        return self.linear.variable(lower, upper)

    def fix(self, variable: int, value: int) -> None:
        self.add([variable], [1], value, value)

    def maximise(self, weights: Mapping[int, int], at_least: int | None = None, at_most: int | None = None) -> None:
        """Maximise a sum; a known bound lets the solver stop as soon as it reaches it.

        The bounds are the domain of the objective: as a row of hundreds of large coefficients they would go into the
        relaxation and its cuts, which measured up to eighteen times slower.
        """
        from ortools.sat.python import cp_model

        index, values = list(weights), list(weights.values())
        self._maximised = dict(weights)
        objective = self._proto.objective
        if at_least is not None or at_most is not None:  # of the sum that is minimised
            low = cp_model.INT_MIN if at_most is None else -at_most
            objective.domain.extend((low, cp_model.INT_MAX if at_least is None else -at_least))
        objective.vars.extend(index)
        objective.coeffs.extend([-value for value in values])
        objective.scaling_factor = -1.0

    def hint(self, values: Sequence[int]) -> None:
        """A solution to begin with, for the first variables."""
        self._proto.clear_solution_hint()
        self._proto.solution_hint.vars.extend(range(len(values)))
        self._proto.solution_hint.values.extend(values)

    def solve(self, clock: Clock, assumed: Sequence[str] | None = None, first: Setting = "plain") -> Solution:
        """Solve; with `assumed`, these rules are switched on and every other switch is free.

        Two settings take turns in growing slices of deterministic time: which of them is quick differs from model to model by
        a factor of a hundred, and a search that is slow under one is mostly quick under the other. Raises KeyboardInterrupt.
        """
        from ortools.sat.python import cp_model

        self.cp.clear_assumptions()
        if assumed is not None:
            self._proto.assumptions.extend([self.switches[rule] for rule in assumed])
        best = Solution("undecided")
        turns: list[Setting] = ["plain", "presolved"] if first == "plain" else ["presolved", "plain"]
        for effort in EFFORTS:
            for setting in turns:
                if clock.is_up:
                    return best
                solver = cp_model.CpSolver()
                set_parameters(solver.parameters, setting, clock, effort)
                try:
                    status = interruptibly(solver, self.cp, clock)
                except OutOfTime:
                    return best
                if status == cp_model.MODEL_INVALID:
                    raise ValueError(f"invalid model: {self.cp.validate()}")
                if status == cp_model.INFEASIBLE:
                    return Solution("infeasible", core=self._core(solver) if assumed else ())
                if status in (cp_model.OPTIMAL, cp_model.FEASIBLE):
                    found = self._solution(solver)
                    best = found.no_worse_than(best)
                    if best.answer == "optimal":
                        return best
                    assert best.values is not None  # noqa: S101  (a feasible solution has values)
                    self.hint(best.values.tolist())
        return best

    def attempt(
        self, clock: Clock, effort: float, setting: Setting = "plain", gap: float = 0.0, assumed: Sequence[str] = ()
    ) -> Solution:
        """One turn alone, of so much deterministic time; a solution that is worth less than what is possible by this part will
        do. `assumed` as for `solve`. Raises OutOfTime, KeyboardInterrupt."""
        from ortools.sat.python import cp_model

        clock.check()
        self.cp.clear_assumptions()
        self._proto.assumptions.extend([self.switches[rule] for rule in assumed])
        solver = cp_model.CpSolver()
        set_parameters(solver.parameters, setting, clock, effort)
        solver.parameters.relative_gap_limit = gap
        status = interruptibly(solver, self.cp, clock)
        if status == cp_model.MODEL_INVALID:
            raise ValueError(f"invalid model: {self.cp.validate()}")
        if status == cp_model.INFEASIBLE:
            return Solution("infeasible", core=self._core(solver) if assumed else ())
        return self._solution(solver) if status in (cp_model.OPTIMAL, cp_model.FEASIBLE) else Solution("undecided")

    def _core(self, solver: cp_model.CpSolver) -> tuple[str, ...]:
        """The rules among those assumed that the solver gives as its reason."""
        names = {literal: rule for rule, literal in self.switches.items()}
        return tuple(names[i] for i in solver.sufficient_assumptions_for_infeasibility() if i in names)

    def _solution(self, solver: cp_model.CpSolver) -> Solution:
        """The solution with its value summed up here, and the solver's bound in whole numbers.

        The objective value and the bound that the solver reports otherwise are floats, which above 2**53 are neither; its inner
        bound is a whole number, on the sum that is minimised. So is the proof: the value has reached the bound.
        """
        response = solver.response_proto
        values = np.array(response.solution, dtype=np.int64)[: len(self.linear.lower)]
        if self._maximised is None:
            return Solution("optimal", values)
        objective = sum(weight * int(values[variable]) for variable, weight in self._maximised.items())
        bound = -int(response.inner_objective_lower_bound)
        if objective > bound:
            raise InternalDisagreement(f"the solver's slate is worth {objective}, more than its bound {bound}")
        return Solution("optimal" if objective == bound else "feasible", values, objective, bound)


def set_parameters(parameters: Any, setting: Setting, clock: Clock, effort: float | None = None) -> None:
    """One worker and a fixed seed: the same answer everywhere.

    Level 2 puts rows behind literals into the relaxation and proves in milliseconds what the default level does not prove at
    all. On models of few rows and many columns presolve mostly costs more than it saves, above all its probing.
    """
    parameters.num_workers = 1
    parameters.random_seed = SEED
    parameters.linearization_level = 2
    parameters.catch_sigint_signal = False
    parameters.symmetry_level = 0
    parameters.cp_model_presolve = setting == "presolved"
    parameters.cp_model_probing_level = 0
    parameters.max_presolve_iterations = 1
    parameters.absolute_gap_limit = 0.0  # the default takes a gap for closed that is lost in rounding
    if effort is not None:
        parameters.max_deterministic_time = effort
    if clock.left is not None:
        parameters.max_time_in_seconds = clock.left


def interruptibly(solver: cp_model.CpSolver, model: cp_model.CpModel, clock: Clock) -> cp_model.CpSolverStatus:
    """Solve in a thread of its own, so that Ctrl-C and the clock reach Python. Raises OutOfTime, KeyboardInterrupt."""
    return in_a_thread(lambda: solver.solve(model), solver.stop_search, clock)


def in_a_thread(work: Callable[[], Outcome], stop: Callable[[], object], clock: Clock) -> Outcome:
    """What `work` returns; an exception that comes from outside meanwhile stops it, then goes on.

    A solver looks at its own limit only now and then: reading a large model in may take it minutes. One that does not end soon
    after the clock is stopped and, where even that takes long, left behind (`left_behind`). Raises OutOfTime.
    """
    outcome: list[Outcome] = []
    failure: list[BaseException] = []

    def run() -> None:
        try:
            outcome.append(work())
        except BaseException as error:  # handed to the caller below
            failure.append(error)
        finally:
            ended.set()

    ended = threading.Event()
    thread = threading.Thread(target=run, daemon=True)
    thread.start()
    try:
        # An event and not join(): a join that is interrupted takes the thread for stopped. In slices, as the clock may be
        # stopped from another thread.
        given = clock.left
        until = None if given is None else time.monotonic() + given + GRACE
        while not ended.wait(SLICE if until is None else max(0.0, min(SLICE, until - time.monotonic()))):
            if clock.is_stopped:
                stop()
                if not ended.wait(GRACE):
                    raise OutOfTime
            elif until is not None and time.monotonic() >= until:
                raise OutOfTime
    except BaseException:
        stop()
        if not ended.wait(GRACE):
            left_behind.append(thread)
        raise
    if failure:
        raise failure[0]
    return outcome[0]
