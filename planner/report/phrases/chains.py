"""Moves as chains: whose seat each person takes, who takes the seat left behind, and so on to whoever comes from outside.

Which seat of a committee is whose when several are left at once nobody has said. Here whoever takes seats in several committees
takes those of one person as far as can be; the innermost seats are given first, of equals those of people of whom others are
taken, then in the order of the moves.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

from planner.report.phrases.voice import Voice
from planner.results.result import CommitteeShown, Move, MoveFor

OneMove = Move | MoveFor


@dataclass
class Step:
    """One person of a chain: the committees left and joined, and of each one joined whose seat it is (None: nobody's)."""

    move: OneMove
    left: list[str]
    joined: list[str]
    seats: dict[str, str | None] = field(default_factory=dict)


def chains(committees: Sequence[CommitteeShown], moves: Sequence[OneMove]) -> list[list[Step]]:
    """The moves in chains: each step but the first takes a seat that one before it left, the innermost of its seats.

    A chain begins with whoever takes nobody's seat; where people change round, with the first of them.
    """
    inner_first = inner_first_of(committees)
    steps = {move.id: Step(move, *_sides(move, inner_first)) for move in moves}
    _give_seats(steps, inner_first)
    after: dict[str | None, list[str]] = {}
    for pid, step in steps.items():
        after.setdefault(next((of for of in step.seats.values() if of is not None), None), []).append(pid)
    found: list[list[Step]] = []
    placed: set[str] = set()

    for begin in [*after.get(None, ()), *steps]:
        chain: list[Step] = []
        waiting = [begin]
        while waiting:
            pid = waiting.pop()
            if pid not in placed:
                placed.add(pid)
                chain.append(steps[pid])
                waiting += sorted(after.get(pid, ()), key=lambda one: -inner_first.index(_taken(steps[one])))
        if chain:
            found.append(chain)
    return found


def _taken(step: Step) -> str:
    """The innermost committee in which somebody takes a seat that was left."""
    return next(committee for committee, of in step.seats.items() if of is not None)


def told_apart(found: Sequence[list[Step]]) -> tuple[list[list[Step]], list[list[Step]]]:
    """(chains, plain exchanges): where several people go and several come, and nobody moves on, a seat is nobody's in
    particular; one such pair is a chain like any other."""
    plain = [chain for chain in found if _is_exchange(chain)]
    if len(plain) < 2:
        return list(found), []
    return [chain for chain in found if not _is_exchange(chain)], plain


def _is_exchange(chain: Sequence[Step]) -> bool:
    """Whether somebody only leaves, and only people from outside come: nobody moves on."""
    return len(chain) > 1 and not chain[0].joined and all(not step.move.from_ for step in chain[1:])


def inner_first_of(committees: Sequence[CommitteeShown]) -> list[str]:
    """The committees, those first that lie within most others; of equals the first of the plan."""
    outer = {c.id: c.within for c in committees}

    def depth(name: str | None) -> int:
        found = 0
        while name is not None and found <= len(outer):
            name, found = outer.get(name), found + 1
        return found

    return sorted(outer, key=lambda name: -depth(name))


def _sides(move: OneMove, inner_first: Sequence[str]) -> tuple[list[str], list[str]]:
    left = [c for c in inner_first if c in move.from_ and c not in move.to]
    return left, [c for c in inner_first if c in move.to and c not in move.from_]


def _give_seats(steps: dict[str, Step], inner_first: Sequence[str]) -> None:
    """Whose seat each person takes, committee by committee."""
    order = {pid: n for n, pid in enumerate(steps)}
    pairs: set[tuple[str, str]] = set()
    for committee in inner_first:
        takers = [pid for pid, step in steps.items() if committee in step.joined]
        leavers = [pid for pid, step in steps.items() if committee in step.left]
        shared = {(a, b): len(set(steps[a].joined).intersection(steps[b].left)) for a in takers for b in leavers}
        followed = {b for _, b in pairs}
        seen: set[str] = set()

        ranked = sorted(
            (pair not in pairs, -number, pair[1] not in followed, order[pair[0]], order[pair[1]], pair)
            for pair, number in shared.items()
        )
        for *_, (a, b) in ranked:
            if b in seen or committee in steps[a].seats:
                continue
            steps[a].seats[committee] = b
            seen.add(b)
            pairs.add((a, b))
        for a in takers:
            steps[a].seats.setdefault(committee, None)


def chain_said(voice: Voice, chain: Sequence[Step]) -> str:
    """`An thôi: Bí thư, Ban Chấp hành → Bình (đang ở Ban Chấp hành) lên: Bí thư, thay An → Cường từ ngoài vào: ...`."""
    return " → ".join(f"{said}, {takes}" if (takes := seats_said(voice, step)) else said for step, said in _said(voice, chain))


def _said(voice: Voice, chain: Sequence[Step]) -> Iterator[tuple[Step, str]]:
    for step in chain:
        move = step.move
        left, joined = (", ".join(voice.committee(c) for c in part) for part in (step.left, step.joined))
        held = ", ".join(voice.committee(c) for c in move.from_ if c in move.to)
        if not joined:
            code = "steps-down" if move.to else "leaves"
        elif left:
            code = "changes"
        else:
            code = "rises" if move.from_ else "comes"
        yield step, voice.say(f"moves.{code}", person=voice.person(move.id), left=left, joined=joined, held=held)


def seats_said(voice: Voice, step: Step) -> str:
    """`thay An (Bí thư), Bình (Ban Chấp hành)`: the committees where not all the seats are of one person."""
    of: dict[str, list[str]] = {}
    for committee, pid in step.seats.items():
        if pid is not None:
            of.setdefault(pid, []).append(voice.committee(committee))
    if not of:
        return voice.say("moves.open-seat") if step.seats else ""
    is_one = len(of) == 1 and None not in step.seats.values()
    people = [voice.person(pid) if is_one else f"{voice.person(pid)} ({', '.join(names)})" for pid, names in of.items()]
    return voice.say("moves.instead", people=", ".join(people))


def seats_gone(committees: Sequence[CommitteeShown], moves: Sequence[OneMove]) -> dict[str, int]:
    """Of each committee, how many more people left it than joined it: seats that nobody took; 0 left out."""
    found = {}
    for committee in committees:
        left = sum(committee.id in move.from_ and committee.id not in move.to for move in moves)
        joined = sum(committee.id in move.to and committee.id not in move.from_ for move in moves)
        if left > joined:
            found[committee.id] = left - joined
    return found
