"""What the messages of some slips say, and the way out that they offer."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

import planner
from planner.problems import BadInput, Problem
from tests.answers import small_case

TWO = {"board": {"title": "Ban", "seats": 3}, "other": {"title": "Ban khác", "seats": 3}}


def problem(
    folder: Path, *, committees: dict[str, Any] | None = None, rule: dict[str, Any] | None = None, **more: Any
) -> Problem:
    """The one problem of a plan with these committees, or with this rule in a committee."""
    own = {"board": {"title": "Ban", "seats": 5, "rules": [{"id": "r", "title": "r", **(rule or {})}]}}
    path = small_case.write(folder, **{"committees": committees or own, "joint": [], "waivers": [], **more})
    with pytest.raises(BadInput) as caught:
        planner.load(path)
    (found,) = caught.value.problems
    return found


@pytest.mark.parametrize("keyword", ["sum", "mean"])
def test_a_share_bounds_no_number(keyword: str, tmp_path: Path) -> None:
    found = problem(tmp_path, rule={keyword: "confidence", "at_least": "15%"})
    assert (found.code, found.message("vi")) == (
        "share-not-here", "Ở đây `at_least` là mức của một con số, không thể là tỷ lệ (15%).",
    )  # fmt: skip
    assert "mean" not in found.message("en")


def test_a_mean_may_be_bounded_by_a_fraction(tmp_path: Path) -> None:
    assert "145/3" in problem(tmp_path, rule={"mean": "confidence", "at_most": "145/0"}).hint("vi")
    assert "/3" not in problem(tmp_path, rule={"sum": "confidence", "at_most": "145/0"}).hint("vi")


def test_seats_are_no_share_of_themselves(tmp_path: Path) -> None:
    committees = {**TWO, "other": {"title": "Ban khác", "seats": {"at_least": "50%", "of": "other"}}}
    found = problem(tmp_path, committees=committees)
    assert (found.code, found.value) == ("seats-of-itself", "other")
    assert "chính ban đó" in found.message("vi")


@pytest.mark.parametrize("seats", ["15%", {"at_least": "50%"}])
def test_a_share_of_seats_needs_a_committee(seats: object, tmp_path: Path) -> None:
    committees = {**TWO, "other": {"title": "Ban khác", "seats": seats}}
    found = problem(tmp_path, committees=committees)
    assert found.code == "needs-whole"
    assert "thêm `of: BAN`" in found.hint("vi")
    assert "board" in found.hint("en")
    alone = problem(tmp_path, committees={"other": {"title": "Ban khác", "seats": seats}})
    assert alone.hint("vi") == "Viết số người: 0, 1, 2, ..."


def test_a_share_of_both_needs_a_committee(tmp_path: Path) -> None:
    found = problem(tmp_path, committees=TWO, joint=[{"id": "b", "both": ["board", "other"], "at_most": "1/3"}])
    assert found.hint("vi").endswith("Các ban: board, other.")


def test_months_are_whole_numbers(tmp_path: Path) -> None:
    found = problem(tmp_path, rule={"require": {"birth_date": {"months_ago": {"at_least": "24 tháng"}}}})
    assert found.code == "months-ago-not-whole"
    assert "42" not in found.hint("vi")
    assert "`months_ago: {at_least: 24}`" in found.hint("vi")


@pytest.mark.parametrize("apart", ["birth_date", {"fields": ["birth_date", "unit"]}])
def test_dates_keep_nobody_apart(apart: object, tmp_path: Path) -> None:
    found = problem(tmp_path, rule={"apart": apart})
    assert found.code == "date-not-here"
    assert "birth_place" not in found.hint("vi")
    assert "`birth_date` là ngày tháng" in found.message("vi")


def test_a_family_has_the_dates_of_the_language(tmp_path: Path) -> None:
    older = "ruleset: older\nfamily: wards\nin_force: {from: 2019-07-01, to: 2020-12-31}\nrules: []\n"
    (tmp_path / "older.yaml").write_text(older, "utf-8")
    board = {"title": "Ban", "seats": 5, "rules": ["wards"]}
    found = problem(tmp_path, committees={"board": board}, rules_on="2025-07-01")
    assert found.message("vi").endswith("vào ngày 01/07/2025: older (01/07/2019 – 31/12/2020).")
    assert found.message("en").endswith("2025-07-01: older (2019-07-01 – 2020-12-31).")
