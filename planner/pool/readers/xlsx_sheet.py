"""What a sheet's XML says beside the values of its cells: how far it reaches, errors, formulas, hidden rows, styles.

A sheet has hundreds of thousands of cells, so it is searched, not parsed; the values themselves are read by calamine.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

_ATTRIBUTES = re.compile(r"""\b(\w+)\s*=\s*(?:"([^"]*)"|'([^']*)')""")
_ADDRESS = re.compile(r"([A-Za-z]{1,3})([0-9]{1,7})\Z")
_BEYOND = 1 << 20  # rows of a sheet
_NO_LETTERS = str.maketrans("", "", "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz")
_NO_DIGITS = str.maketrans("", "", "0123456789")
_ROOT = re.compile(r"<(\w+:)?worksheet\b")


class SheetMarkup:
    """The XML of one sheet. Rows and columns are counted from 0."""

    def __init__(self, content: str) -> None:
        self._content = content
        found = _ROOT.search(content)
        self._prefix = p = (found[1] or "") if found else ""
        self._row = re.compile(rf"<{p}row\b[^>]*>")
        self._cell = re.compile(rf"<{p}(?:row|c)\b[^>]*>")
        self._error = re.compile(rf"<{p}c\s(?=[^>]*\bt=[\"']e[\"'])[^>]*>(?:(?!</{p}c>).)*?<{p}v>([^<]*)<", re.DOTALL)
        self._uncomputed = re.compile(
            rf"<{p}c\s(?![^>]*\bt=[\"']str[\"'])[^>]*>\s*<{p}f\b[^>]*(?:/>|>([^<]*)</{p}f>)\s*"
            rf"(?:<{p}v\s*/>|<{p}v>\s*</{p}v>)?\s*</{p}c>"
        )

    def extent(self) -> tuple[int, int]:
        """Number of rows and columns up to the last cell that is written, blank ones included; never less than there are."""
        p, content = self._prefix, self._content
        numbers = re.findall(rf'<{p}row r="([0-9]{{1,9}})"', content)
        cells = re.findall(rf'<{p}c r="([A-Za-z]{{1,3}}[0-9]{{1,7}})"', content)
        addresses = " ".join(cells)
        # The row in a cell's own address counts, not the row that it stands in.
        rows = {int(number) for number in {*numbers, *addresses.translate(_NO_LETTERS).split()}}
        columns = max((column_number(letters) + 1 for letters in set(addresses.translate(_NO_DIGITS).split())), default=0)
        # Rows and cells in another form than the usual one, or under another prefix, are searched for one by one.
        prefixed = p or re.search(r":(?:row|c)[\s/>]", content)
        usual = not prefixed and content.count("<c") == len(cells) and content.count("<row") == len(numbers)
        if not usual and len(re.findall(r"<(?:\w+:)?(?:row|c)[\s/>]", content)) > len(cells) + len(numbers):
            for row, column in _reached(content):
                rows.add(row + 1)
                columns = max(columns, column + 1)
        return max(rows, default=0), columns

    def without_value(self) -> Iterator[tuple[str, str, str]]:
        """Code, address and text of cells that show an error (#N/A), or a formula nobody computed: read, they look blank."""
        if 't="e"' in self._content or "t='e'" in self._content:
            for found in self._error.finditer(self._content):
                yield "cell-error", _attributes(found[0].split(">", 1)[0]).get("r", ""), found[1]
        if re.search(rf"<{self._prefix}f[\s/>]", self._content):
            for found in self._uncomputed.finditer(self._content):
                yield "cell-uncomputed", _attributes(found[0].split(">", 1)[0]).get("r", ""), f"={found[1] or ''}"

    def hidden_rows(self) -> frozenset[int]:
        """The rows that do not show: hidden, filtered away, or without height."""
        if "hidden=" not in self._content and ' ht="0' not in self._content:
            return frozenset()
        hidden, row = set(), -1
        for found in self._row.finditer(self._content):
            told = _attributes(found[0])
            row = _row_number(told, row)
            if told.get("hidden") in ("1", "true") or told.get("ht") in ("0", "0.0"):
                hidden.add(row)
        return frozenset(hidden)

    def hidden_columns(self) -> list[tuple[int, int]]:
        """First and last column of each hidden range."""
        hidden = []
        head = self._content.split(f"<{self._prefix}sheetData", 1)[0]
        for tag in re.findall(rf"<{self._prefix}col\s[^>]*>", head):
            told = _attributes(tag)
            if told.get("hidden") in ("1", "true") and told.get("min", "").isdecimal() and told.get("max", "").isdecimal():
                hidden.append((int(told["min"][:6]) - 1, int(told["max"][:6]) - 1))
        return hidden

    def styled(self, wanted: frozenset[int]) -> Iterator[tuple[int, int, int]]:
        """Row, column and style of the cells in one of these styles."""
        if not wanted:
            return
        p, styles = self._prefix, "|".join(map(str, sorted(wanted)))
        usual = re.compile(rf'<{p}c r="([A-Z]{{1,3}})([0-9]{{1,7}})" s="({styles})"')
        if self._content.count(f"<{p}c ") == self._content.count(f'<{p}c r="') and " s='" not in self._content:
            numbers: dict[str, int] = {}
            others = re.compile(rf'<{p}c r="([A-Z]{{1,3}})([0-9]{{1,7}})"(?! s=)[^>]*\ss="({styles})"')
            for pattern in (usual, others):
                for letters, row, style in pattern.findall(self._content):
                    if letters not in numbers:
                        numbers[letters] = column_number(letters)
                    yield int(row) - 1, numbers[letters], int(style)
            return
        for told, row, column in self._cells():
            style = told.get("s", "0")
            if style.isdecimal() and int(style[:9]) in wanted:
                yield row, column, int(style[:9])

    def struck(self, strings: frozenset[int]) -> Iterator[tuple[int, int]]:
        """Row and column of the cells with words struck out: those of one of these shared strings, and those that hold them."""
        p = self._prefix
        told = re.compile(rf"<{p}c\s([^>]*)>((?:(?!</{p}c>).)*)</{p}c>", re.DOTALL)
        within = f"<{p}strike" in self._content
        if not strings and not within:
            return
        value = re.compile(rf"<{p}v>\s*([0-9]{{1,9}})\s*</{p}v>")
        for found in told.finditer(self._content):
            attributes = _attributes(f" {found[1]}")
            address = _ADDRESS.match(attributes.get("r", ""))
            if not address:
                continue
            number = value.search(found[2]) if attributes.get("t") == "s" else None
            if (number and int(number[1]) in strings) or (within and f"<{p}strike" in found[2]):
                yield int(address[2]) - 1, column_number(address[1])

    def formulas(self) -> Iterator[tuple[int, int, int]]:
        """Row, column and style of the cells whose value a formula has computed."""
        p = self._prefix
        if not re.search(rf"<{p}f[\s/>]", self._content):
            return
        tags = re.compile(rf"<{p}(?:row|c)\b[^>]*>(?:\s*<{p}f\b)?")
        row, column = -1, -1
        for found in tags.finditer(self._content):
            tag, has_formula = found[0], found[0].endswith(f"<{p}f")
            if tag.startswith(f"<{p}row"):
                row, column = _row_number(_attributes(tag), row), -1
                continue
            told = _attributes(tag)
            address = _ADDRESS.match(told.get("r", ""))
            column = column_number(address[1]) if address else column + 1
            if has_formula:
                style = told.get("s", "0")
                yield int(address[2]) - 1 if address else row, column, int(style[:9]) if style.isdecimal() else 0

    def _cells(self) -> Iterator[tuple[dict[str, str], int, int]]:
        """Every cell with its attributes; one that does not say its place stands after the one before it."""
        row, column = -1, -1
        for found in self._cell.finditer(self._content):
            told = _attributes(found[0])
            if found[0].startswith(f"<{self._prefix}row"):
                row, column = _row_number(told, row), -1
                continue
            address = _ADDRESS.match(told.get("r", ""))
            column = column_number(address[1]) if address else column + 1
            yield told, int(address[2]) - 1 if address else row, column


