"""The shortfall of a rule that is no sum over its members, for the solver: found for each slate by the checker's count.

The rows begin with nothing and take in, slate by slate, what the shortfall of that slate is, and by how much at most it falls
with each member more or less (`CompiledRule.deepened`). So they never say more than the shortfall, and there are finitely many.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace
from functools import partial

from planner.compiled.rows import Aux, Codes, CompiledRule, Membership, Row
from planner.language.bounds import Bounds
from planner.language.plan import Rule

Shortfall = Callable[[Sequence[int]], int]
"""The shortfall of members, by the codes of their feature."""


def worst_rule(
    rule: Rule, committee: Membership, feature: int, codes: Codes, pool: Mapping[int, int], shortfall: Shortfall, step: int
) -> CompiledRule:
    """The soft rows of a `should` rule; its shortfall is the variable `short`.

    `codes` [people] are those of the feature, `pool` how many people have each; with a member more or less the shortfall is
    no more than `step` less.
    """
    made = CompiledRule(rule, (), (Row(aux={"short": 1}, lower=0),), {"short": 1}, {"short": Aux()})
    told = partial(_rows, committee, feature, pool, step)
    return replace(made, deepened=partial(_deepened, made, codes, shortfall, told, frozenset()))


def step_of(bounds: Bounds) -> int:
    """By how much the shortfall of one count can change with one member."""
    shares = [-(-a.value.numerator // a.value.denominator) for a in (bounds.at_least, bounds.at_most) if a and a.is_share]
    return 2 * (1 + max(shares, default=0))


def _deepened(
    rule: CompiledRule,
    codes: Codes,
    shortfall: Shortfall,
    told: Callable[[Mapping[int, int], int, str], tuple[list[Row], dict[str, Aux]]],
    there: frozenset[frozenset[tuple[int, int]]],
    members: Sequence[int],
) -> CompiledRule | None:
    held = Counter(codes[list(members)].tolist())
    known = frozenset(held.items())
    worst = shortfall(list(held.elements()))
    if known in there or not worst:
        return None
    rows, aux = told(held, worst, f"{len(there)}")
    deeper = replace(rule, soft_rows=(*rule.soft_rows, *rows), aux={**rule.aux, **aux})
    return replace(deeper, deepened=partial(_deepened, deeper, codes, shortfall, told, there | {known}))


def _rows(
    committee: Membership, feature: int, pool: Mapping[int, int], step: int, held: Mapping[int, int], worst: int, name: str
) -> tuple[list[Row], dict[str, Aux]]:
    """short >= worst - step * how many members more or less than these there are."""
    rows: list[Row] = []
    aux: dict[str, Aux] = {}
    table: dict[int, int] = {}
    terms, lower = {"short": 1}, worst
    step = min(step, worst)
    for code, everybody in pool.items():
        number = held.get(code, 0)
        if number == 0:
            table[code] = step
        elif number == everybody:
            table[code] = -step
            lower -= step * number
        else:  # more - fewer = members - number, one of both 0
            more, fewer, which = (f"{name} {what} {code}" for what in ("more", "fewer", "which"))
            aux |= {more: Aux(0, everybody), fewer: Aux(0, everybody), which: Aux(0, 1)}
            same = {more: -1, fewer: 1}
            rows.append(Row(committee, feature, {code: 1}, aux=same, lower=number, upper=number))
            rows.append(Row(aux={more: 1, which: -everybody}, upper=0))
            rows.append(Row(aux={fewer: 1, which: everybody}, upper=everybody))
            terms |= {more: step, fewer: step}
    rows.append(Row(committee, feature, table, aux=terms, lower=lower))
    return rows, aux
