"""The conformance cases answered by the oracles: plans loaded plainly, answers as JSON-like mappings."""

from __future__ import annotations

import csv
import json
from collections.abc import Mapping
from fractions import Fraction
from pathlib import Path
from typing import Any

import yaml

from .brute import Brute, bundles
from .meaning import Finding, Reading, fold
from .milp import Milp

FIELDS_OF_PACKS = Path(__file__).parents[2] / "rules" / "fields"
MOST_SLATES = 40_000


def load_yaml(path: Path) -> Any:
    """Everything as text: numbers are read where they are used."""
    return yaml.load(path.read_text(encoding="utf-8"), Loader=yaml.BaseLoader)


def load_csv(path: Path) -> list[dict[str, str]]:
    with path.open(encoding="utf-8-sig", newline="") as file:
        return list(csv.DictReader(file))


def load_rule_set(name: str, beside: Path) -> dict[str, Any]:
    """A rule set with all that it extends: later parents win, its own rules and groups win over all."""
    path = next(p for p in (beside / name, beside / f"{name}.yaml") if p.is_file())
    own = load_yaml(path)
    parents = own.get("extends") or []
    groups: dict[str, Any] = {}
    rules: dict[str, Any] = {}
    for parent in [parents] if isinstance(parents, str) else parents:
        inherited = load_rule_set(parent, path.parent)
        groups.update(inherited["groups"])
        rules.update({r["id"]: r for r in inherited["rules"]})
    groups.update(own.get("groups") or {})
    rules.update({r["id"]: r for r in own.get("rules") or []})
    return {"groups": groups, "rules": list(rules.values())}


def load_plan(path: Path) -> tuple[dict[str, Any], list[dict[str, str]], dict[str, list[str]]]:
    """The plan with its rule sets and catalogue filled in, its pool, and the slate of `fewest_changes`."""
    plan = load_yaml(path)
    if isinstance(plan.get("fields"), str):
        beside = path.parent / plan["fields"]
        plan["fields"] = load_yaml(beside if beside.is_file() else FIELDS_OF_PACKS / f"{plan['fields']}.yaml")
    for entry in plan["committees"].values():
        entry["rules"] = [load_rule_set(r, path.parent) if isinstance(r, str) else r for r in entry.get("rules") or []]
    current: dict[str, list[str]] = {}
    for stage in plan.get("prefer") or []:
        if isinstance(stage, Mapping) and "fewest_changes" in stage:
            current = load_slate(path.parent / stage["fewest_changes"])
    return plan, load_csv(path.parent / plan["pool"]), current


def load_slate(path: Path) -> dict[str, list[str]]:
    if path.suffix == ".json":
        slate: dict[str, list[str]] = json.loads(path.read_text(encoding="utf-8"))["slate"]
        return slate
    slate = {}
    for row in load_csv(path):
        slate.setdefault(row["committee"], []).append(row["id"])
    return slate


def finding_shown(key: str, finding: Finding, force: str, topic: str) -> dict[str, Any]:
    shown: dict[str, Any] = {"rule": key, "force": force, "topic": topic}
    for name in ("verdict", "shortfall", "actual", "base", "at_least", "at_most", "nearest"):
        value = getattr(finding, name)
        shown[name] = float(value) if isinstance(value, Fraction) else value
    if finding.people is not None:
        shown["people"] = sorted(finding.people)
    if finding.by_value is not None:
        shown["by_value"] = {v: finding_shown(key, f, force, topic) for v, f in finding.by_value.items()}
    return shown


def findings_shown(reading: Reading, slate: Mapping[str, list[str]]) -> list[dict[str, Any]]:
    rules = {r.key: r for r in reading.rules}
    return [
        finding_shown(
            key,
            finding,
            rules[key].force if key in rules else "must",
            "seats" if key.endswith("/seats") else str(rules[key].body.get("topic", "other")) if key in rules else "other",
        )
        for key, finding in reading.validate(slate).items()
    ]


def answer(
    command: str, path: Path, slate_path: Path | None = None, strict: bool = False
) -> tuple[int, dict[str, Any], Brute | None]:
    """Exit code, result and the brute force behind it. Raises `OverflowError` where there are too many slates to look at."""
    plan, rows, current = load_plan(path)
    shown: dict[str, Any] = {"command": command, "plan": plan["plan"]}
    reading = Reading(plan, rows)
    if command == "validate":
        assert slate_path is not None
        shown["findings"] = findings_shown(reading, load_slate(slate_path))
        ok = all(f["verdict"] == "met" or (f["force"] == "should" and not strict) for f in shown["findings"])
        return int(not ok), shown | {"status": "compliant" if ok else "not_compliant"}, None
    if len(bundles(reading)) ** len(rows) > MOST_SLATES:
        raise OverflowError(path)
    brute = Brute(plan, rows, current)
    feasible = bool(brute.feasible)
    if command == "propose" and feasible:
        stages, best = brute.best()
        chosen = brute.slate(min(best))
        shown |= {
            "status": "optimal",
            "slate": chosen,
            "findings": findings_shown(reading, chosen),
            "objective": [
                {"prefer": s.prefer, "value": float(s.value), "bound": float(s.value), "priority": s.priority}
                for s in stages
                if not s.implicit
            ],
        }
    else:
        shown["status"] = "feasible" if feasible else "infeasible"
        shown["conflicts"] = [{"rules": sorted(c)} for c in brute.conflicts()]
        shown["conflicts_complete"] = True
    return int(not feasible), shown, brute


def large_answer(command: str, path: Path) -> dict[str, Any]:
    """What the integer program says of a plan with too many slates: status, objective, and the cost of the first relaxation.

    Raises `NotImplementedError` where it cannot read the plan.
    """
    plan, rows, current = load_plan(path)
    stages = Milp(plan, rows, current).stages()
    if stages is None:
        cost = Milp(plan, rows, current, relaxed=True).cheapest()
        return {"status": "infeasible", "relaxations": [] if cost is None else [{"cost": cost}]}
    if command != "propose":
        return {"status": "feasible"}
    return {"status": "optimal", "objective": [{"prefer": p, "value": float(v), "bound": float(v)} for p, _, v in stages]}


def fold_values(expected: Any) -> Any:
    """The same expectation with the values of `by_value` folded, as the oracle names them."""
    if isinstance(expected, Mapping):
        return {k: {fold(v): x for v, x in e.items()} if k == "by_value" else fold_values(e) for k, e in expected.items()}
    return [fold_values(e) for e in expected] if isinstance(expected, list) else expected
