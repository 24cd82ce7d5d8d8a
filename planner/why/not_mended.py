"""What courses cannot mend: of those who fail a requirement, whose cells are blank, and who lacks what no course gives them."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Literal

import numpy as np

from planner.compiled.trained import eligible
from planner.language.courses import Courses
from planner.language.plan import Plan
from planner.language.selectors import fields_of
from planner.pool.matching import UNKNOWN, options
from planner.pool.pool import BoolArray, Pool
from planner.why.funnel import own_standards


@dataclass(frozen=True)
class NotMended:
    """People (pool rows) who fail a rule: `blank`, it is not known whether they do; `gives`, no course gives what they lack;
    `who`, one does, and they may not take it."""

    kind: Literal["blank", "gives", "who"]
    rule: str
    rows: tuple[int, ...]


def not_mended(plan: Plan, pool: Pool, courses: Courses) -> Iterator[NotMended]:
    """Rule by rule of the `must` requirements, in the order of the plan."""
    may = {course.name: eligible(plan, pool, course) for course in courses.courses}
    for committee in plan.committees:
        for rule, fails, surely in own_standards(plan, pool, committee):
            asked = rule.body.asked_of_each()
            if asked is None:
                continue
            columns = plan.catalogue.with_bases(fields_of(asked[1]))
            giving = [course for course in courses.courses if columns & course.gives.keys()]
            helped = _any([may[course.name] for course in giving], len(pool))  # also by one that ends too late, told by itself
            blank = fails & ~surely & (options(pool, (asked[1],), committee.as_of) == UNKNOWN)
            left = fails & ~blank & ~helped
            for kind, who in (("blank", blank), ("who" if giving else "gives", left)):
                if who.any():
                    rows = tuple(np.flatnonzero(who).tolist())
                    yield NotMended(kind, rule.key, rows)  # type: ignore[arg-type]


def _any(some: list[BoolArray], people: int) -> BoolArray:
    return np.logical_or.reduce(some) if some else np.zeros(people, dtype=np.bool_)
