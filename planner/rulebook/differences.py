"""Which single conditions of a rule another one does not have, as short texts: `months_to_retirement ≥ 48`."""

from __future__ import annotations

import datetime
from collections.abc import Sequence
from fractions import Fraction

from planner.bodies.body import Body
from planner.language.catalogue import Catalogue
from planner.language.dates import DateSpan
from planner.language.selectors import Compares, Equals, HowMany, Known, Literal_, MonthsAgo, Selector, ToField, leaves_of
from planner.rulebook.terms import field_in_words, value_in_words
from planner.words import say

_SIGNS = {"below": "<", "at_most": "≤", "at_least": "≥", "above": ">"}


def conditions_changed(old: Body, new: Body, catalogue: Catalogue, lang: str = "") -> tuple[str, str]:
    """The conditions of the old body that the new one lacks, and those that it has besides; "" where there are none.

    With `lang` fields and values as people call them, without as they are written in rules.
    """
    before = [leaf for selector in old.selectors() for leaf in leaves_of(selector)]
    after = [leaf for selector in new.selectors() for leaf in leaves_of(selector)]
    gone = dict.fromkeys(condition_text(leaf, catalogue, lang) for leaf in before if leaf not in after)
    come = dict.fromkeys(condition_text(leaf, catalogue, lang) for leaf in after if leaf not in before)
    return ", ".join(gone), ", ".join(come)


def condition_text(leaf: Selector, catalogue: Catalogue, lang: str = "") -> str:
    name = str(getattr(leaf, "field", leaf))
    field = catalogue.field(name)
    said = field_in_words(name, lang, catalogue) if lang else name

    def value(raw: Literal_) -> str:
        text = literal_text(raw, field.order)
        return value_in_words(field, text, lang) if lang else text

    match leaf:
        case Compares():
            return f"{said} {_SIGNS[leaf.comparison]} {value(leaf.value)}"
        case Equals():
            return f"{said} = {' / '.join(value(one) for one in leaf.values)}"
        case Known():
            return f"{said} {'≠' if leaf.known else '='} ∅"
        case ToField():
            other = field_in_words(leaf.other, lang, catalogue) if lang else leaf.other
            return f"{said} {_SIGNS.get(leaf.comparison or '', '=')} {other}"
        case HowMany() | MonthsAgo():
            counted = leaf.counts if isinstance(leaf, HowMany) else leaf.months
            what = "how_many" if isinstance(leaf, HowMany) else "months_ago"
            what = say(f"diff.{what}", lang) if lang else what
            return f"{said} {what} {_SIGNS.get(leaf.comparison or '', '=')} {' / '.join(map(str, counted))}"
        case _:
            return said


def literal_text(value: Literal_, order: Sequence[str] = ()) -> str:
    """A value as people write it; a level by its name in `order`."""
    if isinstance(value, bool):
        return "yes" if value else "no"
    if isinstance(value, int) and value < len(order):
        return order[value]
    if isinstance(value, DateSpan):
        first, last = datetime.date.fromordinal(value.first), datetime.date.fromordinal(value.last)
        return f"{first:%d/%m/%Y}" if first == last else f"{first:%m/%Y}" if (last - first).days < 31 else f"{first:%Y}"
    if isinstance(value, Fraction):
        return str(value) if value.denominator == 1 else str(float(value))
    return str(value)
