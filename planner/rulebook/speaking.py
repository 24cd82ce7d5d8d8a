"""What sentences about rules are said with: a language, a catalogue for the names of fields, and the groups that rules name."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from planner.language.catalogue import COMPUTED, Catalogue, Field
from planner.rulebook.terms import field_in_words, one_of_in_words, value_in_words
from planner.words import knows, say
from planner.written.selector_text import Group


@dataclass(frozen=True)
class Speaker:
    """`groups` are those of the rule set, inherited ones included; a group that is not among them is said by its name.

    So is one whose conditions take more than `longest_group` characters.
    """

    lang: str
    catalogue: Catalogue | None = None
    groups: Mapping[str, Group] = field(default_factory=dict)
    longest_group: int = 1_000_000

    def say(self, code: str, **params: object) -> str:
        return say(code, self.lang, **params)

    def field(self, name: str) -> str:
        return field_in_words(name, self.lang, self.catalogue)

    def declared(self, name: str) -> Field:
        if name in COMPUTED:
            return Field(name, "number")
        return Field(name) if self.catalogue is None else self.catalogue.field(name)

    def value(self, name: str, raw: object) -> str:
        return value_in_words(self.declared(name), raw, self.lang)

    def one_of(self, parts: list[str]) -> str:
        return one_of_in_words(parts, self.lang)

    def condition(self, name: str, operator: str, to_field: bool = False, **params: object) -> str:
        """The words of a condition: those of the field, of its type, or of any field; `to_field`: the value is that of another
        field, for which a field's own words (`below 42 years of age`) have no room.
        """
        kind = self.declared(name).type
        own = () if to_field else (f"condition.{name}.{operator}",)
        code = next(c for c in (*own, f"condition.{kind}.{operator}", _any(operator)) if knows(c))
        return self.say(code, field=self.field(name), **params)


def _any(operator: str) -> str:
    return f"condition.any.{operator}"
