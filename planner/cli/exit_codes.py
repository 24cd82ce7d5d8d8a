"""How a run ended, as a number. Scripts rely on these: see the table in README.md."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from planner.results.result import Result

DONE = 0
NO = 1
WRONG_USAGE = 2
BAD_INPUT = 3
UNDECIDED = 4
INTERNAL_ERROR = 70  # EX_SOFTWARE
INTERRUPTED = 130

BY_STATUS = {
    "feasible": DONE,
    "optimal": DONE,
    "compliant": DONE,
    "infeasible": NO,
    "not_compliant": NO,
    "bad_input": BAD_INPUT,
    "undecided": UNDECIDED,
    "answered": DONE,
    "ranged": DONE,
}


def exit_code(result: Result) -> int:
    """The exit code of an answer; what the time limit left open is not decided, whatever else was found."""
    return UNDECIDED if result.is_left_open else BY_STATUS[result.status]
