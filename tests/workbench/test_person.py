"""The drawer of a person: what it says is what the checker says, and its buttons do what they promise."""

from __future__ import annotations

import html
import json
import re
import time
from pathlib import Path
from urllib.parse import quote

import pytest

from planner.check.judge import broken, judge
from planner.workbench.desk import moves
from planner.workbench.desk.desk import Desk
from planner.workbench.desk.notes import FILE
from planner.workbench.desk.private import folder_of
from planner.workbench.desk.refused import Refused
from planner.workbench.screens.person import breaks, standings
from tests.workbench.asking import Browser
from tests.workbench.test_desk import complying


@pytest.fixture
def filled(desk: Desk, ward: Path) -> Desk:
    desk.change({"op": "take", "slate": complying(ward)})
    return desk


def waited(browser: Browser, name: str, **args: str) -> str:
    number = browser.post("/jobs", {"name": name, "args": args}).json()["job"]
    for _ in range(600):
        told = browser.get(f"/jobs/{number}?here=board").json()
        if told["state"] in ("done", "stopped", "failed"):
            return str(told["html"])
        time.sleep(0.05)
    raise AssertionError("no answer")


def ops(text: str) -> list[dict[str, object]]:
    return [json.loads(html.unescape(found)) for found in re.findall(r"data-op='([^']*)'", text)]


def test_the_drawer_says_where_somebody_is_and_what_stops_them(filled: Desk) -> None:
    browser = Browser(filled).opened()
    for pid in [*filled.people.order[::7], filled.board.slate[next(iter(filled.board.slate))][0]]:
        reply = browser.get(f"/person/{pid}")
        assert reply.status == 200
        text = html.unescape(reply.text)
        assert filled.people[pid].name in text
        for one in standings(filled, pid):
            assert one.sits == (pid in filled.board.slate[one.id])
            assert all(stop.title in text for stop in one.stops)
            inherited = set(filled.people.stops[one.id][pid]) - set(one.stops)
            assert bool(inherited) == bool(one.outer)
            assert one.outer_sure == any(stop.is_sure for stop in inherited)
    assert browser.get("/person/nobody").status == 400
    assert not browser.troubles


def test_what_leaving_breaks_is_what_breaks_when_somebody_leaves(filled: Desk) -> None:
    committee = next(iter(filled.board.slate))
    seen = 0
    for pid in filled.board.slate[committee][:8]:
        told = next(one for one in standings(filled, pid) if one.id == committee).breaks
        assert told is not None
        before = {f.rule for f in filled.result.findings if f.verdict == "met"}
        filled.change({"op": "withdraw", "id": pid, "from": committee})
        after = {f.rule for f in filled.result.findings if f.verdict != "met"}
        filled.undo()
        assert {finding.rule for finding in told} == before & after
        seen += len(told)
    assert seen
    assert breaks(filled, filled.board) == ()


def test_every_button_of_the_drawer_is_a_step_that_can_be_done(filled: Desk) -> None:
    browser = Browser(filled).opened()
    inside = filled.board.slate[next(iter(filled.board.slate))][0]
    outside = next(pid for pid in filled.people.order if not filled.board.sits(pid))
    for pid in (inside, outside):
        found = ops(browser.get(f"/person/{pid}").text)
        assert len(found) >= len(filled.board.slate) + 2
        for op in found:
            steps = len(filled.history)
            assert browser.do(**op, **({"text": "x"} if op["op"] == "note" else {})).status == 200
            if len(filled.history) > steps:
                filled.undo()
    assert "if-" in browser.get(f"/person/{outside}").text
    committee = next(iter(filled.board.slate))
    assert browser.get(f"/if/{outside}?c={committee}").status == 200
    assert browser.get(f"/if/{inside}?c={committee}").status == 400  # is there already
    assert browser.get(f"/if/{outside}?c=nowhere").status == 400
    assert not browser.troubles


def test_why_is_answered_in_words_with_a_slate_to_take(filled: Desk) -> None:
    browser = Browser(filled).opened()
    committee = next(iter(filled.board.slate))
    stops = filled.people.stops[committee]
    stopped = next(pid for pid in filled.people.order if any(stop.is_sure for stop in stops[pid]))
    said = html.unescape(waited(browser, "why", id=stopped, committee=committee))
    assert filled.people[stopped].name in said
    assert "không thể tham gia" in said
    suppose = next(op for op in ops(said) if op["op"] == "suppose")
    assert browser.do(**suppose).status == 200
    assert not filled.people.stops_under(filled.under.case)[committee][stopped] or len(stops[stopped]) > 1
    filled.undo()
    may = next(pid for pid in filled.people.order if not stops[pid] and not filled.board.sits(pid))
    said = waited(browser, "why", id=may, committee=committee)
    take = next(op for op in ops(said) if op["op"] == "take")
    assert browser.do(**take).status == 200
    assert may in filled.board.slate[committee]
    assert filled.result.status == "compliant"
    assert not browser.troubles


