"""What `verify` counts again of a training: who may take what, places, ends, the cost, and the slate on the pool after it."""

from __future__ import annotations

import json

from planner.compiled.trained import asked_alone, with_goals
from planner.problems import BadInput
from planner.questions.train.ask import as_asked, faults_of, months_of, near_shown, people_shown, shown
from planner.questions.train.part import TrainResult
from planner.reading.courses_file import read_courses
from planner.session.session import Session


def asked(result: TrainResult, session: Session) -> Session:
    """What was held not to be possible."""
    return as_asked(session, result.goals)


def again(result: TrainResult, session: Session) -> None:
    """Put what is counted in place of what was said; a training that does not do is taken out."""
    if result.courses_file is None:
        return
    try:
        courses = read_courses(json.loads(result.courses_file), session.plan, session.pool)
    except (BadInput, ValueError):
        result.training = None  # nothing can be counted by such a file
        return
    result.near_misses, result.judged = near_shown(session), months_of(session.plan)
    training = result.training
    taken = {one.id: one.courses for one in training.people} if training else {}
    known = {course.name for course in courses.courses}
    if any(pid not in session.pool.row_of for pid in taken) or not {n for names in taken.values() for n in names} <= known:
        result.training = None
        return
    listed, result.recruits = shown(session, courses, taken)
    for course, said in zip(listed, result.courses, strict=False):
        course.some, course.always = said.some, said.always
    result.courses = listed
    if training is None or training.slate is None:
        return
    recruits = {one.type: one.number for one in training.recruits}
    plan = asked_alone(with_goals(session.plan) if result.goals else session.plan, session.pool)
    if faults_of(plan, session, courses, taken, recruits, training.slate):
        result.training = None
        return
    training.cost = courses.cost(taken.values(), recruits)
    always = {one.id: one.always for one in training.people}
    training.people = people_shown(session, taken, training.slate)
    for one in training.people:
        one.always = always[one.id]
