"""The structure table: women, young, age bands, degrees, theory and the rest, of each committee and of the pool."""

from __future__ import annotations

from collections.abc import Iterator

from planner.report.document import Cell, Column, Row, Section, Table
from planner.report.phrases.voice import Voice, title_in
from planner.report.result import StructureLine, Tally
from planner.words.figures import amount, share


def sections(voice: Voice) -> Iterator[Section]:
    details = voice.result.details
    if details is None or not details.structure:
        return
    lines = details.structure
    of = [c.id for c in voice.result.committees if any(c.id in line.counts or c.id in line.means for line in lines)]
    of += ["pool"] if any("pool" in line.counts or "pool" in line.means for line in lines) else []
    if not of:
        return
    rows: list[Row] = []
    group = ""
    for line in lines:
        above = title_in(line.group, voice.lang)
        if above and above != group:
            rows.append(Row((Cell(above, bold=True, span=len(of) + 1),), "section"))
        group = above
        rows.append(Row((Cell(title_in(line.title, voice.lang) or line.key), *(_cell(voice, line, one) for one in of))))
    width = max(8, 66 // len(of))
    heads = [Column(voice.say("page.pool") if one == "pool" else voice.committee(one), width, "right", key=one) for one in of]
    table = Table(
        "structure", voice.say("page.structure"), (Column(voice.say("page.criterion"), 34), *heads), tuple(rows),
        note=voice.say("page.structure-note") if any(t.unknown for line in lines for t in line.counts.values()) else "",
    )  # fmt: skip
    yield Section("structure", voice.say("page.structure"), (table,), "landscape" if len(of) > 4 else "portrait")


def _cell(voice: Voice, line: StructureLine, of: str) -> Cell:
    if of in line.means:
        return Cell(amount(line.means[of], voice.lang))
    tally = line.counts.get(of)
    if tally is None:
        return Cell("–")
    return Cell(said(voice, tally), number=tally.count, share=(tally.count, tally.base) if tally.base else None)


def said(voice: Voice, tally: Tally) -> str:
    """`8/51 (15,69%)`, `+2?` where the data leaves two open; the total alone where it is its own base."""
    text = voice.whole(tally.count)
    if tally.base and tally.base != tally.count:
        text = f"{text}/{voice.whole(tally.base)} ({share(tally.count, tally.base, voice.lang)})"
    return f"{text} +{voice.whole(tally.unknown)}?" if tally.unknown else text
