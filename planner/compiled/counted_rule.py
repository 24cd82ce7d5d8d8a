"""Rules that hold one number or share within bounds, as rows; by the checker's count where no rows tell the worst."""

from __future__ import annotations

from collections.abc import Sequence

from planner.check.tally import Tally, weigh
from planner.compiled.rows import Aux, CompiledRule, RowMaker
from planner.compiled.share_rows import Counted, hard_rows, soft_rows
from planner.compiled.worst_rows import step_of, worst_rule
from planner.language.bounds import Bounds


def counted_rule(maker: RowMaker, counted: Counted, bounds: Bounds) -> CompiledRule:
    """The rule; its shortfall is the variable `short`."""
    if maker.is_soft and bounds.or_none and not counted.is_sure:

        def shortfall(codes: Sequence[int]) -> int:
            return weigh(Tally.of(counted.options[code] for code in codes), bounds).shortfall

        codes = maker.features[counted.feature]
        step = step_of(bounds)
        return worst_rule(maker.rule, counted.committee, counted.feature, codes, counted.pool, shortfall, step)
    hard, soft = hard_rows(counted, bounds), soft_rows(counted, bounds, "short") if maker.is_soft else None
    if soft is None:
        return CompiledRule(maker.rule, tuple(hard.rows), aux=hard.aux)
    return CompiledRule(maker.rule, tuple(hard.rows), tuple(soft.rows), {"short": 1}, {"short": Aux(), **hard.aux, **soft.aux})
