"""How `count` reads in a sentence."""

from __future__ import annotations

from planner.bodies.sentences import members, or_none
from planner.words.manners import manners
from planner.written.saying import AsWritten, RuleForce, Teller


def sentence(written: AsWritten, teller: Teller, force: RuleForce) -> str:
    what = teller.clause(written["count"])
    if written.get("per") is not None:
        per = teller.clause(written["per"], "they")
        counted = teller.clause(written["count"], "they")
        return teller.say(f"sentence.count-per.{force}", what=counted, per=per, bounds=teller.bounds(written))
    of = teller.clause(written.get("of"), "they")
    high = written.get("at_most")
    is_cap = high is not None and not any(written.get(key) is not None for key in ("at_least", "above", "exactly", "round"))
    if what and ((is_cap and str(high) == "0") or str(written.get("exactly")) == "0"):
        said = teller.say(f"sentence.count-nobody.{force}", what=what)
    else:
        # Vietnamese says "not more than" in the verb of a cap: then the number stands alone.
        in_verb = is_cap and manners(teller.lang).cap_in_verb and not teller.is_dated(high)
        kind = ("count" if what else "size") + ("-cap" if in_verb or (is_cap and not manners(teller.lang).cap_in_verb) else "")
        people = members(written, teller, bool(of), cap=in_verb)
        said = teller.say(f"sentence.{kind}.{force}", members=people, **({"what": what} if what else {}))
    said = or_none(said, written, teller)
    return teller.say("sentence.count-of", of=of, rest=said[:1].lower() + said[1:]) if of else said
