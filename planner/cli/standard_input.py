"""`-` in place of a file: what stands on standard input."""

from __future__ import annotations

import sys
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

STANDARD_INPUT = "-"
_NAME = "stdin"


@contextmanager
def given_file(name: str | Path) -> Iterator[Path]:
    """The file of this name; of `-` a private copy of standard input, named `stdin`, that goes when the block ends."""
    if str(name) != STANDARD_INPUT:
        yield Path(name)
        return
    with tempfile.TemporaryDirectory(prefix="planner-") as folder:
        file = Path(folder) / _NAME
        file.write_bytes(b"" if sys.stdin is None else sys.stdin.buffer.read())
        yield file
