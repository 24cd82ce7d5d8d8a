"""How findings of `include` read."""

from __future__ import annotations

from planner.bodies.remedies import added_or_taken_out
from planner.bodies.saying import Says, Voice, bounds_alone, more_or_fewer, number_alone, short_by_number, sure_by_number
from planner.results.result import Finding
from planner.words.figures import number


def _required(voice: Voice, finding: Finding, bounds: str) -> str:
    if finding.at_least is None:
        return bounds_alone(voice, finding, bounds)
    return voice.say("required.all-of", n=number(finding.at_least, voice.lang))


SAYS = Says(
    required=_required,
    actual=number_alone,
    has_share=False,
    sure=sure_by_number,
    slack=None,
    shortfall=short_by_number,
    listed="people.present",
    listed_if_nobody=True,
    actions=more_or_fewer,
    remedy=added_or_taken_out,
    needs="counting.needs",
    legend=None,
    at_fault=False,
)
