"""How findings of `holds` read."""

from __future__ import annotations

from collections.abc import Iterator

from planner.bodies.saying import Printed, Says, Voice, all_sure, between, bounds_alone, number_alone, surplus
from planner.results.result import Finding


def _required(voice: Voice, finding: Finding, bounds: str) -> str:
    return voice.say("required.each-person", bounds=bounds) if bounds else bounds_alone(voice, finding, bounds)


def _actions(voice: Voice, finding: Finding, _: Printed) -> Iterator[str]:
    if finding.verdict == "not_met":
        people = _with_posts(voice, finding)
        yield voice.say("actions.holds", rule=voice.rule(finding.rule), n=voice.whole(finding.shortfall), people=people)


def _with_posts(voice: Voice, finding: Finding) -> str:
    """Each with the posts held."""
    slate, of = voice.result.slate or {}, between(voice, finding)
    held = {id: [voice.committee(one) for one in of if id in slate.get(one, ())] for id in voice.in_order(finding.people)}
    return "; ".join(voice.person(id) + (f": {', '.join(posts)}" if posts else "") for id, posts in held.items())


SAYS = Says(
    required=_required,
    actual=number_alone,
    has_share=False,
    sure=all_sure,
    slack=None,
    shortfall=surplus,
    listed="people.over",
    listed_if_nobody=False,
    actions=_actions,
    needs="counting.needs",
    legend=None,
)
