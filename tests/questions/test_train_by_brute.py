"""`train` against every training and every slate of small plans."""

from __future__ import annotations

import random
import tempfile
from pathlib import Path
from typing import Any

import pytest

import planner
from planner.pool.values import occurring
from tests.oracle.constructs import BUILT
from tests.oracle.extended import new_current_of, new_plan
from tests.oracle.generate import current_of, small_plan, write
from tests.oracle.trained import SEVERAL, Trained, all_must, courses_of, lowered, on_values
from tests.sampling import chunks, seeds

MOST = 100  # trainings of a plan that are looked at


TURNS = 5  # pools and courses that are drawn until some training opens the plan


def faults(seed: int) -> list[str]:
    plan, rows = new_plan(seed, BUILT) if seed % 2 else small_plan(seed)
    current = (new_current_of if seed % 2 else current_of)(plan, rows, seed)
    if len(rows) > (5 if len(plan["committees"]) > 1 else 6):
        return []
    goals = seed % 3 == 0
    for turn in range(TURNS if seed % 5 else 1):  # else whatever is drawn
        courses = courses_of(plan, rows, f"{seed} {turn}", has_recruits=(seed + turn) % 3 == 0)
        if seed % 6:  # else whoever is wanted is looked for, which takes its time
            courses.setdefault("recruits", {})
        pool = lowered(rows, courses, f"{seed} {turn}")
        with tempfile.TemporaryDirectory() as folder:
            loaded = planner.load(write(plan, [dict(r) for r in pool], Path(folder), current))
        result = loaded.train(courses, goals=goals)
        if result.training is not None and result.training.cost:
            break
    values = {name: occurring(loaded.case.pool, name) for name in loaded.case.pool.columns}
    trained = Trained(on_values(all_must(plan) if goals else plan, values), pool, courses)
    try:
        trainings = list(trained.trainings(MOST))
    except OverflowError:
        return []
    return [f"{seed}: {fault}" for fault in wrong(trained, trainings, result, random.Random(seed))]


def wrong(trained: Trained, trainings: Any, result: Any, draw: random.Random) -> list[str]:
    if result.status == "infeasible":
        for cost, taken, recruits in trainings:
            if trained.compliant(taken, recruits).any():
                return [f"said to be infeasible, {taken} and {recruits} do at {cost}"]
        return wanted_faults(trained, result, draw)
    training = result.training
    if result.status != "answered" or training is None or not result.proved:
        return [f"{result.status}, {result.proved}"]
    taken = {one.id: tuple(one.courses) for one in training.people}
    recruits = {one.type: one.number for one in training.recruits}
    found = []
    if any(not set(names) <= set(trained.may[pid]) for pid, names in taken.items()):
        found.append(f"{taken}, who may take {trained.may}")
    if trained.cost(taken, recruits) != training.cost:
        found.append(f"cost {training.cost}, not {trained.cost(taken, recruits)}")
    if not trained.compliant(taken, recruits).keeps(training.slate):
        found.append(f"{training.slate} after {taken} and {recruits} does not do")
    cheapest = []
    for cost, others, kinds in trainings:
        if cost > training.cost or not (cost < training.cost or taken):
            break
        if trained.compliant(others, kinds).any():
            if cost < training.cost:
                return [*found, f"{others} and {kinds} do at {cost}, not {training.cost}"]
            cheapest.append(others)
    if taken:
        for course in result.courses:
            takers = [{pid for pid, names in one.items() if course.name in names} for one in cheapest]
            some, always = set().union(*takers), set.intersection(*takers)
            if (set(course.some or ()), set(course.always or ())) != (some, always):
                found.append(f"{course.name}: {course.some}, {course.always}, not {some}, {always}")
    return found


def wanted_faults(trained: Trained, result: Any, draw: random.Random) -> list[str]:
    """Whoever is as the conditions say does, whatever else they are; of whoever is drawn fewer do not."""
    kinds = result.training.wanted
    if not kinds or not result.proved or result.goals:
        return []
    number = sum(kind.number for kind in kinds)
    if number > 2 or any(SEVERAL in kind.must for kind in kinds):  # of a list a kind has one value, people may have more
        return []
    for _ in range(3):
        people = [one for kind in kinds for _ in range(kind.number) if (one := trained.person(kind.must, draw)) is not None]
        if len(people) == number and trained.does_with(people) is False:
            return [f"{people} do not do, as {kinds} asks"]
    for _ in range(4):
        people = [trained.person({}, draw) or {} for _ in range(number - 1)]
        if trained.does_with(people):
            return [f"{people} do, fewer than {kinds}"]
    return []


@pytest.mark.parametrize("part", chunks(seeds("PLANNER_TRAIN_SEEDS", 108), 18), ids=lambda part: f"{part[0]}-{part[-1]}")
def test_cheapest(part: range) -> None:
    found = [fault for seed in part for fault in faults(seed)]
    assert not found, "\n".join(found)
