"""`timeline` on one slate: the months in which something may turn against judging every month, in one run."""

from __future__ import annotations

import tempfile
from collections.abc import Mapping, Sequence
from pathlib import Path

import planner
from planner.check.judge import judge
from planner.check.over_time import first_month, moved_on, over_time, retiring
from planner.language.plan import Slate
from planner.session.session import Session
from planner.synth.generator import people as made
from planner.synth.plans import three_committees, write_plan
from tests.benchmarks.measuring import measured
from tests.benchmarks.setting import setting
from tests.benchmarks.tables import ratio, seconds, table

EXPLAINED = """\
Seconds of CPU, after loading and after the slate. planner: `over_time`, which judges a rule where somebody has left or one of
its conditions may turn. Every month: the checker on all rules that go on, in each month, on who is left. "differ": months in
which a verdict or a shortfall is another. "answer": the whole answer of `timeline`, findings and ages included."""

HEADERS = ("plan", "members", "months", "told", "planner", "every month", "ratio", "answer", "differ")
State = dict[str, tuple[str, int]]


def by_turns(session: Session, slate: Slate, start: int, end: int) -> dict[int, State]:
    """Verdict and shortfall of each rule that goes on, in every month: those that are not judged stay as they were."""
    found: dict[int, State] = {}
    _, *months = over_time(session.plan, session.pool, slate, start, end)
    judged = judge(session.plan, session.pool, slate)
    state = {one.rule.key: (one.judgement.verdict, one.judgement.shortfall) for one in judged if one.rule.lasts}
    at = {month.month: month for month in months}
    for month in range(start, end + 1):
        if month in at:
            state = {one.rule.key: (one.judgement.verdict, one.judgement.shortfall) for one in at[month].judged}
        found[month] = state
    return found


def every_month(session: Session, slate: Mapping[str, Sequence[str]], start: int, end: int) -> dict[int, State]:
    """The same by judging each month by itself."""
    ids = list(dict.fromkeys(pid for members in slate.values() for pid in members))
    latest = {pid: one.latest for pid, one in retiring(session.pool, ids).items()}
    found: dict[int, State] = {}
    for month in range(start, end + 1):
        left = {
            committee: [pid for pid in members if (last := latest[pid]) is None or last > month]
            for committee, members in slate.items()
        }
        judged = judge(moved_on(session.plan, month - start), session.pool, left)
        found[month] = {one.rule.key: (one.judgement.verdict, one.judgement.shortfall) for one in judged if one.rule.lasts}
    return found


def line(title: str, path: Path | str, months: int) -> tuple[list[str], int]:
    """One row of the table, and in how many months the two differ."""
    loaded = planner.load(path)
    session = loaded.session
    slate, start = session.without(None), first_month(session.plan)
    if slate is None or start is None:
        raise ValueError("a plan without a slate or a month has no timeline")
    with measured() as ours:
        found = by_turns(session, slate, start, start + months)
    with measured() as theirs:
        naive = every_month(session, slate, start, start + months)
    with measured() as whole:
        end = start + months
        told = loaded.timeline(slate, until=f"{end // 12}-{end % 12 + 1:02}")
    differ = sum(found[month] != naive[month] for month in naive)
    members = sum(len(ids) for ids in slate.values())
    numbers = [str(n) for n in (members, months, len(told.months))]
    times = [seconds(ours.cpu), seconds(theirs.cpu), ratio(theirs.cpu, ours.cpu), seconds(whole.cpu)]
    return [title, *numbers, *times, str(differ)], differ


def compare(sizes: list[int], months: int, seed: int) -> int:
    """Print the table; 1 where a month differs."""
    print(setting(seed, 1, months=months))
    print(EXPLAINED)
    with tempfile.TemporaryDirectory() as folder:
        plans: list[tuple[str, Path]] = [("examples/city, 180 people", Path("examples/city/plan.yaml"))]
        for size in sizes:
            pool = made(size, seed=seed)
            path = write_plan(Path(folder) / str(size), three_committees(pool, seed=seed), pool)
            plans.append((f"three committees, {size}", path))
        lines = [line(title, path, months) for title, path in plans]
    print(table(HEADERS, [cells for cells, _ in lines]))
    return 1 if any(differ for _, differ in lines) else 0
