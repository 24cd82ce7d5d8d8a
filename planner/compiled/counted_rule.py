"""Rules that hold one number or share within bounds, as rows; by the checker's count where no rows tell the worst."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from planner.check.different import numbers_of
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


def distinct_by_slate(
    maker: RowMaker, feature: int, held: Mapping[int, tuple[str, ...] | None], bounds: Bounds
) -> CompiledRule:
    """A `should` rule on a share of different values, where it is open who counts. A code of the feature is 4 * the code of the
    value + the answer to `of` (1 no, 2 yes, 3 perhaps); `held` gives the values of each value code."""

    def shortfall(codes: Sequence[int]) -> int:
        values = [held[code // 4] for code in codes]
        sure, perhaps = ([i for i, code in enumerate(codes) if code % 4 == answer] for answer in (2, 3))
        return max(bounds.shortfall(number, base) for number, base in numbers_of(values, sure, perhaps, has_share=True))

    codes, pool = maker.features[feature], maker.people_of(feature)
    return worst_rule(maker.rule, maker.committee, feature, codes, pool, shortfall, 2 * step_of(bounds))
