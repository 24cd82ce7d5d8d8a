"""The cheapest relaxations of plans that cannot be met: the product against CP-SAT given every rule and column at once."""

from __future__ import annotations

import tempfile
from dataclasses import dataclass
from pathlib import Path

import planner
from planner.compiled.linear import Bundles
from planner.problems import OutOfTime
from planner.solve.allowances import least_allowances
from planner.solve.clock import Clock
from planner.synth.generator import people
from planner.synth.plans import three_committees, write_plan
from planner.why.relaxations import Relaxer, relaxations
from tests.benchmarks.conflict import VARIANTS, variant
from tests.benchmarks.measuring import Spent, measured, median_run
from tests.benchmarks.setting import setting
from tests.benchmarks.tables import ratio, seconds, table

EXPLAINED = """\
Seconds, after compiling, of a plan that is known to be infeasible. planner: "first", the cheapest relaxation with its checked
slate, proven in all that orders relaxations (cost, authorities, lower bounds down to 0, largest move); "all", every one that
`explain` lists. At once: CP-SAT with a slack on each row that may move, over every rule and column, the same stages, the first
relaxation alone. Ratio: at once / first. "costs": of all; "same": both find the first of one rank."""

HEADERS = ("plan", "first", "(CPU)", "all", "(CPU)", "at once", "(CPU)", "ratio", "(CPU)", "costs", "same")


@dataclass(frozen=True)
class Ours:
    """The seconds of the first and of all, the rank of the first, and the costs of all."""

    first: Spent
    every: Spent
    rank: tuple[int, ...]
    costs: list[int]


@dataclass(frozen=True)
class AtOnce:
    """The rank of the cheapest; None where the limit ended it."""

    spent: Spent
    rank: tuple[int, ...] | None


def compare(size: int, limit: float, seed: int, repetitions: int) -> int:
    """Print the table; 1 where the two find relaxations of different rank."""
    pool = people(size, seed=seed)
    rows, wrong = [], 0
    for name in VARIANTS:
        with tempfile.TemporaryDirectory() as folder:
            path = write_plan(Path(folder), variant(three_committees(pool, seed=seed), name), pool, seed=seed)
            ours, _ = median_run(lambda path=path: found(path), repetitions, lambda one: one.every.wall)
            peer, _ = median_run(lambda path=path: at_once(path, limit), repetitions, lambda one: one.spent.wall, limit / 4)
        same = None if peer.rank is None else peer.rank == ours.rank
        wrong += same is False
        known = peer.rank is not None
        rows.append(
            (
                name, seconds(ours.first.wall), seconds(ours.first.cpu), seconds(ours.every.wall), seconds(ours.every.cpu),
                seconds(peer.spent.wall) if known else f"> {limit:g}", seconds(peer.spent.cpu),
                ratio(peer.spent.wall if known else None, ours.first.wall, limit),
                ratio(peer.spent.cpu if known else None, ours.first.cpu, limit),
                ", ".join(map(str, ours.costs)), {True: "yes", False: "NO", None: "–"}[same],
            )
        )  # fmt: skip
    print(f"relaxations, {size} people, limit {limit:g} s\n{setting(seed, repetitions)}\n\n{EXPLAINED}\n")
    print(table(HEADERS, rows))
    return int(bool(wrong))


def found(path: Path) -> Ours:
    """All relaxations of a plan file."""
    compiled = planner.load(path).case.compiled
    relaxer = Relaxer(compiled, Bundles.of(compiled), Clock())
    with measured() as first:
        best = relaxer.cheapest([None])
    if best is None:
        raise ValueError("the plan was to have a relaxation")
    with measured() as rest:
        every = relaxations(relaxer).found
    return Ours(first, Spent(first.wall + rest.wall, first.cpu + rest.cpu), best.rank, [one.cost for one in every])


def at_once(path: Path, limit: float) -> AtOnce:
    """The cheapest relaxation by one model of everything."""
    compiled = planner.load(path).case.compiled
    relaxer = Relaxer(compiled, Bundles.of(compiled), Clock())
    modes = relaxer.modes(None, frozenset(relaxer.place))
    with measured() as spent:
        try:
            least = least_allowances(compiled, relaxer.bundles, modes, relaxer.costs, Clock(limit))
        except OutOfTime:
            least = None
    return AtOnce(spent, None if least is None else least.key)
