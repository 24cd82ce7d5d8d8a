"""The linear model against the checker: on any slate the rows say what plain counting says, bound by bound."""

from __future__ import annotations

import functools
from collections.abc import Mapping, Sequence

import numpy as np
import pytest

from planner.api import LoadedPlan
from planner.check.judge import Judged, judge
from planner.compiled import compile as compile_module
from planner.compiled.bundles import bundling
from planner.compiled.compile import Compiled
from planner.compiled.groups import Groups
from planner.compiled.linear import Bundles, Columns, Linear, Mode, allowed, build
from planner.compiled.rows import CompiledRule
from planner.solve.clock import Clock
from planner.solve.cp import Model
from planner.solve.slate import slate_of
from tests.compiled.written import Slate, loaded, people, planned, small


def alone(compiled: Compiled) -> Groups:
    everybody = np.arange(len(compiled.pool), dtype=np.int64)
    return Groups(everybody, everybody)


def counts(compiled: Compiled, bundles: Bundles, columns: Columns, groups: Groups, slate: Slate) -> list[int]:
    """How often each column is used by a slate."""
    used = dict.fromkeys(zip(columns.unit.tolist(), columns.bundle.tolist(), strict=True), 0)
    for row, pid in enumerate(compiled.pool.ids):
        inside = {c for c, ids in slate.items() if pid in ids}
        for block in compiled.bundling.blocks:
            if part := inside.intersection(block.committees):
                used[int(groups.of[row]), bundles.sets.index(frozenset(part))] += 1
    return list(used.values())


def least(linear: Linear, fixed: Sequence[int], cost: Mapping[int, int]) -> dict[int, int] | None:
    """The cheapest values of all variables where the columns are fixed; None where no row can be kept."""
    model = Model(linear)
    for column, count in enumerate(fixed):
        model.fix(column, count)
    model.maximise({variable: -c for variable, c in cost.items()})
    solution = model.solve(Clock())
    assert solution.is_proof
    return None if solution.values is None else dict(enumerate(solution.values.tolist()))


class Modelled:
    """One plan, its columns as people or as groups, and one slate in them."""

    def __init__(self, plan: LoadedPlan, slate: Slate, grouped: bool) -> None:
        self.compiled, self.slate = plan.case.compiled, slate
        self.bundles = Bundles.of(self.compiled)
        self.groups = self.compiled.finest if grouped else alone(self.compiled)
        self.columns = Columns.of_groups(self.groups, self.bundles)
        self.used = counts(self.compiled, self.bundles, self.columns, self.groups, slate)

    def linear(self, rule: CompiledRule, mode: Mode) -> Linear:
        return build(self.compiled, self.bundles, self.columns, {rule.rule.key: mode})

    def difference(self, judged: Judged) -> str | None:
        rule = next(c for c in self.compiled.rules if c.rule.key == judged.rule.key)
        judgement = judged.judgement
        hard = least(self.linear(rule, "hard"), self.used, {})
        if (hard is not None) != (judgement.verdict == "met"):
            return f"{rule.rule.key}: rows hold: {hard is not None}, the checker says {judgement.verdict}"
        if rule.rule.force == "should":
            soft = self.linear(rule, "soft")
            cost = {soft.aux[rule.rule.key, name]: c for name, c in rule.cost.items()}
            found = least(soft, self.used, cost)
            assert found is not None
            shortfall = sum(c * found[variable] for variable, c in cost.items())
            return None if shortfall == judgement.shortfall else f"{rule.rule.key}: {shortfall}, not {judgement.shortfall}"
        eased = self.linear(rule, "eased")
        slacks = {name: variable for (_, name), variable in eased.slacks.items()}
        found = least(eased, self.used, dict.fromkeys(slacks.values(), 1))
        gaps = {gap: n for gap, n in judgement.gaps.items() if n}
        if ("unknown", None) in gaps:  # blanks under a mean, which nothing moves
            return None if found is None else f"{rule.rule.key}: eased over blanks"
        assert found is not None
        moved: dict[tuple[str, str | None], int] = {}
        for slack, variable in slacks.items():
            if found[variable]:
                moved[slack.bound, slack.value] = moved.get((slack.bound, slack.value), 0) + found[variable]
        return None if moved == gaps else f"{rule.rule.key}: slacks {moved}, gaps {gaps}"


def differences(plan: LoadedPlan, slate: Slate, grouped: bool) -> list[str]:
    modelled = Modelled(plan, slate, grouped)
    judged = judge(plan.case.plan, plan.case.pool, slate)
    return [found for j in judged if (found := modelled.difference(j)) is not None]


@pytest.mark.parametrize("first", range(0, 80, 20))
@pytest.mark.slow
def test_rows_say_what_the_checker_says(first: int) -> None:
    for seed in range(first, first + 20):
        for number in range(2):
            slate = small(seed).slate(seed * 10 + number)
            assert differences(small(seed).loaded, slate, grouped=number == 1) == [], (seed, slate)


