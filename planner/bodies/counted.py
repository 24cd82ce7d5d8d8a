"""How findings of counts read, of one committee or of several, and those that do not say of which body they are."""

from __future__ import annotations

from dataclasses import replace

from planner.bodies.remedies import added_or_taken_out
from planner.bodies.saying import Says, bounds_alone, more_or_fewer, number_alone, short_by_number, sure_by_number

COUNTED = Says(
    required=bounds_alone,
    actual=number_alone,
    has_share=True,
    sure=sure_by_number,
    slack=None,
    shortfall=short_by_number,
    listed="people.counted",
    listed_if_nobody=True,
    actions=more_or_fewer,
    remedy=added_or_taken_out,
    needs="counting.needs",
    legend=None,
    at_fault=False,
)

# A finding of a result that does not say of which body it is: read as a count.
UNNAMED = replace(COUNTED, listed_if_nobody=False)
