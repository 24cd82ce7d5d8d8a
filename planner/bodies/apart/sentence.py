"""How `apart` reads in a sentence."""

from __future__ import annotations

from collections.abc import Mapping

from planner.bodies.sentences import listed
from planner.written.saying import AsWritten, RuleForce, Teller


def sentence(written: AsWritten, teller: Teller, force: RuleForce) -> str:
    lists = written["apart"]
    if isinstance(lists, Mapping):
        names = lists.get("fields")
        fields = [teller.field(str(name)) for name in (names if isinstance(names, list) else [])]
        if len(fields) == 1:
            return teller.say(f"sentence.apart.{force}", field=fields[0])
        return teller.say(f"sentence.apart-fields.{force}", fields=" + ".join(fields))
    if not isinstance(lists, list):
        return teller.say(f"sentence.apart.{force}", field=teller.field(str(lists)))
    return teller.say(f"sentence.apart-lists.{force}", lists="; ".join(listed(ids) for ids in lists))
