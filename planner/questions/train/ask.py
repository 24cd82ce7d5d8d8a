"""`train`: the least cost at which courses and recruits open a plan, or meet its goals."""

from __future__ import annotations

import contextlib
from collections.abc import Mapping, Sequence
from dataclasses import replace
from pathlib import Path
from typing import Any

import numpy as np

from planner.answers.check import limit_of
from planner.answers.facts import texts
from planner.answers.head import headed
from planner.answers.propose import say_why_not
from planner.answers.solver_notes import solver_notes
from planner.check.judge import broken, outside
from planner.check.trained import judge_trained
from planner.compiled.kinds import MOST_KINDS, TooManyKinds
from planner.compiled.trained import asked_alone, eligible, trained, with_goals
from planner.language.courses import Course, Courses, Given
from planner.language.dates import DateSpan, clean_date, month_text
from planner.language.plan import Plan, Slate
from planner.problems import InternalDisagreement, OutOfTime
from planner.questions.train.kinds_shown import wanted_shown
from planner.questions.train.part import (
    CourseShown,
    Missing,
    NearMiss,
    Recruited,
    RecruitShown,
    TrainedPerson,
    TrainingShown,
    TrainResult,
    Unmended,
)
from planner.reading.courses_file import read_courses
from planner.results.result import Note
from planner.session.session import Session
from planner.solve.clock import Clock
from planner.solve.search import Progress
from planner.solve.training import CheapestTraining, Choices, Training, cheapest_training
from planner.solve.wanted import wanted
from planner.why.funnel import own_standards
from planner.why.near_misses import near_misses
from planner.why.not_mended import not_mended
from planner.written.selector_text import decimal_text

OF_PARTICIPANTS = ("birth_date", "gender", "post", "unit")  # what a list of participants says of each


def ask(
    session: Session,
    courses: str | Path | Mapping[str, Any],
    goals: bool = False,
    time_limit: float | Clock | None = None,
    progress: Progress | None = None,
) -> TrainResult:
    """The least cost at which the plan has a compliant slate once people have taken `courses` (a file, or a mapping of its
    form); with `goals` one that misses no `should` either.

    Status answered, infeasible (no training does: the answer says what is wanted) or undecided. What is proved when the clock
    runs out stands in the answer. Raises BadInput with every problem of the file.
    """
    known = read_courses(courses, session.plan, session.pool)
    clock = session.begin(time_limit)
    result = TrainResult(command="train", status="undecided", goals=goals)
    result.courses_file, result.courses_sha256 = known.written, known.sha256 or None
    with contextlib.suppress(OutOfTime):
        _ask(session, known, goals, progress or (lambda _event, _facts: None), result)
    headed(session.case, result, limit_of(clock))
    return result


def _ask(session: Session, courses: Courses, goals: bool, say: Progress, result: TrainResult) -> None:
    say("compile", {})
    plan, pool = session.plan, session.pool
    result.near_misses = near_shown(session)
    result.judged = months_of(plan)
    result.courses, result.recruits = shown(session, courses, {})
    asked = as_asked(session, goals)
    result.notes = solver_notes(asked.compiled)
    say("feasibility", {})
    found = asked.decided()
    if found.status == "undecided":
        raise OutOfTime
    if found.slate is not None:
        _answer(session, courses, result, Training(0, {}, {}, found.slate), 0)
        return
    whole = asked_alone(with_goals(plan) if goals else plan, pool)
    cheapest = cheapest_training(trained(whole, pool, courses), session.clock, say)
    if cheapest.status == "infeasible":
        result.training = TrainingShown()
        result.status = "infeasible"
        result.unmended = [*unmended(session, courses), *short_of_places(session, whole, courses, say)]
        say_why_not(asked, result)
        if not courses.has_recruits:
            result.proved = False  # until it is known who would do
            result.proved = _wanted(session, whole, courses, result, say)
        return
    if cheapest.training is None:
        raise OutOfTime
    check(whole, session, courses, cheapest.training)
    _answer(session, courses, result, cheapest.training, cheapest.bound)
    if cheapest.is_proven and cheapest.training.taken:
        result.proved = False  # until it is known who else would do
        _choices(session, courses, result, cheapest, say)
        result.proved = True


def as_asked(session: Session, goals: bool) -> Session:
    """The session of what must hold: with `goals` of the plan in which every goal is a must."""
    if not goals:
        return session
    asked = Session(replace(session.case, plan=with_goals(session.plan)))
    asked.clock = session.clock
    return asked


