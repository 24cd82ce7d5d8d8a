"""A joint `count` as it is written."""

from __future__ import annotations

from collections.abc import Sequence
from typing import ClassVar

from pydantic import Field as WrittenField

from planner.bodies.joint_count.body import JointCount
from planner.bodies.joint_count.sentence import sentence
from planner.written.models import Flag, SelectorText, Several
from planner.written.rule_reading import RuleReading
from planner.written.rule_text import AmountBounds, RuleText
from planner.written.saying import Sentence


class JointCountText(RuleText, AmountBounds):
    """`count: SELECTOR, in: [COMMITTEE, ...]` with bounds: how many people in any of these committees, each counted once, match
    it, or which share of them (of those matching `of`)."""

    keyword: ClassVar[str] = "count"
    kind: ClassVar[str] = "joint_count"
    selector_keys: ClassVar[tuple[str, ...]] = ("count", "of")
    sentence: ClassVar[Sentence] = sentence
    count: SelectorText = WrittenField(description="whom to count; may name groups of the rule sets of these committees")
    in_: Several = WrittenField(alias="in", description="committees of the plan; whoever is in several of them counts once")
    of: SelectorText = WrittenField(None, description="those of these people whom a share is of; default all of them")
    or_none: Flag = WrittenField(False, description="beside `at_least`: none at all will do as well")

    def groups_from(self) -> Sequence[str]:
        return self.in_

    def resolve(self, reading: RuleReading) -> JointCount:
        bounds = reading.bounds(self, or_none=self.or_none)
        return JointCount(reading.committee("in", self.in_), reading.selector("count"), bounds, reading.selector("of"))
