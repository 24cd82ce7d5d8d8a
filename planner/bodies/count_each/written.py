"""`count_each` as it is written."""

from __future__ import annotations

from typing import ClassVar

from pydantic import Field as WrittenField

from planner.bodies.count_each.body import CountEach
from planner.bodies.count_each.sentence import sentence
from planner.written.models import Flag, SelectorText, Several, Text
from planner.written.rule_reading import COUNTABLE, RuleReading
from planner.written.rule_text import AmountBounds, RuleText
from planner.written.saying import Sentence


class CountEachText(RuleText, AmountBounds):
    """`count_each: FIELD` with bounds: for each value how many members, or which share of those matching `of`, have it."""

    keyword: ClassVar[str] = "count_each"
    selector_keys: ClassVar[tuple[str, ...]] = ("of",)
    field_keys: ClassVar[tuple[str, ...]] = ("count_each",)
    sentence: ClassVar[Sentence] = sentence
    count_each: Text = WrittenField(description="the field whose values are counted")
    values: Several | None = WrittenField(None, description="the values to look at; default each value in the pool")
    of: SelectorText = WrittenField(None, description="the members that a share is of; default all members")
    or_none: Flag = WrittenField(False, description="beside `at_least`: none at all will do as well")

    def resolve(self, reading: RuleReading) -> CountEach:
        field = reading.field("count_each", self.count_each, COUNTABLE)
        values = None if self.values is None else reading.labels("values", field)
        return CountEach(field.name, reading.bounds(self, or_none=self.or_none), values, reading.selector("of"))
