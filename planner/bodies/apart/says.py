"""How findings of `apart` read."""

from __future__ import annotations

from planner.bodies.saying import Says, all_sure, number_alone, phrase, surplus, take_away

SAYS = Says(
    required=phrase("required.apart"),
    actual=number_alone,
    has_share=False,
    sure=all_sure,
    slack=None,
    shortfall=surplus,
    listed="people.share",
    listed_if_nobody=False,
    actions=take_away("actions.apart"),
    needs="counting.needs",
    legend=None,
)
