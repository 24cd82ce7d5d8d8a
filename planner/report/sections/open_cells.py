"""People whose data is not enough, and the cell that would settle it."""

from __future__ import annotations

from collections.abc import Iterator

from planner.report.document import Cell, Column, Section, Table, TableRow
from planner.report.phrases.voice import Voice


def sections(voice: Voice) -> Iterator[Section]:
    details = voice.result.details
    if details is None or not details.open_cells:
        return
    place = {id: n for n, id in enumerate(voice.in_order(dict.fromkeys(cell.id for cell in details.open_cells)))}
    rows = [
        TableRow((
            Cell(voice.person(cell.id), id=voice.id(cell.id)), Cell(voice.field(cell.field)), Cell(voice.rules(cell.rules)),
        ))
        for cell in sorted(details.open_cells, key=lambda cell: (place[cell.id], cell.field))
    ]  # fmt: skip
    columns = (
        Column(voice.say("page.person"), 34), Column(voice.say("page.missing"), 24), Column(voice.say("page.for-rules"), 42),
    )  # fmt: skip
    table = Table("open-cells", voice.say("page.open-cells"), columns, tuple(rows))
    yield Section("open-cells", voice.say("page.open-cells"), (table,))
