"""Seconds of a stretch of code: on the clock, and of this process's CPU (the machine may be shared)."""

from __future__ import annotations

import resource
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from typing import TypeVar

T = TypeVar("T")


@dataclass
class Spent:
    """`wall` by the clock, `cpu` user and system time of every thread of this process; seconds."""

    wall: float = 0.0
    cpu: float = 0.0


@contextmanager
def measured() -> Iterator[Spent]:
    spent = Spent()
    wall, cpu = time.perf_counter(), cpu_seconds()
    try:
        yield spent
    finally:
        spent.wall, spent.cpu = time.perf_counter() - wall, cpu_seconds() - cpu


def cpu_seconds() -> float:
    used = resource.getrusage(resource.RUSAGE_SELF)
    return used.ru_utime + used.ru_stime


def peak_memory() -> float:
    """The most memory that this process has held so far, in MB."""
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024


def median_run(run: Callable[[], T], repetitions: int, seconds: Callable[[T], float], enough: float = 60.0) -> tuple[T, int]:
    """The run of median time, and how many there were; one that took `enough` seconds is not repeated."""
    runs = [run()]
    while len(runs) < repetitions and seconds(runs[-1]) < enough:
        runs.append(run())
    return sorted(runs, key=seconds)[(len(runs) - 1) // 2], len(runs)
