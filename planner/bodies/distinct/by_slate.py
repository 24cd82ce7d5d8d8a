"""The shortfall of a share of different values, where it is open who counts: found for each slate by the checker's count."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from planner.bodies.distinct.weighing import numbers_of
from planner.compiled.rows import CompiledRule, RowMaker
from planner.compiled.worst_rows import step_of, worst_rule
from planner.language.bounds import Bounds


def by_slate(maker: RowMaker, feature: int, held: Mapping[int, tuple[str, ...] | None], bounds: Bounds) -> CompiledRule:
    """A `should` rule. A code of the feature is 4 * the code of the value + the answer to `of` (1 no, 2 yes, 3 perhaps); `held`
    gives the values of each value code."""

    def shortfall(codes: Sequence[int]) -> int:
        values = [held[code // 4] for code in codes]
        sure, perhaps = ([i for i, code in enumerate(codes) if code % 4 == answer] for answer in (2, 3))
        return max(bounds.shortfall(number, base) for number, base in numbers_of(values, sure, perhaps, has_share=True))

    codes, pool = maker.features[feature], maker.people_of(feature)
    brought = max((len(values) for values in held.values() if values), default=1)  # by one member, of a list field
    return worst_rule(maker.rule, maker.committee, feature, codes, pool, shortfall, 2 * brought * step_of(bounds))
