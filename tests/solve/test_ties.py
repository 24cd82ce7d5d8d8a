"""The same input gives the same slate, whatever way the search takes; groups of several blocks share their people rightly."""

from __future__ import annotations

import json
from collections import Counter
from typing import Any

import pytest

from planner.report import render
from planner.solve.clock import Clock
from planner.solve.search import Search
from tests.compiled.written import Written, loaded, people, planned, small
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


@pytest.mark.slow
@pytest.mark.parametrize("core", [1500, 2])
def test_unique_as_brute_force_says(core: int, shrink: Shrink) -> None:
    shrink(core, core, core)
    seen: Counter[bool] = Counter()
    for seed in range(40):
        written = small(seed)
        found = written.load().propose()
        if found.slate is None:
            assert found.unique is None
            continue
        written.brute.best()
        assert found.unique is (len(written.brute.as_good) == 1), seed
        seen[found.unique] += 1
    assert min(seen[True], seen[False]) > 4


TWO_ALIKE = people({"confidence": "9", "gender": "male"}, *({"confidence": "5", "gender": g} for g in ("female", "male")))


def test_ties_are_said_and_what_would_decide() -> None:
    plan = planned({"board": {"seats": 2}})
    found = loaded(plan, TWO_ALIKE).propose()
    assert found.unique is False
    said = render("text", found, "vi")
    sentence = "Sau các bước trên còn nhiều phương án ngang nhau; đã chọn các đồng chí đứng trước trong danh sách nguồn."
    assert sentence in " ".join(said.split())
    assert "`highest: confidence`" in " ".join(said.split())
    assert "several slates are as good" in " ".join(render("text", found, "en").split())
    # Once that is asked nothing is left to suggest; a rule makes the slate the only one.
    again = loaded({**plan, "prefer": [{"highest": "confidence"}]}, TWO_ALIKE).propose()
    assert [note.code for note in again.notes] == ["note.tied"]
    men = {"board": {"seats": 2, "rules": [{"id": "men", "require": {"gender": "male"}}]}}
    only = loaded(planned(men), TWO_ALIKE).propose()
    assert only.unique is True
    assert only.notes == []


def test_the_tie_break_makes_nothing_unique() -> None:
    """Most seats and the first rows are no stages of `prefer`."""
    plan = planned({"board": {"seats": {"at_least": 2, "at_most": 3}}}, prefer=[{"lowest": "confidence"}])
    blank = people({"confidence": "1"}, {"confidence": "2"}, {"confidence": ""})
    found = loaded(plan, blank).propose()
    assert found.slate == {"board": ["a", "c"]}
    assert found.unique is True
    found = loaded({**plan, "prefer": ["should"]}, blank).propose()
    assert found.slate == {"board": ["a", "b", "c"]}
    assert found.unique is False


def test_unique_left_open_is_null(monkeypatch: pytest.MonkeyPatch) -> None:
    real = Search._as_good_as
    monkeypatch.setattr(Search, "_swapped", lambda *_: None)

    def late(self: Search, *given: Any) -> Any:
        self.clock = Clock(0)
        return real(self, *given)

    monkeypatch.setattr(Search, "_as_good_as", late)
    found = loaded(planned({"board": {"seats": 2}}), TWO_ALIKE).propose()
    assert found.status == "optimal"
    answer = json.loads(found.to_json())
    assert "unique" in answer
    assert answer["unique"] is None
    assert [note.code for note in found.notes] == ["note.ties-open"]
    assert "unique" not in json.loads(loaded(planned({"board": {"seats": 9}}), TWO_ALIKE).propose().to_json())
