"""`distinct` with a share as a bound, where it is open who matches `of`: rows that hold for every completion.

Somebody in doubt who counts makes the base larger by one, and the number of values by one at most. So for each value apart:

- Least: of a value that somebody surely has, all in doubt count towards the base alone; of another one either none of them
  counts, or all do and the value with them. Blanks have a value that is there already; where there is none, the first value
  that counts is theirs, too.
- Most: of a value that nobody surely has, one of those in doubt counts; blanks are values of their own.

`n` values against `s` of the base: the bound holds where n * values - s * base >= bound (or <=) for all who may count, unless
nobody does (a share of nobody holds).
"""

from __future__ import annotations

from collections.abc import Iterable

from planner.bodies.distinct.codes import MAYBE, YES, codes_of
from planner.compiled.rows import Aux, Row, RowMaker, Slack, ValueFeature
from planner.language.bounds import Amount


class OpenShare:
    """The rows of a rule, and the variables that they add; `least` and `most` state a share as one of its bounds."""

    def __init__(self, maker: RowMaker, values: ValueFeature, feature: int) -> None:
        self.maker, self.feature = maker, feature
        self.pool = maker.people_of(feature)
        self.held = list(values.having.values())
        listed = [code for codes in self.held for code in codes]
        self.is_of_lists = len(listed) != len(set(listed))  # somebody has several values: no sum tells who are worst
        self.blank = values.blank
        self.rows: list[Row] = []
        self.aux: dict[str, Aux] = {}

    def codes(self, of_value: Iterable[int], answer: int) -> list[int]:
        return codes_of(self.pool, of_value, answer)

    def everybody(self, answer: int) -> list[int]:
        return codes_of(self.pool, None, answer)

    def add(self, table: dict[int, int], aux: dict[str, int], **more: object) -> None:
        kept = {code: k for code, k in table.items() if k}
        terms = {name: k for name, k in aux.items() if k}
        self.rows.append(Row(self.maker.committee, self.feature, kept, aux=terms, **more))  # type: ignore[arg-type]

    def many(self, codes: list[int]) -> int:
        return max(1, sum(self.pool[code] for code in codes))

    def least(self, amount: Amount) -> None:
        cleared = amount.cleared("at_least")
        n, s, bound = cleared.number, cleared.share, cleared.bound
        base: dict[int, int] = dict.fromkeys([*self.everybody(YES), *self.codes(self.blank, MAYBE)], -s)
        slack = Slack("at_least", None, n)
        for v, of_value in enumerate(self.held):
            sure, doubted = self.codes(of_value, YES), self.codes(of_value, MAYBE)
            lost, seen = f"lost{v}", f"seen{v} at_least"  # of the n that the value is worth where nobody is in doubt
            self.aux[lost], self.aux[seen] = Aux(0, n + s * self.many(doubted)), Aux(0, 1)
            self.add(dict.fromkeys(sure, 1), {seen: -1}, lower=0)
            self.add({}, {lost: 1, seen: n}, lower=n)
            self.add(dict.fromkeys(doubted, -s), {lost: 1}, lower=0)
        every = dict.fromkeys([f"lost{v}" for v in range(len(self.held))], -1)
        bound -= n * len(self.held)
        # Nobody surely has a value: then some value counts that would not have to.
        valued = [code for of_value in self.held for code in self.codes(of_value, YES)]
        self.aux["free"] = Aux(0, 1)
        self.add(dict.fromkeys(valued, 1), {"free": self.many(valued)}, upper=self.many(valued))
        self.add(base, {**every, "free": n}, lower=bound, slack=slack)
        for v, of_value in enumerate(self.held):
            others = {name: k for name, k in every.items() if name != f"lost{v}"}
            self.add({**base, **dict.fromkeys(self.codes(of_value, MAYBE), -s)}, others, lower=bound, slack=slack)

    def most(self, amount: Amount) -> None:
        cleared = amount.cleared("at_most")
        n, s = cleared.number, cleared.share
        terms: dict[str, int] = {}
        more = max(0, n - s)  # what one more of a new value adds: where that is less than nothing, nobody in doubt counts
        for v, of_value in enumerate(self.held):
            sure, doubted = self.codes(of_value, YES), self.codes(of_value, MAYBE)
            seen, perhaps = f"seen{v} at_most", f"perhaps{v}"
            self.aux[seen], self.aux[perhaps] = Aux(0, 1), Aux(0, 1)
            self.add(dict.fromkeys(sure, 1), {seen: -self.many(sure)}, upper=0)
            self.add(dict.fromkeys(doubted, 1), {seen: -self.many(doubted), perhaps: -self.many(doubted)}, upper=0)
            terms |= {seen: n, perhaps: more}
        table: dict[int, int] = dict.fromkeys(self.everybody(YES), -s)
        for code in self.codes(self.blank, YES):
            table[code] += n
        table |= dict.fromkeys(self.codes(self.blank, MAYBE), more)
        bound = cleared.bound
        if cleared.is_strict:  # nothing is asked of nobody
            asked = self.everybody(YES) + (self.everybody(MAYBE) if n >= s else [])
            self.aux["some at_most"] = Aux(0, 1)
            self.add(dict.fromkeys(asked, 1), {"some at_most": -self.many(asked)}, upper=0)
            terms["some at_most"], bound = -bound, 0
        self.add(table, terms, upper=bound, slack=Slack("at_most", None, n))
