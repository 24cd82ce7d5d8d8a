"""A plain integer program of a plan: one variable for each person and committee, solved by SciPy's HiGHS.

Feasibility, the optimum of each preference, and the cheapest relaxation, for plans too large to enumerate. What is not linear
in this form raises `NotImplementedError`; what HiGHS does not decide in time raises `TimeoutError`.

What is not known: a `must` bound has to hold in the worst completion. Members add up independently, so the worst completion of
the sum is the sum of each one's worst, and a bound stays one row.
"""

from __future__ import annotations

import math
from collections.abc import Collection, Iterable, Mapping, Sequence
from fractions import Fraction
from typing import Any

import numpy as np
from scipy.optimize import Bounds as VariableBounds
from scipy.optimize import LinearConstraint, milp
from scipy.sparse import csr_matrix

from .amounts import Amount, read_bounds
from .meaning import Reading, Rule

Terms = dict[int, Fraction | int]
Options = dict[int, Collection[tuple[int, int]]]  # what each variable may add to (counted, base)


class Program:
    """Variables and rows, with a solver behind them."""

    def __init__(self, seconds: float) -> None:
        self.seconds = seconds
        self.upper: list[float] = []
        self.rows: list[tuple[Terms, float, float]] = []

    def variable(self, upper: float = 1) -> int:
        self.upper.append(upper)
        return len(self.upper) - 1

    def row(self, terms: Terms, low: Fraction | int | None = None, high: Fraction | int | None = None) -> None:
        """Cleared of denominators, so that the solver sees whole numbers only."""
        numbers = [Fraction(n) for n in (*terms.values(), low or 0, high or 0)]
        scale = math.lcm(*(n.denominator for n in numbers))
        self.rows.append(
            (
                {v: int(n * scale) for v, n in terms.items()},
                -math.inf if low is None else float(low * scale),
                math.inf if high is None else float(high * scale),
            )
        )

    def least(self, terms: Terms) -> Fraction | None:
        """The least value of an expression; None where the rows cannot hold."""
        scale = math.lcm(1, *(Fraction(n).denominator for n in terms.values()))
        costs = np.zeros(len(self.upper))
        for v, n in terms.items():
            costs[v] += float(n * scale)
        at, to, data, lows, highs = [], [], [], [], []
        for number, (row, low, high) in enumerate(self.rows):
            at += [number] * len(row)
            to += list(row)
            data += [float(n) for n in row.values()]
            lows.append(low)
            highs.append(high)
        matrix = csr_matrix((data, (at, to)), shape=(len(self.rows), len(self.upper)))
        answer = milp(
            costs,
            integrality=np.ones(len(self.upper)),
            bounds=VariableBounds(np.zeros(len(self.upper)), np.array(self.upper)),
            constraints=LinearConstraint(matrix, lows, highs),
            options={"time_limit": self.seconds, "mip_rel_gap": 0.0},
        )
        if answer.status == 2:
            return None
        if answer.status != 0:
            raise TimeoutError(answer.message)
        value = sum((Fraction(n) * round(answer.x[v]) for v, n in terms.items()), Fraction(0))
        if abs(float(value * scale) - answer.fun) > 1e-4:
            raise AssertionError(f"the optimum {answer.fun} is no whole solution")
        return value


