"""Bundles: exactly the sets of committees that one person may be in, and blocks that leave no tie out."""

from __future__ import annotations

import itertools
from collections.abc import Sequence
from pathlib import Path

from hypothesis import given, settings
from hypothesis import strategies as st

from planner.bodies.both.body import Both
from planner.bodies.holds.body import Holds
from planner.bodies.seats.body import Seats
from planner.compiled.bundles import Bundling, bundling
from planner.language.catalogue import Catalogue
from planner.language.plan import Committee, Plan, PoolSource, Rule


def plan_of(within: dict[str, str | None], joint: Sequence[tuple[str, ...]] = ()) -> Plan:
    """Committees with what each lies within, and joint rules over these committees (two: `both`)."""
    rules = tuple(
        Rule(f"r{n}", None, Both(committees=(names[0], names[1])) if len(names) == 2 else Holds(committees=names))
        for n, names in enumerate(joint)
    )
    committees = tuple(Committee(c, {}, out, None, (Rule("seats", c, Seats()),)) for c, out in within.items())
    return Plan("p", Path("p"), PoolSource(Path("x"), "x"), Catalogue(), committees, rules)


def blocks_of(found: Bundling) -> list[set[str]]:
    return [set(block.committees) for block in found.blocks]


def bundles_of(found: Bundling) -> list[set[frozenset[str]]]:
    return [set(block.bundles) for block in found.blocks]


def sets(*names: str) -> set[frozenset[str]]:
    return {frozenset(n.split("+")) for n in names}


def test_nested() -> None:
    found = bundling(plan_of({"board": None, "inner": "board", "chair": "inner"}))
    assert bundles_of(found) == [sets("board", "board+inner", "board+inner+chair")]
    assert not found.is_split
    assert found.within_links == ()


def test_an_inner_committee_may_be_named_first() -> None:
    found = bundling(plan_of({"chair": "inner", "inner": "board", "board": None}))
    assert bundles_of(found) == [sets("board", "board+inner", "board+inner+chair")]


def test_siblings_within_one() -> None:
    found = bundling(plan_of({"board": None, "chair": "board", "deputies": "board"}))
    assert bundles_of(found) == [sets("board", "board+chair", "board+deputies", "board+chair+deputies")]


def test_crossed() -> None:
    found = bundling(plan_of({"board": None, "inner": "board", "inspection": None}, [("inner", "inspection")]))
    assert bundles_of(found) == [sets("board", "inspection", "board+inner", "board+inspection", "board+inner+inspection")]


def test_independent_blocks() -> None:
    found = bundling(plan_of({"board": None, "inspection": None, "inner": "board"}))
    assert blocks_of(found) == [{"board", "inner"}, {"inspection"}]
    assert not found.is_split


def test_split_where_there_are_too_many() -> None:
    within = {"board": None, "inner": "board", "inspection": None}
    plan = plan_of(within, [("inner", "inspection")])
    whole, trees, single = bundling(plan, most=5), bundling(plan, most=4), bundling(plan, most=1)
    assert blocks_of(whole) == [{"board", "inner", "inspection"}]
    assert not whole.is_split
    # The joint rule is cut first.
    assert blocks_of(trees) == [{"board", "inner"}, {"inspection"}]
    assert trees.is_split
    assert trees.within_links == ()
    assert blocks_of(single) == [{"board"}, {"inner"}, {"inspection"}]
    assert single.within_links == (("inner", "board"),)
    assert single.is_split


NAMES = "abcdef"


@st.composite
def shapes(draw: st.DrawFn) -> Plan:
    names = NAMES[: draw(st.integers(1, 6))]
    within = {n: draw(st.sampled_from([None, *names[:i]])) for i, n in enumerate(names)}
    order = draw(st.permutations(names))
    some = st.lists(st.sampled_from(names), min_size=2, max_size=4, unique=True).map(tuple)
    joint = draw(st.lists(some, max_size=2)) if len(names) > 1 else []
    return plan_of({n: within[n] for n in order}, joint)


@settings(deadline=None)
@given(shapes(), st.integers(1, 40))
def test_blocks_hold_every_permitted_set_and_cut_no_tie_unseen(plan: Plan, most: int) -> None:
    found = bundling(plan, most=most)
    within = {c.id: c.within for c in plan.committees}
    assert sorted(name for block in found.blocks for name in block.committees) == sorted(within)
    for block in found.blocks:
        closed = {
            frozenset(some)
            for size in range(1, len(block.committees) + 1)
            for some in itertools.combinations(block.committees, size)
            if all(within[c] in some for c in some if within[c] in block.committees)
        }
        assert set(block.bundles) == closed
        assert len(block.bundles) == len(closed)
        assert len(closed) <= most or len(block.committees) == 1
    across = {(i, o) for i, o in within.items() if o is not None and found.block_of(i) != found.block_of(o)}
    assert set(found.within_links) == across
    tied = [{found.block_of(c) for c in rule.body.committees} for rule in plan.joint]  # type: ignore[attr-defined]
    assert found.is_split == (bool(across) or any(len(where) > 1 for where in tied))
    if most >= 2 ** len(within):
        assert not found.is_split
