"""Kinds of people: what selectors say of real people is said of one of them."""

from __future__ import annotations

import random
from pathlib import Path
from typing import Any

import numpy as np
import pytest

from planner.language.catalogue import Catalogue
from planner.language.selectors import Selector
from planner.pool.matching import options
from planner.problems import TooMany
from planner.rulebook.files import standard_catalogue
from planner.rulebook.kinds import Questions, kinds_of
from planner.written.problem_list import ProblemList
from planner.written.selector_text import SelectorReader
from planner.written.yaml_places import PlacedDict

AS_OF = 2025 * 12 + 8


@pytest.fixture(scope="module")
def catalogue() -> Catalogue:
    return standard_catalogue(Path())


def placed(raw: Any) -> Any:
    if isinstance(raw, dict):
        found = PlacedDict("t.yaml", 1)
        for key, value in raw.items():
            found.put(key, placed(value), 1)
        return found
    return raw


def selector(raw: dict[str, Any], catalogue: Catalogue) -> Selector:
    problems = ProblemList()
    read = SelectorReader(catalogue, {}, problems).read(placed(raw), "t.yaml:1").selector
    problems.raise_any()
    return read


CONDITIONS: tuple[dict[str, Any], ...] = (
    {"gender": "female"},
    {"age": {"below": 42}},
    {"age_months": {"above": 600}},
    {"months_to_retirement": {"at_least": 48}},
    {"degree": {"at_least": "master"}},
    {"confidence": {"at_least": 80}},
    {"ethnicity": {"not": "Kinh"}},
    {"incumbent": "yes"},
    {"degree_field": "Luật"},
    {"party_years": {"at_least": 5}},
)


@pytest.mark.parametrize("condition", CONDITIONS, ids=lambda c: next(iter(c)))
def test_each_condition_has_both_answers(condition: dict[str, Any], catalogue: Catalogue) -> None:
    asked = selector(condition, catalogue)
    kinds = kinds_of(Questions([(asked, AS_OF)]), catalogue)
    assert sorted(options(kinds.pool, [asked], AS_OF).tolist()) == [1, 2]


@pytest.mark.parametrize("seed", range(10))
def test_independent_conditions_come_in_every_combination(seed: int, catalogue: Catalogue) -> None:
    drawn = random.Random(seed).sample([c for c in CONDITIONS if not {"age_months", "months_to_retirement"} & set(c)], 3)
    asked = [selector(condition, catalogue) for condition in drawn]
    kinds = kinds_of(Questions([(one, AS_OF) for one in asked]), catalogue)
    answers = np.stack([options(kinds.pool, [one], AS_OF) for one in asked], axis=1)
    assert len({tuple(row) for row in answers.tolist()}) == len(kinds.pool) == 8


def test_age_and_retirement_hang_together(catalogue: Catalogue) -> None:
    """Nobody of 60 years has 60 months left by the general table; a woman of 53 may have (born from 5/1972)."""
    old = selector({"age": {"at_least": 60}, "months_to_retirement": {"at_least": 60}}, catalogue)
    assert not kinds_of(Questions([(old, AS_OF)]), catalogue).match(old, AS_OF).any()
    woman = selector({"gender": "female", "age": 53, "months_to_retirement": {"at_least": 60}}, catalogue)
    assert kinds_of(Questions([(woman, AS_OF)]), catalogue).match(woman, AS_OF).any()


def test_too_many_kinds_are_refused(catalogue: Catalogue) -> None:
    fields = [(selector({f"column {n}": f"v{v}"}, catalogue), AS_OF) for n in range(8) for v in range(6)]
    with pytest.raises(TooMany):
        kinds_of(Questions(fields), catalogue)
