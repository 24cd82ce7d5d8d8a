"""`distinct` as rows over columns, for the solver."""

from __future__ import annotations

from typing import TYPE_CHECKING

from planner.compiled import share_rows
from planner.compiled.rows import Aux, CompiledRule, Row, RowMaker, Slack
from planner.language.bounds import Amount

if TYPE_CHECKING:
    from planner.bodies.distinct.body import Distinct


def rows(body: Distinct, maker: RowMaker) -> CompiledRule:
    """seenV is 1 only where (lower bound) or wherever (upper bound) somebody has value V; `fresh` counts one value
    for members who are all blank."""
    values = maker.values(body.field)
    low, high = body.bounds.at_least, body.bounds.at_most
    aux = {f"seen{v}": Aux(0, 1) for v in range(len(values.having))}
    links, rows, soft = [], [], []
    for v, codes in enumerate(values.having.values()):
        table = dict.fromkeys(codes, 1)
        if low is not None:
            links.append(Row(maker.committee, values.feature, table, aux={f"seen{v}": -1}, lower=0))
        if high is not None:
            links.append(
                Row(maker.committee, values.feature, table, aux={f"seen{v}": -maker.having(values.feature, codes)}, upper=0)
            )
    seen = dict.fromkeys(aux, 1)
    aux["short"] = Aux()
    blank = dict.fromkeys(values.blank, 1)
    if low is not None:
        lowest = dict(seen)
        if blank:
            aux["fresh"] = Aux(0, 1)
            lowest["fresh"] = 1
            links.append(Row(maker.committee, values.feature, blank, aux={"fresh": -1}, lower=0))
            links.append(Row(aux={**seen, "fresh": max(1, len(seen))}, upper=max(1, len(seen))))
        share, step, bound = shares(low)
        terms = {a: step * c for a, c in lowest.items()}
        everybody = dict.fromkeys(maker.codes_of(values.feature), -share) if share else {}
        rows.append(
            Row(maker.committee, values.feature, everybody, aux=terms, lower=bound, slack=Slack("at_least", None, step))
        )
        soft.append(Row(maker.committee, values.feature, everybody, aux={**terms, "short": step}, lower=bound))
    if high is not None:
        share, step, bound = shares(high)
        terms = {a: step * c for a, c in seen.items()}
        table = {code: step * blank.get(code, 0) - share for code in maker.codes_of(values.feature)}
        rows.append(Row(maker.committee, values.feature, table, aux=terms, upper=bound, slack=Slack("at_most", None, step)))
        soft.append(Row(maker.committee, values.feature, table, aux={**terms, "short": -step}, upper=bound))
    everyone = share_rows.Counted(
        maker.committee, values.feature, dict.fromkeys(maker.codes_of(values.feature), share_rows.COUNTED)
    )
    soft += share_rows.crossed_soft(everyone, body.bounds, "short")
    return CompiledRule(maker.rule, (*links, *rows), (*links, *soft), {"short": 1}, aux)


def shares(amount: Amount) -> tuple[int, int, int]:
    """(numerator or 0, step, bound) of a row that holds a number against this amount."""
    if amount.is_share:
        return amount.value.numerator, amount.value.denominator, 0
    return 0, 1, int(amount.value)
