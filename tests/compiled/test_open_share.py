"""A share of different values where it is open who counts: on every slate the rows say what the checker, which tries every
completion, says of each bound."""

from __future__ import annotations

import itertools
import random
from typing import Any

import pytest

from tests.compiled.test_linear import differences
from tests.compiled.written import loaded, people, planned
from tests.sampling import QUICK

UNITS = ["x", "x", "y", "y", "z", ""]
BOUNDS: list[dict[str, Any]] = [
    {"at_least": "50%"}, {"at_least": "2/3"}, {"above": "50%"}, {"at_most": "50%"}, {"below": "75%"}, {"at_most": "34%"},
    {"at_least": "60%", "round": "nearest"}, {"at_most": "60%", "round": "nearest"}, {"at_least": "45%", "round": "down"},
    {"exactly": "50%"}, {"at_least": 2, "at_most": "80%"}, {"at_least": "40%", "at_most": 3}, {"above": "100%"},
    {"below": "100%"},
]  # fmt: skip


def drawn(seed: int) -> tuple[list[dict[str, str]], dict[str, Any]]:
    """Six people, some without a unit, some without the degree that `of` asks for; a rule of theirs."""
    draw = random.Random(seed)
    rows = people(*({"unit": draw.choice(UNITS), "degree": draw.choice(["master", "college", "", ""])} for _ in range(6)))
    bounds = BOUNDS[seed % len(BOUNDS)]
    return rows, {"id": "spread", "distinct": "unit", "of": {"degree": "master"}, **bounds}


@pytest.mark.slow
@pytest.mark.parametrize("part", range(2 if QUICK else 4))
def test_rows_say_what_every_completion_says(part: int) -> None:
    broken = 0
    for seed in range(part * 6, part * 6 + 6):
        rows, rule = drawn(seed)
        plan = loaded(planned({"board": {"seats": {"at_least": 0, "at_most": 6}, "rules": [rule]}}), rows)
        for size in range(7):
            for ids in itertools.combinations("abcdef", size):
                slate = {"board": list(ids)}
                assert differences(plan, slate, grouped=False) == [], (seed, rule, rows, slate)
        broken += plan.check().status == "feasible"
    assert broken
