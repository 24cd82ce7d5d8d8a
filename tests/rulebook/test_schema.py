"""The JSON Schema of the files: whatever loads validates, whatever is wrong in its shape does not."""

from __future__ import annotations

import json
import re
from functools import cache
from pathlib import Path
from typing import Any

import pytest

from planner.rulebook.schema.making import MODELS, schema
from planner.written.problem_list import ProblemList
from planner.written.yaml_places import read_yaml
from tests.cli.conftest import ROOT, Run, run
from tests.conformance import BUILT

jsonschema = pytest.importorskip("jsonschema")
__all__ = ["run"]

SHIPPED = [
    *(ROOT / "rules").rglob("*.yaml"),
    *(ROOT / "examples").rglob("*.yaml"),
    *(ROOT / "planner" / "cli" / "starter").rglob("*.yaml"),
]
CASES = [
    case / "plan.yaml"
    for case in BUILT
    if (case / "plan.yaml").exists() and "bad_input" not in (case / "expect.yaml").read_text("utf-8")
]
BAD = sorted((ROOT / "tests" / "language" / "bad").glob("*.yaml"))
KINDS = {
    "scenarios": "scenarios", "courses": "courses", "cases": "test", "plan": "plan", "ruleset": "ruleset", "fields": "fields",
    "form": "form",
}  # fmt: skip


@cache
def validator(kind: Any) -> Any:
    made = schema(kind)
    jsonschema.Draft7Validator.check_schema(made)
    return jsonschema.Draft7Validator(made)


def kind_of(value: Any) -> str | None:
    return next((kind for key, kind in KINDS.items() if isinstance(value, dict) and key in value), None)


def as_editors_read(value: Any) -> Any:
    """Decimals are numbers to an editor, and a blank is null."""
    if isinstance(value, dict):
        return {key: as_editors_read(inner) for key, inner in value.items()}
    if isinstance(value, list):
        return [as_editors_read(inner) for inner in value]
    return float(value) if isinstance(value, str) and re.fullmatch(r"-?\d+\.\d+", value) else value


@pytest.mark.parametrize("path", [*SHIPPED, *CASES], ids=lambda path: str(path.relative_to(ROOT)))
def test_what_loads_validates(path: Path) -> None:
    file = read_yaml(path, ProblemList())
    assert file is not None
    kind = kind_of(file.value)
    if kind is None:
        others = {"retirement", "places"} & file.value.keys()
        assert others or path.name in ("columns.yaml", "slate.yaml") or "profile" in path.parts[-2]
        return
    for value in (file.value, as_editors_read(file.value)):
        errors = [
            f"{'/'.join(map(str, error.absolute_path))}: {error.message[:300]}" for error in validator(kind).iter_errors(value)
        ]
        assert not errors


# What the form of the file tells; the rest needs its other parts, the catalogue or the pool.
SHAPE = {
    "unknown-key", "missing-key", "no-bound", "exactly-not-alone", "rule-several-bodies", "rule-without-body", "bad-bound",
    "force-unknown", "not-one-of", "connective-not-alone", "between-needs-two", "needs-true-or-false", "needs-positive-whole",
    "needs-mapping", "needs-list", "list-empty", "unknown-operator", "needs-two-committees", "share-not-here", "bad-selector",
    "condition-empty", "bad-month", "name-with-slash", "no-committees",
}  # fmt: skip


@pytest.mark.slow
@pytest.mark.parametrize("path", BAD, ids=lambda path: path.name)
def test_what_is_wrong_in_its_shape_is_refused(path: Path) -> None:
    from planner.reading.loading import read_plan

    file = read_yaml(path, (problems := ProblemList()))
    if file is None or len(problems) or kind_of(file.value) is None:
        return
    found = {problem.code for problem in read_plan(path).problems} if "plan" in file.value else set()
    own = [p.code for p in read_plan(path).problems if p.where.startswith(str(path)) or path.name in p.where] if found else []
    shape = [code for code in own if code in SHAPE]
    if shape:
        assert list(validator(kind_of(file.value)).iter_errors(file.value)), shape


@pytest.mark.parametrize("kind", list(MODELS))
def test_of_each_kind(run: Run, tmp_path: Path, kind: str) -> None:
    assert run("rules", "schema", kind, "--out", tmp_path / "s.json").code == 0
    made = json.loads((tmp_path / "s.json").read_text("utf-8"))
    assert made["$schema"] == "http://json-schema.org/draft-07/schema#"
    assert made["$id"] == f"urn:planner:schema:{kind}"
    assert made["additionalProperties"] is False
    assert "$defs" not in str(made)
    missing = [ref for ref in re.findall(r"#/definitions/(\w+)", str(made)) if ref not in made["definitions"]]
    assert not missing


