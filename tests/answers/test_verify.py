"""`verify` finds every line that was changed by hand, names the pool's cell that was, and needs no solver for it."""

from __future__ import annotations

import copy
import json
import re
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

import planner
from planner.answers import verify as verifying
from planner.answers.verify import Verified, verify
from planner.problems import BadInput
from planner.results.redaction import redacted
from planner.results.result import Result
from planner.session.case import Case
from planner.session.session import Session
from tests.answers import small_case

# What nobody can count again, or what says how the answer was reached.
LEFT = re.compile(
    r"^(notes|problems|conflicts_complete|lang|command)\b|^provenance\.(planner|ortools|settings)|^details\.(bundle|redacted|since)"
    r"|^objective\[\]\.bound"
)
# What the recount itself starts from.
ANSWERED = re.compile(r"^(slate|objective|relaxations|conflicts|status|findings\[\]\.rule$)")
OTHER = {
    "met": "not_met", "not_met": "met", "unproven": "met", "must": "should", "should": "must",
    "at_least": "at_most", "at_most": "at_least", "over": "under",
    "members": "others", "others": "members", "committee": "people", "people": "committee", "posts": "people",
    "pair": "people", "numbers": "people", "values": "people",
    "prices": "counting", "counting": "prices", "solver": "prices",
    "party": "state", "state": "party", "id": "pool", "huyền-hỏi-ngã-sắc-nặng": "sắc-huyền-hỏi-ngã-nặng",
}  # fmt: skip
STATUS = {"optimal": "infeasible", "not_compliant": "compliant", "feasible": "optimal", "infeasible": "optimal"}


@pytest.fixture(scope="module")
def cases(tmp_path_factory: pytest.TempPathFactory) -> dict[str, tuple[Result, Case]]:
    feasible = planner.load(small_case.write(tmp_path_factory.mktemp("feasible")))
    infeasible = planner.load(small_case.infeasible(tmp_path_factory.mktemp("infeasible")))
    return {
        "propose": (feasible.detailed(feasible.propose()), feasible.case),
        "validate": (feasible.detailed(feasible.validate(small_case.SLATE)), feasible.case),
        "check": (feasible.detailed(feasible.check()), feasible.case),
        "explain": (infeasible.detailed(infeasible.explain()), infeasible.case),
    }


def count(result: Result, case: Case) -> Verified:
    return verifying._verified(result, case)


def leaves(data: Any, path: str = "", where: tuple[Any, ...] = ()) -> Iterator[tuple[str, tuple[Any, ...]]]:
    """(path without indices, keys) of every text and number."""
    if isinstance(data, dict):
        for key, part in data.items():
            yield from leaves(part, f"{path}.{key}".lstrip("."), (*where, key))
    elif isinstance(data, list):
        for i, part in enumerate(data):
            yield from leaves(part, f"{path}[]", (*where, i))
    elif data is not None:
        yield path, where


def changed(data: dict[str, Any], where: tuple[Any, ...]) -> dict[str, Any]:
    """A copy with one text or number made another."""
    copied = copy.deepcopy(data)
    at = copied
    for key in where[:-1]:
        at = at[key]
    value = at[where[-1]]
    if isinstance(value, bool):
        at[where[-1]] = not value
    elif isinstance(value, int | float):
        at[where[-1]] = value + 1
    elif where[-1] == "status":
        at[where[-1]] = STATUS[value]
    elif where[-1] == "authority":
        at[where[-1]] = "central" if value != "central" else "local"
    else:
        at[where[-1]] = OTHER.get(value, f"{value}x")
    return copied


@pytest.mark.slow
@pytest.mark.parametrize("command", ["propose", "validate", "check", "explain"])
def test_nothing_differs_and_every_change_is_named(
    command: str, cases: dict[str, tuple[Result, Case]], monkeypatch: pytest.MonkeyPatch
) -> None:
    result, case = cases[command]
    assert count(result, case).differences == []
    data = json.loads(result.to_json())
    session = Session(case)
    again = verifying._again(result, session, session)
    really = verifying._again
    tried: set[str] = set()
    missed = []
    for path, where in leaves(data):
        kind = re.sub(r"(findings\[\]\.facts|names|people|counts|means|by_value)\.[^.\[]+", r"\1.*", path)
        if LEFT.match(path) or kind in tried:
            continue
        tried.add(kind)
        mutant = Result.model_validate(changed(data, where))
        monkeypatch.setattr(verifying, "_again", really if ANSWERED.match(path) else lambda *_: again)
        if not count(mutant, case).differences:
            missed.append((path, where))
    assert missed == []
    assert len(tried) > 60


@pytest.mark.slow
def test_what_is_left_out_or_added_is_named(cases: dict[str, tuple[Result, Case]]) -> None:
    result, case = cases["validate"]
    for part in ("findings", "committees", "waivers"):
        for more in (True, False):
            mutant = result.model_copy(deep=True)
            parts = getattr(mutant, part)
            parts.append(parts[0]) if more else parts.pop()
            assert part in {d.where for d in count(mutant, case).differences}, (part, more)
    mutant = result.model_copy(deep=True)
    assert mutant.details is not None
    mutant.details.structure.pop()
    del mutant.names["a3"]
    assert {"details.structure", "names.a3"} <= {d.where for d in count(mutant, case).differences}


