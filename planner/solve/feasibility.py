"""Can `must` rules hold together? Decided on groups, with a slate as the proof or an exhausted search as the disproof."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Literal

from planner.compiled.bundles import forbidden_by
from planner.compiled.compile import Compiled
from planner.compiled.linear import Bundles, Columns, Mode, allowed, build, under
from planner.compiled.rows import CompiledRule
from planner.compiled.weighed import Certificate
from planner.problems import OutOfTime
from planner.solve.certificate import disproof
from planner.solve.clock import Clock
from planner.solve.cp import Model
from planner.solve.search import Progress, Search
from planner.solve.slate import FoundSlate, slate_of
from planner.solve.stages import LeastEased

FEW_COLUMNS = 400  # that many CP-SAT decides in the time that prices take
MOST_AT_ONCE = 4000  # columns; with more, CP-SAT is given those that prices lead to


@dataclass(frozen=True)
class Feasibility:
    """`reasons`: rules that cannot hold together already, where the disproof tells; not yet a minimal set. `certificate`:
    weights that prove it, where prices did."""

    status: Literal["feasible", "infeasible", "undecided"]
    slate: FoundSlate | None = None
    reasons: frozenset[str] = frozenset()
    certificate: Certificate | None = None


def feasibility(
    compiled: Compiled,
    bundles: Bundles,
    rules: Iterable[CompiledRule],
    clock: Clock,
    progress: Progress | None = None,
    loose: Iterable[CompiledRule] = (),
) -> Feasibility:
    """Whether these rules (all `must`, or a subset) can hold together; nothing else but `within` is asked.

    Few columns CP-SAT is given at once. Up to some thousand the prices of the relaxation are tried first, which may disprove
    the rules exactly and for anybody to sum up; else CP-SAT is given all columns. With more, the stage of least violation is
    begun from nobody at all: its prices may disprove the rules, too; if they do not, they lead to those columns in which CP-SAT
    finds a slate.
    Of the `loose` rules only what no relaxation can move is asked.
    """
    stated, loose = list(rules), list(loose)
    moved: dict[str, Mode] = {c.rule.key: "loose" for c in loose}
    plain, whole = under(compiled, bundles, ())
    compiled, bundles = under(plain, whole, stated)
    # What leaves out bundles has no price of its own there, and is a reason of whatever is disproved.
    is_whole = compiled.bundling == plain.bundling
    unpriced = frozenset[str]() if is_whole else frozenset(c.rule.key for c in stated if forbidden_by(c))
    groups = compiled.groups_for([*stated, *loose])
    allow = allowed(compiled, bundles, groups, stated)
    try:
        # Nobody at all may break what a relaxation may not move of a loose rule, and is no slate to begin from then.
        is_begun_from_nobody = all(c.limit is None for c in loose)
        if int(allow.sum()) > MOST_AT_ONCE and is_begun_from_nobody and not compiled.bundling.is_split:
            eased: dict[str, Mode] = {c.rule.key: "hard" if c.rule.key in unpriced else "eased" for c in stated}
            search = Search(compiled, bundles, clock, progress, moved | eased)
            nobody: FoundSlate = {c.id: [] for c in compiled.plan.committees}
            least = search.least([LeastEased("feasibility", is_needed=True)], groups, nobody)
            if least.values == [0]:
                return Feasibility("feasible", least.slate)
            return Feasibility("infeasible", reasons=least.reasons | unpriced if least.reasons else frozenset())
        is_priced = not loose and int(allow.sum()) > FEW_COLUMNS
        if is_priced and (certificate := disproof(plain, whole, stated, clock)) is not None:
            return Feasibility("infeasible", reasons=certificate.rules, certificate=certificate)
    except OutOfTime:
        return Feasibility("undecided")
    columns = Columns.of_groups(groups, bundles, allow)
    linear = build(compiled, bundles, columns, moved | {c.rule.key: "hard" for c in stated})
    solution = Model(linear).solve(clock)
    if solution.values is not None:
        return Feasibility("feasible", slate_of(compiled, bundles, columns, solution.values, groups))
    return Feasibility("infeasible" if solution.answer == "infeasible" else "undecided")
