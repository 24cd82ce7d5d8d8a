"""How findings of `distinct` read."""

from __future__ import annotations

from collections.abc import Iterator

from planner.bodies.saying import (
    Printed,
    Remedy,
    Says,
    Voice,
    bounds_alone,
    meet,
    number_alone,
    people_off,
    short_by_number,
    sure_by_number,
)
from planner.results.result import Finding


def _actions(voice: Voice, finding: Finding, printed: Printed) -> Iterator[str]:
    count = finding.actual
    if not isinstance(count, int) or count == finding.at_least:
        yield from meet(voice, finding, printed)
    elif finding.verdict == "not_met":
        code = "more" if count < (finding.at_least or 0) else "fewer"
        yield voice.say(
            f"actions.distinct-{code}", rule=voice.rule(finding.rule), field=voice.field(finding.field or ""),
            n=people_off(voice, sure_by_number(finding), finding.shortfall), actual=printed.actual, required=printed.required,
        )  # fmt: skip


def _remedy(voice: Voice, finding: Finding) -> Remedy:
    """So many different values more, or fewer."""
    if not isinstance(finding.actual, int):
        return Remedy("")
    code = "fewer" if finding.at_most is not None and finding.actual > finding.at_most else "more"
    n = people_off(voice, sure_by_number(finding), finding.shortfall)
    return Remedy(voice.say(f"remedy.distinct-{code}", n=n, field=voice.field(finding.field or "")))


def _actual(voice: Voice, finding: Finding, actual: str) -> str:
    """`3 by unit (among 5)`: of people, it is no share."""
    if not isinstance(finding.actual, int) or not finding.field:
        return number_alone(voice, finding, actual)
    said = voice.say("actual.distinct", n=voice.whole(finding.actual), field=voice.field(finding.field))
    return said if finding.base is None else voice.say("actual.among", said=said, n=voice.whole(finding.base))


SAYS = Says(
    required=bounds_alone,
    actual=_actual,
    has_share=False,
    sure=sure_by_number,
    slack=None,
    shortfall=short_by_number,
    listed=None,
    listed_if_nobody=False,
    actions=_actions,
    remedy=_remedy,
    needs="counting.needs-values",
    legend=None,
    at_fault=False,
)
