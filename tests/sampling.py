"""How much of what is random, or slow, a run takes: everything, or (`tests/run --quick`) a tenth.

Each random test has a variable of the environment for its seeds: a number of them, or the first and the last.

    PLANNER_SEEDS=100 pytest -m slow tests/slow/test_agreement.py         the first 100 plans
    PLANNER_SEEDS=4711-4711 pytest -m slow tests/slow/test_agreement.py   one plan again
"""

from __future__ import annotations

import os

QUICK = os.environ.get("PLANNER_QUICK") == "1"
TENTH = 10


def seeds(variable: str, full: int) -> range:
    """The seeds that the variable asks for; else `full` of them, in a quick run a tenth."""
    asked = os.environ.get(variable, str(full // TENTH if QUICK else full))
    first, _, last = asked.rpartition("-")
    return range(int(first), int(last) + 1) if first else range(int(last))


def fewer(full: int) -> int:
    """How many of so many random plans a test takes: all, or in a quick run a tenth, one at least."""
    return max(1, full // TENTH) if QUICK else full


def chunks(wanted: range, size: int) -> list[range]:
    """Parts small enough to be spread over processes."""
    return [wanted[at : at + size] for at in range(0, len(wanted), size)]
