"""What is said of a pool, for people: the verdict, the problems by severity and kind, the columns as they were read.

Plain lines of at most `width` columns; nothing from the file can drive the terminal.
"""

from __future__ import annotations

import textwrap
import unicodedata
from collections.abc import Iterator, Sequence

from planner.intake.lint import SEVERITIES, ColumnRead, PoolLint
from planner.problems import Problem, Severity
from planner.report.printable import printable
from planner.words import say, say_count

MOST_PLACES = 3  # of one kind in one column, where the rest is summed up


def lint_text(found: PoolLint, lang: str, *, width: int = 80, every: bool = False) -> str:
    """The printout; with `every` each problem stands alone, whatever their number."""
    page = _Page(found, lang, width, every)
    return "".join(line.rstrip() + "\n" for line in page.lines())


class _Page:
    def __init__(self, found: PoolLint, lang: str, width: int, every: bool) -> None:
        self.found = found
        self.lang = lang
        self.width = width
        self.every = every

    def lines(self) -> Iterator[str]:
        yield from self.filled(self.verdict())
        for severity in SEVERITIES:
            yield from self.problems(severity)
        yield from self.columns()

    def verdict(self) -> str:
        counted = [(severity, self.found.count(severity)) for severity in SEVERITIES]
        tally = ", ".join(say_count(f"problems.{severity}", self.lang, n) for severity, n in counted if n)
        state = "errors" if self.found.count("error") else "look" if self.found.count("warning") else "clean"
        verdict = say(f"lint.verdict.{state}", self.lang, file=_shown(self.found.shown))
        people = say_count("lint.people", self.lang, self.found.people)
        return f"{verdict} {people}" + (f"; {tally}." if tally else ".")

    def problems(self, severity: Severity) -> Iterator[str]:
        groups: dict[tuple[str, str], list[Problem]] = {}
        for problem in self.found.problems:
            if problem.severity == severity:
                groups.setdefault((problem.code, self.column(problem.where)), []).append(problem)
        if not groups:
            return
        yield ""
        yield say(f"lint.{severity}s", self.lang)
        for (code, column), group in groups.items():
            yield from self.group(code, column, group)

    def group(self, code: str, column: str, group: Sequence[Problem]) -> Iterator[str]:
        """One kind in one column: its places with what is wrong there, then what to do."""
        cells = say_count("lint.cells", self.lang, len(group)) if len(group) > 1 else ""
        yield from self.filled(" · ".join(filter(None, (f"[{code}]", _shown(column), cells))), "  ", "    ")
        # The last of two or three alike is no longer than the line that would sum it up.
        listed = group if self.every or len(group) <= MOST_PLACES + 1 else group[:MOST_PLACES]
        hints = list(dict.fromkeys(problem.hint(self.lang) for problem in listed))
        for problem in listed:
            message = _shown(problem.message(self.lang)).replace(f"{self.found.shown}!", "")
            place = self.place(problem.where)
            yield from self.filled(f"{place}: {message}" if place else message, "    ", "      ")
            if len(hints) > 1:
                yield from self.filled("→ " + _shown(problem.hint(self.lang)), "      ", "        ")
        if len(listed) < len(group):
            yield from self.filled(self.rest(group[len(listed) :]), "    ", "      ")
        if len(hints) == 1:
            yield from self.filled("→ " + _shown(hints[0]), "    ", "      ")

    def rest(self, group: Sequence[Problem]) -> str:
        places = ", ".join(self.place(problem.where) for problem in group[:MOST_PLACES])
        more = len(group) - MOST_PLACES
        return say("lint.more", self.lang, places=places, n=more) if more > 0 else say("lint.also", self.lang, places=places)

    def columns(self) -> Iterator[str]:
        if not self.found.columns:
            return
        yield ""
        yield say("lint.columns", self.lang)
        named = [(column.letter or str(number), column) for number, column in enumerate(self.found.columns, 1)]
        letters = max(len(letter) for letter, _ in named)
        room = (self.width - letters - 7) // 2
        headers = [_cut(_shown(column.header) or "–", room) for _, column in named]
        wide = max(map(len, headers))
        for (letter, column), header in zip(named, headers, strict=True):
            meaning = _cut(self.meaning(column), self.width - letters - wide - 7)
            yield f"  {letter:>{letters}}  {header:<{wide}} → {meaning}"

    def meaning(self, column: ColumnRead) -> str:
        if column.field is None:
            return say("lint.column.unread", self.lang)
        if column.set_aside:
            return say("lint.column.set-aside", self.lang)
        return say("lint.column.kept", self.lang) if column.kept else _shown(column.field)

    def column(self, where: str) -> str:
        """The column of a cell, by which problems of one kind are put together; "" for the file as a whole."""
        place = self.place(where)
        cell = place.rpartition("!")[2]
        letters = cell.rstrip("0123456789")
        if "!" in where and letters.isascii() and letters.isupper() and letters != cell:
            header = next((c.header for c in self.found.columns if c.letter == letters), "")
            return " ".join(f"{letters} {header}".split())
        line, _, header = place.partition(":")
        return header if line.isdigit() else ""

    def place(self, where: str) -> str:
        """A place without the name of the file, which stands in the verdict: `Danh sách!F7`, `17:Ngày sinh`."""
        inside = where.removeprefix(self.found.shown)
        return _shown(inside.lstrip("!:") if inside != where else where)

    def filled(self, text: str, first: str = "", following: str = "") -> list[str]:
        return textwrap.wrap(text, self.width, initial_indent=first, subsequent_indent=following, break_on_hyphens=False) or [
            first
        ]


def _shown(text: str) -> str:
    """On one line, composed (so that a letter is one column wide), with nothing unseen in it."""
    return printable(unicodedata.normalize("NFC", " ".join(text.split())))


def _cut(text: str, width: int) -> str:
    return text if len(text) <= width else text[: max(width - 1, 1)] + "…"
