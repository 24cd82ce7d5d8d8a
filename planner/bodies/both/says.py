"""How findings of `both` read."""

from __future__ import annotations

from collections.abc import Iterator

from planner.bodies.remedies import added_or_taken_out
from planner.bodies.saying import (
    MOST_NAMED,
    Printed,
    Says,
    Voice,
    between,
    bounds_alone,
    number_alone,
    short_by_number,
    sure_by_number,
)
from planner.results.result import Finding


def _actions(voice: Voice, finding: Finding, _: Printed) -> Iterator[str]:
    if finding.verdict == "not_met":
        yield _action(voice, finding)


def _action(voice: Voice, finding: Finding) -> str:
    """Too many in both: of whom one has to go; too few: who of the smaller committee is not in the other one yet."""
    rule, n = voice.rule(finding.rule), voice.whole(finding.shortfall)
    of = between(voice, finding)
    both = voice.say("actions.of-two", first=voice.committee(of[0]), second=voice.committee(of[1])) if len(of) == 2 else ""
    both = both or voice.say("actions.of-both")
    if finding.at_most is not None and len(finding.people) > finding.at_most:
        people = voice.people(finding.people)
        return voice.say("actions.both-fewer", rule=rule, n=n, all=voice.whole(len(finding.people)), both=both, people=people)
    line = voice.count("actions.both-more", finding.shortfall, rule=rule, both=both)
    slate = voice.result.slate or {}
    if len(of) != 2 or not all(slate.get(committee) for committee in of):
        return line
    small, large = sorted(of, key=lambda committee: len(slate[committee]))
    left = [id for id in slate[small] if id not in slate[large]]
    if not 0 < len(left) <= MOST_NAMED:
        return line
    names = {"people": voice.people(left), "small": voice.committee(small), "large": voice.member_of(large)}
    return line + voice.say("actions.not-yet", **names)


SAYS = Says(
    required=bounds_alone,
    actual=number_alone,
    has_share=False,
    sure=sure_by_number,
    slack=None,
    shortfall=short_by_number,
    listed="people.both",
    listed_if_nobody=False,
    actions=_actions,
    remedy=added_or_taken_out,
    needs="counting.needs",
    legend=None,
    at_fault=False,
)
