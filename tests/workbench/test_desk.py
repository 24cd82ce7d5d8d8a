"""The desk: each step is judged as `validate` judges it, undone and done again, and refused without a change."""

from __future__ import annotations

import random
from pathlib import Path

import pytest

import planner
from planner.workbench.desk.board import Supposed
from planner.workbench.desk.desk import STEPS, Desk
from planner.workbench.desk.refused import Refused
from tests.workbench.asking import Browser, slate_of

KEY = "executive/women"


def complying(ward: Path) -> dict[str, list[str]]:
    return slate_of(ward / "slate-complies.csv")


def test_every_step_is_judged_as_validate_judges_it(desk: Desk, ward: Path) -> None:
    desk.change({"op": "take", "slate": complying(ward)})
    assert desk.result.status == "compliant"
    plain = planner.load(ward)
    chance = random.Random(7)
    ids = list(desk.people)
    committees = list(desk.board.slate)
    for _ in range(60):
        op = {
            "op": chance.choice(["put", "withdraw", "exchange", "keep", "out", "undo", "redo"]),
            "id": chance.choice(ids), "with": chance.choice(ids), "to": chance.choice(committees),
            "from": chance.choice(["", *committees]), "committee": chance.choice(committees),
        }  # fmt: skip
        version = desk.version
        try:
            desk.change(op)
        except Refused:
            assert desk.version == version
            continue
        assert desk.version == version + 1
        expected = plain.validate({c: list(ids) for c, ids in desk.board.slate.items()})
        assert [(f.rule, f.verdict, f.actual) for f in desk.result.findings] == [
            (f.rule, f.verdict, f.actual) for f in expected.findings
        ]


def test_every_step_can_be_undone_and_done_again(desk: Desk, ward: Path) -> None:
    boards = [desk.board]
    slate = complying(ward)
    first = next(iter(slate))
    for op in (
        {"op": "take", "slate": slate},
        {"op": "keep", "id": slate[first][0], "committee": first},
        {"op": "suppose", "edits": {"set": {f"{KEY}.at_least": "20%"}}},
        {"op": "switch", "number": 0},
        {"op": "out", "id": slate[first][1]},
        {"op": "unsuppose", "number": 0},
    ):
        desk.change(op)
        boards.append(desk.board)
    for expected in boards[-2::-1]:
        desk.change({"op": "undo"})
        assert desk.board == expected
    with pytest.raises(Refused, match="nothing-to-undo"):
        desk.change({"op": "undo"})
    for expected in boards[1:]:
        desk.change({"op": "redo"})
        assert desk.board == expected
    with pytest.raises(Refused, match="nothing-to-redo"):
        desk.change({"op": "redo"})


def test_a_supposition_is_judged_and_its_switch_turns_it_off(desk: Desk, ward: Path) -> None:
    desk.change({"op": "take", "slate": complying(ward)})
    desk.change({"op": "suppose", "edits": {"set": {f"{KEY}.at_least": "100%"}}})
    found = {finding.rule: finding for finding in desk.result.findings}[KEY]
    assert found.verdict == "not_met"
    assert desk.turned.keys() >= {KEY}
    desk.change({"op": "switch", "number": 0})
    assert {finding.rule: finding for finding in desk.result.findings}[KEY].verdict == "met"
    # Of two suppositions that set one bound the later counts.
    desk.change({"op": "suppose", "edits": {"set": {f"{KEY}.at_least": "10%"}}})
    assert desk.board.supposed == (Supposed({"set": {f"{KEY}.at_least": "10%"}}),)


def test_questions_are_asked_of_the_plan_with_marks_and_suppositions(desk: Desk, ward: Path) -> None:
    slate = complying(ward)
    first = next(iter(slate))
    out = next(pid for pid in desk.people if all(pid not in ids for ids in slate.values()))
    desk.change({"op": "take", "slate": slate})
    desk.change({"op": "keep", "id": slate[first][0], "committee": first})
    desk.change({"op": "out", "id": out})
    edits = desk.whole().case.plan.edits
    assert edits.include == {first: (slate[first][0],)}
    assert edits.exclude == {"all": (out,)}
    assert desk.whole() is desk.whole()  # what was proved serves the next question
    assert not desk.under.case.plan.edits


