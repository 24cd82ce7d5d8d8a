"""How findings of `if` and `then` read: as those of a count, the one of `then`."""

from __future__ import annotations

from planner.bodies.saying import Says, Voice, meet, number_alone, short_by_number
from planner.results.result import Finding


def _required(voice: Voice, _finding: Finding, bounds: str) -> str:
    """What is asked where the condition holds."""
    return voice.say("required.if", bounds=bounds) if bounds else voice.say("required.any")


def _sure(finding: Finding) -> int:
    """Of a verdict that is open it is open, too, whether anything is asked."""
    return finding.shortfall if finding.verdict == "not_met" else 0


SAYS = Says(
    required=_required,
    actual=number_alone,
    has_share=True,
    sure=_sure,
    slack=None,
    shortfall=short_by_number,
    listed="people.counted",
    listed_if_nobody=False,
    actions=meet,
    needs="counting.needs",
    legend=None,
)
