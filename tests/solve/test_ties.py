"""The same input gives the same slate, whatever way the search takes; groups of several blocks share their people rightly."""

from __future__ import annotations

import pytest

from tests.compiled.written import Written, people, planned, small
from tests.oracle.compare import small_differences
from tests.solve.conftest import Shrink

ALIKE = people(*({"gender": g, "confidence": "50"} for g in ("female", "male", "male", "female", "male", "male")))
TIED = Written(
    planned(
        {
            "board": {"seats": 3, "rules": [{"id": "women", "count": {"gender": "female"}, "exactly": 1}]},
            "chair": {"within": "board", "seats": 1},
            "inspection": {"seats": {"at_least": 1, "at_most": 2}, "rules": [{"id": "out", "exclude": ["a"]}]},
        }
    ),
    ALIKE,
    {},
)


def test_what_is_tied_goes_to_the_first_in_the_pool() -> None:
    slate = TIED.load().propose().slate
    assert slate is not None
    assert slate["board"] == ["a", "b", "c"]
    assert slate["chair"] == ["a"]
    assert slate["inspection"] == ["b", "c"]


@pytest.mark.parametrize("seed", [*range(0, 24, 2), None])
def test_the_same_slate_however_it_is_found(seed: int | None, shrink: Shrink) -> None:
    written = TIED if seed is None else small(seed)
    first = written.load().propose()
    again = written.load().propose()
    apart_from_places = {"problems"}  # each is written to a folder of its own
    assert again.model_dump(exclude=apart_from_places) == first.model_dump(exclude=apart_from_places)
    for core in (10, 1):
        shrink(core, core, core)
        assert written.load().propose().slate == first.slate


@pytest.mark.parametrize("core", [1500, 2])
@pytest.mark.parametrize(
    "plan",
    [
        # Two blocks that know nothing of each other: the same people may serve in both.
        {"board": {"seats": 4}, "inspection": {"seats": 4}},
        {"board": {"seats": 2}, "inner": {"within": "board", "seats": 1}, "inspection": {"seats": 5}},
        {
            "board": {"seats": 3, "rules": [{"id": "men", "count": {"gender": "male"}, "at_least": 3}]},
            "inspection": {"seats": {"at_least": 1}, "rules": [{"id": "women", "require": {"gender": "female"}}]},
        },
        # More than there are.
        {"board": {"seats": 6}, "inspection": {"seats": 7}},
    ],
)
def test_groups_of_several_blocks(plan: dict[str, object], core: int, shrink: Shrink) -> None:
    shrink(core, core, core)
    written = Written(planned(plan, prefer=["should", {"highest": "confidence"}]), ALIKE[:6], {})
    groups = written.loaded.case.compiled.finest
    assert len(groups) < len(ALIKE)
    assert small_differences(written.brute, written.loaded, 1, slates=1) == []
