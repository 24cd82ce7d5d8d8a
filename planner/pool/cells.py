"""Cell texts to typed columns, by field type. Only the different texts of a column are read; the people follow by code."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Literal

import numpy as np

from planner.language.catalogue import Field, FieldType
from planner.language.dates import has_two_digit_year, parse_date, without_quotes
from planner.language.folding import fold
from planner.pool.pool import CodedColumn, Column, DateColumn, IntArray, ListColumn, NumberColumn
from planner.pool.table import FEW, Texts
from planner.written.spellings import accepted_spellings, near_spelling

MOST_DECIMALS = 12
MOST_DIGITS = 15

_UNSEEN = re.compile("[\u200b-\u200d\u2060\ufeff]")  # a soft hyphen is a letter of TCVN3
_NUMBER = re.compile(r"([-+]?)(\d+)(?:[.,](\d+))?\s*%?")
_PARTS = re.compile(r"[;\r\n]")
_YESNO = ("no", "yes")
_MARKS = {
    **dict.fromkeys(("no", "n", "không", "false", "0", "-"), 0),
    **dict.fromkeys(("yes", "y", "có", "true", "1", "x", "✓", "✔", "√", "☑", "+"), 1),
}
_TICKS = frozenset(("x", "✓", "✔", "√", "☑", "+", "1"))
_NOT_DATES = ("category", "level", "number", "yesno", "list")
_NAMED_MONTH = re.compile(r"\d{1,2}[-/ ][a-z]{3}(?:[-/ ]\d{2,4})?")


Kind = Literal["text", "number", "date", "month"]  # `month`: a real date that the file shows to the month


@dataclass(frozen=True)
class Cells:
    """A column by its different texts: `codes` [rows] index `texts` (trimmed), -1 where blank.

    `kinds` [texts]: which cells were no texts in the file; empty where all were. A text may come twice, with two kinds or
    because two texts have become one.
    """

    codes: IntArray
    texts: Sequence[str]
    kinds: Sequence[Kind] = ()

    def text(self, row: int) -> str:
        """The text of a row that is not blank."""
        return self.texts[int(self.codes[row])]

    def kind(self, code: int) -> Kind:
        """What the cells of a text were in the file."""
        return self.kinds[code] if self.kinds else "text"


@dataclass(frozen=True)
class Fault:
    """What is wrong with a text, as the code and the parameters of a problem."""

    code: str
    params: Mapping[str, object] = field(default_factory=dict)


Faults = Mapping[int, Fault]  # by the code of the text


def numbered(column: Texts) -> tuple[IntArray, list[str]]:
    """A code [rows] for each different text, -1 where there is none, and the texts in the order in which they come."""
    if len(column) > FEW:
        import pandas as pd  # slow to load, and quick with a million rows

        codes, uniques = pd.factorize(column)
        return codes.astype(np.int32), uniques.tolist()
    at: dict[str, int] = {}
    found = [at.setdefault(text, len(at)) if isinstance(text, str) else -1 for text in column.tolist()]
    return np.array(found, dtype=np.int32), list(at)


def different(column: Texts) -> Cells:
    """The different texts of a column, in the order in which they come."""
    codes, uniques = numbered(column)
    texts = [trimmed(text) for text in uniques]
    if all(texts):
        return Cells(codes, texts)
    filled = np.array([bool(text) for text in texts] + [False])
    renumbered = np.where(filled, np.cumsum(filled) - 1, -1).astype(np.int32)
    return Cells(renumbered[codes], [text for text in texts if text])


def trimmed(text: str) -> str:
    """A cell's text without blanks around it, and without the letters that no screen shows (copied from web pages)."""
    return (text if text.isascii() else _UNSEEN.sub("", text)).strip()


def typed(declared: Field, cells: Cells) -> tuple[Column, Faults]:
    """The typed column, and what could not be read (blank in the column)."""
    column, faults = _TYPES[declared.type](declared, cells)
    if faults and declared.type in _NOT_DATES:
        faults = {code: _became_date(declared, cells, code) or fault for code, fault in faults.items()}
    return column, faults


