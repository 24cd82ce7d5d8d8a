"""`apart` as it is written."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Annotated, Any, ClassVar

from pydantic import Field as WrittenField

from planner.bodies.apart.body import Apart
from planner.bodies.apart.sentence import sentence
from planner.language.plan import Mention
from planner.written.models import Kept, Several, Written, validate
from planner.written.problem_list import shown_value
from planner.written.rule_reading import COUNTABLE, RuleReading
from planner.written.rule_text import Narrower, RuleText
from planner.written.saying import Sentence
from planner.written.yaml_places import PlacedDict, PlacedList


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
        return Apart(lists=tuple(_lists(reading, reading.raw["apart"])))

    def _of_several(self, reading: RuleReading, raw: PlacedDict) -> Apart | None:
        text = validate(SharedText, raw, reading.raw.place("apart"), reading.problems)
        if text is None:
            return None
        inner = reading.inside(raw)
        names = tuple(inner.field("fields", name, COUNTABLE).name for name in text.fields)
        if not names:
            inner.problem("list-empty", "fields")
        return Apart(shared=names) if names else None


def _lists(reading: RuleReading, raw: PlacedList) -> Iterator[tuple[str, ...]]:
    """Lists of two or more ids each, recorded so that strangers are found once the pool is read."""
    if not any(isinstance(ids, PlacedList) for ids in raw):
        reading.problem("apart-form", "apart", raw)
        return
    for item, ids in enumerate(raw):
        if not isinstance(ids, PlacedList) or len(ids) < 2 or any(v is None or isinstance(v, (dict, list)) for v in ids):
            reading.problems.add("apart-form", raw.place(item), ids, key="apart")
            continue
        texts = [shown_value(person, 10_000).strip() for person in ids]
        for at, person in enumerate(texts):
            if person in texts[:at]:
                reading.problems.add("listed-twice", ids.place(at), person, key="apart")
            reading.mentions[Mention("person", person, ids.place(at))] = None
        yield tuple(texts)
