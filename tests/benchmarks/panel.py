"""Panels from the two files of sortition tools: `init --from` and the product's verdict against `sortition-algorithms`' own."""

from __future__ import annotations

import json
import random
import subprocess
import sys
import tempfile
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any

import planner
from tests.benchmarks.panel_cases import Case, faults, fetched_fixtures, fixture_cases, leaves_flex, random_case, written
from tests.benchmarks.setting import setting
from tests.benchmarks.sortition import PROJECT, translated
from tests.benchmarks.tables import ratio, seconds, table

FIXTURE_NUMBERS = (20, 21, 22, 23, 24)

EXPLAINED = """\
Seconds. "read": both files to something that can be asked (planner: checks, the plan's three files written and loaded again);
"decide": a panel, or proof that there is none and one relaxation of the quotas within min_flex and max_flex. One process of
each side for all problems, what solves loaded before. "verdict": panel, relaxed (none, and quotas that give way enough), none
(nothing within min_flex and max_flex does it), refused (the files).
"""


def compare(data: Path | None, fixtures: Path | None, fetch: bool, count: int, seed: int) -> int:
    """Print the table of all problems asked for; 1 where the two contradict each other."""
    with tempfile.TemporaryDirectory() as folder:
        cases = [case for plan in sorted(data.glob("*/plan.yaml")) for case in of_plan(plan, Path(folder))] if data else []
        if fetch:
            fixtures = fetched_fixtures(Path(folder))
        if fixtures is not None:
            cases += fixture_cases(fixtures, FIXTURE_NUMBERS)
        draw = random.Random(seed)
        cases += [random_case(f"random {n}", Path(folder) / f"random{n}", draw) for n in range(count)]
        if not cases:
            raise SystemExit("nothing to compare: --data, --fixtures, --fetch or --random")
        ours, peer = run("panel_product", cases, Path(folder)), run("panel_peer", cases, Path(folder))
        wrong = [f"{a.name}: {text}" for a, b, c in zip(cases, ours, peer, strict=True) for text in contradictions(a, b, c)]
    rows = [_row(case, a, b) for case, a, b in zip(cases, ours, peer, strict=True)]
    shown = [row for case, row in zip(cases, rows, strict=True) if not case.name.startswith("random ")]
    print(f"panel\n{setting(None, 1)}\n\n{EXPLAINED}")
    if shown:
        print(table(("problem", "verdict", "read", "peer", "ratio", "decide", "peer", "ratio"), shown))
    if count:
        print(f"\n{count} random problems: {_tally(ours, cases)}")
    agreed = "Both have the same verdict on every problem."
    print("\n" + ("\n".join(f"DISAGREEMENT: {text}" for text in wrong) if wrong else agreed))
    return int(bool(wrong))


def of_plan(path: Path, folder: Path) -> list[Case]:
    """A plan of quotas as the two files."""
    own = folder / path.parent.name
    own.mkdir(parents=True, exist_ok=True)
    features, people, number = translated(path, own)
    return [Case(path.parent.name, features, people, int(number), plan=str(path))]


def run(module: str, cases: Sequence[Case], folder: Path) -> list[dict[str, Any]]:
    """The answers of one side, from a process of its own."""
    file = written(cases, folder / "cases.json")
    done = subprocess.run(
        [sys.executable, "-m", f"tests.benchmarks.{module}", str(file)],
        cwd=PROJECT, capture_output=True, text=True, check=False,
    )  # fmt: skip
    if done.returncode:
        raise RuntimeError(f"{module} failed:\n{done.stderr}")
    answers: list[dict[str, Any]] = json.loads(done.stdout.strip().splitlines()[-1])
    return answers


def verdict(answer: Mapping[str, Any]) -> str:
    if answer["refused"] is not None:
        return "refused"
    return "panel" if answer["panel"] is not None else "relaxed" if answer["moved"] is not None else "none"


def contradictions(case: Case, ours: Mapping[str, Any], peer: Mapping[str, Any]) -> list[str]:
    """Verdicts that differ (from the peer's and, where there is one, from that of the plan itself); a panel of either that
    breaks a quota by a count of our own; relaxed quotas of either that leave min_flex and max_flex."""
    found = []
    if verdict(ours) != verdict(peer):
        found.append(f"{verdict(ours)} here, {verdict(peer)} there ({ours['refused'] or ''}{peer['refused'] or ''})")
    for name, answer in (("planner", ours), ("peer", peer)):
        if answer["panel"] is not None:
            found += [f"the panel of {name}: {text}" for text in faults(case, answer["panel"])]
        if answer["moved"] is not None:
            found += [f"{name} leaves the flex of {text}" for text in leaves_flex(case, answer["moved"])]
    if case.plan is not None:
        asked = planner.load(case.plan).session.decided().slate is not None
        if asked != (ours["panel"] is not None):
            found.append("another verdict than that of the plan it was made from")
    return found


def _row(case: Case, ours: Mapping[str, Any], peer: Mapping[str, Any]) -> tuple[str, ...]:
    cells: list[str] = [case.name, verdict(ours)]
    for part in ("loading", "deciding"):
        a, b = (answer.get(part, {}).get("wall") for answer in (ours, peer))
        cells += [seconds(a), seconds(b), "–" if a is None or b is None else ratio(b, a)]
    return tuple(cells)


def _tally(answers: Sequence[Mapping[str, Any]], cases: Sequence[Case]) -> str:
    words = [verdict(a) for a, case in zip(answers, cases, strict=True) if case.name.startswith("random ")]
    return ", ".join(f"{words.count(word)} {word}" for word in dict.fromkeys(sorted(words)))
