"""A list judged: what every outcome of the vote makes of the rules of a committee, with cases, and the chance of each."""

from __future__ import annotations

from collections.abc import Callable, Hashable, Mapping, Sequence
from dataclasses import dataclass, field
from fractions import Fraction
from functools import partial

import numpy as np

from planner.check.chances import DRAWS, Chance, Law, of_drawn, unlike
from planner.check.members import Members
from planner.check.outcomes import Decided, Elected, Outcomes, Search
from planner.check.verdict import Verdict
from planner.language.plan import Committee, Rule
from planner.pool.pool import BoolArray
from planner.problems import InternalDisagreement
from planner.session.case import Case


@dataclass(frozen=True)
class JudgedOutcome:
    """One outcome (places on the list) as the checker judges it."""

    elected: Elected
    verdict: Verdict
    actual: int | float | None
    shortfall: int
    at_least: int | float | None = None
    at_most: int | float | None = None
    offenders: tuple[str, ...] = ()
    unsure: tuple[str, ...] = ()  # of the offenders, who may not offend


@dataclass(frozen=True)
class RuleOutcomes:
    """What becomes of one rule, with the cases that show it."""

    rule: Rule
    outcomes: Outcomes
    breaks: JudgedOutcome | None
    keeps: JudgedOutcome | None


class Ballot:
    """A list of names for a committee, of whom so many are elected."""

    def __init__(self, case: Case, committee: Committee, ids: Sequence[str], seats: int) -> None:
        self.case, self.committee, self.ids, self.seats = case, committee, list(ids), seats
        self._pool = case.pool.take([case.pool.row_of[pid] for pid in ids])

    def rules(self) -> list[Rule]:
        """The rules that are judged: those of the committee that look at its members alone."""
        return [rule for rule in self.committee.rules if "of" not in rule.body.required() or not rule.body.is_size]

    def members(self, rule: Rule) -> Members:
        return Members(
            self._pool, self.case.pool, self.committee.as_of, self.case.plan.waived(rule), {self.committee.id: self.ids}
        )

    def outcomes(self, rule: Rule, search: Search) -> RuleOutcomes:
        """Raises InternalDisagreement where the checker sees a case otherwise."""
        members = self.members(rule)
        found = rule.body.outcomes(members, self.seats, search)
        if found is None:
            raise ValueError(f"{rule.key} is not judged on the names of one list")
        breaks, keeps = (
            None if elected is None else self.judged(rule, members, elected) for elected in (found.breaks, found.keeps)
        )
        if (breaks is not None and breaks.verdict == "met") or (keeps is not None and keeps.verdict == "not_met"):
            raise InternalDisagreement(f"an outcome of {rule.key} is not what it should be")
        return RuleOutcomes(rule, found, breaks, keeps)

    def comply(self, elected: Sequence[str]) -> None:
        """Raises InternalDisagreement where these elected do not meet every must rule that is judged."""
        places = tuple(i for i, pid in enumerate(self.ids) if pid in set(elected))
        must = [rule for rule in self.rules() if rule.force == "must"]
        if len(places) != self.seats or any(self.judged(r, self.members(r), places).verdict != "met" for r in must):
            raise InternalDisagreement("an outcome that should meet every must rule does not")

    def judged(self, rule: Rule, members: Members, elected: Elected) -> JudgedOutcome:
        judgement = rule.body.judge(members.taken(elected))
        ids = [self.ids[i] for i in elected]
        names_offenders = rule.body.told() == "others"
        offenders, unsure = (
            tuple(ids[i] for i in places) if names_offenders else () for places in (judgement.members, judgement.unsure)
        )
        return JudgedOutcome(
            elected, judgement.verdict, judgement.actual, judgement.shortfall, judgement.at_least, judgement.at_most,
            offenders, unsure,
        )  # fmt: skip


