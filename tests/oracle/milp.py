"""A plain integer program of a plan: one variable for each person and committee, solved by SciPy's HiGHS.

Feasibility, the optimum of each preference, and the cheapest relaxation, for plans too large to enumerate. What is not linear
in this form raises `NotImplementedError`; what HiGHS does not decide in time raises `TimeoutError`.

What is not known: a `must` bound has to hold in the worst completion. Members add up independently, so the worst completion of
the sum is the sum of each one's worst, and a bound stays one row.
"""

from __future__ import annotations

import math
from collections.abc import Iterable, Mapping, Sequence
from fractions import Fraction
from typing import Any

import numpy as np
from scipy.optimize import Bounds as VariableBounds
from scipy.optimize import LinearConstraint, milp
from scipy.sparse import csr_matrix

from .amounts import Amount
from .meaning import Reading, Rule

Terms = dict[int, Fraction | int]


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
        self.cost[slack] = 1
        return slack

    def _of(self, rule: Rule) -> dict[str, int]:
        """Each person's variable in the rule's committee."""
        assert rule.committee is not None
        return {p: self.x[rule.committee, p] for p in self.reading.people}

    def _bounded(self, rule: Rule, options: Mapping[int, Iterable[tuple[int, int]]]) -> None:
        """`options`: what each variable may add to (counted, base)."""
        low, high = rule.bounds.low, rule.bounds.high
        unsure = any(len(set(o)) > 1 for o in options.values())
        if rule.force == "should" and low and high and (unsure or low.is_share or high.is_share):
            raise NotImplementedError("a soft rule with two bounds that one completion has to miss")

        def rest(amount: Amount, k: int, b: int) -> Fraction:
            return k - amount.value * b if amount.is_share else Fraction(k)

        if low is not None:
            terms: Terms = {v: min(rest(low, *o) for o in os) for v, os in options.items()}
            self.program.row(terms | {self.slack(rule): 1}, low=0 if low.is_share else low.value)
        if high is not None:
            terms = {v: max(rest(high, *o) for o in os) for v, os in options.items()}
            self.program.row(terms | {self.slack(rule): -1}, high=0 if high.is_share else high.value)

    def _seats(self, rule: Rule) -> None:
        self._bounded(rule, {v: [(1, 1)] for v in self._of(rule).values()})

    def _count(self, rule: Rule) -> None:
        self._bounded(rule, {v: self.reading.count_options(rule, p) for p, v in self._of(rule).items()})

    def _count_each(self, rule: Rule) -> None:
        people = {v: self.reading.each_options(rule, p) for p, v in self._of(rule).items()}
        if rule.force == "should" and any(len(o) > 1 for o in people.values()):
            raise NotImplementedError("a soft count_each over values that are not known")
        for value in self.reading.each_values(rule):
            self._bounded(rule, {v: {(int(of and value in cell), int(of)) for of, cell in o} for v, o in people.items()})

    def _distinct(self, rule: Rule) -> None:
        cells = {v: self.reading.cell_values(rule.body["distinct"], p) for p, v in self._of(rule).items()}
        blanks = [v for v, cell in cells.items() if not cell]
        if rule.force == "should" and rule.bounds.low and rule.bounds.high:
            raise NotImplementedError("a soft distinct with two bounds")
        values = {value for cell in cells.values() for value in cell}
        share = dict.fromkeys(cells, 1)
        if (low := rule.bounds.low) is not None:
            if blanks:
                raise NotImplementedError("distinct, at least so many, over blanks")
            seen = {value: self.program.variable() for value in values}
            for value, z in seen.items():
                self.program.row({z: 1} | {v: -1 for v, cell in cells.items() if value in cell}, high=0)
            terms: Terms = dict.fromkeys(seen.values(), 1) | {self.slack(rule): 1}
            terms |= dict.fromkeys(share, -low.value) if low.is_share else {}
            self.program.row(terms, low=0 if low.is_share else low.value)
        if (high := rule.bounds.high) is not None:
            seen = {value: self.program.variable() for value in values}
            for value, z in seen.items():
                for v in (v for v, cell in cells.items() if value in cell):
                    self.program.row({z: 1, v: -1}, low=0)
            terms = dict.fromkeys(seen.values(), 1) | {self.slack(rule): -1} | dict.fromkeys(blanks, 1)
            for v in share if high.is_share else ():
                terms[v] = terms.get(v, 0) - high.value
            self.program.row(terms, high=0 if high.is_share else high.value)

    def _mean(self, rule: Rule) -> None:
        if rule.force == "should":
            raise NotImplementedError("a soft mean")
        options = {v: self.reading.number_values(rule.body["mean"], p, rule.context) for p, v in self._of(rule).items()}
        for v, values in options.items():
            if values is None:
                # A mean over a blank is never proved, and no bound can be moved to prove it; only the mean of that rule knows.
                self.program.row({v: 1}, high=0)
        moved = self.slack(rule, 1)
        for amount, sign in ((rule.bounds.low, -1), (rule.bounds.high, 1)):
            if amount is not None:
                worst: Terms = {v: max(sign * (n - amount.value) for n in o) for v, o in options.items() if o}
                most = sum((max(Fraction(0), Fraction(n)) for n in worst.values()), Fraction(0))
                self.program.row(worst | {moved: -most}, high=0)

    def _apart(self, rule: Rule) -> None:
        people = self._of(rule)
        if isinstance(rule.body["apart"], str):
            cells = {v: self.reading.cell_values(rule.body["apart"], p) for p, v in people.items()}
            values = {value for cell in cells.values() for value in cell}
            groups = [[v for v, cell in cells.items() if value in cell] for value in values]
        else:
            groups = [[people[p] for p in {str(i) for i in ids}] for ids in rule.body["apart"]]
        for group in groups:
            self.program.row(dict.fromkeys(group, 1) | {self.slack(rule): -1}, high=1)

    def _offenders(self, rule: Rule, people: Iterable[str]) -> None:
        variables = self._of(rule)
        for p in people:
            self.program.row({variables[p]: 1, self.slack(rule, 1): -1}, high=0)

    def _require(self, rule: Rule) -> None:
        who, wanted = rule.body.get("who", {}), rule.body["require"]
        may = [p for p in self.reading.people if (True, False) in self.reading.answers(rule, p, who, wanted)]
        self._offenders(rule, [p for p in may if p not in rule.waived])

    def _exclude(self, rule: Rule) -> None:
        self._offenders(rule, {str(i) for i in rule.body["exclude"]} - rule.waived)

    def _include(self, rule: Rule) -> None:
        for p in {str(i) for i in rule.body["include"]}:
            self.program.row({self._of(rule)[p]: 1, self.slack(rule, 1): 1}, low=1)

    def _holds(self, rule: Rule) -> None:
        for p in self.reading.people:
            self.program.row(
                {self.x[c, p]: 1 for c in rule.committees} | {self.slack(rule): -1}, high=int(rule.body["at_most"])
            )

    def _both(self, rule: Rule) -> None:
        one, other = rule.committees
        shared = {}
        for p in self.reading.people:
            y = self.program.variable()
            self.program.row({y: 1, self.x[one, p]: -1, self.x[other, p]: -1}, low=-1)
            self.program.row({y: 1, self.x[one, p]: -1}, high=0)
            self.program.row({y: 1, self.x[other, p]: -1}, high=0)
            shared[y] = [(1, 1)]
        self._bounded(rule, shared)
