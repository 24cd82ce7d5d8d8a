"""THE list of rule bodies: one line a body, as it is written. A new body is a folder beside this file and a line here."""

from __future__ import annotations

from collections.abc import Mapping
from fractions import Fraction
from functools import cache
from importlib import import_module

from planner.bodies.apart.written import ApartText
from planner.bodies.body import Body
from planner.bodies.both.written import BothText
from planner.bodies.count.written import CountText
from planner.bodies.count_each.written import CountEachText
from planner.bodies.distinct.written import DistinctText
from planner.bodies.exclude.written import ExcludeText
from planner.bodies.holds.written import HoldsText
from planner.bodies.if_then.written import IfThenText
from planner.bodies.include.written import IncludeText
from planner.bodies.joint_count.written import JointCountText
from planner.bodies.mean.written import MeanText
from planner.bodies.require.written import RequireText
from planner.bodies.seats.body import Seats
from planner.bodies.seats.written import SeatsOfText, SeatsText
from planner.bodies.sum.written import SumText
from planner.language.bounds import Amount, Bounds
from planner.language.plan import Rule
from planner.results.rule_keys import OF_COMMITTEES
from planner.written.rule_text import RuleText

# Bodies of rules of one committee.
BODIES: tuple[type[RuleText], ...] = (
    RequireText,
    CountText,
    CountEachText,
    DistinctText,
    MeanText,
    SumText,
    IfThenText,
    ApartText,
    IncludeText,
    ExcludeText,
)

# Bodies of rules over several committees, written under `joint`.
JOINT_BODIES: tuple[type[RuleText], ...] = (
    HoldsText,
    BothText,
    JointCountText,
)

# How many members a committee has: written in the plan.
SizeText = SeatsText
SizeOfText = SeatsOfText
Said = RuleText | SeatsText

# Every body that has a sentence.
WRITTEN: tuple[type[Said], ...] = (*BODIES, *JOINT_BODIES, SizeText)


def size_text(written: Mapping[str, object]) -> type[SeatsText] | type[SeatsOfText]:
    """The model of the seats of a committee: in whole numbers, or as shares of another one."""
    return SeatsOfText if "of" in written else SeatsText


def any_size(committee: str, place: str = "") -> Rule:
    """Seats of a committee that may have any number of members from 1."""
    return Rule(SizeText.keyword, committee, Seats(Bounds(Amount(Fraction(1), False, "1"))), topic="seats", place=place)


def kind_of(body: type[Said]) -> str:
    """What findings of a body are called: its keyword, unless another body is written with the same."""
    return getattr(body, "kind", "") or body.keyword


@cache
def packages() -> dict[str, str]:
    """The package of each kind of finding, by its keyword: of every body, of the seats of a committee, and of `within`."""
    written = {kind_of(body): body.__module__.rpartition(".")[0] for body in (*BODIES, *JOINT_BODIES)}
    return written | {kind: f"{__name__.rpartition('.')[0]}.{kind}" for kind in OF_COMMITTEES}


@cache
def excuses(kind: str) -> bool:
    """Whether rules of this kind stop single people, whom a waiver can excuse."""
    package = packages().get(kind)
    if package is None or all(kind != kind_of(body) for body in WRITTEN):
        return False
    found = vars(import_module(f"{package}.body")).values()
    return any(isinstance(one, type) and issubclass(one, Body) and vars(one).get("excuses", False) for one in found)
