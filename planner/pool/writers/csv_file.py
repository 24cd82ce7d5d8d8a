"""Every CSV that is written: UTF-8 with its mark (byte order mark), commas, line feeds, no cell for a spreadsheet to carry out.

Without the mark a spreadsheet that opens the file by a double click reads the letters in the code page of its machine, and
saves them damaged. Readers of ours take the mark or leave it; for programs that do not there is `mark=False`.
"""

from __future__ import annotations

import codecs
import contextlib
import csv
import io
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import BinaryIO, TextIO

from planner.pool.formulas import guarded


@contextlib.contextmanager
def csv_file(target: Path, mark: bool = True) -> Iterator[BinaryIO]:
    """The file to write the bytes of CSV into, its mark written. Raises OSError: the disk refuses."""
    with target.open("wb") as file:
        file.write(marked(b"", mark))
        yield file


def write_rows(target: Path, rows: Iterable[Iterable[str]], mark: bool = True) -> int:
    """Write rows of texts, the header first; how many rows there are without it. Raises OSError: the disk refuses."""
    with csv_file(target, mark) as file, io.TextIOWrapper(file, encoding="utf-8", newline="") as text:
        return _lines(text, rows)


def csv_text(rows: Iterable[Iterable[str]]) -> str:
    """The same as a text, without the mark."""
    text = io.StringIO(newline="")
    _lines(text, rows)
    return text.getvalue()


def _lines(text: TextIO, rows: Iterable[Iterable[str]]) -> int:
    count = -1
    table = csv.writer(text, lineterminator="\n")
    for row in rows:
        count += 1
        table.writerow(map(guarded, row))
    return count


def marked(data: bytes, mark: bool = True) -> bytes:
    """Bytes of CSV that are at hand, with the mark or as they are."""
    return codecs.BOM_UTF8 + data if mark else data
