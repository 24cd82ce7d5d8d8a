"""The first minimal conflict of plans that cannot be met: the product against assumptions and deletion on the plain model."""

from __future__ import annotations

import tempfile
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import planner
from planner.compiled.linear import Bundles
from planner.solve.clock import Clock
from planner.solve.feasibility import feasibility
from planner.synth.generator import people
from planner.synth.plans import three_committees, write_plan
from planner.why.conflicts import Explorer, first_conflict
from tests.benchmarks.measuring import Spent, measured, median_run
from tests.benchmarks.plain_conflict import PlainConflict, is_conflict, plain_conflict, plain_deletion
from tests.benchmarks.setting import setting
from tests.benchmarks.tables import ratio, seconds, table

# Three committees with bounds that cannot hold together: bounds of `executive` by rule, and rules added to it.
VARIANTS: Mapping[str, tuple[Mapping[str, Mapping[str, object]], list[dict[str, Any]]]] = {
    "two shares": (
        {"women": {"at_least": "55%"}},
        [{"id": "men-in-post", "topic": "structure", "count": {"gender": "male", "incumbent": "yes"}, "at_least": "50%"}],
    ),
    "crossed shares": (
        {"women": {"at_least": "50%"}, "continuity": {"at_least": "65%"}, "young": {"at_least": "25%"}},
        [{"id": "women-in-post", "topic": "women", "count": {"gender": "female", "incumbent": "yes"}, "at_most": "12%"}],
    ),
    "no supply": ({"doctors": {"at_least": 60}}, []),
}

EXPLAINED = """\
Seconds, after compiling, until one minimal conflict is proven. planner: feasibility, then the conflict, as `check` does it
(each set decided on a model without assumptions). Plain, default settings, a variable for each person and committee:
"assumptions": a literal for each rule, the solver's core, then deletion; "deletion": a new model for each set of rules. Ratio:
the quicker of these / planner. "size": rules in the conflict (they may find different ones); "agreed": the plain model proves
the planner's set infeasible too; "check": the whole answer, with relaxations and funnels."""

HEADERS = (
    "plan", "feasibility", "conflict", "planner", "(CPU)", "size", "assumptions", "(CPU)", "deletion", "(CPU)", "ratio",
    "agreed", "check",
)  # fmt: skip


@dataclass(frozen=True)
class Ours:
    rules: list[str]
    feasibility: Spent
    conflict: Spent

    @property
    def seconds(self) -> float:
        return self.feasibility.wall + self.conflict.wall

    @property
    def cpu(self) -> float:
        return self.feasibility.cpu + self.conflict.cpu


def compare(size: int, limit: float, seed: int, repetitions: int, workers: int = 0) -> int:
    """Print the table; 1 where the plain model finds that a conflict is none."""
    pool = people(size, seed=seed)
    rows, told, wrong = [], [], 0
    for name in VARIANTS:
        with tempfile.TemporaryDirectory() as folder:
            path = write_plan(Path(folder), variant(three_committees(pool, seed=seed), name), pool, seed=seed)
            ours, _ = median_run(lambda path=path: first_of(path), repetitions, lambda o: o.seconds)
            case = planner.load(path)
            case.case.compiled  # noqa: B018  (made before the clock starts, as for the product)
            with measured() as whole:
                case.check()
            compiled = case.case.compiled
            ways = {
                name_of: median_run(
                    lambda way=way, compiled=compiled: way(compiled, limit, workers), repetitions, _seconds, enough=limit / 4
                )[0]
                for name_of, way in (("assumptions", plain_conflict), ("deletion", plain_deletion))
            }
            agreed = is_conflict(compiled, ours.rules, limit)
        wrong += agreed is False
        proven = [way for way in ways.values() if way.is_proven]
        peer = min((way.seconds for way in proven), default=None)
        rows.append(
            (
                name, seconds(ours.feasibility.wall), seconds(ours.conflict.wall), seconds(ours.seconds), seconds(ours.cpu),
                len(ours.rules), *(part for way in ways.values() for part in _peer(way, limit)),
                ratio(peer, ours.seconds, limit), {True: "yes", False: "NO", None: "–"}[agreed], seconds(whole.wall),
            )
        )  # fmt: skip
        told.append(f"{name}: planner {', '.join(ours.rules)}")
        told += [f"{name}: plain, {which}: {_told(way)}" for which, way in ways.items()]
    where = setting(seed, repetitions, workers_of_plain=workers or "all")
    print(f"conflict, {size} people, limit {limit:g} s\n{where}\n\n{EXPLAINED}\n")
    print(table(HEADERS, rows))
    print("\n" + "\n".join(told))
    return int(bool(wrong))


def variant(plan: dict[str, Any], name: str) -> dict[str, Any]:
    """The plan with its executive's bounds changed and rules added."""
    changed, added = VARIANTS[name]
    executive = plan["committees"]["executive"]
    executive["rules"] = [{**rule, **changed.get(rule["id"], {})} for rule in executive["rules"]] + added
    return plan


def first_of(path: Path) -> Ours:
    """The first minimal conflict of a plan file. Raises ValueError where it is not infeasible."""
    case = planner.load(path).case
    compiled = case.compiled
    with measured() as deciding:
        bundles = Bundles.of(compiled)
        found = feasibility(compiled, bundles, compiled.must, Clock())
    if found.status != "infeasible":
        raise ValueError(f"the plan was to be infeasible and is {found.status}")
    with measured() as shrinking:
        rules = first_conflict(Explorer(compiled, bundles, Clock()), found.reasons)
    return Ours(rules, deciding, shrinking)


def _peer(way: PlainConflict, limit: float) -> tuple[str, str]:
    return (seconds(way.seconds) if way.is_proven else f"> {limit:g}", seconds(way.cpu))


def _told(way: PlainConflict) -> str:
    first = "infeasibility not proven" if way.first is None else f"infeasible after {way.first:.2f} s"
    return f"{', '.join(way.rules) if way.is_proven else 'no minimal set'} ({first}; {way.solves} solves)"


def _seconds(conflict: PlainConflict) -> float:
    return conflict.seconds
