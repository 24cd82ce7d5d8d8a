"""Slates held against one another: who is in and out, person by person and why, and what each is worth."""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from fractions import Fraction

from planner.report.document import Cell, Column, Table, TableRow
from planner.report.phrases.stages import stage_name, stage_value
from planner.report.phrases.voice import Voice
from planner.results.result import MoveFor, Objective
from planner.words.figures import signed


def worths(voice: Voice, stages: Sequence[Objective], before: Sequence[Objective] = (), only_moved: bool = False) -> str:
    """`phấn đấu, ưu tiên 1: 2; tổng phiếu tín nhiệm: 9.181,2 (−4,51)`, in brackets against `before`; `only_moved`: the stages
    alone that are another there."""
    was = {(stage.prefer, stage.priority): stage.value for stage in before}
    parts = []
    for stage in stages:
        old = was.get((stage.prefer, stage.priority))
        moved = None if old is None or stage.value is None else Fraction(str(stage.value)) - Fraction(str(old))
        if only_moved and not moved:
            continue
        said = f"{stage_name(voice, stage)}: {stage_value(voice, stage)}"
        parts.append(f"{said} ({signed(moved, voice.lang)})" if moved else said)
    return "; ".join(parts)


def moves_table(voice: Voice, key: str, title: str, moves: Sequence[MoveFor], gone: Collection[str] = ()) -> Table:
    """Who goes, who moves and who comes, each with the committees and with what it is for."""
    order = {id: n for n, id in enumerate(voice.in_order(move.id for move in moves))}
    rows = [_row(voice, move, move.id in gone) for move in sorted(moves, key=lambda move: (_way(move), order[move.id]))]
    columns = (
        Column("", 8, key="way"),
        Column(voice.say("nearest.person"), 32, key="full_name"),
        Column(voice.say("nearest.committees"), 28, key="committees"),
        Column(voice.say("nearest.why"), 32, key="why"),
    )
    return Table(key, title, columns, tuple(rows))


def _way(move: MoveFor) -> int:
    """0 of who goes altogether, 2 of who comes, 1 of who moves."""
    return 0 if not move.to else 2 if not move.from_ else 1


def _row(voice: Voice, move: MoveFor, is_gone: bool) -> TableRow:
    way = ("out", "moves", "in")[_way(move)]
    lost = [voice.committee(c) for c in move.from_ if c not in move.to]
    won = [voice.committee(c) for c in move.to if c not in move.from_]
    if way == "moves":
        parts = [("out", lost), ("in", won)]
        where = "; ".join(f"{voice.say(f'nearest.{sign}')}: {', '.join(names)}" for sign, names in parts if names)
    else:
        where = ", ".join(lost or won)
    if is_gone:
        why = voice.say("nearest.gone")
    elif move.rules:
        why = voice.rules(move.rules)
    else:
        why = voice.say("nearest.takes-room" if won else "nearest.makes-room")
    sign: Mapping[str, str] = {"out": "− ", "moves": "↕ ", "in": "+ "}
    return TableRow((Cell(sign[way] + voice.say(f"nearest.{way}")), Cell(voice.person(move.id)), Cell(where), Cell(why)))


def in_and_out(voice: Voice, key: str, title: str, slates: Sequence[tuple[Mapping[str, Sequence[str]], ...]]) -> Table:
    """Of each of several slates (joined, left), committee by committee, who came and who went; numbered from 1, what is empty
    left out."""
    rows: list[TableRow] = []
    for number, (joined, left) in enumerate(slates, 1):
        for committee in voice.result.committees:
            came, went = joined.get(committee.id, ()), left.get(committee.id, ())
            if came or went:
                said = [voice.committee(committee.id), *(voice.people(ids) if ids else "–" for ids in (came, went))]
                rows.append(TableRow((Cell(str(number), number=number), *map(Cell, said))))
    columns = (
        Column(voice.say("slates.number"), 5, "right", key="number"),
        Column(voice.say("slates.committee"), 25, key="committee"),
        Column(voice.say("slates.in"), 35, key="joined"),
        Column(voice.say("slates.out"), 35, key="left"),
    )
    return Table(key, title, columns, tuple(rows))
