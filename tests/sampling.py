"""How much of what is random, or slow, a run takes: half, or (`tests/run --quick`) a tenth; PLANNER_ALL=1 takes all.

Each random test has a variable of the environment for its seeds: a number of them, or the first and the last.

    PLANNER_SEEDS=100 pytest -m slow tests/slow/test_agreement.py         the first 100 plans
    PLANNER_SEEDS=4711-4711 pytest -m slow tests/slow/test_agreement.py   one plan again
"""

from __future__ import annotations

import os

SHARE = 1 / 2
ALL = os.environ.get("PLANNER_ALL") == "1"
QUICK = os.environ.get("PLANNER_QUICK") == "1"
TENTH = 10


def seeds(variable: str, full: int) -> range:
    """The seeds that the variable asks for; else as many as a run takes of `full`."""
    asked = os.environ.get(variable, str(fewer(full)))
    first, _, last = asked.rpartition("-")
    return range(int(first), int(last) + 1) if first else range(int(last))


def fewer(full: int) -> int:
    """How many of so many random plans a run takes: half, or all where that is asked for; in a quick run a tenth."""
    if QUICK:
        return max(1, full // TENTH)
    return full if ALL else max(1, round(full * SHARE))


def chunks(wanted: range, size: int) -> list[range]:
    """Parts small enough to be spread over processes."""
    return [wanted[at : at + size] for at in range(0, len(wanted), size)]