def canonical_codes(declared: Field) -> Sequence[str]:
    """The labels of the column of a field that has a closed list of values."""
    return _YESNO if declared.type == "yesno" else declared.canonical_values


def is_mark(text: str) -> bool:
    """Whether a text only ticks a box."""
    return fold(text) in _TICKS


def is_no_mark(text: str) -> bool:
    """Whether a text says in a column of marks that there is none."""
    return _MARKS.get(fold(text)) == 0


def compact(text: str) -> str:
    """The key of a short form, in which dots and blanks do not count: `Th.S`, `ThS.` and `th s` are one."""
    return fold(text).replace(".", "").replace(" ", "")


def spellings_of(declared: Field) -> dict[str, int]:
    """Spelling to the number of its canonical value, by its folded key and by its compact one."""
    folded = _spellings(declared)
    short: dict[str, set[int]] = {}
    for key, number in folded.items():
        short.setdefault(key.replace(".", "").replace(" ", ""), set()).add(number)
    return {key: numbers.pop() for key, numbers in short.items() if len(numbers) == 1} | folded


def fold_all(texts: Iterable[str]) -> list[str]:
    """`fold` of each text, word by word: a million names are made of a few thousand words."""
    words = _Folded()
    return [" ".join(filter(None, map(words.__getitem__, text.split()))) for text in texts]


class _Folded(dict[str, str]):
    def __missing__(self, word: str) -> str:
        key = self[word] = fold(word)
        return key


def _texts(_: Field, cells: Cells) -> tuple[Column, Faults]:
    """Texts with one key share a code; the first spelling is the label."""
    by_key: dict[str, int] = {}
    keys = fold_all(cells.texts)
    merged = [by_key.setdefault(key, len(by_key)) for key in keys]
    if len(by_key) == len(keys):
        return CodedColumn(cells.codes, tuple(cells.texts), tuple(keys)), {}
    labels: dict[int, str] = {}
    for code, text in zip(merged, cells.texts, strict=True):
        labels.setdefault(code, text)
    return CodedColumn(_by_code(merged, cells), tuple(labels.values()), tuple(by_key)), {}


def _category(declared: Field, cells: Cells) -> tuple[Column, Faults]:
    """Canonical values of a closed list; any text where there is no list."""
    canonical = declared.canonical_values
    if not canonical:
        return _texts(declared, cells)
    spellings = spellings_of(declared)
    found = [spellings.get(key, spellings.get(key.replace(".", "").replace(" ", ""))) for key in fold_all(cells.texts)]
    faults = {code: _not_in_list(declared, cells.texts[code]) for code, value in enumerate(found) if value is None}
    return CodedColumn(_by_code(found, cells), canonical, tuple(fold(c) for c in canonical)), faults


def _number(_: Field, cells: Cells) -> tuple[Column, Faults]:
    """Exact decimals on one scale; a percent sign is left out (25,47% is 25.47)."""
    read: list[tuple[int, str] | None] = []
    faults: dict[int, Fault] = {}
    for code, text in enumerate(cells.texts):
        found = _NUMBER.fullmatch(without_quotes(text))
        if found is None:
            read.append(None)
            faults[code] = Fault("number-unreadable")
            continue
        decimals = (found[3] or "").rstrip("0")
        read.append((int(found[1] + found[2] + decimals), decimals))
        if len(decimals) > MOST_DECIMALS or len(found[2].lstrip("0") + decimals) > MOST_DIGITS:
            faults[code] = Fault("number-too-long", {"digits": MOST_DIGITS, "decimals": MOST_DECIMALS})
    places = max((len(n[1]) for code, n in enumerate(read) if n is not None and code not in faults), default=0)
    scaled: list[int | None] = []
    for code, number in enumerate(read):
        value = None if number is None or code in faults else number[0] * 10 ** (places - len(number[1]))
        if value is not None and abs(value) >= 10**MOST_DIGITS:
            # Long by itself, or because another number of the column has that many decimals.
            faults[code] = Fault("number-too-long", {"digits": MOST_DIGITS, "decimals": MOST_DECIMALS})
            value = None
        scaled.append(value)
    known = np.array([value is not None for value in scaled] + [False])[cells.codes]
    values = np.array([value or 0 for value in scaled] + [0], dtype=np.int64)[cells.codes]
    return NumberColumn(values, 10**places, known), faults


