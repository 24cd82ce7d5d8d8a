"""The bytes of a file that another program may hold: an office keeps its lists open in Excel.

On Windows such a file cannot be opened for a moment, or for as long as it is open there. It is read at once and closed at once,
tried a few times, and then said as what it is.
"""

from __future__ import annotations

import sys
import time
from collections.abc import Callable
from pathlib import Path
from typing import TypeVar

Outcome = TypeVar("Outcome")

TRIES = 3
PAUSE = 0.3  # seconds between two tries


class HeldFile(PermissionError):
    """Another program holds the file."""


def file_bytes(path: Path) -> bytes:
    """All bytes of a file. Raises HeldFile where another program holds it (Windows), else OSError as the system gives it."""
    return while_held(path, path.read_bytes)


def while_held(path: Path, work: Callable[[], Outcome]) -> Outcome:
    """What `work` makes of the file, tried again while another program holds it. Raises HeldFile where that goes on (Windows),
    else OSError as the system gives it."""
    for _ in range(TRIES - 1):
        try:
            return work()
        except PermissionError:
            if not _may_be_held(path):
                raise
            time.sleep(PAUSE)
    try:
        return work()
    except PermissionError as error:
        if not _may_be_held(path):
            raise
        raise HeldFile(error.errno, error.strerror, str(path)) from error


def _may_be_held(path: Path) -> bool:
    """Whether a refusal may come from a program that holds the file: on Windows, of a file that is there."""
    return sys.platform == "win32" and path.is_file()
