"""Which single conditions of a rule another one does not have, as short texts: `months_to_retirement ≥ 48`."""

from __future__ import annotations

import datetime
from collections.abc import Sequence
from fractions import Fraction

from planner.bodies.body import Body
from planner.language.catalogue import Catalogue
from planner.language.dates import DateSpan
from planner.language.selectors import Compares, Equals, Known, Literal_, Selector
from planner.rulebook.kinds import leaves_of

_SIGNS = {"below": "<", "at_most": "≤", "at_least": "≥", "above": ">"}


def conditions_changed(old: Body, new: Body, catalogue: Catalogue) -> tuple[str, str]:
    """The conditions of the old body that the new one lacks, and those that it has besides; "" where there are none."""
    before = [leaf for selector in old.selectors() for leaf in leaves_of(selector)]
    after = [leaf for selector in new.selectors() for leaf in leaves_of(selector)]
    gone = dict.fromkeys(condition_text(leaf, catalogue) for leaf in before if leaf not in after)
    come = dict.fromkeys(condition_text(leaf, catalogue) for leaf in after if leaf not in before)
    return ", ".join(gone), ", ".join(come)


def condition_text(leaf: Selector, catalogue: Catalogue) -> str:
    order = catalogue.field(str(getattr(leaf, "field", ""))).order
    match leaf:
        case Compares():
            return f"{leaf.field} {_SIGNS[leaf.comparison]} {literal_text(leaf.value, order)}"
        case Equals():
            return f"{leaf.field} = {' / '.join(literal_text(value, order) for value in leaf.values)}"
        case Known():
            return f"{leaf.field} {'≠' if leaf.known else '='} ∅"
        case _:
            return str(getattr(leaf, "field", leaf))


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
