"""The least that has to be granted, as far as some of the rules tell: a bound for every relaxation of the plan.

Rules that are left out only make the slates more and the changes fewer: the key (cost, highest authority, their sum, lower
bounds brought down to 0, largest move) that these rules need by themselves is no worse than any relaxation's. Few rules tell
few groups of people apart, so that CP-SAT finds and proves it in little time, where the linear relaxation leaves a gap.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

import numpy as np

from planner.compiled.compile import Compiled
from planner.compiled.groups import Index
from planner.compiled.linear import Bundles, Columns, Linear, Mode, allowed, build
from planner.compiled.rows import Slack
from planner.problems import InternalDisagreement, OutOfTime
from planner.solve.clock import Clock
from planner.solve.cp import Model
from planner.solve.slate import FoundSlate, slate_of
from planner.solve.stages import EMPTIED, Gentlest, LeastEased, LowestAuthority

Key = tuple[int, int, int, int, int]

FEW_COLUMNS = 400  # with more, presolve gains more than it costs


@dataclass(frozen=True)
class Allowances:
    """`amounts` that slacks are granted, none of them 0; `values` of the stages that order relaxations (as maximised).

    `kept`: lower bounds that depend on the members and that move, yet not down to 0: somebody surely counts. `slate`: one that
    keeps the rules asked, so far granted.
    """

    key: Key
    values: tuple[int, ...]
    amounts: Mapping[tuple[str, Slack], int]
    kept: frozenset[tuple[str, Slack]]
    slate: FoundSlate

    @property
    def rules(self) -> frozenset[str]:
        """The rules that are moved."""
        return frozenset(rule for rule, _ in self.amounts)


def columns_of(compiled: Compiled, bundles: Bundles, modes: Mapping[str, Mode]) -> int:
    """How many columns the model of these rules has."""
    rules = [c for c in compiled.must if c.rule.key in modes]
    hard = [c for c in rules if modes[c.rule.key] == "hard"]
    return int(allowed(compiled, bundles, compiled.groups_for(rules), hard).sum())


def least_allowances(
    compiled: Compiled, bundles: Bundles, modes: Mapping[str, Mode], costs: Mapping[str, int], clock: Clock,
    is_ordered: bool = True,
) -> Allowances | None:  # fmt: skip
    """What these rules need, each to be moved ("relaxed") or not ("hard"); None where they cannot hold even so.

    `costs`: what it costs to move a rule by one. `is_ordered`: of those that cost the least the first by authority and by how
    gently it moves; else any of them. Raises OutOfTime.
    """
    rules = [c for c in compiled.must if c.rule.key in modes]
    groups = compiled.groups_for(rules)
    hard = [c for c in rules if modes[c.rule.key] == "hard"]
    columns = Columns.of_groups(groups, bundles, allowed(compiled, bundles, groups, hard))
    linear = build(compiled, bundles, columns, {c.rule.key: modes[c.rule.key] for c in rules})
    cost = LeastEased("cost", costs=costs).weights(compiled, linear)
    found = _greatest(linear, cost, clock)
    if found is None:
        return None
    least = -_worth(cost, found)
    values = [-least]
    if least and is_ordered:
        for variable in linear.slacks.values():
            linear.upper[variable] = min(linear.upper[variable], least)
        linear.add([*cost], [*cost.values()], -least, None)
        for stage in (LowestAuthority("authority", least), Gentlest("gentlest", least)):
            stage.extend(compiled, bundles, linear)
            weights = stage.weights(compiled, linear)
            found = _greatest(linear, weights, clock, found)
            if found is None:
                raise InternalDisagreement(f"{stage.label}: the solver denies the changes that it found")
            values.append(_worth(weights, found))
            linear.add([*weights], [*weights.values()], values[-1], None)
    amounts = {slack: int(found[variable]) for slack, variable in linear.slacks.items() if found[variable]}
    emptied = {name for name, variable in linear.aux.items() if name[1].startswith(EMPTIED) and found[variable]}
    kept = frozenset(
        (rule, slack)
        for rule, slack in amounts
        if linear.slacks[rule, slack] in linear.kept and (rule, f"{EMPTIED}{slack.value}") not in emptied
    )
    slate = slate_of(compiled, bundles, columns, found[: len(columns)], groups)
    return Allowances(_key(compiled, least, amounts, len(emptied)), tuple(values), amounts, kept, slate)


def _greatest(linear: Linear, weights: Mapping[int, int], clock: Clock, before: Index | None = None) -> Index | None:
    """The values [variables] of a greatest sum; `before` are those of the variables that were there before, to begin with."""
    if before is not None and not any(linear.upper[len(before) :]) and not any(linear.upper[v] for v in weights):
        return np.concatenate([before, np.zeros(len(linear.upper) - len(before), dtype=np.int64)])  # there is nothing to better
    model = Model(linear)
    model.maximise(weights)
    if before is not None:
        model.hint(before.tolist())
    solution = model.solve(clock, first="plain" if len(linear.columns) <= FEW_COLUMNS else "presolved")
    if not solution.is_proof:
        raise OutOfTime
    return solution.values


def _worth(weights: Mapping[int, int], values: Index) -> int:
    return sum(weight * int(values[variable]) for variable, weight in weights.items())


def _key(compiled: Compiled, cost: int, amounts: Mapping[tuple[str, Slack], int], emptied: int) -> Key:
    ranks = {c.rule.key: c.rule.rank for c in compiled.must}
    moved: dict[tuple[str, str, str | None], int] = {}
    for (rule, slack), amount in amounts.items():
        change = (rule, slack.bound, slack.value)
        moved[change] = moved.get(change, 0) + amount
    granted = [ranks[rule] for rule, _, _ in moved]
    return (cost, max(granted, default=0), sum(granted), emptied, max(moved.values(), default=0))
