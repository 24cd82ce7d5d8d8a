"""How people move on a board. Pure functions: a board and a move give another board.

Committees nest: who joins an inner one joins those around it, who leaves an outer one leaves those inside it. Where somebody
takes another's seat, or two change places, the sizes of the committees around stay as they were: whoever newly enters one of
them does so in place of the other.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from functools import cached_property

from planner.language.plan import Plan
from planner.workbench.desk.board import Board, Said
from planner.workbench.desk.refused import Refused

Seats = dict[str, list[str]]


class Nesting:
    """Which committees lie within which: `outer` and `inner` of each, the nearest first."""

    def __init__(self, plan: Plan) -> None:
        self.within = {committee.id: committee.within for committee in plan.committees}

    @cached_property
    def outer(self) -> Mapping[str, tuple[str, ...]]:
        return {committee: tuple(self._around(committee)) for committee in self.within}

    @cached_property
    def inner(self) -> Mapping[str, tuple[str, ...]]:
        return {c: tuple(d for d in self.within if c in self.outer[d]) for c in self.within}

    def _around(self, committee: str) -> list[str]:
        found = []
        at = self.within[committee]
        while at is not None:
            found.append(at)
            at = self.within[at]
        return found


def put(board: Board, nesting: Nesting, pid: str, to: str, source: str = "", instead: str = "") -> Board:
    """Into `to` and what is around it; out of `source` where that is another branch; in place of `instead`, where given."""
    seats = _seats(board)
    told = {"id": pid}
    if source and source not in (to, *nesting.outer[to]):
        _leave(seats, nesting, pid, source)
    if instead and instead != pid:
        _replace(seats, nesting, pid, instead, to)
        said = Said("workbench.said.replaced", {**told, "other": instead}, {"to": to})
    else:
        if pid in seats[to]:
            raise Refused("workbench.refused.there", told, {"to": to})
        _join(seats, nesting, pid, to)
        said = Said("workbench.said.put", told, {"to": to})
    return _moved(replace(board, out=board.out - {pid}), seats, said)


def withdraw(board: Board, nesting: Nesting, pid: str, source: str) -> Board:
    """Out of `source` and what lies inside it."""
    if pid not in board.slate[source]:
        raise Refused("workbench.refused.not-there", {"id": pid}, {"to": source})
    seats = _seats(board)
    _leave(seats, nesting, pid, source)
    return _moved(board, seats, Said("workbench.said.withdrawn", {"id": pid}, {"to": source}))


def exchange(board: Board, nesting: Nesting, one: str, at: str, other: str, there: str) -> Board:
    """The two change places: `one` of the committee `at`, `other` of `there`. Of committees that lie in each other the one who
    is only in the outer takes the seat of the one in the inner."""
    for pid, committee in ((one, at), (other, there)):
        if pid not in board.slate[committee]:
            raise Refused("workbench.refused.not-there", {"id": pid}, {"to": committee})
    if at == there or one == other:
        raise Refused("workbench.refused.same-place", {"id": one, "other": other}, {"to": at})
    if at in nesting.outer[there]:
        return put(board, nesting, one, there, instead=other)
    if there in nesting.outer[at]:
        return put(board, nesting, other, at, instead=one)
    seats = _seats(board)
    for pid, left, entered, taken in ((one, at, there, other), (other, there, at, one)):
        _leave(seats, nesting, pid, left)
        new = [c for c in nesting.outer[entered] if pid not in board.slate[c]]
        _join(seats, nesting, pid, entered)
        for committee in new:  # in place of the other, unless that one is still needed there
            if committee not in nesting.outer[left] and taken in seats[committee]:
                _leave(seats, nesting, taken, committee)
    said = Said("workbench.said.exchanged", {"id": one, "other": other}, {"to": there, "at": at})
    return _moved(board, seats, said)


def stand_in(board: Board, pid: str, instead: str) -> Board:
    """Into exactly the seats of another, who leaves them all."""
    told = {"id": pid, "other": instead}
    seats = _seats(board)
    if pid == instead or not board.sits(instead):
        raise Refused("workbench.refused.no-seat", told)
    for committee, ids in seats.items():
        if instead in ids:
            if pid in ids:
                raise Refused("workbench.refused.there", {"id": pid}, {"to": committee})
            ids[ids.index(instead)] = pid
    return _moved(replace(board, out=board.out - {pid}), seats, Said("workbench.said.stood-in", told))


def keep(board: Board, pid: str, committee: str) -> Board:
    """Keep somebody where they sit, or no longer."""
    mark = (committee, pid)
    if mark in board.kept:
        return replace(board, kept=board.kept - {mark}, said=Said("workbench.said.unkept", {"id": pid}, {"to": committee}))
    if pid not in board.slate[committee]:
        raise Refused("workbench.refused.not-there", {"id": pid}, {"to": committee})
    return replace(board, kept=board.kept | {mark}, said=Said("workbench.said.kept", {"id": pid}, {"to": committee}))


def leave_out(board: Board, pid: str) -> Board:
    """To be in no committee, or to be considered again."""
    if pid in board.out:
        return replace(board, out=board.out - {pid}, said=Said("workbench.said.considered", {"id": pid}))
    seats = {committee: [id for id in ids if id != pid] for committee, ids in board.slate.items()}
    return _moved(replace(board, out=board.out | {pid}), seats, Said("workbench.said.out", {"id": pid}))


def _seats(board: Board) -> Seats:
    return {committee: list(ids) for committee, ids in board.slate.items()}


def _join(seats: Seats, nesting: Nesting, pid: str, to: str) -> None:
    for committee in (to, *nesting.outer[to]):
        if pid not in seats[committee]:
            seats[committee].append(pid)


def _leave(seats: Seats, nesting: Nesting, pid: str, source: str) -> None:
    for committee in (source, *nesting.inner[source]):
        if pid in seats[committee]:
            seats[committee].remove(pid)


def _replace(seats: Seats, nesting: Nesting, pid: str, instead: str, to: str) -> None:
    for committee in (to, *nesting.inner[to]):
        if instead in seats[committee]:
            at = seats[committee].index(instead)
            if pid in seats[committee]:
                seats[committee].remove(instead)
            else:
                seats[committee][at] = pid
    for committee in nesting.outer[to]:
        if pid not in seats[committee]:
            seats[committee].append(pid)
            still_needed = any(instead in seats[inner] for inner in nesting.inner[committee])
            if instead in seats[committee] and not still_needed:
                seats[committee].remove(instead)


def _moved(board: Board, seats: Seats, said: Said) -> Board:
    """The board with these seats; a keep goes with its membership."""
    slate = {committee: tuple(ids) for committee, ids in seats.items()}
    kept = frozenset((committee, pid) for committee, pid in board.kept if pid in slate[committee])
    return replace(board, slate=slate, kept=kept, said=said, proof="")
