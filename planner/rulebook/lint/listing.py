"""THE list of checks: one line a check. A new check is a file beside this one and a line here."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from planner.problems import Problem
from planner.rulebook.lint import (
    contradictions,
    families,
    idle,
    installed_names,
    integer_traps,
    loosened,
    near_values,
    papers,
    reach,
    unknown_fields,
    unused,
)
from planner.rulebook.lint.subjects import Subjects

CHECKS: tuple[Callable[[Subjects], Iterator[Problem]], ...] = (
    unknown_fields.check,
    loosened.check,
    contradictions.check,
    integer_traps.check,
    reach.check,
    idle.check,
    unused.check,
    papers.check,
    families.check,
    near_values.check,
    installed_names.check,
)
