"""The time limit of a command: one clock from its start, and an alarm for what no clock is asked in.

Searches ask the clock and end by themselves. Reading a large pool, compiling, judging and printing do not: for these a signal
raises OutOfTime wherever the program is. Where there are no such signals (Windows), the clock binds the searches alone.
"""

from __future__ import annotations

import signal
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from types import FrameType

from planner.problems import OutOfTime
from planner.solve.clock import Clock

GRACE = 0.5  # seconds beyond the limit, in which what asks the clock ends by itself
AGAIN = 2.0  # seconds after which the alarm is given again: the first one ends a search, the next one what was made of it


@contextmanager
def deadline(seconds: float | None) -> Iterator[Clock]:
    """A clock with this limit; within the block OutOfTime may be raised at any place once it is up."""
    if seconds is None or not hasattr(signal, "setitimer") or threading.current_thread() is not threading.main_thread():
        yield Clock(seconds)
        return

    def alarm(_signal: int, _frame: FrameType | None) -> None:
        raise OutOfTime

    before = signal.signal(signal.SIGALRM, alarm)
    signal.setitimer(signal.ITIMER_REAL, seconds + GRACE, AGAIN)
    try:
        yield Clock(seconds)
    finally:
        signal.setitimer(signal.ITIMER_REAL, 0)
        signal.signal(signal.SIGALRM, before)
