"""How findings of `exclude` read."""

from __future__ import annotations

from planner.bodies.remedies import replaced_or_excused
from planner.bodies.saying import Says, all_sure, number_alone, offenders, phrase, replace_offenders

SAYS = Says(
    required=phrase("required.no-one"),
    actual=number_alone,
    has_share=False,
    sure=all_sure,
    slack=None,
    shortfall=offenders(all_sure),
    listed="people.excluded",
    listed_if_nobody=False,
    actions=replace_offenders,
    remedy=replaced_or_excused,
    needs="counting.needs",
    legend=None,
    at_fault=True,
)
