"""How the seats of a committee read."""

from __future__ import annotations

from planner.bodies.remedies import added_or_taken_out
from planner.bodies.saying import Says, bounds_alone, more_or_fewer, number_alone, short_by_number, sure_by_number

SAYS = Says(
    required=bounds_alone,
    actual=number_alone,
    has_share=False,
    sure=sure_by_number,
    slack=None,
    shortfall=short_by_number,
    listed=None,
    listed_if_nobody=False,
    actions=more_or_fewer,
    remedy=added_or_taken_out,
    needs="counting.needs",
    legend=None,
    at_fault=False,
)
