"""`exclude` as rows over columns, for the solver."""

from __future__ import annotations

from typing import TYPE_CHECKING

from planner.compiled.forbid_rows import forbid
from planner.compiled.rows import CompiledRule, RowMaker

if TYPE_CHECKING:
    from planner.bodies.exclude.body import Exclude


def rows(body: Exclude, maker: RowMaker) -> CompiledRule:
    return forbid(maker, maker.listed([pid for pid in body.ids if pid not in maker.waived]))
