"""The product's side: `propose` on a plan file, with the time at which each stage was proven."""

from __future__ import annotations

import time
from pathlib import Path

import planner
from planner.solve.stages import stages
from tests.benchmarks.measuring import cpu_seconds, measured
from tests.benchmarks.outcome import Outcome, Reached


def proposed(path: Path, limit: float | None = None) -> Outcome:
    """The outcome of one `propose`, from rules and pool in memory to the slate that the checker accepted.

    The plan is read anew for every call, so nothing is left over from an earlier one; reading it is not counted.
    """
    plan = planner.load(path)
    starts: list[tuple[float, float]] = []
    with measured() as spent:
        begun, cpu = time.perf_counter(), cpu_seconds()

        def note(event: str, _facts: dict[str, object]) -> None:
            if event == "stage":
                starts.append((time.perf_counter() - begun, cpu_seconds() - cpu))

        result = plan.propose(time_limit=limit, progress=note)
    outcome = Outcome(seconds=spent.wall, cpu=spent.cpu, feasible=result.slate is not None)
    printed = stages(plan.case.compiled, plan.case.current)
    outcome.wanted, outcome.preferred = len(printed), sum(p.prefer is not None for p in printed)
    if result.slate is None:
        return outcome
    ends = [*starts[1:], (spent.wall, spent.cpu)]
    row_of = plan.case.pool.row_of
    by_slate = {
        "seats": sum(len(ids) for ids in result.slate.values()),
        "rows": sum(row_of[pid] + 1 for ids in result.slate.values() for pid in ids),
    }
    objective = iter(result.objective)
    for p, (at, used) in zip(printed, ends, strict=False):
        if p.prefer is not None:
            stage = next(objective, None)
            if stage is None:
                break
            bound = stage.value if stage.bound is None else stage.bound
            outcome.stages.append(Reached(p.stage.label, stage.value, bound, stage.value == bound, at, used))
        elif result.status == "optimal":
            value = by_slate[p.stage.label]
            outcome.stages.append(Reached(p.stage.label, value, value, True, at, used))
    return outcome
