"""The verdicts of the product on panels, the same work as `panel_peer` does: prints JSON, one answer a case.

python -m tests.benchmarks.panel_product CASES.json

`init --from`, the plan read, then: is there a panel; where there is none, the cheapest relaxation. Every slate passes the
checker.
"""

from __future__ import annotations

import json
import sys
import tempfile
from collections.abc import Sequence
from pathlib import Path
from typing import Any

from tests.benchmarks.measuring import measured
from tests.benchmarks.panel_cases import Case, read_cases


def main(arguments: Sequence[str]) -> int:
    from ortools.linear_solver.python import model_builder_helper  # noqa: F401
    from ortools.sat.python import cp_model  # noqa: F401

    from planner.solve import feasibility  # noqa: F401
    from planner.why import relaxations  # noqa: F401

    print("\n" + json.dumps([answered(case) for case in read_cases(Path(arguments[0]))]), flush=True)
    return 0


def answered(case: Case) -> dict[str, Any]:
    """The answer to one case, with the bounds [least, most] of each quota after the cheapest relaxation (`moved`), where there
    is one."""
    import planner
    from planner.intake.starts import Asked, started
    from planner.problems import BadInput
    from planner.solve.clock import Clock

    answer: dict[str, Any] = {"name": case.name, "refused": None, "panel": None, "moved": None, "cost": None}
    with tempfile.TemporaryDirectory() as folder:
        already = None if case.already is None else Path(case.already)
        files = (Path(case.features), Path(case.people))
        asked = Asked(files, Path(folder), "en", case.number, case.id_column, case.address, already)
        with measured() as loading:
            try:
                for name, text in started(asked).files.items():
                    (Path(folder) / name).write_text(text, encoding="utf-8")
                plan = planner.load(folder)
            except BadInput as bad:
                answer["refused"] = str(bad)
        if answer["refused"] is None:
            with measured() as deciding:
                found = plan.session.decided()
                if found.slate is not None:
                    answer["panel"] = sorted(found.slate["panel"])
                else:
                    ways = plan.session.relaxations(Clock(), most=1).found
                    if ways:
                        answer["cost"] = ways[0].cost
                        answer["moved"] = _moved(plan, ways[0], case.number)
            answer["deciding"] = vars(deciding)
    return {**answer, "loading": vars(loading)}


def _moved(plan: Any, way: Any, seats: int) -> dict[str, list[int]]:
    """The bounds of every quota with this relaxation, by `feature=value` as the titles of the rules have them; what no rule
    bounds the seats bound."""
    bounds: dict[str, list[int]] = {}
    (committee,) = plan.case.plan.committees
    moves = {(change.rule, change.bound): change.to for change in way.changes}
    for rule in committee.rules:
        title = rule.title.get("en", "")
        if ": " not in title:
            continue
        key = title.removesuffix(" (min)").removesuffix(" (max)").replace(": ", "=", 1)
        own = bounds.setdefault(key, [0, seats])
        for at, bound in enumerate(("at_least", "at_most")):
            written = rule.written.get(bound)
            if written is not None:
                own[at] = moves.get((f"panel/{rule.id}", bound), written)
    return bounds


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
