"""`if` and `then` as rows over columns, for the solver.

A member adds (given, then) to the two numbers, and where data is missing one of several such pairs. Of completions where
k members match `if`, the least number matching `then` is convex in k with slopes -1, 0 and 1: it is `least`, all members' least
added up, and above that what k falls short of `first` or exceeds `last`, the least and greatest k that reach `least`.
So over a <= k <= b it is the greatest of least, least + first - b and least + a - last, and whether that reaches a bound is a
choice among three sums. In the same way for the greatest number. That nothing is asked is a choice, too: nobody reaches a, or
everybody is beyond b.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import TYPE_CHECKING

from planner.compiled.rows import Aux, CompiledRule, Row, RowMaker, Slack
from planner.compiled.whole_rows import Whole, whole
from planner.language.bounds import Amount, Side

if TYPE_CHECKING:
    from planner.bodies.if_then.body import IfThen

_STEPS = ((0, 0), (1, 0), (0, 1), (1, 1))  # (given, then) of each bit of the possible answers


def rows(body: IfThen, maker: RowMaker) -> CompiledRule:
    return _Rows(body, maker).compiled()


class _Rows:
    def __init__(self, body: IfThen, maker: RowMaker) -> None:
        self.body, self.maker = body, maker
        self.feature = maker.answers(body.given, body.then)
        self.steps = {
            code: [step for bit, step in enumerate(_STEPS) if code & (1 << bit)] for code in maker.codes_of(self.feature)
        }
        self.is_open = any(len(steps) > 1 for steps in self.steps.values())
        self.people = len(maker.pool)
        self.aux: dict[str, Aux] = {}
        self.fixed: list[Row] = []  # what both forms of the rule share
        given, then = body.given_bounds, body.then_bounds
        self.floor = None if given.at_least is None else self._whole("floor", given.at_least, "at_least")
        self.cap = None if given.at_most is None else self._whole("cap", given.at_most, "at_most")
        self.low = None if then.at_least is None else self._whole("low", then.at_least, "at_least")
        self.high = None if then.at_most is None else self._whole("high", then.at_most, "at_most")

    def compiled(self) -> CompiledRule:
        off = list(self._nothing_asked())
        rows, soft = [], []
        sure = {code: 1 for code, steps in self.steps.items() if all(then for _, then in steps)}
        for side, bound, sign in (("at_least", self.low, 1), ("at_most", self.high, -1)):
            if bound is None:
                continue
            chosen = []
            for part, (table, ends) in enumerate(self._ends(sign)):
                name = f"{side} {part}"
                self.aux[name] = Aux(0, 1)
                chosen.append(name)
                # sign * (then - bound) >= -room * (1 - chosen), the numbers of `ends` added to the left side
                wholes = [(bound, -sign), *ends]
                room = -sum(min(k * w.least, k * w.most) for w, k in wholes)
                room = max(1, room - self.people * min([0, *table.values()]))
                aux = _added(wholes) | {name: -room}
                limit = -room - sum(k * w.constant for w, k in wholes)
                kept = sure if sign > 0 else None
                rows.append(self._row(table, aux, limit, sign, Slack(side, None, 1), kept))
                soft.append(self._row(table, aux | {"short": 1}, limit, sign))
            self.fixed.append(Row(aux=dict.fromkeys([*off, *chosen], 1), lower=1))
        if self.low is not None and self.high is not None:
            wholes = [(self.low, -1), (self.high, 1)]
            room = max(1, self.low.most - self.high.least)
            aux = _added(wholes) | {"short": 1} | dict.fromkeys(off, room)
            soft.append(Row(aux=aux, lower=-sum(k * w.constant for w, k in wholes)))
        self.aux["short"] = Aux(0, self.people + sum(w.most for w in (self.low,) if w is not None))
        return CompiledRule(self.maker.rule, (*self.fixed, *rows), (*self.fixed, *soft), {"short": 1}, self.aux)

    def _row(
        self, table: Mapping[int, int], aux: Mapping[str, int], limit: int, sign: int, slack: Slack | None = None,
        kept: Mapping[int, int] | None = None,
    ) -> Row:  # fmt: skip
        """sum + aux >= limit; of an upper bound (sign -1) the same with every sign turned round."""
        if sign > 0:
            return Row(self.maker.committee, self.feature, table, aux=aux, lower=limit, slack=slack, kept=kept)
        turned = {code: -value for code, value in table.items()}
        return Row(
            self.maker.committee, self.feature, turned, aux={name: -k for name, k in aux.items()}, upper=-limit, slack=slack
        )

    def _whole(self, name: str, amount: Amount, side: Side) -> Whole:
        found = whole(name, amount, side, self.maker.committee, self.people)
        self.fixed += found.rows
        self.aux.update(found.aux)
        return found

    def _nothing_asked(self) -> Iterator[str]:
        """The variables of which one may be 1 only where `if` holds in no completion."""
        most = {code: max(given for given, _ in steps) for code, steps in self.steps.items()}
        least = {code: min(given for given, _ in steps) for code, steps in self.steps.items()}
        if self.floor is not None:  # the greatest number of `if` <= floor - 1
            room = self.people + 1
            yield self._choice("fewer", most, [(self.floor, -1)], room, upper=-1)
        if self.cap is not None:  # the least number of `if` >= cap + 1
            yield self._choice("more", least, [(self.cap, -1)], self.cap.most + 1, lower=1)
        if self.floor is not None and self.cap is not None:  # no number is within the bounds of `if`
            room = self.cap.most + 1
            yield self._choice("crossed", {}, [(self.floor, 1), (self.cap, -1)], room, lower=1)

    def _choice(
        self, name: str, table: Mapping[int, int], wholes: list[tuple[Whole, int]], room: int, *, lower: int | None = None,
        upper: int | None = None,
    ) -> str:  # fmt: skip
        constant = sum(k * w.constant for w, k in wholes)
        self.aux[name] = Aux(0, 1)
        table = {code: value for code, value in table.items() if value}
        if lower is not None:
            aux = _added(wholes) | {name: -room}
            self.fixed.append(Row(self.maker.committee, self.feature, table, aux=aux, lower=lower - room - constant))
        elif upper is not None:
            aux = _added(wholes) | {name: room}
            self.fixed.append(Row(self.maker.committee, self.feature, table, aux=aux, upper=upper + room - constant))
        return name

    def _ends(self, sign: int) -> Iterator[tuple[dict[int, int], list[tuple[Whole, int]]]]:
        """The sums of which the greatest is sign times the least (1) or greatest (-1) number of `then` where `if` holds."""
        worst = {code: min(sign * then for _, then in steps) for code, steps in self.steps.items()}
        reaching = {
            code: [given for given, then in steps if sign * then == worst[code]] for code, steps in self.steps.items()
        }
        yield _sound(worst), []
        if self.is_open and self.cap is not None:
            yield _sound({code: worst[code] + min(reaching[code]) for code in worst}), [(self.cap, -1)]
        if self.is_open and self.floor is not None:
            yield _sound({code: worst[code] - max(reaching[code]) for code in worst}), [(self.floor, 1)]


def _added(wholes: list[tuple[Whole, int]]) -> dict[str, int]:
    found: dict[str, int] = {}
    for number, factor in wholes:
        found |= number.terms(factor)
    return found


def _sound(table: Mapping[int, int]) -> dict[int, int]:
    return {code: value for code, value in table.items() if value}