class Milp:
    """With `relaxed`, every `must` rule that is not fixed may be moved, and `cost` counts by how much."""

    def __init__(
        self,
        plan: Mapping[str, Any],
        rows: Sequence[Mapping[str, str]],
        current: Mapping[str, Iterable[str]] | None = None,
        relaxed: bool = False,
        seconds: float = 60,
    ) -> None:
        self.reading = Reading(plan, rows)
        self.current = {c: set(ids) for c, ids in (current or {}).items()}
        self.relaxed = relaxed
        self.program = Program(seconds)
        self.x = {(c, p): self.program.variable() for c in self.reading.committees for p in self.reading.people}
        self.cost: Terms = {}
        self.should: dict[int, Terms] = {r.priority: {} for r in self.reading.shoulds}
        for inner, outer in self.reading.within.items():
            for p in self.reading.people if outer else ():
                self.program.row({self.x[inner, p]: 1, self.x[str(outer), p]: -1}, high=0)
        for rule in self.reading.rules:
            getattr(self, f"_{rule.kind}")(rule)

    # --------------------------------------------------------------------------------------------------------------- answers
    def feasible(self) -> bool:
        return self.program.least({}) is not None

    def cheapest(self) -> int | None:
        """The cost of the cheapest relaxation; None where there is none."""
        least = self.program.least(self.cost)
        return None if least is None else int(least)

    def stages(self) -> list[tuple[str, int | None, Fraction]] | None:
        """(preference, priority, optimum), one after the other, each with those before it kept; None where infeasible."""
        found: list[tuple[str, int | None, Fraction]] = []
        if not self.feasible():
            return None
        for text, priority, terms, lowest in self._wanted():
            least = self.program.least(terms if lowest else {v: -n for v, n in terms.items()})
            if least is None:
                return None
            optimum = least if lowest else -least
            found.append((text, priority, optimum))
            self.program.row(terms, optimum, optimum)
        return found

    def _wanted(self) -> list[tuple[str, int | None, Terms, bool]]:
        wanted: list[tuple[str, int | None, Terms, bool]] = []
        for stage in self.reading.plan.get("prefer") or ["should"]:
            if stage == "should":
                wanted += [("should", priority, terms, True) for priority, terms in sorted(self.should.items())]
            elif stage == "seats":
                wanted.append(("seats", None, dict.fromkeys(self.x.values(), 1), False))
            elif "fewest_changes" in stage:
                one = self.program.variable()
                self.program.row({one: 1}, 1, 1)
                asked = [c for c in self.reading.committees if stage.get("in") in (None, c)]
                terms: Terms = {v: -1 if p in self.current.get(c, ()) else 1 for (c, p), v in self.x.items() if c in asked}
                terms[one] = sum(len(ids) for c, ids in self.current.items() if c in asked)
                wanted.append((f"fewest_changes: {stage['fewest_changes']}", None, terms, True))
            else:
                highest = "highest" in stage
                name = stage["highest" if highest else "lowest"]
                of = self.reading.sum_value
                terms = {v: of(name, p, c, highest) for (c, p), v in self.x.items() if stage.get("in") in (None, c)}
                wanted.append((f"{'highest' if highest else 'lowest'}: {name}", None, terms, not highest))
        return wanted

    # ----------------------------------------------------------------------------------------------------------------- rules
    def slack(self, rule: Rule, upper: float = math.inf) -> int:
        """A variable for people missing or too many: free and counted where the rule is soft or relaxed, else 0."""
        if rule.force == "should":
            slack = self.program.variable(upper)
            self.should[rule.priority][slack] = rule.weight
            return slack
        if not self.relaxed or rule.fixed:
            return self.program.variable(0)
        slack = self.program.variable(upper)
        self.cost[slack] = rule.relaxing.cost
        return slack

    def _moves(self, rule: Rule) -> bool:
        """Whether a relaxation may move the rule."""
        return self.relaxed and rule.force == "must" and not rule.fixed

    def _of(self, rule: Rule) -> dict[str, int]:
        """Each person's variable in the rule's committees: whether they sit in one of them."""
        if len(rule.joined) == 1:
            return {p: self.x[rule.joined[0], p] for p in self.reading.people}
        found = {}
        for p in self.reading.people:
            there = [self.x[c, p] for c in rule.joined]
            found[p] = self._any(there)
        return found

    def _any(self, variables: Iterable[int]) -> int:
        """A variable that is 1 where one of these is."""
        one = self.program.variable()
        variables = list(variables)
        for v in variables:
            self.program.row({one: 1, v: -1}, low=0)
        self.program.row({one: 1} | dict.fromkeys(variables, -1), high=0)
        return one

    def _side(self, amount: Amount, upper: bool, options: Options) -> tuple[Terms, Fraction]:
        """A bound as a row over its worst completion: (terms, c), at least c for a lower bound, at most c for an upper one.

        Both are cleared of the denominator of a share: a person counts `amount.value.denominator`.
        """
        worst = max if upper else min
        if not amount.is_share:
            whole = amount.allows(0) if upper else amount.asks(0)
            return {v: worst(k for k, _ in os) for v, os in options.items()}, Fraction(whole)
        p, q = amount.value.numerator, amount.value.denominator
        terms: Terms = {v: worst(q * k - p * b for k, b in os) for v, os in options.items()}
        if not amount.strict:
            away = {"up": (0, q - 1), "down": (1 - q, 0), "nearest": (Fraction(1 - q, 2), Fraction(q, 2))}
            return terms, Fraction(away[amount.rounding or ("down" if upper else "up")][upper])
        if any(len({b for _, b in os}) > 1 for os in options.values()):
            raise NotImplementedError("a strict share of a base that is not known")
        # Of nobody a strict share asks for none; else one more, or less, than what would be equal.
        base = [v for v, os in options.items() if any(b for _, b in os)]
        somebody = self._any(base)
        terms[somebody] = 1 if upper else -1
        return terms, Fraction(0)

    def _bounded(self, rule: Rule, options: Options, unless: Terms | None = None) -> None:
        """`options`: what each variable may add to (counted, base). `unless`: variables of which one sets the rule aside."""
        bounds = rule.bounds
        unsure = any(len(set(o)) > 1 for o in options.values())
        shares = any(b and b.is_share for b in (bounds.low, bounds.high))
        if rule.force == "should" and bounds.low and bounds.high and (unsure or shares):
            raise NotImplementedError("a soft rule with two bounds that one completion has to miss")
        if unsure and (bounds.or_none or (rule.relaxing.to and self._moves(rule))):
            raise NotImplementedError("a sum that is not known, on one side or the other")
        counted: Terms = {v: max(k for k, _ in os) for v, os in options.items()}
        for amount, upper in ((bounds.low, False), (bounds.high, True)):
            if amount is None:
                continue
            terms, c = self._side(amount, upper, options)
            sign = -1 if upper else 1
            scale = amount.value.denominator if amount.is_share else 1
            far = sum((abs(Fraction(n)) for n in terms.values()), abs(c)) + 1
            slack = self.slack(rule)
            row = terms | {slack: sign * scale} | dict.fromkeys(unless or (), sign * far)
            if bounds.or_none and not upper:
                none = self.program.variable()
                # Nobody, or, where the rule is soft, as few as are there.
                left = {slack: -1} if rule.force == "should" else {}
                most = len(counted)
                self.program.row(counted | left | {none: most}, high=most)
                row |= {none: far}
            self.program.row(row, None if upper else c, c if upper else None)
            if rule.relaxing.to and self._moves(rule):
                to = rule.relaxing.to.value
                used, most = self.program.variable(), len(counted) + int(to)
                self.program.row({slack: 1, used: -most}, high=0)
                if upper:
                    self.program.row(counted | {used: most}, high=to + most)
                else:
                    self.program.row(counted | {used: -to}, low=0)

    def _waivers(self, rule: Rule, slacks: Iterable[int]) -> None:
        if rule.relaxing.to and self._moves(rule):
            self.program.row(dict.fromkeys(slacks, 1), high=rule.relaxing.to.value)

    def _share_of(self, rule: Rule, counted: Iterable[int]) -> Options:
        """Seats, or people in both, beside the members of the committee of which they are a share."""
        options: Options = {v: [(1, 0)] for v in counted}
        if rule.share_of is not None:
            options |= {self.x[rule.share_of, p]: [(0, 1)] for p in self.reading.people}
        return options

    def _seats(self, rule: Rule) -> None:
        self._bounded(rule, self._share_of(rule, self._of(rule).values()))

    def _count(self, rule: Rule) -> None:
        self._bounded(rule, {v: self.reading.count_options(rule, p) for p, v in self._of(rule).items()})

    def _count_each(self, rule: Rule) -> None:
        people = {v: self.reading.each_options(rule, p) for p, v in self._of(rule).items()}
        if rule.force == "should" and any(len(o) > 1 for o in people.values()):
            raise NotImplementedError("a soft count_each over values that are not known")
        for value in self.reading.each_values(rule):
            self._bounded(rule, {v: {(int(of and value in cell), int(of)) for of, cell in o} for v, o in people.items()})

    def _if(self, rule: Rule) -> None:
        options = {v: self.reading.if_options(rule, p) for p, v in self._of(rule).items()}
        if any(len(o) > 1 for o in options.values()):
            raise NotImplementedError("an if or then that is not known")
        condition = read_bounds(rule.body["if"])
        asked: Options = {v: [(int(c), 1) for c, _ in o] for v, o in options.items()}
        fails: Terms = {}
        for amount, upper in ((condition.low, False), (condition.high, True)):
            if amount is None:
                continue
            terms, c = self._side(amount, upper, asked)
            step = Fraction(1, 2) if c.denominator == 2 else Fraction(1)
            far = sum((abs(Fraction(n)) for n in terms.values()), abs(c)) + 2
            missed = self.program.variable()
            fails[missed] = 1
            if upper:
                self.program.row(terms | {missed: -far}, low=c + step - far)
            else:
                self.program.row(terms | {missed: far}, high=c - step + far)
        self._bounded(rule, {v: [(int(t), 1) for _, t in o] for v, o in options.items()}, fails)

    def _distinct(self, rule: Rule) -> None:
        name, of = rule.body["distinct"], rule.body.get("of", {})
        answers = {p: {a for (a,) in self.reading.answers(rule, p, of)} for p in self.reading.people}
        if any(len(a) > 1 for a in answers.values()):
            raise NotImplementedError("distinct of people who are not known")
        cells = {v: self.reading.cell_values(name, p) for p, v in self._of(rule).items() if True in answers[p]}
        blanks = [v for v, cell in cells.items() if not cell]
        if rule.force == "should" and rule.bounds.low and rule.bounds.high:
            raise NotImplementedError("a soft distinct with two bounds")
        if blanks and (rule.bounds.low or self._moves(rule)):
            raise NotImplementedError("distinct, at least so many, over blanks")
        values = {value for cell in cells.values() for value in cell}
        seen = [self._any(v for v, cell in cells.items() if value in cell) for value in values]
        options: Options = {v: [(0, 1)] for v in cells} | {v: [(1, 1)] for v in blanks} | {z: [(1, 0)] for z in seen}
        self._bounded(rule, options)

    def _mean(self, rule: Rule) -> None:
        self._numbered(rule)

    def _sum(self, rule: Rule) -> None:
        self._numbered(rule)

    def _numbered(self, rule: Rule) -> None:
        if rule.force == "should":
            raise NotImplementedError("a soft mean or sum")
        options = {v: self.reading.number_options(rule, p) for p, v in self._of(rule).items()}
        for v, values in options.items():
            if (True, None) in values:
                # A mean over a blank is never proved, and no bound can be moved to prove it; only the mean of that rule knows.
                self.program.row({v: 1}, high=0)
        known = {v: {(asked, n) for asked, n in o if n is not None} for v, o in options.items()}
        asked = [v for v, o in known.items() if any(a for a, _ in o)]
        unsure = any({a for a, _ in known[v]} == {True, False} for v in asked)
        moved = self.slack(rule, 1)
        is_mean = rule.kind == "mean"

        def worst(bound: Fraction, sign: int) -> Terms:
            return {v: max((sign * a * (n - is_mean * bound) for a, n in o), default=0) for v, o in known.items()}

        for amount, sign in ((rule.bounds.low, -1), (rule.bounds.high, 1)):
            if amount is None:
                continue
            terms = worst(amount.value, sign)
            most = sum((max(Fraction(0), Fraction(n)) for n in terms.values()), Fraction(0)) + abs(amount.value)
            limit = Fraction(0) if is_mean else sign * amount.value
            if amount.strict:
                step = Fraction(1, math.lcm(amount.value.denominator, *(Fraction(n).denominator for n in terms.values())))
                if is_mean and unsure:
                    raise NotImplementedError("a strict mean of people who are not known")
                if is_mean:
                    terms[self._any(asked)] = step
                else:
                    limit -= step
                most += step
            self.program.row(terms | {moved: -most}, high=limit)
            if rule.relaxing.to and self._moves(rule):
                to = rule.relaxing.to.value
                terms = worst(to, sign)
                most = sum((max(Fraction(0), Fraction(n)) for n in terms.values()), Fraction(0)) + abs(to)
                self.program.row(terms | {moved: most}, high=(0 if is_mean else sign * to) + most)

    def _apart(self, rule: Rule) -> None:
        people = self._of(rule)
        slacks = []
        for group in self.reading.apart_groups(rule, people):
            slacks.append(self.slack(rule))
            self.program.row(dict.fromkeys((people[p] for p in group), 1) | {slacks[-1]: -1}, high=1)
        self._waivers(rule, slacks)

    def _offenders(self, rule: Rule, people: Iterable[str]) -> None:
        variables = self._of(rule)
        slacks = []
        for p in people:
            slacks.append(self.slack(rule, 1))
            self.program.row({variables[p]: 1, slacks[-1]: -1}, high=0)
        self._waivers(rule, slacks)

    def _require(self, rule: Rule) -> None:
        who, wanted = rule.body.get("who", {}), rule.body["require"]
        may = [p for p in self.reading.people if (True, False) in self.reading.answers(rule, p, who, wanted)]
        self._offenders(rule, [p for p in may if p not in rule.waived])

    def _exclude(self, rule: Rule) -> None:
        self._offenders(rule, {str(i) for i in rule.body["exclude"]} - rule.waived)

    def _include(self, rule: Rule) -> None:
        slacks = []
        for p in {str(i) for i in rule.body["include"]}:
            slacks.append(self.slack(rule, 1))
            self.program.row({self._of(rule)[p]: 1, slacks[-1]: 1}, low=1)
        self._waivers(rule, slacks)

    def _holds(self, rule: Rule) -> None:
        slacks = []
        for p in self.reading.people:
            slacks.append(self.slack(rule))
            self.program.row({self.x[c, p]: 1 for c in rule.committees} | {slacks[-1]: -1}, high=int(rule.body["at_most"]))
        self._waivers(rule, slacks)

    def _both(self, rule: Rule) -> None:
        one, other = rule.joined
        shared = []
        for p in self.reading.people:
            y = self.program.variable()
            self.program.row({y: 1, self.x[one, p]: -1, self.x[other, p]: -1}, low=-1)
            self.program.row({y: 1, self.x[one, p]: -1}, high=0)
            self.program.row({y: 1, self.x[other, p]: -1}, high=0)
            shared.append(y)
        self._bounded(rule, self._share_of(rule, shared))
