"""Names of sheets and tables: short, legal, and unique whatever the plan calls its committees."""

from __future__ import annotations

import re

from planner.report.document import Section
from planner.report.xlsx.texts import clean, one_line, shortened
from planner.words import knows, say

MOST = 31  # characters in the name of a sheet
_FORBIDDEN = re.compile("[\\[\\]:*?/\\\\\U00010000-\U0010ffff]")  # the last ones Excel counts as two characters
_RESERVED = {"history"}
_NOT_A_NAME = re.compile(r"[^A-Za-z0-9_]+")


class SheetNames:
    """Gives every sheet a name that no other has; Excel does not tell `A` from `a`."""

    def __init__(self) -> None:
        self._taken: set[str] = set(_RESERVED)

    def of(self, wanted: str) -> str:
        text = one_line(_FORBIDDEN.sub(" ", clean(wanted))).strip("' ") or "-"
        name, n = shortened(text, MOST).strip("'"), 1
        while name.casefold() in self._taken:
            n += 1
            tail = f" ({n})"
            name = shortened(text, MOST - len(tail)) + tail
        self._taken.add(name.casefold())
        return name


def short_title(section: Section, lang: str) -> str:
    """What a section's sheet is called: a word for it where there is one, else its title."""
    if knows(f"sheet.{section.key}"):
        return say(f"sheet.{section.key}", lang)
    kind, _, rest = section.key.partition("-")
    if not knows(f"sheet.{kind}"):
        return section.title
    name = say(f"sheet.{kind}", lang)
    about = section.title.partition(": ")[2]
    return f"{name} {about or rest}" if rest else name


class TableNames:
    """Names of native tables, unique in the workbook: letters, digits and underscores, and no address of a cell."""

    def __init__(self) -> None:
        self._taken: set[str] = set()

    def of(self, key: str) -> str:
        base = ("table_" + _NOT_A_NAME.sub("_", key))[:80]
        name, n = base, 1
        while name.casefold() in self._taken:
            n += 1
            name = f"{base}_{n}"
        self._taken.add(name.casefold())
        return name


def column_names(titles: list[str]) -> list[str]:
    """Headers of a native table: each one line, not empty, not twice (in whatever case), 255 characters at most."""
    taken: set[str] = set()
    found = []
    for i, title in enumerate(titles, 1):
        base = shortened(title, 240) or str(i)
        name, n = base, 1
        while name.casefold() in taken:
            n += 1
            name = f"{base} ({n})"
        taken.add(name.casefold())
        found.append(name)
    return found
