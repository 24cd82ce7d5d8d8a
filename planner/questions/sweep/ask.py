"""`sweep`: the plan with one bound after another, or with every pair of several: where it breaks, and at what price."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from itertools import product
from pathlib import Path

from planner.answers.check import limit_of
from planner.answers.head import headed
from planner.answers.outcome import outcome
from planner.language.edits import Edits
from planner.language.plan import Slate
from planner.questions.sweep.kept import KeptPoints
from planner.questions.sweep.part import SweepPoint, SweepResult, run_of
from planner.session.session import Session
from planner.session.supposing import suppose
from planner.solve.clock import Clock
from planner.solve.search import Progress
from planner.written.problem_list import ProblemList

MOST_POINTS = 10_000
_RUN = re.compile(r"(\d{1,9})\.\.(\d{1,9})")
_WHOLE = re.compile(r"\d{1,17}")
_KNOWN = 200  # slates of other points that are tried on a new one

Values = Mapping[str, Sequence[str | int]]


def ask(
    session: Session,
    vary: Values | Sequence[str],
    resume: str | Path | None = None,
    time_limit: float | Clock | None = None,
    progress: Progress | None = None,
) -> SweepResult:
    """The plan with each value of a bound (KEY.BOUND -> values, or texts `KEY.BOUND=1,2` and `KEY.BOUND=0..4`); of several
    bounds with each combination. `resume`: a file in which points are kept as they are proved, and from which those of the same
    plan, pool and rules are taken (no ids are in it).

    Status answered, or undecided where the time ended before the first point. Raises BadInput: no such bound, a value that it
    cannot have, too many points, a file that is none of points.
    """
    problems = ProblemList()
    varied, places = _varied(vary, problems)
    for named, values in varied.items():
        for value in values:
            suppose(session.case, _edits({named: value}, places), problems)
    count = 1
    for values in varied.values():
        count *= len(values)
    if count > MOST_POINTS:
        problems.add("sweep-too-many", next(iter(places.values())), count, most=MOST_POINTS)
    problems.raise_any()
    clock = session.begin(time_limit)
    say = progress or (lambda _event, _facts: None)
    result = SweepResult(command="sweep", status="answered")
    goals = {rule.key for rule in session.plan.rules() if rule.force == "should"}
    result.goals = list(dict.fromkeys(key for named in varied if (key := named.rpartition(".")[0]) in goals))
    kept = KeptPoints(None if resume is None else Path(resume), session.case)
    slates: list[Slate] = list(session.slates)
    grid = [dict(zip(varied, values, strict=True)) for values in product(*varied.values())]
    for at, chosen in enumerate(grid):
        say("sweep", {"at": at + 1, "of": len(grid)})
        point = kept.point(chosen)
        if point is None:
            point = _point(session, chosen, places, slates, clock, say)
            if point.proved:
                kept.keep(point)
        result.points.append(point)
    if len(varied) == 1:
        result.feasible_from, result.feasible_to = run_of(result.points)
    if result.points and all(point.status == "undecided" for point in result.points):
        result.status = "undecided"
    headed(session.case, result, limit_of(clock))
    return result


def _point(
    session: Session, values: Mapping[str, str | int], places: Mapping[str, str], slates: list[Slate], clock: Clock,
    say: Progress,
) -> SweepPoint:  # fmt: skip
    one = Session(suppose(session.case, _edits(values, places)))
    one.clock = clock
    found = outcome(one, say, slates[-_KNOWN:], wants_conflict=False)
    if found.best is not None and found.best.slate not in slates:
        slates.append(found.best.slate)
    return SweepPoint(
        values=dict(values), status=found.status, cost=found.cost, objective=found.objective, proved=found.is_proved
    )  # fmt: skip


def _edits(values: Mapping[str, str | int], places: Mapping[str, str]) -> Edits:
    return Edits(set=dict(values), places={("set", named): places[named] for named in values})


def _varied(vary: Values | Sequence[str], problems: ProblemList) -> tuple[dict[str, list[str | int]], dict[str, str]]:
    """The values of each bound, each once, and where it is written."""
    found: dict[str, list[str | int]] = {}
    places: dict[str, str] = {}
    if isinstance(vary, Mapping):
        for named, given in vary.items():
            found[named], places[named] = list(dict.fromkeys(given)), f"vary {named}"
        texts: Sequence[str] = ()
    else:
        texts = [vary] if isinstance(vary, str) else vary
    for text in texts:
        named, equals, written = (part.strip() for part in text.partition("="))
        where = f"--vary {text}"
        values = list(_values(written, where, problems)) if equals else []
        if not equals or "." not in named or not values:
            problems.add("sweep-form", where, text)
        else:
            found[named] = list(dict.fromkeys([*found.get(named, ()), *values]))
            places.setdefault(named, where)
    return found, places


def _values(written: str, where: str, problems: ProblemList) -> Iterator[str | int]:
    for part in filter(None, (part.strip() for part in written.split(","))):
        if (run := _RUN.fullmatch(part)) is None:
            yield int(part) if part.isascii() and _WHOLE.fullmatch(part) else part
        elif (low := int(run[1])) > (high := int(run[2])) or high - low >= MOST_POINTS:
            problems.add("sweep-run", where, part, most=MOST_POINTS)
            yield low
        else:
            yield from range(low, high + 1)
