"""How `if` and `then` read in a sentence: two sentences of a count, one the condition of the other."""

from __future__ import annotations

from collections.abc import Mapping

from planner.bodies.count.sentence import sentence as counted
from planner.bodies.sentences import is_one
from planner.written.saying import AsWritten, RuleForce, Teller


def sentence(written: AsWritten, teller: Teller, force: RuleForce) -> str:
    given, then = written.get("if"), written.get("then")
    if not isinstance(given, Mapping) or not isinstance(then, Mapping):
        return ""
    what = teller.clause(given.get("count", {}), "who" if is_one(given) else "they")
    said = counted({"count": {}, **then}, teller, force)
    share = teller.has_share(given)
    noun = "share" if share else "member" if is_one(given) else "members"
    return teller.say(f"sentence.if-then-{noun}", bounds=teller.bounds(given), what=what, rest=said[:1].lower() + said[1:])
