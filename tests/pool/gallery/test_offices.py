"""Every file of the offices, through `planner pool lint` and through `read_pool`: read right, or refused at the right cells."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from click.testing import CliRunner

from planner.cli.app import cli
from planner.language.plan import PoolSource
from planner.pool.loading import read_pool
from tests.pool.gallery.offices import OFFICES, Office
from tests.pool.lists import standard, texts

IDS_GIVEN = "ids-given"


def places(case: Office) -> list[tuple[str, str, str]]:
    """Severity, code and whole place of everything that is to be said."""
    said = []
    for line in case.says:
        severity, code, *rest = line.split(" ", 2)
        place = rest[0] if rest else ""
        if not place or place.startswith("!"):
            where = case.name + place
        elif case.name.endswith((".xlsx", ".xls")):
            where = f"{case.name}!{place}" if "!" in place else f"{case.name}!DS!{place}"
        else:
            where = f"{case.name}:{place}"
        said.append((severity, code, where))
    return said


def table(reads: str) -> dict[str, list[str]]:
    """Field to the texts of its people."""
    header, *rows = (line.split("|") for line in reads.strip().splitlines())
    cells = [[cell.strip().replace("⏎", "\n") for cell in row] for row in rows]
    assert all(len(row) == len(header) for row in cells), "as many cells as fields"
    return {name.strip(): [row[at] for row in cells] for at, name in enumerate(header)}


@pytest.mark.slow
@pytest.mark.parametrize("case", OFFICES, ids=lambda case: case.name)
def test_office(case: Office, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    Path(case.name).write_bytes(case.content())
    arguments = ["pool", "lint", case.name, "--format", "json", *(["--sheet", case.sheet] if case.sheet else [])]
    answer = CliRunner().invoke(cli, arguments)
    assert answer.exception is None or isinstance(answer.exception, SystemExit), answer.exception
    said = json.loads(answer.stdout)
    found = [(p["severity"], p["code"], p["where"]) for p in said["problems"]]
    told = [line for line in found if line[1] != IDS_GIVEN]
    expected = places(case)
    severities = {severity for severity, _, _ in expected}
    assert sorted(told) == sorted(expected)
    assert [severity for severity, _, _ in found] == sorted((s for s, _, _ in found), key=["error", "warning", "note"].index)
    assert answer.exit_code == (3 if "error" in severities else 0)
    assert said["status"] == ("problems" if severities & {"error", "warning"} else "clean")

    read = read_pool(PoolSource(Path(case.name), case.name, case.sheet), standard())
    assert (read.pool is None) == ("error" in severities)
    if case.reads:
        wanted = table(case.reads)
        pool = read.pool or read.draft
        assert pool is not None
        assert {name: texts(read, name) for name in pool.columns} == wanted
        assert said["rows"] == len(wanted["id"])
        given = wanted["id"][0] == "r0001"
        assert given == any(code == IDS_GIVEN for _, code, _ in found)


def test_there_are_enough_of_them() -> None:
    assert len({case.name for case in OFFICES}) == len(OFFICES) >= 30
