"""A clean pool as a file: one writer a format, one line here."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from itertools import chain
from pathlib import Path

from planner.intake.clean_texts import Texts
from planner.pool.writers.csv_file import write_rows

Columns = Mapping[str, Texts]  # field to its texts [people], "" where unknown


def write_csv(target: Path, columns: Columns, mark: bool = True) -> None:
    """UTF-8, with its mark unless told otherwise; comma, one line a person."""
    write_rows(target, chain([columns], zip(*columns.values(), strict=True)), mark)


def write_parquet(target: Path, columns: Columns) -> None:
    """A column of texts for each field, null where unknown."""
    import pyarrow as pa
    import pyarrow.parquet as parquet

    arrays = [pa.array([text or None for text in texts], pa.string()) for texts in columns.values()]
    parquet.write_table(pa.Table.from_arrays(arrays, names=list(columns)), target)


def write_xlsx(target: Path, columns: Columns) -> None:
    """One sheet of texts: a date stays what is known of it. Raises ValueError for more people than a sheet has rows."""
    import pandas as pd

    from planner.pool.writers.workbook import MAX_PEOPLE, write_workbook

    if len(next(iter(columns.values()))) > MAX_PEOPLE:
        raise ValueError(f"a sheet holds {MAX_PEOPLE:,} people at most; write .csv or .parquet")
    write_workbook(target, list(columns), [pd.DataFrame({name: list(texts) for name, texts in columns.items()})])


def write_clean(target: Path, columns: Columns, mark: bool = True) -> None:
    """Write by the ending of `target`, one of WRITERS; `mark` is for CSV. Raises ValueError as the writer does."""
    if target.suffix.lower() == ".csv":
        write_csv(target, columns, mark)
    else:
        WRITERS[target.suffix.lower()](target, columns)


WRITERS: Mapping[str, Callable[[Path, Columns], None]] = {
    ".csv": write_csv,
    ".parquet": write_parquet,
    ".xlsx": write_xlsx,
}
