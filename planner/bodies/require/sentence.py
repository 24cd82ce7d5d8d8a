"""How `require` reads in a sentence."""

from __future__ import annotations

from planner.written.saying import AsWritten, RuleForce, Teller


def sentence(written: AsWritten, teller: Teller, force: RuleForce) -> str:
    what = teller.clause(written["require"]) or teller.say("condition.any.anybody")
    who = teller.clause(written.get("who"), "who")
    if who:
        return teller.say(f"sentence.require-who.{force}", who=who, what=what)
    return teller.say(f"sentence.require.{force}", what=what)
