"""The pool as it would be after training, cell by cell as a clerk would write it in, and a slate judged on it.

It shares nothing with the way in which the solver sees the same (`planner.pool.raised`): cells are texts here, and are read
again as those of a file are.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace
from fractions import Fraction

import numpy as np

from planner.check.judge import Judged, judge
from planner.language.catalogue import Field
from planner.language.courses import Courses, Given
from planner.language.dates import DateSpan, clean_date
from planner.language.folding import fold
from planner.language.plan import Plan, Slate
from planner.pool.cells import different, typed
from planner.pool.found_fields import with_found_fields
from planner.pool.pool import CodedColumn, Column, DateColumn, ListColumn, NumberColumn, Pool
from planner.pool.values import column_texts, number_label

_JOIN = "; "


def judge_trained(
    plan: Plan, pool: Pool, courses: Courses, taken: Mapping[str, Sequence[str]], recruits: Mapping[str, int], slate: Slate
) -> list[Judged]:
    """Every rule of the plan on a slate of the pool after training: each committee at its own month, what a course gives
    counting where it has ended by then. `taken`: the courses of each person; `recruits`: how many of each type."""
    asked: dict[int | None, set[str]] = {}
    for rule in plan.rules():
        asked.setdefault(plan.month_of(rule), set()).add(rule.key)
    found: dict[str, Judged] = {}
    for month, keys in asked.items():
        after = pool_after(plan, pool, courses, taken, recruits, month)
        found |= {judged.rule.key: judged for judged in judge(plan, after, slate, keys)}
    return [found[rule.key] for rule in plan.rules()]


def pool_after(
    plan: Plan, pool: Pool, courses: Courses, taken: Mapping[str, Sequence[str]], recruits: Mapping[str, int], as_of: int | None
) -> Pool:
    """The pool as it is known at a reference month, once these courses are taken and these recruits are there, who come
    last."""
    catalogue = plan.catalogue
    new = [(pid, kind) for kind in courses.recruits for pid in kind.ids(recruits.get(kind.name, 0))]
    ids = [*pool.ids, *(pid for pid, _ in new)]
    given = [*(course.gives for course in courses.courses), *(kind.gives for kind in courses.recruits)]
    asked = dict.fromkeys(field for gives in given for field in gives)
    columns: dict[str, Column] = {}
    for name in asked:
        declared = catalogue.field(name)
        cells = column_texts(pool.columns[name]) if name in pool.columns else [""] * len(pool)
        for course in courses.in_turn:
            if name in course.gives and course.counts(as_of):
                for pid, names in taken.items():
                    if course.name in names:
                        row = pool.row_of[pid]
                        cells[row] = _written(declared, cells[row], course.gives[name])
        cells += [_text(declared, kind.gives[name]) if name in kind.gives else "" for _, kind in new]
        columns[name] = _read(declared, cells)
    for name in pool.columns:
        if name not in columns:
            columns[name] = _longer(pool.columns[name], len(new)) if new else pool.columns[name]
    for field in catalogue.fields.values():
        if field.source is not None and asked.keys() & {field.source, field.completed_by}:
            columns.pop(field.name, None)  # it is found anew in the texts
    names = [*pool.names, *([""] * len(new))] if len(pool.names) else ()
    after = Pool(ids, columns, names, pool.shown, pool.sha256, pool.posts_sha256)
    return with_found_fields(after, catalogue, plan.used_fields)[0]


def _written(declared: Field, cell: str, given: Given) -> str:
    """What the cell says once somebody was given these values."""
    if declared.type == "level":
        if not cell:
            return ""  # it is not known what they had
        return max(cell, _text(declared, given), key=declared.order.index)
    if declared.type == "list":
        if not cell:
            return ""
        there = cell.split(_JOIN)
        known = {fold(value) for value in there}
        return _JOIN.join([*there, *(value for value in _values(given) if fold(value) not in known)])
    return _text(declared, given)


def _values(given: Given) -> list[str]:
    return [str(value) for value in given]


def _text(declared: Field, given: Given) -> str:
    value = given[0]
    if declared.type == "list":
        return _JOIN.join(_values(given))
    if declared.type == "level":
        return declared.order[int(value)]  # type: ignore[arg-type]
    if isinstance(value, bool):
        return "yes" if value else "no"
    if isinstance(value, DateSpan):
        return clean_date(value.first, value.last)
    if isinstance(value, Fraction):
        scale = 1
        while (value * scale).denominator != 1:
            scale *= 10
        return number_label(int(value * scale), scale)
    return str(value)


def _read(declared: Field, cells: Sequence[str]) -> Column:
    column, faults = typed(declared, different(np.array([cell or None for cell in cells], dtype=object)))
    if faults:
        raise ValueError(f"cells of {declared.name} that were written cannot be read")
    return column


def _longer(column: Column, more: int) -> Column:
    """The column with so many blank cells more."""
    match column:
        case CodedColumn() | ListColumn():
            return replace(column, codes=np.append(column.codes, np.full(more, -1, dtype=np.int32)))
        case NumberColumn():
            none = np.zeros(more, dtype=np.bool_)
            return NumberColumn(np.append(column.scaled, none.astype(np.int64)), column.scale, np.append(column.known, none))
        case DateColumn():
            none_yet = np.zeros(more, dtype=np.int32)
            return DateColumn(np.append(column.first, none_yet), np.append(column.last, none_yet))
