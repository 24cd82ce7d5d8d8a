"""What a body says its sentence with: a language, the words of fields and values, and what selectors and bounds mean.

A sentence is made of the rule as written, so that groups go by their names and thresholds over time show all their dates;
nothing is resolved or refused, and what cannot be said is shown as written.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any, Literal, Protocol

from planner.language.catalogue import Field

Form = Literal["must", "who", "they"]  # must be; (somebody) who is; (they) are
RuleForce = Literal["must", "should"]
AsWritten = Mapping[str, Any]


class Teller(Protocol):
    """`lang` is one of `planner.words.LANGUAGES`."""

    @property
    def lang(self) -> str: ...

    def say(self, code: str, **params: object) -> str:
        """The words of a code, see `planner.words`."""

    def field(self, name: str) -> str:
        """A field as people call it."""

    def declared(self, name: str) -> Field:
        """The field as the catalogue has it; of one that it lacks the name alone."""

    def value(self, name: str, raw: object) -> str:
        """One value of a field as people write it."""

    def clause(self, raw: object, form: Form = "must") -> str:
        """The conditions of a selector as written; "" for everybody."""

    def bounds(self, written: AsWritten) -> str:
        """`at least 2 and at most 9`: the bounds among the keys of a rule as written."""

    def has_share(self, written: AsWritten) -> bool:
        """Whether any of these bounds is a share."""

    def is_dated(self, raw: object) -> bool:
        """Whether one bound is a list of values over time."""


Sentence = Callable[[AsWritten, Teller, RuleForce], str]  # without a capital and a full stop
