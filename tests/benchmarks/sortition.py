"""Selection problems (quotas by category): the product against `sortition-algorithms`, each run a process of its own."""

from __future__ import annotations

import csv
import json
import subprocess
import sys
import tempfile
import time
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import yaml

import planner
from tests.benchmarks.measuring import median_run
from tests.benchmarks.setting import setting
from tests.benchmarks.tables import ratio, seconds, table

PROJECT = Path(__file__).resolve().parents[2]

EXPLAINED = """\
Seconds. "find": any panel within the quotas; "detect": proof that there is none; "relax": one relaxation of the quotas that
makes a panel possible. planner: compiling, `feasibility` and the checker; the cheapest relaxation, least people in all, with
its checked slate. peer: sortition-algorithms, `find_random_sample(test_selection=True)`, which builds its model with HiGHS,
decides, and relaxes by itself (least sum of moved quotas, small minima weighing more). "process": from the start of Python to
its end for the same work, reading the files and imports included. "planner check": the whole command, which for an infeasible
plan also proves a conflict and lists three relaxations. "cost": quotas moved, in people, planner / peer."""


@dataclass(frozen=True)
class Run:
    """One process: its seconds from start to end, and what it printed."""

    wall: float
    answer: dict[str, Any]

    def of(self, part: str, kind: str) -> float:
        return float(self.answer[part][kind])


def compare(data: Path, repetitions: int) -> int:
    """Print the tables for every folder of `data` that holds a plan; 1 where the two contradict each other."""
    plans = sorted(data.glob("*/plan.yaml"))
    if not plans:
        raise SystemExit(f"no */plan.yaml in {data}")
    parts, wholes, wrong = [], [], []
    for path in plans:
        name = path.parent.name
        with tempfile.TemporaryDirectory() as folder:
            files = translated(path, Path(folder))
            peer, _ = median_run(lambda files=files: _run("sortition_peer", *files), repetitions, _wall)
        ours, _ = median_run(lambda path=path: _run("sortition_product", str(path)), repetitions, _wall)
        command, _ = median_run(lambda path=path: _command(path), repetitions, lambda spent: spent)
        wrong += [f"{name}: {text}" for text in contradictions(path, ours.answer, peer.answer)]
        for part in ("deciding", "relaxing"):
            if ours.answer[part] is None:
                continue
            what = "relax" if part == "relaxing" else "find" if ours.answer["panel"] else "detect"
            cost = f"{ours.answer['cost']} / {peer.answer['cost']}" if part == "relaxing" else ""
            a, b = ours.of(part, "wall"), peer.of(part, "wall")
            c, d = ours.of(part, "cpu"), peer.of(part, "cpu")
            parts.append((name, what, seconds(a), seconds(c), seconds(b), seconds(d), ratio(b, a), ratio(d, c), cost))
        wholes.append(
            (
                name, seconds(ours.wall), seconds(ours.answer["cpu"]), seconds(peer.wall), seconds(peer.answer["cpu"]),
                ratio(peer.wall, ours.wall), ratio(peer.answer["cpu"], ours.answer["cpu"]), seconds(command),
            )
        )  # fmt: skip
    print(f"sortition\n{setting(None, repetitions)}\n\n{EXPLAINED}\n")
    print(table(("problem", "question", "planner", "(CPU)", "peer", "(CPU)", "ratio", "(CPU)", "cost"), parts))
    print()
    print(table(("problem", "planner process", "(CPU)", "peer process", "(CPU)", "ratio", "(CPU)", "planner check"), wholes))
    print("\n" + ("\n".join(f"DISAGREEMENT: {text}" for text in wrong) if wrong else "Both agree which problems have a panel."))
    return int(bool(wrong))


def contradictions(path: Path, ours: dict[str, Any], peer: dict[str, Any]) -> list[str]:
    """Verdicts that differ, a panel of either that the checker refuses, a relaxation that is cheaper than the cheapest."""
    found = []
    if (ours["panel"] is None) != (peer["panel"] is None):
        found.append("one finds a panel and the other none")
    plan = planner.load(path)
    committee = plan.case.plan.committees[0].id
    for name, answer in (("planner", ours), ("peer", peer)):
        if answer["panel"] is not None and plan.validate({committee: answer["panel"]}).status != "compliant":
            found.append(f"the panel of {name} does not keep the quotas")
    if ours["cost"] is not None and peer["cost"] is not None and peer["cost"] < ours["cost"]:
        found.append(f"a relaxation of {peer['cost']} where {ours['cost']} was to be the cheapest")
    return found


def translated(path: Path, folder: Path) -> tuple[str, str, str]:
    """A plan of quotas as the peer's own files: (features, people, number of people). Raises ValueError for other plans."""
    plan = yaml.safe_load(path.read_text(encoding="utf-8"))
    if len(plan["committees"]) != 1 or plan.get("joint"):
        raise ValueError(f"{path.parent.name}: more than one committee")
    (committee,) = plan["committees"].values()
    number = committee["seats"]["exactly"] if isinstance(committee["seats"], dict) else committee["seats"]
    quotas: dict[tuple[str, str], tuple[int, int]] = {}
    for rule in committee["rules"]:
        if len(rule["count"]) != 1 or "of" in rule or rule.get("force", "must") != "must":
            raise ValueError(f"{path.parent.name}: rule {rule['id']} is no quota")
        ((field, value),) = rule["count"].items()
        quotas[field, str(value)] = (rule.get("at_least", 0), rule.get("at_most", number))
    with (path.parent / plan["pool"]).open(encoding="utf-8", newline="") as file:
        people = list(csv.DictReader(file))
    fields = list(dict.fromkeys(field for field, _ in quotas))
    for field in fields:  # a value without a quota is free
        for value in dict.fromkeys(person[field] for person in people):
            quotas.setdefault((field, value), (0, number))
    features = folder / "features.csv"
    with features.open("w", encoding="utf-8", newline="") as file:
        writer = csv.writer(file)
        writer.writerow(("feature", "value", "min", "max"))
        writer.writerows((f, v, *quotas[f, v]) for field in fields for f, v in quotas if f == field)
    pool = folder / "people.csv"
    with pool.open("w", encoding="utf-8", newline="") as file:
        chosen = csv.DictWriter(file, ["id", *fields], extrasaction="ignore")
        chosen.writeheader()
        chosen.writerows(people)
    return str(features), str(pool), str(number)


def _run(module: str, *arguments: str) -> Run:
    begun = time.perf_counter()
    done = subprocess.run(
        [sys.executable, "-m", f"tests.benchmarks.{module}", *arguments],
        cwd=PROJECT, capture_output=True, text=True, check=False,
    )  # fmt: skip
    wall = time.perf_counter() - begun
    if done.returncode:
        raise RuntimeError(f"{module} failed:\n{done.stderr}")
    answer = next(line for line in done.stdout.splitlines() if line.startswith("{"))  # the peer's solver prints there too
    return Run(wall, json.loads(answer))


def _command(path: Path) -> float:
    begun = time.perf_counter()
    done = subprocess.run(
        [sys.executable, "-m", "planner", "check", str(path.resolve()), "--format", "json"],
        cwd=PROJECT, capture_output=True, text=True, check=False,
    )  # fmt: skip
    if done.returncode not in (0, 1):
        raise RuntimeError(f"planner check failed:\n{done.stderr}")
    return time.perf_counter() - begun


def _wall(run: Run) -> float:
    return run.wall
