"""`distinct` as it is written."""

from __future__ import annotations

from typing import ClassVar

from pydantic import Field as WrittenField

from planner.bodies.distinct.body import Distinct
from planner.bodies.distinct.sentence import sentence
from planner.written.models import SelectorText, Text
from planner.written.rule_reading import COUNTABLE, RuleReading
from planner.written.rule_text import AmountBounds, RuleText
from planner.written.saying import Sentence


class DistinctText(RuleText, AmountBounds):
    """`distinct: FIELD` with bounds: how many different values the members have."""

    keyword: ClassVar[str] = "distinct"
    selector_keys: ClassVar[tuple[str, ...]] = ("of",)
    field_keys: ClassVar[tuple[str, ...]] = ("distinct",)
    sentence: ClassVar[Sentence] = sentence
    distinct: Text = WrittenField(description="the field whose different values are counted")
    of: SelectorText = WrittenField(None, description="the members whose values are counted; default all members")

    def resolve(self, reading: RuleReading) -> Distinct:
        return Distinct(reading.field("distinct", self.distinct, COUNTABLE).name, reading.bounds(self), reading.selector("of"))
