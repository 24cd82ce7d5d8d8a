"""How findings of `holds` read."""

from __future__ import annotations

from collections.abc import Iterator

from planner.bodies.remedies import taken_out
from planner.bodies.saying import Printed, Says, Voice, all_sure, between, bounds_alone, number_alone, surplus
from planner.results.result import Finding


def _required(voice: Voice, finding: Finding, bounds: str) -> str:
    return voice.say("required.each-person", bounds=bounds) if bounds else bounds_alone(voice, finding, bounds)


def _actions(voice: Voice, finding: Finding, _: Printed) -> Iterator[str]:
    if finding.verdict == "not_met":
        people = "; ".join(_with_posts(voice, finding, id) for id in voice.in_order(finding.people))
        yield voice.say("actions.holds", rule=voice.rule(finding.rule), people=people)


def _with_posts(voice: Voice, finding: Finding, id: str) -> str:
    """The posts that somebody holds, and how many of them are to be given up; of a result that does not say, that there are
    too many."""
    slate, most = voice.result.slate or {}, finding.at_most
    posts = [voice.committee(one) for one in between(voice, finding) if id in slate.get(one, ())]
    if not isinstance(most, int) or len(posts) <= most:
        return voice.say("actions.holds-plain", person=voice.person(id))
    said = {"all": voice.whole(len(posts)), "posts": ", ".join(posts), "n": voice.whole(len(posts) - most)}
    return voice.say("actions.holds-person", person=voice.person(id), **said)


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
    remedy=taken_out("remedy.holds"),
    needs="counting.needs",
    legend=None,
    at_fault=True,
)
