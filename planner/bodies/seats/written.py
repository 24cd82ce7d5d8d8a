"""`seats` as it is written."""

from __future__ import annotations

from pydantic import Field as WrittenField

from planner.bodies.seats.body import Seats
from planner.written.models import Flag
from planner.written.rule_reading import RuleReading
from planner.written.rule_text import WholeBounds


class SeatsText(WholeBounds):
    """The seats of a committee as a mapping; a plain number means `exactly`."""

    fixed: Flag = WrittenField(False, description="true: never offered as a relaxation")

    def resolve(self, reading: RuleReading) -> Seats:
        return Seats(reading.bounds(self))
