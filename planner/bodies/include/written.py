"""`include` as it is written."""

from __future__ import annotations

from typing import ClassVar

from pydantic import Field as WrittenField

from planner.bodies.include.body import Include
from planner.bodies.include.sentence import sentence
from planner.written.models import Several
from planner.written.rule_reading import RuleReading
from planner.written.rule_text import RuleText
from planner.written.saying import Sentence


class IncludeText(RuleText):
    """`include: [id, ...]`: all of them are members."""

    keyword: ClassVar[str] = "include"
    sentence: ClassVar[Sentence] = sentence
    include: Several = WrittenField(description="ids of people in the pool")

    def resolve(self, reading: RuleReading) -> Include:
        return Include(reading.people("include", self.include))
