"""What is wrong with an input: every problem has a code, a place, the offending text and a way out.

The words of a problem (message and hint, in each language) stand in `planner.words` under its code; a problem itself
carries only data, so that nothing has to be parsed out of a sentence.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from typing import Literal

Severity = Literal["error", "warning", "note"]


@dataclass(frozen=True)
class Problem:
    """One problem. `where` is FILE:LINE in YAML, FILE:LINE:COLUMN in text pools, FILE!SHEET!CELL in workbooks."""

    code: str
    where: str
    value: str | None = None
    severity: Severity = "error"
    params: Mapping[str, object] = field(default_factory=dict)


class BadInput(Exception):
    """Some input cannot be used; `problems` lists everything that is wrong with it, not only the first thing."""

    def __init__(self, problems: Iterable[Problem]) -> None:
        self.problems: tuple[Problem, ...] = tuple(problems)
        super().__init__(f"{len(self.problems)} problem(s): " + "; ".join(f"{p.where} {p.code}" for p in self.problems[:5]))


class InternalDisagreement(Exception):
    """The checker rejects what the solver returned. Nothing may be printed as a result; the message is for the makers."""
