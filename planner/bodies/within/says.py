"""How it reads that a slate breaks `within`, which no rule says but the plan: members of a committee outside of another."""

from __future__ import annotations

from planner.bodies.remedies import taken_out
from planner.bodies.saying import Says, Voice, all_sure, offenders, phrase, take_away
from planner.results.result import Finding


def _actual(voice: Voice, _: Finding, actual: str) -> str:
    return voice.say("actual.outside", n=actual)


SAYS = Says(
    required=phrase("required.within"),
    actual=_actual,
    has_share=False,
    sure=all_sure,
    slack=None,
    shortfall=offenders(all_sure),
    listed="people.outside",
    listed_if_nobody=False,
    actions=take_away("actions.within"),
    remedy=taken_out("remedy.within"),
    needs="counting.needs",
    legend=None,
    at_fault=True,
)
