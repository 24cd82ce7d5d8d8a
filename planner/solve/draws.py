"""Outcomes of an election that are searched: a `Draw` as a model for CP-SAT."""

from __future__ import annotations

import numpy as np

from planner.check.outcomes import Draw, Drawn, Search
from planner.compiled.linear import Columns, Linear
from planner.solve.clock import Clock
from planner.solve.cp import Model

_NONE = np.zeros(0, dtype=np.int64)


def searching(clock: Clock) -> Search:
    """A search that ends with the clock: what it has not found by then is left open."""

    def search(draw: Draw) -> Drawn:
        return drawn(draw, clock)

    return search


def drawn(draw: Draw, clock: Clock) -> Drawn:
    """An outcome as asked for, or the proof that there is none; of several the one worth most."""
    linear = Linear(
        Columns(_NONE, _NONE, _NONE, _NONE), lower=[low for low, _ in draw.limits], upper=[high for _, high in draw.limits]
    )
    for options in draw.options:
        if len(options) > 1:
            linear.one_each.append((np.array(options, dtype=np.int64), 1))
    model = Model(linear)
    everybody = [option for options in draw.options for option in options]
    model.add(everybody, [1] * len(everybody), draw.seats, draw.seats)
    for row in draw.rows:
        terms = list(row.terms), list(row.terms.values())
        if row.lower is not None and row.upper is not None and row.lower > row.upper:  # bounds that cross
            model.add(*terms, row.lower, None, row.when)
            model.add(*terms, None, row.upper, row.when)
        else:
            model.add(*terms, row.lower, row.upper, row.when)
    if draw.greatest:
        model.maximise(draw.greatest)
    found = model.solve(clock)
    if found.values is None:
        return Drawn(None, found.answer == "infeasible")
    elected = tuple(name for name, options in enumerate(draw.options) if any(found.values[option] for option in options))
    return Drawn(elected, found.answer == "optimal", found.objective, found.bound)
