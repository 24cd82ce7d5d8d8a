"""How `count` reads in a sentence."""

from __future__ import annotations

from planner.bodies.sentences import be, bounds_beside, members, side
from planner.words.manners import manners
from planner.written.saying import AsWritten, RuleForce, Teller


def sentence(written: AsWritten, teller: Teller, force: RuleForce) -> str:
    said = _asked(written, teller, force)
    if written.get("or_none"):
        nobody = teller.clause(written["count"], "who")
        code = "sentence.or-none" if nobody else "sentence.or-none-at-all"
        said = teller.say(code, rest=_small(said), **({"what": nobody} if nobody else {}))
    of = teller.clause(written.get("of"), "they") if written.get("per") is None else ""
    return teller.say("sentence.count-of", of=of, rest=_small(said)) if of else said


def _asked(written: AsWritten, teller: Teller, force: RuleForce) -> str:
    """The rule without the people that it is about, and without that none at all will do."""
    if written.get("per") is not None:
        per, counted = teller.clause(written["per"], "they"), teller.clause(written["count"], "they")
        return teller.say(f"sentence.count-per.{force}", what=counted, per=per, be=be(written, teller, force))
    what = _what(written["count"], teller)
    if what and _is_nobody(written):
        return teller.say(f"sentence.count-nobody.{force}", what=what)
    of = bool(teller.clause(written.get("of"), "they"))
    if not what:
        return teller.say(f"sentence.size{side(written)}.{force}", members=members(written, teller, of))
    if teller.has_share(written) and not of:
        return teller.say(f"sentence.count-share{side(written)}.{force}", bounds=bounds_beside(written, teller), what=what)
    return teller.say(f"sentence.count{side(written)}.{force}", members=members(written, teller, of), what=what)


def _what(raw: object, teller: Teller) -> str:
    """The clause about who is counted. "5 must not be" would be heard as a ban on those five."""
    what = teller.clause(raw)
    if manners(teller.lang).inflects and what.lstrip("([").startswith("not "):
        return teller.say("condition.any.among", what=teller.clause(raw, "they"))
    return what


def _is_nobody(written: AsWritten) -> bool:
    cap = side(written) == "-cap" and written.get("round") is None and str(written["at_most"]) == "0"
    return cap or str(written.get("exactly")) == "0"


def _small(said: str) -> str:
    return said[:1].lower() + said[1:]
