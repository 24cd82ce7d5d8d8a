"""Can `must` rules hold together? Decided on groups, with a slate as the proof or an exhausted search as the disproof."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Literal

from planner.compiled.compile import Compiled
from planner.compiled.linear import Bundles, Columns, Mode, allowed, build
from planner.compiled.rows import CompiledRule
from planner.solve.clock import Clock, OutOfTime
from planner.solve.cp import Model
from planner.solve.search import FIRST_CORE, Progress, Search
from planner.solve.slate import Slate, slate_of
from planner.solve.stages import LeastEased

MOST_AT_ONCE = 4000  # columns; with more, CP-SAT is given those that prices lead to


@dataclass(frozen=True)
class Feasibility:
    """`reasons`: rules that cannot hold together already, where the disproof tells; not yet a minimal set."""

    status: Literal["feasible", "infeasible", "undecided"]
    slate: Slate | None = None
    reasons: frozenset[str] = frozenset()


def feasibility(
    compiled: Compiled,
    bundles: Bundles,
    rules: Iterable[CompiledRule],
    clock: Clock,
    progress: Progress | None = None,
    loose: Iterable[CompiledRule] = (),
) -> Feasibility:
    """Whether these rules (all `must`, or a subset) can hold together; nothing else but `within` is asked.

    Few columns go to CP-SAT as they are. With more, the stage of least violation is begun from nobody at all: its prices may
    disprove the rules exactly; if they do not, and the columns are many, they lead to those in which CP-SAT finds a slate.
    Of the `loose` rules only what no relaxation can move is asked.
    """
    stated, loose = list(rules), list(loose)
    moved: dict[str, Mode] = {c.rule.key: "loose" for c in loose}
    groups = compiled.groups_for([*stated, *loose])
    allow = allowed(compiled, bundles, groups, stated)
    if int(allow.sum()) > FIRST_CORE and not compiled.bundling.is_split:
        search = Search(compiled, bundles, clock, progress, moved | {c.rule.key: "eased" for c in stated})
        nobody: Slate = {c.id: [] for c in compiled.plan.committees}
        stage = LeastEased("feasibility", is_needed=True)
        try:
            if int(allow.sum()) > MOST_AT_ONCE:
                least = search.least([stage], groups, nobody)
                if least.values == [0]:
                    return Feasibility("feasible", least.slate)
                return Feasibility("infeasible", reasons=least.reasons)
            if (reasons := search.disproof(stage, groups, nobody)) is not None:
                return Feasibility("infeasible", reasons=reasons)
        except OutOfTime:
            return Feasibility("undecided")
    columns = Columns.of_groups(groups, bundles, allow)
    linear = build(compiled, bundles, columns, moved | {c.rule.key: "hard" for c in stated})
    solution = Model(linear).solve(clock)
    if solution.values is not None:
        return Feasibility("feasible", slate_of(compiled, bundles, columns, solution.values, groups))
    return Feasibility("infeasible" if solution.answer == "infeasible" else "undecided")
