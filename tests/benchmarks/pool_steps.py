"""One process that works on a large pool, step by step, and prints seconds and peak memory of each as JSON.

python -m tests.benchmarks.pool_steps product PLAN.yaml     load the plan and its pool; check; propose
python -m tests.benchmarks.pool_steps list POOL              read a list with the standard catalogue, as `pool lint` does
python -m tests.benchmarks.pool_steps pandas POOL           read the same file with pandas, every cell as text
python -m tests.benchmarks.pool_steps openpyxl POOL         read the same workbook with openpyxl, values only
python -m tests.benchmarks.pool_steps plain PLAN.yaml LIMIT  the plain CP-SAT model (`plain_model`) on all cores
"""

from __future__ import annotations

import json
import sys
from collections.abc import Callable, Sequence
from pathlib import Path

from tests.benchmarks.measuring import measured, peak_memory

Steps = dict[str, dict[str, object]]


def main(arguments: Sequence[str]) -> int:
    ways: dict[str, Callable[..., Steps]] = {
        "product": product, "list": read_list, "pandas": bare_pandas, "openpyxl": bare_openpyxl, "plain": plain,
    }  # fmt: skip
    print("\n" + json.dumps(ways[arguments[0]](*arguments[1:])), flush=True)
    return 0


def product(path: str) -> Steps:
    import pandas  # noqa: F401  (importing is not what is compared)
    from ortools.sat.python import cp_model  # noqa: F401

    import planner
    from planner.answers.propose import propose

    steps: Steps = {}
    with measured() as spent:
        plan = planner.load(path)
    steps["load"] = _step(spent)
    with measured() as spent:
        checked = plan.check()
    steps["check"] = _step(spent, checked.status)
    plan = planner.load(path)
    with measured() as spent:
        result = propose(plan.session)
    steps["propose"] = _step(spent, result.status) | {"objective": [o.value for o in result.objective]}
    return steps


def bare_pandas(path: str) -> Steps:
    import pandas as pd

    with measured() as spent:
        if Path(path).suffix == ".csv":
            pd.read_csv(path, dtype=str, keep_default_na=False)
        else:
            pd.read_parquet(path)
    return {"load": _step(spent)}


def read_list(path: str) -> Steps:
    import pandas  # noqa: F401  (importing is not what is compared)

    from planner.intake.opening import Opening, open_pool

    with measured() as spent:
        opened = open_pool(Opening(Path(path)))
    return {"load": _step(spent, f"{len(opened.read.pool or ())} people")}


def bare_openpyxl(path: str) -> Steps:
    import openpyxl

    with measured() as spent:
        book = openpyxl.load_workbook(path, read_only=True)
        for sheet in book.worksheets:
            for _ in sheet.iter_rows(values_only=True):
                pass
    return {"load": _step(spent)}


def plain(path: str, limit: str) -> Steps:
    import planner
    from planner.solve.stages import stages
    from tests.benchmarks.plain_model import solved_in_stages

    case = planner.load(path).case
    wanted = [p for p in stages(case.compiled, case.current) if p.prefer is not None]
    with measured() as spent:
        outcome = solved_in_stages(case.compiled, wanted, float(limit))
    status = "optimal" if outcome.proven_at(len(wanted)) else "not proven"
    return {"propose": _step(spent, status) | {"objective": [s.value for s in outcome.stages]}}


def _step(spent: object, status: str = "") -> dict[str, object]:
    return {**vars(spent), "memory": peak_memory(), "status": status}


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
