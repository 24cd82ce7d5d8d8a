"""`apart` as it is written."""

from __future__ import annotations

from typing import Annotated, Any, ClassVar

from pydantic import Field as WrittenField

from planner.bodies.apart.body import Apart
from planner.bodies.apart.sentence import sentence
from planner.written.models import Kept, Several
from planner.written.rule_reading import COUNTABLE, RuleReading
from planner.written.rule_text import Narrower, RuleText
from planner.written.saying import Sentence


def _field_or_lists_of_two(schema: dict[str, Any]) -> dict[str, Any]:
    lists = next(part for part in schema["anyOf"] if part.get("type") == "array")
    of_two = {**lists, "minItems": 1, "items": {**lists["items"], "minItems": 2}}
    return {**schema, "anyOf": [{"type": "string", "minLength": 1}, of_two]}


class ApartText(RuleText):
    """`apart: FIELD` or lists of ids: no two members share the value, or come from one list."""

    keyword: ClassVar[str] = "apart"
    field_keys: ClassVar[tuple[str, ...]] = ("apart",)
    sentence: ClassVar[Sentence] = sentence
    narrower: ClassVar[Narrower] = {"apart": _field_or_lists_of_two}
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
