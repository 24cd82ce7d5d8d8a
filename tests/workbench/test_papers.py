"""What is handed on from the desk: files that open, with what is supposed said, and nobody's name where it was asked to be left
out; scenarios saved, compared, put away, brought back, and read by the command line."""

from __future__ import annotations

import io
import json
import time
import zipfile
from pathlib import Path

import pytest
import yaml

import planner
from planner.cli.app import main
from planner.results.reading import read_result
from planner.workbench.desk.desk import Desk
from planner.workbench.screens.scenarios import columns, differences
from tests.workbench.asking import Browser, with_slate
from tests.workbench.test_desk import settled
from tests.workbench.test_questions import OUTSIDE

pytestmark = pytest.mark.slow

KEY = "executive/women"


def supposing(ward: Path) -> Browser:
    browser = with_slate(ward, "slate-complies.csv")
    desk = browser.desk
    desk.change({"op": "keep", "id": desk.board.slate["executive"][0], "committee": "executive"})
    desk.change({"op": "suppose", "edits": {"set": {f"{KEY}.at_least": "20%"}}})
    return browser


def texts(kind: str, content: bytes) -> str:
    """All text of a file."""
    if kind in ("html", "json"):
        return content.decode("utf-8")
    with zipfile.ZipFile(io.BytesIO(content)) as archive:
        return " ".join(archive.read(name).decode("utf-8", "ignore") for name in archive.namelist() if name.endswith(".xml"))


@pytest.mark.parametrize("kind", ["html", "docx", "xlsx", "json"])
def test_the_board_is_printed_with_what_is_supposed_said(ward: Path, kind: str) -> None:
    browser = supposing(ward)
    reply = browser.get(f"/papers/report.{kind}?of=board")
    assert reply.status == 200
    assert "attachment" in reply.headers["content-disposition"]
    told = texts(kind, reply.body)
    assert "20%" in told
    assert browser.desk.people[browser.desk.board.slate["executive"][0]].name in told


@pytest.mark.parametrize("kind", ["html", "docx", "xlsx", "json"])
@pytest.mark.parametrize("how", ["initials", "counts"])
def test_a_redacted_report_names_nobody(ward: Path, kind: str, how: str) -> None:
    browser = supposing(ward)
    told = texts(kind, browser.get(f"/papers/report.{kind}?of=board&redact={how}").body)
    names = [person.name for person in browser.desk.people.values()]
    assert [name for name in names if name in told] == []


def test_an_answer_is_printed_as_it_was_given(ward: Path, tmp_path: Path) -> None:
    browser = with_slate(ward, "slate-fails.csv")
    assert browser.get("/papers/report.json?of=repair").status == 400
    settled(browser, "ask-repair")
    assert "/papers/report.docx?of=repair" in browser.get("/papers").text.replace("&amp;", "&")
    file = tmp_path / "repair.json"
    file.write_bytes(browser.get("/papers/report.json?of=repair").body)
    result = read_result(file)
    assert (result.command, result.status) == ("repair", "answered")


@pytest.mark.parametrize("kind", ["csv", "xlsx"])
def test_the_list_is_read_back_by_validate(ward: Path, kind: str) -> None:
    browser = supposing(ward)
    file = ward / f"list.{kind}"
    file.write_bytes(browser.get(f"/papers/list.{kind}").body)
    result = planner.load(ward).validate(file)
    assert {c: set(ids) for c, ids in (result.slate or {}).items()} == {
        c: set(ids) for c, ids in browser.desk.board.slate.items()
    }
    assert not list(browser.desk.store.folder.glob("paper-*"))


def test_the_forms_are_filled_by_the_board(ward: Path) -> None:
    browser = supposing(ward)
    for name in ("btctw-9c", "btctw-12c"):
        for kind in ("xlsx", "docx"):
            reply = browser.get(f"/papers/form/{name}.{kind}")
            assert reply.status == 200
            assert zipfile.is_zipfile(io.BytesIO(reply.body))
    assert browser.get("/papers/form/none.xlsx").status == 400
    popolo = json.loads(browser.get("/papers/popolo.json").body)
    assert len(popolo["memberships"]) >= sum(map(len, browser.desk.board.slate.values()))


@pytest.mark.parametrize("address", [
    "/papers/report.exe?of=board", "/papers/report.html?of=nothing", "/papers/report.html?of=board&redact=none%00",
    "/papers/list.json", "/papers/form/btctw-9c.exe",
])  # fmt: skip
def test_what_is_no_paper_is_refused(ward: Path, address: str) -> None:
    browser = supposing(ward)
    assert browser.get(address).status == 400
    assert browser.troubles == []


def test_an_empty_board_is_not_printed(ward: Path) -> None:
    desk = Desk(ward, "vi")
    desk.change({"op": "take", "slate": {}})
    assert Browser(desk).opened().get("/papers/report.html?of=board").status == 400


