"""The structure table: women, young, age bands, degrees and the rest, of committees and of the pool."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from planner.intake.profile import Count, ProfileLine, profile
from planner.intake.profile_lines import profile_lines
from planner.language.catalogue import Catalogue
from planner.pool.pool import Pool
from planner.report.result import StructureLine, Tally


def structure(
    pool: Pool,
    catalogue: Catalogue,
    committees: Mapping[str, Sequence[str]],
    months: Mapping[str, int | None],
    as_of: int | None,
) -> list[StructureLine]:
    """One line for each criterion of the standard profile that the pool has columns for.

    `counts` has a column for each committee with members (ages at its own month, `months`) and one for the pool (at `as_of`).
    """
    lines = profile_lines(catalogue)
    found: dict[str, StructureLine] = {}
    columns = [(id, [pool.row_of[pid] for pid in ids], months.get(id) or as_of) for id, ids in committees.items() if ids]
    columns.append(("pool", list(range(len(pool))), as_of or next((m for m in months.values() if m is not None), None)))
    for of, rows, month in columns:
        if month is None:
            continue
        for section, part in _in_sections(profile(pool.take(rows), lines, month).lines):
            if part.missing:
                continue
            line = found.setdefault(
                part.line.key, StructureLine(key=part.line.key, title=dict(part.line.title), group=dict(section))
            )
            if part.line.mean is None:
                line.counts[of] = _tally(part.everybody)
            elif part.everybody.mean is not None:
                line.means[of] = _mean(part.everybody)
    return list(found.values())


def _in_sections(lines: Sequence[ProfileLine]) -> Sequence[tuple[Mapping[str, str], ProfileLine]]:
    return [(line.line.section, line) for line in lines]


def _tally(count: Count) -> Tally:
    return Tally(count=count.count, base=count.base, unknown=count.open + count.unknown)


def _mean(count: Count) -> str:
    """To one decimal, rounded half up; both ends where the data leaves the mean open."""
    ends = []
    for value in count.mean or ():
        tenths = (value * 20 + 1) // 2
        ends.append(f"{tenths // 10}.{tenths % 10}")
    return ends[0] if len(set(ends)) == 1 else "–".join(ends)