def _date(_: Field, cells: Cells) -> tuple[Column, Faults]:
    spans = [parse_date(text) for text in cells.texts]
    first = np.array([span.first if span else 0 for span in spans] + [0], dtype=np.int32)
    last = np.array([span.last if span else 0 for span in spans] + [0], dtype=np.int32)
    faults = {code: _no_date(cells.texts[code]) for code, span in enumerate(spans) if span is None}
    return DateColumn(first[cells.codes], last[cells.codes]), faults


def _yesno(declared: Field, cells: Cells) -> tuple[Column, Faults]:
    own = {fold(s): _YESNO.index(value) for value in _YESNO for s in declared.values.get(value, ())}
    found = [own.get(key, _MARKS.get(key)) for key in map(fold, cells.texts)]
    faults = {code: Fault("yesno-unreadable") for code, v in enumerate(found) if v is None}
    return CodedColumn(_by_code(found, cells), _YESNO, _YESNO), faults


def _list(declared: Field, cells: Cells) -> tuple[Column, Faults]:
    """Values between semicolons and line breaks, each once."""
    spellings = _spellings(declared)
    labels = list(declared.canonical_values)
    by_key = dict(spellings)
    faults: dict[int, Fault] = {}
    by_cell: dict[tuple[int, ...], int] = {}
    found: list[int | None] = []
    for code, text in enumerate(cells.texts):
        values: dict[int, None] = {}
        for part in filter(None, (p.strip() for p in _PARTS.split(text))):
            key = fold(part)
            if key not in by_key:
                if declared.canonical_values:
                    faults[code] = _not_in_list(declared, part)
                    continue
                by_key[key] = len(labels)
                labels.append(part)
            values[by_key[key]] = None
        found.append(by_cell.setdefault(tuple(values), len(by_cell)) if values and code not in faults else None)
    keys = tuple(fold(label) for label in labels)
    return ListColumn(_by_code(found, cells), tuple(by_cell), tuple(labels), keys), faults


_TYPES: Mapping[FieldType, Callable[[Field, Cells], tuple[Column, Faults]]] = {
    "text": _texts,
    "category": _category,
    "level": _category,
    "number": _number,
    "date": _date,
    "yesno": _yesno,
    "list": _list,
}


def _spellings(declared: Field) -> dict[str, int]:
    """Folded spelling to the number of its canonical value; a canonical value spells itself before all others."""
    canonical = declared.canonical_values
    numbers = {value: number for number, value in enumerate(canonical)}
    spellings = {fold(s): numbers[value] for value, all_ in declared.values.items() if value in numbers for s in all_}
    return spellings | {fold(value): number for value, number in numbers.items()}


def _not_in_list(declared: Field, text: str) -> Fault:
    near, accepted = near_spelling(declared, text), accepted_spellings(declared)
    return Fault("value-unlisted", {"text": text, "field": declared.name, "near": near, "values": accepted})


def _no_date(text: str) -> Fault:
    return Fault("two-digit-year" if has_two_digit_year(text) else "date-unreadable")


def _became_date(declared: Field, cells: Cells, code: int) -> Fault | None:
    """12/12 typed into a spreadsheet is kept as the 12th of December."""
    text = cells.texts[code]
    if declared.type == "list" and not declared.canonical_values:
        return None
    span = parse_date(text)
    to_the_day = span is not None and span.first == span.last and not text.isdigit()
    if cells.kind(code) in ("date", "month") or to_the_day or _NAMED_MONTH.fullmatch(text.lower()):
        return Fault("value-became-date", {"text": text, "field": declared.name})
    return None


def _by_code(values: Sequence[int | None], cells: Cells) -> IntArray:
    """A value for each text to a value for each row, -1 for None and for blanks."""
    return np.array([-1 if v is None else v for v in values] + [-1], dtype=np.int32)[cells.codes]
