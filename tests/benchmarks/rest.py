"""`rest` of a board against the same asked as a plan: who is kept and out as suppositions, the board as the file of
`fewest_changes`, in one run. What a screen waits for is the first slate; what it is told last is the proof."""

from __future__ import annotations

import csv
import shutil
import tempfile
import time
from collections.abc import Mapping, Sequence
from pathlib import Path

import yaml

import planner
from planner.synth.generator import people as made
from planner.synth.plans import three_committees, write_plan
from tests.benchmarks.setting import setting
from tests.benchmarks.tables import ratio, seconds, table

EXPLAINED = """\
Seconds on the clock, after loading and after the board, the best slate of the plan. planner: `rest`, until the first slate that
keeps every must rule and the marks, and until the best is proved. As a plan: `propose` of the plan with the marks as
suppositions and the board as `fewest_changes`, proved. "differ": 1 where the two change another number of memberships."""
HEADERS = ("plan", "marks", "first slate", "proved", "as a plan", "ratio", "changes", "differ")
Slate = Mapping[str, Sequence[str]]
Marks = tuple[list[tuple[str, str]], list[str]]


def marks(board: Slate) -> dict[str, Marks]:
    """Nothing; two out; half kept and two out; nearly all kept: by the first committee."""
    first, ids = next(iter(board.items()))
    out = [ids[3], ids[7]]
    kept = [(first, pid) for pid in ids if pid not in out]
    return {"none": ([], []), "2 out": ([], out), "half kept": (kept[::2], out), "90% kept": (kept[: len(kept) * 9 // 10], [])}


def line(title: str, folder: Path, name: str, board: Slate, asked: Marks) -> tuple[list[str], int]:
    """One row of the table, and whether the two differ."""
    kept, out = asked
    loaded = planner.load(folder)
    firsts: list[float] = []
    began = time.perf_counter()
    found = loaded.rest(board, kept, out, progress=lambda event, _facts: _note(firsts, event, began))
    proved = time.perf_counter() - began
    plan = planner.load(folder / "near.yaml")
    include: dict[str, list[str]] = {}
    for committee, pid in kept:
        include.setdefault(committee, []).append(pid)
    began = time.perf_counter()
    asked_so = {key: given for key, given in (("include", include), ("exclude", {"all": out} if out else {})) if given}
    other = (plan.suppose(**asked_so) if asked_so else plan).propose()
    as_plan = time.perf_counter() - began
    ours, theirs = changed(found.slate or {}, board), changed(other.slate or {}, board)
    cells = [title, name, seconds(firsts[0]), seconds(proved), seconds(as_plan), ratio(as_plan, proved), str(ours)]
    return [*cells, str(int(ours != theirs))], int(ours != theirs)


def _note(firsts: list[float], event: str, began: float) -> None:
    if event == "slate" and not firsts:
        firsts.append(time.perf_counter() - began)


def changed(slate: Slate, board: Slate) -> int:
    """Memberships added plus removed."""
    return sum(len({*slate.get(committee, ())} ^ {*ids}) for committee, ids in board.items())


def near(folder: Path, board: Slate) -> None:
    """The plan with the board as what it stays near to, beside the plan."""
    with (folder / "board.csv").open("w", newline="", encoding="utf-8") as file:
        csv.writer(file).writerows([("committee", "id"), *((c, pid) for c, ids in board.items() for pid in ids)])
    raw = yaml.safe_load((folder / "plan.yaml").read_text("utf-8"))
    prefer = raw.get("prefer") or ["should"]
    rules = [one for one in prefer if isinstance(one, str)]
    raw["prefer"] = [*rules, {"fewest_changes": "board.csv"}, *(one for one in prefer if one not in rules)]
    (folder / "near.yaml").write_text(yaml.safe_dump(raw, allow_unicode=True, sort_keys=False), "utf-8")


def compare(sizes: Sequence[int], seed: int) -> int:
    rows, differ = [], 0
    with tempfile.TemporaryDirectory() as scratch:
        cases = {"city example": Path(scratch) / "city"}
        shutil.copytree(Path(__file__).parents[2] / "examples" / "city", cases["city example"])
        for size in sizes:
            pool = made(size, seed=seed)
            folder = cases[f"three committees, {size}"] = Path(scratch) / str(size)
            folder.mkdir()
            write_plan(folder, three_committees(pool, seed=seed), pool, seed=seed)
        for title, folder in cases.items():
            board = planner.load(folder).propose().slate
            if board is None:
                raise ValueError(f"{title} has no slate")
            near(folder, board)
            for name, asked in marks(board).items():
                cells, other = line(title, folder, name, board, asked)
                rows.append(cells)
                differ += other
    print(setting(seed, 1))
    print(table(HEADERS, rows))
    print(EXPLAINED)
    return int(differ > 0)
