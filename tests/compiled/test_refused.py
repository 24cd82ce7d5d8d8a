"""What cannot be weighed exactly is refused as bad input, with its own words, and nothing wider than that."""

from __future__ import annotations

from typing import Any

import pytest

from planner.problems import BadInput
from tests.compiled.written import loaded, people, planned

POOL = people(
    {"planned": "chair; head", "gender": ""},
    {"planned": "head", "gender": "female"},
    {"planned": "chair", "gender": "male"},
)


def each(**changes: Any) -> dict[str, Any]:
    rule = {"id": "e", "count_each": "planned", "values": ["chair", "head"], "of": {"gender": "female"}, "force": "should"}
    return planned({"board": {"seats": 2, "rules": [{**rule, **changes}]}})


@pytest.mark.parametrize("bounds", [{"exactly": 1}, {"at_least": 1, "at_most": 2}, {"at_least": "20%"}])
def test_a_shortfall_that_is_not_one_number(bounds: dict[str, Any]) -> None:
    with pytest.raises(BadInput, match="each-share-unsure"):
        loaded(each(**bounds), POOL).propose()


@pytest.mark.parametrize(
    "changes", [{"at_least": 1}, {"at_most": 1}, {"exactly": 1, "force": "must"}, {"exactly": 1, "of": {}}]
)
def test_what_can_be_weighed_is(changes: dict[str, Any]) -> None:
    assert loaded(each(**changes), POOL).propose().status in ("optimal", "infeasible")
