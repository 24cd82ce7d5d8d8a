"""One process that reads damaged files of every kind, by seed, and tells what went wrong; another one counts it if it dies.

    python -m tests.pool.fuzzing FIRST LAST STEP

It says `start SEED WHAT` before each file and `fault SEED TEXT` for what no reading may be. Most files are pools; the others
are Parquet, plans, slates and results, which the command line is given as its users give them.
"""

from __future__ import annotations

import contextlib
import io
import json
import random
import resource
import sys
import tempfile
import time
import warnings
from collections.abc import Callable, Iterator, Mapping
from functools import cache
from pathlib import Path
from typing import Any

from planner.cli.app import main
from planner.intake.lint import lint
from planner.intake.opening import OpenedPool
from planner.language.plan import PoolSource
from planner.pool.loading import read_pool
from tests.answers.small_case import POOL, SLATE, write
from tests.pool.gallery.mutations import BYTE_WAYS, TEXT_WAYS, mutated
from tests.pool.lists import standard
from tests.pool.test_fuzz import MOST_SECONDS, wrong_with

MOST_KIB = 1_000_000  # that one process may ever have taken
ANSWERS = frozenset((0, 1, 2, 3, 4))  # exit codes that are answers; 70 is a failure
_ODD: tuple[Any, ...] = (None, "", "x", -1, 0, 1e308, 10**30, [], {}, [[]], True, "../../x", "\u0000", "{value}", "9" * 500)


def examined(seed: int, folder: Path) -> tuple[str, Callable[[], list[str]]]:
    """What is done with this seed, and the doing of it."""
    chosen = random.Random(f"kind {seed}")
    kind = chosen.choices(("pool", "parquet", "plan", "slate", "result"), (80, 6, 6, 4, 4))[0]
    if kind in ("pool", "parquet"):
        name, how, content = mutated(seed) if kind == "pool" else _parquet(chosen)
        return f"{name} {how}", lambda: _linted(folder, name, content)
    made = _kit(folder)
    how, content = _text(chosen, made[kind], kind)
    return f"{kind} {how}", lambda: _asked(folder, kind, content, chosen)


@cache
def _kit(folder: Path) -> Mapping[str, bytes]:
    """A plan, a slate and a result of the small case, as files that are broken."""
    plan = write(folder)
    slate = "committee,id\n" + "".join(f"{name},{pid}\n" for name, ids in SLATE.items() for pid in ids)
    (folder / "slate.csv").write_text(slate)
    result = folder / "result.json"
    with contextlib.redirect_stderr(io.StringIO()), contextlib.redirect_stdout(io.StringIO()):
        main(["propose", str(plan), "--report", str(result), "--out", str(folder / "answer.txt")])
    return {"plan": plan.read_bytes(), "slate": slate.encode(), "result": result.read_bytes()}


def _parquet(chosen: random.Random) -> tuple[str, str, bytes]:
    """A small list as Parquet, with odd columns or broken bytes."""
    import pandas as pd

    frame = pd.read_csv(io.StringIO(POOL), dtype=str, keep_default_na=False)
    how = chosen.choice(("whole", "odd", *BYTE_WAYS))
    if how == "odd":
        name = chosen.choice(list(frame.columns))
        frame[name] = chosen.choice(
            (
                [1.5] * 8,
                [True] * 8,
                [b"x"] * 8,
                [["a"]] * 8,
                [{"a": 1}] * 8,
                [None] * 8,
                pd.date_range("1899", periods=8),
                [1e300] * 8,
            )
        )
    content: bytes = frame.to_parquet()
    return "pool.parquet", how, BYTE_WAYS[how](chosen, content) if how in BYTE_WAYS else content


def _text(chosen: random.Random, content: bytes, kind: str) -> tuple[str, bytes]:
    if kind == "result" and chosen.random() < 0.7:
        data = json.loads(content)
        for _ in range(chosen.choice((1, 1, 3))):
            holder, key = chosen.choice(list(_leaves(data)))
            holder[key] = chosen.choice(_ODD)
        return "value", json.dumps(data).encode()
    way = chosen.choice(list(TEXT_WAYS))
    return way, TEXT_WAYS[way](chosen, content)


def _leaves(data: Any) -> Iterator[tuple[Any, Any]]:
    """Every place of a JSON value, as the mapping or list that holds it and the key."""
    places = data.items() if isinstance(data, dict) else enumerate(data) if isinstance(data, list) else ()
    for key, value in list(places):
        yield data, key
        yield from _leaves(value)


def _linted(folder: Path, name: str, content: bytes) -> list[str]:
    file = folder / f"list-{name}"
    file.write_bytes(content)
    started = time.process_time()
    source, catalogue = PoolSource(file, name), standard()
    opened = OpenedPool(source, catalogue, read_pool(source, catalogue))
    found = wrong_with(lint(opened), opened, name)
    spent = time.process_time() - started
    file.unlink()
    return [*found, *([f"{spent:.1f} s of the processor"] if spent > MOST_SECONDS else [])]


def _asked(folder: Path, kind: str, content: bytes, chosen: random.Random) -> list[str]:
    suffix = {"plan": ".yaml", "slate": ".csv", "result": ".json"}[kind]
    file, plan = folder / f"broken-{kind}{suffix}", folder / "plan.yaml"
    file.write_bytes(content)
    command = {
        "plan": [chosen.choice(("check", "propose", "explain")), str(file), "--time-limit", "10"],
        "slate": ["validate", str(plan), str(file)],
        "result": ["verify", str(file), "--pool", str(folder / "pool.csv")] if chosen.random() < 0.5 else ["report", str(file)],
    }[kind]
    command += ["--lang", chosen.choice(("en", "vi"))]
    out, err = io.StringIO(), io.StringIO()
    with contextlib.redirect_stdout(out), contextlib.redirect_stderr(err):
        code = main(command)
    said = out.getvalue() + err.getvalue()
    found = [] if code in ANSWERS else [f"exit {code}: {said[-300:]!r}"]
    return [*found, *(["a traceback"] if "Traceback" in said else [])]


def run(wanted: range) -> None:
    """Examine the files of these seeds, and say so."""
    told = sys.stdout  # main() is given another one
    warnings.simplefilter("ignore")
    with tempfile.TemporaryDirectory() as name:
        for seed in wanted:
            what, doing = examined(seed, Path(name))
            print(f"start {seed} {what}", file=told, flush=True)
            try:
                faults = doing()
            except BaseException as error:
                faults = [f"{type(error).__name__}: {error}"]
            if (kib := resource.getrusage(resource.RUSAGE_SELF).ru_maxrss) > MOST_KIB:
                faults.append(f"{kib} KiB")
            for fault in faults:
                print(f"fault {seed} {fault!r}", file=told, flush=True)
        print(f"memory {resource.getrusage(resource.RUSAGE_SELF).ru_maxrss}", file=told, flush=True)


if __name__ == "__main__":
    first, last, step = map(int, sys.argv[1:])
    run(range(first, last + 1, step))
