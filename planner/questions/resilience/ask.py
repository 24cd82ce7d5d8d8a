"""`resilience`: who could stand in for each member of a slate, and whose loss nothing makes up for."""

from __future__ import annotations

import contextlib
from collections.abc import Mapping, Sequence
from pathlib import Path

from planner.answers.check import limit_of
from planner.answers.head import headed
from planner.answers.propose import has_slate
from planner.answers.solver_notes import solver_notes
from planner.check.judge import broken, judge, outside
from planner.language.slates import came_and_went
from planner.problems import OutOfTime
from planner.questions.resilience.part import MemberLoss, ResilienceResult
from planner.session.case import slate_given
from planner.session.session import Session
from planner.solve.clock import Clock
from planner.solve.losses import Loss, Losses
from planner.solve.search import Progress


def ask(
    session: Session,
    slate: str | Path | Mapping[str, Sequence[str]],
    lose: int = 1,
    time_limit: float | Clock | None = None,
    progress: Progress | None = None,
) -> ResilienceResult:
    """For each member of a slate (a file, or committee -> ids): who could take exactly their memberships with every `must` met
    and nobody else moved, and the fewest changes that make up for the loss. `lose` 2: also which pairs no compliant slate does
    without, though it does without either of them.

    What is proved when the clock runs out stands in the answer. Status answered, infeasible or undecided. Raises BadInput: a
    slate that cannot be read, or strangers in it.
    """
    if lose not in (1, 2):
        raise ValueError(f"one or two are lost at a time, not {lose}")
    rows = session.pool.row_of
    given = {name: sorted(ids, key=rows.__getitem__) for name, ids in slate_given(session.case, slate).items()}
    clock = session.begin(time_limit)
    result = ResilienceResult(command="resilience", status="undecided", lose=lose)
    with contextlib.suppress(OutOfTime):
        _ask(session, given, progress or (lambda _event, _facts: None), result)
    headed(session.case, result, limit_of(clock))
    return result


def _ask(session: Session, given: dict[str, list[str]], say: Progress, result: ResilienceResult) -> None:
    say("compile", {})
    result.notes = solver_notes(session.compiled)
    judged = judge(session.plan, session.pool, given)
    result.broken = [*broken(judged), *(f"{one.committee}/within" for one in outside(session.plan, given))]
    if has_slate(session, say, result):
        found = session.losses(given, result.lose == 2, say)
        answered = {
            "members": [_member(session, given, loss) for loss in sorted(found.members, key=_weight)],
            "critical": _critical(session, found),
            "open_pairs": len(found.open_pairs) if found.pairs is not None else None,
            "proved": found.is_proved,
            "status": "answered",
        }
        vars(result).update(answered)


def _weight(loss: Loss) -> tuple[bool, bool, bool, int, int, int]:
    """Those on whom most depends first: whose loss nothing makes up for, for whom nobody stands in, fewest do, and most has to
    change; then by the pool. Who was not asked about comes last."""
    is_fatal = loss.is_fatal is True
    return not is_fatal, loss.stand_ins is None, bool(loss.stand_ins), len(loss.stand_ins or ()), -(loss.changes or 0), loss.row


def _member(session: Session, given: dict[str, list[str]], loss: Loss) -> MemberLoss:
    ids = session.pool.ids
    pid = ids[loss.row]
    member = MemberLoss(
        id=pid,
        committees=[committee for committee, people in given.items() if pid in people],
        stand_ins=None if loss.stand_ins is None else [ids[row] for row in loss.stand_ins],
        changes=loss.changes,
        proved=loss.is_decided,
    )
    if loss.slate is not None and not (loss.stand_ins and loss.changes == 2 * len(member.committees)):
        member.joined, member.left = came_and_went(given, loss.slate)
    return member


def _critical(session: Session, found: Losses) -> list[list[str]]:
    """The people, then the pairs, in pool order."""
    ids = session.pool.ids
    alone = [[ids[loss.row]] for loss in found.members if loss.is_fatal]
    return [*alone, *([ids[a], ids[b]] for a, b in found.pairs or ())]
