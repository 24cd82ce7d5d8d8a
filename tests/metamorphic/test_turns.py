"""Random plans turned round: the answers stay. The seed of a failing plan is printed; with it one plan is turned again.

PLANNER_TURNS=20-20 pytest tests/metamorphic
"""

from __future__ import annotations

import random
import sys
from collections.abc import Iterable
from pathlib import Path

import pytest

from planner.pool import values
from planner.pool.pool import CodedColumn, ListColumn
from tests.metamorphic.answers import Asked, differences
from tests.metamorphic.turns import TURNS, Turn, Turned, respelled, split, wider
from tests.oracle.generate import current_of, random_slate, small_plan
from tests.sampling import chunks, seeds

PLANS = 40  # times the turns: 360 comparisons
SLATES = 3


def turned_differences(seed: int, folder: Path) -> list[str]:
    """A line for each answer to a plan that one of the turns changed."""
    plan, rows = small_plan(seed)
    current = current_of(plan, rows, seed)
    original = Turned(*wider(plan, rows, seed), current, exact=True)
    draw = random.Random(seed)
    slates = [random_slate(plan, rows, draw) for _ in range(SLATES)]
    before = Asked(original, folder / "before")
    first = before.answers(slates)
    found = []
    for turn in TURNS:
        after = Asked(turn(original, random.Random(seed * 31 + len(turn.__name__))), folder / turn.__name__)
        lines = differences(before, first, after, after.answers(slates))
        found += [f"seed {seed}, {turn.__name__}: {line}" for line in lines]
    return found


@pytest.mark.slow
@pytest.mark.parametrize("part", chunks(seeds("PLANNER_TURNS", PLANS), 8), ids=lambda part: f"{part.start}-{part.stop - 1}")
def test_no_turn_changes_an_answer(part: range, tmp_path: Path) -> None:
    print(f"seeds {part.start} to {part.stop - 1}")
    found = [line for seed in part for line in turned_differences(seed, tmp_path / str(seed))]
    assert not found, "\n" + "\n".join(found)


def test_values_compared_exactly_would_be_noticed(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """`count_each` once looked its values up by the first spelling in the pool: wrong in checker and model alike."""
    monkeypatch.setattr(sys.modules[__name__], "TURNS", (respelled,))
    assert turned_differences(34, tmp_path / "as it is") == []

    def exactly(column: CodedColumn | ListColumn, texts: Iterable[str]) -> dict[str, int]:
        return {text: column.labels.index(text) for text in texts if text in column.labels}

    monkeypatch.setattr(values, "codes_of", exactly)
    found = turned_differences(34, tmp_path / "spoiled")
    assert any("verdict" in line and "board/r2" in line for line in found), found


@pytest.mark.parametrize("turn", TURNS, ids=lambda turn: turn.__name__)
def test_every_turn_turns(turn: Turn) -> None:
    """Of thirty plans nearly all come out as other files, rules split in two in some."""
    turned = 0
    for seed in range(30):
        plan, rows = small_plan(seed)
        before = Turned(*wider(plan, rows, seed), {}, exact=True)
        after = turn(before, random.Random(seed))
        assert sorted(row["id"] for row in before.rows) == sorted(
            text
            for row in after.rows
            for name, text in row.items()
            if name.strip().lower() == "id" and not text.startswith("x")
        )
        turned += (after.plan, [list(row.items()) for row in after.rows], after.form) != (
            before.plan,
            [list(row.items()) for row in before.rows],
            before.form,
        )
    assert turned >= (8 if turn is split else 27)
