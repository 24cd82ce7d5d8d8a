"""THE list of rule bodies: one line a body, as it is written. A new body is a file beside this one and a line here."""

from __future__ import annotations

from planner.bodies.apart import ApartText
from planner.bodies.both import BothText
from planner.bodies.count import CountText
from planner.bodies.count_each import CountEachText
from planner.bodies.distinct import DistinctText
from planner.bodies.exclude import ExcludeText
from planner.bodies.holds import HoldsText
from planner.bodies.include import IncludeText
from planner.bodies.mean import MeanText
from planner.bodies.require import RequireText
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
