"""Ctrl-C: an interrupt that a library swallows is not lost, and one that comes while the program ends changes nothing."""

from __future__ import annotations

import signal
import threading
from types import FrameType


class Interrupts:
    """Takes SIGINT from the start of a run to its end. `came`: somebody pressed Ctrl-C, whoever caught it."""

    def __init__(self) -> None:
        self.came = False

    def take(self) -> None:
        """Raise KeyboardInterrupt for each SIGINT, and remember it."""
        if threading.current_thread() is threading.main_thread():
            signal.signal(signal.SIGINT, self._interrupt)

    def ignore(self) -> None:
        """From now on the way out is not disturbed."""
        if threading.current_thread() is threading.main_thread():
            signal.signal(signal.SIGINT, signal.SIG_IGN)

    def give_back(self) -> None:
        """As Python has it, for a program that runs on."""
        if threading.current_thread() is threading.main_thread():
            signal.signal(signal.SIGINT, signal.default_int_handler)

    def check(self) -> None:
        """Raise KeyboardInterrupt where one came and was swallowed: a library that was being loaded may be half there."""
        if self.came:
            raise KeyboardInterrupt

    def _interrupt(self, _signal: int, _frame: FrameType | None) -> None:
        self.came = True
        raise KeyboardInterrupt