def _wanted(session: Session, plan: Plan, courses: Courses, result: TrainResult, say: Progress) -> bool:
    """Who would do where courses do not, or why that is not told; whether there was time for all of it. Raises OutOfTime."""
    try:
        who = wanted(plan, session.pool, courses, session.clock, say)
    except TooManyKinds:
        result.notes.append(Note(code="note.train-too-many-kinds", params={"most": MOST_KINDS}))
        return True
    if who is None:
        result.notes.append(Note(code="note.train-nobody-wanted"))
        return True
    kinds = [wanted_shown(session.plan, who.of, kind) for kind in who.kinds]
    result.training = TrainingShown(wanted=kinds, fewest=who.is_proven)
    if not who.is_weakest:
        result.notes.append(Note(code="note.train-not-weakest"))
    return who.is_weakest


def _answer(session: Session, courses: Courses, result: TrainResult, training: Training, bound: int | None) -> None:
    people = people_shown(session, training.taken, training.slate)
    recruits = [Recruited(type=kind, number=number) for kind, number in training.recruits.items() if number]
    slate = {committee: list(ids) for committee, ids in training.slate.items()}
    listed, _ = shown(session, courses, training.taken)
    answered = {
        "training": TrainingShown(cost=training.cost, bound=bound, people=people, recruits=recruits, slate=slate),
        "courses": listed,
        "slate": slate,
        "proved": bound == training.cost,
        "status": "answered",
    }
    if training.cost:
        result.notes.append(Note(code="note.train-as-they-are"))
    vars(result).update(answered)


def _choices(
    session: Session, courses: Courses, result: TrainResult, cheapest: CheapestTraining, say: Progress
) -> None:
    """Who takes which course in some, who in every cheapest training. Raises OutOfTime."""
    found = Choices(cheapest, [course.name for course in courses.courses], say).takers()
    if found is None or result.training is None:
        return
    ids = session.pool.ids
    for course, takers in zip(result.courses, found, strict=True):
        course.some, course.always = [ids[row] for row in takers.some], [ids[row] for row in takers.always]
    certain = {course.name: set(course.always or ()) for course in result.courses}
    for one in result.training.people:
        one.always = any(one.id in certain[name] for name in one.courses)


def check(plan: Plan, session: Session, courses: Courses, training: Training) -> None:
    """Hold a training against the file and the rules, without rows. Raises InternalDisagreement."""
    cost = courses.cost(training.taken.values(), training.recruits)
    faults = faults_of(plan, session, courses, training.taken, training.recruits, training.slate)
    if faults or cost != training.cost:
        raise InternalDisagreement(f"a training that was found does not do: cost {cost}, {'; '.join(faults)}")


def faults_of(
    plan: Plan,
    session: Session,
    courses: Courses,
    taken: Mapping[str, Sequence[str]],
    recruits: Mapping[str, int],
    slate: Slate,
) -> list[str]:
    """What is wrong with a training and its slate, by the file and the checker alone; nothing where it does. Of `plan` every
    `must` rule is asked."""
    pool = session.pool
    faults = []
    for course in courses.courses:
        taking = [pid for pid, names in taken.items() if course.name in names]
        may = eligible(session.plan, pool, course)
        faults += [f"{pid} may not take {course.name}" for pid in taking if not may[pool.row_of[pid]]]
        if course.places is not None and len(taking) > course.places:
            faults.append(f"{len(taking)} take {course.name}")
    known = {kind.name: kind for kind in courses.recruits}
    for name, number in recruits.items():
        if name not in known or (known[name].at_most is not None and number > (known[name].at_most or 0)):
            faults.append(f"{number} of {name}")
            return faults
    there = {*pool.ids, *(pid for kind in courses.recruits for pid in kind.ids(recruits.get(kind.name, 0)))}
    if strangers := {pid for ids in slate.values() for pid in ids} - there:
        return [*faults, f"{sorted(strangers)} are nobody"]
    faults += broken(judge_trained(plan, pool, courses, taken, recruits, slate))
    return [*faults, *(f"{out.committee} within {out.within}" for out in outside(plan, slate))]


def months_of(plan: Plan) -> dict[str, int]:
    """The reference month (index) of each committee that has one."""
    return {committee.id: committee.as_of for committee in plan.committees if committee.as_of is not None}


def people_shown(session: Session, taken: Mapping[str, Sequence[str]], slate: Slate) -> list[TrainedPerson]:
    """Those who are trained, with all but what other cheapest trainings say of them."""
    serves = {pid: [committee for committee, ids in slate.items() if pid in ids] for pid in taken}
    opens, facts = _opened(session, serves), _facts_of(session, list(taken))
    return [
        TrainedPerson(id=pid, courses=list(names), opens=opens[pid], serves=serves[pid], facts=facts[pid])
        for pid, names in taken.items()
    ]


