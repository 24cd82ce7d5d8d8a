"""A filled form as data, for programs."""

from __future__ import annotations

import json
from typing import Any

from planner.forms.count import Filled, FormCell
from planner.forms.form import Column
from planner.forms.layout import Sheet
from planner.intake.profile_lines import Line
from planner.language.dates import month_text


def render(filled: Filled, sheet: Sheet, command: str) -> str:
    """JSON. `cells` of a row in the order of the columns: `count` for certain, `open` more perhaps, `unsaid`
    people whose blank was counted as no; null without data. `unplaced`: committees of the slate in no column."""
    form = filled.form
    data: dict[str, Any] = {
        "command": command,
        "form": form.name,
        "number": form.number,
        "title": dict(form.title),
        "unit": dict(form.unit),
        "edition": {"source": dict(form.edition.source), "date": form.edition.date, "confidence": form.edition.confidence,
                    "note": dict(form.edition.note)},
        "as_of": month_text(filled.as_of),
        "people": filled.people,
        "columns": [
            _named(column) | {"source": source.kind, "named": list(source.named)}
            for column, source in zip(form.columns, filled.sources, strict=True)
        ],
        "rows": [
            _named(row) | {"missing": list(missing), "blank_is_no": row.key in form.blank_is_no, "unsaid": unsaid}
            | {"cells": [None if cell is None else _cell(cell) for cell in cells]}
            for row, missing, unsaid, cells in zip(form.rows, filled.missing, filled.unsaid, filled.cells, strict=True)
        ],
        "blank": filled.blank,
        "outside": filled.outside,
        "unread": [] if filled.hides_texts else list(filled.unread),
        "unread_count": len(filled.unread),
        "level_unsaid": {"people": filled.bare, "posts": list(filled.bare_posts)},
        "unplaced": [{"committee": one.id, "title": dict(one.title), "people": one.people} for one in filled.unplaced],
        "contested": [{"committee": one.id, "column": one.column, "other": one.other} for one in filled.contested],
        "notes": list(sheet.notes),
    }  # fmt: skip
    return json.dumps(data, ensure_ascii=False, indent=2) + "\n"


def _named(one: Line | Column) -> dict[str, Any]:
    group = one.section if isinstance(one, Line) else one.group
    return {"key": one.key, "title": dict(one.title), "group": dict(group)}


def _cell(cell: FormCell) -> dict[str, int]:
    return {"count": cell.count, "open": cell.open, "unsaid": cell.unsaid}
