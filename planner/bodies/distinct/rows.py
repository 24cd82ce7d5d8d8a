"""`distinct` as rows over columns, for the solver."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from planner.bodies.distinct.by_slate import by_slate
from planner.bodies.distinct.codes import MAYBE, YES, codes_of
from planner.bodies.distinct.open_share import OpenShare
from planner.compiled.rows import Aux, CompiledRule, Row, RowMaker, Slack
from planner.language.bounds import Amount, Side
from planner.problems import BadInput, Problem

if TYPE_CHECKING:
    from planner.bodies.distinct.body import Distinct


def rows(body: Distinct, maker: RowMaker) -> CompiledRule:
    """seenV is 1 only where (lower bound) or wherever (upper bound) somebody has value V; `fresh` counts one value
    for members who are all blank. Of `of`: for a lower bound those count who surely match, for an upper one those who may."""
    made = _Distinct(body, maker)
    if body.bounds.has_share and any(code % 4 == MAYBE for code in made.pool):
        if not maker.is_soft:
            return _open(body, maker, made)
        held = dict.fromkeys(made.values.blank) | {
            code: tuple(label for label, codes in made.values.having.items() if code in codes)
            for codes in made.values.having.values()
            for code in codes
        }
        return by_slate(maker, made.feature, held, body.bounds)
    for side, amount in (("at_least", body.bounds.at_least), ("at_most", body.bounds.at_most)):
        if amount is not None:
            made.state("at_least" if side == "at_least" else "at_most", amount)
    made.cross()
    return CompiledRule(maker.rule, (*made.links, *made.rows), (*made.links, *made.soft), {"short": 1}, made.aux)


def _open(body: Distinct, maker: RowMaker, made: _Distinct) -> CompiledRule:
    """A `must` with a share, of members of whom it is open whether they match. Raises BadInput for a list field."""
    shares = OpenShare(maker, made.values, made.feature)
    if shares.is_of_lists:
        raise BadInput([Problem("distinct-share-open", maker.rule.place, body.field)])
    low, high = body.bounds.at_least, body.bounds.at_most
    if low is not None:
        shares.least(low) if low.is_share else made.state("at_least", low)
    if high is not None:
        shares.most(high) if high.is_share else made.state("at_most", high)
    return CompiledRule(maker.rule, (*made.links, *made.rows, *shares.rows), aux={**made.aux, **shares.aux})


class _Distinct:
    def __init__(self, body: Distinct, maker: RowMaker) -> None:
        self.body, self.maker = body, maker
        self.values = maker.values(body.field)
        self.feature = maker.values_matching(body.field, body.of)
        self.pool = maker.people_of(self.feature)
        self.links: list[Row] = []
        self.rows: list[Row] = []
        self.soft: list[Row] = []
        self.aux: dict[str, Aux] = {"short": Aux()}

    def row(self, table: dict[int, int], **more: object) -> Row:
        return Row(self.maker.committee, self.feature, {c: k for c, k in table.items() if k}, **more)  # type: ignore[arg-type]

    def codes(self, of_value: Sequence[int], may: bool) -> list[int]:
        """The codes of those who have one of these values and match `of`, surely or perhaps."""
        return codes_of(self.pool, of_value, *((YES, MAYBE) if may else (YES,)))

    def seen(self, side: Side) -> dict[str, int]:
        """The variables that count the values, each linked to its people."""
        found = {}
        for v, of_value in enumerate(self.values.having.values()):
            name = f"seen{v} {side}"
            table = dict.fromkeys(self.codes(of_value, may=side == "at_most"), 1)
            self.aux[name] = Aux(0, 1)
            found[name] = 1
            if side == "at_least":
                self.links.append(self.row(table, aux={name: -1}, lower=0))
            else:
                self.links.append(self.row(table, aux={name: -max(1, sum(self.pool[c] for c in table))}, upper=0))
        return found

    def state(self, side: Side, amount: Amount) -> None:
        cleared = amount.cleared(side)
        seen = self.seen(side)
        base = dict.fromkeys(self.codes([c // 4 for c in self.pool], may=False), -cleared.share) if cleared.share else {}
        terms = dict.fromkeys(seen, cleared.number)
        bound = cleared.bound
        if cleared.is_strict:  # nothing is asked of nobody
            name = f"some {side}"
            self.aux[name] = Aux(0, 1)
            people = dict.fromkeys(self.codes([c // 4 for c in self.pool], may=False), 1)
            self.links.append(self.row(people, aux={name: -max(1, sum(self.pool[c] for c in people))}, upper=0))
            terms[name], bound = -bound, 0
        blank = self.codes(self.values.blank, may=side == "at_most")
        slack = Slack(side, None, cleared.number)
        if side == "at_least":
            if blank:
                self.aux["fresh"] = Aux(0, 1)
                self.links.append(self.row(dict.fromkeys(blank, 1), aux={"fresh": -1}, lower=0))
                self.links.append(Row(aux={**seen, "fresh": max(1, len(seen))}, upper=max(1, len(seen))))
                terms["fresh"] = cleared.number
            self.rows.append(self.row(base, aux=terms, lower=bound, slack=slack))
            self.soft.append(self.row(base, aux={**terms, "short": cleared.number}, lower=bound))
        else:
            table = {code: base.get(code, 0) + (cleared.number if code in blank else 0) for code in self.pool}
            self.rows.append(self.row(table, aux=terms, upper=bound, slack=slack))
            self.soft.append(self.row(table, aux={**terms, "short": -cleared.number}, upper=bound))

    def cross(self) -> None:
        """short >= lack and surplus together, where the bounds cross; two shares never cross by more than one."""
        low, high = self.body.bounds.at_least, self.body.bounds.at_most
        if low is None or high is None or (low.is_share and high.is_share):
            return
        if not low.is_share and not high.is_share:
            if low.value > high.value:
                self.soft.append(Row(aux={"short": 1}, lower=int(low.value - high.value)))
            return
        side: Side = "at_most" if high.is_share else "at_least"
        cleared = (high if high.is_share else low).cleared(side)
        whole = int((low if high.is_share else high).value)
        terms, bound = {"short": cleared.number}, cleared.bound
        if cleared.is_strict:
            terms[f"some {side}"], bound = -abs(bound), 0
        sign = 1 if high.is_share else -1
        base = dict.fromkeys(self.codes([c // 4 for c in self.pool], may=False), sign * cleared.share)
        self.soft.append(self.row(base, aux=terms, lower=sign * (cleared.number * whole - bound)))
