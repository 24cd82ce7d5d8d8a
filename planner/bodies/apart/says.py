"""How findings of `apart` read."""

from __future__ import annotations

from collections.abc import Iterator

from planner.bodies.remedies import taken_out
from planner.bodies.saying import Printed, Says, Voice, all_sure, phrase, surplus
from planner.results.result import Finding


def _actual(voice: Voice, finding: Finding, actual: str) -> str:
    return voice.say("actual.apart", n=actual) if finding.actual else voice.say("actual.apart.none")


def _actions(voice: Voice, finding: Finding, _: Printed) -> Iterator[str]:
    """So many of those who are members together have to leave the committee."""
    if finding.verdict == "not_met":
        yield voice.say(
            "actions.apart", rule=voice.rule(finding.rule), all=voice.whole(len(finding.people)),
            n=voice.whole(finding.shortfall), people=voice.people(finding.people),
            committee=voice.committee(finding.rule.rpartition("/")[0]),
        )  # fmt: skip


SAYS = Says(
    required=phrase("required.apart"),
    actual=_actual,
    has_share=False,
    sure=all_sure,
    slack=None,
    shortfall=surplus,
    listed="people.share",
    listed_if_nobody=False,
    actions=_actions,
    remedy=taken_out("remedy.apart"),
    needs="counting.needs",
    legend=None,
    at_fault=True,
)
