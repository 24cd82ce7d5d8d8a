"""The shortfall of a `count_each` whose values are tied together by who is in the base, for the solver.

Whoever is in the base raises what a share asks of every value, so the worst completion is no sum of each value's worst, and
it is no linear function of the slate either. It is the greatest of the shortfalls of single completions, each of which is:
so the rows begin with each value's own worst, and take in the completions that prove to be worst for the slates that are
found (`CompiledRule.deepened`), until the slate found is worth what its rows say. There are finitely many, and each binds
every slate.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import partial

import numpy as np

from planner.bodies.count_each.weighing import Completion, Each, is_too_many, weigh_each, worst_completion
from planner.compiled import share_rows
from planner.compiled.rows import Aux, CompiledRule, Row, RowMaker
from planner.compiled.worst_rows import step_of, worst_rule
from planner.language.bounds import Amount, Bounds, Side
from planner.language.plan import Rule

YES, MAYBE = 2, 3  # answers to `of`
Kind = tuple[int, ...] | None  # the listed values that somebody has; None: unknown which


@dataclass(frozen=True)
class EachPeople:
    """The people of the pool by the codes of one feature: code = 4 * value code + answer to `of`.

    `kinds` gives the listed values (by number) of each code, `pool` how many people of the pool have it; a committee has no
    more than `members` members. `codes` are those of everybody [people].
    """

    committee: str
    feature: int
    kinds: Mapping[int, Kind]
    pool: Mapping[int, int]
    members: int
    codes: np.ndarray

    @classmethod
    def of(cls, maker: RowMaker, feature: int, kinds: Mapping[int, Kind]) -> EachPeople:
        codes = maker.features[feature]
        most = maker.plan.committee(maker.committee).seats.body.size()[1]
        members = len(maker.pool) if most is None else min(len(maker.pool), most)
        return cls(maker.committee, feature, kinds, Counter(codes.tolist()), members, codes)

    def each(self, rows: Sequence[int], values: int) -> Each:
        """These members as the checker weighs them."""
        return self.each_of(self.codes[list(rows)].tolist(), values)

    def each_of(self, codes: Iterable[int], values: int) -> Each:
        """Members of these codes as the checker weighs them."""
        asked, cells = [], []
        for code in codes:
            kind = self.kinds[code]
            asked.append(code % 4)
            cells.append(None if kind is None else tuple(str(v) for v in kind))
        return Each.of(asked, cells, [str(v) for v in range(values)])

    def table(self, answer: int, kind: Kind) -> dict[int, int]:
        """1 for whoever has this answer and these values."""
        return {code: 1 for code, own in self.kinds.items() if code % 4 == answer and own == kind}


@dataclass(frozen=True)
class KnownValues:
    """A completion for every slate: of each kind of people perhaps in the base all are, or the number given (others: none)."""

    inside: tuple[tuple[Kind, int | None], ...]
    target: int | None
    apart: bool = False  # no completion: every value by itself, where that is how so many members are weighed


def by_slate_rule(rule: Rule, people: EachPeople, bounds: Bounds, values: int) -> CompiledRule:
    """The shortfall where none at all will do as well, and something is open: by the checker's word, slate by slate."""

    def shortfall(codes: Sequence[int]) -> int:
        return weigh_each(people.each_of(codes, values), bounds)[1]

    step = step_of(bounds) * max(1, values)
    return worst_rule(rule, people.committee, people.feature, people.codes, people.pool, shortfall, step)


def tied_rule(
    started: CompiledRule, people: EachPeople, bounds: Bounds, values: int, shorts: Sequence[str]
) -> CompiledRule:
    """`started` has in `shorts` (`short0`, `blanks0`, ...) each value's own worst (`blanks`: with the unknown ones); no
    shortfall is less than any of them."""
    worst = f"{people.committee} worst"
    soft = [Row(aux={worst: 1, name: -1}, lower=0) for name in shorts]
    # Twice: a completion counts people of its own beside the members, also in slates that it does not bind.
    most = 2 * values * (people.members + _asked_at_most(bounds, people.members))
    rule = replace(
        started, soft_rows=(*started.soft_rows, *soft), cost={worst: 1}, aux={**started.aux, worst: Aux(0, max(1, most))}
    )
    return replace(rule, deepened=partial(_deepened, rule, people, bounds, values, frozenset()))


def _deepened(
    rule: CompiledRule, people: EachPeople, bounds: Bounds, values: int, there: frozenset[KnownValues], members: Sequence[int]
) -> CompiledRule | None:
    each = people.each(members, values)
    known = _apart(each) if is_too_many(each) else _known(each, worst_completion(each, bounds), bounds)
    if known in there:
        return None
    deeper = _with(rule, people, bounds, values, known, f"{len(there)}")
    return replace(deeper, deepened=partial(_deepened, deeper, people, bounds, values, there | {known}))


def _known(each: Each, worst: Completion, bounds: Bounds) -> KnownValues:
    """The completion of some members as one of all people. Of kinds that these members do not have: whoever is in the base
    raises what a lower share asks, so all are, unless there is an upper bound."""
    there: dict[Kind, int] = {(v,): n for v, n in enumerate(each.maybe)}
    there |= {(): each.other_maybe, None: each.blank_maybe}
    there |= Counter(each.several)
    inside: dict[Kind, int] = {(v,): n for v, n in enumerate(worst.joined)}
    inside |= {(): worst.others, None: worst.blanks} | dict(worst.several)
    chosen = []
    for kind, n in there.items():
        if inside[kind] or (not n and bounds.at_most is None):
            chosen.append((kind, None if inside[kind] == n else inside[kind]))
    return KnownValues(tuple(chosen), worst.target)


