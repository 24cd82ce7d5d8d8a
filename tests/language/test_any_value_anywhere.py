"""Whatever stands anywhere in a plan or a rule set, loading ends with a plan or with problems in words, never otherwise."""

from __future__ import annotations

import copy
import random
from pathlib import Path
from typing import Any

import pytest
import yaml

from planner.problems import BadInput, Problem
from planner.reading.loading import load_plan
from planner.report.problems import shown

BAD = Path(__file__).parent / "bad"
JUNK: list[Any] = [
    None, True, 0, -1, 10**30, 1.5, "", " ", "women", "a/b", "{x}", "15%", "1/0", "200%", "31/02/2000", [], [None], [[]],
    [[1, 1]], ["a", "a"], {}, {"not": None}, {"all": {}}, {"any": [None]}, {"age": {"below": []}},
    {"gender": {"not": {"not": []}}},
    {"x": {"between": [{}, []]}}, {"en": 1}, {"a": {"b": {"c": "d"}}}, {"file": []}, {"exactly": None}, {"known": "x"},
]  # fmt: skip

PLAN: dict[str, Any] = {
    "plan": "p",
    "title": {"vi": "x", "en": "y"},
    "lang": "vi",
    "as_of": "2025-09",
    "pool": {"file": str(BAD / "pool.csv"), "columns": {"Mã": "id"}},
    "fields": {
        "gender": {"type": "category", "values": {"female": ["nữ"], "male": []}, "headers": ["Phái"]},
        "birth_date": {"type": "date"},
        "degree": {"type": "level", "order": ["college", "master"], "values": {"master": ["ThS"]}},
        "confidence": {"type": "number"},
    },
    "groups": {"old": {"not": {"age": {"below": 42}}}},
    "sources": {"S": {"title": "x", "date": "2025-04-14"}},
    "committees": {
        "board": {
            "seats": {"at_least": 2, "at_most": 3, "fixed": True},
            "rules": [
                "set.yaml",
                {"id": "r", "count": {"all": ["old", {"degree": ["master"]}]}, "of": "women", "at_least": "1/3"},
                {"id": "e", "count_each": "gender", "values": ["nữ"], "exactly": 1, "basis": {"source": "S"}},
                {"id": "m", "mean": "age", "at_most": "45.5"},
                {"id": "d", "distinct": "gender", "at_least": 1},
                {"id": "a", "apart": [["a", "b"]]},
                {"id": "q", "require": {"confidence": {"between": [1, 2], "known": True}}, "who": {"any": ["women"]}},
                {"id": "x", "exclude": ["b"]},
            ],
        },
        "post": {"within": "board", "seats": 1, "as_of": "7/2025"},
    },
    "joint": [{"id": "h", "holds": ["board", "post"], "at_most": 2}, {"id": "o", "both": ["board", "post"], "exactly": 1}],
    "waivers": [{"rule": "board/q", "id": "a", "authority": "city", "reason": "x"}],
    "prefer": ["should", {"highest": "confidence", "in": "post"}, {"lowest": "age"}],
}
RULE_SET: dict[str, Any] = {
    "ruleset": "set",
    "extends": [str(BAD / "women.yaml")],
    "sources": {"S": {"title": "x"}},
    "groups": {"women": {"gender": "female"}, "young": {"age": {"below": 42}}},
    "rules": [{"id": "y", "count": {"any": ["young", "women"]}, "at_most": "50%", "basis": {"source": "S", "clause": "1"}}],
}


def places(value: Any, path: tuple[Any, ...] = ()) -> list[tuple[Any, ...]]:
    """The path of every value inside `value`."""
    inner = list(value.items()) if isinstance(value, dict) else list(enumerate(value)) if isinstance(value, list) else []
    return [path, *(found for key, item in inner for found in places(item, (*path, key)))]


def spoiled(value: Any, rng: random.Random) -> Any:
    """A copy with one value replaced, one key renamed or one key taken out."""
    copied = copy.deepcopy(value)
    path = rng.choice([p for p in places(copied) if p])
    at = copied
    for key in path[:-1]:
        at = at[key]
    if isinstance(at, dict) and rng.random() < 0.2:
        taken = at.pop(path[-1])
        if rng.random() < 0.5:
            at[f"{path[-1]}s"] = taken
    else:
        at[path[-1]] = copy.deepcopy(rng.choice(JUNK))
    return copied


def written(folder: Path, plan: Any, rule_set: Any) -> Path:
    for name, value in (("plan.yaml", plan), ("set.yaml", rule_set)):
        (folder / name).write_text(yaml.safe_dump(value, allow_unicode=True, sort_keys=False), "utf-8")
    return folder / "plan.yaml"


def test_the_sound_plan_loads(tmp_path: Path) -> None:
    assert len(list(load_plan(written(tmp_path, PLAN, RULE_SET)).rules())) == 13


@pytest.mark.parametrize("seed", range(200))
def test_spoiled_plans(seed: int, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PLANNER_STRICT_WORDS", "1")
    rng = random.Random(seed)
    plan, rule_set = PLAN, RULE_SET
    for _ in range(rng.randint(1, 3)):
        if rng.random() < 0.75:
            plan = spoiled(plan, rng)
        else:
            rule_set = spoiled(rule_set, rng)
    for problem in problems_of(written(tmp_path, plan, rule_set)):
        assert problem.where
        assert shown(problem, "en").message != shown(problem, "vi").message


def problems_of(plan: Path) -> tuple[Problem, ...]:
    try:
        load_plan(plan)
    except BadInput as bad:
        return bad.problems
    return ()
