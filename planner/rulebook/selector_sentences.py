"""Selectors in plain words, as written: one function an operator.

English comes as it follows "must", and is inflected where it is used.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import replace
from typing import Any

from planner.language.catalogue import Catalogue
from planner.rulebook.bound_sentences import bounds_sentence, dated_in_words, is_dated, threshold_in_words
from planner.rulebook.english import inflected
from planner.rulebook.speaking import Speaker
from planner.words.manners import manners
from planner.written.saying import Form
from planner.written.selector_text import NO, OTHER_FIELD, YES, Group

_DEEPEST = 12  # groups inside groups that are still spelled out
_LONGEST_GROUP = 80  # characters of a group that are still spelled out where groups are explained elsewhere
_INVERSE = {"below": "at_least", "at_least": "below", "above": "at_most", "at_most": "above"}


def selector_sentence(
    raw: object,
    lang: str,
    catalogue: Catalogue | None = None,
    groups: Mapping[str, Group] | None = None,
    spell_out: bool = True,
) -> str:
    """Whom a selector as written means: `người lần đầu tham gia và dưới 42 tuổi`, `people who are female`.

    Without `spell_out` groups that take long to say are named, for a page on which they are explained.
    """
    speaker = said_with(lang, catalogue, groups, spell_out)
    what = clause(raw, speaker, "they")
    return speaker.say("sentence.people", what=what) if what else speaker.say("sentence.everybody")


def said_with(lang: str, catalogue: Catalogue | None, groups: Mapping[str, Group] | None, spell_out: bool) -> Speaker:
    """The speaker of a sentence; without `spell_out` one who names long groups."""
    speaker = Speaker(lang, catalogue, groups or {})
    return speaker if spell_out else replace(speaker, longest_group=_LONGEST_GROUP)


def clause(raw: object, speaker: Speaker, form: Form = "must") -> str:
    """The conditions of a selector in one clause: `be female and have degree master or higher`; "" for everybody."""
    return _Clause(speaker, form).of(raw)


class _Clause:
    def __init__(self, speaker: Speaker, form: Form) -> None:
        self.speaker = speaker
        self.form = form
        self.open: list[str] = []

    def of(self, raw: object) -> str:
        if isinstance(raw, str):
            return self._group(raw.strip())
        if not isinstance(raw, Mapping) or not raw:
            return ""
        if "any" in raw:
            return self._joined("sentence.or", [self._part(part, raw["any"]) for part in _items(raw["any"])])
        if "all" in raw:
            return self._joined("sentence.and", [self._part(part, raw["all"]) for part in _items(raw["all"])])
        if "not" in raw:
            return self._without(raw["not"])
        return self._joined("sentence.and", [self.condition(name, raw[name]) for name in raw])

    def _part(self, raw: object, siblings: object) -> str:
        """A part of several; in brackets where its own joining word would run into theirs."""
        said = self.of(raw)
        return f"({said})" if len(_items(siblings)) > 1 and _is_joined(raw, self.speaker.groups) else said

    def _joined(self, code: str, parts: list[str]) -> str:
        word = self.speaker.say(code)
        said = [part for part in parts if part]
        return word.join([", ".join(said[:-1]), said[-1]]) if len(said) > 1 else "".join(said)

    def _group(self, name: str) -> str:
        group = self.speaker.groups.get(name)
        if group is None or name in self.open or len(self.open) >= _DEEPEST:
            return f"“{name}”"
        self.open.append(name)
        said = self.of(group.raw)
        self.open.pop()
        return self._say(self.speaker.say("condition.any.group", name=name)) if self._is_long(said) else said

    def _is_long(self, said: str) -> bool:
        return len(said) > self.speaker.longest_group

    def _without(self, raw: object) -> str:
        """The opposite: of one condition the opposite condition, of several a clause about the others."""
        if isinstance(raw, str) and self._is_long(_Clause(self.speaker, self.form).of(raw_of(raw, self.speaker.groups))):
            return self._say(self.speaker.say("condition.any.not-group", name=raw))
        while isinstance(raw, str) and raw in self.speaker.groups and raw not in self.open:
            raw = self.speaker.groups[raw].raw
        if isinstance(raw, Mapping) and len(raw) == 1:
            (name, inner) = next(iter(raw.items()))
            if name not in ("all", "any", "not"):
                return self.condition(name, {"not": inner})
            if name == "not":
                return self.of(inner)
        what = _Clause(self.speaker, "they").of(raw)
        if isinstance(raw, Mapping) and "any" in raw:  # where the alternatives end must be seen
            what = self.speaker.say("sentence.group", what=what)
        return self._say(self.speaker.say("condition.any.not", what=what))

    # Conditions

    def condition(self, name: str, raw: object) -> str:
        """A condition on one field as written: a value, a list, or operators."""
        if name == "id" and raw == {"known": True}:
            return ""  # everybody has one
        if isinstance(raw, Mapping) and not _is_other(raw):
            return self._joined("sentence.and", [self._operator(name, key, value) for key, value in raw.items()])
        return self._is(name, raw, positive=True)

    def _operator(self, name: str, operator: str, raw: object) -> str:
        if operator == "not":
            return self._opposite(name, raw)
        say = _OPERATORS.get(operator)
        return f"{name} {operator}" if say is None else self._say(say(self.speaker, name, operator, raw))

    def _opposite(self, name: str, raw: object) -> str:
        if not isinstance(raw, Mapping) or _is_other(raw):
            return self._is(name, raw, positive=False)
        if len(raw) == 1:
            operator, value = next(iter(raw.items()))
            if operator in _INVERSE:
                return self._operator(name, _INVERSE[operator], value)
            if operator == "known" and isinstance(value, bool):
                return self._operator(name, "known", not value)
            if operator == "not":
                return self.condition(name, value)
        what = _Clause(self.speaker, "they").condition(name, raw)
        return self._say(self.speaker.say("condition.any.not", what=what))

    def _is(self, name: str, raw: object, positive: bool) -> str:
        values = list(_items(raw)) if isinstance(raw, (list, tuple)) else [raw]
        if _is_other(raw):
            words = _threshold(self.speaker, name, raw)
            return self._say(self.speaker.condition(name, "is" if positive else "is-not", to_field=True, value=words))
        if self.speaker.declared(name).type == "yesno":
            means = {_yes(value) for value in values}
            if len(means) == 1 and None not in means:
                return self._say(self.speaker.condition(name, "yes" if means == {positive} else "no"))
        words = self.speaker.one_of([self.speaker.value(name, value) for value in values])
        return self._say(self.speaker.condition(name, "is" if positive else "is-not", value=words))

    def _say(self, words: str) -> str:
        return inflected(words, self.form) if manners(self.speaker.lang).inflects else words


def _compares(speaker: Speaker, name: str, operator: str, raw: object) -> str:
    return speaker.condition(name, operator, to_field=_is_other(raw), value=_threshold(speaker, name, raw))


def _between(speaker: Speaker, name: str, operator: str, raw: object) -> str:
    ends = _items(raw)
    if len(ends) != 2:
        return f"{name} {operator}"
    low, high = (_threshold(speaker, name, end) for end in ends)
    return speaker.condition(name, operator, to_field=any(map(_is_other, ends)), low=low, high=high)


def _known(speaker: Speaker, name: str, _operator: str, raw: object) -> str:
    return speaker.condition(name, "known" if raw is True else "unknown")


def _counted(speaker: Speaker, name: str, operator: str, raw: object) -> str:
    return speaker.condition(name, operator, bounds=_count_in_words(speaker, raw))


def _count_in_words(speaker: Speaker, raw: object) -> str:
    """A condition on what is counted (values, months): a number, several, or operators."""
    if isinstance(raw, (list, tuple)):
        return speaker.one_of([str(number) for number in raw])
    if not isinstance(raw, Mapping):
        return bounds_sentence({"exactly": raw}, speaker.lang)
    parts = []
    for key, value in raw.items():
        if key in ("at_least", "at_most"):
            parts.append(bounds_sentence({key: value}, speaker.lang))
        elif key in ("above", "below"):
            parts.append(speaker.say(f"bounds.{key}", n=threshold_in_words(value, speaker.lang)))
        elif key == "between" and len(_items(value)) == 2:
            parts.append(speaker.say("bounds.both", low=value[0], high=value[1]))
        elif key == "not":
            parts.append(speaker.say("bounds.not", what=_count_in_words(speaker, value)))
        else:
            parts.append(f"{key} {value}")
    return speaker.say("sentence.and").join(parts)


_OPERATORS: Mapping[str, Callable[[Speaker, str, str, object], str]] = {
    "below": _compares,
    "at_most": _compares,
    "at_least": _compares,
    "above": _compares,
    "between": _between,
    "known": _known,
    "how_many": _counted,
    "months_ago": _counted,
}


def _threshold(speaker: Speaker, name: str, raw: Any) -> str:
    """A value that others are compared with; a dated one with all its dates, or another field of the same person."""
    if _is_other(raw):
        kind = "date" if speaker.declared(name).type == "date" else "any"
        return speaker.say(f"condition.{kind}.other-field", field=speaker.field(str(raw[OTHER_FIELD])))
    if not is_dated(raw):
        return speaker.value(name, raw)
    return ", ".join(dated_in_words(item, speaker.value(name, item.get("value")), speaker.lang) for item in raw)


def _is_other(raw: object) -> bool:
    return isinstance(raw, Mapping) and set(raw) == {OTHER_FIELD}


def _items(raw: object) -> list[Any]:
    return list(raw) if isinstance(raw, (list, tuple)) else []


def _yes(raw: object) -> bool | None:
    text = str(raw).strip().casefold()
    return True if text in YES else False if text in NO else None


def raw_of(name: str, groups: Mapping[str, Group]) -> object:
    """What is written under the name of a group; nothing where there is none."""
    group = groups.get(name.strip())
    return {} if group is None else group.raw


def _is_joined(raw: object, groups: Mapping[str, Group]) -> bool:
    """Whether a part says several things, so that it needs brackets among others."""
    depth = 0
    while isinstance(raw, str) and raw.strip() in groups and depth < _DEEPEST:
        raw, depth = groups[raw.strip()].raw, depth + 1
    if not isinstance(raw, Mapping):
        return False
    if len(raw) == 1:
        key, inner = next(iter(raw.items()))
        if key in ("all", "any"):
            items = _items(inner)
            return len(items) > 1 or any(_is_joined(item, groups) for item in items)
        return isinstance(inner, (Mapping, list)) and len(inner) > 1 and key != "not"
    return len(raw) > 1
