"""Plans given as mappings, written to files and loaded again, for tests that take a case apart."""

from __future__ import annotations

import functools
import itertools
import random
import tempfile
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path
from typing import Any

import planner
from planner.api import LoadedPlan
from planner.problems import BadInput
from tests.oracle.brute import Brute
from tests.oracle.constructs import BUILT
from tests.oracle.extended import new_current_of, new_plan
from tests.oracle.generate import FIELDS, current_of, mid_plan, small_plan, write

Slate = dict[str, list[str]]


def loaded(plan: Mapping[str, Any], rows: Sequence[Mapping[str, str]], current: Slate | None = None) -> LoadedPlan:
    with tempfile.TemporaryDirectory() as folder:
        return planner.load(write(plan, [dict(r) for r in rows], Path(folder), current))


def people(*cells: Mapping[str, str]) -> list[dict[str, str]]:
    """A pool: one person a mapping, with the ids a, b, c, ..."""
    names = {"id": "", **{name: "" for person in cells for name in person}}
    return [{**names, "id": "abcdefghijklmnopqrstuvwxyz"[n], **person} for n, person in enumerate(cells)]


def planned(committees: Mapping[str, Any], **more: Any) -> dict[str, Any]:
    """A plan with the fields of the oracle's plans."""
    return {"plan": "made", "as_of": "2025-09", "pool": "pool.csv", "fields": FIELDS, "committees": dict(committees), **more}


@dataclass
class Written:
    plan: dict[str, Any]
    rows: list[dict[str, str]]
    current: Slate

    def load(self) -> LoadedPlan:
        """Read and compiled anew, as the settings of the moment have it."""
        return loaded(self.plan, self.rows, self.current)

    @cached_property
    def brute(self) -> Brute:
        return Brute(self.plan, self.rows, self.current)

    @cached_property
    def loaded(self) -> LoadedPlan:
        return self.load()

    def slate(self, seed: int) -> Slate:
        """Some people in every committee, inner ones within outer ones."""
        draw = random.Random(seed)
        slate: Slate = {}
        for name, entry in self.plan["committees"].items():
            outer = entry.get("within")
            among = slate[outer] if outer else [r["id"] for r in self.rows]
            slate[name] = draw.sample(among, draw.randint(0, len(among)))
        return slate


@functools.cache
def small(seed: int) -> Written:
    plan, rows = small_plan(seed)
    return Written(plan, rows, current_of(plan, rows, seed))


def feasible(count: int) -> list[int]:
    """The first so many seeds of small plans that have a slate. Looked for when a test asks: not while tests are gathered."""
    return _first(lambda written: bool(written.brute.feasible), count)


def infeasible(count: int) -> list[int]:
    """The first so many seeds of small plans that have none."""
    return _first(lambda written: not written.brute.feasible, count)


def relaxable(count: int) -> list[int]:
    """The first so many seeds of small plans that have none, and a way out."""
    return _first(lambda written: not written.brute.feasible and bool(written.brute.relaxed()), count)


def _first(kind: Callable[[Written], bool], count: int) -> list[int]:
    return list(itertools.islice((seed for seed in itertools.count() if kind(small(seed))), count))


@functools.cache
def middle(seed: int, people: int = 60) -> Written:
    return Written(*mid_plan(seed, people), {})


def newer(seed: int) -> Written | None:
    """A small plan with newer constructs; None of one that cannot be weighed."""
    plan, rows = new_plan(seed, frozenset(BUILT), None)
    written = Written(plan, rows, new_current_of(plan, rows, seed))
    try:
        assert written.loaded.case.compiled
    except BadInput:  # of different values of lists, where it is open who counts
        return None
    return written
