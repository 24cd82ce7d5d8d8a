"""Two plain ways to a minimal conflict: assumptions on one plain model, and deletion with a plain model for each set."""

from __future__ import annotations

import time
from collections.abc import Collection, Sequence
from dataclasses import dataclass

from ortools.sat.python import cp_model

from planner.compiled.compile import Compiled
from tests.benchmarks.measuring import cpu_seconds
from tests.benchmarks.plain_model import PlainModel


@dataclass(frozen=True)
class PlainConflict:
    """`rules`: the set reached, a minimal conflict if `is_proven`. `first`: seconds until it was proven that there is one."""

    rules: list[str]
    is_proven: bool
    first: float | None
    seconds: float
    cpu: float
    solves: int


def plain_conflict(compiled: Compiled, limit: float, workers: int = 0) -> PlainConflict:
    """Deletion on one switched model, every set decided under assumptions; `limit` seconds in all, the model included."""
    begun, cpu = time.perf_counter(), cpu_seconds()
    model = PlainModel(compiled, hard=(), switched=compiled.must)
    solves, first = 0, None

    def decide(rules: Sequence[str]) -> tuple[object, list[str]]:
        nonlocal solves
        solves += 1
        model.cp.clear_assumptions()
        model.cp.add_assumptions([model.switches[rule] for rule in rules])
        solver = cp_model.CpSolver()
        solver.parameters.num_workers = workers
        solver.parameters.max_time_in_seconds = max(0.01, limit - (time.perf_counter() - begun))
        status = solver.solve(model.cp)
        if status != cp_model.INFEASIBLE:
            return status, []
        core = set(solver.sufficient_assumptions_for_infeasibility())
        return status, [rule for rule in rules if model.switches[rule].index in core] or list(rules)

    status, left = decide(list(model.switches))
    needed: list[str] = []
    is_proven = status == cp_model.INFEASIBLE
    if is_proven:
        first = time.perf_counter() - begun
        while left and is_proven:
            rule = left.pop()
            status, _ = decide([*left, *needed])
            if status in (cp_model.OPTIMAL, cp_model.FEASIBLE):
                needed.append(rule)
            elif status != cp_model.INFEASIBLE:
                is_proven = False
                left.append(rule)
    rules = [rule for rule in model.switches if rule in needed or rule in left]
    return PlainConflict(rules, is_proven, first, time.perf_counter() - begun, cpu_seconds() - cpu, solves)


def plain_deletion(compiled: Compiled, limit: float, workers: int = 0) -> PlainConflict:
    """Deletion without assumptions, a new model of each set of rules; `limit` seconds in all."""
    begun, cpu = time.perf_counter(), cpu_seconds()
    rules = [c.rule.key for c in compiled.must]
    left, needed = list(rules), list[str]()
    solves, first, is_proven = 1, None, False
    if is_conflict(compiled, rules, limit, workers):
        first, is_proven = time.perf_counter() - begun, True
    while left and is_proven:
        rule = left.pop()
        time_left = limit - (time.perf_counter() - begun)
        answer = is_conflict(compiled, {*left, *needed}, time_left, workers) if time_left > 0 else None
        solves += 1
        if answer is None:
            is_proven = False
            left.append(rule)
        elif not answer:
            needed.append(rule)
    found = [rule for rule in rules if rule in needed or rule in left]
    return PlainConflict(found, is_proven, first, time.perf_counter() - begun, cpu_seconds() - cpu, solves)


def is_conflict(compiled: Compiled, rules: Collection[str], limit: float, workers: int = 0) -> bool | None:
    """Whether these rules cannot hold together, by a plain model of them alone; None where it is not decided in time."""
    model = PlainModel(compiled, [c for c in compiled.must if c.rule.key in rules])
    solver = cp_model.CpSolver()
    solver.parameters.num_workers = workers
    solver.parameters.max_time_in_seconds = limit
    status = solver.solve(model.cp)
    return None if status == cp_model.UNKNOWN else status == cp_model.INFEASIBLE
