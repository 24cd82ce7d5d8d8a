"""`count` as it is written."""

from __future__ import annotations

from typing import ClassVar

from pydantic import Field as WrittenField

from planner.bodies.count.body import Count
from planner.bodies.count.sentence import sentence
from planner.written.models import SelectorText
from planner.written.rule_reading import RuleReading
from planner.written.rule_text import AmountBounds, RuleText
from planner.written.saying import Sentence


class CountText(RuleText, AmountBounds):
    """`count: SELECTOR` with bounds: how many members match it, or which share of the members matching `of`."""

    keyword: ClassVar[str] = "count"
    selector_keys: ClassVar[tuple[str, ...]] = ("count", "of")
    sentence: ClassVar[Sentence] = sentence
    count: SelectorText = WrittenField(description="whom to count")
    of: SelectorText = WrittenField(None, description="the members that a share is of; default all members")

    def resolve(self, reading: RuleReading) -> Count:
        return Count(reading.selector("count"), reading.bounds(self), reading.selector("of"))
