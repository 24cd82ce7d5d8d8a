"""`review` against a naive reading of the contract, and from the API to every form of a report."""

from __future__ import annotations

import random
import tempfile
from pathlib import Path
from typing import Any

import pytest

import planner
from planner.answers import verify as verifying
from planner.cli.exit_codes import exit_code
from planner.problems import BadInput
from planner.report import PAGES
from planner.report.composer import document
from planner.report.document import Table
from planner.results.against import against
from planner.results.reading import result_of
from planner.results.redaction import redacted
from tests.compiled.written import loaded, people, planned
from tests.oracle.constructs import BUILT
from tests.oracle.extended import new_plan
from tests.oracle.generate import random_slate, small_plan, write
from tests.oracle.meaning import Reading
from tests.oracle.over_time import review_faults
from tests.sampling import chunks, seeds

POOL = people(
    {"full_name": "Nguyễn Thị An", "gender": "nữ", "degree": "master", "confidence": "90"},
    {"full_name": "Trần Thị Bình", "gender": "nữ", "degree": "master", "confidence": "60"},
    {"full_name": "Lê Văn Châu", "gender": "nam", "degree": "college", "confidence": "90"},
    {"full_name": "Phạm Văn Ẩn", "gender": "nam", "degree": "master", "confidence": ""},
    {"full_name": "Hồ Minh Long", "gender": "nam", "degree": "master", "confidence": "90"},
)
DEGREE: dict[str, Any] = {
    "id": "degree", "title": {"en": "Degree", "vi": "Trình độ"}, "require": {"degree": {"at_least": "bachelor"}},
    "basis": {"source": "QD", "clause": "điều 5"},
}  # fmt: skip
QUOTED = {"ruleset": "own", "sources": {"QD": {"title": {"en": "Regulation"}}}, "rules": [DEGREE]}
THEORY: dict[str, Any] = {"id": "theory", "title": {"en": "Theory"}, "require": {"confidence": {"at_least": 80}}}
LISTS: dict[str, Any] = {
    "present": {"title": {"en": "Present board"}, "seats": 1},
    "board": {
        "title": {"en": "Board"}, "seats": {"at_least": "150%", "at_most": "250%", "of": "present"},
        "rules": [
            QUOTED,
            {"id": "women", "title": {"en": "Women"}, "count": {"gender": "female"}, "at_least": "50%"},
        ],
    },
    "inner": {"title": {"en": "Inner"}, "within": "board", "seats": {"at_most": 3}, "rules": [THEORY]},
}  # fmt: skip
GIVEN = {"present": ["e"], "board": ["a", "b", "c"], "inner": ["b", "c"]}


def faults(seed: int) -> list[str]:
    plan, rows = new_plan(seed, BUILT) if seed % 2 else small_plan(seed)
    draw = random.Random(f"review {seed}")
    with tempfile.TemporaryDirectory() as folder:
        asked = planner.load(write(plan, [dict(r) for r in rows], Path(folder), {}))
        reading, found = Reading(plan, rows), []
        for _ in range(2):
            given = random_slate(plan, rows, draw)
            result = asked.review(given)
            found += review_faults(reading, result, given)
            found += [] if exit_code(result) == 0 else ["an answer has the exit code 0"]
            found += [str(difference) for difference in verifying._verified(result, asked.case).differences]
    return [f"{seed}: {fault}" for fault in found]


@pytest.mark.parametrize("some", chunks(seeds("PLANNER_REVIEW_SEEDS", 150), 50), ids=str)
def test_review_is_as_read_naively(some: range) -> None:
    assert [one for seed in some for one in faults(seed)] == []


def test_a_review_that_is_spoiled_is_noticed() -> None:
    plan, rows = small_plan(3)
    with tempfile.TemporaryDirectory() as folder:
        asked = planner.load(write(plan, [dict(r) for r in rows], Path(folder), {}))
        given = {c: [r["id"] for r in rows] for c in plan["committees"]}
        result = asked.review(given)
        assert review_faults(Reading(plan, rows), result, given) == []
        for spoil in ({"stay": ["p1", "p1"]}, {"may_join": []}, {"leave": []}, {"slate": given}, {"sizes": result.sizes[:-1]}):
            spoiled = result.model_copy(update=spoil)
            same = all(getattr(result, name) == value for name, value in spoil.items()) or "sizes" in spoil
            assert same or review_faults(Reading(plan, rows), spoiled, given) or verified(spoiled, asked)


def verified(result: Any, asked: Any) -> list[Any]:
    return list(verifying._verified(result, asked.case).differences)


