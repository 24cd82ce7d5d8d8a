"""How `mean` reads in a sentence."""

from __future__ import annotations

from planner.written.saying import AsWritten, RuleForce, Teller


def sentence(written: AsWritten, teller: Teller, force: RuleForce) -> str:
    bounds = teller.bounds(written)
    said = teller.say(f"sentence.mean.{force}", bounds=bounds, field=teller.field(str(written["mean"])))
    of = teller.clause(written.get("of"), "they")
    return teller.say("sentence.count_each-of", rest=said, of=of) if of else said
