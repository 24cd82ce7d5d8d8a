"""How `count_each` reads in a sentence."""

from __future__ import annotations

from planner.bodies.sentences import members, or_none
from planner.written.saying import AsWritten, RuleForce, Teller


def sentence(written: AsWritten, teller: Teller, force: RuleForce) -> str:
    name = str(written["count_each"])
    values = written.get("values")
    field = teller.field(name)
    if isinstance(values, list) and values:
        listed = ", ".join(teller.value(name, value) for value in values)
        field = teller.say("sentence.each-listed", field=field, values=listed)
    elif teller.declared(name).type == "list":
        field = teller.say("sentence.each-of-list", field=field)
    said = teller.say(f"sentence.count_each.{force}", field=field, members=members(written, teller, False))
    said = or_none(said, written, teller)
    of = teller.clause(written.get("of"), "they")
    return teller.say("sentence.count_each-of", rest=said, of=of) if of else said
