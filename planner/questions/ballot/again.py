"""What `verify` counts again of a ballot: every outcome, kind by kind, by the checker alone; its cases, judged; its chances."""

from __future__ import annotations

import contextlib
from fractions import Fraction

from planner.answers.ballots import Ballot, again_by_kinds, comply_by_kinds
from planner.check.outcomes import Draw, Drawn
from planner.language.bounds import parse_amount
from planner.language.plan import Rule
from planner.problems import InternalDisagreement
from planner.questions.ballot.ask import Support, case_of, not_judged, shown, support_of_pool, tell_chances
from planner.questions.ballot.part import BallotResult, ChanceShown, OutcomeCase, OutcomeShown
from planner.questions.ballot.surplus import surplus
from planner.session.session import Session
from planner.solve.clock import Clock
from planner.written.problem_list import ProblemList


def again(result: BallotResult, session: Session) -> None:
    """Put what is counted in place of what was said."""
    case = session.case
    committee = next((c for c in case.plan.committees if c.id == result.committee), None)
    listed = result.names_listed
    is_list = len(set(listed)) == len(listed) and all(pid in case.pool.row_of for pid in listed)
    if result.surplus is None or committee is None or not is_list or not 1 <= result.surplus.seats <= len(listed):
        result.outcomes = []
        return
    ballot = Ballot(case, committee, listed, result.surplus.seats)
    result.surplus = surplus(len(ballot.ids), ballot.seats)
    result.not_judged = not_judged(case, committee)
    said = {one.rule: one for one in result.outcomes}
    result.outcomes = [_counted(ballot, rule, said.get(rule.key)) for rule in ballot.rules()]
    _comply(ballot, result)
    is_told = any(one.chance is not None for one in result.outcomes)  # what says so was counted, whatever is said of that
    if result.chance is not None and (is_told or result.chance.counted or not result.chance.possible):
        support = _support_again(ballot, result.chance)
        tell_chances(ballot, support, Clock(), lambda _event, _facts: None, result)
    if result.kept is not None:
        must = {one.rule: one.verdict for one in result.outcomes if one.force == "must"}
        result.kept = [key for key, verdict in must.items() if verdict == "met"]
        result.not_kept = [key for key, verdict in must.items() if verdict != "met"]
        result.slate = {committee.id: list(listed)}
        result.proved = result.status != "undecided"


def _comply(ballot: Ballot, result: BallotResult) -> None:
    """The outcome told that meets every must rule, judged; that there is none is counted through where these are not too many,
    else the solver's word."""
    lost = set(result.compliant_lost)
    if result.can_comply and lost <= set(ballot.ids):
        with contextlib.suppress(InternalDisagreement):
            ballot.comply([pid for pid in ballot.ids if pid not in lost])
            return
    result.compliant_lost = []
    if result.can_comply is not None:
        result.can_comply = None if result.can_comply or comply_by_kinds(ballot) else False


def _support_again(ballot: Ballot, told: ChanceShown) -> Support:
    """Of the pool as it is there; of a list, which is no part of the result, as it was told."""
    of_pool = support_of_pool(ballot.case, ballot.ids, ProblemList()) if told.source == "pool" else None
    if of_pool is not None:
        return of_pool
    shares: dict[str, Fraction | None] = {
        pid: amount.value for pid, text in told.support.items() if (amount := parse_amount(text)) is not None
    }
    shares |= dict.fromkeys(told.missing)
    return Support(told.source, {pid: shares.get(pid) for pid in ballot.ids})


def _counted(ballot: Ballot, rule: Rule, said: OutcomeShown | None) -> OutcomeShown:
    """One rule; what neither a formula nor counting through decides only the solver can say: its cases are judged."""
    found = shown(ballot, ballot.outcomes(rule, _nothing))
    if said is None:
        return found
    if found.verdict == "undecided":
        found.verdict, found.least, found.most, found.proved = said.verdict, said.least, said.most, said.proved
    for side in ("breaks", "keeps"):
        case = getattr(said, side)
        setattr(found, side, None if case is None else _judged(ballot, rule, case))
    told = again_by_kinds(ballot, rule)
    if told is not None:
        found.verdict, found.least, found.most = told
        found.proved = True
    found.proved = found.proved or said.proved
    found.chance, found.chance_error = said.chance, said.chance_error
    return found


def _judged(ballot: Ballot, rule: Rule, said: OutcomeCase) -> OutcomeCase | None:
    """None where those who are told are no outcome of the vote."""
    elected = tuple(i for i, pid in enumerate(ballot.ids) if pid not in set(said.lost))
    if len(elected) != ballot.seats or not set(said.lost) <= set(ballot.ids):
        return None
    judged = ballot.judged(rule, ballot.members(rule), elected)
    return case_of(ballot, judged)


def _nothing(_draw: Draw) -> Drawn:
    """No search: what was found by one is only judged."""
    return Drawn(None, False)
