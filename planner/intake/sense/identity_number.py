"""Personal numbers (số định danh cá nhân, on the citizen's card) against themselves and against the row that they stand in.

Twelve digits: three for the place where the birth was registered, one for century and sex (0 and 1: men and women of 19xx, 2
and 3 of 20xx, and so on to 9), two for the year of birth, six at random (Nghị định 137/2015/NĐ-CP, Thông tư 59/2021/TT-BCA:
from memory, to confirm). Nine digits are an old identity card: nothing in it can be checked. Codes of places are not checked:
no list of them has been seen. Everything here suggests; a number is read as it is written.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

import numpy as np

from planner.intake.sense.people import Findings, People, Sense
from planner.language.folding import fold
from planner.pool.table import HEADER
from planner.pool.wording import header_key
from planner.problems import Problem
from planner.words.markers import ValueWord

FIELD = "identity_number"
DIGITS, OLD_DIGITS = 12, 9
MOST_LOST = 3  # leading zeros; no place has four
SEXES = ("male", "female")

_BETWEEN = re.compile(r"[\s.\-\u2010-\u2015]")
_AS_FLOAT = re.compile(r"\d(?:[.,]\d+)?E\+?\d{1,2}", re.IGNORECASE)


@dataclass(frozen=True)
class PersonalNumber:
    """What the twelve digits say."""

    digits: str
    sex: str
    year: int


def parsed(digits: str) -> PersonalNumber | None:
    """What a number of twelve digits says of its owner; None for any other text."""
    if len(digits) != DIGITS or not (digits.isascii() and digits.isdigit()):
        return None
    century, sex = divmod(int(digits[3]), 2)
    return PersonalNumber(digits, SEXES[sex], 1900 + 100 * century + int(digits[4:6]))


def bare(text: str) -> str:
    """A number without the blanks, dots and hyphens that people put between its digits, and without a quote before it."""
    return _BETWEEN.sub("", text).lstrip("'’")


def find(people: People) -> Findings:
    """Only where the list has a column of such numbers, under a field of its own or as the ids."""
    field = _field(people)
    if field is None:
        return
    column = _Numbers(people, field)
    yield from column.forms()
    yield from column.against_row()
    yield from column.twice()


def offered(people: People) -> Iterator[Problem]:
    """A note at the header, where a list without ids has a personal number for everybody, each one's own: it could be the id.

    Never taken by itself: ids stand in results, slates and logs.
    """
    ids = any(name == "id" for name in people.columns.values())
    at = [column for column, name in people.columns.items() if name == FIELD]
    if ids or len(at) != 1 or not len(people):
        return
    texts = [people.text(FIELD, row) or "" for row in range(len(people))]
    if all(parsed(text) for text in texts) and len(set(texts)) == len(texts):
        header = people.table.headers[at[0]]
        where = people.table.place(HEADER, at[0])
        yield Problem("identity-number-offered", where, header, "note", {"people": len(people), "line": f'"{header}": id'})


def without_number(problem: Problem) -> Problem:
    """The same cell, where a problem shows a personal number: that it is to be looked at, and not what stands in it."""
    if not problem.code.startswith("identity-number-"):
        return problem
    return Problem("identity-number-doubtful", problem.where, severity=problem.severity)


def _field(people: People) -> str | None:
    """The field that holds the numbers: their own, or `id` where its column is headed so."""
    if people.coded(FIELD) is not None:
        return FIELD
    headers = {fold(header) for header in (FIELD, *people.catalogue.field(FIELD).headers)}
    own = next((column for column, name in people.columns.items() if name == "id"), None)
    if own is None:
        return None
    path = people.table.path(own)
    written = {key for part in (people.table.headers[own], *path[-1:]) for key in (fold(part), header_key(part))}
    return "id" if written & headers else None


class _Numbers:
    """The numbers of a list as far as they can be read: `read` [people], None where there is none."""

    def __init__(self, people: People, field: str) -> None:
        self.people = people
        self.field = field
        self.texts = [people.text(field, row) or "" for row in range(len(people))]
        self.bare = [bare(text) for text in self.texts]
        gender = people.coded("gender")
        keys = () if gender is None else gender.keys
        self.sexes = [None] * len(people) if gender is None else [keys[c] if c >= 0 else None for c in gender.codes.tolist()]
        birth = people.dates("birth_date")
        nothing = [(0, 0)] * len(people)
        self.years = nothing if birth is None else [
            (low // 12, high // 12) if known else (0, 0)
            for low, high, known in zip(
                birth.first_month.tolist(), birth.last_month.tolist(), birth.known.tolist(), strict=True
            )
        ]  # fmt: skip
        self.read = [parsed(text) for text in self.bare]
        self.proposed = [self._proposed(row) for row in range(len(people))]

    def forms(self) -> Findings:
        """What is no number of twelve digits, or is written with something between them."""
        old, spaced, lost, rounded, other = [], [], [], [], []
        for row, (text, digits) in enumerate(zip(self.texts, self.bare, strict=True)):
            if not any(letter.isalnum() for letter in text):
                continue  # blank, or signs alone
            if _AS_FLOAT.fullmatch(text):
                rounded.append(row)
            elif self.read[row] is not None or (len(digits) == OLD_DIGITS and digits.isascii() and digits.isdigit()):
                if self.read[row] is None:
                    old.append(row)
                if digits != text:
                    spaced.append(row)
            elif self.proposed[row] is not None:
                lost.append(row)
            else:
                other.append(row)
        yield Sense("identity-number-rounded", self.field, _rows(rounded))
        yield Sense("identity-number-zero-lost", self.field, _rows(lost), self._said_lost)
        yield Sense("identity-number-form", self.field, _rows(other), self._said_form)
        yield Sense("identity-number-spaced", self.field, _rows(spaced), lambda row: {"to": self.bare[row]}, "note")
        yield Sense("identity-number-old", self.field, _rows(old[:1]), lambda _row: {"count": len(old)}, "note")

    def against_row(self) -> Findings:
        """Sex and year of birth, where the row has them: one of the two cells is wrong, or the number is another person's."""
        sex, year, both, unborn = [], [], [], []
        for row, number in enumerate(self.read):
            if number is None:
                continue
            of_sex, of_year = self._other_sex(row, number), self._other_year(row, number)
            if of_sex and of_year:
                both.append(row)
            elif of_sex:
                sex.append(row)
            elif of_year:
                year.append(row)
            elif number.year * 12 > self.people.this_month:
                unborn.append(row)
        yield Sense("identity-number-sex", self.field, _rows(sex), self._said_row)
        yield Sense("identity-number-year", self.field, _rows(year), self._said_row)
        yield Sense("identity-number-other", self.field, _rows(both), self._said_row)
        yield Sense("identity-number-unborn", self.field, _rows(unborn), self._said_row)

    def twice(self) -> Findings:
        """The same digits in two rows, whatever stands between them and whether a zero is lost: one person, or a slip."""
        first: dict[str, int] = {}
        again: dict[int, int] = {}
        for row, digits in enumerate(self.bare):
            number = self.proposed[row] or digits
            if number.isdigit() and first.setdefault(number, row) != row:
                again[row] = first[number]

        def params(row: int) -> Mapping[str, object]:
            ids = self.people.pool.ids
            return {"first": self.people.place(self.field, again[row]), "ids": [ids[again[row]], ids[row]]}

        yield Sense("identity-number-twice", self.field, _rows(sorted(again)), params)

    def _proposed(self, row: int) -> str | None:
        """The number with the zeros that a spreadsheet drops, where it then fits its row."""
        digits = self.bare[row]
        if not (digits.isascii() and digits.isdigit() and DIGITS - MOST_LOST < len(digits) < DIGITS):
            return None
        number = parsed(digits.zfill(DIGITS))
        if number is None or self._other_sex(row, number) or self._other_year(row, number):
            return None
        return number.digits if number.year * 12 <= self.people.this_month else None

    def _other_sex(self, row: int, number: PersonalNumber) -> bool:
        return self.sexes[row] in SEXES and self.sexes[row] != number.sex

    def _other_year(self, row: int, number: PersonalNumber) -> bool:
        first, last = self.years[row]
        return bool(first) and not first <= number.year <= last

    def _said_lost(self, row: int) -> Mapping[str, object]:
        return {"digits": len(self.bare[row]), "needed": DIGITS, "to": self.proposed[row]}

    def _said_form(self, row: int) -> Mapping[str, object]:
        return {"digits": sum(letter.isdigit() for letter in self.texts[row]), "needed": DIGITS, "old": OLD_DIGITS}

    def _said_row(self, row: int) -> Mapping[str, object]:
        number, people = self.read[row], self.people
        if number is None:
            return {}
        birth, gender = people.column_of("birth_date", row), people.column_of("gender", row)
        place = self._here("birth_date", row)
        return {
            "sex": ValueWord(number.sex, "gender"),
            "year": number.year,
            "gender": ValueWord(self.sexes[row] or "", "gender"),
            "gender_at": self._here("gender", row) if gender is not None else place,
            "birth": people.text("birth_date", row) if birth is not None else "",
            "birth_at": place,
        }

    def _here(self, field: str, row: int) -> str:
        """The cell of a field as the other cells of its file see it."""
        return self.people.place(field, row).removeprefix(self.people.table.shown).lstrip("!:")


def _rows(rows: list[int]) -> np.ndarray[tuple[int], np.dtype[np.int64]]:
    return np.array(rows, dtype=np.int64)
