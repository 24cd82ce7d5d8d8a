"""`planner rules list`."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.cli.conftest import Run
from tests.rulebook.conftest import Asked


def test_sets_of_the_folder_and_of_the_packs(folder: Path, asked: Asked) -> None:
    code, answer = asked("rules", "list")
    assert (code, answer["status"]) == (0, "listed")
    own = {one["name"]: one for one in answer["rule_sets"] if not one["in_pack"]}
    assert list(own) == ["city", "ward"]
    assert own["ward"] == {
        "name": "ward",
        "title": {"vi": "Quy định của phường", "en": "Quy định của phường"},
        "file": "ward.yaml",
        "in_pack": False,
        "ruleset": "ward",
        "layer": "local",
        "family": "executive",
        "in_force": {"from": "2025-04-14", "to": None},
        "rules": 3,
        "to_confirm": 0,
        "problems": 0,
    }
    assert own["city"]["to_confirm"] == 1
    assert "vn-cadre" in [one["name"] for one in answer["catalogues"]]
    assert "nd135-2020" in [one["name"] for one in answer["retirement_tables"]]


@pytest.mark.slow
@pytest.mark.parametrize(("day", "names"), [("2024-07", ["city"]), ("14/4/2025", ["ward"]), ("2024-01-01", [])])
def test_what_is_in_force_on_a_day(folder: Path, asked: Asked, day: str, names: list[str]) -> None:
    code, answer = asked("rules", "list", "--family", "executive", "--on", day)
    assert (code, [one["name"] for one in answer["rule_sets"]]) == (0, names)
    assert answer["catalogues"] == []


def test_a_day_that_is_none(folder: Path, asked: Asked) -> None:
    code, answer = asked("rules", "list", "--on", "someday")
    assert (code, answer["status"], answer["problems"][0]["code"]) == (3, "bad_input", "bad-day")


def test_a_broken_set_is_listed_with_its_problems(folder: Path, run: Run) -> None:
    (folder / "bad.yaml").write_text("ruleset: bad\nrules:\n  - {id: a}\n", "utf-8")
    ran = run("rules", "list", "--lang", "en")
    assert ran.code == 0
    assert "1 problems: planner rules lint bad.yaml" in ran.out


@pytest.mark.parametrize(("lang", "words"), [("vi", "có hiệu lực từ 14/04/2025"), ("en", "in force from 2025-04-14")])
def test_text(folder: Path, run: Run, lang: str, words: str) -> None:
    ran = run("rules", "list", "--lang", lang)
    assert ran.code == 0
    assert words in ran.out


@pytest.mark.slow
@pytest.mark.parametrize("lang", ["vi", "en"])
def test_text_fits_the_width(folder: Path, run: Run, lang: str) -> None:
    lines = run("rules", "list", "--lang", lang).out.splitlines()
    # A path is not broken, however deep the folder of the packs: it stands alone on its line then.
    long = [line.strip() for line in lines if len(line) > 80]
    assert [line for line in long if not Path(line).is_file()] == []


@pytest.mark.slow
def test_a_family_that_nobody_knows_is_said(folder: Path, run: Run) -> None:
    ran = run("rules", "list", "--family", "executiv", "--lang", "vi")
    assert (ran.code, ran.out) == (3, "")
    assert "Có phải ý bạn là: executive?" in ran.err
    # One that has sets, none of them on that day, is an answer.
    ran = run("rules", "list", "--family", "executive", "--on", "1900-01-01")
    assert ran.code == 0
