"""examples/merger: three wards become one. Its page says what the commands say, and the lists add up."""

from __future__ import annotations

import csv
import re
import shlex
import shutil
from collections import Counter
from pathlib import Path

import pytest

import planner
from planner.answers.details import detailed
from planner.api import LoadedPlan
from planner.report import render
from planner.report.phrases.chains import chains
from planner.results.redaction import redacted
from planner.results.result import Result
from tests.in_one_process import planner as command

MERGER = Path(__file__).parents[2] / "examples" / "merger"
COMMAND = re.compile(r"```console\n(.*?)```", re.DOTALL)


@pytest.fixture(scope="module")
def plan() -> LoadedPlan:
    return planner.load(MERGER / "plan.yaml")


@pytest.fixture(scope="module")
def result(plan: LoadedPlan) -> Result:
    return plan.propose()


@pytest.fixture(scope="module")
def old() -> dict[str, list[str]]:
    slate: dict[str, list[str]] = {}
    with (MERGER / "slate-old.csv").open(encoding="utf-8") as file:
        for row in csv.DictReader(file):
            slate.setdefault(row["committee"], []).append(row["id"])
    return slate


def test_every_line_of_the_page_is_in_its_printout(tmp_path: Path) -> None:
    folder = tmp_path / "merger"
    shutil.copytree(MERGER, folder)
    codes, said = [], b""
    for block in COMMAND.findall((MERGER / "README.md").read_text(encoding="utf-8")):
        for line in block.splitlines():
            if line.startswith("$ planner "):
                code, out, err = command(shlex.split(line)[2:], folder)
                codes.append(code)
                said = out + err
            elif line != "...":
                assert " ".join(line.split()) in " ".join(said.decode().split()), line
    assert codes == [1, 0, 0, 0, 0, 0, 0, 0]
    assert (folder / "merged.docx").stat().st_size > 0


def test_posts_are_no_reason_to_cut_the_model_apart(plan: LoadedPlan, result: Result) -> None:
    compiled = plan.case.compiled
    assert compiled.bundling.is_split
    assert not compiled.under(compiled.must).bundling.is_split
    assert not any(note.code == "note.bundles-split" for note in result.notes)


def test_everybody_of_the_old_committees_is_placed_or_named_as_left(result: Result, old: dict[str, list[str]]) -> None:
    assert result.status == "optimal"
    assert (len(old["executive"]), len(old["secretary"])) == (45, 3)
    slate = result.slate or {}
    placed = {pid for ids in slate.values() for pid in ids}
    assert {one.id for one in result.unplaced} == set(old["executive"]) - placed
    assert Counter(one.unit for one in result.unplaced) == {"Phường Cánh Buồm": 8, "Phường Lúa Vàng": 7, "Phường Sao Biển": 7}
    assert sum(bool(one.rules) for one in result.unplaced) == 4
    # Whom nothing keeps out and whose post ends is placed: the others are kept out by the age rule.
    surplus = {"secretary", "standing_deputy", "administration_chair", "inspection_chair", "front_chair", "council_vice_chair"}
    assert all(one.rules for one in result.unplaced if surplus.intersection(one.held))
    changes = next(stage.value for stage in result.objective if stage.prefer.startswith("fewest_changes"))
    assert changes == sum(len(set(move.from_) ^ set(move.to)) for move in result.moves)


def test_the_chains_hold_everybody_who_moves_once(result: Result) -> None:
    steps = [step for chain in chains(result.committees, result.moves) for step in chain]
    assert sorted(step.move.id for step in steps) == sorted(move.id for move in result.moves)
    assert max(map(len, chains(result.committees, result.moves))) >= 3


def test_a_redacted_result_names_no_unit_and_nobody_who_is_left(plan: LoadedPlan, result: Result) -> None:
    whole = detailed(plan.case, result.model_copy(deep=True))
    names = plan.case.pool.names or ()
    for how in ("counts", "initials"):
        told = render("text", redacted(whole, how, names=names), "vi")
        assert not any(name in told for name in names if name)
        assert "Phường Lúa Vàng" not in told.partition("Chưa được bố trí")[2]
    assert redacted(whole, "counts", names=names).unplaced == []


def test_figures_from_no_document_are_marked(plan: LoadedPlan) -> None:
    flagged = {rule.key for rule in plan.case.plan.rules() if rule.basis is not None and rule.basis.confidence == "to_confirm"}
    assert {"administration_vice_chairs/size", "secretary/senior-theory", "executive/each-old-ward"} <= flagged
