"""Can `must` rules hold together? Decided on groups, with a slate as the proof or an exhausted search as the disproof."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Literal

from planner.compiled.compile import Compiled
from planner.compiled.linear import Bundles, Columns, allowed, build
from planner.compiled.rows import CompiledRule
from planner.solve.clock import Clock
from planner.solve.cp import Model
from planner.solve.search import FIRST_CORE, Progress, Search
from planner.solve.slate import Slate, slate_of


@dataclass(frozen=True)
class Feasibility:
    status: Literal["feasible", "infeasible", "undecided"]
    slate: Slate | None = None


def feasibility(
    compiled: Compiled, bundles: Bundles, rules: Iterable[CompiledRule], clock: Clock, progress: Progress | None = None
) -> Feasibility:
    """Whether these rules (all `must`, or a subset) can hold together; nothing else but `within` is asked.

    Few columns go to CP-SAT as they are; many are priced first (see `planner.solve.search`).
    """
    stated = list(rules)
    groups = compiled.groups_for(stated)
    allow = allowed(compiled, bundles, groups, stated)
    if int(allow.sum()) > FIRST_CORE and not compiled.bundling.is_split:
        return Feasibility(*Search(compiled, bundles, clock, progress, stated).satisfy(groups))
    columns = Columns.of_groups(groups, bundles, allow)
    linear = build(compiled, bundles, columns, {c.rule.key: "hard" for c in stated})
    solution = Model(linear).solve(clock)
    if solution.values is not None:
        return Feasibility("feasible", slate_of(compiled, bundles, columns, solution.values, groups))
    return Feasibility("infeasible" if solution.answer == "infeasible" else "undecided")
