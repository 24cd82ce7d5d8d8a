"""Lists as offices send them, for the tests of what is read in their cells: with the standard catalogue."""

from __future__ import annotations

import csv
import io
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from functools import cache
from pathlib import Path

import numpy as np

from planner.intake.opening import named_catalogue
from planner.language.catalogue import Catalogue
from planner.language.plan import PoolSource
from planner.pool.loading import PoolRead, read_table
from planner.pool.pool import Pool
from planner.pool.table import HEADER, RawTable, column_of
from planner.pool.values import column_texts
from planner.written.problem_list import ProblemList

HOUSE = PoolSource(Path("list.xlsx"), "list.xlsx")


@cache
def standard() -> Catalogue:
    """The catalogue `vn-cadre`."""
    problems = ProblemList()
    catalogue = named_catalogue("vn-cadre", problems)
    problems.raise_any()
    return catalogue


@dataclass(frozen=True)
class Sheet:
    """A list as a reader would hand it over. A header is a path (`Ngày sinh: Nam`); rows are written one a line, cells between
    bars. `real`: cells that are no texts, by kind (`number`, `date`, `month`) as (row, column); `fonts` by (row, column).
    """

    header: str
    rows: Sequence[str]
    real: Mapping[str, Sequence[tuple[int, int]]] = field(default_factory=dict)
    fonts: Mapping[tuple[int, int], str] = field(default_factory=dict)
    merged: Sequence[tuple[int, int]] = ()

    def table(self) -> RawTable:
        """The raw table; a cell's place is row and letter."""
        paths = [tuple(part.strip() for part in header.split(": ")) for header in self.header.split("|")]
        cells = [[cell.strip().replace("\\n", "\n") for cell in row.split("|")] for row in self.rows]
        assert all(len(row) == len(paths) for row in cells), "as many cells as headers"

        def place(row: int, column: int) -> str:
            return f"list.xlsx!DS!{chr(ord('A') + column)}{1 if row == HEADER else row + 2}"

        def marked(at: Sequence[tuple[int, int]]) -> dict[int, np.ndarray[tuple[int], np.dtype[np.bool_]]]:
            found = {column: np.zeros(len(cells), dtype=np.bool_) for _, column in at}
            for row, column in at:
                found[column][row] = True
            return found

        fonts: dict[int, dict[int, str]] = {}
        for (row, column), font in self.fonts.items():
            fonts.setdefault(column, {})[row] = font
        columns = [column_of([row[at] for row in cells]) for at in range(len(paths))]
        headers = [": ".join(path) for path in paths]
        kinds = {kind: marked(at) for kind, at in self.real.items()}
        return RawTable(
            headers,
            columns,
            place,
            "list.xlsx",
            paths=paths,
            numbers=kinds.get("number", {}),
            dates=kinds.get("date", {}),
            months=kinds.get("month", {}),
            merged=marked(self.merged),
            fonts=fonts,
        )

    def read(self, most_notes: int = 1000) -> PoolRead:
        """What is read of it with the standard catalogue."""
        return read_table(self.table(), HOUSE, standard(), most_notes=most_notes)


def texts(read: PoolRead | Pool, name: str) -> list[str]:
    """The clean texts of a field, of all people."""
    pool = read if isinstance(read, Pool) else read.pool or read.draft
    assert pool is not None, read.problems if isinstance(read, PoolRead) else None
    return column_texts(pool.columns[name])


def found(read: PoolRead) -> list[tuple[str, str]]:
    """Code and cell of every problem and remark; of a remark on the whole list nothing but the code of its first cell."""
    return [(p.code, p.where.rpartition("!")[2]) for p in (*read.problems, *read.remarks)]


def as_csv(header: Sequence[str], rows: Sequence[Sequence[str]]) -> str:
    """A CSV file."""
    out = io.StringIO()
    csv.writer(out, lineterminator="\n").writerows([header, *rows])
    return out.getvalue()
