"""Results that earlier versions of planner wrote of a small case: printed, compared, counted again; a changed number shows."""

from __future__ import annotations

from pathlib import Path

import pytest

import planner
from planner.answers.verify import verify
from planner.report import ANSWERS, REPORTS, render, render_pages
from planner.results.reading import read_result
from planner.results.result import Result
from planner.results.since import since
from planner.words import LANGUAGES

ALL = Path(__file__).parent / "older"
OLDER = ALL / "1.2.0"
FILES = sorted(ALL.glob("*/*/*.json"))


@pytest.fixture(params=FILES, ids=lambda path: "-".join(path.with_suffix("").parts[-3:]))
def file(request: pytest.FixtureRequest) -> Path:
    path: Path = request.param
    return path


def test_there_are_results_of_every_question() -> None:
    answered = {"check", "explain", "propose", "validate"}
    asked = {"range", "people", "why", "alternatives", "repair", "compare", "sweep"}
    asked |= {"train", "ballot", "resilience", "timeline", "review"}
    assert {path.stem for path in FILES} == answered | asked
    for path in FILES:
        read = read_result(path)
        assert read.provenance is not None
        assert read.provenance.planner == path.parts[-3]


@pytest.mark.slow
def test_it_is_printed(file: Path) -> None:
    result = read_result(file)
    for lang in LANGUAGES:
        assert all(render(form, result, lang) for form in ANSWERS)
        assert all(render_pages(form, result, lang) for form in REPORTS)


def test_it_is_counted_again(file: Path) -> None:
    done = verify(read_result(file), file.with_name("pool.csv"))
    assert not done.differences
    assert done.checked > 200
    assert ("verify.left-means" in done.left) == (file.parts[-3] == "1.2.0")


def test_a_number_that_was_changed_is_noticed() -> None:
    path = OLDER / "feasible/propose.json"
    result = read_result(path)
    changed = next(finding for finding in result.findings if isinstance(finding.actual, int))
    changed.actual = int(changed.actual or 0) + 1
    done = verify(result, path.with_name("pool.csv"))
    assert [one.where for one in done.differences] == [f"findings[{changed.rule}].actual"]


def test_it_is_compared_with_one_of_today() -> None:
    old = read_result(OLDER / "feasible/propose.json")
    today: Result = planner.load(OLDER / "feasible/plan.yaml").propose()
    told = since(old, today)
    assert told.status == old.status
    assert not told.rules_gone
    assert not told.rules_added
    assert {pid for ids in told.joined.values() for pid in ids} == {
        pid for committee, ids in (today.slate or {}).items() for pid in ids if pid not in (old.slate or {})[committee]
    }
