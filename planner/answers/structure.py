"""The structure table: women, young, age bands, degrees and the rest, of committees and of the pool."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from planner.pool.pool import Pool
from planner.report.result import StructureLine


def structure(
    pool: Pool, committees: Mapping[str, Sequence[str]], months: Mapping[str, int | None], as_of: int | None
) -> list[StructureLine]:
    """One line for each criterion, with a column for each committee (at its own month) and one for the pool."""
    return []
