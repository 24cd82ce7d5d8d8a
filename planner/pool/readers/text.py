"""CSV: comma, semicolon or tab; UTF-8 or UTF-16, with or without a byte order mark, or windows-1258; a record may take several
lines."""

from __future__ import annotations

import codecs
import re
from collections.abc import Iterator
from dataclasses import replace
from itertools import islice
from typing import TYPE_CHECKING

from planner.pool.formulas import STARTS, unguarded
from planner.pool.listing import capped
from planner.pool.readers.content_kind import check_text
from planner.pool.readers.encodings import in_utf8
from planner.pool.readers.text_records import UNKNOWN, Records, evened, is_row
from planner.pool.readers.values import MOST_TEXT, check_width, long_run
from planner.pool.table import FEW, HEADER, Known, RawTable, Texts, column_name, column_of, knows_fields, knows_nothing
from planner.problems import BadInput, Problem

if TYPE_CHECKING:
    import pyarrow as pa
    import pyarrow.csv as arrow_csv

_SEPARATORS = ",;\t"
_BLOCK = 1 << 24  # bytes; a record may not be longer
_HEADER = 1 << 16  # bytes in which the header ends
_BLANK_LINES = re.compile(rb"[ ,;\t\r\n]*[\r\n]")
_LINE_END = re.compile(rb"\r\n|\r|\n")
_UNDECODED = re.compile("[\udc80-\udcff]")
_ESCAPED_END = re.compile(rb"_x000[dD]_")
_ESCAPED_BLANK = re.compile(rb"_x000[aA]_|_x0009_")


def read(data: bytes, shown: str, sheet: str | None = None, known: Known = knows_nothing) -> RawTable:  # noqa: ARG001
    """Read a CSV file. Raises BadInput: bytes that are no text, no header, records with too many or too few cells."""
    check_text(data, shown)
    text, page = in_utf8(data, shown)
    table = _table(text, shown, known)
    if not page:
        return table
    note = Problem("text-of-page", shown, severity="note", params={"page": page})
    return replace(table, problems=(note, *table.problems))


def _table(text: bytes, shown: str, known: Known) -> RawTable:
    if b"_x00" in text:  # how workbooks keep a line end within a cell, left over from one
        text = _ESCAPED_END.sub(b"", _ESCAPED_BLANK.sub(b" ", text))
    blank = _BLANK_LINES.match(text)
    before = blank.end() if blank else 0
    body = text[before:]
    first_line = len(_LINE_END.findall(text[:before])) + 1
    separator = _separator(body)
    start = long_run(body, [separator.encode(), b"\n", b"\r", b'"'], 4 * MOST_TEXT)
    if start is not None:
        line = len(_LINE_END.findall(body[:start])) + first_line
        raise BadInput([Problem("cell-oversized", f"{shown}:{line}", params={"characters": MOST_TEXT})])
    records = Records(body, separator, first_line)
    check_width(len(records.header), f"{shown}:{first_line}")
    if not any(h.strip() for h in records.header):
        raise BadInput([Problem("pool-empty", shown)])
    if not knows_fields(known):
        return _plain(records, shown)

    from planner.pool.readers.text_list import is_plain, list_in, starts_plainly

    block = starts_plainly(records, known)
    if block is not None:
        try:
            table = _plain(records, shown)
        except BadInput as bad:
            # Lines of another length may be those of a total or a footer; then they are no fault.
            if any(not problem.code.startswith("cells-too-") for problem in bad.problems):
                raise
        else:
            if is_plain(table.columns, block):
                return table
    else:
        records = Records(body, _separator_by(body, known), first_line)
    if block is None:
        _check_quotations(records, shown)
        _check_text(records, shown)
    return list_in(records, shown, known)


def _plain(records: Records, shown: str) -> RawTable:
    """The first record as the header, every other as a row."""
    headers = records.header
    _check_quotations(records, shown)
    _check_text(records, shown)
    columns = _columns(records, shown)

    def place(row: int, column: int) -> str:
        line = records.first_line if row == HEADER else records.line(row)
        return f"{shown}:{line}:{column_name(headers[column], column)}"

    return RawTable(tuple(unguarded(h.strip()) for h in headers), columns, place, shown)


def _check_quotations(records: Records, shown: str) -> None:
    if records.body.count(b'"') % 2 and (line := records.unclosed_quotation()):
        raise BadInput([Problem("quotation-unclosed", f"{shown}:{line}")])


