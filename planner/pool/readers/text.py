"""CSV: comma, semicolon or tab; UTF-8 or UTF-16, with or without a byte order mark; a record may take several lines."""

from __future__ import annotations

import codecs
import csv
import re
from collections.abc import Iterator
from itertools import chain, islice
from typing import TYPE_CHECKING

from planner.pool.listing import capped
from planner.pool.readers.table import HEADER, Known, RawTable, column_name, knows_nothing
from planner.problems import BadInput, Problem

if TYPE_CHECKING:
    import pandas as pd
    import pyarrow.csv as arrow_csv

_SEPARATORS = ",;\t"
_BLOCK = 1 << 24  # bytes; a record may not be longer
_HEADER = 1 << 16  # bytes in which the header ends
_BLANK_LINES = re.compile(rb"[ ,;\t\r\n]*[\r\n]")
_LINE_END = re.compile(rb"\r\n|\r|\n")
_LINE = re.compile(rb"[^\r\n]*(?:\r\n|\r|\n)|[^\r\n]+")
_UNDECODED = re.compile("[\udc80-\udcff]")
_UNKNOWN = "\ufffd"
_FORMULA_STARTS = "=+-@"


def read(data: bytes, shown: str, sheet: str | None = None, known: Known = knows_nothing) -> RawTable:  # noqa: ARG001
    """Read a CSV file. Raises BadInput: bytes that are no text, no header, records with too many or too few cells."""
    text = _in_utf8(data, shown)
    blank = _BLANK_LINES.match(text)
    before = blank.end() if blank else 0
    body = text[before:]
    records = _Records(body, _separator(body), len(_LINE_END.findall(text[:before])) + 1)
    headers = records.header
    if not any(h.strip() for h in headers):
        raise BadInput([Problem("pool-empty", shown)])
    if body.count(b'"') % 2 and (line := records.unclosed_quotation()):
        raise BadInput([Problem("quotation-unclosed", f"{shown}:{line}")])
    columns = _columns(records, shown)

    def place(row: int, column: int) -> str:
        line = records.first_line if row == HEADER else records.line(row)
        return f"{shown}:{line}:{column_name(headers[column], column)}"

    return RawTable(tuple(h.strip() for h in headers), columns, place, shown)


def _in_utf8(data: bytes, shown: str) -> bytes:
    """The text without its mark. Whether UTF-8 is UTF-8 shows later."""
    # Without a mark: the first letter of a header is ASCII as a rule, and one of its two bytes is zero in UTF-16.
    if data.startswith((codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)):
        encoding = "utf-16"
    elif b"\0" in data[:2]:
        encoding = "utf-16-be" if data[:1] == b"\0" else "utf-16-le"
    else:
        return data.removeprefix(codecs.BOM_UTF8)
    try:
        return data.decode(encoding).encode()
    except UnicodeError as error:
        raise BadInput([Problem("text-undecodable", shown, params={"encoding": "UTF-16"})]) from error


def _separator(body: bytes) -> str:
    """The separator that stands most often in the header, outside quotations."""
    header = _LINE_END.split(re.sub(rb'"[^"]*"', b"", body[:_HEADER]), maxsplit=1)[0].decode("utf-8", "replace")
    return max(_SEPARATORS, key=header.count)


def _columns(records: _Records, shown: str) -> list[pd.Series[str]]:
    # pandas' own reader fills short records up without a word; pyarrow's tells, and reads into the same columns.
    import pyarrow as pa
    import pyarrow.csv as arrow_csv

    names = [str(i) for i in range(len(records.header))]
    uneven = False

    def blank_or_uneven(row: arrow_csv.InvalidRow) -> str:
        nonlocal uneven
        uneven = uneven or row.text is None or bool(row.text.strip(f'{records.separator}" \t\r\n'))
        return "skip"

    try:
        table = arrow_csv.read_csv(
            # A header whose line has no end would be more than the skipping of it can take.
            pa.BufferReader(records.body + b"\n"),
            read_options=arrow_csv.ReadOptions(column_names=names, skip_rows_after_names=1, block_size=_BLOCK),
            parse_options=arrow_csv.ParseOptions(
                delimiter=records.separator, newlines_in_values=b'"' in records.body, invalid_row_handler=blank_or_uneven
            ),
            convert_options=arrow_csv.ConvertOptions(
                column_types={name: pa.large_string() for name in names}, null_values=[], strings_can_be_null=False
            ),
        )
    except pa.ArrowInvalid as error:
        # One cause for the whole file: an office suite saved it in a code page of its own.
        listed = tuple(islice(_undecoded(records, shown), 1)) or capped(_uneven(records, shown), shown)
        raise BadInput(listed or [Problem("file-unreadable", shown)]) from error
    if uneven:
        raise BadInput(capped(_uneven(records, shown), shown))
    frame = table.to_pandas()
    columns = [frame[name] for name in names]
    if b"'" in records.body and any(f"'{start}".encode() in records.body for start in _FORMULA_STARTS):
        columns = [c.str.replace(rf"^'(?=[{_FORMULA_STARTS}])", "", regex=True) for c in columns]
    return columns


def _uneven(records: _Records, shown: str) -> Iterator[Problem]:
    """Every record with more or fewer cells than the header, blank ones excepted."""
    wanted = len(records.header)
    for line, cells in records.all():
        if len(cells) != wanted and any(c.strip() for c in cells):
            code = "cells-too-many" if len(cells) > wanted else "cells-too-few"
            value = records.separator.join(cells)
            yield Problem(code, f"{shown}:{line}", value[:200], params={"cells": len(cells), "headers": wanted})


def _undecoded(records: _Records, shown: str) -> Iterator[Problem]:
    """Every cell with bytes that are no UTF-8."""
    for line, cells in ((records.first_line, records.header), *records.all()):
        for column, cell in enumerate(cells):
            if _UNDECODED.search(cell):
                header = records.header[column] if column < len(records.header) else ""
                where = f"{shown}:{line}:{_UNDECODED.sub(_UNKNOWN, column_name(header, column))}"
                yield Problem("text-undecodable", where, _UNDECODED.sub(_UNKNOWN, cell), params={"encoding": "UTF-8"})


class _Records:
    """The header, and the records with the lines on which they begin. Slow, and read only as far as a problem needs it."""

    def __init__(self, body: bytes, separator: str, first_line: int) -> None:
        self.body = body
        self.separator = separator
        self.first_line = first_line
        self.header = next(self._read(), (first_line, []))[1]
        self._lines: list[int] = []
        self._more = (line for line, cells in self.all() if len(cells) == len(self.header))

    def all(self) -> Iterator[tuple[int, list[str]]]:
        """Every record after the header, empty lines excepted, with its first line counted from 1."""
        records = self._read()
        next(records, None)
        return records

    def line(self, row: int) -> int:
        """The first line of the record that is row `row` of the table: of those that are as long as the header."""
        while len(self._lines) <= row:
            self._lines.append(next(self._more))
        return self._lines[row]

    def unclosed_quotation(self) -> int | None:
        """The first line of the record in which a quotation begins that never ends; None where all end."""
        last = (self.first_line, [""])
        for record in self._read(after=("\n", _UNKNOWN)):
            last = record
        return None if last[1] == [_UNKNOWN] else last[0]

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