def test_the_default_is_rule_sets(run: Run) -> None:
    ran = run("rules", "schema")
    assert (ran.code, json.loads(ran.out)["$id"]) == (0, "urn:planner:schema:ruleset")


@pytest.mark.parametrize(
    "rule",
    [
        {"id": "a", "require": {"age": {"belo": 5}}},
        {"id": "a", "require": {"all": ["x"], "age": 5}},
        {"id": "a", "count": "x"},
        {"id": "a", "count": "x", "at_least": 0.15},
        {"id": "a", "count": "x", "at_least": "15 %%"},
        {"id": "a", "count": "x", "exactly": 1, "at_most": 2},
        {"id": "a", "count": "x", "require": "y", "at_least": 2},
        {"id": "a", "count": "x", "at_least": [{"from": "someday", "value": 2}]},
        {"id": "a", "count": "x", "at_least": [{"from": "2025-01-01", "valu": 2}]},
        {"id": "a", "require": {"age": {"between": [1]}}},
        {"id": "a", "require": {"age": {}}},
        {"id": "a", "require": {"age": {"at_least": [{"from": "2025-01-01"}]}}},
        {"id": "a", "require": {"degree_field": {"how_many": {"at_mst": 3}}}},
        {"id": "a", "apart": [["x"]]},
        {"id": "a/b", "apart": "unit"},
        {"id": "a", "apart": "unit", "basis": {"source": "D", "confidence": "sure"}},
    ],
)
def test_slips_in_a_rule(rule: dict[str, Any]) -> None:
    assert list(validator("ruleset").iter_errors({"ruleset": "r", "rules": [rule]}))


def test_dated_thresholds() -> None:
    dated = [{"value": 30}, {"from": "2025-04-14", "value": 48}]
    rules = [
        {"id": "a", "require": {"months_to_retirement": {"at_least": dated}, "degree_field": {"how_many": {"at_most": 3}}}},
        {"id": "b", "count": "x", "at_least": [{"from": "2024-06-14", "value": "10%"}, {"from": 2025, "value": "15%"}]},
    ]
    assert not list(validator("ruleset").iter_errors({"ruleset": "r", "rules": rules}))


@pytest.mark.parametrize(
    ("rule", "said"),
    [
        ({"id": "a", "count": "x", "at_least": 2, "shar": 3}, "'shar' was unexpected"),
        ({"id": "a", "require": {"age": {"belo": 3}}}, "'belo' was unexpected"),
        ({"id": "a", "require": {"any": ["x"], "age": 3}}, "'age' was unexpected"),
        ({"id": "a", "require": {"age": {"below": [{"form": 2025, "value": 3}]}}}, "'form' was unexpected"),
    ],
)
def test_a_slip_is_told_of_the_body_that_is_meant(rule: dict[str, Any], said: str) -> None:
    """One message at the slip, not that the rule is none of eight bodies."""
    for kind, value in (("ruleset", {"ruleset": "r", "rules": [rule]}), ("plan", in_a_plan(rule))):
        found = [error.message for error in validator(kind).iter_errors(value)]
        assert len(found) == 1
        assert said in found[0]


def in_a_plan(rule: dict[str, Any]) -> dict[str, Any]:
    return {"plan": "p", "pool": "pool.csv", "committees": {"board": {"seats": 3, "rules": ["own", rule]}}}


def test_values_and_sets_are_offered() -> None:
    made = schema("ruleset")
    fields = made["definitions"]["selector"]
    while "else" in fields:
        fields = fields["else"]
    assert fields["properties"]["political_theory"]["anyOf"][0]["enum"] == [
        "none", "elementary", "intermediate", "senior", "bachelor",
    ]  # fmt: skip
    offered = {name for part in made["properties"]["extends"]["anyOf"] for name in find_enum(part)}
    assert {"ct45-2025-structure", "city-executive"} <= offered
    assert "vn-cadre" not in offered


def find_enum(node: Any) -> list[str]:
    if isinstance(node, dict):
        return [*node.get("enum", ()), *(name for part in node.values() for name in find_enum(part))]
    return [name for part in node for name in find_enum(part)] if isinstance(node, list) else []
