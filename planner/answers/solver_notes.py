"""Notes on how the solver was set up, where a reader should know."""

from __future__ import annotations

from planner.compiled.compile import Compiled
from planner.results.result import Note


def solver_notes(compiled: Compiled) -> list[Note]:
    """Says so when too many bundles made it necessary to split committees that rules tie together."""
    if not compiled.bundling.is_split:
        return []
    blocks = [", ".join(block.committees) for block in compiled.bundling.blocks]
    return [Note(code="note.bundles-split", params={"blocks": "; ".join(blocks)})]
