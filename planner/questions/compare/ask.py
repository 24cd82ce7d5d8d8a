"""`compare`: scenarios side by side, each against the plan as it stands."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any

from planner.answers.check import limit_of
from planner.answers.findings import findings
from planner.answers.head import headed
from planner.answers.outcome import outcome
from planner.language.edits import NOTHING
from planner.language.slates import came_and_went
from planner.questions.compare.part import CompareResult, ScenarioShown
from planner.reading.scenario_file import Scenario, read_scenarios
from planner.results.result import EditsShown
from planner.session.session import Session
from planner.session.supposing import edits_of, suppose
from planner.solve.clock import Clock
from planner.solve.search import Progress
from planner.written.problem_list import ProblemList

Given = str | Path | Mapping[str, Mapping[str, Any]] | Sequence[Scenario]


def ask(
    session: Session, scenarios: Given, time_limit: float | Clock | None = None, progress: Progress | None = None
) -> CompareResult:
    """Each scenario (a file, name -> what it supposes, or read already) with its best slate or what it falls short by, against
    the plan as it stands; infeasible plans are compared, too.

    Status answered. Raises BadInput with every problem of every scenario.
    """
    problems = ProblemList()
    given = _scenarios(scenarios, problems)
    # All of them before any is asked: what is wrong with the last is no surprise after an hour.
    cases = [(one, suppose(session.case, one.edits, problems)) for one in given]
    problems.raise_any()
    clock = session.begin(time_limit)
    say = progress or (lambda _event, _facts: None)
    result = CompareResult(command="compare", status="answered")
    result.standing = _asked(session, Scenario("", NOTHING), say, None)
    for at, (scenario, case) in enumerate(cases):
        say("compare", {"at": at + 1, "of": len(cases), "name": scenario.name})
        one = Session(case) if scenario.edits else session
        one.clock = clock
        result.scenarios.append(_asked(one, scenario, say, result.standing.slate, session))
    headed(session.case, result, limit_of(clock))
    return result


def _scenarios(given: Given, problems: ProblemList) -> Sequence[Scenario]:
    if isinstance(given, str | Path):
        return read_scenarios(Path(given), problems)
    if isinstance(given, Mapping):
        titles = {name: one.get("title") or {} for name, one in given.items()}
        edits = {name: edits_of({k: v for k, v in one.items() if k != "title"}) for name, one in given.items()}
        return [Scenario(name, edits[name], titles[name]) for name in given]
    return given


def _asked(
    session: Session,
    scenario: Scenario,
    say: Progress,
    before: Mapping[str, Sequence[str]] | None,
    standing: Session | None = None,
) -> ScenarioShown:
    """One scenario, with its best slate against that `before`."""
    known = [] if standing is None or standing is session else standing.slates
    found = outcome(session, say, known)
    shown = ScenarioShown(
        name=scenario.name, title=dict(scenario.title), edits=EditsShown.model_validate(scenario.edits.written()),
        status=found.status, cost=found.cost, objective=found.objective, conflict=found.conflict, proved=found.is_proved,
    )  # fmt: skip
    if found.best is not None:
        shown.slate = {committee: list(ids) for committee, ids in found.best.slate.items()}
        shown.findings = findings(session.plan, session.pool, found.judged, [])
        if before is not None:
            shown.joined, shown.left = came_and_went(before, found.best.slate)
    return shown