@pytest.mark.parametrize("op", [
    {}, {"op": None}, {"op": ["put"]}, {"op": "__class__"}, {"op": "put"}, {"op": "put", "id": "nobody", "to": "executive"},
    {"op": "put", "id": 5, "to": "executive"}, {"op": "keep", "id": "p001", "committee": "nowhere"},
    {"op": "keep", "id": "p001"}, {"op": "suppose"}, {"op": "suppose", "edits": {}},
    {"op": "suppose", "edits": {"set": {"x": 1}}},
    {"op": "suppose", "edits": {"set": {f"{KEY}.at_least": [1]}}}, {"op": "suppose", "edits": {"strange": 1}},
    {"op": "suppose", "edits": {"set": 5}}, {"op": "suppose", "edits": {"set": {f"{KEY}.at_least": "many"}}},
    {"op": "suppose", "edits": {"waive": [["no/rule", "p001"]]}}, {"op": "suppose", "edits": {"as_of": "13/2025"}},
    {"op": "switch", "number": 0}, {"op": "switch", "number": True}, {"op": "unsuppose", "number": -1},
    {"op": "take"}, {"op": "take", "slate": {"executive": 5}}, {"op": "take", "slate": {"executive": ["nobody"]}},
    {"op": "speak", "lang": "fr"}, {"op": "exchange", "id": "p001", "with": "p001", "from": "executive", "to": "executive"},
])  # fmt: skip
def test_a_step_that_cannot_be_is_refused_in_words_and_changes_nothing(shared: Browser, op: dict[str, object]) -> None:
    browser, desk = shared, shared.desk
    before = desk.board
    reply = browser.post("/do", {"version": desk.version, **op})
    assert reply.status == 400
    assert reply.json()["refused"]
    assert "{" not in reply.json()["refused"]
    assert (desk.board, browser.troubles) == (before, [])


def test_a_window_that_shows_an_older_board_is_told_and_its_step_not_done(browser: Browser) -> None:
    old = browser.desk.version
    browser.do(op="out", id="p001")
    reply = browser.post("/do", {"version": old, "here": "board", "op": "out", "id": "p002"})
    assert reply.status == 409
    assert reply.json()["version"] == browser.desk.version
    assert reply.json()["parts"].keys() >= {"strip", "board", "rail", "suppose"}
    assert browser.desk.board.out == {"p001"}


def test_what_no_rule_foresees_is_told_without_a_trace(browser: Browser, monkeypatch: pytest.MonkeyPatch) -> None:
    def fail(*_given: object) -> None:
        raise RuntimeError("Nguyễn Thị Bí Mật")

    monkeypatch.setitem(STEPS, "out", fail)  # type: ignore[arg-type]
    reply = browser.do(op="out", id="p001")
    assert reply.status == 500
    assert "Mật" not in reply.text
    assert "Traceback" not in reply.text
    assert [type(error) for error in browser.troubles] == [RuntimeError]


def test_the_screen_speaks_both_languages(browser: Browser) -> None:
    vi = browser.get("/").text
    browser.do(op="speak", lang="en")
    en = browser.get("/").text
    assert "Đề xuất phần còn lại" in vi
    assert "Propose the rest" in en
    assert '<html lang="en">' in en
    assert browser.desk.loaded.case.plan.title["en"] in en


def test_rest_puts_the_best_slate_on_the_board_as_one_step(browser: Browser) -> None:
    desk = browser.desk
    steps = len(desk.history)
    told = settled(browser, "rest")
    assert told["state"] == "done"
    assert desk.result.status == "compliant"
    assert desk.board.proof == "proved"
    assert len(desk.history) == steps + 1
    assert desk.board.slate == {c: tuple(ids) for c, ids in (planner.load(desk.path).propose().slate or {}).items()}


def test_rest_keeps_who_is_kept_and_leaves_out_who_is_out(browser: Browser) -> None:
    desk = browser.desk
    settled(browser, "rest")
    first = next(iter(desk.board.slate))
    kept, out = desk.board.slate[first][0], desk.board.slate[first][1]
    browser.do(op="keep", id=kept, committee=first)
    browser.do(op="out", id=out)
    assert desk.board.proof == ""
    told = settled(browser, "rest")
    assert told["state"] == "done"
    assert desk.result.status == "compliant"
    assert kept in desk.board.slate[first]
    assert desk.board.sits(out) == []


def settled(browser: Browser, name: str, **args: object) -> dict[str, object]:
    """A long question asked and waited for."""
    import time

    number = browser.post("/jobs", {"name": name, "args": args}).json()["job"]
    for _ in range(1200):
        told: dict[str, object] = browser.get(f"/jobs/{number}?here=board&seen=0").json()
        if told["state"] in ("done", "stopped", "failed"):
            assert browser.troubles == []
            return told
        time.sleep(0.05)
    raise AssertionError("the question does not end")


def test_a_slate_found_while_no_page_looked_is_taken_by_the_next_one(browser: Browser) -> None:
    import time

    number = browser.post("/jobs", {"name": "rest", "args": {}}).json()["job"]
    job = browser.desk.jobs.known[number]
    while not job.is_over:
        time.sleep(0.02)
    page = browser.get("/rules").text
    assert f'data-stop="{number}"' in page  # the page looks at it again
    told = browser.get(f"/jobs/{number}?here=rules&seen=0").json()
    assert told["state"] == "done"
    assert browser.desk.board.proof == "proved"
    assert f'data-stop="{number}"' not in browser.get("/rules").text
