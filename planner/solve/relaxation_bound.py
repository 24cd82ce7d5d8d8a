"""The linear relaxation as a source of prices, and what the prices prove, in whole numbers.

GLOP works in floating point, so its optimum proves nothing by itself. Its prices (duals), rounded to binary fractions, give
by Lagrangian duality a bound that holds whatever the prices are; that bound, and what each column loses against it, is summed
up here in integers. So a column is left out only where exact arithmetic shows that no better slate needs it.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

import numpy as np

from planner.compiled.compile import Compiled
from planner.compiled.groups import Index
from planner.compiled.linear import Bundles, Columns, Linear, LinearRow
from planner.compiled.rows import Membership, Surplus
from planner.solve.clock import Clock, loading
from planner.solve.cp import in_a_thread

LIMIT = 1 << 61
FINEST = 20  # bits of a price behind the point; fewer where worths are so large that sums could leave 64 bits


@dataclass(frozen=True)
class Relaxed:
    """The optimum of a relaxation: the price of each row [rows], what each variable is [variables], and its worth."""

    duals: list[float]
    values: list[float]
    worth: float


def prices(linear: Linear, weights: Mapping[int, int], clock: Clock | None = None) -> list[float] | None:
    """The price of each row in the relaxation that maximises the weighted sum; None where GLOP finds no optimum.

    Raises OutOfTime.
    """
    found = relaxed(linear, weights, clock)
    return None if found is None else found.duals


def relaxed(linear: Linear, weights: Mapping[int, int], clock: Clock | None = None) -> Relaxed | None:
    """The relaxation that maximises the weighted sum; None where GLOP finds no optimum. Raises OutOfTime."""
    clock = clock or Clock()
    with loading():
        from ortools.linear_solver import linear_solver_pb2 as pb  # type: ignore[attr-defined]
        from ortools.linear_solver.python import model_builder_helper as lp

    request = pb.MPModelRequest(solver_type=pb.MPModelRequest.GLOP_LINEAR_PROGRAMMING)
    model = request.model
    model.maximize = True
    unit = max((abs(w) for w in weights.values()), default=1) or 1
    for variable, (low, high) in enumerate(zip(linear.lower, linear.upper, strict=True)):
        model.variable.add(lower_bound=low, upper_bound=high, objective_coefficient=weights.get(variable, 0) / unit)
    for row in linear.rows:
        constraint = model.constraint.add(
            lower_bound=-np.inf if row.lower is None else row.lower, upper_bound=np.inf if row.upper is None else row.upper
        )
        constraint.var_index.extend(row.index.tolist())
        constraint.coefficient.extend(row.coefficients.tolist())
    for index, size in linear.one_each:
        constraint = model.constraint.add(lower_bound=-np.inf, upper_bound=size)
        constraint.var_index.extend(index.tolist())
        constraint.coefficient.extend([1.0] * len(index))
    if clock.left is not None:
        request.solver_time_limit_seconds = clock.left
    solver = lp.ModelSolverHelper("glop")
    written = request.SerializeToString()
    answer = in_a_thread(lambda: solver.solve_serialized_request(written), solver.interrupt_solve, clock)
    clock.check()
    response = pb.MPSolutionResponse.FromString(answer)
    if response.status != pb.MPSOLVER_OPTIMAL:
        return None
    duals = [y * unit for y in response.dual_value[: len(linear.rows)]]
    return Relaxed(duals, list(response.variable_value), response.objective_value * unit)


@dataclass(frozen=True)
class Priced:
    """`bound`: no slate over the space is worth more. `worth_at_most` [columns of the space]: no slate that uses the column is.

    `reasons`: the rules whose rows the bound rests on.
    """

    bound: int
    worth_at_most: Index
    reduced: Index  # [columns] scaled reduced cost
    reasons: frozenset[str]

    def joining(self, core: Index, most: int, above: int = 0) -> Index:
        """The columns outside the core that better the relaxation by more than `above`, at most so many of those that do most;
        ascending where they are all."""
        found = np.setdiff1d(np.flatnonzero(self.reduced > above), core, assume_unique=True)
        return found if found.size <= most else found[np.argsort(-self.reduced[found], kind="stable")[:most]]


def price(
    compiled: Compiled,
    bundles: Bundles,
    space: Columns,
    linear: Linear,
    duals: Sequence[float],
    worth: Index,
    weights: Mapping[int, int],
    finished: Sequence[Index],
) -> Priced | None:
    """Price every column of the space with the duals of a model over some of its columns.

    worth [columns of the space] and `weights` (auxiliary variables) are what is maximised; `finished` holds the worth of each
    finished stage over the space. None where the sums could leave 64 bits.
    """
    greatest = int(np.abs(worth).max(initial=0))
    scale = 1 << max(0, min(FINEST, 48 - greatest.bit_length()))
    whole = [_rounded(y * scale, row.lower, row.upper) for y, row in zip(duals, linear.rows, strict=True)]
    if greatest * scale + sum(abs(y) * _greatest(row, finished) for y, row in zip(whole, linear.rows, strict=True)) >= LIMIT:
        return None
    groups = compiled.finest
    tables: dict[tuple[Membership, int], np.ndarray] = {}
    by_bundle = np.zeros((len(groups), len(bundles)), dtype=np.int64)
    reduced = worth * scale
    bound = 0
    aux = {i: scale * w for i, w in weights.items() if i >= len(linear.columns)}
    for y, row in zip(whole, linear.rows, strict=True):
        source = row.source
        if y and row.stage is not None:
            reduced = reduced - y * finished[row.stage]
        if source is None:
            pass  # auxiliary variables alone, below
        elif y and source.joint is not None:
            by_bundle += y * bundles.joint(source.joint)[None, :]
        elif y and source.committee is not None and source.table:
            key = (source.committee, source.feature)
            if key not in tables:
                tables[key] = np.zeros(int(compiled.features[source.feature].max(initial=0)) + 1, dtype=np.int64)
            for code, coefficient in source.table.items():
                if code < len(tables[key]):
                    tables[key][code] += y * coefficient
        if not y:
            continue
        bound += y * (row.upper if y > 0 else row.lower)  # type: ignore[operator]  # None only where y was set to 0
        for variable, coefficient in zip(row.index.tolist(), row.coefficients.tolist(), strict=True):
            if variable >= len(linear.columns):
                aux[variable] = aux.get(variable, 0) - y * coefficient
    for (committee, feature), table in tables.items():
        cost = table[compiled.codes(feature, groups.first)]
        by_bundle[:, bundles.having(committee)] += cost[:, None]
    reduced = reduced - by_bundle[groups.of[space.first[space.unit]], space.bundle]
    for variable in range(len(linear.columns), len(linear.upper)):
        value = aux.get(variable, 0)
        bound += value * (linear.upper[variable] if value > 0 else linear.lower[variable])
    best = np.zeros(len(space), dtype=np.int64)
    if len(space):
        starts = space.of_people(bundles)
        tops = np.maximum(np.maximum.reduceat(reduced, starts), 0)
        gaining = np.flatnonzero(tops)
        sizes = space.sizes[space.unit[starts[gaining]]]
        bound += sum(top * size for top, size in zip(tops[gaining].tolist(), sizes.tolist(), strict=True))
        best = np.repeat(tops, np.diff(np.r_[starts, len(space)]))
    if abs(bound) >= LIMIT:
        return None
    reasons = frozenset(row.rule for y, row in zip(whole, linear.rows, strict=True) if y and row.rule is not None)
    return Priced(bound // scale, (bound - (best - reduced)) // scale, reduced, reasons)


def _greatest(row: LinearRow, finished: Sequence[Index]) -> int:
    """No coefficient of this row, over any column, is larger."""
    found = int(np.abs(row.coefficients).max(initial=0))
    if row.source is not None:
        found = max(found, max((abs(k) for k in row.source.table.values()), default=0))
        if isinstance(row.source.joint, Surplus):
            found = max(found, len(row.source.joint.committees))
    if row.stage is not None:
        found = max(found, int(np.abs(finished[row.stage]).max(initial=0)))
    return max(found, 1)


def _rounded(dual: float, lower: int | None, upper: int | None) -> int:
    """A scaled price as a whole number, of a sign for which the row has a bound."""
    y = round(dual) if np.isfinite(dual) else 0
    if (y > 0 and upper is None) or (y < 0 and lower is None):
        return 0
    return y
