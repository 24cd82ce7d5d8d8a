"""Numbers of many digits: values and bounds of the solver are whole, what does not fit is bad input with a place."""

from __future__ import annotations

import itertools
import random
from fractions import Fraction
from typing import Any

import numpy as np
import pytest

from planner.compiled.linear import Bundles, Columns, Linear
from planner.pool.values import whole_sum
from planner.problems import BadInput
from planner.solve.clock import Clock
from planner.solve.cp import Model, Setting
from planner.solve.search import Search
from planner.solve.stages import stages
from tests.compiled.written import Written, loaded, people, planned, small
from tests.oracle.brute import Brute

NO_COLUMNS = Columns(*(np.zeros(0, dtype=np.int64) for _ in range(4)))


def random_model(draw: random.Random) -> tuple[Linear, dict[int, int]]:
    size = draw.randint(3, 7)
    largest = draw.choice([10, 2**30, 2**45, 2**55])
    linear = Linear(NO_COLUMNS, lower=[0] * size, upper=[draw.choice([1, 1, 1, 2]) for _ in range(size)])
    for _ in range(draw.randint(0, 3)):
        index = sorted(draw.sample(range(size), draw.randint(1, size)))
        coefficients = [draw.randint(-largest, largest) if draw.random() < 0.5 else draw.randint(-5, 5) for _ in index]
        linear.add(index, coefficients, draw.choice([None, -largest, -3]), draw.choice([None, largest, 3]))
    return linear, {i: draw.randint(-largest, largest) for i in draw.sample(range(size), draw.randint(1, size))}


def greatest(linear: Linear, weights: dict[int, int]) -> int | None:
    def keeps(values: tuple[int, ...]) -> bool:
        sums = [(sum(int(c) * values[i] for i, c in zip(r.index, r.coefficients, strict=True)), r) for r in linear.rows]
        return all((r.lower is None or total >= r.lower) and (r.upper is None or total <= r.upper) for total, r in sums)

    every = itertools.product(*(range(most + 1) for most in linear.upper))
    return max((sum(w * values[i] for i, w in weights.items()) for values in every if keeps(values)), default=None)


@pytest.mark.parametrize("first", ["plain", "presolved"])
def test_value_and_bound_are_exact(first: Setting) -> None:
    for seed in range(120):
        linear, weights = random_model(random.Random(seed))
        model = Model(linear)
        model.maximise(weights)
        solution = model.solve(Clock(), first=first)
        optimum = greatest(linear, weights)
        expected = ("infeasible", None, None) if optimum is None else ("optimal", optimum, optimum)
        assert (solution.answer, solution.objective, solution.bound) == expected, seed


def test_a_value_that_a_float_cannot_be() -> None:
    """Nine of forty weights near 2**52: in floats the sum is off by up to five."""
    draw = random.Random(0)
    linear = Linear(NO_COLUMNS, lower=[0] * 40, upper=[1] * 40)
    linear.add(range(40), [1] * 40, 9, 9)
    weights = {i: draw.randint(2**51, 2**52) for i in range(40)}
    model = Model(linear)
    model.maximise(weights)
    solution = model.solve(Clock())
    assert solution.objective == solution.bound == sum(sorted(weights.values())[-9:])


def with_many_digits(written: Written, seed: int) -> Written:
    """The same plan over numbers of 3 digits and 12 decimals, with a rule and a stage that sum them."""
    draw = random.Random(seed)
    rows = [{**row, "confidence": f"{draw.randint(700, 999)}.{draw.randint(0, 10**12 - 1):012d}"} for row in written.rows]
    plan = {**written.plan, "committees": {name: dict(entry) for name, entry in written.plan["committees"].items()}}
    plan["prefer"] = [*(plan.get("prefer") or ["should"]), {"highest": "confidence"}]
    board = plan["committees"]["board"]
    rule: dict[str, Any] = {"id": "digits", "mean": "confidence", "at_least": f"{draw.randint(700, 950)}.000001"}
    if draw.random() < 0.5:
        rule["force"] = "should"
    if not any("groups" in part for part in board.get("rules", [])):
        board["rules"] = [*board.get("rules", []), rule]
    return Written(plan, rows, written.current)


