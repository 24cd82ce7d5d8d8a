"""`both` as it is written."""

from __future__ import annotations

from typing import ClassVar

from pydantic import Field as WrittenField

from planner.bodies.both.body import Both
from planner.bodies.both.sentence import sentence
from planner.written.models import Several
from planner.written.rule_reading import RuleReading
from planner.written.rule_text import Narrower, RuleText, WholeBounds
from planner.written.saying import Sentence


class BothText(RuleText, WholeBounds):
    """`both: [A, B]` with whole bounds: how many people are members of both."""

    keyword: ClassVar[str] = "both"
    sentence: ClassVar[Sentence] = sentence
    narrower: ClassVar[Narrower] = {"both": lambda schema: {**schema, "minItems": 2, "maxItems": 2}}
    both: Several = WrittenField(description="two committees of the plan")

    def resolve(self, reading: RuleReading) -> Both | None:
        names = reading.committee("both", self.both)
        bounds = reading.bounds(self)
        if len(names) != 2:
            reading.problem("needs-two-committees", "both", names)
            return None
        return Both((names[0], names[1]), bounds)
