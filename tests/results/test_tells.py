"""What a finding's number tells of people: said by the body, known of older results, and hidden where nobody says."""

from __future__ import annotations

import pytest

from planner.bodies import spoken
from planner.results.result import CommitteeShown, Finding, Result
from planner.results.small_counts import without_small_counts
from tests.bodies.test_aspects import KEYWORDS, body_of


def finding(kind: str, key: str = "board/rule", **more: object) -> Finding:
    return Finding.model_validate({"rule": key, "topic": "other", "force": "must", "verdict": "met", "kind": kind, **more})


@pytest.mark.parametrize("keyword", [keyword for keyword in KEYWORDS if finding(keyword).tells is not None])
def test_older_results_are_read_as_the_bodies_say_today(keyword: str) -> None:
    assert finding(keyword).tells == body_of(keyword).tells


def test_the_key_tells_what_has_no_kind() -> None:
    assert finding("", "board/seats").tells == "committee"
    assert finding("", "board/within").tells == "members"
    assert finding("", "board/women").tells == "people"
    assert spoken.says_of(finding("", "board/within")) is spoken.says("within")


def test_what_is_stated_stands() -> None:
    assert finding("count", tells="numbers").tells == "numbers"


@pytest.mark.parametrize(("kind", "hidden"), [("count", False), ("of-tomorrow", True), ("holds", True)])
def test_a_number_that_nobody_explains_is_hidden(kind: str, hidden: bool) -> None:
    ids = [f"c{n}" for n in range(20)]
    result = Result(
        command="validate", status="compliant", committees=[CommitteeShown(id="board")], slate={"board": ids},
        findings=[finding(kind, actual=10, base=20, at_least=2, people=ids[:10])],
    )  # fmt: skip
    without_small_counts(result)
    assert (result.findings[0].actual is None) == hidden
