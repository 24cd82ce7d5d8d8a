"""Readers: from the bytes of a pool file to a raw table. One file a format, one line here."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from importlib import import_module
from typing import Protocol, cast

from planner.pool.table import Known, RawTable


class Read(Protocol):
    """Read the bytes of a file; `shown` is its path as problems print it. Raises BadInput with everything that is wrong.

    `known` tells headers from other rows; where it knows nothing, the first row that is not blank is the header.
    """

    def __call__(self, data: bytes, shown: str, sheet: str | None, known: Known) -> RawTable: ...


@dataclass(frozen=True)
class Reader:
    """`module` is imported on first use: some formats need heavy libraries."""

    module: str
    has_sheets: bool = False

    def read(self, data: bytes, shown: str, sheet: str | None, known: Known) -> RawTable:
        """See `Read`."""
        return cast(Read, import_module(self.module).read)(data, shown, sheet, known)


READERS: Mapping[str, Reader] = {
    ".csv": Reader("planner.pool.readers.text"),
    ".tsv": Reader("planner.pool.readers.text"),
    ".txt": Reader("planner.pool.readers.text"),
    ".parquet": Reader("planner.pool.readers.parquet"),
    ".xlsx": Reader("planner.pool.readers.xlsx", has_sheets=True),
    ".xls": Reader("planner.pool.readers.xls", has_sheets=True),
}
