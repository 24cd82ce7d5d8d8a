"""The rest of a slate: somebody has a board, keeps some people where they are and leaves others out; the best slate that
respects it and, among those as good, moves the fewest of the others."""

from __future__ import annotations

import contextlib
from collections.abc import Collection, Mapping
from dataclasses import replace

from planner.answers.check import limit_of
from planner.answers.findings import findings
from planner.answers.head import headed
from planner.answers.in_pool import with_supply
from planner.answers.propose import objective, recount, say_why_not
from planner.language.edits import EVERYWHERE, Edits
from planner.language.plan import Plan, Preference, Slate
from planner.problems import OutOfTime
from planner.results.result import Result
from planner.session.case import Case, slate_given
from planner.session.session import Session
from planner.session.supposing import suppose
from planner.solve.clock import Clock
from planner.solve.near import near
from planner.solve.search import Progress

NEAR = Preference("fewest_changes", "fewest_changes: board")


def rest(
    case: Case,
    board: Slate,
    kept: Collection[tuple[str, str]] = (),
    out: Collection[str] = (),
    time_limit: float | Clock | None = None,
    progress: Progress | None = None,
) -> Result:
    """The best slate with everybody `kept` (committee, id) in and everybody `out` in no committee: after every `must` rule the
    `should` rules and seats of `prefer`, then the fewest memberships changed against the board, then what else `prefer` asks.
    An empty board says nothing of what to stay near to: then it is what `propose` answers.

    Status optimal, feasible (the clock ran out or was stopped), infeasible (with a conflict, in which who is kept and who is
    out are rules `COMMITTEE/include`, `COMMITTEE/exclude`) or undecided. `progress` is told of every better slate on the way:
    the event `slate`, with the `slate` in its facts; each keeps every `must` rule, by the checker.

    Raises BadInput: a board that names strangers, marks that cannot be.
    """
    members = slate_given(case, board)
    asked = _marked(case, members, kept, out)
    session = Session(asked)
    clock = session.begin(time_limit)
    result = Result(command="propose", status="undecided")
    with contextlib.suppress(OutOfTime):
        _ask(session, members, progress or (lambda _event, _facts: None), result)
    return headed(asked, result, limit_of(clock))


def _marked(case: Case, members: Slate, kept: Collection[tuple[str, str]], out: Collection[str]) -> Case:
    """The plan with the marks as suppositions, which must hold, and the board as what to stay near to."""
    include: dict[str, tuple[str, ...]] = {}
    for committee, pid in sorted(kept):
        include[committee] = (*include.get(committee, ()), pid)
    marks = Edits(include=include, exclude={EVERYWHERE: tuple(sorted(out))} if out else {})
    marked = suppose(case, marks)
    if not any(members.values()):
        return marked
    plan = replace(marked.plan, prefer=_near(marked.plan))
    return replace(marked, plan=plan, current={**marked.current, NEAR.text: members})


def _near(plan: Plan) -> tuple[Preference, ...]:
    """The stages of the plan, nearness to the board before everything that merely picks among slates as good by the rules."""
    first = [preference for preference in plan.prefer if preference.field is None and preference.file is None]
    return (*first, NEAR, *(preference for preference in plan.prefer if preference not in first))


def _ask(session: Session, members: Slate, say: Progress, result: Result) -> None:
    case = session.case
    ordered = {c: sorted(ids, key=case.pool.row_of.__getitem__) for c, ids in members.items()}
    if session.keeps(ordered):
        session.accept(ordered)  # the search begins where the board is
    else:
        found = near(session.compiled, session.bundles, ordered, session.clock)
        if found is not None:
            session.learn(found)
    _ = session.stages  # before anything is solved: what cannot be summed is bad input
    say("feasibility", {})
    decided = session.decided()
    if decided.status == "infeasible":
        say_why_not(session, result)
    if decided.slate is None:
        return
    say("slate", {"slate": decided.slate})
    best = session.best(_checked(session, say, decided.slate), is_unique_asked=False)
    judged = session.judged(best.slate)
    recount(case, best, best.slate, judged)
    # All of it, or nothing: the clock may be stopped at any moment.
    answered: Mapping[str, object] = {
        "findings": with_supply(case, findings(case.plan, case.pool, judged, ())),
        "objective": objective(best),
        "slate": best.slate,
        "status": "optimal" if best.is_proven else "feasible",
    }
    vars(result).update(answered)


def _checked(session: Session, say: Progress, last: Slate) -> Progress:
    """Progress that passes on only slates which the checker takes, each once: `last` is often found again."""

    def told(event: str, facts: Mapping[str, object]) -> None:
        nonlocal last
        slate = facts.get("slate")
        if event == "slate":
            if not isinstance(slate, dict) or slate == last or not session.keeps(slate):
                return
            last = slate
        say(event, dict(facts))

    return told
