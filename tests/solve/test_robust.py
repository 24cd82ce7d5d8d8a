"""Lists that guarantee the most must rules, against every list and every outcome of tiny plans, by the checker alone."""

from __future__ import annotations

import itertools
import random

import pytest

from planner.api import LoadedPlan
from planner.check.judge import judge
from tests.bodies.test_outcomes import case
from tests.sampling import chunks, seeds


def faults(seed: int) -> list[str]:
    loaded, draw = case(seed), random.Random(f"robust {seed}")
    plan, pool = loaded.plan, loaded.pool
    committee = draw.choice(plan.committees)
    names = draw.randint(2, min(6, len(pool.ids)))
    seats = draw.randint(max(1, names - 2), names)
    own = [rule for rule in committee.rules if not (rule.body.is_size and "of" in rule.body.required())]
    must = [rule.key for rule in own if rule.force == "must"]
    met: dict[tuple[str, ...], frozenset[str]] = {}
    for elected in itertools.combinations(pool.ids, seats):
        judged = judge(plan, pool, {committee.id: list(elected)})
        met[elected] = frozenset(j.rule.key for j in judged if j.judgement.verdict == "met")

    def guaranteed(ids: tuple[str, ...]) -> set[str]:
        return {key for key in must if all(key in met[elected] for elected in itertools.combinations(ids, seats))}

    most = max(len(guaranteed(ids)) for ids in itertools.combinations(pool.ids, names))
    result = LoadedPlan(loaded).ballot(of=committee.id, names=names, seats=seats)
    assert result.slate is not None
    ids = tuple(result.slate[committee.id])
    found = []
    if len(ids) != names or list(ids) != [pid for pid in pool.ids if pid in ids]:
        found.append(f"is no list of {names}: {ids}")
    if set(result.kept or ()) != guaranteed(ids) or {*(result.kept or ()), *(result.not_kept or ())} != set(must):
        found.append(f"{ids} keeps {guaranteed(ids)}, not {result.kept}, of {must}")
    if len(guaranteed(ids)) != most or not result.proved:
        found.append(f"{ids} keeps {len(guaranteed(ids))}, some list {most}")
    complies = any(set(must) <= met[elected] for elected in itertools.combinations(ids, seats))
    if result.can_comply is not (len(guaranteed(ids)) == len(must) or complies):
        found.append(f"{ids} can comply: {complies}, not {result.can_comply}")
    if not complies and any(
        len(guaranteed(other)) == most and any(set(must) <= met[elected] for elected in itertools.combinations(other, seats))
        for other in itertools.combinations(pool.ids, names)
    ):
        found.append(f"{ids} has no outcome that complies, another list has")
    if result.status != ("answered" if most == len(must) else "infeasible"):
        found.append(f"is {result.status}, though {most} of {len(must)} can be kept")
    return [f"{seed} {committee.id} {names} for {seats}: {fault}" for fault in found]


@pytest.mark.parametrize("some", chunks(seeds("PLANNER_ROBUST_SEEDS", 100), 50), ids=str)
def test_no_list_guarantees_more(some: range) -> None:
    assert [fault for seed in some for fault in faults(seed)] == []
