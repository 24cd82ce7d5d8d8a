"""How far a mean or a sum is moved: where some slate needs no move, where bounds cross, and to what is allowed."""

from __future__ import annotations

from typing import Any

import pytest

from planner.check.judge import judge
from planner.why.relaxations import changes_of, too_far
from tests.compiled.written import loaded, planned

FIELDS = {"n": {"type": "number"}, "m": {"type": "number"}, "sex": {"type": "text"}}


def moves(rules: list[dict[str, Any]], rows: list[tuple[int, int, str]], seats: Any) -> list[set[tuple[str, str, float]]]:
    people = [{"id": f"p{i}", "n": str(n), "m": str(m), "sex": sex} for i, (n, m, sex) in enumerate(rows)]
    plan = planned({"x": {"seats": seats, "rules": rules}}) | {"fields": FIELDS}
    found = loaded(plan, people).explain().relaxations
    return [{(change.rule, change.bound, float(change.to or 0)) for change in one.changes} for one in found]


def test_a_number_that_a_slate_does_not_move() -> None:
    rules = [
        {"id": "a", "mean": "n", "at_least": 10},
        {"id": "b", "mean": "m", "at_most": 5},
        {"id": "c", "count": {"sex": "m"}, "at_most": 0},
    ]
    found = moves(rules, [(1, 9, "f"), (5, 1, "m")], {"exactly": 1, "fixed": True})
    assert found == [
        {("x/a", "at_least", 5), ("x/c", "at_most", 1)},
        {("x/a", "at_least", 1), ("x/b", "at_most", 9)},
    ]


@pytest.mark.parametrize("kind", ["sum", "mean"])
def test_crossed_bounds_move_one_side_no_further_than_the_other(kind: str) -> None:
    rules = [{"id": "s", kind: "m", "at_least": 16, "at_most": 2}]
    rows = [(1, 10, "f"), (1, 16, "f"), (1, 19, "f"), (1, 30, "m")]
    assert moves(rules, rows, {"exactly": 1, "fixed": True}) == [{("x/s", "at_most", 16)}]


def test_a_number_as_printed_is_not_moved_beyond_what_is_allowed() -> None:
    rules = [{"id": "m", "mean": "m", "at_most": 46, "relax": {"to": "145/3"}}]
    (only,) = moves(rules, [(1, 48, "f"), (1, 48, "f"), (1, 49, "m")], {"exactly": 3, "fixed": True})
    assert {moved[2] for moved in only} == {145 / 3}


def test_people_in_doubt_alone_count_towards_it() -> None:
    """Nobody surely counts: of two such slates the one that the bound has to move less for is found, too."""
    rules = [{"id": "m", "mean": "m", "of": {"sex": "f"}, "at_least": 55}]
    assert moves(rules, [(1, 52, ""), (1, 50, "f"), (1, 51, "")], {"exactly": 1, "fixed": True}) == [{("x/m", "at_least", 52)}]


def test_a_number_beyond_what_is_allowed_is_noticed_however_it_is_printed() -> None:
    rules = [{"id": "m", "mean": "m", "at_most": 46, "relax": {"to": 48}}]
    people = [{"id": f"p{i}", "m": str(m)} for i, m in enumerate((48, 48, 49))]
    case = loaded(planned({"x": {"seats": 3, "rules": rules}}) | {"fields": FIELDS}, people).case
    judged = {one.rule.key: one for one in judge(case.plan, case.pool, {"x": ["p0", "p1", "p2"]})}
    changes = changes_of(judged["x/m"], ("mean", None), 1)
    assert [change.to for change in changes] == [48]
    assert list(too_far(changes, judged)) == ["x/m"]  # 145/3 is more
