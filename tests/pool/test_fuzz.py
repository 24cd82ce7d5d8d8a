"""Damaged and disordered files: each ends in an answer or in problems with places, soon, and in little memory.

They are read in processes of their own, which are counted when they die.

pytest -m slow tests/pool/test_fuzz.py                       2,000 files
PLANNER_FUZZ=10000 pytest -m slow tests/pool/test_fuzz.py    so many
PLANNER_FUZZ=4711-4711 pytest -m slow tests/pool/test_fuzz.py  the file of one seed again
"""

from __future__ import annotations

import os
import queue
import signal
import subprocess
import sys
import threading
import time
from dataclasses import dataclass, field
from pathlib import Path

import pytest

from planner.intake.lint import PoolLint
from planner.intake.opening import OpenedPool
from tests.sampling import chunks, seeds

CHUNK = 100
MOST_SECONDS = 2.0  # of the processor, for one file
MOST_MEMORY = 1_000_000  # KiB that a process may take
LONGEST = 20  # seconds of the clock for one file
KILLED = -signal.SIGKILL
ROOT = Path(__file__).parents[2]


def wrong_with(found: PoolLint, opened: OpenedPool, name: str) -> list[str]:
    """What no reading may be: refused without an error, read in spite of one, a problem without a place or words."""
    read, wrong = opened.read, []
    if (read.pool is None) != bool(read.problems):
        wrong.append("no pool and no problem, or both")
    if read.pool is not None and not len(read.pool):
        wrong.append("a pool of nobody")
    for problem in found.problems:
        if not problem.where.startswith(name):
            wrong.append(f"{problem.code} stands nowhere: {problem.where!r}")
        if not all(problem.message(lang) and problem.hint(lang) for lang in ("en", "vi")):
            wrong.append(f"{problem.code} has no words")
    if read.pool is not None:
        columns = read.pool.columns.items()
        wrong += [f"{field} has another length" for field, column in columns if len(column.known) != len(read.pool)]
    return wrong


@dataclass
class Examined:
    """What became of the files of a range of seeds: `faults` by what was done, the longest wait (s), the most memory (KiB)."""

    files: int = 0
    died: int = 0
    hung: int = 0
    longest: float = 0
    memory: int = 0
    faults: list[str] = field(default_factory=list)


def examine(first: int, last: int, step: int = 1) -> Examined:
    """Give the files of these seeds to a process; when it dies, or waits too long, the next file gets another one."""
    seen = Examined()
    while first <= last:
        command = [sys.executable, "-m", "tests.pool.fuzzing", str(first), str(last), str(step)]
        environment = {**os.environ, "PLANNER_STRICT_WORDS": "1"}
        with subprocess.Popen(command, cwd=ROOT, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, env=environment) as process:
            at = _follow(process, seen)
            code = process.wait()
        if code == 0:
            break
        if code != KILLED:
            seen.died += 1
            seen.faults.append(f"seed {at}: the process ended with {code}")
        first = at + step if at is not None else last + 1
    return seen


def _follow(process: subprocess.Popen[bytes], seen: Examined) -> int | None:
    """Read what a process says until it ends; the seed of the last file that it began."""
    assert process.stdout is not None
    lines: queue.Queue[bytes] = queue.Queue()
    stream = process.stdout

    def read() -> None:
        for line in stream:
            lines.put(line)
        lines.put(b"")

    reader = threading.Thread(target=read)
    reader.start()
    at, what, since = None, "", time.monotonic()
    while True:
        try:
            # A process has to start, and to load its libraries, before the first file.
            line = lines.get(timeout=LONGEST if at is not None else 6 * LONGEST).decode("utf-8", "replace").strip()
        except queue.Empty:
            process.kill()
            seen.hung += 1
            seen.faults.append(f"seed {at} ({what}): nothing within {LONGEST} s")
            break
        if at is not None:
            seen.longest = max(seen.longest, time.monotonic() - since)
        since = time.monotonic()
        kind, _, rest = line.partition(" ")
        if kind == "start":
            seed, _, what = rest.partition(" ")
            at = int(seed)
            seen.files += 1
        elif kind == "fault":
            seen.faults.append(f"seed {rest} ({what})")
        elif kind == "memory":
            seen.memory = max(seen.memory, int(rest))
        else:
            break
    reader.join()
    return at


@pytest.mark.slow
@pytest.mark.parametrize("part", chunks(seeds("PLANNER_FUZZ", 1400), CHUNK), ids=lambda part: f"{part.start}-{part.stop - 1}")
def test_damaged_files(part: range) -> None:
    seen = examine(part.start, part.stop - 1)
    assert not seen.faults, "\n" + "\n".join(seen.faults)
    assert (seen.files, seen.died, seen.hung) == (len(part), 0, 0)
    assert seen.memory < MOST_MEMORY


def test_a_process_that_dies_or_waits_is_counted(monkeypatch: pytest.MonkeyPatch) -> None:
    """Seeds of which one ends the process and one never answers: both are told, and the others are read all the same."""
    script = (
        "import os, sys, time\n"
        "first, last, step = map(int, sys.argv[1:])\n"
        "for seed in range(first, last + 1):\n"
        "    print(f'start {seed} x', flush=True)\n"
        "    if seed == 2: os.abort()\n"
        "    if seed == 4: time.sleep(60)\n"
    )
    monkeypatch.setattr(sys.modules[__name__], "LONGEST", 1)
    real = subprocess.Popen

    def instead(command: list[str], **more: object) -> object:
        return real([sys.executable, "-c", script, *command[3:]], **more)  # type: ignore[call-overload]

    monkeypatch.setattr(subprocess, "Popen", instead)
    seen = examine(0, 6)
    assert (seen.files, seen.died, seen.hung) == (7, 1, 1)
    assert [fault.split(":")[0].split(" (")[0] for fault in seen.faults] == ["seed 2", "seed 4"]
