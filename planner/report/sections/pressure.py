"""Where it is tight: each rule of a conflict, whom it costs, and what dropping it alone would do."""

from __future__ import annotations

from collections.abc import Iterator

from planner.report.document import Cell, Column, Paragraph, Section, Table, TableRow
from planner.report.phrases.voice import Voice
from planner.results.result import Pressure


def sections(voice: Voice) -> Iterator[Section]:
    found = voice.result.pressure
    if not found:
        return
    columns = (
        Column(voice.say("column.rule"), 42),
        Column(voice.say("pressure.lost"), 12, "right"),
        Column(voice.say("pressure.only"), 14, "right"),
        Column(voice.say("pressure.in"), 12, "right"),
        Column(voice.say("pressure.without"), 20, "right"),
    )
    total = len(voice.result.conflicts)
    rows = tuple(TableRow(_cells(voice, one, total)) for one in found)
    table = Table("pressure", voice.say("pressure.title"), columns, rows)
    yield Section("pressure", voice.say("pressure.title"), (Paragraph(_sentence(voice)), table))


def _cells(voice: Voice, one: Pressure, total: int) -> tuple[Cell, ...]:
    def count(n: int | None) -> Cell:
        return Cell("–") if n is None else Cell(voice.whole(n), number=n)

    is_hidden = voice.result.is_without_names and one.cost_without is None and one.proved
    if not one.proved:
        said = voice.say("pressure.open")
    elif is_hidden:
        said = voice.say("pressure.not-feasible")
    elif one.cost_without is None:
        said = voice.say("pressure.none")
    else:
        said = voice.say("pressure.feasible") if one.cost_without == 0 else voice.say("pressure.cost", n=one.cost_without)
    number = one.cost_without if one.proved else None
    last = Cell(said, number=number, tone="good" if one.cost_without == 0 else "plain")
    return Cell(voice.rule(one.rule)), count(one.lost), count(one.lost_only), Cell(f"{one.conflicts}/{total}"), last


def _sentence(voice: Voice) -> str:
    """Which rules are THE bottleneck: those without which alone the plan is feasible; else that no single one is."""
    alone = [one.rule for one in voice.result.pressure if one.cost_without == 0]
    if alone:
        return voice.count("pressure.sentence", len(alone), rules=voice.rules(alone))
    if any(not one.proved for one in voice.result.pressure):
        return voice.say("pressure.sentence-open")
    first = voice.result.pressure[0]
    if first.cost_without is None:
        return voice.say("pressure.sentence-none")
    alike = [one.rule for one in voice.result.pressure if one.cost_without == first.cost_without]
    return voice.count("pressure.sentence-some", len(alike), rules=voice.rules(alike), cost=first.cost_without)
