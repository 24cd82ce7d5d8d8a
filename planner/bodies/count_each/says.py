"""How findings of `count_each` read."""

from __future__ import annotations

from planner.bodies.remedies import added_or_taken_out
from planner.bodies.saying import Says, Voice, bounds_alone, each_value, number_alone, short_by_number, sure_by_number
from planner.results.result import Finding


def _required(voice: Voice, finding: Finding, bounds: str) -> str:
    if not bounds:
        return bounds_alone(voice, finding, bounds)
    if finding.field:
        return voice.say("required.each-of", field=voice.field(finding.field), bounds=bounds)
    return voice.say("required.each", bounds=bounds)


SAYS = Says(
    required=_required,
    actual=number_alone,
    has_share=False,
    sure=sure_by_number,
    slack=None,
    shortfall=short_by_number,
    listed=None,
    listed_if_nobody=False,
    actions=each_value,
    remedy=added_or_taken_out,
    needs="counting.needs",
    legend=None,
    at_fault=False,
)
