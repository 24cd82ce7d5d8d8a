"""Whatever the prices are, what they prove is true: no slate is worth more than the bound, none that uses a column is worth
more than its `worth_at_most`."""

from __future__ import annotations

import random
from dataclasses import dataclass

import numpy as np
from hypothesis import given, settings
from hypothesis import strategies as st

from planner.api import LoadedPlan
from planner.compiled.groups import Index
from planner.compiled.linear import Bundles, Columns, Mode, allowed
from planner.solve.clock import Clock
from planner.solve.cp import Model
from planner.solve.feasibility import feasibility
from planner.solve.relaxation_bound import Priced, price, prices
from planner.solve.search import Finished, Search
from planner.solve.stages import LeastEased, LowestAuthority, Stage, stages
from tests.compiled.written import feasible, loaded, people, planned, relaxable, small
from tests.sampling import fewer

FEASIBLE, RELAXABLE = 30, 20  # plans of each kind


@dataclass
class Asked:
    """One stage over one space, with the stages before it finished; its optimum by a plain search, and where it is used."""

    search: Search
    stage: Stage
    space: Columns
    used: Index
    optimum: int

    def priced(self, core: Index, duals: list[float] | None) -> Priced | None:
        """With these prices, or with those of the relaxation over the core."""
        search = self.search
        worth = self.stage.worth(search.compiled, search.bundles, self.space)
        finished = [f.stage.worth(search.compiled, search.bundles, self.space) for f in search.finished]
        linear = search._linear(self.stage, self.space, core)
        weights = search._weights(self.stage, linear, self.space, core, worth)
        given_prices = prices(linear, weights) if duals is None else [duals[i % len(duals)] for i in range(len(linear.rows))]
        if given_prices is None:
            return None
        aux = {i: w for i, w in weights.items() if i >= len(core)}
        return price(search.compiled, search.bundles, self.space, linear, given_prices, worth, aux, finished)

    def best_using(self, column: int) -> int | None:
        """The optimum of the slates that use a column; None where there is none."""
        everything = np.arange(len(self.space), dtype=np.int64)
        linear = self.search._linear(self.stage, self.space, everything)
        worth = self.stage.worth(self.search.compiled, self.search.bundles, self.space)
        model = Model(linear)
        model.add([column], [1], 1, None)
        model.maximise(self.search._weights(self.stage, linear, self.space, everything, worth))
        return model.solve(Clock()).objective


def proposing(seed: int, at: int, by_person: bool) -> Asked:
    """Stage `at` of `propose`."""
    case = small(seed).loaded.case
    compiled, bundles = case.compiled, Bundles.of(case.compiled)
    search = Search(compiled, bundles, Clock())
    groups = compiled.finest
    space = Columns.of_groups(groups, bundles, allowed(compiled, bundles, groups, compiled.must))
    slate = feasibility(compiled, bundles, compiled.must, Clock()).slate
    assert slate is not None
    used = search._columns_of(slate, space, groups_of=groups.of)
    wanted = [printed.stage for printed in stages(compiled, case.current)]
    wanted = wanted[: at % len(wanted) + 1]
    if by_person or any(stage.needs_people for stage in wanted):
        space = search._people(space)
        used = search._columns_of(slate, space)
    for number, stage in enumerate(wanted):
        search.modes.update({c.rule.key: "soft" for c in compiled.should if c.rule.priority in stage.priorities})
        outcome = search._stage(stage, space, used)
        assert outcome.is_proven
        used = outcome.used
        if number + 1 < len(wanted):
            search.finished.append(Finished(stage, outcome.value))
    return Asked(search, wanted[-1], space, used, outcome.value)


