"""What is wrong with an input: every problem has a code, a place, the offending text and a way out.

The words of a problem (message and hint, in each language) stand in `planner.words` under its code; a problem itself
carries only data, so that nothing has to be parsed out of a sentence.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from typing import Literal

Severity = Literal["error", "warning", "note"]

_SHOWN = 20  # problems in the text of an exception


class ValueWord(str):
    """A canonical value (`female`, `yes`) among the parameters of a problem: said in the reader's language."""

    __slots__ = ()


class CleanDate(str):
    """A date as a clean file has it (1975-10-01) among the parameters: said as the reader's language writes dates."""

    __slots__ = ()


@dataclass(frozen=True)
class Problem:
    """One problem. `where` is FILE:LINE in YAML, FILE:LINE:COLUMN in text pools, FILE!SHEET!CELL in workbooks."""

    code: str
    where: str
    value: str | None = None
    severity: Severity = "error"
    params: Mapping[str, object] = field(default_factory=dict)

    def message(self, lang: str = "en") -> str:
        """What is wrong, in a sentence (`en` or `vi`)."""
        return self._said("", lang)

    def hint(self, lang: str = "en") -> str:
        """What to do about it, in a sentence (`en` or `vi`)."""
        return self._said(".hint", lang)

    def _said(self, part: str, lang: str) -> str:
        from planner.words import say  # not needed by those who only look at codes

        params: dict[str, object] = {"found": self.value, "value": self.value, "where": self.where, **self.params}
        return say(f"problem.{self.code}{part}", lang, **params)


class BadInput(Exception):
    """Some input cannot be used; `problems` lists everything that is wrong with it, not only the first thing.

    As a text: one line a problem, with its place and its message in English.
    """

    def __init__(self, problems: Iterable[Problem]) -> None:
        self.problems: tuple[Problem, ...] = tuple(problems)
        super().__init__(self.problems)

    def __str__(self) -> str:
        lines = [f"{p.where}: {p.message()} {p.hint()} [{p.code}]" for p in self.problems[:_SHOWN]]
        more = len(self.problems) - len(lines)
        return "\n".join([*lines, *([f"... and {more} more"] if more else [])])


class InternalDisagreement(Exception):
    """The checker rejects what the solver returned. Nothing may be printed as a result; the message is for the makers."""
