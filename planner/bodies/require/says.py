"""How findings of `require` read."""

from __future__ import annotations

from planner.bodies.remedies import replaced_or_excused
from planner.bodies.saying import Says, number_alone, offenders, phrase, replace_offenders
from planner.results.result import Finding


def _sure(finding: Finding) -> int:
    return max(0, finding.shortfall - len(finding.unsure))


SAYS = Says(
    required=phrase("required.of-people"),
    actual=number_alone,
    has_share=False,
    sure=_sure,
    slack=None,
    shortfall=offenders(_sure),
    listed="people.offend",
    listed_if_nobody=False,
    actions=replace_offenders,
    remedy=replaced_or_excused,
    needs="counting.needs",
    legend=None,
    at_fault=True,
)
