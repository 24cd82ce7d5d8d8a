"""The constructs of contract section 6 by name: which the random plans hold, for the program to be held against brute force.

How to switch one on: add its line to BUILT; `pytest tests/slow/test_new_constructs.py -k NAME` takes plans that surely hold it,
`PLANNER_NEW_SEEDS=0-999 pytest tests/slow/test_new_constructs.py -k mixed` takes all that are built, mixed.
"""

from __future__ import annotations

NEW = (
    "strict",        # above, below
    "round",         # up, down, nearest beside a share
    "per",           # the base of a share is another group
    "or_none",       # none, or at least so many
    "of",            # on distinct and mean (on sum where that is built)
    "sum",           # of a number field
    "fraction",      # as a bound of a mean
    "if_then",       # two counts
    "apart_fields",  # no two members share all of these values
    "joint_count",   # people in any of several committees
    "seats_of",      # the size as a share of another committee
    "both_of",       # the overlap as a share of a committee
    "months_ago",    # condition on a date
    "other_field",   # condition value {field: NAME}
    "relax",         # {to, cost}
    "strict_sum",    # above, below on sum
    "open_share",    # a share of the different values under distinct, of members of whom it is open whether they match `of`
    "both_lower",    # a lower bound of both ... of: of equal relaxations the one that does not bring it down to 0
    "least_move",    # no plan, but a closer look: a relaxed mean or sum is moved no further than the plan needs
)  # fmt: skip

NEEDS = {"strict_sum": ("sum", "strict"), "open_share": ("of",), "both_lower": ("both_of",)}  # what a construct is made of

BUILT: frozenset[str] = frozenset(
    (
        "months_ago",
        "other_field",
        "relax",
        "sum",
        "apart_fields",
        "strict",
        "round",
        "per",
        "or_none",
        "of",
        "fraction",
        "if_then",
        "strict_sum",
        "joint_count",
        "seats_of",
        "both_of",
        "both_lower",
        "least_move",
        "open_share",
    )
)