@dataclass
class Chances:
    """The chance of each rule (by key), and that every must rule is met; `draws`: so many outcomes were drawn, where not all
    could be counted through."""

    of: dict[str, Chance] = field(default_factory=dict)
    all: Chance | None = None
    draws: int | None = None
    is_possible: bool = True


def chances(
    ballot: Ballot, support: Sequence[Fraction], known: Mapping[str, Decided], tick: Callable[[], None]
) -> Chances:
    """By the conditional Bernoulli law (see `planner.check.chances`); `support` [names] are shares, `known` what the rules are
    whatever the vote, `tick` is called between rules."""
    law = Law(support, ballot.seats)
    found = Chances(is_possible=law.is_possible)
    if not law.is_possible:
        return found
    rules = [(rule, ballot.members(rule)) for rule in ballot.rules()]
    drawn: BoolArray | None = None
    met_on_drawn: dict[str, BoolArray] = {}  # of the rules that are judged on what is drawn
    for rule, members in rules:
        tick()
        if (verdict := known.get(rule.key)) in ("met", "not_met"):
            found.of[rule.key] = Chance(float(verdict == "met"))
            continue
        counted = law.counted(rule.body.kinds(members), partial(rule.body.met_on, members))
        if counted is None:
            drawn = law.drawn() if drawn is None else drawn
            met_on_drawn[rule.key] = rule.body.met_on(members, drawn)
            counted = of_drawn(met_on_drawn[rule.key])
        found.of[rule.key] = counted
    must = [(rule, members) for rule, members in rules if rule.force == "must" and known.get(rule.key) != "met"]
    if any(known.get(rule.key) == "not_met" for rule, _ in must):
        found.all = Chance(0.0)
        found.draws = None if drawn is None else DRAWS
        return found

    def all_met(elected: BoolArray) -> BoolArray:
        met = np.ones(len(elected), dtype=bool)
        for rule, members in must:
            tick()
            is_judged = elected is drawn and rule.key in met_on_drawn
            met &= met_on_drawn[rule.key] if is_judged else rule.body.met_on(members, elected)
        return met

    found.all = law.counted(_kinds(ballot, must), all_met)
    if found.all is None:
        drawn = law.drawn() if drawn is None else drawn
        found.all = of_drawn(all_met(drawn))
    found.draws = None if drawn is None else DRAWS
    return found


def again_by_kinds(ballot: Ballot, rule: Rule) -> tuple[Decided, int | float | None, int | float | None] | None:
    """Verdict, least and most of a rule by the checker's word on each outcome, up to names that are alike to it; None where
    there are too many. It shares nothing with the formulas and searches of `Ballot.outcomes`."""
    members = ballot.members(rule)
    outcomes = unlike(rule.body.kinds(members), ballot.seats)
    if outcomes is None:
        return None
    judged = [rule.body.judge(members.taken(elected)) for elected in outcomes]
    verdicts = {judgement.verdict for judgement in judged}
    numbers = [judgement.actual for judgement in judged if judgement.actual is not None]
    verdict: Decided = "open"
    if verdicts == {"met"}:
        verdict = "met"
    elif verdicts == {"not_met"}:
        verdict = "not_met"
    return verdict, min(numbers, default=None), max(numbers, default=None)


def comply_by_kinds(ballot: Ballot) -> bool | None:
    """Whether some outcome meets every must rule at once, by the checker's word on each, as `again_by_kinds`."""
    must = [(rule, ballot.members(rule)) for rule in ballot.rules() if rule.force == "must"]
    outcomes = unlike(_kinds(ballot, must), ballot.seats)
    if outcomes is None:
        return None
    return any(all(rule.body.judge(members.taken(one)).verdict == "met" for rule, members in must) for one in outcomes)


def _kinds(ballot: Ballot, rules: Sequence[tuple[Rule, Members]]) -> list[Hashable]:
    """Of each name what all of these rules tell apart."""
    return list(zip(*(rule.body.kinds(members) for rule, members in rules), strict=True)) or [()] * len(ballot.ids)
