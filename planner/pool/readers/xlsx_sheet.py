"""What a sheet's XML says beside the values of its cells: how far it reaches, errors, formulas, hidden rows, styles.

A sheet has hundreds of thousands of cells: its XML goes by once, and no tree is made of it. The values are read by calamine.
"""

from __future__ import annotations

import re
from array import array
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace

from planner.pool.readers.xlsx_parts import is_on, local, streamed

_ADDRESS = re.compile(r"([A-Za-z]{1,3})([0-9]{1,7})\Z")
_BEYOND = 1 << 20  # rows of a sheet
_NO_ROW = "-"  # no address ends in it
_YES = ("1", "true")
_FORMULA = re.compile(rb"[<:]f[\s/>]")  # whether there may be one; which cells have one the parser says
_WITH_TEXTS = (b'"e"', b"'e'", b"strike")  # errors, words struck out


@dataclass(frozen=True)
class SheetMarkup:
    """What the XML of one sheet tells. Rows and columns are counted from 0.

    `rows`, `columns`: how many there are up to the last cell that is written, blank ones included. `hidden_rows`: those that do
    not show, being hidden, filtered away, or without height. `hidden_columns`: first and last of each hidden range.
    `without_value`: code, address and text of cells that show an error (#N/A), then of formulas nobody computed: read, they
    look blank. `struck`: row and column of cells with words struck out.
    """

    rows: int = 0
    columns: int = 0
    hidden_rows: frozenset[int] = frozenset()
    hidden_columns: tuple[tuple[int, int], ...] = ()
    without_value: tuple[tuple[str, str, str], ...] = ()
    struck: tuple[tuple[int, int], ...] = ()
    _styled: Iterable[int] = ()  # row, column and style, one after the other
    _formulas: Iterable[int] = ()

    def styled(self, wanted: frozenset[int]) -> Iterator[tuple[int, int, int]]:
        """Row, column and style of the cells in one of these styles, which the sheet was read for."""
        return (cell for cell in _by_three(self._styled) if cell[2] in wanted)

    def formulas(self) -> Iterator[tuple[int, int, int]]:
        """Row, column and style of the cells whose value a formula has computed."""
        return _by_three(self._formulas)


def sheet_markup(content: bytes, shown: str, wanted: frozenset[int], strings: frozenset[int]) -> SheetMarkup:
    """Read a sheet's part for the cells in the styles `wanted` and for those of the shared `strings` that are struck out.

    Raises BadInput where it is no XML.
    """
    # Most sheets have nothing whose text matters, and are read in half the time without the texts.
    with_texts = strings or _FORMULA.search(content) or any(mark in content for mark in _WITH_TEXTS)
    return streamed(content, _Cells(wanted, strings) if with_texts else _Places(wanted), shown)


class _Places:
    """Takes in the elements of a sheet as they go by: where its cells are, and in which styles.

    What comes after the cells counts, too: an anchor's row can only make a sheet reach further than it does.
    """

    def __init__(self, wanted: frozenset[int]) -> None:
        self._names = _LocalNames()
        # A cell that names no style is in the first one, which nobody has chosen: it tells nothing.
        self._wanted: dict[str | None, int] = {str(style): style for style in wanted}
        self._rows = self._columns = 0
        self._hidden_rows: set[int] = set()
        self._hidden_columns: list[tuple[int, int]] = []
        self._styled = array("i")
        self._numbers: dict[str, int] = {}  # of columns, by their letters
        self._within = False
        self._row = self._column = -1
        self._row_text = _NO_ROW
        self._place = (-1, -1)

    def start(self, tag: str, told: Mapping[str, str]) -> None:
        name = self._names[tag]
        if name == "c":
            if self._within:
                self._start_cell(told)
        elif name == "row":
            if self._within:
                self._start_row(told)
        elif name == "sheetData":
            self._within = True
        elif name == "col" and not self._within:
            self._start_column(told)

    def close(self) -> SheetMarkup:
        hidden = frozenset(self._hidden_rows), tuple(self._hidden_columns)
        return SheetMarkup(self._rows, self._columns, *hidden, _styled=self._styled)

    def _start_column(self, told: Mapping[str, str]) -> None:
        first, last = told.get("min", ""), told.get("max", "")
        if told.get("hidden") in _YES and first.isdecimal() and last.isdecimal():
            self._hidden_columns.append((int(first[:6]) - 1, int(last[:6]) - 1))

    def _start_row(self, told: Mapping[str, str]) -> None:
        number = told.get("r", "")
        is_told = number.isdecimal() and len(number) < 10
        self._row = row = int(number) - 1 if is_told else self._row + 1
        self._row_text = number if is_told and number.isascii() else _NO_ROW
        self._column = -1
        if row >= self._rows:
            self._rows = row + 1
        if told.get("hidden") in _YES or told.get("ht") in ("0", "0.0"):
            self._hidden_rows.add(row)

    def _start_cell(self, told: Mapping[str, str]) -> None:
        address = told.get("r")
        row = self._row
        if address is None:
            column = self._column + 1
        else:
            # Nearly every address is the letters of a column that was met before, and the number of its row.
            letters = address.removesuffix(self._row_text)
            known = self._numbers.get(letters)
            if known is not None and letters != address:
                column = known
            else:
                row, column = self._placed(address)
                self._rows = max(self._rows, row + 1)
        self._column = column
        if column >= self._columns:
            self._columns = column + 1
        self._place = row, column
        style = told.get("s")
        if style in self._wanted:
            self._styled.extend((row, column, self._wanted[style]))

    def _placed(self, address: str) -> tuple[int, int]:
        """Row and column of a cell's own address, wherever it stands; one that is none reaches beyond every sheet."""
        found = _ADDRESS.match(address)
        if not found:
            return _BEYOND, _BEYOND
        column = self._numbers.setdefault(found[1], column_number(found[1]))
        return int(found[2]) - 1, column


