"""Slates held against one another: who is in and out, person by person and why, and what each is worth."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterator, Mapping, Sequence
from fractions import Fraction
from itertools import zip_longest

from planner.report.document import Cell, Column, Table, TableRow
from planner.report.phrases.stages import stage_name, stage_value
from planner.report.phrases.voice import Voice
from planner.results.result import MoveFor, Objective
from planner.words.figures import signed


def worths(voice: Voice, stages: Sequence[Objective], before: Sequence[Objective] = (), only_moved: bool = False) -> str:
    """`phấn đấu thiếu 1/0/7; tổng phiếu tín nhiệm cao nhất: 9.181,2 (−4,51)`, in brackets against `before`; `only_moved`: the
    stages alone that are another there. The priorities of `should` stand side by side."""
    was = {(stage.prefer, stage.priority): stage for stage in before}
    parts: list[str] = []
    soft = [stage for stage in stages if stage.priority is not None]
    if len(soft) > 1:
        parts += _side_by_side(voice, soft, was, only_moved)
    for stage in stages:
        if stage.priority is not None and len(soft) > 1:
            continue
        moved = _moved(stage, was)
        if only_moved and not moved:
            continue
        said = f"{stage_name(voice, stage)}: {stage_value(voice, stage)}"
        parts.append(f"{said} ({signed(moved, voice.lang)})" if moved else said)
    return "; ".join(parts)


Stages = Mapping[tuple[str, int | None], Objective]


def _side_by_side(voice: Voice, soft: Sequence[Objective], was: Stages, only_moved: bool) -> Iterator[str]:
    """What the `should` rules fall short by, priority by priority: `phấn đấu thiếu (theo ưu tiên) 1/0/7`."""
    moved = any(_moved(stage, was) for stage in soft)
    if only_moved and not moved:
        return
    values = "/".join(stage_value(voice, stage) for stage in soft)
    said = voice.say("slates.should", values=values)
    old = "/".join(stage_value(voice, was.get((stage.prefer, stage.priority), stage)) for stage in soft)
    yield f"{said} ({voice.say('slates.before', values=old)})" if moved else said


def _moved(stage: Objective, was: Stages) -> Fraction | None:
    """By how much the value is another; None where one is not known."""
    old = was.get((stage.prefer, stage.priority))
    if old is None or old.value is None or stage.value is None:
        return None
    return Fraction(str(stage.value)) - Fraction(str(old.value))


def moves_table(voice: Voice, key: str, title: str, moves: Sequence[MoveFor], gone: Collection[str] = ()) -> Table:
    """Who goes, who moves and who comes, each with the committees and with what it is for."""
    order = {id: n for n, id in enumerate(voice.in_order(move.id for move in moves))}
    rows = [_row(voice, move, move.id in gone) for move in sorted(moves, key=lambda move: (_way(move), order[move.id]))]
    columns = (
        Column("", 11, key="way"),
        Column(voice.say("nearest.person"), 30, key="full_name"),
        Column(voice.say("nearest.committees"), 27, key="committees"),
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


def paired(voice: Voice, key: str, title: str, moves: Sequence[MoveFor], named: Callable[[str], str] | None = None) -> Table:
    """Who leaves each committee beside who comes into it, and, where moves say so, the rules that each is for."""
    said = named or voice.called
    why = {move.id: move.rules for move in moves}
    order = {id: n for n, id in enumerate(voice.in_order(why))}
    rows: list[TableRow] = []
    committees = [committee.id for committee in voice.result.committees]
    of_old = (committee for move in moves for committee in (*_from(move), *_to(move)))  # one that the plan has no more
    for committee in dict.fromkeys([*committees, *of_old]):
        went, came = (
            sorted((m.id for m in moves if committee in one(m) and committee not in other(m)), key=order.__getitem__)
            for one, other in ((_from, _to), (_to, _from))
        )
        for out, into in zip_longest(went, came):
            rules = dict.fromkeys(key for id in (out, into) if id for key in why[id])
            room = voice.say("nearest.takes-room" if into else "nearest.makes-room")
            mends = [Cell(_mended(voice, list(rules)) or room)] if any(why.values()) else []
            cells = [Cell("–" if id is None else said(id)) for id in (out, into)]
            rows.append(TableRow((Cell(voice.committee(committee)), *cells, *mends)))
    columns = [
        Column(voice.say("nearest.committees"), 20, key="committee"),
        Column(voice.say("slates.out"), 28, key="left"),
        Column(voice.say("slates.in"), 28, key="joined"),
    ]
    columns += [Column(voice.say("nearest.mends"), 24, key="why")] if any(why.values()) else []
    return Table(key, title, tuple(columns), tuple(rows))


def _mended(voice: Voice, rules: Sequence[str]) -> str:
    """`mục 10, 16`: by the numbers that the rules have in every answer; one that has none by its title."""
    if any(voice.number(key) is None for key in rules):
        return "; ".join(map(voice.rule_title, rules))
    return voice.say("nearest.numbers", numbers=voice.numbers(rules)) if rules else ""


def _from(move: MoveFor) -> Sequence[str]:
    return move.from_


def _to(move: MoveFor) -> Sequence[str]:
    return move.to


def in_and_out(voice: Voice, key: str, title: str, slates: Sequence[tuple[Mapping[str, Sequence[str]], ...]]) -> Table:
    """Of each of several slates (joined, left), committee by committee, who came and who went; numbered from 1, what is empty
    left out."""
    rows: list[TableRow] = []
    for number, (joined, left) in enumerate(slates, 1):
        rows += in_and_out_rows(voice, Cell(str(number), number=number), joined, left)
    columns = (
        Column(voice.say("slates.number"), 5, "right", key="number"),
        Column(voice.say("slates.committee"), 25, key="committee"),
        Column(voice.say("slates.in"), 35, key="joined"),
        Column(voice.say("slates.out"), 35, key="left"),
    )
    return Table(key, title, columns, tuple(rows))


def in_and_out_rows(
    voice: Voice, of: Cell, joined: Mapping[str, Sequence[str]], left: Mapping[str, Sequence[str]]
) -> Iterator[TableRow]:
    """A row for each committee that somebody came into or went out of: whose row it is, the committee, who came, who went."""
    for committee in voice.result.committees:
        came, went = joined.get(committee.id, ()), left.get(committee.id, ())
        if came or went:
            people = (Cell(voice.people(ids) if ids else "–") for ids in (came, went))
            yield TableRow((of, Cell(voice.committee(committee.id)), *people))
