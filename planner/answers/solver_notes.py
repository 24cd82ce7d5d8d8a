"""Notes on how the solver was set up, where a reader should know."""

from __future__ import annotations

from planner.compiled.compile import Compiled
from planner.results.result import Note


def solver_notes(compiled: Compiled) -> list[Note]:
    """Says so when too many bundles made it necessary to split committees that rules tie together, all `must` rules kept."""
    found = compiled.under(compiled.must).bundling
    if not found.is_split:
        return []
    blocks = [", ".join(block.committees) for block in found.blocks]
    return [Note(code="note.bundles-split", params={"blocks": "; ".join(blocks)})]
