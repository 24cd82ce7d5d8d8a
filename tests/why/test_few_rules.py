"""Relaxations by the rules that matter, over the groups that these tell apart: on small plans, too, where it is not needed."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import numpy as np
import pytest

from planner.compiled.linear import Bundles
from planner.compiled.rows import Slack
from planner.solve import allowances, granted
from planner.solve.allowances import Allowances, least_allowances
from planner.solve.clock import Clock
from planner.solve.granted import Seeker
from planner.why import relaxations as module
from planner.why.relaxations import Ranked, Relaxer, relaxations
from tests.compiled.written import Written, loaded, middle, planned, small
from tests.oracle.constructs import BUILT, NEW
from tests.oracle.extended import new_current_of, new_plan
from tests.oracle.generate import mean_plan, torn_plan

CONSTRUCTS = frozenset(name for name in NEW if name in BUILT and name != "least_move")


def built(seed: int) -> Written:
    plan, rows = new_plan(seed, CONSTRUCTS, None)
    return Written(plan, rows, new_current_of(plan, rows, seed))


MAKERS: dict[str, Callable[[int], Written]] = {
    "small": small,
    "torn": lambda seed: Written(*torn_plan(seed), {}),
    "means": lambda seed: Written(*mean_plan(seed), {}),
    "new": built,
}


def relaxer_of(written: Written, few: int = 0) -> Relaxer:
    compiled = written.load().case.compiled
    return Relaxer(compiled, Bundles.of(compiled), Clock(), few)


def counted(monkeypatch: pytest.MonkeyPatch, owner: Any, name: str) -> list[object]:
    """What a function has answered since."""
    answers: list[object] = []
    original = getattr(owner, name)

    def told(*given: Any, **named: Any) -> Any:
        answers.append(original(*given, **named))
        return answers[-1]

    monkeypatch.setattr(owner, name, told)
    return answers


@pytest.mark.slow
@pytest.mark.parametrize("kind", MAKERS)
def test_brute_force_finds_the_same(kind: str, monkeypatch: pytest.MonkeyPatch) -> None:
    """Few rules first, slates next to a vertex first, however few the columns are."""
    monkeypatch.setattr(granted, "MANY_OF", 0)
    sought = counted(monkeypatch, Seeker, "slate")
    searched = counted(monkeypatch, Relaxer, "_searched")
    tried = 0
    for seed in range(40_000, 40_018):
        written = MAKERS[kind](seed)
        if written.brute.feasible:
            continue
        tried += 1
        found = relaxations(relaxer_of(written))
        assert found.complete
        shown = [one.model_dump(by_alias=True) for one in found.found]
        assert written.brute.relaxation_faults(shown) == [], seed
    assert tried > 3
    assert any(isinstance(one, dict) for one in sought)
    assert len(searched) < tried


@pytest.mark.slow
def test_rules_that_stand_against_a_slate_are_asked_as_well(monkeypatch: pytest.MonkeyPatch) -> None:
    """From no rule at all: those that deny what is granted join, until a slate shows that it is enough."""
    monkeypatch.setattr(Seeker, "active", lambda *_: frozenset())
    sought = counted(monkeypatch, Seeker, "slate")
    for seed in range(12):
        written = MAKERS["torn"](seed)
        if not written.brute.feasible:
            shown = [one.model_dump(by_alias=True) for one in relaxations(relaxer_of(written)).found]
            assert written.brute.relaxation_faults(shown) == [], seed
    assert any(isinstance(one, frozenset) and one for one in sought)


@pytest.mark.slow
def test_a_bound_that_is_no_bound_is_noticed(monkeypatch: pytest.MonkeyPatch) -> None:
    """So that the plans above are seen to catch a relaxation that is not the cheapest."""
    weights = allowances.LeastEased.weights

    def spoiled(self: Any, compiled: Any, linear: Any) -> dict[int, int]:
        first = next(iter(linear.slacks.values()), None)
        return {v: 5 * w if v == first else w for v, w in weights(self, compiled, linear).items()}

    monkeypatch.setattr(allowances.LeastEased, "weights", spoiled)
    wrong = 0
    for seed in range(12):
        written = MAKERS["torn"](seed)
        if not written.brute.feasible:
            try:
                shown = [one.model_dump(by_alias=True) for one in relaxations(relaxer_of(written)).found]
            except module.InternalDisagreement:
                wrong += 1
                continue
            wrong += bool(written.brute.relaxation_faults(shown))
    assert wrong


@pytest.mark.slow
@pytest.mark.parametrize("seed", [0, 1, 2])
def test_middle_sized_plans_rank_as_a_search_over_all_rules_ranks_them(seed: int) -> None:
    few, every = relaxer_of(middle(seed)), relaxer_of(middle(seed))
    first = few.cheapest([None])
    assert first is not None
    for left_alone in (None, *sorted(first.relaxation.changed)):
        found, searched = few.cheapest([left_alone]), every._cheapest(left_alone)
        assert rank(found) == rank(searched), left_alone


def rank(found: Ranked | None) -> tuple[int, ...] | None:
    return None if found is None else found.rank


def test_fewer_rules_need_no_more() -> None:
    for seed in range(30):
        written = MAKERS["torn"](seed)
        relaxer = relaxer_of(written)
        every = frozenset(relaxer.place)
        bounds = [
            least_allowances(relaxer.compiled, relaxer.bundles, relaxer.modes(None, rules), relaxer.costs, Clock())
            for rules in (frozenset(sorted(every)[::2]), every)
        ]
        if bounds[1] is not None:
            assert bounds[0] is not None
            assert bounds[0].key <= bounds[1].key


def test_a_lower_bound_is_granted_with_somebody_who_counts() -> None:
    """A share that moves, yet not down to 0: a slate without anybody who counts is none of those granted."""
    plan = planned({"board": {"seats": {"exactly": 3, "fixed": True}, "rules": [
        {"id": "of-women", "count": {"degree": "master"}, "of": {"gender": "female"}, "at_least": "100%"},
        {"id": "women", "count": {"gender": "female"}, "at_least": 3, "fixed": True},
    ]}})  # fmt: skip
    rows = [{"id": n, "gender": "female", "degree": "master" if n in "ab" else "college"} for n in "abcde"]
    compiled = loaded(plan, rows).case.compiled
    relaxer = Relaxer(compiled, Bundles.of(compiled), Clock(), 0)
    modes = relaxer.modes(None, frozenset(relaxer.place))
    found = least_allowances(compiled, relaxer.bundles, modes, relaxer.costs, Clock())
    assert found is not None
    assert found.key == (1, 0, 0, 0, 1)
    assert {rule for rule, _ in found.kept} == {"board/of-women"}
    slate = relaxer.seeker.slate(found)
    assert isinstance(slate, dict)
    assert {"a", "b"} <= set(slate["board"])


def test_nothing_granted_is_denied_by_the_rules_in_the_way() -> None:
    plan = planned({"board": {"seats": 3, "rules": [{"id": "women", "count": {"gender": "female"}, "at_least": 3}]}})
    rows = [{"id": n, "gender": "female" if n in "ab" else "male"} for n in "abcdef"]
    compiled = loaded(plan, rows).case.compiled
    nothing = Allowances((0, 0, 0, 0, 0), (0,), {}, frozenset(), {})
    assert Seeker(compiled, Bundles.of(compiled), Clock()).slate(nothing) >= {"board/women"}
    one = Allowances((1, 0, 0, 0, 1), (-1,), {("board/women", Slack("at_least", None, 1)): 1}, frozenset(), {})
    slate = Seeker(compiled, Bundles.of(compiled), Clock()).slate(one)
    assert isinstance(slate, dict)
    assert len(slate["board"]) == 3
    assert np.isin(["a", "b"], slate["board"]).all()