def _opened(session: Session, serves: Mapping[str, Sequence[str]]) -> dict[str, list[str]]:
    """The requirements of the committees in which people would serve that they cannot be shown to meet as they are."""
    found: dict[str, list[str]] = {pid: [] for pid in serves}
    for committee in session.plan.committees:
        for rule, fails, _ in own_standards(session.plan, session.pool, committee):
            for pid in serves:
                if committee.id in serves[pid] and fails[session.pool.row_of[pid]]:
                    found[pid].append(rule.key)
    return found


def _facts_of(session: Session, ids: Sequence[str]) -> dict[str, dict[str, str]]:
    """What a list of participants says of these people."""
    pool = session.pool
    some = pool.take([pool.row_of[pid] for pid in ids])
    by_field = {field: texts(some, field, None) for field in OF_PARTICIPANTS if field in pool.columns}
    return {pid: {field: told[at] for field, told in by_field.items() if told[at]} for at, pid in enumerate(ids)}


def shown(
    session: Session, courses: Courses, taken: Mapping[str, Sequence[str]]
) -> tuple[list[CourseShown], list[RecruitShown]]:
    """The courses and the recruits of the file, with how many may take each course and how many do."""
    plan, pool = session.plan, session.pool
    listed = [
        CourseShown(
            name=course.name, title=dict(course.title), cost=course.cost, places=course.places,
            ends=None if course.ends is None else month_text(course.ends), month=course.ends, gives=_given(session, course),
            counts_for=[c.id for c in plan.committees if course.counts(c.as_of)],
            may=int(np.count_nonzero(eligible(plan, pool, course))),
            taken=sum(course.name in names for names in taken.values()), asked=asked, counted=counted,
        )
        for course in courses.courses
        for asked, counted in [_bears_on(plan, course)]
    ]  # fmt: skip
    kinds = [
        RecruitShown(type=kind.name, title=dict(kind.title), cost=kind.cost, at_most=kind.at_most) for kind in courses.recruits
    ]
    return listed, kinds


def _bears_on(plan: Plan, course: Course) -> tuple[list[str], list[str]]:
    """The `must` rules that look at a field that the course gives: those of each member, and the others."""
    asked: list[str] = []
    counted: list[str] = []
    for rule in (rule for committee in plan.committees for rule in committee.rules if rule.force == "must"):
        if rule.fields & course.gives.keys():
            (counted if rule.body.asked_of_each() is None else asked).append(rule.key)
    return asked, counted


def _given(session: Session, course: Course) -> dict[str, list[str]]:
    return {name: values_shown(session, name, given) for name, given in course.gives.items()}


def values_shown(session: Session, name: str, given: Given) -> list[str]:
    """Values of a field as canonical texts."""
    declared = session.plan.catalogue.field(name)
    found = []
    for value in given:
        if isinstance(value, bool):
            found.append("yes" if value else "no")
        elif isinstance(value, int):
            found.append(declared.order[value])
        elif isinstance(value, DateSpan):
            found.append(clean_date(value.first, value.last))
        else:
            found.append(value if isinstance(value, str) else decimal_text(value))
    return found


def unmended(session: Session, courses: Courses) -> list[Unmended]:
    """What no course mends, of those who fail a requirement of the plan, rule by rule; then courses that end too late."""
    found = [
        Unmended(kind=one.kind, rule=one.rule, people=[session.pool.ids[row] for row in one.rows], number=len(one.rows))
        for one in not_mended(session.plan, session.pool, courses)
    ]
    for course in courses.courses:
        if not any(course.counts(committee.as_of) for committee in session.plan.committees):
            may = np.flatnonzero(eligible(session.plan, session.pool, course)).tolist()
            found.append(Unmended(kind="late", course=course.name, people=[session.pool.ids[r] for r in may], number=len(may)))
    return found


def short_of_places(session: Session, plan: Plan, courses: Courses, say: Progress) -> list[Unmended]:
    """The courses with too few places, where that is all that stands in the way."""
    limited = [course for course in courses.courses if course.places is not None]
    if not limited:
        return []
    free = replace(courses, courses=tuple(replace(course, places=None) for course in courses.courses))
    if cheapest_training(trained(plan, session.pool, free), session.clock, say, is_any=True).training is None:
        return []
    found = []
    for course in limited:
        may = np.flatnonzero(eligible(session.plan, session.pool, course)).tolist()
        found.append(Unmended(kind="places", course=course.name, number=len(may)))
    return found


def near_shown(session: Session) -> list[NearMiss]:
    """Who fails one requirement and nothing else."""
    ids = session.pool.ids
    return [
        NearMiss(
            id=ids[near.row], committee=near.committee, rule=near.rule,
            missing=[Missing(field=one.field, levels=one.levels, months=one.months, blank=one.is_blank) for one in near.lacks],
        )
        for near in near_misses(session.plan, session.pool)
    ]  # fmt: skip
