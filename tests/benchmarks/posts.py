"""Exclusive posts, and committees of several units in one plan: bundles that rules leave out are not made, or all are."""

from __future__ import annotations

import csv
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import yaml

import planner
from planner.compiled.compile import Compiled
from planner.compiled.linear import Bundles
from planner.results.result import Result
from planner.synth.generator import people as made
from tests.benchmarks.measuring import Spent, measured
from tests.benchmarks.setting import setting
from tests.benchmarks.tables import ratio, seconds, table

EXPLAINED = """\
Seconds of CPU of `propose` to the proven optimum, its checks included. "bundles": the sets of committees that one person may be
in. Peer: the same program with every bundle made, so that more than 96 are cut apart and tied person by person."""

HEADERS = ("plan", "people", "bundles", "planner", "in full: bundles", "in full", "ratio", "same optimum")


@dataclass
class Run:
    """`bundles` of how many blocks, the answer, and what it took."""

    bundles: int
    blocks: int
    result: Result
    spent: Spent

    @property
    def made(self) -> str:
        return f"{self.bundles}" if self.blocks == 1 else f"{self.bundles} in {self.blocks} parts"

    @property
    def optimum(self) -> list[tuple[str, int | None, object]] | None:
        if self.result.status not in ("optimal", "infeasible"):
            return None
        return [(stage.prefer, stage.priority, stage.value) for stage in self.result.objective]


def exclusive(posts: int) -> dict[str, Any]:
    """So many posts of one seat, nobody in two of them."""
    committees = {
        f"post{n}": {
            "seats": 1,
            "rules": [
                {"id": "degree", "require": {"degree": {"at_least": "bachelor"}}},
                {"id": "theory", "require": {"political_theory": {"at_least": "senior" if n % 2 else "intermediate"}}},
            ],
        }
        for n in range(posts)
    }
    joint = [{"id": "one", "holds": list(committees), "at_most": 1}]
    return {"committees": committees, "joint": joint, "prefer": ["should", {"highest": "confidence"}]}


def units(number: int) -> dict[str, Any]:
    """Committees of so many units at three levels from one pool, and as they are now: nobody in two units, or in two posts."""
    women = {"id": "women", "count": {"gender": "female"}, "at_least": "15%", "force": "should"}
    committees: dict[str, Any] = {}
    posts = []
    for n in range(number):
        committees[f"board{n}"] = {"seats": 15, "rules": [women]}
        committees[f"inner{n}"] = {"seats": 5, "within": f"board{n}"}
        for post in ("secretary", "deputy"):
            asked = {"id": "theory", "require": {"political_theory": {"at_least": "senior"}}}
            committees[f"{post}{n}"] = {"seats": 1, "within": f"inner{n}", "rules": [asked]}
            posts.append(f"{post}{n}")
    joint = [
        {"id": "one-unit", "holds": [f"board{n}" for n in range(number)], "at_most": 1},
        {"id": "one-post", "holds": posts, "at_most": 1},
    ]
    prefer = ["should", {"fewest_changes": "now.csv"}, {"highest": "confidence"}]
    return {"committees": committees, "joint": joint, "prefer": prefer}


def written(folder: Path, plan: dict[str, Any], people: int, seed: int) -> Path:
    """The files of a plan: its pool, and as the slate of today the first people of the pool, unit by unit."""
    folder.mkdir(parents=True, exist_ok=True)
    pool = made(people, seed=seed)
    pool.to_csv(folder / "pool.csv", index=False)
    with (folder / "now.csv").open("w", encoding="utf-8", newline="") as file:
        out = csv.writer(file)
        out.writerow(("committee", "id"))
        taken = 0
        for name, entry in plan["committees"].items():
            if "within" not in entry:
                taken += entry["seats"]
            first = taken - (plan["committees"][entry["within"]]["seats"] if "within" in entry else entry["seats"])
            for person in pool["id"][max(0, first) : max(0, first) + entry["seats"]]:
                out.writerow((name, person))
    head = {"plan": "posts", "as_of": "2025-09", "pool": "pool.csv", "fields": "vn-cadre"}
    path = folder / "plan.yaml"
    path.write_text(yaml.safe_dump(head | plan, allow_unicode=True, sort_keys=False), encoding="utf-8")
    return path


def run(path: Path, limit: float) -> Run:
    plan = planner.load(path)
    compiled = plan.case.compiled
    asked = compiled.under(compiled.must)
    with measured() as spent:
        result = plan.propose(time_limit=limit)
    return Run(len(Bundles.of(asked)), len(asked.bundling.blocks), result, spent)


@contextmanager
def in_full() -> Iterator[None]:
    """Bundles as they were made before: whatever the question's rules are."""
    kept = Compiled.under
    Compiled.under = lambda self, hard: self  # type: ignore[method-assign,assignment,misc]
    try:
        yield
    finally:
        Compiled.under = kept  # type: ignore[method-assign]


def compare(sizes: list[int], limit: float, seed: int) -> int:
    """Print the table; 1 where one optimum is another than the other."""
    print(setting(seed, 1, limit=limit))
    print(EXPLAINED)
    rows, differ = [], 0
    plans = [(f"{n} exclusive posts", exclusive(n)) for n in (6, 7, 12)]
    plans += [(f"{n} units, three levels", units(n)) for n in (3, 10)]
    with tempfile.TemporaryDirectory() as folder:
        run(written(Path(folder) / "first", exclusive(2), 50, seed), limit)  # what is loaded once
        for size in sizes:
            for number, (title, plan) in enumerate(plans):
                path = written(Path(folder) / f"{size}-{number}", plan, size, seed)
                ours = run(path, limit)
                with in_full():
                    peer = run(path, limit)
                both = ours.optimum is not None and peer.optimum is not None
                differ += both and ours.optimum != peer.optimum
                same = "–" if not both else "yes" if ours.optimum == peer.optimum else "DISAGREEMENT"
                took = None if peer.optimum is None else peer.spent.cpu
                rows.append((
                    title, size, ours.made, seconds(ours.spent.cpu) + ("" if ours.optimum is not None else " (open)"),
                    peer.made, seconds(took) if took is not None else f"> {limit:.0f}",
                    ratio(took, ours.spent.cpu, peer.spent.cpu), same,
                ))  # fmt: skip
    print(table(HEADERS, rows))
    return 1 if differ else 0
