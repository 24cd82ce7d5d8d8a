"""How `both` reads in a sentence."""

from __future__ import annotations

from planner.bodies.sentences import texts
from planner.written.saying import AsWritten, RuleForce, Teller


def sentence(written: AsWritten, teller: Teller, force: RuleForce) -> str:
    committees = teller.say("sentence.and").join(texts(written["both"]))
    return teller.say(f"sentence.both.{force}", committees=committees, bounds=teller.bounds(written))
