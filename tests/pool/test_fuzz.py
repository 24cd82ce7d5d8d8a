"""Damaged and disordered pool files: each ends in a reading or in problems with places, soon, and in little memory.

pytest -m slow tests/pool/test_fuzz.py                       2,000 files
PLANNER_FUZZ=10000 pytest -m slow tests/pool/test_fuzz.py    so many
PLANNER_FUZZ=4711-4711 pytest -m slow tests/pool/test_fuzz.py  the file of one seed again
"""

from __future__ import annotations

import resource
import time
from pathlib import Path

import pytest

from planner.intake.lint import PoolLint, lint
from planner.intake.opening import OpenedPool
from planner.language.plan import PoolSource
from planner.pool.loading import read_pool
from tests.pool.gallery.mutations import mutated
from tests.pool.lists import standard
from tests.sampling import chunks, seeds

CHUNK = 100
MOST_SECONDS = 2.0  # of the processor, for one file
MOST_MEMORY = 500_000  # KiB that a chunk may add to the process


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


@pytest.mark.slow
@pytest.mark.filterwarnings("ignore::UserWarning:openpyxl")
@pytest.mark.parametrize("part", chunks(seeds("PLANNER_FUZZ", 2000), CHUNK), ids=lambda part: f"{part.start}-{part.stop - 1}")
def test_damaged_files(part: range, tmp_path: Path) -> None:
    failed: list[str] = []
    catalogue = standard()
    before = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    for seed in part:
        name, how, content = mutated(seed)
        file = tmp_path / f"{seed}-{name}"
        file.write_bytes(content)
        source = PoolSource(file, name)
        started = time.process_time()
        try:
            opened = OpenedPool(source, catalogue, read_pool(source, catalogue))
            found = wrong_with(lint(opened), opened, name)
        except Exception as error:  # the other files are still worth knowing
            found = [f"{type(error).__name__}: {error}"]
        spent = time.process_time() - started
        if spent > MOST_SECONDS:
            found.append(f"{spent:.1f} s")
        failed += [f"seed {seed} ({name}, {how}): {line}" for line in found]
        file.unlink()
    grown = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss - before
    assert not failed, "\n" + "\n".join(failed)
    assert grown < MOST_MEMORY, f"seeds {part.start} to {part.stop - 1} took {grown} KiB"
