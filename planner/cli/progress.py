"""What the program is doing, on one line of standard error that is wiped when the answer comes."""

from __future__ import annotations

import os
import sys
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import Any

from planner.words import knows, say

Progress = Callable[[str, dict[str, Any]], None]

_WIPE = "\r\x1b[K"
_LEAST_SECONDS = 0.1  # between two lines, so that a fast stage does not flicker


@contextmanager
def shown_progress(lang: str, quiet: bool) -> Iterator[Progress | None]:
    """A progress function for the API, or None where nobody would see it: no terminal, `TERM=dumb`, `--quiet`."""
    if quiet or sys.stderr is None or not sys.stderr.isatty() or os.environ.get("TERM") == "dumb":
        yield None
        return
    began = last = time.monotonic() - _LEAST_SECONDS
    said = ""

    def progress(stage: str, details: dict[str, Any]) -> None:
        nonlocal last, said
        now = time.monotonic()
        code = f"progress.{stage}"
        words = say(code, lang, **_in_words(details, lang)) if knows(code) else stage
        if words == said or now - last < _LEAST_SECONDS:
            return
        last, said = now, words
        line = f"{words} … {now - began:.0f} s".replace("\n", " ")
        sys.stderr.write(_WIPE + line[: _width() - 1])
        sys.stderr.flush()

    try:
        yield progress
    finally:
        sys.stderr.write(_WIPE)
        sys.stderr.flush()


def _in_words(details: dict[str, Any], lang: str) -> dict[str, Any]:
    """The details with the solver's label of a stage (`should 1`, `highest: confidence`) in words."""
    kind, _, rest = str(details.get("prefer", "")).replace(":", "").partition(" ")
    code = f"progress.stage.{kind}"
    return {**details, "prefer": say(code, lang, rest=rest)} if knows(code) else details


def _width() -> int:
    try:
        return os.get_terminal_size(sys.stderr.fileno()).columns or 80
    except OSError:
        return 80
