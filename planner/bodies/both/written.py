"""`both` as it is written."""

from __future__ import annotations

from typing import ClassVar

from pydantic import Field as WrittenField

from planner.bodies.both.body import Both
from planner.bodies.both.sentence import sentence
from planner.written.models import Several, Text
from planner.written.rule_reading import RuleReading
from planner.written.rule_text import AmountBounds, Narrower, RuleText
from planner.written.saying import Sentence


class BothText(RuleText, AmountBounds):
    """`both: [A, B]` with bounds, whole or shares of the committee `of`: how many people are members of both."""

    keyword: ClassVar[str] = "both"
    sentence: ClassVar[Sentence] = sentence
    narrower: ClassVar[Narrower] = {"both": lambda schema: {**schema, "minItems": 2, "maxItems": 2}}
    both: Several = WrittenField(description="two committees of the plan")
    of: Text | None = WrittenField(None, description="the committee whose members a share is of")

    def resolve(self, reading: RuleReading) -> Both | None:
        names = reading.committee("both", self.both)
        bounds = reading.bounds(self, other=True)
        of = reading.shares_of(self.of, bounds)
        if len(names) != 2:
            reading.problem("needs-two-committees", "both", names)
            return None
        return Both((names[0], names[1]), bounds, of)
