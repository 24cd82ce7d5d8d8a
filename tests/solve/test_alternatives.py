"""Alternatives, repairs and who is in every best slate, against brute force."""

from __future__ import annotations

import copy
import random
from collections.abc import Iterable, Sequence
from fractions import Fraction

import pytest

from planner.solve.search import StageValue
from tests.compiled.written import Slate, Written, small
from tests.oracle.brute import MEMBERS, Brute
from tests.sampling import QUICK
from tests.solve.conftest import Shrink


def best_of(brute: Brute, slates: Iterable[MEMBERS]) -> tuple[list[Fraction], set[MEMBERS]]:
    """The values of the printed stages and the slates that are best of these, ties settled by the tie-break."""
    among = copy.copy(brute)
    among.feasible = list(slates)
    stages, best = among.best()
    return [stage.value for stage in stages if not stage.implicit], best


def apart(one: MEMBERS, other: MEMBERS) -> int:
    return sum((a ^ b).bit_count() for a, b in zip(one, other, strict=True))


def printed(stages: Sequence[StageValue]) -> list[Fraction]:
    return [reached.printed.stage.value(reached.value) for reached in stages if reached.printed.prefer is not None]


def alternative_faults(written: Written, count: int, differ: int) -> list[str]:
    brute, session = written.brute, written.load().session
    if session.decided().slate is None:
        return [] if not brute.feasible else ["denied"]
    found = session.alternatives(count, differ)
    left, faults = list(brute.feasible), []
    for number, best in enumerate(found.found):
        values, slates = best_of(brute, left)
        masks = brute.masks_of(best.slate)
        if masks not in slates or printed(best.stages) != values or not best.is_proven:
            faults.append(f"{number}: {best.slate} {printed(best.stages)}, expected {values} {[*map(brute.slate, slates)]}")
        left = [slate for slate in left if apart(slate, masks) >= differ]
    if len(found.found) < count and left:
        faults.append(f"{len(found.found)} found, {len(left)} are left")
    if found.complete is not (not left):
        faults.append(f"complete is {found.complete}, {len(left)} are left")
    return faults


def repair_faults(written: Written, given: Slate, count: int) -> list[str]:
    brute, session = written.brute, written.load().session
    if session.decided().slate is None:
        return [] if not brute.feasible else ["denied"]
    before = brute.masks_of(given)
    least = min(apart(before, slate) for slate in brute.feasible)
    nearest = [slate for slate in brute.feasible if apart(before, slate) == least]
    values, slates = best_of(brute, nearest)
    one = session.repairs(given)
    faults = []
    if one.changes != least or len(one.found) != 1 or not one.is_proved:
        faults.append(f"{one.changes} changes, expected {least}")
    if brute.masks_of(one.found[0].slate) not in slates or printed(one.found[0].stages) != values:
        faults.append(f"{one.found[0].slate} of {[*map(brute.slate, slates)]}")
    every = session.repairs(given, count)
    shown = [brute.masks_of(best.slate) for best in every.found]
    if len(set(shown)) != len(shown) or not set(shown) <= set(nearest) or len(shown) != min(count, len(nearest)):
        faults.append(f"{len(shown)} of {len(nearest)} repairs")
    if every.complete is not (len(nearest) <= count) or shown[0] not in slates:
        faults.append(f"complete is {every.complete} with {len(shown)} of {len(nearest)}")
    return faults


def role_faults(written: Written) -> list[str]:
    brute, session = written.brute, written.load().session
    if session.decided().slate is None:
        return [] if not brute.feasible else ["denied"]
    roles = session.as_good()
    assert roles is not None
    brute.best()
    faults = []
    for at, committee in enumerate(brute.reading.committees):
        for row, pid in enumerate(brute.ids):
            held = [bool(slate[at] >> row & 1) for slate in brute.as_good]
            expected = "always" if all(held) else "sometimes" if any(held) else "never"
            if roles.role(committee, row) != expected:
                faults.append(f"{committee} {pid}: {roles.role(committee, row)}, expected {expected}")
    return faults


@pytest.mark.slow
@pytest.mark.parametrize("core", [1500, 2])
@pytest.mark.parametrize("first", range(0, 20 if QUICK else 60, 20))
def test_alternatives_as_brute_force_says(first: int, core: int, shrink: Shrink) -> None:
    shrink(core, core, core)
    for seed in range(first, first + 20):
        draw = random.Random(seed)
        assert alternative_faults(small(seed), draw.randint(1, 5), draw.randint(1, 5)) == [], seed


@pytest.mark.slow
@pytest.mark.parametrize("core", [1500, 2])
@pytest.mark.parametrize("first", range(0, 20 if QUICK else 60, 20))
def test_repairs_as_brute_force_says(first: int, core: int, shrink: Shrink) -> None:
    shrink(core, core, core)
    for seed in range(first, first + 20):
        draw = random.Random(seed)
        assert repair_faults(small(seed), small(seed).slate(seed), draw.randint(1, 6)) == [], seed


@pytest.mark.slow
@pytest.mark.parametrize("core", [1500, 2])
@pytest.mark.parametrize("first", range(0, 20 if QUICK else 60, 20))
def test_roles_in_the_best_slates_as_brute_force_says(first: int, core: int, shrink: Shrink) -> None:
    shrink(core, core, core)
    for seed in range(first, first + 20):
        assert role_faults(small(seed)) == [], seed
