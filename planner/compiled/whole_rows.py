"""The whole number that an amount asks for, as a variable beside the members that it is a share of."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field, replace

from planner.compiled.rows import Aux, CompiledRule, Row, RowMaker, Slack
from planner.language.bounds import Amount, Bounds, Side


@dataclass(frozen=True)
class Whole:
    """`constant` + the auxiliary variable `name` (None: the constant alone), between `least` and `most`; `rows` hold it."""

    constant: int
    name: str | None
    least: int
    most: int
    rows: tuple[Row, ...] = ()
    aux: Mapping[str, Aux] = field(default_factory=dict)

    def terms(self, factor: int) -> dict[str, int]:
        return {} if self.name is None else {self.name: factor}


def whole(name: str, amount: Amount, side: Side, committee: str, people: int) -> Whole:
    """What `amount` asks for at least, or allows at most; a share is of the members of the committee, at most `people`."""
    asks = amount.lower if side == "at_least" else amount.upper
    if not amount.is_share:
        return Whole(asks(0), None, asks(0), asks(0))
    cleared = amount.cleared(side)
    aux = {name: Aux(0, asks(people))}
    terms = {name: -cleared.number}
    rows = []
    if cleared.is_strict:  # of nobody it asks for 0
        empty = f"{name} of nobody"
        aux[empty] = Aux(0, 1)
        terms[empty] = -cleared.bound
        rows.append(Row(committee, 0, {0: 1}, aux={empty: 1}, lower=1))
        rows.append(Row(committee, 0, {0: 1}, aux={empty: people}, upper=people))
    # The variable is the least (at_least) or the greatest (at_most) whole number within the bound.
    rest = cleared.number - 1
    least, most = (-cleared.bound - rest, -cleared.bound) if side == "at_least" else (-cleared.bound, rest - cleared.bound)
    rows.append(Row(committee, 0, {0: cleared.share}, aux=terms, lower=least))
    rows.append(Row(committee, 0, {0: cleared.share}, aux=terms, upper=most))
    return Whole(0, name, 0, asks(people), tuple(rows), aux)


def within_wholes(maker: RowMaker, number: Row, bounds: Bounds, of: str | None) -> CompiledRule:
    """A rule that holds where a number that no data leaves open is within its bounds, a share being of the committee `of`."""
    people = len(maker.pool)
    aux = {"short": Aux()}
    links: list[Row] = []
    rows: list[Row] = []
    soft: list[Row] = []
    wholes: dict[Side, Whole] = {}
    sides: tuple[tuple[Side, Amount | None, int], ...] = (("at_least", bounds.at_least, 1), ("at_most", bounds.at_most, -1))
    for side, amount, sign in sides:
        if amount is None:
            continue
        asked = wholes[side] = whole(side, amount, side, of or "", people)
        aux |= asked.aux
        links += asked.rows
        lower, upper = (asked.constant, None) if sign > 0 else (None, asked.constant)
        # Of nobody who counts nothing comes: a lower bound that is a share comes down to 0 only without them.
        kept = number.table if sign > 0 and asked.name is not None else None
        own = replace(number, aux=asked.terms(-1), lower=lower, upper=upper)
        rows.append(replace(own, slack=Slack(side, None, 1), kept=kept))
        soft.append(replace(own, aux={**own.aux, "short": sign}))
    if len(wholes) == 2:
        low, high = wholes["at_least"], wholes["at_most"]
        gap = low.constant - high.constant
        if gap > 0 or low.name or high.name:
            soft.append(Row(aux={"short": 1, **low.terms(-1), **high.terms(1)}, lower=gap))
    return CompiledRule(maker.rule, (*links, *rows), (*links, *soft), {"short": 1}, aux)
