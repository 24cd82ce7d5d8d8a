"""Files that bear the name of an installed pack and say something else."""

from __future__ import annotations

import hashlib
from collections.abc import Iterator

from planner.language.plan import RuleSetFile
from planner.problems import Problem
from planner.reading.installed import altered
from planner.rulebook.lint.subjects import Subjects


def check(subjects: Subjects) -> Iterator[Problem]:
    for file in subjects.sets:
        path = file.rule_set.path
        sha256 = hashlib.sha256(path.read_bytes()).hexdigest()
        yield from altered([RuleSetFile(file.rule_set.id, file.rule_set.title, path, sha256)])
    yield from (problem for plan in subjects.plans for problem in altered(plan.rule_sets))