class _Cells(_Places):
    """Takes in the texts of formulas and values, too, and what is struck out."""

    def __init__(self, wanted: frozenset[int], strings: frozenset[int]) -> None:
        super().__init__(wanted)
        self._strings = strings
        self._errors: list[tuple[str, str, str]] = []
        self._uncomputed: list[tuple[str, str, str]] = []
        self._struck: list[tuple[int, int]] = []
        self._formulas = array("i")
        self._cell: Mapping[str, str] | None = None  # the attributes of the cell that is open
        self._value: str | None = None
        self._formula: str | None = None
        self._has_more = self._strikes = False
        self._open = ""  # the element whose text is taken in

    def start(self, tag: str, told: Mapping[str, str]) -> None:
        name = self._names[tag]
        if name == "v":
            self._value, self._open = "", name
        elif name == "f":
            self._formula, self._open = "", name
        elif name == "is":
            self._has_more = True
        elif name == "strike":
            self._strikes = self._strikes or is_on(told)
        else:
            super().start(tag, told)

    def data(self, text: str) -> None:
        if self._open == "v":
            self._value = f"{self._value}{text}"
        elif self._open == "f":
            self._formula = f"{self._formula}{text}"

    def end(self, tag: str) -> None:
        name = self._names[tag]
        if name == self._open:
            self._open = ""
        elif name == "c" and self._cell is not None:
            self._end_cell(self._cell)
            self._cell = None

    def close(self) -> SheetMarkup:
        faults = (*self._errors, *self._uncomputed)
        return replace(super().close(), without_value=faults, struck=tuple(self._struck), _formulas=self._formulas)

    def _start_cell(self, told: Mapping[str, str]) -> None:
        super()._start_cell(told)
        self._cell, self._open = told, ""
        self._value = self._formula = None
        self._has_more = self._strikes = False

    def _end_cell(self, told: Mapping[str, str]) -> None:
        kind = told.get("t")
        is_blank = not self._value or not self._value.strip()
        if self._formula is not None:
            style = told.get("s", "0")
            self._formulas.extend((*self._place, int(style[:9]) if style.isdecimal() else 0))
            # A text that a formula has computed may well be an empty one.
            if is_blank and kind != "str" and not self._has_more:
                self._uncomputed.append(("cell-uncomputed", self._address(told), f"={self._formula}"))
        if kind == "e" and self._value is not None and not (is_blank and self._formula is not None):
            self._errors.append(("cell-error", self._address(told), self._value))
        if self._strikes or (kind == "s" and self._strings and self._is_struck_string()):
            self._struck.append(self._place)

    def _is_struck_string(self) -> bool:
        number = (self._value or "").strip()
        return number.isdecimal() and len(number) < 10 and int(number) in self._strings

    def _address(self, told: Mapping[str, str]) -> str:
        row, column = self._place
        return told.get("r") or f"{column_letters(column)}{row + 1}"


class _Strings:
    """Takes in the shared strings, for the numbers of those with words that are struck out."""

    def __init__(self) -> None:
        self._names = _LocalNames()
        self._count = 0
        self._struck: set[int] = set()

    def start(self, tag: str, told: Mapping[str, str]) -> None:
        name = self._names[tag]
        if name == "si":
            self._count += 1
        elif name == "strike" and is_on(told):
            self._struck.add(self._count - 1)

    def close(self) -> frozenset[int]:
        return frozenset(self._struck)


class _LocalNames(dict[str, str]):
    """Names without their namespace: strict and transitional files differ in it, and programs in its prefix."""

    def __missing__(self, tag: str) -> str:
        self[tag] = local(tag)
        return self[tag]


def struck_strings(content: bytes, shown: str) -> frozenset[int]:
    """The numbers of the shared strings with words that are struck out, from the part that holds these strings.

    Raises BadInput where it is no XML; what names no such words is not parsed.
    """
    return streamed(content, _Strings(), shown) if b"strike" in content else frozenset()


def column_number(letters: str) -> int:
    """The number of a column: A is 0."""
    number = 0
    for letter in letters.upper():
        number = number * 26 + ord(letter) - ord("A") + 1
    return number - 1


def column_letters(column: int) -> str:
    """The letters of a column: A, ..., Z, AA."""
    letters = ""
    column += 1
    while column:
        column, rest = divmod(column - 1, 26)
        letters = chr(ord("A") + rest) + letters
    return letters


def _by_three(flat: Iterable[int]) -> Iterator[tuple[int, int, int]]:
    each = iter(flat)
    return zip(each, each, each, strict=True)
