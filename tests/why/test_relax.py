"""`relax`: how far a relaxation may move a rule, and what each person costs, against every slate judged by the checker."""

from __future__ import annotations

import itertools
import random
from collections.abc import Iterator
from typing import Any

import pytest

from planner.check.judge import Judged, judge
from planner.results.result import Result
from tests.compiled.written import Written, people, planned

PEOPLE = 6


def drawn(seed: int) -> Written:
    """One committee of a few of six people, with rules that hardly go together and limits on how they may move."""
    draw = random.Random(seed)
    rows = people(*(
        {
            "gender": draw.choice(["female", "male", "male", ""]),
            "birth_date": draw.choice(["", "3/1970", "5/1980", "9/1990", "1985"]),
            "unit": draw.choice(["A", "B", "C"]),
            "confidence": str(draw.randint(1, 9)),
        }
        for _ in range(PEOPLE)
    ))  # fmt: skip
    low = {"at_least": draw.choice([2, 3, "40%", "60%"])}
    high = {"at_most": draw.choice([0, 1, "20%", "1/3"])}
    written: list[dict[str, Any]] = [
        {"count": {"gender": "female"}, **low, "relax": {"to": draw.choice([0, 1, 2, "10%", "30%"])}},
        {"count": {"age": {"at_least": 45}}, **high, "relax": {"to": draw.choice([1, 2, "50%"])}},
        {"count": {"unit": "A"}, "at_least": 2, "at_most": 3, "relax": {"to": draw.choice([1, 4, 0])}},
        {"require": {"gender": "female"}, "relax": {"to": draw.choice([1, 2, 3])}},
        {"apart": "unit", "relax": {"to": draw.choice([0, 1, 2])}},
        {"distinct": "unit", "at_least": 3, "relax": {"to": draw.choice([1, 2])}},
        {"mean": "confidence", "at_least": 7, "relax": {"to": draw.choice([3, 5, 6.5])}},
        {"count_each": "unit", "at_least": 1, "at_most": 1, "relax": {"to": draw.choice([0, 2])}},
        {"include": ["a", "b", "c"], "relax": {"to": draw.choice([0, 1])}},
    ]
    rules = [rule | {"id": f"r{n}"} for n, rule in enumerate(draw.sample(written, draw.randint(2, 4)))]
    for rule in rules:
        if draw.random() < 0.4:
            rule["relax"]["cost"] = draw.randint(1, 3)
        if isinstance(rule["relax"].get("to"), float):
            rule["relax"]["to"] = str(rule["relax"]["to"])
    seats: dict[str, Any] = {"exactly": draw.randint(2, 4)}
    seats |= draw.choice([{"fixed": True}, {"relax": {"to": 5, "cost": 2}}, {}])
    return Written(planned({"board": {"seats": seats, "rules": rules}}), rows, {})


def price(judged: Judged) -> int | None:
    """What the rule costs on this slate; None where it may not move so far. By the words of the contract."""
    rule, judgement = judged.rule, judged.judgement
    gaps = {gap: n for gap, n in judgement.gaps.items() if n}
    if not gaps:
        return 0
    if rule.fixed or any(gap[0] == "unknown" for gap in gaps):
        return None
    to = rule.relax.to
    for (bound, value), n in gaps.items():
        if to is None:
            continue
        if bound == "waivers":
            if n > to.value:
                return None
        elif bound == "mean":
            for side, reached in judgement.reach.items():
                if reached.number < to.value if side == "at_least" else reached.number > to.value:
                    return None
        else:
            shown = judgement if value is None else (judgement.by_value or {})[value]
            asked = judgement.asked.get((bound, value)) or (shown.at_least if bound == "at_least" else shown.at_most)
            assert asked is not None
            after = asked - n if bound == "at_least" else asked + n
            base = int(shown.base or 0)
            if (after < to.lower(base)) if bound == "at_least" else (after > to.upper(base)):
                return None
    return sum(gaps.values()) * rule.relax.cost


def slates(written: Written) -> Iterator[dict[str, list[str]]]:
    ids = [row["id"] for row in written.rows]
    for size in range(len(ids) + 1):
        for chosen in itertools.combinations(ids, size):
            yield {"board": list(chosen)}


@pytest.mark.slow
@pytest.mark.parametrize("part", range(6))
def test_the_cheapest_is_that_of_every_slate(part: int) -> None:
    found = set()
    for seed in range(part * 12, part * 12 + 12):
        written = drawn(seed)
        case = written.loaded.case
        costs = []
        for slate in slates(written):
            prices = [price(judged) for judged in judge(case.plan, case.pool, slate)]
            if None not in prices:
                costs.append(sum(p for p in prices if p is not None))
        result = written.loaded.explain()
        if result.status == "feasible":
            assert min(costs) == 0, seed
            continue
        first = result.relaxations[0].cost if result.relaxations else None
        assert first == min(costs, default=None), seed
        found.add(first is None)
        for way in result.relaxations:
            moved = sum(price(j) or 0 for j in judge(case.plan, case.pool, way.slate))
            assert way.cost is not None, seed
            assert moved <= way.cost, seed
    assert found


BOARD = {"seats": {"exactly": 3, "fixed": True}}
POOL = people(*({"gender": g, "unit": u} for g, u in (("female", "A"), ("male", "A"), ("male", "B"), ("male", "C"))))


def explained(*rules: dict[str, Any], **board: Any) -> Result:
    return Written(planned({"board": BOARD | board | {"rules": list(rules)}}), POOL, {}).load().explain()


def test_a_whole_limit_beside_a_share_holds_only_where_the_share_asks_for_more() -> None:
    """40% of three asks for two women; of two members it asks for one, and one is not below the limit of 1."""
    women = {"id": "women", "count": {"gender": "female"}, "at_least": "40%", "relax": {"to": 1}}
    assert [(c.from_, c.to) for c in explained(women).relaxations[0].changes] == [(2, 1)]
    assert explained(women | {"relax": {"to": 2}}).relaxations == []
    # No slate of the plan asks for four: the limit is on the strict side, and nothing moves.
    assert explained(women | {"relax": {"to": 4}}).relaxations == []


def test_the_limit_of_waivers_is_on_all_of_them_together() -> None:
    apart = {"id": "apart", "apart": [["a", "b"], ["c", "d"]], "relax": {"to": 1}}
    two = explained(apart, seats={"exactly": 4, "fixed": True})
    assert (two.status, two.relaxations) == ("infeasible", [])
    assert explained(apart | {"relax": {"to": 2}}, seats={"exactly": 4, "fixed": True}).relaxations[0].cost == 2


def test_seats_have_an_authority_and_a_cost() -> None:
    seats = {"exactly": 5, "authority": "city", "relax": {"to": 4, "cost": 3}}
    way = explained(seats=seats).relaxations[0]
    assert (way.cost, way.people, [(c.bound, c.from_, c.to, c.authority) for c in way.changes]) == (
        3, 1, [("at_least", 5, 4, "city")],
    )  # fmt: skip
    assert explained(seats=seats | {"exactly": 6, "relax": {"to": 5}}).relaxations == []


def test_a_cost_that_is_the_number_of_people_is_told_once() -> None:
    way = explained({"id": "women", "count": {"gender": "female"}, "at_least": 2, "relax": {"to": 0}}).relaxations[0]
    assert (way.cost, way.people) == (1, None)
