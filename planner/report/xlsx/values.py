"""A table as a workbook needs it: what stands together in one cell on paper has columns of its own, so that it sorts.

The id behind a name; the number behind a date (the age, the months left); the words of a difference that is more than a number.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace

from planner.report.document import Cell, Column, Table, TableRow
from planner.report.xlsx.styles import number_format
from planner.words import say
from planner.words.figures import number

_FROM_TO = re.compile(r"[−-]?\d[\d.,]*(?:–[−-]?\d[\d.,]*)?")
_ID, _NUMBER, _WORDS = 7, 6, 16  # parts of a table's width


@dataclass(frozen=True)
class _Split:
    """A new column behind one of the table's, and the columns (from 0) whose cells it takes something from."""

    behind: int
    of: tuple[int, ...]
    kind: str  # id, number, words
    column: Column


def with_values(table: Table, lang: str) -> Table:
    """The table with these columns, and without in the others what stands in them."""
    splits = _splits(table, lang)
    if not splits:
        return table
    columns: list[Column] = []
    for i, column in enumerate(table.columns):
        columns += [column, *(split.column for split in splits if split.behind == i)]
    return replace(table, columns=tuple(columns), rows=tuple(_row(row, splits, lang) for row in table.rows))


def _splits(table: Table, lang: str) -> list[_Split]:
    found = []
    cells = [[cell for row in table.rows if (cell := cell_at(row, i)) is not None] for i in range(len(table.columns))]
    for i, column in enumerate(table.columns):
        if any(cell.id for cell in cells[i]):
            found.append(_Split(i, (i,), "id", Column(say("workbook.id", lang), _ID, key="id")))
        if column.counts:
            same = tuple(j for j in range(len(cells)) if j == i or _is_beside(column, table.columns[j]))
            if i == same[-1] and any(_is_counted(cell) for j in same for cell in cells[j]):
                found.append(_Split(i, same, "number", Column(column.counts, _NUMBER, "right")))
        if _is_number(column, cells[i]) and any(_says_more(cell) for cell in cells[i]):
            title = say("workbook.words", lang, title=column.title)
            found.append(_Split(i, (i,), "words", Column(title, _WORDS)))
    return found


def cell_at(row: TableRow, column: int) -> Cell | None:
    """The cell of a person or a rule that stands in the column alone."""
    at = 0
    for cell in row.cells:
        if at == column:
            return cell if row.kind == "body" and cell.span == 1 else None
        at += cell.span
    return None


def _is_beside(column: Column, other: Column) -> bool:
    """Whether two columns below one header count the same of people who stand in either."""
    return bool(column.group) and (other.group, other.counts) == (column.group, column.counts)


def _is_counted(cell: Cell) -> bool:
    return cell.number is not None or bool(cell.under)


def _is_number(column: Column, cells: Sequence[Cell]) -> bool:
    """Whether the column holds numbers and nothing else."""
    is_plain = column.align == "right" and not column.counts and not any(cell.share or cell.under for cell in cells)
    return is_plain and any(cell.number is not None and not _says_more(cell) for cell in cells)


def _says_more(cell: Cell) -> bool:
    return cell.number is not None and number_format(cell.text, cell.number) is None


def _row(row: TableRow, splits: Sequence[_Split], lang: str) -> TableRow:
    cells: list[Cell] = []
    at = 0
    for cell in row.cells:
        last = at + cell.span - 1
        inside = [split for split in splits if at <= split.behind <= last]
        if row.kind != "body" or cell.span > 1:
            cells.append(replace(cell, span=cell.span + len(inside)))
        else:
            cells.append(_kept(cell, [split.kind for split in splits if at in split.of], lang))
            cells += [_taken(row, split, lang) for split in inside]
        at = last + 1
    return replace(row, cells=tuple(cells))


def _kept(cell: Cell, kinds: Sequence[str], lang: str) -> Cell:
    """What stays in the cell."""
    for kind in kinds:
        if kind == "id" and cell.id:
            name = cell.text.removesuffix(f"({cell.id})").rstrip()
            cell = replace(cell, text=name, under=tuple(line for line in cell.under if line != cell.id))
        elif kind == "number":
            cell = replace(cell, under=(), number=None)
        elif kind == "words" and cell.number is not None:
            cell = replace(cell, text=number(cell.number, lang))
    return cell


def _taken(row: TableRow, split: _Split, lang: str) -> Cell:
    """What the new column holds."""
    cells = [cell for i in split.of if (cell := cell_at(row, i)) is not None]
    match split.kind:
        case "id":
            return Cell("".join(cell.id for cell in cells))
        case "number":
            cell = next((cell for cell in cells if _is_counted(cell)), Cell(""))
            if cell.number is not None:
                return Cell(number(cell.number, lang), number=cell.number)
            said = " ".join(cell.under)  # from one number to another
            return Cell(figures[0] if (figures := _FROM_TO.search(said)) is not None else said)
        case _:
            return Cell("".join(cell.text for cell in cells if _says_more(cell)))