@pytest.mark.slow
def test_the_best_sum_to_the_last_digit() -> None:
    compared = 0
    for seed in range(24):
        written = with_many_digits(small(seed), seed)
        case = written.load().case
        answer = written.load().propose()
        assert answer.status == ("optimal" if written.brute.feasible else "infeasible"), seed
        assert written.load().explain().status == ("feasible" if written.brute.feasible else "infeasible"), seed
        if answer.slate is None:
            continue
        best = Search(case.compiled, Bundles.of(case.compiled), Clock()).run(answer.slate, stages(case.compiled, case.current))
        reached = [s.printed.stage.value(s.value) for s in best.stages if s.printed.prefer is not None]
        assert reached == [s.value for s in written.brute.best()[0] if not s.implicit], seed
        assert best.is_proven
        compared += 1
    assert compared > 8


@pytest.mark.parametrize("seed", [12, 13, 14, 15])
def test_a_mean_over_numbers_of_twelve_decimals(seed: int) -> None:
    """Sums of up to 2**58: half of these plans once ended in a disagreement."""
    draw = random.Random(seed)
    scores = [f"{draw.randint(700, 999)}.{draw.randint(10**11, 10**12 - 1)}" for _ in range(60)]
    genders = ["female" if i % 3 == 0 else "male" for i in range(60)]
    rows = [{"id": f"p{i}", "gender": g, "confidence": c} for i, (g, c) in enumerate(zip(genders, scores, strict=True))]
    rules = [
        {"id": "mean", "mean": "confidence", "at_most": "700.55"},
        {"id": "women", "count": {"gender": "female"}, "exactly": 10},
    ]
    plan = planned({"board": {"seats": 27, "rules": rules}})
    found = loaded(plan, rows).explain()
    assert found.status == "infeasible"
    change = next(change for relaxation in found.relaxations for change in relaxation.changes if change.bound == "at_most")
    women = sorted(Fraction(row["confidence"]) for row in rows if row["gender"] == "female")[:10]
    men = sorted(Fraction(row["confidence"]) for row in rows if row["gender"] == "male")[:17]
    least = sum(women + men) / 27
    assert least <= Fraction(str(change.to)) < least + Fraction(1, 100)


COMMITTEES = {f"k{n}": {"seats": 1} for n in range(6)}
EVERYTHING_CROSSES = [{"id": "one", "holds": list(COMMITTEES), "at_most": 6}]
HUGE = people(*({"gender": "male", "confidence": str(10**15 - 1 - n)} for n in range(14)))


@pytest.mark.parametrize("force", ["must", "should"])
def test_sums_over_people_and_bundles_that_are_too_large(force: str) -> None:
    mean = {"id": "m", "mean": "confidence", "at_most": "0.05", "force": force}
    plan = planned({**COMMITTEES, "k0": {"seats": 1, "rules": [mean]}}, joint=EVERYTHING_CROSSES)
    for question in ("check", "propose", "explain"):
        with pytest.raises(BadInput) as refused:
            getattr(loaded(plan, HUGE), question)()
        assert [(p.code, p.value) for p in refused.value.problems] == [("numbers-too-large", "confidence")]
        assert "plan.yaml:" in refused.value.problems[0].where


@pytest.mark.slow
def test_a_stage_that_is_too_large() -> None:
    plan = planned(dict(COMMITTEES), joint=EVERYTHING_CROSSES, prefer=[{"highest": "confidence"}])
    many = [{**HUGE[0], "id": f"p{n}", "confidence": str(10**15 - 1 - n)} for n in range(100)]
    with pytest.raises(BadInput, match="numbers-too-large"):
        loaded(plan, many).propose()
    few = loaded(planned(dict(COMMITTEES), prefer=[{"highest": "confidence"}]), HUGE).propose()
    assert few.status == "optimal"
    assert [stage.value for stage in few.objective] == [6 * (10**15 - 1)]


def test_sums_of_the_checker_beyond_64_bits() -> None:
    values = np.full(20_000, 10**15 - 1, dtype=np.int64)
    assert whole_sum(values) == 20_000 * (10**15 - 1)
    assert whole_sum(-values) == -20_000 * (10**15 - 1)
    assert whole_sum(np.zeros(0, dtype=np.int64)) == 0


def test_brute_force_of_the_same_numbers() -> None:
    """The oracle does sum to the last digit: two slates that differ in the twelfth decimal alone."""
    rows = people({"confidence": "700.000000000001"}, {"confidence": "700.000000000002"})
    plan = planned({"board": {"seats": 1}}, prefer=[{"highest": "confidence"}])
    assert Brute(plan, rows).best()[0][0].value == Fraction("700.000000000002")
    assert loaded(plan, rows).propose().slate == {"board": ["b"]}
