"""Goals for each value over people who may or may not count: the values are tied by who does, and no plan is refused for it."""

from __future__ import annotations

import itertools
from fractions import Fraction
from typing import Any

import pytest

from planner.bodies.count_each.weighing import MOST_CHOICES, Each, is_too_many, weigh_each, worst_completion
from planner.language.bounds import Amount, Bounds
from planner.solve.search import Search
from tests.compiled.written import Written, loaded, people, planned
from tests.oracle.compare import propose_differences, validate_differences
from tests.oracle.generate import tied_plan
from tests.sampling import chunks, seeds

POOL = people(
    {"planned": "chair; head", "gender": ""},
    {"planned": "head", "gender": "female"},
    {"planned": "chair", "gender": "male"},
)


@pytest.mark.parametrize("part", [*chunks(seeds("PLANNER_TIED_SEEDS", 40), 10), range(370, 371)], ids=str)
def test_the_best_is_what_brute_force_finds(part: range) -> None:
    print(f"seeds {part.start} to {part.stop - 1}")
    failed = []
    for seed in part:
        written = Written(*tied_plan(seed), {})
        found = propose_differences(written.brute, written.loaded)
        found += validate_differences(written.brute.reading, written.loaded, written.slate(seed))
        failed += [f"seed {seed}: {line}" for line in found]
    assert not failed, "\n" + "\n".join(failed)


@pytest.mark.slow
def test_some_need_more_completions_than_are_known_at_first(monkeypatch: pytest.MonkeyPatch) -> None:
    """So that the plans above are seen to take the way that they are there for."""
    rounds = []
    run = Search._run
    monkeypatch.setattr(Search, "_run", lambda self, *given: rounds.append(self) or run(self, *given))
    for seed in range(12):
        Written(*tied_plan(seed), {}).load().propose()
    assert len(rounds) > 12
    monkeypatch.setattr(Search, "_deepened", lambda self, *given: None)
    wrong = 0
    for seed in range(12):
        written = Written(*tied_plan(seed), {})
        try:
            wrong += bool(propose_differences(written.brute, written.load()))
        except Exception:  # the checker's sums differ from the solver's
            wrong += 1
    assert wrong


@pytest.mark.parametrize(
    ("changes", "shortfall"),
    [
        # b alone is in the base for certain. With a: chair 1 and head 2 of 2; without: chair 0 and head 1 of 1.
        ({"exactly": 1}, 1),
        ({"at_least": 1, "at_most": 1}, 1),
        ({"at_least": 1}, 1),
        ({"at_most": 1}, 1),
        ({"at_least": "20%"}, 1),
        ({"at_most": "50%"}, 1),
        ({"at_least": "20%", "at_most": 0}, 3),
        ({"exactly": 1, "of": {}}, 1),
    ],
)
def test_by_hand(changes: dict[str, Any], shortfall: int) -> None:
    rule = {"id": "e", "count_each": "planned", "values": ["chair", "head"], "of": {"gender": "female"}, "force": "should"}
    include = {"id": "in", "include": ["a", "b"]}
    plan = loaded(planned({"board": {"seats": 2, "rules": [{**rule, **changes}, include]}}), POOL)
    assert plan.check().status == "feasible"
    judged = plan.validate({"board": ["a", "b"]})
    best = plan.propose()
    assert {f.rule: f.shortfall for f in judged.findings}["board/e"] == shortfall
    assert (best.status, [(o.value, o.bound) for o in best.objective]) == ("optimal", [(shortfall, shortfall)])


def test_so_many_of_several_values_that_each_value_is_weighed_alone() -> None:
    """Where the checker gives up telling completions apart, the proposal goes by what it says."""
    values = ("chair", "deputy", "head")
    kinds = ["; ".join(some) for n in (2, 3) for some in itertools.combinations(values, n)]
    pool = people(*({"planned": kind, "gender": ""} for kind in kinds for _ in range(6)))
    rule = {"id": "e", "count_each": "planned", "of": {"gender": "female"}, "at_most": "30%", "force": "should"}
    plan = loaded(planned({"board": {"seats": 23, "rules": [rule]}}), pool)
    best = plan.propose()
    assert best.slate is not None
    each = Each((0, 0, 0), (0, 0, 0), 0, 0, 0, 0, tuple(t for t in ((0, 1), (0, 2), (1, 2), (0, 1, 2)) for _ in range(6)))
    assert is_too_many(each)
    assert MOST_CHOICES < 7**4
    (finding,) = [f for f in plan.validate(best.slate).findings if f.rule == "board/e"]
    assert best.status == "optimal"
    assert [o.value for o in best.objective] == [finding.shortfall]


@pytest.mark.parametrize("bounds", [(None, 2), (2, None), (2, 2), (3, 1)])
def test_the_completion_named_has_the_shortfall_that_is_weighed(bounds: tuple[int | None, int | None]) -> None:
    low, high = bounds
    asked = Bounds(*(None if n is None else Amount(Fraction(n), False, str(n)) for n in bounds))
    each = Each((1, 0), (2, 1), 3, 1, 1, 1, ((0, 1),))
    found = worst_completion(each, asked)
    counts = [each.sure[v] + found.joined[v] + sum(n for kind, n in found.several if v in kind) for v in (0, 1)]
    if found.target is not None:
        counts[found.target] += each.blank_sure + found.blanks
    lack = sum(max(0, low - n) for n in counts) if low is not None else 0
    surplus = sum(max(0, n - high) for n in counts) if high is not None else 0
    assert lack + surplus == weigh_each(each, asked)[1] > 0
