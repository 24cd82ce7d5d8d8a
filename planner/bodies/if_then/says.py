"""How findings of `if` and `then` read: as those of a count, the one of `then`."""

from __future__ import annotations

from collections.abc import Iterator

from planner.bodies.remedies import added_or_taken_out
from planner.bodies.saying import Printed, Says, Voice, among, bounds_alone, meet, number_alone, people_off, short_by_number
from planner.results.result import Finding


def _required(voice: Voice, finding: Finding, bounds: str) -> str:
    """What is asked where the condition holds."""
    return voice.say("required.if", bounds=bounds) if bounds else bounds_alone(voice, finding, bounds)


def _sure(finding: Finding) -> int:
    """Of a verdict that is open it is open, too, whether anything is asked."""
    return finding.shortfall if finding.verdict == "not_met" else 0


def _actions(voice: Voice, finding: Finding, printed: Printed) -> Iterator[str]:
    """What `then` lacks, unless the condition goes; where only the data of the condition is missing, that it is."""
    if finding.verdict == "unproven" and not finding.unsure:
        yield voice.say("actions.if-open", rule=voice.rule(finding.rule), actual=printed.actual, required=printed.required)
    if finding.verdict != "not_met":
        return
    said = {"rule": voice.rule(finding.rule), "n": people_off(voice, _sure(finding), finding.shortfall)}
    low, high, actual = finding.at_least, finding.at_most, finding.actual
    if isinstance(actual, int) and low is not None and actual < low:
        yield voice.say("actions.if-more", actual=printed.actual, required=printed.required, **said)
    elif isinstance(actual, int) and high is not None and actual > high:
        line = voice.say("actions.if-fewer", actual=printed.actual, required=printed.required, **said)
        yield line + among(voice, finding.people)
    else:
        yield from meet(voice, finding, printed)


SAYS = Says(
    required=_required,
    actual=number_alone,
    has_share=True,
    sure=_sure,
    slack=None,
    shortfall=short_by_number,
    listed="people.counted",
    listed_if_nobody=False,
    actions=_actions,
    remedy=added_or_taken_out,
    needs="counting.needs",
    legend="legend.if",
    at_fault=False,
)
