"""How `count_each` reads in a sentence."""

from __future__ import annotations

from planner.bodies.sentences import bounds_beside, members, side
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
    of = teller.clause(written.get("of"), "they")
    share_of = bool(of) and teller.has_share(written)
    if share_of:
        people = teller.say("sentence.each-of-them", bounds=bounds_beside(written, teller))
    else:
        people = members(written, teller, False)
    verb = "-or-none" if written.get("or_none") else side(written)
    said = teller.say(f"sentence.each{verb}.{force}", field=field, members=people)
    if share_of:
        return teller.say("sentence.each-share-of", of=of, rest=said[:1].lower() + said[1:])
    return teller.say("sentence.only-of", rest=said, of=of) if of else said
