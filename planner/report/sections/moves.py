"""Who moves from where to where, as chains: somebody leaves, who takes the seat, and who takes the seat left behind."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from planner.report.document import Listing, Paragraph, Section
from planner.report.phrases.voice import Voice
from planner.results.result import Move


def sections(voice: Voice) -> Iterator[Section]:
    if not voice.result.moves:
        return
    said = voice.count("moves.people", len(voice.result.moves))
    yield Section(
        "moves", voice.say("moves.title"),
        (Paragraph(said), Listing(tuple(_chain(voice, chain) for chain in chains(voice, voice.result.moves)))),
    )  # fmt: skip


def chains(voice: Voice, moves: Sequence[Move]) -> list[list[Move]]:
    """The moves in chains: each but the first of a chain takes a seat that one before it left.

    Whoever leaves every committee begins a chain, of the innermost first; then who leaves some, then who takes a seat that
    nobody left.
    """
    inner_first = [c.id for c in reversed(voice.result.committees)]
    by_name = {move.id: move for move in moves}
    waiting = [by_name[pid] for pid in voice.in_order(by_name)]
    found: list[list[Move]] = []
    while waiting:
        first = min(waiting, key=lambda move: (not _left(move), bool(move.to), _innermost(move, inner_first)))
        waiting.remove(first)
        chain, empty = [first], _left(first)
        while empty:
            at = min(empty, key=inner_first.index)
            empty.remove(at)
            after = next((move for move in waiting if at in _joined(move)), None)
            if after is not None:
                waiting.remove(after)
                chain.append(after)
                # Of the seats that were left empty this one may take several; what it leaves is empty in turn.
                empty = [c for c in empty if c not in _joined(after)] + _left(after)
        found.append(chain)
    return found


def _left(move: Move) -> list[str]:
    return [c for c in move.from_ if c not in move.to]


def _joined(move: Move) -> list[str]:
    return [c for c in move.to if c not in move.from_]


def _chain(voice: Voice, chain: Sequence[Move]) -> str:
    """`An thôi Bí thư, Ban Chấp hành → Bình (Ban Chấp hành) vào Bí thư → Cường vào Ban Chấp hành`."""
    return " → ".join(_said(voice, move) for move in chain)


def _said(voice: Voice, move: Move) -> str:
    left, joined = (", ".join(voice.committee(c) for c in part) for part in (_left(move), _joined(move)))
    if not joined:
        return voice.say("moves.leaves" if not move.to else "moves.steps-down", person=voice.person(move.id), left=left)
    if not left:
        if not move.from_:
            return voice.say("moves.comes", person=voice.person(move.id), joined=joined)
        held = ", ".join(voice.committee(c) for c in move.from_)
        return voice.say("moves.rises", person=voice.person(move.id), joined=joined, held=held)
    return voice.say("moves.changes", person=voice.person(move.id), left=left, joined=joined)


def _innermost(move: Move, inner_first: Sequence[str]) -> int:
    return min(map(inner_first.index, _left(move)), default=0)
