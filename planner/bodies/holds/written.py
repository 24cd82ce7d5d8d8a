"""`holds` as it is written."""

from __future__ import annotations

from typing import ClassVar

from pydantic import Field as WrittenField

from planner.bodies.holds.body import Holds
from planner.bodies.holds.sentence import sentence
from planner.written.dated import WholeOverTime
from planner.written.models import Several
from planner.written.rule_reading import RuleReading
from planner.written.rule_text import Narrower, RuleText
from planner.written.saying import Sentence


class HoldsText(RuleText):
    """`holds: [COMMITTEE, ...], at_most: N`: nobody is a member of more than N of them."""

    keyword: ClassVar[str] = "holds"
    sentence: ClassVar[Sentence] = sentence
    narrower: ClassVar[Narrower] = {"holds": lambda schema: {**schema, "minItems": 2}}
    only_bound: ClassVar[str | None] = "at_most"
    other_bound: ClassVar[str] = "holds-maximum-alone"
    holds: Several = WrittenField(description="two or more committees of the plan")
    at_most: WholeOverTime = WrittenField(description="how many of them one person may be a member of")

    def resolve(self, reading: RuleReading) -> Holds:
        if len(self.holds) < 2:
            reading.problem("needs-two-committees", "holds", self.holds)
        most = reading.threshold("at_most", self.at_most)
        return Holds(reading.committee("holds", self.holds), 0 if most is None else int(most.value))
