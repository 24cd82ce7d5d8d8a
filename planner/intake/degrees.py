"""A degree and its fields of study in one cell, as offices write them: `ThS Quản lý kinh tế`, `ĐH Luật`, `TS`."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from planner.intake.cell_texts import CellValue, cell_values
from planner.language.catalogue import Catalogue
from planner.pool.cells import spellings_of
from planner.pool.habits.degrees import Entries, entries_of
from planner.pool.pool import CodedColumn, ListColumn, Pool


@dataclass(frozen=True)
class Combined:
    """`cells` [people] of the field `field`, which hold the values of the list field `rest` too."""

    field: str
    rest: str
    cells: list[CellValue]


def degrees_in_one_cell(pool: Pool, catalogue: Catalogue) -> Combined | None:
    """The cells, where each can be read back as the same degree and the same field; else None, and the two stand apart.

    A person with two fields of study has one degree on record: a cell would have to say which degree each field is of
    (`ThS Quản lý kinh tế; ĐH Luật`), and that is not known.
    """
    for declared in catalogue.fields.values():
        degrees, fields = pool.columns.get(declared.name), pool.columns.get(declared.rest or "")
        if declared.rest is None or not isinstance(degrees, CodedColumn) or not isinstance(fields, ListColumn):
            continue
        if any(len(cell) > 1 for cell in fields.cells):
            continue
        if (fields.known & ~degrees.known).any() or not fields.known.any():
            continue
        written = cell_values(declared, degrees)
        beside = cell_values(catalogue.field(declared.rest), fields)
        cells = [f"{degree} {field}" if field else degree for degree, field in zip(written, beside, strict=True)]
        spellings = spellings_of(declared)
        wanted = {(cell, code, field) for cell, code, field in zip(cells, degrees.codes.tolist(), beside, strict=True) if cell}
        if all(_reads_back(str(cell), code, field, spellings) for cell, code, field in wanted):
            return Combined(declared.name, declared.rest, list(cells))
    return None


def _reads_back(cell: str, degree: int, field: CellValue, spellings: Mapping[str, int]) -> bool:
    """Whether a cell is read as this degree and this field again, and nothing is asked about it."""
    return entries_of(cell, spellings) == Entries(degree, (str(field),) if field else ())
