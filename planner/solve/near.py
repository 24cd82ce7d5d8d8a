"""A first slate near to a board that breaks rules: its members and a few others, searched at once.

It decides nothing: that no slate is found here says nothing of the plan. It is where a search begins, and what a screen can
show while the search goes on.
"""

from __future__ import annotations

import numpy as np

from planner.compiled.compile import Compiled
from planner.compiled.groups import Index
from planner.compiled.linear import Bundles, Columns, allowed, build, under
from planner.language.plan import Slate
from planner.solve.clock import Clock
from planner.solve.cp import Model
from planner.solve.slate import FoundSlate, slate_of
from planner.solve.stages import changes_from

Mask = np.ndarray[tuple[int], np.dtype[np.bool_]]
OTHERS = (60, 240)  # people beside the members, for each committee, at first and once more
EFFORTS = (0.4, 1.2)  # deterministic time of the two turns


def near(compiled: Compiled, bundles: Bundles, board: Slate, clock: Clock) -> FoundSlate | None:
    """A slate that keeps every `must` and differs little from the board, any at all from an empty one; None where none is found
    quickly. Raises OutOfTime."""
    compiled, bundles = under(compiled, bundles, compiled.must)
    groups = compiled.finest
    if groups.kin is not None or compiled.bundling.is_split:
        return None  # people with several rows, and committees apart, are left to the search itself
    allow = allowed(compiled, bundles, groups, compiled.must)
    rows = compiled.pool.row_of
    members = sorted({rows[pid] for ids in board.values() for pid in ids if pid in rows})
    chance = np.random.default_rng(20250701)
    order = chance.permutation(len(compiled.pool))
    stage = changes_from(compiled, board)
    for others, effort in zip(OTHERS, EFFORTS, strict=True):
        people = _people(compiled, bundles, allow, members, order, others)
        unit, bundle = np.nonzero(allow[groups.of[people]])
        by = np.lexsort((bundle, unit, bundles.block[bundle]))
        ones = np.ones(len(people), dtype=np.int64)
        columns = Columns(people, ones, unit[by].astype(np.int64), bundle[by].astype(np.int64))
        model = Model(build(compiled, bundles, columns, {c.rule.key: "hard" for c in compiled.must}))
        if members:
            worth = stage.worth(compiled, bundles, columns)
            model.maximise({n: int(value) for n, value in enumerate(worth.tolist()) if value})
        found = model.attempt(clock, effort)
        if found.values is not None:
            return slate_of(compiled, bundles, columns, found.values)
        if len(people) == len(compiled.pool):
            return None
    return None


def _people(
    compiled: Compiled, bundles: Bundles, allow: np.ndarray, members: list[int], order: Index, others: int
) -> Index:
    """The members, and of those who may serve in each committee so many others, drawn once and for all."""
    groups = compiled.finest
    chosen = set(members)
    for committee in compiled.plan.committees:
        serving: Mask = np.asarray(allow[:, bundles.having(committee.id)].any(axis=1))
        may = serving[groups.of[order]]
        chosen.update(order[may][:others].tolist())
    return np.array(sorted(chosen), dtype=np.int64)
