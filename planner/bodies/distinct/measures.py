"""How many different values there are, as a sum over auxiliary variables, one a value."""

from __future__ import annotations

from typing import TYPE_CHECKING

from planner.bodies.distinct.codes import MAYBE, YES, codes_of
from planner.compiled.measures import Measure
from planner.compiled.rows import Aux, Row, RowMaker

if TYPE_CHECKING:
    from planner.bodies.distinct.body import Distinct


def measures(body: Distinct, maker: RowMaker) -> tuple[Measure, ...]:
    """seenV is 1 just where somebody has value V who matches `of`, mayV where somebody has who may; a blank may be one more
    value."""
    values, feature = maker.values(body.field), maker.values_matching(body.field, body.of)
    pool = maker.people_of(feature)
    links: list[Row] = []
    aux: dict[str, Aux] = {}

    def told(name: str, people: list[int]) -> None:
        table = dict.fromkeys(people, 1)
        links.append(Row(maker.committee, feature, table, aux={name: -1}, lower=0))
        links.append(Row(maker.committee, feature, table, aux={name: -max(1, sum(pool[code] for code in people))}, upper=0))
        aux[name] = Aux(0, 1)

    for v, of_value in enumerate(values.having.values()):
        told(f"seen{v}", codes_of(pool, of_value, YES))
        told(f"may{v}", codes_of(pool, of_value, YES, MAYBE))
    seen, may = (dict.fromkeys([f"{what}{v}" for v in range(len(values.having))], 1) for what in ("seen", "may"))
    return (
        Measure(
            None,
            sure=Row(maker.committee, feature, aux=seen),
            possible=Row(maker.committee, feature, dict.fromkeys(codes_of(pool, values.blank, YES, MAYBE), 1), aux=may),
            base=Row(maker.committee, feature, dict.fromkeys(codes_of(pool, None, YES), 1)),
            possible_base=Row(maker.committee, feature, dict.fromkeys(codes_of(pool, None, YES, MAYBE), 1)),
            links=tuple(links),
            aux=aux,
        ),
    )
