"""`apart` as it is written."""

from __future__ import annotations

from typing import Annotated, Any, ClassVar

from pydantic import Field as WrittenField

from planner.bodies.apart.body import Apart
from planner.bodies.apart.sentence import sentence
from planner.written.models import Kept, Several, Written, validate
from planner.written.rule_reading import COUNTABLE, RuleReading
from planner.written.rule_text import Narrower, RuleText
from planner.written.saying import Sentence
from planner.written.yaml_places import PlacedDict


def _field_or_lists_of_two(schema: dict[str, Any]) -> dict[str, Any]:
    lists = next(part for part in schema["anyOf"] if part.get("type") == "array")
    of_two = {**lists, "minItems": 1, "items": {**lists["items"], "minItems": 2}}
    others = [part for part in schema["anyOf"] if part.get("type") not in ("array", "string")]
    return {**schema, "anyOf": [{"type": "string", "minLength": 1}, *others, of_two]}


class SharedText(Written):
    """The fields all of whose values no two members share."""

    fields: Several = WrittenField(description="fields; whoever has a blank in one of them shares with nobody")


class ApartText(RuleText):
    """`apart: FIELD`, `{fields: [...]}` or lists of ids: no two members share the value, all of the values, or come from one
    list."""

    keyword: ClassVar[str] = "apart"
    field_keys: ClassVar[tuple[str, ...]] = ("apart",)
    sentence: ClassVar[Sentence] = sentence
    narrower: ClassVar[Narrower] = {"apart": _field_or_lists_of_two}
    apart: Annotated[Any, Kept(str | SharedText | list[Several])] = WrittenField(
        description="a field, `fields` with several, or lists of two or more ids"
    )

    def resolve(self, reading: RuleReading) -> Apart | None:
        if isinstance(self.apart, PlacedDict):
            return self._of_several(reading, self.apart)
        if not isinstance(self.apart, list):
            if not isinstance(self.apart, str) or not self.apart.strip():
                reading.problem("apart-form", "apart", self.apart)
                return None
            return Apart(shared=(reading.field("apart", self.apart.strip(), COUNTABLE).name,))
        if not self.apart:
            reading.problem("list-empty", "apart")
            return None
        return Apart(lists=tuple(reading.people_lists("apart")))

    def _of_several(self, reading: RuleReading, raw: PlacedDict) -> Apart | None:
        text = validate(SharedText, raw, reading.raw.place("apart"), reading.problems)
        if text is None:
            return None
        inner = reading.inside(raw)
        names = tuple(inner.field("fields", name, COUNTABLE).name for name in text.fields)
        if not names:
            inner.problem("list-empty", "fields")
        return Apart(shared=names) if names else None