def _apart(each: Each) -> KnownValues:
    return KnownValues(tuple(Counter(each.several).items()), None, apart=True)


def _with(rule: CompiledRule, people: EachPeople, bounds: Bounds, values: int, known: KnownValues, name: str) -> CompiledRule:
    """The rule with rows that say: the shortfall is no less than in this completion."""
    worst = f"{people.committee} worst"
    most = rule.aux[worst].upper or 1
    aux: dict[str, Aux] = {}
    rows: list[Row] = []
    shorts = []
    if known.apart:
        for v in range(values):
            shorts.append(f"{name} alone{v}")
            aux[shorts[-1]] = Aux(0, most)
            options = {code: _contributions(code % 4, kind, v) for code, kind in people.kinds.items()}
            alone = share_rows.Counted(people.committee, people.feature, options, people.pool)
            stated = share_rows.soft_rows(alone, bounds, shorts[-1])
            rows += stated.rows
            aux |= stated.aux
    else:
        shorts = [f"{name} short{v}" for v in range(values)]
        aux |= {short: Aux(0, most) for short in shorts}
        rows += _completed(people, bounds, known, name, shorts, aux)
    switches = []
    for at, (kind, number) in enumerate(known.inside):
        if number is not None:  # the rows bind slates with so many of the kind, or more
            table = people.table(MAYBE, kind)
            there = sum(people.pool[code] for code in table)
            switches.append(f"{name} enough{at}")
            aux[switches[-1]] = Aux(0, 1)
            rows.append(Row(people.committee, people.feature, table, aux={switches[-1]: number - 1 - there}, upper=number - 1))
    total = {worst: 1, **dict.fromkeys(shorts, -1), **dict.fromkeys(switches, -most)}
    rows.append(Row(aux=total, lower=-most * len(switches)))
    return replace(rule, soft_rows=(*rule.soft_rows, *rows), aux={**rule.aux, **aux})


def _completed(
    people: EachPeople, bounds: Bounds, known: KnownValues, name: str, shorts: Sequence[str], aux: dict[str, Aux]
) -> list[Row]:
    """What each value lacks or has too many in this completion, as `shorts`."""
    inside = dict(known.inside)

    def counted(kinds: Sequence[Kind]) -> tuple[dict[int, int], int]:
        """(table, constant): how many people of these kinds are in the base."""
        table: dict[int, int] = {}
        constant = 0
        for kind in kinds:
            table |= people.table(YES, kind)
            if kind in inside and inside[kind] is None:
                table |= people.table(MAYBE, kind)
            constant += inside.get(kind) or 0
        return table, constant

    kinds = list(dict.fromkeys([*people.kinds.values(), *inside]))
    base, constant = counted(kinds)
    rows = []
    limits: list[tuple[str | None, int]] = []  # (variable, or none, and the number) that each bound asks for
    sides: tuple[tuple[Side, Amount | None], ...] = (("at_least", bounds.at_least), ("at_most", bounds.at_most))
    for side, amount in sides:
        if amount is None or not amount.is_share:
            limits.append((None, 0 if amount is None else int(amount.value)))
            continue
        variable, sign = f"{name} {side}", 1 if side == "at_least" else -1
        aux[variable] = Aux(0, _rounded_up(amount, people.members + constant))
        cleared = amount.cleared(side)
        terms, bound = {variable: sign * cleared.number}, cleared.bound
        if cleared.is_strict and not constant:  # nothing is asked of nobody
            there = f"{name} {side} base"
            aux[there], terms[there], bound = Aux(0, 1), -sign * bound, 0
            everybody = sum(people.pool[code] for code in base)
            rows.append(Row(people.committee, people.feature, dict.fromkeys(base, 1), aux={there: -max(1, everybody)}, upper=0))
        table = dict.fromkeys(base, -sign * cleared.share)
        lower = sign * (bound + cleared.share * constant)
        rows.append(Row(people.committee, people.feature, table, aux=terms, lower=lower))
        limits.append((variable, 0))
    (low, at_least), (high, at_most) = limits
    for v, short in enumerate(shorts):
        table, sure = counted(
            [kind for kind in kinds if v == known.target if kind is None] + [k for k in kinds if k and v in k]
        )
        if bounds.at_least is not None:
            terms = {short: 1} | ({low: -1} if low else {})
            rows.append(Row(people.committee, people.feature, table, aux=terms, lower=at_least - sure))
        if bounds.at_most is not None:
            terms = {short: 1} | ({high: 1} if high else {})
            less = dict.fromkeys(table, -1)
            rows.append(Row(people.committee, people.feature, less, aux=terms, lower=sure - at_most))
        if bounds.at_least is not None and bounds.at_most is not None:
            terms = {short: 1} | ({low: -1} if low else {}) | ({high: 1} if high else {})
            rows.append(Row(aux=terms, lower=at_least - at_most))
    return rows


def _contributions(answer: int, kind: Kind, value: int) -> int:
    """What somebody may contribute to one value (see `planner.check.tally`)."""
    has = share_rows.BASE | share_rows.COUNTED if kind is None else share_rows.COUNTED if value in kind else share_rows.BASE
    return (share_rows.OUT if answer & 1 else 0) | (has if answer & 2 else 0)


def _asked_at_most(bounds: Bounds, members: int) -> int:
    """No bound asks for more of so many members."""
    return max((_rounded_up(a, members) for a in (bounds.at_least, bounds.at_most) if a is not None), default=0)


def _rounded_up(amount: Amount, members: int) -> int:
    return max(0, amount.lower(members), amount.upper(members)) + 1
