"""What is said to people: messages by code. A folder a language, in it a file a topic; a folder more is a language more.

A topic file has `MESSAGES`: code -> template, with the same codes and `str.format` placeholders in every language. A package
in one of the folders BESIDE (a rule body, a question) brings its own in `words/LANG.py`. A problem has two entries,
`problem.CODE` and `problem.CODE.hint`; a phrase that counts has two, `CODE.one` and `CODE.many`.

The topic `synonyms`, and a package beside, has `SYNONYMS`, too: a name of the rule language -> other words for it.
"""

from __future__ import annotations

import datetime
import importlib
import os
import pkgutil
from collections.abc import Iterable, Iterator, Mapping
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING, Any, Literal

from planner.words.markers import CleanDate, ValueWord

FALLBACK = "en"
_FOLDERS = sorted(module.name for module in pkgutil.iter_modules(__path__) if module.ispkg)
LANGUAGES = (FALLBACK, *(lang for lang in _FOLDERS if lang != FALLBACK))
if TYPE_CHECKING:
    Lang = str
else:
    Lang = Literal[LANGUAGES]  # for models: one of them
IN_DOCUMENTS = (*LANGUAGES[1:], FALLBACK)  # the order in which a document says all of them: the last resort comes last
BESIDE = ("bodies", "questions")  # folders, looked at by name: words import nothing of what stands above them
_VALUES_OF = {"degree": "education"}  # fields whose values' words stand under another name
LANG_VARIABLE = "PLANNER_LANG"  # of the environment: `vi`, or as in LANG, `vi_VN.UTF-8`


def spoken(*asked: str | None) -> str:
    """The language to speak: the first that is asked for (an option, a plan's `lang`), else PLANNER_LANG, else English."""
    wanted = next((lang for lang in asked if lang), None) or os.environ.get(LANG_VARIABLE, "").partition("_")[0].lower()
    return wanted if wanted in LANGUAGES else FALLBACK


@cache
def messages(lang: str = FALLBACK) -> Mapping[str, str]:
    """Every message of every topic in one of LANGUAGES, by code; loaded when it is first asked for.

    Raises:
        ValueError: two topics use one code.
    """
    return _merged(_places(lang), "MESSAGES")


@cache
def synonyms() -> Mapping[str, tuple[str, ...]]:
    """What people write for the names of the rule language, in all languages: files are written in any of them, mixed.

    Raises:
        ValueError: two places of one language have words for one name.
    """
    merged: dict[str, tuple[str, ...]] = {}
    for lang in LANGUAGES:
        places = (place for place in _places(lang) if place in _beside(lang) or place.endswith(".synonyms"))
        for name, words in _merged(places, "SYNONYMS").items():
            merged[name] = (*merged.get(name, ()), *words)
    return merged


def help_texts(lang: str, table: str) -> Mapping[str, Any]:
    """What the packages beside say in their help in a language, in one of their tables: COMMANDS, OPTIONS, ABOUT."""
    return _merged(_beside(lang), table)


def _merged(places: Iterable[str], table: str) -> dict[str, Any]:
    """This table of all the modules that have it."""
    merged: dict[str, Any] = {}
    for place in places:
        own: Mapping[str, Any] = getattr(importlib.import_module(place), table, {})
        twice = merged.keys() & own.keys()
        if twice:
            raise ValueError(f"{table} of two places: {', '.join(sorted(twice))}")
        merged.update(own)
    return merged


def _places(lang: str) -> Iterator[str]:
    """The modules with messages of a language: its topics, and what packages beside bring."""
    for topic in sorted(module.name for module in pkgutil.iter_modules([str(Path(at, lang)) for at in __path__])):
        yield f"{__name__}.{lang}.{topic}"
    yield from _beside(lang)


@cache
def _beside(lang: str) -> tuple[str, ...]:
    program = __name__.rpartition(".")[0]
    return tuple(
        f"{program}.{folder}.{file.parts[-3]}.words.{lang}"
        for folder in BESIDE
        for file in sorted(Path(__file__).parents[1].glob(f"{folder}/[a-z]*/words/{lang}.py"))
    )


def _template(code: str, lang: str) -> str | None:
    """The message in this language, in English where the language (or what is said in it) is lacking; None: unknown code."""
    found = messages(lang).get(code) if lang in LANGUAGES else None
    return found or messages(FALLBACK).get(code)


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
    template = _template(code, lang)
    if template is None:
        if _strict():
            raise KeyError(code)
        return f"[{code}]" + "".join(f" {name}: {_said(value, lang)}" for name, value in params.items())
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
    template = _template(code, lang)
    if template is None:
        raise KeyError(code)
    return template.format_map(_Blank(sign))


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
