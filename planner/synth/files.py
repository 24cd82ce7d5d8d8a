"""Writing a pool of texts chunk by chunk, the same bytes every time: a writer for each ending."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from pathlib import Path
from typing import Any

# Each takes the path, the headers, and tables (Arrow) of texts with these headers.
Writer = Callable[[Path, Sequence[str], Iterable[Any]], None]


def _write_csv(path: Path, headers: Sequence[str], tables: Iterable[Any]) -> None:
    import pyarrow as pa
    import pyarrow.csv as pa_csv

    schema = pa.schema([(name, pa.string()) for name in headers])
    options = pa_csv.WriteOptions(include_header=True, quoting_style="needed", quoting_header="none")
    with path.open("wb") as stream, pa_csv.CSVWriter(stream, schema, write_options=options) as writer:
        for table in tables:
            writer.write_table(table)


def _write_parquet(path: Path, headers: Sequence[str], tables: Iterable[Any]) -> None:
    import pyarrow as pa
    import pyarrow.parquet as pq

    with pq.ParquetWriter(path, pa.schema([(name, pa.string()) for name in headers])) as writer:
        for table in tables:
            writer.write_table(table)


def _write_xlsx(path: Path, headers: Sequence[str], tables: Iterable[Any]) -> None:
    from planner.synth.workbook import write_workbook

    write_workbook(path, headers, (table.to_pandas() for table in tables))


WRITERS: dict[str, Writer] = {".csv": _write_csv, ".parquet": _write_parquet, ".xlsx": _write_xlsx}
