"""The verdicts of `sortition-algorithms` on panels, in a process of its own: prints JSON, one answer a case.

python -m tests.benchmarks.panel_peer CASES.json

As its own command line does: the files read by its reader, people at the addresses of those selected before taken out, then any
panel (`find_random_sample` with `test_selection`); where there is none, the relaxed quotas that it suggests.
"""

from __future__ import annotations

import contextlib
import io
import json
import sys
from collections.abc import Sequence
from pathlib import Path
from typing import Any

from tests.benchmarks.measuring import measured
from tests.benchmarks.panel_cases import Case, read_cases


def main(arguments: Sequence[str]) -> int:
    silent = io.StringIO()
    with contextlib.redirect_stdout(silent):
        import sortition_algorithms.core  # noqa: F401  (what solves is loaded before the clock runs)

        answers = [_answer(case) for case in read_cases(Path(arguments[0]))]
    print("\n" + json.dumps(answers), flush=True)
    return 0


def _answer(case: Case) -> dict[str, Any]:
    from sortition_algorithms import CSVFileDataSource, SelectionData, Settings, errors, find_random_sample
    from sortition_algorithms.people import exclude_matching_selected_addresses

    nowhere = Path(case.people).with_suffix(".out")
    source = CSVFileDataSource(
        features_file=Path(case.features), people_file=Path(case.people),
        already_selected_file=None if case.already is None else Path(case.already),
        selected_file=nowhere, remaining_file=nowhere,
    )  # fmt: skip
    settings = Settings(
        id_column=case.id_column, columns_to_keep=[], check_same_address=bool(case.address),
        check_same_address_columns=list(case.address),
    )  # fmt: skip
    answer: dict[str, Any] = {"name": case.name, "refused": None, "panel": None, "moved": None}
    with measured() as loading:
        try:
            data = SelectionData(source)
            features, _ = data.load_features(case.number)
            people, _ = data.load_people(settings, features)
            already, _ = data.load_already_selected(settings)
        except (errors.SortitionBaseError, Exception) as error:
            answer["refused"] = str(error)
    if answer["refused"] is None:
        with measured() as deciding:
            try:
                left = exclude_matching_selected_addresses(people, already, settings)
                found, _ = find_random_sample(
                    features, left, case.number, settings.normalised_address_columns, test_selection=True
                )
                answer["panel"] = sorted(found[0])
            except errors.InfeasibleQuotasError as none:
                answer["moved"] = {
                    f"{name}={value}": [quota.min, quota.max]
                    for name, values in none.features.items()
                    for value, quota in values.items()
                }
            except errors.InfeasibleQuotasCantRelaxError:
                pass
        answer["deciding"] = vars(deciding)
    return {**answer, "loading": vars(loading)}


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