@pytest.mark.slow
@pytest.mark.parametrize("most", [1, 3])
def test_split_blocks_say_it_too(most: int, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(compile_module, "bundling", functools.partial(bundling, most=most))
    split = 0
    for seed in range(30):
        plan = small(seed).load()
        if plan.case.compiled.bundling.is_split:
            split += 1
            slate = small(seed).slate(seed)
            assert differences(plan, slate, grouped=False) == [], (seed, slate)
    assert split > 5


def test_activity_is_the_count() -> None:
    """By hand: nothing unknown, so that each row's sum is a number that anybody can count."""
    rows = people(
        {"gender": "female", "unit": "x", "confidence": "50.5", "incumbent": "yes"},
        {"gender": "male", "unit": "x", "confidence": "60", "incumbent": "yes"},
        {"gender": "female", "unit": "y", "confidence": "70.25", "incumbent": "no"},
        {"gender": "male", "unit": "z", "confidence": "40", "incumbent": "yes"},
    )
    rules = [
        {"id": "women", "count": {"gender": "female"}, "at_least": 1},
        {"id": "share", "count": {"gender": "female"}, "of": {"incumbent": True}, "at_least": "2/5"},
        {"id": "each", "count_each": "unit", "at_most": 1},
        {"id": "out", "exclude": ["a", "d"]},
        {"id": "in", "include": ["a", "b"]},
        {"id": "men", "require": {"gender": "male"}},
        {"id": "mean", "mean": "confidence", "at_least": 55},
        {"id": "apart", "apart": [["a", "b"], ["c", "d"]]},
    ]
    inner = {"within": "board", "seats": 1}
    joint = [
        {"id": "both", "both": ["board", "other"], "at_most": 1},
        {"id": "holds", "holds": ["inner", "other"], "at_most": 1},
        {"id": "any", "count": {"gender": "female"}, "in": ["board", "other"], "at_most": 3},
        {"id": "part", "count": {"gender": "female"}, "in": ["inner", "other"], "at_least": "1/3"},
    ]
    plan = planned({"board": {"seats": 3, "rules": rules}, "inner": inner, "other": {"seats": 2}}, joint=joint)
    given = Modelled(loaded(plan, rows), {"board": ["a", "b", "c"], "inner": ["a"], "other": ["a", "b"]}, grouped=False)
    found: dict[str, list[int]] = {}
    for rule in given.compiled.rules:
        for row in given.linear(rule, "hard").rows:
            sums = sum(c * given.used[i] for i, c in zip(row.index.tolist(), row.coefficients.tolist(), strict=True))
            found.setdefault(rule.rule.key, []).append(sums)
    assert found == {
        "board/seats": [3, 3],
        "board/women": [2],
        "board/share": [5 * 1 - 2 * 2],  # one woman of two incumbents, in fifths
        "board/each": [2, 1, 0],
        "board/out": [1],
        "board/in": [2],
        "board/men": [2],
        "board/mean": [5050 + 6000 + 7025 - 3 * 5500],
        "board/apart": [2, 1],
        "inner/seats": [1, 1],
        "other/seats": [2, 2],
        "joint/both": [2],
        "joint/holds": [1],
        "joint/any": [2],  # somebody in both counts once
        "joint/part": [3 * 1 - 2],
    }


@pytest.mark.slow
@pytest.mark.parametrize("first", range(0, 100, 25))
def test_only_what_no_feasible_slate_uses_is_left_out(first: int) -> None:
    left_out = 0
    for seed in range(first, first + 25):
        compiled, brute = small(seed).loaded.case.compiled, small(seed).brute
        bundles, groups = Bundles.of(compiled), compiled.finest
        allow = allowed(compiled, bundles, groups, compiled.must)
        left_out += int((~allow).sum())
        for masks in brute.feasible:
            slate = brute.slate(masks)
            for row, pid in enumerate(compiled.pool.ids):
                inside = {c for c, ids in slate.items() if pid in ids}
                for block in compiled.bundling.blocks:
                    if part := inside.intersection(block.committees):
                        assert allow[groups.of[row], bundles.sets.index(frozenset(part))], (seed, slate)
    assert left_out


@pytest.mark.parametrize("seed", range(30))
def test_columns_and_back(seed: int) -> None:
    """A slate as columns of groups, and a slate from them: the same but for people who are interchangeable."""
    plan = small(seed).loaded
    slate = small(seed).slate(seed)
    given = Modelled(plan, slate, grouped=True)
    back = slate_of(given.compiled, given.bundles, given.columns, np.array(given.used, dtype=np.int64), given.groups)
    again = Modelled(plan, back, grouped=True)
    assert again.used == given.used
    assert {c: len(ids) for c, ids in back.items()} == {c: len(ids) for c, ids in slate.items()}
    found, kept = (judge(plan.case.plan, plan.case.pool, s) for s in (slate, back))
    assert [j.judgement.verdict for j in found] == [j.judgement.verdict for j in kept]
    assert [j.judgement.shortfall for j in found] == [j.judgement.shortfall for j in kept]
    persons = Modelled(plan, slate, grouped=False)
    exact = slate_of(persons.compiled, persons.bundles, persons.columns, np.array(persons.used, dtype=np.int64))
    assert {c: set(ids) for c, ids in exact.items()} == {c: set(ids) for c, ids in slate.items()}
