"""The records of a CSV file one by one, with the lines on which they begin. Slow: read only as far as they are needed."""

from __future__ import annotations

import csv
import re
from collections.abc import Iterator, Sequence
from itertools import chain

_LINE = re.compile(rb"[^\r\n]*(?:\r\n|\r|\n)|[^\r\n]+")
UNKNOWN = "\ufffd"


def evened(cells: Sequence[str], header: Sequence[str]) -> list[str] | None:
    """A record as long as the header: without blank cells beyond it, with blank ones under headers that are blank.

    None where words would be lost, or a cell is missing.
    """
    wanted = len(header)
    if any(cell.strip() for cell in cells[wanted:]) or any(name.strip() for name in header[len(cells) :]):
        return None
    return [*cells[:wanted], *([""] * (wanted - len(cells)))]


def is_row(cells: Sequence[str], header: Sequence[str]) -> bool:
    """Whether a record is a row of the table; one of another length counts where it is not blank throughout."""
    return len(cells) == len(header) or (any(cell.strip() for cell in cells) and evened(cells, header) is not None)


class Records:
    """The header, which is the first record, and those after it. Lines are counted from 1; `first_line` is the header's."""

    def __init__(self, body: bytes, separator: str, first_line: int) -> None:
        self.body = body
        self.separator = separator
        self.first_line = first_line
        self.header = next(self._read(), (first_line, []))[1]
        self._lines: list[int] = []
        self._more = (line for line, cells in self.all() if is_row(cells, self.header))

    def with_header(self) -> Iterator[tuple[int, list[str]]]:
        """Every record, empty lines excepted, with its first line."""
        return self._read()

    def all(self) -> Iterator[tuple[int, list[str]]]:
        """Every record after the header, empty lines excepted, with its first line."""
        records = self._read()
        next(records, None)
        return records

    def line(self, row: int) -> int:
        """The first line of the record that is row `row` of the table (see `is_row`)."""
        while len(self._lines) <= row:
            self._lines.append(next(self._more))
        return self._lines[row]

    def unclosed_quotation(self) -> int | None:
        """The first line of the record in which a quotation begins that never ends; None where all end."""
        last = (self.first_line, [""])
        for record in self._read(after=("\n", UNKNOWN)):
            last = record
        return None if last[1] == [UNKNOWN] else last[0]

    def _read(self, after: tuple[str, ...] = ()) -> Iterator[tuple[int, list[str]]]:
        """The records; bytes that are no UTF-8 become lone surrogates."""
        csv.field_size_limit(max(csv.field_size_limit(), len(self.body) + 1))
        lines = (found[0].decode("utf-8", "surrogateescape") for found in _LINE.finditer(self.body))
        reader = csv.reader(chain(lines, after), delimiter=self.separator)
        line = self.first_line
        for cells in reader:
            if cells:
                yield line, cells
            line = self.first_line + reader.line_num
