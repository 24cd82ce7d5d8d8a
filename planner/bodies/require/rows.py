"""`require` as rows over columns, for the solver."""

from __future__ import annotations

from typing import TYPE_CHECKING

from planner.compiled.forbid_rows import forbid
from planner.compiled.rows import Codes, CompiledRule, RowMaker

if TYPE_CHECKING:
    from planner.bodies.require.body import Require


def rows(body: Require, maker: RowMaker) -> CompiledRule:
    answers = maker.answers(body.who, body.require)
    excused = maker.waived

    def offends() -> Codes:
        codes = (maker.features[answers] >> 1) & 1
        codes[maker.rows_of(excused)] = 0
        return codes

    feature = maker.feature(("offends", body.who, body.require, maker.as_of, excused), offends)
    return forbid(maker, feature)