def test_scenarios_are_saved_compared_put_away_and_brought_back(ward: Path) -> None:
    browser = supposing(ward)
    desk = browser.desk
    first = desk.board
    assert browser.do("scenarios", op="save-scenario", title="Phương án A").status == 200
    gone = desk.board.slate["executive"][3]
    desk.change({"op": "out", "id": gone})
    browser.do("scenarios", op="save-scenario", title="<b>Phương án B</b>")
    page = browser.get("/scenarios").text
    assert "Phương án A" in page
    assert "<b>Phương án B" not in page
    assert OUTSIDE.search(page) is None
    on_desk, one, two = columns(desk)
    assert one.joined["executive"] == [gone]
    assert (two.joined, two.left) == ({}, {})
    assert one.result.edits.set == {f"{KEY}.at_least": "20%"}
    assert any(row.rule == "executive/seats" for row in differences([on_desk, one, two]))
    again = Desk(ward)  # after a restart
    assert [scenario.title for scenario in again.scenarios.listed()] == ["Phương án A", "<b>Phương án B</b>"]
    browser.do("scenarios", op="open-scenario", scenario="kb-1")
    assert (desk.board.slate, desk.board.kept, desk.board.supposed) == (first.slate, first.kept, first.supposed)
    browser.do("scenarios", op="undo")
    assert desk.board.out == {gone}
    browser.do("scenarios", op="away-scenario", scenario="kb-1")
    assert [scenario.id for scenario in desk.scenarios.listed()] == ["kb-2"]
    browser.do("scenarios", op="back-scenario", scenario="kb-1")
    assert [scenario.id for scenario in desk.scenarios.listed()] == ["kb-1", "kb-2"]


def test_what_the_plan_proposes_is_laid_beside_the_board_as_a_scenario(ward: Path) -> None:
    browser = supposing(ward)
    desk = browser.desk
    history = list(desk.history)
    job = browser.post("/jobs", {"name": "proposed", "args": {}}).json()["job"]
    until = time.monotonic() + 60
    while not desk.jobs.known[job].is_over and time.monotonic() < until:
        time.sleep(0.02)
    told = browser.get(f"/jobs/{job}?here=scenarios&seen=0").json()
    assert told["state"] == "done"
    proposed = columns(desk)[1]
    assert proposed.title in told["parts"]["scenarios"]
    best = planner.load(ward).propose()
    assert best.slate == {committee: list(ids) for committee, ids in proposed.board.slate.items()}
    counted = [(stage.prefer, stage.priority, stage.value) for stage in proposed.objective]
    assert counted == [(stage.prefer, stage.priority, stage.value) for stage in best.objective]
    assert desk.history == history
    browser.get(f"/jobs/{job}?here=scenarios&seen=0")  # asked again, it is saved once
    assert len(desk.scenarios) == 1


def test_a_scenario_gets_another_title(ward: Path) -> None:
    browser = supposing(ward)
    for title in ("Phương án A", "Phương án B"):
        browser.do("scenarios", op="save-scenario", title=title)
    assert browser.do("scenarios", op="rename-scenario", scenario="kb-1", title=" \u202ePhương\n án\x00 C ").status == 200
    assert [one.title for one in Desk(ward).scenarios.listed()] == ["Phương án C", "Phương án B"]
    browser.do("scenarios", op="rename-scenario", scenario="kb-1", title="Phương án B")
    scenarios = Desk(ward).scenarios
    assert [one.id for one in scenarios.listed()] == ["kb-1"]
    assert [one.id for one in scenarios.listed(away=True)] == ["kb-2"]
    assert browser.do("scenarios", op="rename-scenario", scenario="kb-1", title=" ").status == 400


@pytest.mark.parametrize("op", [
    {"op": "save-scenario"}, {"op": "save-scenario", "title": "  "}, {"op": "open-scenario", "scenario": "kb-9"},
    {"op": "away-scenario"}, {"op": "save-scenario", "title": "\u202e\u0000"}, {"op": "rename-scenario", "title": "B"},
])  # fmt: skip
def test_a_scenario_without_a_name_or_that_is_none_is_refused(browser: Browser, op: dict[str, str]) -> None:
    assert browser.post("/do", {"version": browser.desk.version, "here": "scenarios", **op}).status == 400


def test_the_command_line_reads_what_was_saved(ward: Path, capsys: pytest.CaptureFixture[str]) -> None:
    browser = supposing(ward)
    desk = browser.desk
    browser.do("scenarios", op="save-scenario", title="Phương án A")
    file = ward / "from-the-desk.yaml"
    file.write_bytes(browser.get("/papers/scenario.yaml").body)
    assert set(yaml.safe_load(file.read_text("utf-8"))["scenarios"]) == {"board", "kb-1"}
    code = main(["check", str(ward), "--scenario", "kb-1", "--scenarios", str(file), "--format", "json"])
    told = json.loads(capsys.readouterr().out)
    assert code == 0
    assert told["edits"]["set"] == {f"{KEY}.at_least": "20%"}
    assert told["edits"]["include"] == {"executive": [desk.board.slate["executive"][0]]}
