"""What is wrong with an input: every problem has a code, a place, the offending text and a way out.

The words of a problem (message and hint, in each language) stand in `planner.words` under its code; a problem itself
carries only data, so that nothing has to be parsed out of a sentence.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from typing import Literal

Severity = Literal["error", "warning", "note"]

NOTHING_NEAR = "-"  # the parameter `near` where no known name is like what was written
_SHOWN = 20  # problems in the text of an exception


# Line ends and tabs apart, these only steer printers and screens; those from U+0080 on stand for nothing since Unicode.
CONTROL = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x84\x86-\x9f]")


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
        return self._said(f"problem.{self.code}", lang)

    def hint(self, lang: str = "en") -> str:
        """What to do about it, in a sentence (`en` or `vi`)."""
        return self._said(hint_code(self), lang)

    def _said(self, code: str, lang: str) -> str:
        from planner.words import say  # not needed by those who only look at codes

        params: dict[str, object] = {"found": self.value, "value": self.value, "where": self.where, **self.params}
        return visible(say(code, lang, **params))


def visible(text: str) -> str:
    """A text with its control characters as programs write them (`\\x1b`): raw they would steer the reader's screen."""
    return CONTROL.sub(lambda found: f"\\x{ord(found[0]):02x}", text)


def printable(text: str) -> str:
    """A text without its control characters."""
    return CONTROL.sub("", text)


def hint_code(problem: Problem) -> str:
    """The code of its hint: another one where the hint would suggest names (`near`) and there are none.

    `hint-known` then lists the names that are known, where the problem tells them (`known`), else `hint-none` does without.
    """
    from planner.words import knows  # not needed by those who only look at codes

    usual = f"problem.{problem.code}.hint"
    if problem.params.get("near") != NOTHING_NEAR:
        return usual
    without = ([f"{usual}-known"] if problem.params.get("known") else []) + [f"{usual}-none"]
    return next((code for code in without if knows(code)), usual)


class PlannerError(Exception):
    """Whatever ends a question on purpose; the rest is a fault of the program.

    PlannerError
    |- BadInput                input that cannot be used, with every problem
    |- CannotWrite             the answer cannot be written where it should go
    |- TooMany                 more cases than can be tried: the tools for rules then leave the question open
    |- DamagedContainer        an old workbook that does not hold together; its reader makes a problem of it
    `- InternalDisagreement    two reckonings of the program differ: nothing may be printed
    BaseException
    `- OutOfTime               the time limit; what is proved until then is an answer
    """


class BadInput(PlannerError):
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


class CannotWrite(PlannerError):
    """The output cannot be written. `code` and `params` are those of a message in `planner.words`."""

    def __init__(self, code: str, **params: str) -> None:
        self.code = code
        self.params = params
        super().__init__(code, params)


class TooMany(PlannerError):
    """There are more cases than can be tried."""


class DamagedContainer(PlannerError):
    """The tables of a container of streams do not hold together."""


class InternalDisagreement(PlannerError):
    """The checker rejects what the solver returned. Nothing may be printed as a result; the message is for the makers."""


class OutOfTime(BaseException):
    """The time limit was reached before an answer was proven.

    Like KeyboardInterrupt no Exception: it may be raised anywhere, and no library may take it for a fault of its own.
    """
