"""`exclude` as it is written."""

from __future__ import annotations

from typing import ClassVar

from pydantic import Field as WrittenField

from planner.bodies.exclude.body import Exclude
from planner.bodies.exclude.sentence import sentence
from planner.written.models import Several
from planner.written.rule_reading import RuleReading
from planner.written.rule_text import RuleText
from planner.written.saying import Sentence


class ExcludeText(RuleText):
    """`exclude: [id, ...]`: none of them is a member."""

    keyword: ClassVar[str] = "exclude"
    sentence: ClassVar[Sentence] = sentence
    exclude: Several = WrittenField(description="ids of people in the pool")

    def resolve(self, reading: RuleReading) -> Exclude:
        return Exclude(reading.people("exclude", self.exclude))
