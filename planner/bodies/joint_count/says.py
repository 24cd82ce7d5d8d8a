"""How findings of a joint `count` read: as those of a `count`."""

from __future__ import annotations

from planner.bodies.saying import Says, bounds_alone, more_or_fewer, number_alone, short_by_number, sure_by_number

SAYS = Says(
    required=bounds_alone,
    actual=number_alone,
    has_share=True,
    sure=sure_by_number,
    slack=None,
    shortfall=short_by_number,
    listed="people.counted",
    listed_if_nobody=True,
    actions=more_or_fewer,
    needs="counting.needs",
    legend=None,
)
