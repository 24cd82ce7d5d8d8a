"""How many different values there are, as a sum over auxiliary variables, one a value."""

from __future__ import annotations

from typing import TYPE_CHECKING

from planner.compiled.measures import Measure
from planner.compiled.rows import Aux, Row, RowMaker

if TYPE_CHECKING:
    from planner.bodies.distinct.body import Distinct


def measures(body: Distinct, maker: RowMaker) -> tuple[Measure, ...]:
    """seenV is 1 just where somebody has value V; a blank may be one more value."""
    values = maker.values(body.field)
    links = []
    for v, codes in enumerate(values.having.values()):
        table, at = dict.fromkeys(codes, 1), f"seen{v}"
        links.append(Row(maker.committee, values.feature, table, aux={at: -1}, lower=0))
        links.append(Row(maker.committee, values.feature, table, aux={at: -maker.having(values.feature, codes)}, upper=0))
    aux = {f"seen{v}": Aux(0, 1) for v in range(len(values.having))}
    seen = dict.fromkeys(aux, 1)
    everybody = Row(maker.committee, values.feature, dict.fromkeys(maker.codes_of(values.feature), 1))
    return (
        Measure(
            None,
            sure=Row(maker.committee, values.feature, aux=seen),
            possible=Row(maker.committee, values.feature, dict.fromkeys(values.blank, 1), aux=seen),
            base=everybody,
            possible_base=everybody,
            links=tuple(links),
            aux=aux,
        ),
    )
