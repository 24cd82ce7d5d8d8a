"""`template` as it is written."""

from __future__ import annotations

from typing import ClassVar

from pydantic import Field as WrittenField

from planner.bodies.TEMPLATE.body import Template
from planner.bodies.TEMPLATE.sentence import sentence
from planner.written.models import Several
from planner.written.rule_reading import RuleReading
from planner.written.rule_text import RuleText, WholeBounds
from planner.written.saying import Sentence


class TemplateText(RuleText, WholeBounds):
    """`template: [id, ...]` with whole bounds: of these people, so many are members."""

    # The key that makes a rule of this body; its other keys are the fields below and those of the bounds.
    keyword: ClassVar[str] = "template"
    sentence: ClassVar[Sentence] = sentence
    # The description goes into the schema that editors show.
    template: Several = WrittenField(description="ids of people in the pool")

    def resolve(self, reading: RuleReading) -> Template:
        """What is wrong is told to `reading.problem` with a code (words: `problem.CODE`, `problem.CODE.hint`), never raised."""
        return Template(reading.people("template", self.template), reading.bounds(self))
