"""`seats` as it is written."""

from __future__ import annotations

from typing import ClassVar, Literal

from pydantic import Field as WrittenField

from planner.bodies.seats.body import Seats
from planner.bodies.seats.sentence import sentence
from planner.written.models import Flag, Text, Written
from planner.written.rule_reading import RuleReading
from planner.written.rule_text import AmountBounds, RelaxText, WholeBounds
from planner.written.saying import Sentence


class _Seats(Written):
    """What seats have beside their bounds."""

    keyword: ClassVar[str] = "seats"
    sentence: ClassVar[Sentence] = sentence
    selector_keys: ClassVar[tuple[str, ...]] = ()
    field_keys: ClassVar[tuple[str, ...]] = ()

    fixed: Flag = WrittenField(False, description="true: never offered as a relaxation")
    authority: Literal["local", "city", "central"] = WrittenField("local", description="who may allow other seats")
    relax: RelaxText | None = WrittenField(None, description="how far a relaxation may move the seats, and what it costs")


class SeatsText(_Seats, WholeBounds):
    """The seats of a committee as a mapping; a plain number means `exactly`."""

    def resolve(self, reading: RuleReading) -> Seats:
        return Seats(reading.bounds(self))


class SeatsOfText(_Seats, AmountBounds):
    """The same as shares of the members of another committee."""

    of: Text = WrittenField(description="the committee whose members a share is of")

    def resolve(self, reading: RuleReading) -> Seats:
        bounds = reading.bounds(self, other=True)
        return Seats(bounds, reading.shares_of(self.of, bounds))
