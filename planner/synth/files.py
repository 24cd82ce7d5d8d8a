"""Writing a pool of texts chunk by chunk, the same bytes every time: a writer for each ending."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from pathlib import Path
from typing import Any, Literal

Style = Literal["plain", "house"]

# Each takes the path, the headers, tables (Arrow) of texts with these headers, and whether a CSV bears its mark.
Writer = Callable[[Path, Sequence[str], Iterable[Any], bool], None]


def _write_csv(path: Path, headers: Sequence[str], tables: Iterable[Any], mark: bool) -> None:
    import pyarrow as pa
    import pyarrow.csv as pa_csv

    from planner.pool.writers.csv_file import csv_file

    schema = pa.schema([(name, pa.string()) for name in headers])
    options = pa_csv.WriteOptions(include_header=True, quoting_style="needed", quoting_header="none")
    with csv_file(path, mark) as stream, pa_csv.CSVWriter(stream, schema, write_options=options) as writer:
        for table in tables:
            writer.write_table(table)


def _write_parquet(path: Path, headers: Sequence[str], tables: Iterable[Any], _mark: bool) -> None:
    import pyarrow as pa
    import pyarrow.parquet as pq

    with pq.ParquetWriter(path, pa.schema([(name, pa.string()) for name in headers])) as writer:
        for table in tables:
            writer.write_table(table)


def _write_xlsx(path: Path, headers: Sequence[str], tables: Iterable[Any], _mark: bool) -> None:
    from planner.pool.writers.workbook import write_workbook

    write_workbook(path, headers, (table.to_pandas() for table in tables))


def _write_house_style(path: Path, headers: Sequence[str], tables: Iterable[Any], _mark: bool) -> None:
    """The list that offices print, with titles, a header block, totals and a place to sign; made in memory, not in chunks."""
    import pandas as pd

    from planner.intake.house_style import HouseStyle, write_house_style
    from planner.intake.opening import named_catalogue
    from planner.pool.cells import different, typed
    from planner.pool.pool import Pool
    from planner.written.problem_list import ProblemList
    from planner.written.search_path import STANDARD_CATALOGUE

    problems = ProblemList()
    catalogue = named_catalogue(STANDARD_CATALOGUE, problems)
    problems.raise_any()
    frame = pd.concat([table.to_pandas() for table in tables], ignore_index=True)
    columns = {name: typed(catalogue.field(name), different(frame[name]))[0] for name in headers if name != "id"}
    pool = Pool(frame["id"].tolist(), columns, frame["full_name"].tolist())
    write_house_style(path, pool, catalogue, HouseStyle())


WRITERS: dict[str, Writer] = {".csv": _write_csv, ".parquet": _write_parquet, ".xlsx": _write_xlsx}
HOUSE_WRITERS: dict[str, Writer] = {".xlsx": _write_house_style}
WRITERS_BY_STYLE: dict[Style, dict[str, Writer]] = {"plain": WRITERS, "house": HOUSE_WRITERS}
