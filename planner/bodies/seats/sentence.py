"""How `seats` reads in a sentence."""

from __future__ import annotations

from collections.abc import Mapping

from planner.written.saying import AsWritten, RuleForce, Teller


def sentence(written: AsWritten, teller: Teller, force: RuleForce) -> str:
    seats = written["seats"]
    bounds = teller.bounds(seats if isinstance(seats, Mapping) else {"exactly": seats})
    return teller.say(f"sentence.seats.{force}", bounds=bounds)