def test_what_older_results_do_not_say_is_missed_in_one_of_today(cases: dict[str, tuple[Result, Case]]) -> None:
    """Who leaves out every age, every number of a rule and every waiver's use has no result of 1.6.0."""
    result, case = cases["validate"]
    mutant = result.model_copy(deep=True)
    assert mutant.details is not None
    mutant.details.numbers, mutant.details.sources, mutant.details.months_asked = {}, [], []
    for person in mutant.details.people.values():
        person.at = {}
    for waiver in mutant.waivers:
        waiver.used = None
    named = {difference.where.split("[")[0].split(".a")[0] for difference in count(mutant, case).differences}
    assert any("used" in difference.where for difference in count(mutant, case).differences)
    assert "details.people" in named
    assert any(where.startswith("details.numbers") for where in named)


def test_a_slate_of_strangers_is_named(cases: dict[str, tuple[Result, Case]]) -> None:
    result, case = cases["validate"]
    for slate in ({"executive": ["a1", "zz"]}, {"executive": ["a1", "a1"]}, {"council": ["a1"]}):
        found = count(result.model_copy(update={"slate": slate}), case).differences
        assert [d.where for d in found] == [f"slate.{next(iter(slate))}"]


@pytest.mark.slow
def test_a_relaxation_that_does_not_carry_is_named(cases: dict[str, tuple[Result, Case]]) -> None:
    result, case = cases["explain"]
    for i, relaxation in enumerate(result.relaxations):
        for n in range(len(relaxation.changes)):
            mutant = result.model_copy(deep=True)
            mutant.relaxations[i].changes.pop(n)
            assert count(mutant, case).differences, (i, n)


def test_a_changed_cell_of_the_pool_is_named(cases: dict[str, tuple[Result, Case]], tmp_path: Path) -> None:
    result, _ = cases["validate"]
    pool = tmp_path / "other.csv"
    pool.write_text(small_case.POOL.replace("Phạm Đức Đạt,nam,01/02/1990", "Phạm Đức Đạt,nam,01/02/1980"), "utf-8")
    found = {d.where: (d.said, d.found) for d in verify(result, pool).differences}
    assert found["details.people.a4.fields.birth_date"] == ("01/02/1990", "01/02/1980")
    assert "provenance.pool_sha256" in found
    assert "findings[executive/young].actual" in found


def test_rules_come_from_the_result_or_a_plan(cases: dict[str, tuple[Result, Case]]) -> None:
    result, case = cases["propose"]
    pool = case.plan.pool.file
    assert verify(result, pool).differences == []
    plain = result.model_copy(update={"details": None})
    with pytest.raises(BadInput) as refused:
        verify(plain, pool)
    assert [p.code for p in refused.value.problems] == ["bundle-missing"]
    assert verify(plain, pool, case.plan.path).differences == []
    # Rules changed in the result itself do not have the hash that it states.
    mutant = result.model_copy(deep=True)
    assert mutant.details is not None
    mutant.details.bundle = {n: t.replace("at_least: 40%", "at_least: 20%") for n, t in mutant.details.bundle.items()}
    assert "provenance.plan_sha256" in {d.where for d in verify(mutant, pool).differences}


def test_redacted_and_refused_results_cannot_be_verified(cases: dict[str, tuple[Result, Case]]) -> None:
    result, case = cases["validate"]
    for mutant, code in (
        (redacted(result, "initials"), "verify-redacted"),
        (redacted(result, "counts"), "verify-redacted"),
        (Result(command="check", status="bad_input"), "verify-refusal"),
    ):
        with pytest.raises(BadInput) as refused:
            verify(mutant, case.plan.pool.file, case.plan.path)
        assert [p.code for p in refused.value.problems] == [code]


@pytest.mark.slow
def test_no_solver_is_loaded(cases: dict[str, tuple[Result, Case]], tmp_path: Path) -> None:
    script = "import sys; sys.modules['ortools'] = None\nfrom planner.cli.app import main\nsys.exit(main(sys.argv[1:]))"
    for name in ("explain", "propose"):
        result, case = cases[name]
        (tmp_path / "result.json").write_text(result.to_json(), "utf-8")
        run = subprocess.run(
            [sys.executable, "-c", script, "verify", tmp_path / "result.json", "--pool", case.plan.pool.file],
            capture_output=True, text=True, check=False,
        )  # fmt: skip
        assert (run.returncode, run.stderr) == (0, ""), run.stdout


def test_remarks_are_named_as_not_checked(cases: dict[str, tuple[Result, Case]]) -> None:
    for result, case in cases.values():
        assert "verify.left-remarks" in count(result.model_copy(update={"problems": [], "notes": []}), case).left
