"""A plan and its pool, read together: what every answer starts from."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property, partial
from pathlib import Path
from typing import TYPE_CHECKING

from planner.language.folding import fold
from planner.language.plan import Committee, Plan, Slate
from planner.pool.found_fields import with_found_fields
from planner.pool.loading import PoolRead, read_pool
from planner.pool.pool import Pool
from planner.pool.values import occurring
from planner.problems import NOTHING_NEAR, BadInput, InternalDisagreement, Problem
from planner.reading.against_pool import (
    absent_values,
    add_stranger,
    missing_columns,
    not_named,
    odd_for_retirement,
    unknown_fields,
    unknown_people,
    without_followers,
)
from planner.reading.installed import altered
from planner.reading.loading import PlanRead, read_plan
from planner.reading.mapped_fields import mapped_to_unknown
from planner.reading.slate_file import Beside, committee_named, read_slate
from planner.results.result import Sum
from planner.session.pool_remarks import pool_remarks
from planner.words import IN_DOCUMENTS, spoken
from planner.written.nearest import close_names, listed, nearest, suggested
from planner.written.people_by_name import KnownPeople
from planner.written.problem_list import ProblemList

if TYPE_CHECKING:
    from planner.compiled.compile import Compiled
    from planner.pool.pool import BoolArray


@dataclass(frozen=True)
class Case:
    """`current` holds the slate of each `fewest_changes`, by the text of the preference; who has left the pool is still in it.

    `warnings` tell what may be a slip: rules that ask for a column or a value that nobody in the pool has; and what there
    is to say of the pool's cells. `pool_file`: what was read in place of the plan's own pool.
    """

    plan: Plan
    pool: Pool
    current: Mapping[str, Slate]
    warnings: tuple[Problem, ...] = ()
    lang_asked: str | None = None
    pool_file: Path | None = None

    @property
    def lang(self) -> str:
        """The language of what is said in words: as asked for, else the plan's, else that of PLANNER_LANG, else English."""
        return spoken(self.lang_asked, self.plan.lang)

    @cached_property
    def people(self) -> KnownPeople:
        """Whom slates can name."""
        return KnownPeople(self.pool.row_of, self.pool.names)

    @cached_property
    def sums(self) -> list[Sum]:
        """What plain counting says against the plan, made once."""
        from planner.why.sums import sums

        return sums(self.plan, self.pool)

    def eligible(self, committee: str) -> BoolArray:
        """Whom no `must` rule keeps out of this committee for certain [people]; counted once."""
        if committee not in self._eligible:
            import numpy as np

            from planner.why.funnel import standards

            out = np.zeros(len(self.pool), dtype=np.bool_)
            for _, _, surely in standards(self.plan, self.pool, self.plan.committee(committee)):
                out |= surely
            self._eligible[committee] = ~out
        return self._eligible[committee]

    @cached_property
    def _eligible(self) -> dict[str, BoolArray]:
        return {}

    @cached_property
    def compiled(self) -> Compiled:
        """The plan as rows over columns, made once. Raises BadInput where a rule cannot be weighed on this pool."""
        from planner.compiled.compile import compile_plan

        return compile_plan(self.plan, self.pool)


def read_case(
    path: str | Path, lang: str | None = None, pool_file: Path | None = None, dates: Mapping[str, str] | None = None
) -> Case:
    """Read a plan and everything that it names; `pool_file` is read in place of the plan's own, `dates` in place of its `as_of`
    and `rules_on`.

    Raises BadInput with every problem in the plan, its pool and its slates.
    """
    read = read_plan(path, pool_file, dates)
    pool_read = _pool_of(read)
    unknown = _unknown(read, pool_read)
    if (catalogued := read.with_catalogue(unknown, pool_file)) is not None:
        read = catalogued
        pool_read = _pool_of(read)
        unknown = _unknown(read, pool_read)
    problems = ProblemList()
    slates = ProblemList()
    current: dict[str, Slate] = {}
    gone: list[Problem] = []
    plan, pool = read.plan, pool_read.pool
    problems.extend(without_followers(read.problems, unknown))
    problems.extend(unknown)
    if plan is not None and pool_read.ids is not None:
        problems.extend(unknown_people(plan, pool_read.people))
        for preference in plan.prefer:
            if preference.file is not None and preference.file.is_file():
                try:
                    current[preference.text] = read_slate(preference.file, plan, pool_read.people, gone)
                except BadInput as bad:
                    slates.extend(bad.problems)
    found = [*problems.sorted(), *pool_read.problems, *slates.sorted()]
    if found:
        raise BadInput(found)
    if plan is None or pool is None:
        raise InternalDisagreement(f"{path} was refused without a problem")
    pool, unknown_posts = with_found_fields(pool, plan.catalogue, plan.used_fields)
    left = {problem.where: problem for problem in gone}.values()  # once, where two stages name one file
    remarks = pool_remarks(pool_read, plan.catalogue)
    return Case(
        plan, pool, current, (*_warnings(plan, pool), *not_named(plan, unknown_posts), *left, *remarks), lang, pool_file
    )


