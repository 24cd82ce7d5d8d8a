"""`sum` as it is written."""

from __future__ import annotations

from typing import ClassVar

from pydantic import Field as WrittenField

from planner.bodies.sum.body import Sum
from planner.bodies.sum.sentence import sentence
from planner.written.dated import DecimalOverTime
from planner.written.models import SelectorText, Text, keys_of
from planner.written.rule_reading import RuleReading
from planner.written.rule_text import RuleText
from planner.written.saying import Sentence


class SumText(RuleText):
    """`sum: FIELD` with bounds, which may be decimal: the sum of a number field over the members, or those matching `of`."""

    keyword: ClassVar[str] = "sum"
    selector_keys: ClassVar[tuple[str, ...]] = ("of",)
    field_keys: ClassVar[tuple[str, ...]] = ("sum",)
    sentence: ClassVar[Sentence] = sentence
    sum: Text = WrittenField(description="a number field, or a computed one")
    of: SelectorText = WrittenField(None, description="the members whose numbers are added up; default all members")
    at_least: DecimalOverTime | None = WrittenField(None, description="a number, whole or decimal")
    at_most: DecimalOverTime | None = WrittenField(None, description="a number, whole or decimal")
    exactly: DecimalOverTime | None = WrittenField(None, description="in place of all others")
    above: DecimalOverTime | None = WrittenField(None, description="strictly more, in place of `at_least`")
    below: DecimalOverTime | None = WrittenField(None, description="strictly less, in place of `at_most`")

    def resolve(self, reading: RuleReading) -> Sum:
        field = reading.field("sum", self.sum, ("number",), computed=True)
        of = reading.selector("of")
        reading.check_bounds(keys_of(type(self)))
        exactly = reading.threshold("exactly", self.exactly)
        if exactly is not None:
            return Sum(field.name, exactly, exactly, of)
        low, high = reading.threshold("at_least", self.at_least), reading.threshold("at_most", self.at_most)
        above, below = reading.threshold("above", self.above), reading.threshold("below", self.below)
        if above is not None:
            low = above
        if below is not None:
            high = below
        return Sum(field.name, low, high, of, is_above=above is not None, is_below=below is not None)