def relaxing(plan: LoadedPlan, ranked: bool) -> Asked:
    """The stages of a relaxation: what it costs, or who has to grant it."""
    case = plan.case
    compiled, bundles = case.compiled, Bundles.of(case.compiled)
    fixed = [c for c in compiled.must if c.rule.fixed]
    start = feasibility(compiled, bundles, fixed, Clock(), loose=[c for c in compiled.must if not c.rule.fixed]).slate
    assert start is not None
    modes: dict[str, Mode] = {c.rule.key: "hard" if c.rule.fixed else "relaxed" for c in compiled.must}
    search = Search(compiled, bundles, Clock(), modes=modes)
    groups = compiled.groups_for(compiled.must)
    space = Columns.of_groups(groups, bundles, allowed(compiled, bundles, groups, fixed))
    used = search._columns_of(start, space, groups_of=groups.of)
    cost = LeastEased("cost")
    search.most_slack = -search._value(cost, space, used)
    outcome = search._stage(cost, space, used)
    if not ranked:
        return Asked(search, cost, space, outcome.used, outcome.value)
    search.most_slack = -outcome.value
    search.finished.append(Finished(cost, outcome.value))
    authority = LowestAuthority("authority")
    settled = search._stage(authority, space, outcome.used)
    return Asked(search, authority, space, settled.used, settled.value)


def check(asked: Asked, draw: random.Random, greatest: float) -> None:
    """Prices at random, and those of the relaxation over a random core."""
    size = len(asked.space)
    some = np.flatnonzero(np.array([draw.random() < 0.5 for _ in range(size)], dtype=bool))
    core = np.union1d(some, np.flatnonzero(asked.used)).astype(np.int64) if draw.random() < 0.5 else some
    column = draw.randrange(size)
    reachable = asked.best_using(column)
    at_random = [draw.choice([0.0, 1.0, draw.uniform(-greatest, greatest)]) for _ in range(40)]
    for duals in (None, at_random, [float(round(y)) for y in at_random]):
        priced = asked.priced(core, duals)
        if priced is None:
            continue
        assert priced.bound >= asked.optimum
        assert reachable is None or priced.worth_at_most[column] >= reachable
        assert (priced.worth_at_most[asked.used > 0] >= asked.optimum).all()


greatest_price = st.sampled_from([2.0, 10.0, 1000.0, 1e9])


@settings(deadline=None, max_examples=fewer(80))
@given(st.integers(0, FEASIBLE - 1), st.integers(0, 4), st.booleans(), st.randoms(use_true_random=False), greatest_price)
def test_proposing(nth: int, at: int, by_person: bool, draw: random.Random, greatest: float) -> None:
    asked = proposing(feasible(FEASIBLE)[nth], at, by_person)
    if len(asked.space):
        check(asked, draw, greatest)


@settings(deadline=None, max_examples=fewer(60))
@given(st.integers(0, RELAXABLE - 1), st.booleans(), st.randoms(use_true_random=False), greatest_price)
def test_relaxing(nth: int, ranked: bool, draw: random.Random, greatest: float) -> None:
    seed = relaxable(RELAXABLE)[nth]
    asked = relaxing(small(seed).loaded, ranked)
    assert ranked or -asked.optimum == small(seed).brute.relaxed()[0].cost
    if len(asked.space):
        check(asked, draw, greatest)


def test_slacks_are_bounded_by_what_all_columns_need() -> None:
    """Three who must be in and may not: one column alone never tells how many waivers the others need."""
    rules = [{"id": "in", "include": ["a", "b", "c"], "fixed": True}, {"id": "out", "exclude": ["a", "b", "c", "d"]}]
    rows = people(*({"unit": unit} for unit in "wxyz"))
    each = {"id": "apart", "count_each": "unit", "at_most": 3}  # so that everybody is a group
    asked = relaxing(loaded(planned({"board": {"seats": {"at_least": 0}, "rules": [*rules, each]}}), rows), False)
    assert asked.optimum == -3
    draw = random.Random(1)
    for _ in range(200):
        core = np.array(sorted(draw.sample(range(len(asked.space)), draw.randint(0, 2))), dtype=np.int64)
        priced = asked.priced(core, [draw.uniform(-30, 30) for _ in range(8)])
        assert priced is not None
        assert priced.bound >= asked.optimum


def test_prices_that_would_leave_64_bits_prove_nothing() -> None:
    """Where sums could overflow there is no bound, never a wrong one."""
    asked = proposing(feasible(1)[0], 10, True)
    everything = np.arange(len(asked.space), dtype=np.int64)
    for greatest in (1e12, 1e15, 1e18, 1e30, float("inf"), float("nan")):
        for sign in (1, -1):
            priced = asked.priced(everything, [sign * greatest])
            assert priced is None or priced.bound >= asked.optimum
