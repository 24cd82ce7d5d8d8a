"""Large pools: loading against bare pandas, then `check` and `propose` on one committee, against the plain model."""

from __future__ import annotations

import json
import subprocess
import sys
import tempfile
from collections.abc import Sequence
from pathlib import Path
from typing import Any

from planner.synth.generator import people, write_pool
from planner.synth.plans import one_committee, write_plan
from tests.benchmarks.measuring import median_run
from tests.benchmarks.setting import setting
from tests.benchmarks.tables import ratio, seconds, table

PROJECT = Path(__file__).resolve().parents[2]

EXPLAINED = """\
Seconds; imports are not counted. load: plan and pool from the file to typed columns; its peer is pandas reading the same file,
every cell as text. read xlsx: a list in the house style with the standard catalogue; its peer is openpyxl reading the same
values. check, propose: one committee of 50 seats, 54 rows, from the loaded pool, compiling included; propose to the
proven optimum of every stage. The peer of propose is the plain CP-SAT model (a boolean for each person, default settings, all
cores) to the proven optimum of should and highest: confidence alone. Memory: the most that the process held up to the end of
the step, MB; the steps of the product run in one process."""


def compare(
    sizes: Sequence[int], formats: Sequence[str], plain_up_to: int, limit: float, seed: int, repetitions: int, house: int = 0
) -> int:
    """Print the table; 1 where the plain model proves another optimum."""
    rows: list[Sequence[object]] = []
    wrong = 0
    for size in sizes:
        pool = people(size, seed=seed)
        peer: dict[str, Any] | None = None
        for ending in formats:
            with tempfile.TemporaryDirectory() as folder:
                path = write_plan(Path(folder), one_committee(pool, seed=seed, pool=f"pool.{ending}"), pool, seed=seed)
                ours, _ = median_run(lambda path=path: _steps("product", str(path)), repetitions, _all_seconds)
                file = path.parent / f"pool.{ending}"
                bare, _ = median_run(lambda file=file: _steps("pandas", str(file)), repetitions, _all_seconds)
                if peer is None and size <= plain_up_to:
                    peer = _steps("plain", str(path), f"{limit:g}")["propose"]
                megabytes = file.stat().st_size / 1e6
            rows.append(_row(size, f"load {ending} ({megabytes:.0f} MB)", ours["load"], bare["load"]))
            rows.append(_row(size, "check", ours["check"], None))
            rows.append(_row(size, "propose", ours["propose"], peer, limit))
            if peer is not None and peer["status"] == "optimal":
                wrong += peer["objective"] != ours["propose"]["objective"]
    if house:
        rows.append(_house_row(house, seed, repetitions))
    print(f"pool\n{setting(seed, repetitions)}\n\n{EXPLAINED}\n")
    headers = ("people", "step", "answer", "planner", "(CPU)", "memory", "peer", "(CPU)", "memory", "ratio")
    print(table(headers, rows))
    print("\n" + ("DISAGREEMENT: the optima differ" if wrong else "No optimum of one contradicts the other."))
    return int(bool(wrong))


def _house_row(people: int, seed: int, repetitions: int) -> Sequence[object]:
    """Reading a workbook in the style of the offices' lists."""
    with tempfile.TemporaryDirectory() as folder:
        file = Path(folder) / "list.xlsx"
        write_pool(file, people, seed=seed, style="house")
        ours, _ = median_run(lambda: _steps("list", str(file)), repetitions, _all_seconds)
        bare, _ = median_run(lambda: _steps("openpyxl", str(file)), repetitions, _all_seconds)
        return _row(people, f"read xlsx ({file.stat().st_size / 1e6:.1f} MB)", ours["load"], bare["load"])


def _row(
    size: int, step: str, ours: dict[str, Any], peer: dict[str, Any] | None, limit: float | None = None
) -> Sequence[object]:
    own = (size, step, ours["status"], seconds(ours["wall"]), seconds(ours["cpu"]), f"{ours['memory']:.0f}")
    if peer is None:
        return (*own, "", "", "", "")
    is_open = peer["status"] == "not proven"
    wall = f"> {limit:g}" if is_open else seconds(peer["wall"])
    times = ratio(None if is_open else peer["wall"], ours["wall"], limit)
    return (*own, wall, seconds(peer["cpu"]), f"{peer['memory']:.0f}", times)


def _steps(*arguments: str) -> dict[str, Any]:
    done = subprocess.run(
        [sys.executable, "-m", "tests.benchmarks.pool_steps", *arguments],
        cwd=PROJECT, capture_output=True, text=True, check=False,
    )  # fmt: skip
    if done.returncode:
        raise RuntimeError(f"{' '.join(arguments)} failed ({done.returncode}):\n{done.stderr}")
    steps: dict[str, Any] = json.loads(done.stdout.splitlines()[-1])
    return steps


def _all_seconds(steps: dict[str, Any]) -> float:
    return sum(float(step["wall"]) for step in steps.values())
