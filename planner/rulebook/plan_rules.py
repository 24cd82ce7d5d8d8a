"""The rules of a plan as they are said: by committee, each as written."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path
from typing import Any

from planner.language.plan import Rule
from planner.written.problem_list import ProblemList
from planner.written.yaml_places import read_yaml


def is_plan(path: Path) -> bool:
    """Whether a file is a plan, by its keys; one that cannot be read is none."""
    file = read_yaml(path, ProblemList())
    return file is not None and isinstance(file.value, dict) and "plan" in file.value and "committees" in file.value


def as_written(rule: Rule) -> Mapping[str, Any]:
    """The mapping of a rule as read. Seats, which may be written as one number, as the body of a rule."""
    bounds = getattr(rule.body, "bounds", None)
    if not rule.body.is_size or bounds is None:
        return rule.written
    sides = (("at_least", bounds.at_least), ("at_most", bounds.at_most))
    seats = {side: amount.text for side, amount in sides if amount is not None}
    return {rule.body.keyword: {"exactly": bounds.at_least.text} if bounds.is_exact else seats}
