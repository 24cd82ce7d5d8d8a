"""How `mean` reads in a sentence."""

from __future__ import annotations

from planner.bodies.sentences import be
from planner.written.saying import AsWritten, RuleForce, Teller


def sentence(written: AsWritten, teller: Teller, force: RuleForce) -> str:
    said = teller.say(f"sentence.mean.{force}", be=be(written, teller, force), field=teller.field(str(written["mean"])))
    of = teller.clause(written.get("of"), "they")
    return teller.say("sentence.only-of", rest=said, of=of) if of else said