def test_who_fails_the_inner_committee_alone_stays_in_the_outer() -> None:
    result = loaded(planned(LISTS), POOL).review(GIVEN)
    assert (result.status, exit_code(result)) == ("answered", 0)
    assert [(one.id, one.rules, one.committees) for one in result.leave] == [
        ("b", ["inner/theory"], ["inner"]),
        ("c", ["board/degree"], ["board", "inner"]),
    ]
    assert result.slate == {"present": ["e"], "board": ["a", "b"], "inner": []}
    assert result.stay == ["a", "e"]
    # d's theory is not known: the board may have them, the inner committee not.
    assert {one.id: one.committees for one in result.may_join} == {"d": ["present", "board"]}
    board = next(size for size in result.sizes if size.committee == "board")
    assert (board.size, board.after, board.at_least, board.at_most, board.posts) == (3, 2, 2, 2, 1)


def test_it_is_told_by_which_clause_and_how_the_shares_move() -> None:
    said = " ".join(loaded(planned(LISTS), POOL).review(GIVEN).to_text("en").split())
    assert "Of 4 people on the list 2 leave. After the review the list keeps every must rule. 1 other person of the" in said
    assert "QD, điều 5" in said
    assert "Trần Thị Bình (b) leaves only: Inner" in said
    assert "✓ 2/3 (66.67%) ✓ 2/2 (100.00%)" in said
    assert "3/1 = 3 → 2/1 = 2" in said


def test_a_rule_of_several_lists_is_told_once_and_shares_of_seats_are_numbers() -> None:
    lists = {**LISTS, "other": {"title": {"en": "Other"}, "seats": {"at_most": 9}, "rules": [QUOTED]}}
    result = loaded(planned(lists), POOL).review({**GIVEN, "other": ["c", "a"]})
    leaving = next(section for section in document(result, "en").everything if section.key == "review-leave")
    table = next(block for block in leaving.blocks if isinstance(block, Table))
    assert [row.cells[2].under[:1] for row in table.rows if row.cells[2].text == "Degree"] == [("Board; Other",)]
    assert "“Degree”: 1" in " ".join(result.to_text("en").split())
    detailed = loaded(planned(LISTS), POOL)
    posts = next(s for s in document(detailed.detailed(detailed.review(GIVEN)), "en").everything if s.key == "posts")
    assert [row.cells[1].text for block in posts.blocks if isinstance(block, Table) for row in block.rows] == ["1", "2", "≤ 3"]


@pytest.mark.parametrize("lang", ["vi", "en"])
def test_eighty_columns_and_every_form(lang: str) -> None:
    asked = loaded(planned(LISTS), POOL)
    result = asked.detailed(asked.review(GIVEN))
    assert max(map(len, result.to_text(lang).splitlines())) <= 80
    again = result_of(result.to_json().encode(), "r.json")
    assert again == result
    for form in PAGES:
        assert planner.report.render_pages(form, again, lang)
    assert any(section.key == "review-leave" for section in document(result, lang).everything)


def test_a_waiver_counts_and_so_does_what_is_supposed() -> None:
    asked = loaded(planned(LISTS), POOL)
    assert [one.id for one in asked.suppose(waive=[("board/degree", "c")]).review(GIVEN).leave] == ["b"]
    assert [one.id for one in asked.suppose(drop=["inner/theory"]).review(GIVEN).leave] == ["c"]
    supposed = asked.suppose(exclude={"all": ["a"]}).review(GIVEN)
    assert {one.id: one.rules for one in supposed.leave}["a"] == ["present/exclude", "board/exclude"][1:]


def test_against_an_earlier_review_the_list_after_it_counts() -> None:
    asked = loaded(planned(LISTS), POOL)
    moved = against(asked.review(GIVEN), asked.suppose(exclude={"board": ["a"]}).review(GIVEN))
    assert moved.left == {"board": ["a"]}
    assert [one.rule for one in moved.findings] == ["board/seats", "board/degree", "board/women"]


def test_nobody_on_the_list_and_nobody_who_may_join() -> None:
    asked = loaded(planned({"board": {"seats": 1, "rules": [{"id": "none", "require": {"degree": "doctor"}}]}}), POOL)
    empty = asked.review({})
    assert (empty.stay, empty.leave, empty.may_join) == ([], [], [])
    assert "The list has nobody on it." in empty.to_text("en")


def test_strangers_are_bad_input() -> None:
    with pytest.raises(BadInput):
        loaded(planned(LISTS), POOL).review({"board": ["zz"]})


@pytest.mark.parametrize("how", ["initials", "counts"])
def test_a_redacted_review_says_verdicts_alone(how: Any) -> None:
    asked = loaded(planned(LISTS), POOL)
    clean = redacted(asked.detailed(asked.review(GIVEN)), how)
    assert [one.actual for one in (*clean.before, *clean.after)] == [None] * 12
    assert not any(one.people or one.facts for one in (*clean.before, *clean.after))
    assert "named by the rule" not in clean.to_text("en")  # what is kept back of a person is no list of the rule's
    if how == "counts":
        assert (clean.leave, clean.may_join, clean.stay) == ([], [], [])
        assert clean.to_text("vi")
