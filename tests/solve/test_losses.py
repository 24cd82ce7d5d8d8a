"""Stand-ins, the fewest changes for a loss, and who cannot be lost alone or by two, against every slate of small plans."""

from __future__ import annotations

import functools
import random
from itertools import combinations

import pytest

from planner.compiled import compile as compile_module
from planner.compiled.bundles import bundling
from planner.solve.clock import Clock
from planner.solve.losses import Loser
from planner.solve.workbench import FEW_COLUMNS
from tests.compiled.written import Slate, Written, newer, small
from tests.oracle.brute import MEMBERS, Brute
from tests.oracle.generate import random_slate
from tests.sampling import chunks, seeds
from tests.solve.test_alternatives import apart


def stand_ins(brute: Brute, given: MEMBERS, member: int) -> list[int]:
    """Who may take exactly the memberships of somebody: each of the pool is tried."""
    feasible = set(brute.feasible)
    held = [bool(mask >> member & 1) for mask in given]

    def swapped(other: int) -> MEMBERS:
        return tuple(mask & ~(1 << member) | 1 << other if is_in else mask for mask, is_in in zip(given, held, strict=True))

    return [
        other
        for other in range(len(brute.ids))
        if not any(mask >> other & 1 for mask, is_in in zip(given, held, strict=True) if is_in) and swapped(other) in feasible
    ]


def without(brute: Brute, *members: int) -> list[MEMBERS]:
    return [slate for slate in brute.feasible if not any(mask >> member & 1 for mask in slate for member in members)]


@pytest.fixture(params=[1, 3])
def split(request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(compile_module, "bundling", functools.partial(bundling, most=request.param))


def loss_faults(written: Written, given: Slate, few: int = FEW_COLUMNS) -> list[str]:
    brute, session = written.brute, written.load().session
    start = session.decided().slate
    if start is None:
        return [] if not brute.feasible else ["denied"]
    found = Loser(session.compiled, session.bundles, given, start, Clock(), few=few).find(with_pairs=True)
    before = brute.masks_of(given)
    serving = [row for row in range(len(brute.ids)) if any(mask >> row & 1 for mask in before)]
    faults = [] if found.is_proved and [one.row for one in found.members] == serving else ["is not proved, or of others"]
    fatal = []
    for one in found.members:
        who, left = brute.ids[one.row], without(brute, one.row)
        fatal += [] if left else [one.row]
        least = min((apart(before, slate) for slate in left), default=None)
        if one.stand_ins != stand_ins(brute, before, one.row):
            faults.append(f"{who}: stand-ins {one.stand_ins}, expected {stand_ins(brute, before, one.row)}")
        if one.changes != least or one.is_fatal is not (not left):
            faults.append(f"{who}: {one.changes} changes, fatal {one.is_fatal}, expected {least}")
        told = None if one.slate is None else brute.masks_of(one.slate)
        if told is not None and (told not in left or apart(before, told) != least):
            faults.append(f"{who}: {one.slate} is no slate with {least} changes")
    pairs = [pair for pair in combinations(serving, 2) if not {*fatal}.intersection(pair) and not without(brute, *pair)]
    if found.pairs != pairs:
        faults.append(f"pairs {found.pairs}, expected {pairs}")
    return faults


def given_for(written: Written, seed: int) -> Slate:
    """Mostly a compliant slate: of another hardly anybody has a stand-in; now and then one that breaks `within`."""
    draw = random.Random(seed)
    if written.brute.feasible and seed % 4:
        return written.brute.slate(draw.choice(written.brute.feasible))
    return random_slate(written.plan, written.rows, draw)


@pytest.mark.parametrize("kind", ["plain", "newer"])
@pytest.mark.parametrize("some", chunks(seeds("PLANNER_LOSS_SEEDS", 75), 25), ids=str)
def test_losses_are_those_of_every_slate(kind: str, some: range) -> None:
    for seed in some:
        written = small(seed) if kind == "plain" else newer(seed)
        if written is not None:
            assert loss_faults(written, given_for(written, seed), 0 if seed % 2 else FEW_COLUMNS) == [], seed


@pytest.mark.usefixtures("split")
def test_losses_of_committees_that_are_cut_apart() -> None:
    asked = [seed for seed in seeds("PLANNER_LOSS_SPLIT_SEEDS", 50) if len(small(seed).plan["committees"]) > 1]
    happened = 0
    for seed in asked:
        happened += small(seed).load().case.compiled.bundling.is_split
        assert loss_faults(small(seed), given_for(small(seed), seed)) == [], seed
    assert happened > len(asked) // 10
