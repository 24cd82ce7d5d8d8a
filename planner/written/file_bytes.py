"""The bytes of a file that another program may hold: an office keeps its lists open in Excel.

On Windows such a file cannot be opened for a moment, or for as long as it is open there. It is read at once and closed at once,
tried a few times, and then said as what it is.
"""

from __future__ import annotations

import sys
import time
from pathlib import Path

TRIES = 3
PAUSE = 0.3  # seconds between two tries


class HeldFile(PermissionError):
    """Another program holds the file."""


def file_bytes(path: Path) -> bytes:
    """All bytes of a file. Raises HeldFile where another program holds it (Windows), else OSError as the system gives it."""
    for attempt in range(1, TRIES + 1):
        try:
            return path.read_bytes()
        except PermissionError as error:
            if not may_be_held(path):
                raise
            if attempt == TRIES:
                raise HeldFile(error.errno, error.strerror, str(path)) from error
            time.sleep(PAUSE)
    raise AssertionError(path)


def may_be_held(path: Path) -> bool:
    """Whether a refusal may come from a program that holds the file: on Windows, of a file that is there."""
    return sys.platform == "win32" and path.is_file()
