"""`mean` as it is written."""

from __future__ import annotations

from typing import ClassVar

from pydantic import Field as WrittenField

from planner.bodies.mean.body import Mean
from planner.bodies.mean.sentence import sentence
from planner.written.models import SelectorText, Text
from planner.written.rule_reading import RuleReading
from planner.written.rule_text import NumberBounds, RuleText
from planner.written.saying import Sentence


class MeanText(RuleText, NumberBounds):
    """`mean: FIELD` with bounds, which may be decimal: the mean of a number field over the members."""

    keyword: ClassVar[str] = "mean"
    selector_keys: ClassVar[tuple[str, ...]] = ("of",)
    field_keys: ClassVar[tuple[str, ...]] = ("mean",)
    sentence: ClassVar[Sentence] = sentence
    mean: Text = WrittenField(description="a number field, or a computed one")
    of: SelectorText = WrittenField(None, description="the members whose mean it is; default all members")

    def resolve(self, reading: RuleReading) -> Mean:
        field = reading.field("mean", self.mean, ("number",), computed=True)
        low, high, is_above, is_below = reading.number_bounds(self)
        return Mean(field.name, low, high, reading.selector("of"), is_above, is_below)