def _check_text(records: Records, shown: str) -> None:
    """One problem for the whole file: an office suite saved it in a code page of its own."""
    # Piece by piece: the text of a large file takes twice its memory. pyarrow's parser would tell about uneven records
    # that it cannot decode on the standard error.
    decoder = codecs.getincrementaldecoder("utf-8")()
    try:
        for at in range(0, len(records.body), _BLOCK):
            decoder.decode(records.body[at : at + _BLOCK])
        decoder.decode(b"", final=True)
    except UnicodeDecodeError as error:
        raise BadInput(list(islice(_undecoded(records, shown), 1)) or [Problem("file-unreadable", shown)]) from error


def _separator(body: bytes) -> str:
    """The separator that stands most often in the header, outside quotations."""
    header = _LINE_END.split(re.sub(rb'"[^"]*"', b"", body[:_HEADER]), maxsplit=1)[0].decode("utf-8", "replace")
    return max(_SEPARATORS, key=header.count)


def _separator_by(body: bytes, known: Known) -> str:
    """The separator that gives a line near the beginning the most known headers: titles above may hold commas, too."""
    lines = [line.decode("utf-8", "replace") for line in _LINE_END.split(body[:_HEADER])]

    def headers(separator: str) -> int:
        return max(sum(known(cell.strip(' "')) for cell in line.split(separator)) for line in lines)

    return max(_SEPARATORS, key=lambda separator: (headers(separator), separator == _separator(body)))


def _columns(records: Records, shown: str) -> list[Texts]:
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
        listed = capped(_uneven(records, shown), shown)
        raise BadInput(listed or [Problem("file-unreadable", shown)]) from error
    if uneven:
        if listed := capped(_uneven(records, shown), shown):
            raise BadInput(listed)
        columns = _evened(records)
    else:
        _check_cells(table, records, shown)
        # pyarrow loads pandas to make an array, which for a list of an office takes longer than the list.
        few = table.num_rows <= FEW
        columns = [column_of(table[name].to_pylist()) if few else table[name].to_numpy() for name in names]
    if b"'" in records.body and any(f"'{start}".encode() in records.body for start in STARTS):
        columns = [column_of([unguarded(text) for text in column.tolist()]) for column in columns]
    return columns


def _evened(records: Records) -> list[Texts]:
    """The columns of a file whose records end in blank cells without a header: some programs write one more separator."""
    rows = [evened(cells, records.header) or [] for _, cells in records.all() if is_row(cells, records.header)]
    return [column_of(column) for column in zip(*rows, strict=True)]


def _check_cells(table: pa.Table, records: Records, shown: str) -> None:
    if len(records.body) <= MOST_TEXT:
        return
    import pyarrow.compute as compute

    for at, column in enumerate(table.columns):
        if (compute.max(compute.binary_length(column)).as_py() or 0) > MOST_TEXT:
            longer = compute.utf8_length(column)
            if (compute.max(longer).as_py() or 0) > MOST_TEXT:
                row = compute.index(compute.greater(longer, MOST_TEXT), True).as_py()
                where = f"{shown}:{records.line(row)}:{column_name(records.header[at], at)}"
                raise BadInput([Problem("cell-oversized", where, params={"characters": MOST_TEXT})])


def _uneven(records: Records, shown: str) -> Iterator[Problem]:
    """Every record with more or fewer cells than the header, blank ones excepted."""
    wanted = len(records.header)
    for line, cells in records.all():
        if evened(cells, records.header) is None and any(c.strip() for c in cells):
            code = "cells-too-many" if len(cells) > wanted else "cells-too-few"
            value = records.separator.join(cells)
            yield Problem(code, f"{shown}:{line}", value[:200], params={"cells": len(cells), "headers": wanted})


def _undecoded(records: Records, shown: str) -> Iterator[Problem]:
    """Every cell with bytes that are no UTF-8."""
    for line, cells in ((records.first_line, records.header), *records.all()):
        for column, cell in enumerate(cells):
            if _UNDECODED.search(cell):
                header = records.header[column] if column < len(records.header) else ""
                where = f"{shown}:{line}:{_UNDECODED.sub(UNKNOWN, column_name(header, column))}"
                yield Problem("text-undecodable", where, _UNDECODED.sub(UNKNOWN, cell), params={"encoding": "UTF-8"})
