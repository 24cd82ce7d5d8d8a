"""One run of `sortition-algorithms` in a process of its own (its solver and OR-Tools cannot live in one): prints JSON.

python -m tests.benchmarks.sortition_peer FEATURES.csv PEOPLE.csv NUMBER

Its plain question: any panel within the quotas (`find_random_sample` with `test_selection`), on its default solver HiGHS. Where
there is none it looks for the relaxation of quotas itself and raises it; that part is timed apart.
"""

from __future__ import annotations

import csv
import json
import sys
from collections.abc import Sequence
from typing import Any

from tests.benchmarks.measuring import Spent, cpu_seconds, measured


def main(arguments: Sequence[str]) -> int:
    from sortition_algorithms import InfeasibleQuotasError, Settings, find_random_sample, read_in_features, read_in_people
    from sortition_algorithms.committee_generation import common

    features_file, people_file, number = arguments[0], arguments[1], int(arguments[2])
    with measured() as loading:
        with open(features_file, encoding="utf-8", newline="") as file:
            reader = csv.DictReader(file)
            features, _, _ = read_in_features(list(reader.fieldnames or ()), list(reader), number)
        with open(people_file, encoding="utf-8", newline="") as file:
            reader = csv.DictReader(file)
            settings = Settings(id_column="id", columns_to_keep=[])
            people, _ = read_in_people(list(reader.fieldnames or ()), list(reader), features, settings)

    relaxing = Spent()
    relax = common._relax_infeasible_quotas

    def timed_relax(*given: Any, **named: Any) -> Any:
        with measured() as spent:
            answer = relax(*given, **named)
        relaxing.wall, relaxing.cpu = spent.wall, spent.cpu
        return answer

    common._relax_infeasible_quotas = timed_relax
    panel: list[str] | None = None
    moves: dict[str, int] | None = None
    with measured() as solving:
        try:
            found, _ = find_random_sample(features, people, number, [], test_selection=True)
            panel = sorted(found[0])
        except InfeasibleQuotasError as infeasible:
            moves = {}
            for name, values in features.items():
                for value, old in values.items():
                    new = infeasible.features[name][value]
                    moves[f"{name}={value}"] = (old.min - new.min) + (new.max - old.max)
    answer = {
        "panel": panel,
        "cost": None if moves is None else sum(moves.values()),
        "loading": vars(loading),
        "deciding": {"wall": solving.wall - relaxing.wall, "cpu": solving.cpu - relaxing.cpu},
        "relaxing": None if moves is None else vars(relaxing),
        "cpu": cpu_seconds(),
    }
    print("\n" + json.dumps(answer), flush=True)
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
