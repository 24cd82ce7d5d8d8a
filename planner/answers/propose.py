"""`propose`: the best slate with its proof, judged again by the checker before anybody sees it."""

from __future__ import annotations

import contextlib
from fractions import Fraction

from planner.answers.check import limit_of
from planner.answers.findings import findings
from planner.answers.head import headed
from planner.answers.in_pool import with_supply
from planner.answers.moves import moves, unplaced
from planner.answers.reasons import blocking, shown_conflicts, shown_proof
from planner.answers.solver_notes import solver_notes
from planner.check.judge import Judged
from planner.check.objective import shortfall, worth
from planner.language.plan import Slate
from planner.pool.pool import NumberColumn
from planner.problems import InternalDisagreement, OutOfTime
from planner.results.result import Note, Objective, Result
from planner.session.case import Case
from planner.session.session import Session
from planner.solve.clock import Clock
from planner.solve.search import Best, Progress, StageValue


def propose(session: Session, time_limit: float | Clock | None = None, progress: Progress | None = None) -> Result:
    """The answer; what is proved when the clock runs out stands in it. `time_limit`: seconds, or a clock that runs already."""
    clock = session.begin(time_limit)
    result = Result(command="propose", status="undecided")
    with contextlib.suppress(OutOfTime):
        _ask(session, progress or (lambda _event, _facts: None), result)
    return headed(session.case, result, limit_of(clock))


def _ask(session: Session, say: Progress, result: Result) -> None:
    case = session.case
    say("compile", {})
    result.notes = solver_notes(session.compiled)
    if has_slate(session, say, result):
        best = session.best(say)
        judged = _judged(session, best)
        moved = moves(case, best.slate)
        # All of it, or nothing: the time limit may strike at any moment.
        answered = {
            "findings": with_supply(case, findings(case.plan, case.pool, judged, ())),
            "objective": objective(best),
            "notes": [*result.notes, *_tie_notes(case, best)],
            "unique": best.is_unique,
            "in_all": _in_all(session, say) if best.is_unique is False else None,
            "moves": moved,
            "unplaced": unplaced(case, moved, best.slate),
            "slate": best.slate,
            "status": "optimal" if best.is_proven else "feasible",
        }
        vars(result).update(answered)


def has_slate(session: Session, say: Progress, result: Result) -> bool:
    """Whether some slate is known to begin from; of a plan that has none the result says why."""
    _ = session.stages  # before anything is solved: what cannot be summed is bad input
    say("feasibility", {})
    found = session.decided()
    if found.status == "infeasible":
        say_why_not(session, result)
    return found.slate is not None


def say_why_not(session: Session, result: Result) -> None:
    """What there is to say of a plan without a slate: one conflict, with its proof and its funnels."""
    result.status = "infeasible"
    conflicts: list[list[str]] = []
    result.conflicts_complete = False
    result.sums = list(session.sums)
    result.proof = shown_proof(session)
    with contextlib.suppress(OutOfTime):
        conflicts = [session.first_conflict()]
    result.conflicts = shown_conflicts(session, conflicts)
    result.funnels = blocking(session.funnels, conflicts)


def _in_all(session: Session, say: Progress) -> dict[str, list[str]] | None:
    """The members of each committee who are in every slate as good as the best; None where that is not decided."""
    roles = session.as_good(say, is_whole=False)
    if roles is None or not roles.nobody_missing:
        return None
    for slate in roles.slates:
        recount(session.case, session.best(), slate, session.judged(slate))
    ids = session.pool.ids
    return {committee.id: [ids[row] for row in roles.always(committee.id)] for committee in session.plan.committees}


def objective(best: Best) -> list[Objective]:
    """The stages that are printed, each with its value and its bound."""
    return [_objective(value) for value in best.stages if value.printed.prefer is not None]


def _objective(reached: StageValue) -> Objective:
    stage = reached.printed.stage
    return Objective(
        prefer=reached.printed.prefer or "",
        priority=reached.printed.priority,
        value=stage.shown(reached.value),
        bound=None if reached.bound is None else stage.shown(reached.bound),
    )


def _judged(session: Session, best: Best) -> list[Judged]:
    """The checker's verdicts. Raises InternalDisagreement where they, or its sums, differ from the solver's."""
    judged = session.judged(best.slate)  # which the session has learned when it was found
    recount(session.case, best, best.slate, judged)
    if best.other is not None:
        session.learn(best.other)
        recount(session.case, best, best.other, session.judged(best.other))
    return judged


def recount(case: Case, best: Best, slate: Slate, judged: list[Judged]) -> None:
    """Hold the values of the best slate's stages against what the checker counts on this one, which is as good.

    Raises InternalDisagreement where they differ."""
    for reached in best.stages:
        text, priority = reached.printed.prefer, reached.printed.priority
        if text is None:
            continue
        value = reached.printed.stage.value(reached.value)
        if priority is not None:
            counted = Fraction(shortfall(judged, priority))
        else:
            preference = next(p for p in case.plan.prefer if p.text == text)
            counted = worth(case.plan, case.pool, slate, preference, case.current.get(text))
        # A stage that the clock cut off may count a shortfall that its slate does not have.
        cut_off = not best.is_proven and reached is best.stages[-1] and priority is not None
        if counted != value and not (cut_off and counted < value):
            raise InternalDisagreement(f"{text}: the solver has {value}, the checker counts {counted}")


def _tie_notes(case: Case, best: Best) -> list[Note]:
    """Says so where pool order decided among slates that are as good, and which stage of `prefer` would decide instead."""
    if best.is_unique:
        return []
    if best.is_unique is None:
        return [Note(code="note.ties-open")]
    asked = {preference.field for preference in case.plan.prefer}
    numbers = [name for name, column in case.pool.columns.items() if isinstance(column, NumberColumn) and name not in asked]
    if not numbers:
        return [Note(code="note.tied")]
    field = "confidence" if "confidence" in numbers else numbers[0]
    return [Note(code="note.tied"), Note(code="note.tied-add", params={"stage": f"highest: {field}"})]
