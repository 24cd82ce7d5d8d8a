"""How findings of `sum` read."""

from __future__ import annotations

from planner.bodies.remedies import to_be_met
from planner.bodies.saying import Says, bounds_alone, meet, number_alone, short_of_number, slack_of_number, sure_by_number

SAYS = Says(
    required=bounds_alone,
    actual=number_alone,
    has_share=False,
    sure=sure_by_number,
    slack=slack_of_number,
    shortfall=short_of_number("sum"),
    listed=None,
    listed_if_nobody=False,
    actions=meet,
    remedy=to_be_met,
    needs="counting.needs",
    legend="legend.sum",
    at_fault=False,
)
