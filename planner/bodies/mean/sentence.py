"""How `mean` reads in a sentence."""

from __future__ import annotations

from planner.written.saying import AsWritten, RuleForce, Teller


def sentence(written: AsWritten, teller: Teller, force: RuleForce) -> str:
    bounds = teller.bounds(written)
    return teller.say(f"sentence.mean.{force}", bounds=bounds, field=teller.field(str(written["mean"])))