def _pool_of(read: PlanRead) -> PoolRead:
    if read.pool is None or read.catalogue is None:
        return PoolRead(None)
    if read.plan is None:
        pool = read_pool(read.pool, read.catalogue)
    else:
        pool = read_pool(read.pool, read.catalogue, used=read.plan.used_fields, month=read.plan.as_of)
    if read.pool.posts is None:
        return pool
    from planner.reading.posts_file import with_posts  # few plans have a list of posts

    return with_posts(pool, read.pool, read.catalogue)


def _unknown(read: PlanRead, pool: PoolRead) -> list[Problem]:
    return [] if read.plan is None or pool.fields is None else unknown_fields(read.plan, pool.fields)


def _warnings(plan: Plan, pool: Pool) -> tuple[Problem, ...]:
    missing = missing_columns(plan, pool.columns)
    values = partial(occurring, pool)
    asked = {mention.name for mention in plan.mentions if mention.kind == "field"}
    slips = mapped_to_unknown(plan.pool, plan.catalogue, asked)
    odd = (*missing, *absent_values(plan, pool.columns, values), *odd_for_retirement(plan, values))
    return (*altered(plan.rule_sets), *plan.warnings, *slips, *odd)


def cells_of(case: Case, field: str, ids: Sequence[str]) -> list[str]:
    """Where the pool holds this field of these people: the file is read once more, for problems to name their cells."""
    read = read_pool(case.plan.pool, case.plan.catalogue, used=case.plan.used_fields, month=case.plan.as_of)
    at = next((at for at, name in read.columns.items() if name == field), None)
    if read.table is None or read.rows is None or at is None:
        return [case.plan.pool.shown] * len(ids)
    return [read.table.place(int(read.rows[case.pool.row_of[pid]]), at) for pid in ids]


def slate_given(case: Case, slate: str | Path | Slate, beside: Beside | None = None) -> dict[str, list[str]]:
    """A slate from a file or a mapping, every committee of the plan in it; `beside` takes a further column of a file. Raises
    BadInput."""
    if isinstance(slate, (str, Path)):
        return {committee: list(ids) for committee, ids in read_slate(slate, case.plan, case.people, beside=beside).items()}
    return _checked(case, slate)


def committee_asked(case: Case, option: str, written: str, problems: ProblemList) -> Committee | None:
    """The committee that a question is asked of, by its id or by a title that no other has; None where there is none:
    `problems` then has it, at the option, with what may be meant and what there is to choose from."""
    committees = {committee.id: committee for committee in case.plan.committees}
    if (named := committee_named(case.plan, written)) is not None:
        return committees[named]
    names = {one.id: {fold(name): name for name in (one.id, *one.title.values())} for one in committees.values()}
    near = nearest(written, committees)
    if near == NOTHING_NEAR:
        close = close_names(written, [name for of in names.values() for name in of.values()])
        meant = dict.fromkeys(id for name in close for id, of in names.items() if fold(name) in of)
        near = " / ".join(meant) or NOTHING_NEAR
    known = {
        lang: listed(f"{one.id} ({title})" if (title := one.title.get(lang)) else one.id for one in committees.values())
        for lang in IN_DOCUMENTS
    }
    problems.add("unknown-committee", f"{option} {written}", written, near=near, known=known)
    return None


def _checked(case: Case, slate: Slate) -> dict[str, list[str]]:
    problems = ProblemList()
    found: dict[str, list[str]] = {committee.id: [] for committee in case.plan.committees}
    if not isinstance(slate, Mapping):
        raise BadInput([Problem("slate-form", "slate", type(slate).__name__)])
    for written, people in slate.items():
        where = f"slate.{written}"
        if not isinstance(written, str) or not _is_list_of_ids(people):
            problems.add("slate-form", where, str(people)[:60])
            continue
        ids = [pid.strip() for pid in people]
        committee = committee_named(case.plan, written)
        if committee is None:
            problems.add("unknown-committee", where, written, **suggested(written, found))
        for pid in ids:
            if pid not in case.pool.row_of:
                add_stranger(problems, pid, where, case.people)
            elif committee is None:
                continue
            elif pid in found[committee]:
                problems.add("member-twice", where, pid, committee=committee, first=where)
            else:
                found[committee].append(pid)
    problems.raise_any()
    return found


def _is_list_of_ids(listed: object) -> bool:
    return isinstance(listed, (list, tuple, set, frozenset)) and all(isinstance(pid, str) for pid in listed)
