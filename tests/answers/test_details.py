"""What a report shows beside the answer: people, structure, ages, open cells, seats; of every kind of answer."""

from __future__ import annotations

from pathlib import Path

import pytest
import yaml

import planner
from planner.api import LoadedPlan
from planner.results.result import Details, Result
from tests.answers import small_case


@pytest.fixture(scope="module")
def loaded(tmp_path_factory: pytest.TempPathFactory) -> LoadedPlan:
    return planner.load(small_case.write(tmp_path_factory.mktemp("small")))


def details(loaded: LoadedPlan, result: Result) -> Details:
    found = loaded.detailed(result).details
    assert found is not None
    return found


def test_people_of_the_slate_as_the_pool_has_them(loaded: LoadedPlan) -> None:
    found = details(loaded, loaded.validate(small_case.SLATE))
    assert list(found.people) == ["a3", "a4", "a5", "a6", "a7"]
    assert found.people["a3"].row == 3
    fields = found.people["a3"].fields
    assert (fields["birth_date"], fields["gender"], fields["political_theory"]) == ("1986", "female", "intermediate")
    assert found.people["a4"].fields["birth_date"] == "01/02/1990"
    assert found.people["a6"].fields["birth_date"] == "07/1968"
    assert "political_theory" not in found.people["a5"].fields  # blank
    assert found.filled == {"executive": 5, "standing": 2, "secretary": 1, "treasurer": 1}
    assert found.seats == {"executive": [5, 5], "standing": [2, 3], "secretary": [1, 1], "treasurer": [1, 1]}


def test_the_structure_by_committee_and_pool(loaded: LoadedPlan) -> None:
    lines = {line.key: line for line in details(loaded, loaded.validate(small_case.SLATE)).structure}
    women = lines["women"].counts
    assert {of: (t.count, t.base) for of, t in women.items()} == {
        "executive": (2, 5), "standing": (1, 2), "secretary": (0, 1), "treasurer": (0, 1), "pool": (4, 8),
    }  # fmt: skip
    assert lines["theory-intermediate"].counts["executive"].unknown == 1
    assert set(lines["mean-age"].means) == {"executive", "standing", "secretary", "treasurer", "pool"}


def test_ages_by_sex_with_the_limits_of_the_rules(loaded: LoadedPlan) -> None:
    pool, executive = details(loaded, loaded.validate(small_case.SLATE)).pyramids
    assert (pool.of, executive.of) == ("pool", "executive")
    for pyramid, people in ((pool, 8), (executive, 5)):
        drawn = sum((band.male or 0) + (band.female or 0) + band.unknown for band in pyramid.bands)
        assert drawn + pyramid.no_age == people
        assert pyramid.limits == {"< 42": 42.0}


def test_the_cell_that_would_settle_it(loaded: LoadedPlan) -> None:
    cells = details(loaded, loaded.validate(small_case.SLATE)).open_cells
    assert [(cell.id, cell.field) for cell in cells if "executive/theory" in cell.rules] == [("a5", "political_theory")]
    assert all(cell.id in ("a3", "a5") for cell in cells)


def test_answers_without_a_slate(loaded: LoadedPlan, tmp_path: Path) -> None:
    other = planner.load(small_case.infeasible(tmp_path))
    for plan, result in ((loaded, loaded.check()), (other, other.propose()), (other, other.propose(time_limit=1e-9))):
        found = details(plan, result)
        assert result.slate is None
        cells = [(cell.id, cell.field, cell.rules) for cell in found.open_cells]
        # Whom a short rule loses for want of data.
        assert cells == ([("a5", "political_theory", ["executive/theory"])] if result.status == "infeasible" else [])
        assert (found.people, found.filled) == ({}, {})
        assert [pyramid.of for pyramid in found.pyramids] == ["pool"]
        assert {of for line in found.structure for of in line.counts} == {"pool"}


def test_the_letterhead_is_what_the_plan_sets(loaded: LoadedPlan, tmp_path: Path) -> None:
    head = details(loaded, loaded.check()).letterhead
    assert head is not None
    assert (head.number, head.date, head.secrecy) == ("Số 12-BC/BTC", "2025-07-05", "")
    assert [(s.lines, s.name) for s in head.signatures] == [(["T/M BAN TỔ CHỨC", "TRƯỞNG BAN"], "Ngô Văn Ký")]
    for document in (None, {}, {"sort": {"ties": "pool", "tones": "sắc-huyền-hỏi-ngã-nặng"}}):
        plan = yaml.safe_load(small_case.PLAN)
        plan["document"] = document
        plain = planner.load(small_case.write(tmp_path, **plan))
        found = details(plain, plain.check())
        assert found.letterhead is None
        assert found.name_order.ties == ("pool" if document else "id")


def test_nothing_is_added_to_the_answer(loaded: LoadedPlan) -> None:
    result = loaded.validate(small_case.SLATE)
    before = result.to_json()
    result = loaded.detailed(result)
    assert result.model_copy(update={"details": None}).to_json() == before
