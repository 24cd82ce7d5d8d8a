"""`require` as it is written."""

from __future__ import annotations

from typing import ClassVar

from pydantic import Field as WrittenField

from planner.bodies.require.body import Require
from planner.bodies.require.sentence import sentence
from planner.written.models import SelectorText
from planner.written.rule_reading import RuleReading
from planner.written.rule_text import RuleText
from planner.written.saying import Sentence


class RequireText(RuleText):
    """`require: SELECTOR` (with `who`): every member matching `who` matches it."""

    keyword: ClassVar[str] = "require"
    selector_keys: ClassVar[tuple[str, ...]] = ("require", "who")
    sentence: ClassVar[Sentence] = sentence
    require: SelectorText = WrittenField(description="what a member must match")
    who: SelectorText = WrittenField(None, description="of whom it is asked; default everybody")

    def resolve(self, reading: RuleReading) -> Require:
        return Require(reading.selector("require"), reading.selector("who"))
