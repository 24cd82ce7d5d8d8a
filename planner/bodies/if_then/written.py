"""`if` and `then` as they are written."""

from __future__ import annotations

from typing import Annotated, Any, ClassVar

from pydantic import Field as WrittenField

from planner.bodies.if_then.body import IfThen
from planner.bodies.if_then.sentence import sentence
from planner.language.bounds import Bounds
from planner.language.selectors import Selector
from planner.written.models import Kept, SelectorText, validate
from planner.written.rule_reading import RuleReading
from planner.written.rule_text import BOUND_KEYS, AmountBounds, RuleText
from planner.written.saying import Sentence
from planner.written.yaml_places import PlacedDict


class PartText(AmountBounds):
    """A number of members, or a share of all of them, within bounds."""

    count: SelectorText = WrittenField(description="whom to count")


class IfThenText(RuleText):
    """`if: {count: S}` with bounds, `then: {count: T}` with bounds: where the first holds, the second holds."""

    keyword: ClassVar[str] = "if"
    selector_keys: ClassVar[tuple[str, ...]] = ("if.count", "then.count")
    sentence: ClassVar[Sentence] = sentence
    if_: Annotated[Any, Kept(PartText)] = WrittenField(alias="if", description="the condition: a count with bounds")
    then: Annotated[Any, Kept(PartText)] = WrittenField(description="what is asked where it holds: a count with bounds")

    def resolve(self, reading: RuleReading) -> IfThen | None:
        given, then = (self._part(reading, key, raw) for key, raw in (("if", self.if_), ("then", self.then)))
        return None if given is None or then is None else IfThen(*given, *then)

    @staticmethod
    def _part(reading: RuleReading, key: str, raw: object) -> tuple[Selector, Bounds] | None:
        text = validate(PartText, raw, reading.raw.place(key), reading.problems)
        if text is None or not isinstance(raw, PlacedDict):
            return None
        inner = reading.inside(raw, key)
        selector, bounds = inner.selector("count"), inner.bounds(text)
        unread = [name for name in BOUND_KEYS if name in raw and getattr(text, name) is None]
        return None if unread else (selector, bounds)
