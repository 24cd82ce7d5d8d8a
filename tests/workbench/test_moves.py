"""People on a board: whatever is moved, committees nest, sizes stay where somebody takes another's seat, and nobody is lost."""

from __future__ import annotations

from types import SimpleNamespace
from typing import Any, cast

import pytest
from hypothesis import given
from hypothesis import strategies as st

from planner.language.plan import Plan
from planner.workbench.desk import moves
from planner.workbench.desk.board import Board
from planner.workbench.desk.refused import Refused

WITHIN = {
    "executive": None, "standing": "executive", "secretary": "standing", "deputies": "standing", "inspection": None,
    "chair": "inspection",
}  # fmt: skip
NESTING = moves.Nesting(
    cast(Plan, SimpleNamespace(committees=[SimpleNamespace(id=id, within=outer) for id, outer in WITHIN.items()]))
)
PEOPLE = [f"p{n}" for n in range(9)]


def nests(board: Board) -> bool:
    return all(set(board.slate[c]) <= set(board.slate[o]) for c, o in WITHIN.items() if o is not None)


def sizes(board: Board) -> dict[str, int]:
    return {committee: len(ids) for committee, ids in board.slate.items()}


@st.composite
def boards(draw: Any) -> Board:
    board = Board(dict.fromkeys(WITHIN, ()))
    for pid in PEOPLE:
        for committee in draw(st.lists(st.sampled_from(list(WITHIN)), max_size=2, unique=True)):
            if pid not in board.slate[committee]:
                board = moves.put(board, NESTING, pid, committee)
    return board


@given(boards())
def test_who_joins_an_inner_committee_joins_the_outer_ones(board: Board) -> None:
    assert nests(board)
    assert all(len(set(ids)) == len(ids) for ids in board.slate.values())


@given(boards(), st.sampled_from(PEOPLE), st.sampled_from(list(WITHIN)))
def test_who_leaves_an_outer_committee_leaves_the_inner_ones(board: Board, pid: str, committee: str) -> None:
    if pid not in board.slate[committee]:
        with pytest.raises(Refused):
            moves.withdraw(board, NESTING, pid, committee)
        return
    after = moves.withdraw(board, NESTING, pid, committee)
    assert nests(after)
    assert pid not in after.slate[committee]
    others = {c: [x for x in ids if x != pid] for c, ids in board.slate.items()}
    assert {c: [x for x in ids if x != pid] for c, ids in after.slate.items()} == others


@given(boards(), st.sampled_from(PEOPLE), st.sampled_from(PEOPLE), st.sampled_from(list(WITHIN)))
def test_who_takes_a_seat_takes_it_in_place_of_the_other(board: Board, one: str, other: str, to: str) -> None:
    if other not in board.slate[to] or one in board.slate[to] or one == other:
        return
    after = moves.put(board, NESTING, one, to, instead=other)
    assert nests(after)
    assert one in after.slate[to]
    assert other not in after.slate[to]
    assert sizes(after)[to] == sizes(board)[to]
    for outer in NESTING.outer[to]:
        # One more only where the other is still needed there, for a seat in another branch inside it.
        needed = any(other in after.slate[inner] for inner in NESTING.inner[outer])
        assert sizes(after)[outer] - sizes(board)[outer] in ((0, 1) if needed else (0,))


@given(boards(), st.sampled_from(PEOPLE), st.sampled_from(PEOPLE), st.data())
def test_an_exchange_keeps_the_size_of_both_places(board: Board, one: str, other: str, data: Any) -> None:
    mine, theirs = board.sits(one), board.sits(other)
    if one == other or not mine or not theirs:
        return
    at, there = data.draw(st.sampled_from(mine)), data.draw(st.sampled_from(theirs))
    is_nested = at in NESTING.outer[there] or there in NESTING.outer[at]
    if at == there or is_nested or one in board.slate[there] or other in board.slate[at]:
        return
    after = moves.exchange(board, NESTING, one, at, other, there)
    assert nests(after)
    assert (one in after.slate[there], other in after.slate[at]) == (True, True)
    assert (one in after.slate[at], other in after.slate[there]) == (False, False)
    assert (sizes(after)[at], sizes(after)[there]) == (sizes(board)[at], sizes(board)[there])


def test_an_exchange_between_standing_and_inspection_leaves_the_executive_as_large_as_it_was() -> None:
    board = Board(dict.fromkeys(WITHIN, ()))
    board = moves.put(moves.put(board, NESTING, "a", "standing"), NESTING, "b", "inspection")
    after = moves.exchange(board, NESTING, "a", "standing", "b", "inspection")
    assert after.slate["executive"] == after.slate["standing"] == ("b",)
    assert after.slate["inspection"] == ("a",)


def test_a_keep_goes_with_its_membership_and_comes_back_with_nobody() -> None:
    board = moves.put(Board(dict.fromkeys(WITHIN, ())), NESTING, "a", "secretary")
    board = moves.keep(moves.keep(board, "a", "secretary"), "a", "executive")
    after = moves.withdraw(board, NESTING, "a", "standing")
    assert after.kept == {("executive", "a")}
    assert moves.put(after, NESTING, "a", "secretary").kept == {("executive", "a")}
    assert moves.keep(after, "a", "executive").kept == frozenset()
    with pytest.raises(Refused, match="not-there"):
        moves.keep(after, "a", "secretary")


def test_who_is_left_out_is_nowhere_until_considered_or_put_in_again() -> None:
    board = moves.put(Board(dict.fromkeys(WITHIN, ())), NESTING, "a", "secretary")
    out = moves.leave_out(board, "a")
    assert (out.sits("a"), out.out) == ([], {"a"})
    assert moves.leave_out(out, "a").out == frozenset()
    assert moves.put(out, NESTING, "a", "deputies").out == frozenset()


def test_dropping_somebody_where_they_sit_changes_nothing_and_says_so() -> None:
    board = moves.put(Board(dict.fromkeys(WITHIN, ())), NESTING, "a", "secretary")
    for committee in ("secretary", "standing", "executive"):
        with pytest.raises(Refused, match="there"):
            moves.put(board, NESTING, "a", committee, source=committee)
