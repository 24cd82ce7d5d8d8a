"""`mean` as it is written."""

from __future__ import annotations

from typing import ClassVar

from pydantic import Field as WrittenField

from planner.bodies.mean.body import Mean
from planner.bodies.mean.sentence import sentence
from planner.written.dated import DecimalOverTime
from planner.written.models import Text, keys_of
from planner.written.rule_reading import RuleReading
from planner.written.rule_text import RuleText
from planner.written.saying import Sentence


class MeanText(RuleText):
    """`mean: FIELD` with bounds, which may be decimal: the mean of a number field over the members."""

    keyword: ClassVar[str] = "mean"
    field_keys: ClassVar[tuple[str, ...]] = ("mean",)
    sentence: ClassVar[Sentence] = sentence
    mean: Text = WrittenField(description="a number field, or a computed one")
    at_least: DecimalOverTime | None = WrittenField(None, description="a number, whole or decimal")
    at_most: DecimalOverTime | None = WrittenField(None, description="a number, whole or decimal")
    exactly: DecimalOverTime | None = WrittenField(None, description="in place of both others")

    def resolve(self, reading: RuleReading) -> Mean:
        field = reading.field("mean", self.mean, ("number",), computed=True)
        reading.check_bounds(keys_of(type(self)))
        exactly = reading.threshold("exactly", self.exactly)
        if exactly is not None:
            return Mean(field.name, exactly, exactly)
        return Mean(field.name, reading.threshold("at_least", self.at_least), reading.threshold("at_most", self.at_most))
