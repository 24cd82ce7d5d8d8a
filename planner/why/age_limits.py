"""Conditions on ages and on the time before retirement as limits in whole months.

Ages count in whole years that run until the month before the next birthday (contract, section 2), so a limit in years is a
limit in months: below 41.5 means 41 at most, 503 months.
"""

from __future__ import annotations

import math
from collections.abc import Iterator
from fractions import Fraction

from planner.language.bounds import Side
from planner.language.selectors import All, Comparison, Selector

MONTHS_IN_UNIT = {"months_to_retirement": 1, "age_months": 1, "age": 12}
IN_MONTHS = {"age": "age_months"}  # whole years say too little about how much is missing


def conjuncts(selector: Selector) -> Iterator[Selector]:
    """The conditions that must all hold, those of `all` within `all` among them."""
    if isinstance(selector, All):
        for part in selector.parts:
            yield from conjuncts(part)
    else:
        yield selector


def passing(comparison: Comparison, value: Fraction, unit: int) -> tuple[Side, int]:
    """The least (`at_least`) or the most (`at_most`) whole months that pass; `unit` is the months in a unit of the field."""
    match comparison:
        case "at_least":
            return "at_least", math.ceil(value) * unit
        case "above":
            return "at_least", (math.floor(value) + 1) * unit
        case "below":
            return "at_most", math.ceil(value) * unit - 1
        case "at_most":
            return "at_most", (math.floor(value) + 1) * unit - 1
