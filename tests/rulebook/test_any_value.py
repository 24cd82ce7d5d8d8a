"""Whatever stands where in a file, the tools for rules end with problems or an answer, never with an exception."""

from __future__ import annotations

import copy
import hashlib
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from planner.reading.rule_sets import RuleSets
from planner.rulebook.files import standard_catalogue
from planner.rulebook.sentences import rule_sentence, selector_sentence
from planner.rulebook.testing.running import run_file
from planner.written.problem_list import ProblemList
from planner.written.yaml_places import PlacedDict, PlacedList, YamlFile, parse_yaml
from tests.rulebook.conftest import TESTS


def odd_values() -> Iterator[Any]:
    yield from (None, "", "x", 0, -1, True, "15%", "1/0")
    yield PlacedList("f.yaml", 1)
    yield PlacedDict("f.yaml", 1)
    inner = PlacedDict("f.yaml", 1)
    inner.put("not", PlacedList("f.yaml", 1), 1)
    several = PlacedList("f.yaml", 1)
    several.put(inner, 1)
    several.put(None, 1)
    yield inner
    yield several


def places(value: Any, at: tuple[Any, ...] = ()) -> Iterator[tuple[Any, ...]]:
    if at:
        yield at
    items = value.items() if isinstance(value, dict) else enumerate(value) if isinstance(value, list) else ()
    for key, inner in items:
        yield from places(inner, (*at, key))


def mutated(text: str, shown: str) -> Iterator[Any]:
    whole = parse_yaml(text, shown, ProblemList())
    for at in places(whole):
        for odd in odd_values():
            copied = copy.deepcopy(whole)
            target = copied
            for key in at[:-1]:
                target = target[key]
            target[at[-1]] = odd
            yield copied


@pytest.mark.slow
def test_of_rule_tests(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PLANNER_STRICT_WORDS", "1")
    (folder / "small.yaml").write_text("fields: {id: {}, gender: {}, birth_date: {type: date}}\n", "utf-8")
    text = TESTS.replace("rules: [ward]", "rules: [ward, {id: own, include: [an]}]\nfields: vn-cadre")
    for number, value in enumerate(mutated(text, "tests/ward.yaml")):
        if number % 7 == 0:  # each file takes a while to read
            file = YamlFile(folder / "tests" / "ward.yaml", "tests/ward.yaml", value, hashlib.sha256(b"").hexdigest())
            run = run_file(file)
            for problem in run.problems:
                assert problem.message("vi")
                assert problem.hint("en")


@pytest.mark.slow
def test_of_sentences(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PLANNER_STRICT_WORDS", "1")
    catalogue = standard_catalogue(folder)
    rule_set = RuleSets(ProblemList()).at(folder / "city.yaml")
    assert rule_set is not None
    bodies = """
- {id: a, count: {any: [women, {age: {between: [1, 2]}}, {degree_field: {how_many: {at_most: 3}}}]}, of: women, at_least: 1/3}
- {id: b, count_each: unit, values: [A], at_most: 2, of: {not: women}}
- {id: c, distinct: sector, at_least: 15%}
- {id: d, mean: age, exactly: 40.5}
- {id: e, apart: [[a, b]]}
- {id: f, include: [a]}
- {id: g, exclude: [a]}
- {id: h, holds: [a, b], at_most: 1}
- {id: i, both: [a, b], exactly: 1}
- {id: j, seats: {at_least: 1, at_most: 3}}
- {id: k, require: {degree: {not: {below: ThS}}, age: {at_least: [{value: 1}, {from: 2025-01-01, value: 2}]}}, force: should}
"""
    for value in mutated(bodies, "f.yaml"):
        for rule in value:
            if isinstance(rule, dict):
                for lang in ("vi", "en"):
                    assert isinstance(rule_sentence(rule, lang, catalogue, rule_set.groups), str)
                    assert isinstance(selector_sentence(rule.get("count"), lang, None, rule_set.groups), str)
