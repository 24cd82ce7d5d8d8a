"""Parquet: texts as they are, other types as people would write them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from planner.pool.readers.values import MOST_TEXT, check_width, text_of
from planner.pool.table import HEADER, Known, Marked, RawTable, Texts, column_name, knows_nothing
from planner.problems import BadInput, Problem

if TYPE_CHECKING:
    import pyarrow as pa
    import pyarrow.parquet as parquet

MOST_ROWS = 5_000_000
MOST_CELLS = 64_000_000
MOST_BYTES = 2_000_000_000  # unpacked


def read(data: bytes, shown: str, sheet: str | None = None, known: Known = knows_nothing) -> RawTable:  # noqa: ARG001
    """Read a Parquet file. Raises BadInput: no such file, columns of a type that is no cell (structures, bytes)."""
    import pyarrow as pa
    import pyarrow.parquet as parquet

    try:
        file = parquet.ParquetFile(pa.BufferReader(data))
        _check_sizes(file.metadata, shown)
        # One value may stand in a million rows: as a dictionary it is kept once, until its length is known.
        texts = [f.name for f in file.schema_arrow if pa.types.is_string(f.type) or pa.types.is_large_string(f.type)]
        file = parquet.ParquetFile(pa.BufferReader(data), read_dictionary=texts)
        table = file.read()
        headers = tuple(name.strip() for name in table.column_names)
    except (pa.ArrowException, OSError, UnicodeDecodeError) as error:
        raise BadInput([Problem("file-unreadable", shown)]) from error

    def place(row: int, column: int) -> str:
        name = column_name(headers[column], column)
        return f"{shown}:{name}" if row == HEADER else f"{shown}:{row + 1}:{name}"

    for at, column in enumerate(table.columns):
        _check_texts(column, place(HEADER, at))
    columns, undecoded = [], []
    for at, column in enumerate(table.columns):
        try:
            columns.append(_texts(column))
        except (UnicodeDecodeError, pa.ArrowException):  # the format says that texts are UTF-8, and nobody checks it
            undecoded.append(Problem("text-undecodable", place(HEADER, at), params={"encoding": "UTF-8"}))
    if undecoded:
        raise BadInput(undecoded)
    if unread := [i for i, column in enumerate(columns) if column is None]:
        raise BadInput(Problem("column-type", place(HEADER, i), str(table.columns[i].type)) for i in unread)
    numbers = {i for i, kind in enumerate(_kinds(table)) if pa.types.is_integer(kind) or pa.types.is_floating(kind)}
    numbers |= {i for i, kind in enumerate(_kinds(table)) if pa.types.is_decimal(kind)}
    dates = {i for i, kind in enumerate(_kinds(table)) if pa.types.is_date(kind) or pa.types.is_timestamp(kind)}
    return RawTable(
        headers,
        [c for c in columns if c is not None],
        place,
        shown,
        numbers={i: _all(table) for i in numbers},
        dates={i: _all(table) for i in dates},
    )


def _check_sizes(metadata: parquet.FileMetaData, shown: str) -> None:
    """Raises BadInput by what the file says of itself: two megabytes may hold fifty million rows."""
    check_width(metadata.num_columns, shown)
    rows, cells = metadata.num_rows, metadata.num_rows * metadata.num_columns
    size = sum(metadata.row_group(i).total_byte_size for i in range(metadata.num_row_groups))
    if rows > MOST_ROWS or cells > MOST_CELLS or size > MOST_BYTES:
        params = {"rows": rows, "columns": metadata.num_columns, "most": MOST_ROWS, "cells": MOST_CELLS}
        raise BadInput([Problem("parquet-oversized", shown, f"{rows} × {metadata.num_columns}", params=params)])


def _check_texts(column: pa.ChunkedArray, where: str) -> None:
    import pyarrow as pa
    import pyarrow.compute as compute

    total = 0
    for chunk in column.chunks if pa.types.is_dictionary(column.type) else ():
        lengths = compute.binary_length(chunk.dictionary) if _is_text(column.type.value_type) else None
        if lengths is None or not len(lengths):
            continue
        if (compute.max(lengths).as_py() or 0) > MOST_TEXT:
            raise BadInput([Problem("cell-oversized", where, params={"characters": MOST_TEXT})])
        total += compute.sum(compute.cast(lengths.take(chunk.indices), pa.int64())).as_py() or 0
    if total > MOST_BYTES:
        raise BadInput([Problem("cell-oversized", where, params={"characters": MOST_TEXT})])


def _is_text(kind: pa.DataType) -> bool:
    import pyarrow as pa

    return bool(pa.types.is_string(kind) or pa.types.is_large_string(kind))


def _kinds(table: pa.Table) -> list[pa.DataType]:
    """The types of the columns, of a dictionary that of its values."""
    import pyarrow as pa

    return [kind.value_type if pa.types.is_dictionary(kind) else kind for kind in table.schema.types]


def _all(table: pa.Table) -> Marked:
    import numpy as np

    return np.ones(table.num_rows, dtype=np.bool_)


def _texts(column: pa.ChunkedArray) -> Texts | None:
    """The cells as texts; None where the type is not for a cell. Raises UnicodeDecodeError, ArrowException: no UTF-8."""
    import numpy as np
    import pyarrow as pa
    import pyarrow.compute as compute

    kind = column.type
    if pa.types.is_dictionary(kind) and _is_text(kind.value_type):
        # Texts that come again are made once, and shared.
        parts = [
            np.array([*chunk.dictionary.to_pylist(), None], dtype=object)[
                chunk.indices.fill_null(len(chunk.dictionary)).to_numpy(zero_copy_only=False)
            ]
            for chunk in column.chunks
        ]
        return np.concatenate(parts) if parts else np.array([], dtype=object)
    if pa.types.is_dictionary(kind):
        column = column.cast(kind.value_type)
        kind = column.type
    if pa.types.is_list(kind) or pa.types.is_large_list(kind):
        if not (pa.types.is_string(kind.value_type) or pa.types.is_large_string(kind.value_type)):
            return None
        column = compute.binary_join(column, "; ")
    elif not (pa.types.is_string(kind) or pa.types.is_large_string(kind)):
        if pa.types.is_nested(kind) or pa.types.is_binary(kind) or pa.types.is_large_binary(kind):
            return None
        import pandas as pd

        codes, values = pd.factorize(column.to_pandas())
        texts = np.array([*(text_of(v.item() if isinstance(v, np.generic) else v) for v in values.tolist()), ""], dtype=object)
        found: Texts = texts[codes]
        return found
    texts = column.cast(pa.large_string())
    texts.validate(full=True)  # else what is no UTF-8 shows only later
    shown: Texts = texts.to_numpy()
    return shown
