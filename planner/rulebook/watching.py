"""Running again whenever a file is saved: for `--watch`. Files are looked at by their times and sizes, twice a second."""

from __future__ import annotations

import datetime
import sys
import time
from collections.abc import Callable, Iterable, Iterator
from pathlib import Path

from planner.words import say
from planner.written.search_path import SUFFIXES
from planner.written.yaml_places import shown_path

SECONDS = 0.5

Stamps = dict[str, tuple[int, int] | None]


def watch(run: Callable[[], Iterable[Path]], lang: str, sleep: Callable[[float], None] = time.sleep) -> None:
    """Call `run`, which returns the files that it read, again after each change of one of them; for ever.

    A folder among the files stands for the YAML files in it, so that a new one counts. Nothing is cleared; a line on standard
    error tells the time and what changed. Ends by KeyboardInterrupt alone, which the command line makes exit code 130.
    """
    while True:
        # The times are taken after the run: a file saved meanwhile is read at the next look, where its time differs again.
        before = time.time_ns()
        files = list(dict.fromkeys(run()))
        stamps = _stamps(files)
        _tell(lang, "watch.waiting", n=len(stamps))
        changed = [name for name, stamp in stamps.items() if stamp is not None and stamp[0] >= before]
        while not changed:
            sleep(SECONDS)
            now = _stamps(files)
            changed = [name for name in {**stamps, **now} if stamps.get(name) != now.get(name)]
        _tell(lang, "watch.changed", files=", ".join(shown_path(Path(name)) for name in changed))


def _stamps(files: Iterable[Path]) -> Stamps:
    """Time of change and size of each file; None where it is not there (an editor may be replacing it)."""
    found: Stamps = {}
    for path in _each(files):
        try:
            status = path.stat()
            found[str(path)] = (status.st_mtime_ns, status.st_size)
        except OSError:
            found[str(path)] = None
    return found


def _each(files: Iterable[Path]) -> Iterator[Path]:
    for path in files:
        if path.is_dir():
            yield from (inner for inner in sorted(path.rglob("*")) if inner.suffix in SUFFIXES)
        else:
            yield path


def _tell(lang: str, code: str, **params: object) -> None:
    if sys.stderr is not None:
        clock = datetime.datetime.now().astimezone().strftime("%H:%M:%S")
        sys.stderr.write(say(code, lang, time=clock, **params) + "\n")
        sys.stderr.flush()
