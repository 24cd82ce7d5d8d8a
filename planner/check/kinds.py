"""Many outcomes of an election judged at once: what a rule says hangs on how many there are of each kind of people."""

from __future__ import annotations

from collections.abc import Callable, Hashable, Sequence

import numpy as np

from planner.pool.pool import BoolArray


def by_kinds(kinds: Sequence[Hashable], elected: BoolArray, judge: Callable[[Sequence[int]], bool]) -> BoolArray:
    """What `judge` says of the places elected in each outcome [outcomes, members], asked once for outcomes that are alike."""
    numbers = {kind: n for n, kind in enumerate(dict.fromkeys(kinds))}
    of = np.array([numbers[kind] for kind in kinds], dtype=np.int64)
    found = elected.astype(np.int32) @ np.eye(len(numbers), dtype=np.int32)[of]
    _, first, which = np.unique(found, axis=0, return_index=True, return_inverse=True)
    said = np.array([judge(np.flatnonzero(elected[row]).tolist()) for row in first], dtype=bool)
    judged: BoolArray = said[which.ravel()]
    return judged
