"""The rule sets that are shipped, read for the tests of this folder."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache
from pathlib import Path
from typing import Any

import yaml

from planner.reading.rule_sets import RuleSet, RuleSets
from planner.written.problem_list import ProblemList

RULES = Path(__file__).resolve().parents[2] / "rules"
FOLDERS = ("directives", "titles", "planning", "councils")
FILES = {path.stem: path for folder in FOLDERS for path in sorted((RULES / folder).glob("*.yaml"))}


@cache
def rule_sets() -> dict[str, RuleSet]:
    """Every shipped rule set by name, with all that it inherits."""
    reader = RuleSets(ProblemList())
    found = {name: reader.at(path) for name, path in FILES.items()}
    assert not reader.problems.sorted()
    return {name: rule_set for name, rule_set in found.items() if rule_set is not None}


def written(name: str) -> dict[str, Any]:
    """A rule set as it stands in its file."""
    raw: dict[str, Any] = yaml.safe_load(FILES[name].read_text("utf-8"))
    return raw


def own_rules() -> Iterator[tuple[str, dict[str, Any]]]:
    """(rule set, rule) for every rule where it is written."""
    for name in FILES:
        for rule in written(name).get("rules") or ():
            yield name, rule


def families() -> dict[str, list[RuleSet]]:
    """The members of each family, the earliest in force first."""
    found: dict[str, list[RuleSet]] = {}
    for rule_set in rule_sets().values():
        if rule_set.family:
            found.setdefault(rule_set.family, []).append(rule_set)
    return {family: sorted(members, key=lambda s: s.in_force.first or 0) for family, members in found.items()}
