"""A degree and its fields of study in one cell, as offices write them: `ThS Quản lý kinh tế`, `ĐH Luật`, `TS`."""

from __future__ import annotations

from dataclasses import dataclass

from planner.intake.cell_texts import CellValue, cell_values
from planner.intake.spellings import means
from planner.language.catalogue import Catalogue
from planner.language.folding import fold
from planner.pool.pool import CodedColumn, ListColumn, Pool

# Where a reader may part a cell into several degrees; a field of study with one of these stands in a column of its own.
_PARTING = (";", ",", "+", "\n", " và ", ":", "(", ")")


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
        if any(len(cell) > 1 for cell in fields.cells) or not all(map(_is_plain, fields.labels)):
            continue
        if (fields.known & ~degrees.known).any() or not fields.known.any():
            continue
        if any(_begins_as_degree(catalogue, declared.name, label) for label in fields.labels):
            continue
        written = cell_values(declared, degrees)
        beside = cell_values(catalogue.field(declared.rest), fields)
        cells = [f"{degree} {field}" if field else degree for degree, field in zip(written, beside, strict=True)]
        return Combined(declared.name, declared.rest, list(cells))
    return None


def _is_plain(label: str) -> bool:
    return not any(mark in f" {label} " for mark in _PARTING) and not label[:1].isdigit()


def _begins_as_degree(catalogue: Catalogue, name: str, label: str) -> bool:
    """Whether the first words of a field of study are a degree by themselves (Bác sĩ đa khoa)."""
    words = label.split()
    declared = catalogue.field(name)
    return any(means(declared, " ".join(words[:count])) is not None for count in range(1, len(words) + 1)) or fold(label) == ""
