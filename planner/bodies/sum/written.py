"""`sum` as it is written."""

from __future__ import annotations

from typing import ClassVar

from pydantic import Field as WrittenField

from planner.bodies.sum.body import Sum
from planner.bodies.sum.sentence import sentence
from planner.written.models import SelectorText, Text
from planner.written.rule_reading import RuleReading
from planner.written.rule_text import DecimalBounds, RuleText
from planner.written.saying import Sentence


class SumText(RuleText, DecimalBounds):
    """`sum: FIELD` with bounds, which may be decimal: the sum of a number field over the members, or those matching `of`."""

    keyword: ClassVar[str] = "sum"
    selector_keys: ClassVar[tuple[str, ...]] = ("of",)
    field_keys: ClassVar[tuple[str, ...]] = ("sum",)
    sentence: ClassVar[Sentence] = sentence
    sum: Text = WrittenField(description="a number field, or a computed one")
    of: SelectorText = WrittenField(None, description="the members whose numbers are added up; default all members")

    def resolve(self, reading: RuleReading) -> Sum:
        field = reading.field("sum", self.sum, ("number",), computed=True)
        low, high, is_above, is_below = reading.number_bounds(self)
        return Sum(field.name, low, high, reading.selector("of"), is_above, is_below)
