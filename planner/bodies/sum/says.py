"""How findings of `sum` read."""

from __future__ import annotations

from fractions import Fraction

from planner.bodies.saying import Says, Voice, bounds_alone, meet, number_alone, slack_of_number, sure_by_number
from planner.results.result import Finding
from planner.words.figures import number


def _shortfall(voice: Voice, finding: Finding) -> str:
    """`tổng 100,6, vượt 0,1 so với 100,5`."""
    if finding.actual is None or finding.verdict == "unproven":
        ends = finding.actual_range
        if ends:
            return voice.say("details.sum-between", low=number(ends[0], voice.lang), high=number(ends[-1], voice.lang))
        return voice.say("details.sum-unknown")
    code, bound = "above", finding.at_most
    if finding.at_least is not None and finding.actual < finding.at_least:
        code, bound = "below", finding.at_least
    if bound is None:
        return voice.say("details.short", n=voice.whole(finding.shortfall))
    gap = abs(Fraction(str(finding.actual)) - Fraction(str(bound)))
    actual, limit = number(finding.actual, voice.lang), number(bound, voice.lang)
    return voice.say(f"details.sum-{code}", actual=actual, bound=limit, n=number(gap, voice.lang))


SAYS = Says(
    required=bounds_alone,
    actual=number_alone,
    has_share=False,
    sure=sure_by_number,
    slack=slack_of_number,
    shortfall=_shortfall,
    listed=None,
    listed_if_nobody=False,
    actions=meet,
    needs="counting.needs",
    legend="legend.sum",
)
