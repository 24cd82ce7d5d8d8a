"""What the program is doing, on one line of standard error that is wiped when the answer comes. Drawn by rich."""

from __future__ import annotations

import os
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import Any

from planner.words import knows, say

Progress = Callable[[str, dict[str, Any]], None]


@contextmanager
def shown_progress(lang: str, quiet: bool) -> Iterator[Progress | None]:
    """A progress function for the API, or None where nobody would see it: no terminal, `TERM=dumb`, `--quiet`."""
    if quiet or sys.stderr is None or not sys.stderr.isatty() or os.environ.get("TERM") == "dumb":
        yield None
        return
    from rich.console import Console
    from rich.progress import Progress as Shown
    from rich.progress import TextColumn, TimeElapsedColumn

    columns = TextColumn("{task.description}", markup=False), TimeElapsedColumn()
    with Shown(*columns, console=Console(stderr=True, color_system=None), transient=True, refresh_per_second=4) as shown:
        task = shown.add_task("", total=None)

        def progress(stage: str, details: dict[str, Any]) -> None:
            code = f"progress.{stage}"
            if knows(code):  # what is for programs (`slate`) has no words
                shown.update(task, description=say(code, lang, **_in_words(details, lang)))

        yield progress


def _in_words(details: dict[str, Any], lang: str) -> dict[str, Any]:
    """The details with the solver's label of a stage (`should 1`, `highest: confidence`) in words."""
    kind, _, rest = str(details.get("prefer", "")).replace(":", "").partition(" ")
    code = f"progress.stage.{kind}"
    return {**details, "prefer": say(code, lang, rest=rest)} if knows(code) else details

