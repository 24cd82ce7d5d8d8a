"""What a body says of every outcome of an election, against the checker on each outcome of small lists."""

from __future__ import annotations

import itertools
import random
import tempfile
from pathlib import Path
from typing import Any

import numpy as np
import pytest

import planner
from planner.check.judge import judge
from planner.check.members import Members
from planner.check.outcomes import Outcomes
from planner.solve.clock import Clock
from planner.solve.draws import searching
from tests.oracle.constructs import BUILT
from tests.oracle.extended import new_current_of, new_plan
from tests.oracle.generate import current_of, small_plan, write
from tests.sampling import chunks, seeds


def case(seed: int) -> Any:
    plan, rows = new_plan(seed, BUILT) if seed % 3 else small_plan(seed)
    current = (new_current_of if seed % 3 else current_of)(plan, rows, seed)
    with tempfile.TemporaryDirectory() as folder:
        return planner.load(write(plan, rows, Path(folder), current)).case


def faults(seed: int) -> list[str]:
    loaded, draw = case(seed), random.Random(f"outcomes {seed}")
    plan, pool = loaded.plan, loaded.pool
    found = []
    for committee in plan.committees:
        ids = draw.sample(list(pool.ids), draw.randint(2, min(7, len(pool.ids))))
        seats = draw.randint(1, len(ids))
        view = pool.take([pool.row_of[pid] for pid in ids])
        every = [
            {j.rule.key: j.judgement for j in judge(plan, pool, {committee.id: [ids[i] for i in elected]})}
            for elected in itertools.combinations(range(len(ids)), seats)
        ]
        at = {elected: n for n, elected in enumerate(itertools.combinations(range(len(ids)), seats))}
        for rule in committee.rules:
            members = Members(view, pool, committee.as_of, plan.waived(rule), {committee.id: ids})
            told = rule.body.outcomes(members, seats, searching(Clock()))
            assert told is not None
            judged = [one[rule.key] for one in every]
            wrong = unlike(told, [(j.verdict, j.actual) for j in judged])
            if told.breaks is not None and judged[at[told.breaks]].verdict == "met":
                wrong.append(f"{told.breaks} does not break it")
            if told.keeps is not None and judged[at[told.keeps]].verdict == "not_met":
                wrong.append(f"{told.keeps} does not keep it")
            worst = max(j.shortfall for j in judged)
            if rule.body.keyword in ("count", "if", "require", "exclude", "include", "apart") and told.breaks is not None:
                short = judged[at[told.breaks]].shortfall
                wrong += [] if short == worst else [f"{told.breaks} is short of {short}, not {worst}"]
            on = np.zeros((len(at), len(ids)), dtype=bool)
            for elected, n in at.items():
                on[n, list(elected)] = True
            met = [j.verdict == "met" for j in judged]
            wrong += [] if rule.body.met_on(members, on).tolist() == met else ["is not met where it says"]
            kinds = rule.body.kinds(members)
            verdicts: dict[Any, set[Any]] = {}
            for elected, n in at.items():
                alike = tuple(sorted(map(str, (kinds[i] for i in elected))))
                verdicts.setdefault(alike, set()).add((judged[n].verdict, judged[n].actual))
            wrong += [f"{alike} is {several}" for alike, several in verdicts.items() if len(several) > 1]
            for value, one in told.by_value.items():
                values = [j.by_value[value] for j in judged]
                wrong += [f"{value}: {fault}" for fault in unlike(one, [(v.verdict, v.actual) for v in values])]
            found += [f"{seed} {rule.key} ({rule.body.keyword}) {ids} for {seats}: {fault}" for fault in wrong]
    return found


def unlike(told: Outcomes, judged: list[tuple[str, float | int | None]]) -> list[str]:
    verdicts = {verdict for verdict, _ in judged}
    expected = verdicts.pop() if len(verdicts) == 1 else "open"
    if expected == "unproven":
        expected = "open"
    numbers = [number for _, number in judged if number is not None]
    least, most = (min(numbers), max(numbers)) if numbers else (None, None)
    wrong = [] if told.verdict == expected else [f"is {told.verdict}, not {expected}"]
    if (told.least, told.most) != (least, most):
        wrong.append(f"goes from {told.least} to {told.most}, not from {least} to {most}")
    return wrong


@pytest.mark.parametrize("some", chunks(seeds("PLANNER_OUTCOME_SEEDS", 150), 50), ids=str)
def test_outcomes_are_those_of_every_choice(some: range) -> None:
    assert [fault for seed in some for fault in faults(seed)] == []
