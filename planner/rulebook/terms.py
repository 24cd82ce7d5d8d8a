"""Fields and values as people call them: the headers and spellings of the catalogue, in the language asked for."""

from __future__ import annotations

from collections.abc import Sequence
from fractions import Fraction

from planner.language.catalogue import COMPUTED, Catalogue, Field
from planner.language.dates import parse_date
from planner.report.printable import printable
from planner.words import knows, say, value_words
from planner.words.figures import amount
from planner.words.manners import manners
from planner.written.selector_text import canonical, decimal_text


def field_in_words(name: str, lang: str, catalogue: Catalogue | None = None) -> str:
    """A field inside a sentence: the words of a usual field, else its first header (Vietnamese), else its name."""
    if name in COMPUTED and knows(f"field.{name}"):
        return say(f"field.{name}", lang)
    if knows(f"term.{name}"):
        return say(f"term.{name}", lang)
    headers = () if catalogue is None else catalogue.field(name).headers
    # Catalogues name fields in English, and their headers mix both languages.
    header = next(iter(headers), "") if manners(lang).from_lists else ""
    return printable(_inside(header) or name.replace("_", " "))


def value_in_words(field: Field, raw: object, lang: str) -> str:
    """One value of a condition: canonical values by a full spelling in Vietnamese, numbers and dates as the language does."""
    text = _text(raw)
    if field.type == "number" or field.name in COMPUTED:
        return amount(text, lang)
    if field.type == "date":
        return date_in_words(text, lang)
    value = canonical(field, text) if field.canonical_values else None
    if value is None or field.source is not None:
        return printable(text) if field.name == "id" else f"“{printable(value or text)}”"
    if words := value_words(field.name, value, lang):
        return words
    if not manners(lang).from_lists:
        return printable(value.replace("_", " "))
    return printable(_fullest(field.values.get(value, ())) or value)


def date_in_words(text: str, lang: str) -> str:
    """A date as written, to the day, month or year: `14/04/2025` and `9/1965`, or `2025-04-14` and `1965-09`."""
    import datetime

    span = parse_date(text)
    if span is None:
        return printable(text)
    day = datetime.date.fromordinal(span.first)
    if span.first == span.last:
        return day.strftime(manners(lang).day)
    if span.last - span.first > 31:
        return str(day.year)
    return manners(lang).month_text(day.year, day.month)


def one_of_in_words(values: Sequence[str], lang: str) -> str:
    """`A, B or C`."""
    if len(values) < 2:
        return "".join(values)
    return ", ".join(values[:-1]) + say("sentence.or", lang) + values[-1]


def _text(raw: object) -> str:
    if isinstance(raw, bool):
        return "true" if raw else "false"
    return decimal_text(raw) if isinstance(raw, Fraction) else " ".join(str(raw).split())


def _fullest(spellings: Sequence[str]) -> str:
    """The first spelling that is a word, not an abbreviation."""
    return next((s for s in spellings if len(s) > 1 and s == s.lower() and not any(c.isdigit() for c in s)), "")


def _inside(header: str) -> str:
    """A header inside a sentence; one written in capitals (LLCT, CCCD) stays."""
    return header if header[1:2].isupper() else header[:1].lower() + header[1:]
