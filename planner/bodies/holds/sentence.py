"""How `holds` reads in a sentence."""

from __future__ import annotations

from planner.bodies.sentences import listed
from planner.written.saying import AsWritten, RuleForce, Teller


def sentence(written: AsWritten, teller: Teller, force: RuleForce) -> str:
    return teller.say(f"sentence.holds.{force}", n=written.get("at_most"), committees=listed(written["holds"]))
