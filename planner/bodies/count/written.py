"""`count` as it is written."""

from __future__ import annotations

from typing import ClassVar

from pydantic import Field as WrittenField

from planner.bodies.count.body import Count
from planner.bodies.count.sentence import sentence
from planner.written.models import Flag, SelectorText
from planner.written.rule_reading import RuleReading
from planner.written.rule_text import AmountBounds, RuleText
from planner.written.saying import Sentence


class CountText(RuleText, AmountBounds):
    """`count: SELECTOR` with bounds: how many members match it, or which share of the members matching `of`."""

    keyword: ClassVar[str] = "count"
    selector_keys: ClassVar[tuple[str, ...]] = ("count", "of", "per")
    sentence: ClassVar[Sentence] = sentence
    count: SelectorText = WrittenField(description="whom to count")
    of: SelectorText = WrittenField(None, description="the members that a share is of; default all members")
    per: SelectorText = WrittenField(
        None, description="in place of `of`: the members against whom all who match `count` are held, whether or not among them"
    )
    or_none: Flag = WrittenField(False, description="beside `at_least`: none at all will do as well")

    def resolve(self, reading: RuleReading) -> Count:
        if "of" in reading.raw and "per" in reading.raw:
            reading.problem("of-and-per", "per")
        per = reading.selector("per") if "per" in reading.raw else None
        bounds = reading.bounds(self, other=per is not None, or_none=self.or_none)
        if per is not None and not bounds.has_share:
            reading.problem("per-without-share", "per")
        return Count(reading.selector("count"), bounds, reading.selector("of"), per)
