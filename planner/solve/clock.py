"""Time limits: one clock for a whole command."""

from __future__ import annotations

import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager

from planner.problems import OutOfTime


class Clock:
    """Counts down from a limit in seconds; None: no limit. `stop`, from whatever thread, ends it and every clock made of it."""

    def __init__(self, limit: float | None = None, stopped: threading.Event | None = None) -> None:
        self.limit = limit
        self._end = None if limit is None else time.monotonic() + limit
        self._stopped = threading.Event() if stopped is None else stopped

    @classmethod
    def of(cls, limit: float | Clock | None) -> Clock:
        """A clock that is running already, or a new one."""
        return limit if isinstance(limit, Clock) else cls(limit)

    @property
    def left(self) -> float | None:
        """Seconds left, 0 at least; None without a limit."""
        if self._stopped.is_set():
            return 0.0
        return None if self._end is None else max(0.0, self._end - time.monotonic())

    @property
    def is_up(self) -> bool:
        return self.left == 0.0

    @property
    def is_stopped(self) -> bool:
        return self._stopped.is_set()

    def stop(self) -> None:
        """Somebody wants no more: what was found until now is the answer."""
        self._stopped.set()

    def check(self) -> None:
        """Raise OutOfTime when the limit is reached."""
        if self.is_up:
            raise OutOfTime

    def half(self) -> Clock:
        """A clock of its own with half of the time left."""
        return Clock(None if self.left is None else self.left / 2, self._stopped)

    def at_most(self, seconds: float) -> Clock:
        """A clock of its own that also ends with this one."""
        left = self.left
        return Clock(seconds if left is None else min(seconds, left), self._stopped)


@contextmanager
def loading() -> Iterator[None]:
    """Around the first import of a library of the solver. An alarm that falls into the loading of its compiled part comes out
    as an ImportError with the alarm as its cause; here it is raised as what it is."""
    try:
        yield
    except ImportError as error:
        if isinstance(error.__cause__, OutOfTime):
            raise OutOfTime from error
        raise
