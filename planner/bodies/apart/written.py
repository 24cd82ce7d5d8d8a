"""`apart` as it is written."""

from __future__ import annotations

from typing import Annotated, Any, ClassVar

from pydantic import Field as WrittenField

from planner.bodies.apart.body import Apart
from planner.written.models import Kept, Several
from planner.written.rule_reading import COUNTABLE, RuleReading
from planner.written.rule_text import RuleText


class ApartText(RuleText):
    """`apart: FIELD` or lists of ids: no two members share the value, or come from one list."""

    keyword: ClassVar[str] = "apart"
    apart: Annotated[Any, Kept(str | list[Several])] = WrittenField(description="a field, or lists of two or more ids")

    def resolve(self, reading: RuleReading) -> Apart | None:
        if not isinstance(self.apart, list):
            if not isinstance(self.apart, str) or not self.apart.strip():
                reading.problem("apart-form", "apart", self.apart)
                return None
            return Apart(field=reading.field("apart", self.apart.strip(), COUNTABLE).name)
        if not self.apart:
            reading.problem("list-empty", "apart")
            return None
        return Apart(lists=tuple(reading.people_lists("apart")))
