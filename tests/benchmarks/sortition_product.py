"""One run of the product on a selection problem, the same work as `sortition_peer` does: prints JSON.

python -m tests.benchmarks.sortition_product PLAN.yaml

Is there a panel; where there is none, the cheapest relaxation (one, as the peer gives one). Every slate passes the checker.
"""

from __future__ import annotations

import json
import sys
from collections.abc import Sequence

from tests.benchmarks.measuring import Spent, cpu_seconds, measured


def main(arguments: Sequence[str]) -> int:
    import planner
    from planner.solve.clock import Clock

    with measured() as loading:
        session = planner.load(arguments[0]).session
    # What solves is loaded here and not in the first question, as the peer loads its own at its start.
    with measured() as importing:
        from ortools.linear_solver.python import model_builder_helper  # noqa: F401
        from ortools.sat.python import cp_model  # noqa: F401

        from planner.solve import feasibility  # noqa: F401
        from planner.why import relaxations  # noqa: F401
    with measured() as deciding:
        found = session.decided()
    relaxing = Spent()
    cost = None
    if found.slate is None:
        with measured() as relaxing:
            cost = session.relaxations(Clock(), most=1).found[0].cost
    answer = {
        "panel": None if found.slate is None else next(iter(found.slate.values())),
        "cost": cost,
        "loading": {"wall": loading.wall + importing.wall, "cpu": loading.cpu + importing.cpu},
        "deciding": vars(deciding),
        "relaxing": None if cost is None else vars(relaxing),
        "cpu": cpu_seconds(),
    }
    print("\n" + json.dumps(answer), flush=True)
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
