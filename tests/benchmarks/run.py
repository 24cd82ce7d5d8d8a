"""python -m tests.benchmarks.run BENCHMARK [...]: prints figures and ratios against a peer measured in the same run.

Run from the top of the project; see README.md beside this file.
"""

from __future__ import annotations

import argparse
import sys
from collections.abc import Sequence
from pathlib import Path


def main(arguments: Sequence[str] | None = None) -> int:
    parser = argparse.ArgumentParser(prog="python -m tests.benchmarks.run", description=__doc__.splitlines()[0])
    several = parser.add_subparsers(dest="benchmark", required=True)
    for name, sizes in (("three-committees", "200,2000,30000"), ("one-committee", "30000")):
        one = several.add_parser(name, help="the best slate, proven, against the plain CP-SAT model")
        one.add_argument("--people", type=_sizes, default=sizes, help="sizes of the pool, comma-separated")
        one.add_argument("--limit", type=float, default=120, help="seconds for each run")
        one.add_argument("--workers", type=int, default=0, help="workers of the plain model; 0: CP-SAT's default, all cores")
        _shared(one)
    two = several.add_parser("sortition", help="panels under quotas, against sortition-algorithms")
    two.add_argument("--data", type=Path, required=True, help="a folder of folders with plan.yaml and its pool")
    two.add_argument("--repetitions", type=int, default=5, help="runs of each; the median is shown")
    panels = several.add_parser("panel", help="panels from the files of sortition tools, against sortition-algorithms")
    panels.add_argument("--data", type=Path, help="a folder of folders with plan.yaml and its pool")
    panels.add_argument("--fixtures", type=Path, help="a folder with the peer's features.csv and candidates*.csv")
    panels.add_argument("--fetch", action="store_true", help="fetch these fixtures from the peer's source distribution")
    panels.add_argument("--random", type=int, default=0, help="how many small random problems")
    panels.add_argument("--seed", type=int, default=1, help="seed of the random problems")
    three = several.add_parser("conflict", help="the first minimal conflict, against assumptions on the plain model")
    three.add_argument("--people", type=int, default=3000, help="size of the pool")
    three.add_argument("--limit", type=float, default=120, help="seconds for each run")
    three.add_argument("--workers", type=int, default=0, help="workers of the plain model; 0: CP-SAT's default, all cores")
    _shared(three)
    ways = several.add_parser("relaxations", help="the cheapest relaxations, against CP-SAT over every rule and column at once")
    ways.add_argument("--people", type=int, default=3000, help="size of the pool")
    ways.add_argument("--limit", type=float, default=120, help="seconds for each run of the peer")
    _shared(ways)
    four = several.add_parser("pool", help="loading, checking and proposing on large pools")
    four.add_argument("--people", type=_sizes, default="200000,1000000", help="sizes of the pool, comma-separated")
    four.add_argument("--formats", default="csv,parquet", help="files of the pool, comma-separated")
    four.add_argument("--plain-up-to", type=int, default=200_000, help="the largest pool on which the plain model is tried")
    four.add_argument("--limit", type=float, default=120, help="seconds for the plain model")
    four.add_argument("--house", type=int, default=20_000, help="people of a workbook in the house style; 0: none")
    _shared(four)
    five = several.add_parser("questions", help="range, people and resilience, against a fresh CP-SAT model for each question")
    five.add_argument("--people", type=_sizes, default="3000", help="sizes of the pool, comma-separated")
    five.add_argument("--sample", type=int, default=20, help="questions that are asked of a fresh model")
    five.add_argument("--limit", type=float, default=60, help="seconds for each of these")
    _shared(five)
    months = several.add_parser("timeline", help="a slate month by month, against judging every month")
    months.add_argument("--people", type=_sizes, default="3000", help="sizes of the pool, comma-separated")
    months.add_argument("--months", type=int, default=63, help="how many months")
    _shared(months)
    rest = several.add_parser("rest", help="the rest of a board, against the same asked as a plan")
    rest.add_argument("--people", type=_sizes, default="400,3000", help="sizes of the pool, comma-separated")
    _shared(rest)
    six = several.add_parser("posts", help="exclusive posts and several units, against bundles made in full")
    six.add_argument("--people", type=_sizes, default="400,3000", help="sizes of the pool, comma-separated")
    six.add_argument("--limit", type=float, default=60, help="seconds for each run")
    _shared(six)
    chosen = parser.parse_args(arguments)
    if chosen.benchmark in ("three-committees", "one-committee"):
        from tests.benchmarks.committees import compare

        return compare(chosen.benchmark, chosen.people, chosen.limit, chosen.seed, chosen.repetitions, chosen.workers)
    if chosen.benchmark == "sortition":
        from tests.benchmarks.sortition import compare as compare_panels

        return compare_panels(chosen.data, chosen.repetitions)
    if chosen.benchmark == "panel":
        from tests.benchmarks.panel import compare as compare_files

        return compare_files(chosen.data, chosen.fixtures, chosen.fetch, chosen.random, chosen.seed)
    if chosen.benchmark == "conflict":
        from tests.benchmarks.conflict import compare as compare_conflicts

        return compare_conflicts(chosen.people, chosen.limit, chosen.seed, chosen.repetitions, chosen.workers)
    if chosen.benchmark == "relaxations":
        from tests.benchmarks.relaxations import compare as compare_relaxations

        return compare_relaxations(chosen.people, chosen.limit, chosen.seed, chosen.repetitions)
    if chosen.benchmark == "pool":
        from tests.benchmarks.pool import compare as compare_pools

        formats = chosen.formats.split(",")
        limits = chosen.plain_up_to, chosen.limit
        return compare_pools(chosen.people, formats, *limits, chosen.seed, chosen.repetitions, chosen.house)
    if chosen.benchmark == "questions":
        from tests.benchmarks.questions import compare as compare_questions

        return compare_questions(chosen.people, chosen.sample, chosen.limit, chosen.seed)
    if chosen.benchmark == "timeline":
        from tests.benchmarks.timeline import compare as compare_months

        return compare_months(chosen.people, chosen.months, chosen.seed)
    if chosen.benchmark == "rest":
        from tests.benchmarks.rest import compare as compare_rest

        return compare_rest(chosen.people, chosen.seed)
    if chosen.benchmark == "posts":
        from tests.benchmarks.posts import compare as compare_posts

        return compare_posts(chosen.people, chosen.limit, chosen.seed)
    raise AssertionError(chosen.benchmark)


def _shared(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("--seed", type=int, default=1, help="seed of the synthetic people")
    parser.add_argument("--repetitions", type=int, default=3, help="runs of each; the median is shown")


def _sizes(text: str) -> list[int]:
    return [int(part) for part in text.split(",")]


if __name__ == "__main__":
    sys.exit(main())
