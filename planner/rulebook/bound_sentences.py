"""Bounds in plain words: whole numbers, shares, decimals, and thresholds that change with the date."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from planner.rulebook.terms import date_in_words
from planner.words import say
from planner.words.figures import amount
from planner.written.rule_text import BOUND_KEYS


def bounds_sentence(written: Mapping[str, Any], lang: str) -> str:
    """The bounds of a rule as written: `ít nhất 15%`, `at least 2 and at most 9`, `more than 1/2`."""
    said = _bounds(written, lang)
    return said if written.get("round") is None else say(f"bounds.round-{written['round']}", lang, bounds=said)


def _bounds(written: Mapping[str, Any], lang: str) -> str:
    low, high, exact = (written.get(key) for key in ("at_least", "at_most", "exactly"))
    if exact is not None:
        return say("bounds.exactly", lang, low=threshold_in_words(exact, lang))
    if low is not None and high is not None:
        return say("bounds.both", lang, low=threshold_in_words(low, lang), high=threshold_in_words(high, lang))
    parts = []
    if low is not None:
        parts.append(say("bounds.at_least", lang, low=threshold_in_words(low, lang)))
    if (above := written.get("above")) is not None:
        parts.append(say("bounds.above", lang, n=threshold_in_words(above, lang)))
    if high is not None:
        parts.append(say("bounds.at_most", lang, high=threshold_in_words(high, lang)))
    if (below := written.get("below")) is not None:
        parts.append(say("bounds.below", lang, n=threshold_in_words(below, lang)))
    return say("sentence.and", lang).join(parts) if parts else say("bounds.none", lang)


def threshold_in_words(raw: Any, lang: str) -> str:
    """One bound: `12,5%`; a dated one with all its dates: `30 (từ ngày 14/06/2024), 48 (từ ngày 14/04/2025)`."""
    if is_dated(raw):
        return ", ".join(dated_in_words(item, amount(str(item.get("value")), lang), lang) for item in raw)
    return amount(str(raw), lang)


def is_dated(raw: Any) -> bool:
    """Whether a threshold is written as a list of values with their dates."""
    return isinstance(raw, list) and bool(raw) and all(isinstance(item, Mapping) for item in raw)


def dated_in_words(item: Mapping[str, Any], value: str, lang: str) -> str:
    """One value of a dated threshold with the day from which it holds."""
    since = item.get("from")
    return value if since is None else say("bounds.dated", lang, value=value, date=date_in_words(str(since), lang))


def has_share(written: Mapping[str, Any]) -> bool:
    """Whether any bound is a share of the members."""
    raw = [written[key] for key in BOUND_KEYS if written.get(key) is not None]
    values = [item.get("value") for bound in raw if is_dated(bound) for item in bound] + [b for b in raw if not is_dated(b)]
    return any("%" in str(value) or "/" in str(value) for value in values)
