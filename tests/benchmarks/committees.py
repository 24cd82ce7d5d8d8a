"""The best slate, proven: the product against the plain CP-SAT model of the same plan (`plain_model`)."""

from __future__ import annotations

import tempfile
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Any

import planner
from planner.solve.stages import stages
from planner.synth.generator import people
from planner.synth.plans import one_committee, three_committees, write_plan
from tests.benchmarks.measuring import median_run
from tests.benchmarks.outcome import Outcome, disagreements
from tests.benchmarks.plain_model import solved_in_stages
from tests.benchmarks.product import proposed
from tests.benchmarks.setting import setting
from tests.benchmarks.tables import ratio, seconds, table

PLANS: dict[str, Callable[..., dict[str, Any]]] = {"three-committees": three_committees, "one-committee": one_committee}

EXPLAINED = """\
Seconds from rules and pool in memory until the optimum is proven. "preferences": the stages that the plan asks for (should by
priority, then highest: confidence). "all": these, then most seats, then the least sum of row numbers. planner: `propose`, with
compiling, feasibility and the checker. Its peer is plain CP-SAT: a boolean for each person and committee; making its model is
counted, making the rows is not. "plain": default settings; "tuned": the same model, one worker, linearization level 2, no
presolve. Ratio: peer / planner. "same": the optima proven by both are equal."""


def compare(name: str, sizes: Sequence[int], limit: float, seed: int, repetitions: int, workers: int = 0) -> int:
    """Print the table; 1 where the two disagree on an optimum."""
    wrong: list[str] = []
    rows, details = [], []
    for size in sizes:
        with tempfile.TemporaryDirectory() as folder:
            pool = people(size, seed=seed)
            path = write_plan(Path(folder), PLANS[name](pool, seed=seed, pool="pool.parquet"), pool, seed=seed)
            ours, times = median_run(lambda path=path: proposed(path, limit), repetitions, lambda o: o.seconds)
            peers = {
                peer: median_run(
                    lambda path=path, is_tuned=is_tuned: _plain(path, limit, workers, is_tuned),
                    repetitions, lambda o: o.seconds, enough=limit / 4,
                )
                for peer, is_tuned in (("plain", False), ("tuned", True))
            }  # fmt: skip
        details.append(f"{size} people, planner (run {times} times): {_told(ours)}")
        for peer, (plain, runs) in peers.items():
            wrong += [f"{size} people, {peer}: {text}" for text in disagreements(ours, plain)]
            for what, count in (("preferences", ours.preferred), ("all", ours.wanted)):
                rows.append(_row(size, what, peer, count, ours, plain, limit))
            details.append(f"{size} people, {peer} (run {runs} times; model made in {plain.building:.2f} s): {_told(plain)}")
    print(f"{name}, limit {limit:g} s\n{setting(seed, repetitions, workers_of_plain=workers or 'all')}\n\n{EXPLAINED}\n")
    headers = ("people", "stages", "planner", "(CPU)", "peer", "seconds", "(CPU)", "ratio", "same")
    print(table(headers, rows))
    print("\nStages: value, second at which it ended (where not proven: the bound)")
    print("\n".join(details))
    agreed = "No optimum or bound of one contradicts the other."
    print("\n".join(f"DISAGREEMENT: {text}" for text in wrong) if wrong else agreed)
    return int(bool(wrong))


def _plain(path: Path, limit: float, workers: int, is_tuned: bool) -> Outcome:
    case = planner.load(path).case
    return solved_in_stages(case.compiled, stages(case.compiled, case.current), limit, workers, is_tuned)


def _row(size: int, what: str, peer_name: str, count: int, ours: Outcome, plain: Outcome, limit: float) -> Sequence[object]:
    done, peer = ours.proven_at(count), plain.proven_at(count)
    if done is None:
        return (size, what, f"> {limit:g}", seconds(ours.cpu), peer_name, *_peer(plain, count, limit), "–", "–")
    same = "yes" if peer is not None and _values(ours, count) == _values(plain, count) else "no" if peer is not None else "–"
    times = ratio(None if peer is None else peer.at, done.at, limit)
    return (size, what, seconds(done.at), seconds(done.cpu), peer_name, *_peer(plain, count, limit), times, same)


def _peer(plain: Outcome, count: int, limit: float) -> tuple[str, str]:
    peer = plain.proven_at(count)
    return (f"> {limit:g}", seconds(plain.cpu)) if peer is None else (seconds(peer.at), seconds(peer.cpu))


def _values(outcome: Outcome, count: int) -> list[object]:
    return [stage.value for stage in outcome.stages[:count]]


def _told(outcome: Outcome) -> str:
    parts = [
        f"{s.label} {s.value}{'' if s.is_proven else f' (bound {s.bound}, not proven)'} at {s.at:.2f}" for s in outcome.stages
    ]
    if len(outcome.stages) < outcome.wanted and all(s.is_proven for s in outcome.stages):
        parts.append("then nothing within the limit")
    return "; ".join(parts)
