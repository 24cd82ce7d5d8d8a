"""The slate on a screen: who is in each committee. On paper it is the list of people (`people.py`)."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from planner.report.document import Block, Cell, Column, Paragraph, Section, Table, TableRow
from planner.report.phrases.voice import Voice


def sections(voice: Voice) -> Iterator[Section]:
    result = voice.result
    if result.slate is None or result.command != "propose":
        return
    blocks: list[Block] = [_members(voice, committee, members) for committee, members in result.slate.items()]
    if any(result.waived.intersection(members) for members in result.slate.values()):
        blocks.append(Paragraph(voice.say("slate.waived")))
    yield Section("people", voice.say("slate.title"), tuple(blocks))


def _members(voice: Voice, committee: str, members: Sequence[str]) -> Table:
    """By given name; who is excused from a rule bears a sign."""
    title = f"{voice.committee(committee)}: {voice.count('slate.members', len(members))}"
    rows = (
        TableRow((
            Cell(str(i), number=i),
            Cell(voice.id(id)),
            Cell(voice.name(id) + (" *" if id in voice.result.waived else "")),
        ))
        for i, id in enumerate(voice.in_order(members), 1)
    )  # fmt: skip
    columns = (Column("", 5, "right", key="number"), Column("", 15, key="id"), Column("", 60, key="full_name"))
    return Table(f"slate-{committee}", title, columns, tuple(rows))
