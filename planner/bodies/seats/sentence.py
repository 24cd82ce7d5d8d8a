"""How `seats` reads in a sentence."""

from __future__ import annotations

from collections.abc import Mapping

from planner.bodies.sentences import be
from planner.written.saying import AsWritten, RuleForce, Teller


def sentence(written: AsWritten, teller: Teller, force: RuleForce) -> str:
    seats = written["seats"]
    bounds = seats if isinstance(seats, Mapping) else {"exactly": seats}
    said = teller.say(f"sentence.seats.{force}", be=be(bounds, teller, force))
    of = seats.get("of") if isinstance(seats, Mapping) else None
    return said if of is None else teller.say("sentence.of-committee", rest=said, of=str(of))
