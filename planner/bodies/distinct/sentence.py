"""How `distinct` reads in a sentence."""

from __future__ import annotations

from planner.bodies.sentences import be, bounds_beside, is_one, side
from planner.written.saying import AsWritten, RuleForce, Teller


def sentence(written: AsWritten, teller: Teller, force: RuleForce) -> str:
    field = teller.field(str(written["distinct"]))
    if teller.has_share(written):
        said = teller.say(f"sentence.distinct-share.{force}", be=be(written, teller, force), field=field)
    else:
        noun = "sentence.distinct-value" if is_one(written) else "sentence.distinct-values"
        values = teller.say(noun, bounds=bounds_beside(written, teller), field=field)
        said = teller.say(f"sentence.distinct{side(written)}.{force}", values=values)
    of = teller.clause(written.get("of"), "they")
    return teller.say("sentence.only-of", rest=said, of=of) if of else said
