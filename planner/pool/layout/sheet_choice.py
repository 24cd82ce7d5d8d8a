"""Which sheet of a workbook holds the list."""

from __future__ import annotations

from collections.abc import Sequence

from planner.pool.layout.grid import Grid
from planner.pool.layout.people_list import PeopleList, find_list
from planner.pool.table import Known
from planner.problems import BadInput, Problem

_ENOUGH = 2  # known headers of a list among several sheets
_SEEN = 12  # texts of a sheet that a problem shows


def choose(grids: Sequence[tuple[str, Grid]], known: Known, shown: str) -> tuple[str, PeopleList]:
    """The name of the one sheet that looks like a list of people, and the list. Raises BadInput: none, or several."""
    found = [(name, grid, find_list(grid, known)) for name, grid in grids]
    lists = [(name, one) for name, _, one in found if one is not None]
    if len(grids) > 1:
        likely = [(name, one) for name, one in lists if one.block.known >= _ENOUGH and len(one.people)]
        # Tables of statistics share headers with lists, but have no names in them.
        named = [(name, one) for name, one in likely if one.block.name is not None]
        lists = named or likely or lists
    if len(lists) == 1:
        return lists[0]
    if lists:
        names = [f"{name} ({len(one.people)})" for name, one in lists]
        raise BadInput([Problem("sheets-several", shown, params={"sheets": ", ".join(names), "count": len(lists)})])
    if all(not any(any(column) for column in grid.columns) for _, grid in grids):
        raise BadInput([Problem("pool-empty", grid.where) for _, grid in grids])
    raise BadInput([Problem("header-not-found", grid.where, seen(grid)) for _, grid in grids if seen(grid)])


def seen(grid: Grid) -> str:
    """The texts of the row that is likeliest meant as a header: the one with the most cells, among the first."""
    rows = [cells for row in range(min(grid.rows, 50)) if (cells := grid.row(row))]
    texts = [" ".join(text.split()) for text in max(rows, key=len, default={}).values()]
    return ", ".join(texts[:_SEEN]) + (", …" if len(texts) > _SEEN else "")
