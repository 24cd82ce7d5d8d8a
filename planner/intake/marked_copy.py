"""A copy of a pool as a workbook, with a comment and a colour at every cell that there is something to say of.

A workbook of the new format is copied as it is, formulas and widths included; pictures and charts are not kept. Of other
files the list is written out as texts.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any

from planner.intake.lint import SEVERITIES
from planner.pool.table import HEADER, RawTable, column_name
from planner.problems import Problem, Severity
from planner.words import say

if TYPE_CHECKING:
    from openpyxl.workbook import Workbook

AUTHOR = "planner"
COLOURS: Mapping[Severity, str] = {"error": "FFFF9999", "warning": "FFFFF2A8", "note": "FFE7E7E7"}
MOST_SAID = 8  # problems in one comment

_CELL = re.compile(r"([A-Z]{1,3})([1-9]\d*)")
_SHEET = "Danh sách"
_MOST_ROWS = 1_048_575  # of a sheet, without the header
_LONGEST = 32_767  # characters in a cell of a workbook
_NOT_IN_XML = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ud800-\udfff\ufffe\uffff]")
_NEW_FORMAT = b"PK\x03\x04"

Place = tuple[str, str]  # sheet, cell
Where = Callable[[str], Place | None]


@dataclass(frozen=True)
class MarkedCopy:
    """A copy ready to be saved, and how many of its cells have a comment."""

    book: Workbook
    cells: int

    def save(self, target: Path) -> None:
        """Write it to a name that ends in `.xlsx`. Raises OSError."""
        self.book.save(target)


def marked_copy(source: Path, shown: str, table: RawTable | None, problems: Sequence[Problem], lang: str) -> MarkedCopy | None:
    """The copy of a pool file; None where the file could not be read at all or is longer than a sheet.

    What is said of the file as a whole stands at the first header, or in A1.
    """
    book = _copied(source, table, problems)
    if book is not None:
        cell_of, first = _in_workbook(book, shown, table)
    elif table is not None and table.columns and len(table) <= _MOST_ROWS:
        book, cell_of, first = _made(table, shown)
    else:
        return None
    placed: dict[Place, list[Problem]] = {}
    for problem in problems:
        placed.setdefault(cell_of(problem.where) or first, []).append(problem)
    top_left = {sheet: _top_left(book[sheet]) for sheet in dict.fromkeys(sheet for sheet, _ in placed)}
    for (sheet, cell), found in placed.items():
        _mark(book[sheet], top_left[sheet].get(cell, cell), found, lang)
    return MarkedCopy(book, len(placed))


def _copied(source: Path, table: RawTable | None, problems: Sequence[Problem]) -> Workbook | None:
    """The workbook itself, of the new format alone; None where openpyxl cannot read it.

    Nothing is opened that the pool's own reader refused as a whole: a workbook may be made to do harm. What it read a table
    from, or names cells of, it found to be safe.
    """
    from openpyxl import load_workbook

    inside = any(_CELL.fullmatch(problem.where.rpartition("!")[2]) for problem in problems if "!" in problem.where)
    if table is None and not inside:
        return None
    with source.open("rb") as file:
        if file.read(len(_NEW_FORMAT)) != _NEW_FORMAT:
            return None
        file.seek(0)
        try:
            return load_workbook(file)
        except Exception:  # openpyxl raises whatever it meets where a workbook breaks the format
            return None


def _in_workbook(book: Workbook, shown: str, table: RawTable | None) -> tuple[Where, Place]:
    """Where a problem stands in the workbook, and where what is said of all of it goes."""
    sheets = {sheet.title for sheet in book.worksheets}

    def cell_of(where: str) -> Place | None:
        # A name of a sheet may hold any sign.
        inside = where.removeprefix(shown).removeprefix("!")
        sheet, _, cell = inside.rpartition("!")
        if sheet in sheets and (found := _CELL.match(cell)):
            return sheet, found[0]
        return (inside, "A1") if inside in sheets and inside != first[0] else None

    first: Place = (book.worksheets[0].title, "A1")
    if table is not None:
        first = cell_of(table.place(HEADER, 0)) or first
    return cell_of, first


def _made(table: RawTable, shown: str) -> tuple[Workbook, Where, Place]:
    """The list as texts in a new workbook: its cells where they stand in theirs, or from A1 on where they have no letters."""
    from openpyxl import Workbook
    from openpyxl.utils import get_column_letter

    book = Workbook()
    sheet: Any = book.active
    sheet.title = _sheet_of(table, shown)
    letters = [get_column_letter(column + 1) for column in range(len(table.columns))]
    lines: dict[str, int] = {}
    for row in range(HEADER, len(table)):
        where = table.place(row, 0)
        if table.letters:
            cell = _CELL.search(where.rpartition("!")[2])
            lines[where] = int(cell[2]) if cell else row + 2
        else:
            lines[where.removeprefix(f"{shown}:").partition(":")[0]] = row + 2
    rows = list(lines.values())
    for column, texts in enumerate(table.columns):
        letter = table.letters[column] if table.letters else letters[column]
        for line, text in zip(rows, [table.headers[column], *texts.tolist()], strict=False):
            if isinstance(text, str) and text.strip():
                _write(sheet[f"{letter}{line}"], text)
    by_header = {column_name(header, column): letters[column] for column, header in reversed([*enumerate(table.headers)])}

    def cell_of(where: str) -> Place | None:
        if table.letters:
            found = _CELL.fullmatch(where.rpartition("!")[2])
            return (sheet.title, found[0]) if found else None
        line, _, header = where.removeprefix(shown).removeprefix(":").partition(":")
        if line in lines:
            return sheet.title, f"{by_header.get(header, 'A')}{lines[line]}"
        return (sheet.title, f"{by_header[line]}1") if line in by_header else None

    return book, cell_of, cell_of(table.place(HEADER, 0)) or (sheet.title, "A1")


def _sheet_of(table: RawTable, shown: str) -> str:
    named = table.place(HEADER, 0).removeprefix(f"{shown}!").rpartition("!")[0] if table.letters else ""
    return re.sub(r"[\\/*?:\[\]]", " ", named).strip()[:31] or _SHEET


def _write(cell: Any, text: str) -> None:
    """A text that stays a text, whatever it begins with, also when somebody edits the cell."""
    cell.value = _NOT_IN_XML.sub("\ufffd", text)[:_LONGEST]
    cell.data_type = "s"
    cell.quotePrefix = text.startswith(("=", "+", "-", "@"))


def _mark(sheet: Any, cell: str, found: Sequence[Problem], lang: str) -> None:
    from openpyxl.comments import Comment
    from openpyxl.styles import PatternFill

    marked = sheet[cell]
    worst = min((problem.severity for problem in found), key=SEVERITIES.index)
    marked.fill = PatternFill("solid", start_color=COLOURS[worst], end_color=COLOURS[worst])
    before = [marked.comment.text] if marked.comment is not None else []
    text = "\n\n".join([*before, *_comment(found, lang)])
    marked.comment = Comment(_NOT_IN_XML.sub("\ufffd", text)[:_LONGEST], AUTHOR, height=60 + 40 * min(len(found), 4), width=360)


def _comment(found: Sequence[Problem], lang: str) -> Iterator[str]:
    for problem in sorted(found, key=lambda p: SEVERITIES.index(p.severity))[:MOST_SAID]:
        severity = say(f"severity.{problem.severity}", lang).capitalize()
        yield f"{severity}: {problem.message(lang)}\n{say('marked.fix', lang, hint=problem.hint(lang))}"
    if len(found) > MOST_SAID:
        yield say("marked.more", lang, n=len(found) - MOST_SAID)


def _top_left(sheet: Any) -> dict[str, str]:
    """By each cell that a merged one covers, the cell that shows what it holds."""
    from openpyxl.utils import get_column_letter

    return {
        f"{get_column_letter(column)}{row}": merged.start_cell.coordinate
        for merged in sheet.merged_cells.ranges
        for row, column in merged.cells
    }
