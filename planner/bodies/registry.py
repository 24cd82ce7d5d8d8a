"""THE list of rule bodies: one line a body, as it is written. A new body is a folder beside this file and a line here."""

from __future__ import annotations

from planner.bodies.apart.written import ApartText
from planner.bodies.both.written import BothText
from planner.bodies.count.written import CountText
from planner.bodies.count_each.written import CountEachText
from planner.bodies.distinct.written import DistinctText
from planner.bodies.exclude.written import ExcludeText
from planner.bodies.holds.written import HoldsText
from planner.bodies.include.written import IncludeText
from planner.bodies.mean.written import MeanText
from planner.bodies.require.written import RequireText
from planner.written.rule_text import RuleText

# Bodies of rules of one committee.
BODIES: tuple[type[RuleText], ...] = (
    RequireText,
    CountText,
    CountEachText,
    DistinctText,
    MeanText,
    ApartText,
    IncludeText,
    ExcludeText,
)

# Bodies of rules over several committees, written under `joint`.
JOINT_BODIES: tuple[type[RuleText], ...] = (
    HoldsText,
    BothText,
)
