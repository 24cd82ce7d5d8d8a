"""What is said to people: messages by code, in each language. One file of this folder a topic; one more file is one more topic.

A topic file has `MESSAGES`: code -> {"en": ..., "vi": ...}, with the same `str.format` placeholders in every language.
A problem has two entries, `problem.CODE` and `problem.CODE.hint`; a phrase that counts has two, `CODE.one` and `CODE.many`.
"""

from __future__ import annotations

import datetime
import importlib
import os
import pkgutil
from collections.abc import Mapping
from functools import cache
from typing import Literal

from planner.words.markers import CleanDate, ValueWord

LANGUAGES = ("en", "vi")
_VALUES_OF = {"degree": "education"}  # fields whose values' words stand under another name
FALLBACK = "en"
LANG_VARIABLE = "PLANNER_LANG"  # of the environment: `vi`, or as in LANG, `vi_VN.UTF-8`


def spoken(*asked: str | None) -> Literal["en", "vi"]:
    """The language to speak: the first that is asked for (an option, a plan's `lang`), else PLANNER_LANG, else English."""
    wanted = next((lang for lang in asked if lang), None) or os.environ.get(LANG_VARIABLE, "")[:2].lower()
    return "vi" if wanted == "vi" else "en"


@cache
def messages() -> Mapping[str, Mapping[str, str]]:
    """Every message of every topic, by code.

    Raises:
        ValueError: two topics use one code.
    """
    merged: dict[str, Mapping[str, str]] = {}
    for topic in sorted(module.name for module in pkgutil.iter_modules(__path__)):
        own: Mapping[str, Mapping[str, str]] = getattr(importlib.import_module(f"{__name__}.{topic}"), "MESSAGES", {})
        twice = merged.keys() & own.keys()
        if twice:
            raise ValueError(f"messages in two topics: {', '.join(sorted(twice))}")
        merged.update(own)
    return merged


class _Given(dict[str, object]):
    """Parameters of a message; one that is not given stays visible as {name} instead of ending the printout.

    `{field_words}` is the parameter `field` (the name of a field) as the reader's language calls it, `{to_words}` the canonical
    value `to`: programs are given the parameters themselves.
    """

    lang = FALLBACK

    def __missing__(self, name: str) -> str:
        if name.endswith("_words") and name.removesuffix("_words") in self:
            return _in_words(str(self[name.removesuffix("_words")]), self.lang)
        if _strict():
            raise KeyError(name)
        return "{" + name + "}"


def say(code: str, lang: str, /, **params: object) -> str:
    """The message of this code in this language (English where it lacks the language).

    Raises:
        KeyError: unknown code or missing parameter, and only in tests (PLANNER_STRICT_WORDS=1): to a user a bare code
            is of more use than none of the result.
    """
    found = messages().get(code)
    if found is None:
        if _strict():
            raise KeyError(code)
        return f"[{code}]" + "".join(f" {name}: {_said(value, lang)}" for name, value in params.items())
    template = found.get(lang) or found[FALLBACK]
    given = _Given({name: _said(value, lang) for name, value in params.items()})
    given.lang = lang
    return template.format_map(given)


class _Blank(dict[str, str]):
    """Every parameter of a message as the same sign."""

    def __init__(self, sign: str) -> None:
        self._sign = _Sign(sign)
        super().__init__()

    def __missing__(self, name: str) -> str:
        return self._sign


class _Sign(str):
    __slots__ = ()

    def __format__(self, spec: str) -> str:
        return str(self)


def say_without(code: str, lang: str, sign: str) -> str:
    """The message with a sign in place of each parameter: what kind of thing is wrong, and nothing that it quotes.

    Raises KeyError for an unknown code.
    """
    found = messages()[code]
    return (found.get(lang) or found[FALLBACK]).format_map(_Blank(sign))


def say_count(code: str, lang: str, n: int, /, **params: object) -> str:
    """`CODE.one` or `CODE.many`, with the number as `{n}`."""
    return say(f"{code}.{'one' if n == 1 else 'many'}", lang, n=n, **params)


def knows(code: str) -> bool:
    """Whether there is a message of this code."""
    return code in messages()


def value_words(field: str, value: str, lang: str) -> str:
    """A canonical value of a field in the reader's language; "" where no words are known for it."""
    codes = (f"value.{_VALUES_OF.get(field, field)}.{value}", f"value.{value}")
    return next((say(code, lang) for code in codes if knows(code)), "")


def _said(value: object, lang: str) -> object:
    if value is None:
        return ""
    if isinstance(value, datetime.date):
        return value.strftime("%d/%m/%Y") if lang == "vi" else value.isoformat()
    if isinstance(value, ValueWord):
        return value_words(value.field, value, lang) or value
    if isinstance(value, CleanDate):
        return "/".join(reversed(value.split("-"))) if lang == "vi" else value
    if isinstance(value, Mapping):  # said differently in each language
        return value.get(lang) or value.get(FALLBACK, "")
    if isinstance(value, list | tuple | set | frozenset):
        return ", ".join(str(v) for v in (sorted(value, key=str) if isinstance(value, set | frozenset) else value))
    return value


def _in_words(name: str, lang: str) -> str:
    codes = (f"field.{name}", f"term.{name}", f"cadre-field.{name}", f"value.{name}")
    return next((say(code, lang) for code in codes if knows(code)), name)


def _strict() -> bool:
    return os.environ.get("PLANNER_STRICT_WORDS") == "1"