def _reached(content: str) -> Iterator[tuple[int, int]]:
    """Row and column of every row and cell, whatever its prefix; an address that is none reaches beyond every sheet."""
    row, column = -1, -1
    for found in re.finditer(r"<(?:\w+:)?(row|c)(?=[\s/>])[^>]*>", content):
        told = _attributes(found[0])
        if found[1] == "row":
            row, column = _row_number(told, row), -1
            yield row, 0
        elif "r" in told and not _ADDRESS.match(told["r"]):
            yield _BEYOND, _BEYOND
        else:
            address = _ADDRESS.match(told.get("r", ""))
            column = column_number(address[1]) if address else column + 1
            yield int(address[2]) - 1 if address else row, column


def struck_strings(content: str) -> frozenset[int]:
    """The numbers of the shared strings with words that are struck out, from the part that holds these strings."""
    if "strike" not in content:
        return frozenset()
    strings = re.finditer(r"<(?:\w+:)?si\b[^>]*?(?:/>|>(.*?)</(?:\w+:)?si>)", content, re.DOTALL)
    struck = re.compile(r"<(?:\w+:)?strike\s*(?:/>|>|val\s*=\s*[\"'](?:1|true|on)[\"'])")
    return frozenset(number for number, found in enumerate(strings) if found[1] and struck.search(found[1]))


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


def _row_number(told: dict[str, str], before: int) -> int:
    number = told.get("r", "")
    return int(number) - 1 if number.isdecimal() and len(number) < 10 else before + 1


def _attributes(tag: str) -> dict[str, str]:
    return {name: double or single for name, double, single in _ATTRIBUTES.findall(tag)}
