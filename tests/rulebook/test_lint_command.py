"""`planner rules lint` on the command line: exit codes, JSON, files named twice or not at all."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from planner.cli.app import main

GOOD = """\
ruleset: good
rules:
- {id: a, count: {gender: female}, at_least: 1, basis: {source: S}}
sources: {S: {title: T, date: 2025}}
"""


@pytest.fixture(autouse=True)
def _here(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    Path("good.yaml").write_text(GOOD, encoding="utf-8")
    Path("warned.yaml").write_text(GOOD.replace("good", "warned") + "groups: {x: {gender: male}}\n", encoding="utf-8")
    Path("bad.yaml").write_text(GOOD.replace("good", "bad").replace("female", "femal"), encoding="utf-8")


def run(*arguments: str, capsys: pytest.CaptureFixture[str]) -> tuple[int, str]:
    code = main(["rules", "lint", *arguments])
    return code, capsys.readouterr().out


@pytest.mark.parametrize(
    ("file", "code", "status"), [("good.yaml", 0, "clean"), ("warned.yaml", 0, "problems"), ("bad.yaml", 3, "problems")]
)
def test_exit_code_and_status(file: str, code: int, status: str, capsys: pytest.CaptureFixture[str]) -> None:
    found, text = run(file, "--format", "json", capsys=capsys)
    answer = json.loads(text)
    assert (found, answer["command"], answer["status"]) == (code, "rules lint", status)
    assert all(set(p) >= {"code", "severity", "where", "message", "hint"} for p in answer["problems"])


def test_no_file_is_wrong_usage(capsys: pytest.CaptureFixture[str]) -> None:
    assert run(capsys=capsys)[0] == 2


def test_named_twice_is_read_once(capsys: pytest.CaptureFixture[str]) -> None:
    once = json.loads(run("bad.yaml", "--format", "json", capsys=capsys)[1])
    assert json.loads(run("bad.yaml", ".", "--format", "json", capsys=capsys)[1])["problems"][0] == once["problems"][0]
    twice = json.loads(run("bad.yaml", str(Path("bad.yaml").resolve()), "--format", "json", capsys=capsys)[1])
    assert [p["code"] for p in twice["problems"]] == [p["code"] for p in once["problems"]]


def test_a_catalogue_of_ones_own(capsys: pytest.CaptureFixture[str]) -> None:
    Path("fields.yaml").write_text("fields:\n  gender: {type: category, values: {femal: [f], mal: [m]}}\n", encoding="utf-8")
    assert run("bad.yaml", "--fields", "fields.yaml", capsys=capsys)[0] == 0
    assert run("bad.yaml", "--fields", "nothing-such", capsys=capsys)[0] == 3


def test_in_vietnamese(capsys: pytest.CaptureFixture[str]) -> None:
    text = run("bad.yaml", "--lang", "vi", capsys=capsys)[1]
    assert "cách xử lý" in text
    assert "1 lỗi" in text


def test_a_plan_brings_its_sets_its_seats_and_its_fields(capsys: pytest.CaptureFixture[str]) -> None:
    Path("pool.csv").write_text("id,phai\na,x\n", encoding="utf-8")
    Path("own.yaml").write_text(
        "ruleset: own\nrules:\n- {id: a, count: {phai: x}, at_least: 10%, at_most: 15%}\n", encoding="utf-8"
    )
    Path("plan.yaml").write_text(
        "plan: p\npool: pool.csv\nfields: {phai: {type: category, values: {x: [], z: []}}}\n"
        "committees:\n  board: {seats: 11, rules: [own]}\n",
        encoding="utf-8",
    )
    answer = json.loads(run("own.yaml", "--plan", "plan.yaml", "--format", "json", capsys=capsys)[1])
    assert [p["code"] for p in answer["problems"] if p["severity"] != "note"] == ["share-no-whole-seats"]
