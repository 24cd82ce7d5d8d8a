"""How `both` reads in a sentence."""

from __future__ import annotations

from planner.bodies.sentences import be, texts
from planner.written.saying import AsWritten, RuleForce, Teller


def sentence(written: AsWritten, teller: Teller, force: RuleForce) -> str:
    committees = teller.say("sentence.and").join(texts(written["both"]))
    said = teller.say(f"sentence.both.{force}", committees=committees, be=be(written, teller, force))
    of = written.get("of")
    return said if of is None else teller.say("sentence.of-committee", rest=said, of=str(of))
