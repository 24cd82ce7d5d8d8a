"""python -m tests.benchmarks.run BENCHMARK [...]: prints figures and ratios against a peer measured in the same run.

Run from the top of the project; see README.md beside this file.
"""

from __future__ import annotations

import argparse
import sys
from collections.abc import Sequence


def main(arguments: Sequence[str] | None = None) -> int:
    parser = argparse.ArgumentParser(prog="python -m tests.benchmarks.run", description=__doc__.splitlines()[0])
    several = parser.add_subparsers(dest="benchmark", required=True)
    for name, sizes in (("three-committees", "200,2000,30000"), ("one-committee", "30000")):
        one = several.add_parser(name, help="the best slate, proven, against the plain CP-SAT model")
        one.add_argument("--people", type=_sizes, default=sizes, help="sizes of the pool, comma-separated")
        one.add_argument("--limit", type=float, default=120, help="seconds for each run")
        one.add_argument("--workers", type=int, default=0, help="workers of the plain model; 0: CP-SAT's default, all cores")
        _shared(one)
    chosen = parser.parse_args(arguments)
    if chosen.benchmark in ("three-committees", "one-committee"):
        from tests.benchmarks.committees import compare

        return compare(chosen.benchmark, chosen.people, chosen.limit, chosen.seed, chosen.repetitions, chosen.workers)
    raise AssertionError(chosen.benchmark)


def _shared(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("--seed", type=int, default=1, help="seed of the synthetic people")
    parser.add_argument("--repetitions", type=int, default=3, help="runs of each; the median is shown")


def _sizes(text: str) -> list[int]:
    return [int(part) for part in text.split(",")]


if __name__ == "__main__":
    sys.exit(main())
