"""How a joint `count` reads in a sentence: that of a `count`, after the committees whose members are taken together."""

from __future__ import annotations

from planner.bodies.count import sentence as one_committee
from planner.bodies.sentences import texts
from planner.written.saying import AsWritten, RuleForce, Teller


def sentence(written: AsWritten, teller: Teller, force: RuleForce) -> str:
    said = one_committee.sentence(written, teller, force)
    committees = teller.say("sentence.and").join(texts(written["in"]))
    return teller.say("sentence.joint_count", committees=committees, rest=said[:1].lower() + said[1:])
