"""THE list of rule bodies: one line a body, as it is written. A new body is a folder beside this file and a line here."""

from __future__ import annotations

from functools import cache
from importlib import import_module

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
from planner.bodies.saying import UNNAMED, Says
from planner.results.result import Finding
from planner.results.rule_keys import OF_COMMITTEES, kind_by_key
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


@cache
def packages() -> dict[str, str]:
    """The package of each kind of finding, by its keyword: of every body, of the seats of a committee, and of `within`."""
    written = {body.keyword: body.__module__.rpartition(".")[0] for body in (*BODIES, *JOINT_BODIES)}
    return written | {kind: f"{__name__.rpartition('.')[0]}.{kind}" for kind in OF_COMMITTEES}


@cache
def says(kind: str) -> Says:
    """How findings of this kind read; those of a kind that is not known, or not said, as a count."""
    package = packages().get(kind)
    if package is None:
        return UNNAMED
    said: Says = import_module(f"{package}.says").SAYS
    return said


def says_of(finding: Finding) -> Says:
    """How this finding reads. Those of a committee are known by their key, too."""
    return says(finding.kind or kind_by_key(finding.rule))
