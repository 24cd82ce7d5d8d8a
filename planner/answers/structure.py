"""The structure table: women, young, age bands, degrees and the rest, of committees and of the pool."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from planner.intake.profile import ProfileCount as Counted
from planner.intake.profile import ProfileLine, profile
from planner.intake.profile_lines import profile_lines
from planner.language.plan import Plan
from planner.language.selectors import EVERYBODY
from planner.pool.pool import Pool
from planner.results.result import GroupCount, StructureLine


def structure(plan: Plan, pool: Pool, committees: Mapping[str, Sequence[str]]) -> list[StructureLine]:
    """One line for each criterion of the standard profile that the pool has columns for.

    `counts` has a column for each committee with members (ages at its own month) and one for the pool (at the plan's).
    `rules` are the keys of the rules that count just those people.
    """
    lines = profile_lines(plan.catalogue)
    months, as_of = {c.id: c.as_of for c in plan.committees}, plan.as_of
    counted = {rule.key: who for rule in plan.rules() if (who := rule.body.counts_all()) is not None}
    found: dict[str, StructureLine] = {}
    columns = [(id, [pool.row_of[pid] for pid in ids], months.get(id) or as_of) for id, ids in committees.items() if ids]
    columns.append(("pool", list(range(len(pool))), as_of or next((m for m in months.values() if m is not None), None)))
    for of, rows, month in columns:
        if month is None:
            continue
        for section, part in _in_sections(profile(pool.take(rows), lines, month).lines):
            if part.missing:
                continue
            rules = [key for key, who in counted.items() if who == part.line.who and part.line.of == EVERYBODY]
            fresh = StructureLine(key=part.line.key, title=dict(part.line.title), group=dict(section), rules=rules)
            line = found.setdefault(part.line.key, fresh)
            if part.line.mean is None:
                line.counts[of] = _tally(part.everybody)
            elif part.everybody.mean is not None:
                line.means[of] = _mean(part.everybody)
    return list(found.values())


def _in_sections(lines: Sequence[ProfileLine]) -> Sequence[tuple[Mapping[str, str], ProfileLine]]:
    return [(line.line.section, line) for line in lines]


def _tally(count: Counted) -> GroupCount:
    return GroupCount(count=count.count, base=count.base, unknown=count.open + count.unknown)


def _mean(count: Counted) -> str:
    """To one decimal, rounded half up; both ends where the data leaves the mean open."""
    ends = []
    for value in count.mean or ():
        tenths = (value * 20 + 1) // 2
        ends.append(f"{tenths // 10}.{tenths % 10}")
    return ends[0] if len(set(ends)) == 1 else "–".join(ends)