def test_who_stands_in_keeps_every_rule_that_is_met(filled: Desk) -> None:
    browser = Browser(filled).opened()
    case = filled.loaded.case
    members = list(dict.fromkeys(pid for ids in filled.board.slate.values() for pid in ids))
    told = 0
    for pid in members[:6]:
        found = [op for op in ops(waited(browser, "stand-ins", id=pid)) if op["op"] == "stand-in"]
        named = {op["id"] for op in found}
        expected = set()
        for other in filled.people.order:
            try:
                board = moves.stand_in(filled.board, other, pid)
            except Refused:
                continue
            if not broken(judge(case.plan, case.pool, board.slate)) and within(filled, board.slate):
                expected.add(other)
        assert named == expected if len(expected) <= 40 else named < expected
        told += len(named)
    assert told
    assert not browser.troubles


def within(desk: Desk, slate: object) -> bool:
    from planner.check.judge import outside

    return not list(outside(desk.loaded.case.plan, slate))  # type: ignore[arg-type]


def test_a_stand_in_can_be_found_for_a_list_that_breaks_a_rule(filled: Desk) -> None:
    browser = Browser(filled).opened()
    committee = next(iter(filled.board.slate))
    gone, pid = filled.board.slate[committee][-1], filled.board.slate[committee][0]
    filled.change({"op": "withdraw", "id": gone, "from": committee})
    assert filled.result.status == "not_compliant"
    met = {f.rule for f in filled.result.findings if f.verdict == "met" and f.force == "must"}
    found = [op for op in ops(waited(browser, "stand-ins", id=pid)) if op["op"] == "stand-in"]
    assert found
    assert browser.do(**found[0]).status == 200
    assert met <= {f.rule for f in filled.result.findings if f.verdict == "met"}


def test_notes_are_kept_beside_the_plan_and_shown_safely(filled: Desk, ward: Path) -> None:
    browser = Browser(filled).opened()
    pid = filled.people.order[0]
    assert browser.do(op="note", id=pid, text=" <img src=x onerror=alert(1)> hỏi lại Ban Tổ chức ").status == 200
    text = browser.get(f"/person/{pid}").text
    assert "<img" not in text
    assert "hỏi lại Ban Tổ chức" in text
    file = folder_of(filled.loaded.case.plan.path) / FILE
    assert file.stat().st_mode & 0o077 == 0
    assert file.parent.stat().st_mode & 0o077 == 0
    assert Desk(ward, "vi").notes[pid].endswith("hỏi lại Ban Tổ chức")
    filled.change({"op": "note", "id": pid, "text": ""})
    assert pid not in Desk(ward, "vi").notes
    file.write_bytes(b"\xff{")
    assert Desk(ward, "vi").notes[pid] == ""


def test_any_id_has_a_drawer(ward: Path) -> None:
    """What is part of an address by itself is none in an id."""
    file = ward / "pool.csv"
    text = file.read_text("utf-8-sig")
    plan = "".join(one.read_text("utf-8") for one in ward.glob("*.yaml"))
    free = [pid for pid in re.findall(r"^(p\d+),", text, re.M) if pid not in plan]
    new = ["01/BTC", "a?b=c", "x#y", "50%", "Đ&\'<i>", "p q"]
    for pid, other in zip(free, new, strict=False):
        text = text.replace(f"\n{pid},", f"\n{other},")
    file.write_text(text, "utf-8")
    browser = Browser(Desk(ward, "vi")).opened()
    committee = next(iter(browser.desk.board.slate))
    told = browser.get("/pool/people").text
    for pid in new:
        address = html.unescape(next(a for a in re.findall(r'data-drawer="([^"]*)"', told) if quote(pid, safe="/") in a))
        reply = browser.get(address)
        assert reply.status == 200
        assert f"<h2>{browser.desk.people[pid].name}</h2>" in reply.text
        assert "<i>" not in reply.text
        put = next(op for op in ops(reply.text) if op["op"] == "put" and op["to"] == committee)
        assert browser.do(**put).status == 200
        assert pid in browser.desk.board.slate[committee]
    assert not browser.troubles
