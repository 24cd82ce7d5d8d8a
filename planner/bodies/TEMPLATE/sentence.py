"""How `template` reads in a sentence."""

from __future__ import annotations

from planner.bodies.sentences import listed
from planner.written.saying import AsWritten, RuleForce, Teller


def sentence(written: AsWritten, teller: Teller, force: RuleForce) -> str:
    return teller.say(f"sentence.template.{force}", people=listed(written["template"]), bounds=teller.bounds(written))
