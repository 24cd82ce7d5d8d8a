"""Rules in plain words: any rule as one sentence in Vietnamese or in English, made from what is written.

    rule_sentence(entry, "vi", catalogue, rule_set.groups)    # an `Entry` of a rule set, or the mapping of a rule as read
    selector_sentence(raw, "en", catalogue, groups)           # whom a selector as written means (selector_sentences.py)
    bounds_sentence({"at_least": "15%"}, "vi")                # the bounds of a rule as written (bound_sentences.py)

Nothing is resolved or refused here: what cannot be said is shown as written, so that also a rule with problems can be shown.
Dated thresholds are said with all their dates. Without a catalogue fields and values are said by their names.
"""

from __future__ import annotations

import dataclasses
from collections.abc import Iterator, Mapping
from typing import Any

from planner.bodies.registry import WRITTEN, Said
from planner.language.catalogue import COMPUTED, Catalogue
from planner.reading.rule_entries import Entry
from planner.rulebook.bound_sentences import bounds_sentence, has_share, is_dated
from planner.rulebook.selector_sentences import clause, said_with, selector_sentence
from planner.rulebook.speaking import Speaker
from planner.written.models import keys_of
from planner.written.problem_list import shown_value
from planner.written.saying import Form
from planner.written.selector_text import Group

__all__ = ["bounds_sentence", "rule_sentence", "selector_sentence"]

Written = Mapping[str, Any]


def rule_sentence(
    rule: Entry | Written,
    lang: str,
    catalogue: Catalogue | None = None,
    groups: Mapping[str, Group] | None = None,
    spell_out: bool = True,
) -> str:
    """What a rule asks, in one sentence: of an entry of a rule set, or of a rule as written (also a joint one, or `seats`).

    Without `spell_out` groups that take long to say are named, for a page on which they are explained.
    """
    written: Written = rule.raw if isinstance(rule, Entry) else rule
    teller = _Teller(said_with(lang, catalogue, groups, spell_out))
    bodies = [body for body in WRITTEN if body.keyword in written]
    body = max(bodies, key=lambda body: len(written.keys() & keys_of(body)), default=None)  # `count` is of one or of several
    if body is None:
        return shown_value(dict(written), 200)
    said = body.sentence(written, teller, "should" if written.get("force") == "should" else "must")
    if any(field in COMPUTED for field in _fields_named(written, body, teller.groups)):
        said += f" ({teller.say('sentence.reference-month')})"
    return _capital(said) + "."


class _Teller(Speaker):
    """A speaker who can say whole clauses and bounds: what the sentence of a body is made of."""

    def __init__(self, speaker: Speaker) -> None:
        super().__init__(**{field.name: getattr(speaker, field.name) for field in dataclasses.fields(speaker)})

    def clause(self, raw: object, form: Form = "must") -> str:
        return clause(raw, self, form)

    def bounds(self, written: Written) -> str:
        return bounds_sentence(written, self.lang)

    def has_share(self, written: Written) -> bool:
        return has_share(written)

    def is_dated(self, raw: object) -> bool:
        return is_dated(raw)


def _fields_named(written: Written, body: type[Said], groups: Mapping[str, Group]) -> Iterator[str]:
    """The fields that a rule as written asks for, those of its groups included; with repeats."""
    for key in body.selector_keys:
        outer, _, inner = key.partition(".")
        part = written.get(outer)
        asked = part.get(inner) if inner and isinstance(part, Mapping) else None if inner else part
        if asked is not None:
            yield from _fields(asked, groups, 0)
    for key in body.field_keys:
        named = written.get(key)
        if isinstance(named, str):
            yield named
        elif isinstance(named, Mapping) and isinstance(named.get("fields"), list):
            yield from map(str, named["fields"])


def _fields(raw: object, groups: Mapping[str, Group], depth: int) -> Iterator[str]:
    if isinstance(raw, str):
        if raw.strip() in groups and depth < 60:
            yield from _fields(groups[raw.strip()].raw, groups, depth + 1)
    elif isinstance(raw, Mapping):
        for key, value in raw.items():
            if key in ("all", "any"):
                for part in value if isinstance(value, list) else ():
                    yield from _fields(part, groups, depth + 1)
            elif key == "not":
                yield from _fields(value, groups, depth + 1)
            else:
                yield key


def _capital(text: str) -> str:
    return text[:1].upper() + text[1:]
