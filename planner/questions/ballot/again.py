"""What `verify` counts again of a ballot: every outcome, kind by kind, by the checker alone; its cases, judged; its chances."""

from __future__ import annotations

import contextlib
from fractions import Fraction

from planner.answers.ballots import Ballot, again_by_kinds
from planner.check.outcomes import Draw, Drawn
from planner.language.bounds import parse_amount
from planner.problems import InternalDisagreement
from planner.questions.ballot.ask import Support, case_of, not_judged, shown, tell_chances
from planner.questions.ballot.part import BallotResult, OutcomeCase, OutcomeShown
from planner.questions.ballot.surplus import surplus
from planner.session.session import Session
from planner.solve.clock import Clock


def again(result: BallotResult, session: Session) -> None:
    """Put what is counted in place of what was said."""
    case = session.case
    committee = next((c for c in case.plan.committees if c.id == result.committee), None)
    if result.surplus is None or committee is None or any(pid not in case.pool.row_of for pid in result.names_listed):
        result.outcomes = []
        return
    seats = min(result.surplus.seats, len(result.names_listed))
    ballot = Ballot(case, committee, result.names_listed, seats)
    result.surplus = surplus(len(ballot.ids), result.surplus.seats)
    result.not_judged = not_judged(case, committee)
    said = {one.rule: one for one in result.outcomes}
    result.outcomes = [
        _counted(ballot, rule.key, said[rule.key]) for rule in ballot.rules() if rule.key in said
    ]  # fmt: skip
    if result.compliant_lost:
        lost = set(result.compliant_lost)
        with contextlib.suppress(InternalDisagreement):
            ballot.comply([pid for pid in ballot.ids if pid not in lost])
            lost.clear()
        if lost:
            result.can_comply, result.compliant_lost = None, []
    if result.chance is not None:
        told = result.chance
        shares: dict[str, Fraction | None] = {
            pid: amount.value for pid, text in told.support.items() if (amount := parse_amount(text)) is not None
        }
        shares |= dict.fromkeys(told.missing)
        by_name = {pid: shares.get(pid) for pid in ballot.ids}
        tell_chances(ballot, Support(told.source, by_name), Clock(), lambda _event, _facts: None, result)
    if result.kept is not None:
        must = {one.rule: one.verdict for one in result.outcomes if one.force == "must"}
        result.kept = [key for key, verdict in must.items() if verdict == "met"]
        result.not_kept = [key for key, verdict in must.items() if verdict != "met"]


def _counted(ballot: Ballot, key: str, said: OutcomeShown) -> OutcomeShown:
    """One rule; what neither a formula nor counting through decides only the solver can say: its cases are judged."""
    rule = next(rule for rule in ballot.rules() if rule.key == key)
    found = shown(ballot, ballot.outcomes(rule, _nothing))
    if found.verdict == "undecided":
        found.verdict, found.least, found.most, found.proved = said.verdict, said.least, said.most, said.proved
    for side in ("breaks", "keeps"):
        case = getattr(said, side)
        setattr(found, side, None if case is None else _judged(ballot, key, case))
    told = again_by_kinds(ballot, rule)
    if told is not None:
        found.verdict, found.least, found.most = told
        found.proved = True
    found.proved = found.proved or said.proved
    found.chance, found.chance_error = said.chance, said.chance_error
    return found


def _judged(ballot: Ballot, key: str, said: OutcomeCase) -> OutcomeCase | None:
    rule = next(rule for rule in ballot.rules() if rule.key == key)
    elected = tuple(i for i, pid in enumerate(ballot.ids) if pid not in set(said.lost))
    judged = ballot.judged(rule, ballot.members(rule), elected)
    return case_of(ballot, judged)


def _nothing(_draw: Draw) -> Drawn:
    """No search: what was found by one is only judged."""
    return Drawn(None, False)
