"""Conflicts: minimal, complete, and the minimal hitting sets of the minimal corrections (and the other way round)."""

from __future__ import annotations

import itertools
from collections.abc import Collection

import pytest

from planner.answers import explain as explain_module
from planner.compiled.linear import Bundles
from planner.problems import OutOfTime
from planner.solve.clock import Clock
from planner.solve.feasibility import feasibility
from planner.why.conflicts import Explorer, all_conflicts, first_conflict
from tests.compiled.written import Written, feasible, infeasible, people, planned, small
from tests.sampling import fewer

INFEASIBLE = fewer(30)
FEWER = fewer(12)
Sets = set[frozenset[str]]


def minimal(sets: Collection[frozenset[str]]) -> Sets:
    return {s for s in sets if not any(other < s for other in sets)}


def corrections(written: Written) -> Sets:
    """The minimal sets of `must` rules without which some slate meets the rest, from every slate."""
    musts = [r.key for r in written.brute.reading.musts]
    failed = {frozenset(key for i, key in enumerate(musts) if not mask >> i & 1) for mask in written.brute.masks}
    return minimal(failed)


def hitting_sets(sets: Sets) -> Sets:
    """Minimal sets with something of each of these, by trying every set of the rules in them."""
    found: list[frozenset[str]] = []
    rules = sorted(frozenset().union(*sets))
    for size in range(len(rules) + 1):
        for some in map(frozenset, itertools.combinations(rules, size)):
            if all(some & s for s in sets) and not any(f <= some for f in found):
                found.append(some)
    return set(found)


def explorer(written: Written, clock: Clock | None = None) -> Explorer:
    compiled = written.loaded.case.compiled
    return Explorer(compiled, Bundles.of(compiled), clock or Clock())


@pytest.mark.parametrize("nth", range(INFEASIBLE))
def test_conflicts_and_corrections_hit_each_other(nth: int) -> None:
    seed = infeasible(INFEASIBLE)[nth]
    found = all_conflicts(explorer(small(seed)))
    conflicts = {frozenset(c) for c in found.sets}
    assert found.complete
    assert len(conflicts) == len(found.sets)
    assert conflicts == hitting_sets(corrections(small(seed)))
    assert hitting_sets(conflicts) == corrections(small(seed))


@pytest.mark.parametrize("nth", range(FEWER))
def test_every_conflict_is_minimal(nth: int) -> None:
    seed = infeasible(FEWER)[nth]
    compiled = small(seed).loaded.case.compiled
    rules = {c.rule.key: c for c in compiled.must}

    def can_hold(keys: Collection[str]) -> bool:
        found = feasibility(compiled, Bundles.of(compiled), [rules[k] for k in keys], Clock())
        assert found.status in ("feasible", "infeasible")
        return found.status == "feasible"

    one = first_conflict(explorer(small(seed)))
    all_of_them = all_conflicts(explorer(small(seed))).sets
    assert one in all_of_them
    for conflict in all_of_them:
        assert not can_hold(conflict)
        for rule in conflict:
            assert can_hold([k for k in conflict if k != rule])


@pytest.mark.parametrize("nth", range(FEWER))
def test_one_conflict_from_any_hint(nth: int) -> None:
    """A hint that is too small, too large, or right, leads to a conflict all the same."""
    seed = infeasible(FEWER)[nth]
    everything = list(explorer(small(seed)).rules)
    known = small(seed).brute.conflicts()
    for reasons in ((), everything[:1], everything, [k for k in everything if k in next(iter(known))]):
        assert frozenset(first_conflict(explorer(small(seed)), reasons)) in known


def test_conflicts_are_in_the_order_of_the_plan_short_ones_first() -> None:
    rules = [
        {"id": "women", "count": {"gender": "female"}, "at_least": 3},
        {"id": "men", "count": {"gender": "male"}, "at_least": 2},
        {"id": "x", "count": {"unit": "x"}, "exactly": 3},
        {"id": "hope", "count": {"unit": "y"}, "at_least": 9, "force": "should"},
    ]
    pool = people(*({"gender": g, "unit": u} for g, u in [("female", "x"), ("female", "y"), ("male", "x"), ("male", "y")]))
    why = Written(planned({"board": {"seats": 3, "rules": rules}}), pool, {}).load().explain()
    assert [c.rules for c in why.conflicts] == [["board/women"], ["board/x"]]
    assert why.conflicts_complete is True


def test_a_feasible_plan_has_none() -> None:
    (seed,) = feasible(1)
    with pytest.raises(ValueError, match="can hold"):
        first_conflict(explorer(small(seed)))
    found = all_conflicts(explorer(small(seed)))
    assert (found.sets, found.complete) == ([], True)
    why = small(seed).loaded.explain()
    assert (why.status, why.conflicts, why.conflicts_complete, why.relaxations) == ("feasible", [], None, [])


def test_a_budget_that_is_too_small_is_said() -> None:
    for seed in infeasible(6):
        assert all_conflicts(explorer(small(seed), Clock(0))).complete is False
        with pytest.raises(OutOfTime):
            first_conflict(explorer(small(seed), Clock(0)))


def test_cut_off_what_was_found_is_right(monkeypatch: pytest.MonkeyPatch) -> None:
    class Counting(Clock):
        def __init__(self, asked: int) -> None:
            super().__init__(None)
            self.asked = asked

        @property
        def is_up(self) -> bool:
            self.asked -= 1
            return self.asked < 0

    cut = 0
    for seed in infeasible(15):
        for asked in (1, 3, 6, 12):
            found = all_conflicts(explorer(small(seed), Counting(asked)))
            sets = {frozenset(c) for c in found.sets}
            assert sets <= small(seed).brute.conflicts()
            assert not found.complete or sets == small(seed).brute.conflicts()
            cut += not found.complete
    assert cut > 10


def test_a_tiny_budget_of_explain(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(explain_module, "BUDGET", 1e-9)
    why = small(infeasible(1)[0]).load().explain()
    assert why.status == "infeasible"
    assert why.conflicts_complete is False
    assert "note.relaxations-cut" in [note.code for note in why.notes]


def test_check_shows_one_and_claims_no_more() -> None:
    for seed in infeasible(10):
        answer = small(seed).load().check()
        assert len(answer.conflicts) == 1
        assert answer.conflicts_complete is False
