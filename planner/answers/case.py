"""A plan and its pool, read together: what every answer starts from."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING

from planner.language.against_pool import unknown_fields, unknown_people
from planner.language.loading import load_plan
from planner.language.plan import Plan
from planner.language.slate_file import read_slate
from planner.pool.loading import load_pool
from planner.pool.pool import Pool
from planner.problems import BadInput, Problem

if TYPE_CHECKING:
    from planner.compiled.compile import Compiled

Slate = Mapping[str, Sequence[str]]


@dataclass(frozen=True)
class Case:
    """`current` holds the slate of each `fewest_changes`, by the text of the preference."""

    plan: Plan
    pool: Pool
    current: Mapping[str, Slate]

    @cached_property
    def compiled(self) -> Compiled:
        """The plan as rows over columns, made once. Raises BadInput where a rule cannot be weighed on this pool."""
        from planner.compiled.compile import compile_plan

        return compile_plan(self.plan, self.pool)


def read_case(path: str | Path) -> Case:
    """Read a plan and everything that it names. Raises BadInput with every problem in the plan, or else in its pool."""
    plan = load_plan(path)
    pool = load_pool(plan.pool, plan.catalogue)
    problems = [*unknown_fields(plan, pool.columns), *unknown_people(plan, pool.row_of)]
    current: dict[str, Slate] = {}
    for preference in plan.prefer:
        if preference.file is not None:
            try:
                current[preference.text] = read_slate(preference.file, plan, pool.row_of)
            except BadInput as bad:
                problems += bad.problems
    if problems:
        raise BadInput(problems)
    return Case(plan, pool, current)


def slate_given(case: Case, slate: str | Path | Slate) -> dict[str, list[str]]:
    """A slate from a file or a mapping, every committee of the plan in it. Raises BadInput."""
    if isinstance(slate, (str, Path)):
        return {committee: list(ids) for committee, ids in read_slate(slate, case.plan, case.pool.row_of).items()}
    return _checked(case, slate)


def _checked(case: Case, slate: Slate) -> dict[str, list[str]]:
    problems: list[Problem] = []
    known = {c.id for c in case.plan.committees}
    for committee, ids in slate.items():
        where = f"slate.{committee}"
        if committee not in known:
            problems.append(Problem("unknown-committee", where, committee, params={"near": ""}))
        problems += [Problem("unknown-person", where, pid) for pid in ids if pid not in case.pool.row_of]
        problems += [Problem("member-twice", where, pid) for pid in _repeated(ids)]
    if problems:
        raise BadInput(problems)
    return {c.id: list(slate.get(c.id, ())) for c in case.plan.committees}


def _repeated(ids: Iterable[str]) -> list[str]:
    seen: set[str] = set()
    return [pid for pid in ids if pid in seen or seen.add(pid)]  # type: ignore[func-returns-value]
