"""How findings of `distinct` read."""

from __future__ import annotations

from collections.abc import Iterator

from planner.bodies.saying import (
    Printed,
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


SAYS = Says(
    required=bounds_alone,
    actual=number_alone,
    has_share=False,
    sure=sure_by_number,
    slack=None,
    shortfall=short_by_number,
    listed=None,
    listed_if_nobody=False,
    actions=_actions,
    needs="counting.needs-values",
    legend=None,
)
