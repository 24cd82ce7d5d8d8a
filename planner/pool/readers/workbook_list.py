"""From the sheets of a workbook to the raw table of its list."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Sequence
from dataclasses import replace

from planner.pool.layout.grid import Grid
from planner.pool.layout.people_list import PeopleList, as_it_stands, find_list, raw_table
from planner.pool.layout.sheet_choice import choose, seen
from planner.pool.listing import capped
from planner.pool.readers.calamine_book import SheetName
from planner.pool.table import Known, RawTable, knows_fields
from planner.problems import BadInput, Problem

_ROW = re.compile(r"\d{1,7}\Z")

MOST_CELLS = 8_000_000  # of the rectangle from A1 to the last cell


def check_extent(rows: int, columns: int, where: str) -> None:
    """Raises BadInput for a sheet that reaches too far to be read whole: one stray cell may stand in its last row."""
    if rows * columns > MOST_CELLS:
        params = {"rows": rows, "columns": columns, "cells": MOST_CELLS}
        raise BadInput([Problem("sheet-oversized", where, f"{rows} × {columns}", params=params)])


def _is_read(problem: Problem, listed: PeopleList) -> bool:
    """Whether a cell without a value stands in the header or may be a person's; one in a total or below it is nobody's."""
    digits = _ROW.search(problem.where)
    row = int(digits[0]) - 1 if digits else -1
    last = int(listed.people[-1]) if len(listed.people) else row
    # A row of nothing but such cells looks blank: under the last person it is one more of them, unless the list is closed.
    closing = min((r for r, kind in listed.others.items() if r > last and kind in ("total", "footer")), default=row)
    return row < 0 or (listed.block.first <= row <= max(last, closing) and row not in listed.others)


def list_in(
    sheets: Sequence[SheetName],
    grid: Callable[[str], Grid],
    faults: Callable[[str], Iterable[Problem]],
    shown: str,
    sheet: str | None,
    known: Known,
) -> RawTable:
    """The list of the sheet that is named, or else of the one that looks like a list.

    `grid` reads a sheet; `faults` are its cells without a value. Raises BadInput: no such sheet, none or several with a list.
    """
    names = [s.name for s in sheets]
    if not names or (sheet is not None and sheet not in names):
        raise BadInput([Problem("sheet-missing", shown, sheet, params={"sheets": ", ".join(names)})])
    if not knows_fields(known):
        name = sheet or names[0]
        own = grid(name)
        problems = capped(faults(name), shown)
        found = as_it_stands(own)
        if found is None:
            raise BadInput(problems or [Problem("pool-empty", own.where)])
        return replace(raw_table(found, known), faults=problems)
    visible = [s.name for s in sheets if s.visible] or names
    if sheet is not None or len(visible) == 1:
        name = sheet or visible[0]
        own = grid(name)
        listed = find_list(own, known)
    else:
        name, listed = choose([(name, grid(name)) for name in visible], known, shown)
        own = listed.grid
    if listed is None and (problems := capped(faults(name), shown)):
        raise BadInput(problems)
    if listed is None:
        raise BadInput([Problem("header-not-found", own.where, seen(own)) if seen(own) else Problem("pool-empty", own.where)])
    cell_faults = capped((p for p in faults(name) if _is_read(p, listed)), shown)
    table = replace(raw_table(listed, known), faults=cell_faults)
    if sheet is None and len(names) > 1:
        others = ", ".join(other for other in names if other != name)
        note = Problem("sheets-others", own.where, name, "note", {"others": others})
        table = replace(table, problems=(note, *table.problems))
    return table
