"""Each question through its page: answered as the command answers it, without inline style; ways out can be supposed."""

from __future__ import annotations

import html
import re
import shutil
from pathlib import Path

import pytest

from planner.results.questions import QUESTIONS
from planner.workbench.desk.desk import Desk
from planner.workbench.screens.questions import ASKED, BY_ID, job_name
from tests.workbench.asking import EXAMPLES, Browser, with_slate
from tests.workbench.test_desk import settled

OUTSIDE = re.compile(
    r"""\sstyle=|<style|<script(?! type="module" src="/static/)|\son\w+=|javascript:|https?://(?!www\.w3\.org)""", re.IGNORECASE
)

pytestmark = pytest.mark.slow
QUICK: dict[str, dict[str, object]] = {
    "explain": {}, "repair": {}, "people": {"committee": "secretary"}, "range": {"rule": "executive/women"},
    "alternatives": {"count": "2"}, "timeline": {"until": "12/2026"}, "review": {}, "resilience": {},
    "ballot": {"committee": "executive", "seats": "20"}, "sweep": {"rule": "executive/women", "values": "2..3"},
}  # fmt: skip


def test_every_question_of_planners_has_its_page() -> None:
    assert set(BY_ID) == {"explain", *QUESTIONS}


@pytest.mark.parametrize("question", [*QUICK, "why"])
def test_a_question_is_answered_on_its_page(ward: Path, question: str) -> None:
    browser = with_slate(ward, "slate-fails.csv")
    args = {"person": browser.desk.board.slate["executive"][0]} if question == "why" else QUICK[question]
    told = settled(browser, job_name(question), **args)
    assert told["state"] == "done", told["html"]
    assert OUTSIDE.search(str(told["html"])) is None
    page = browser.get(f"/questions?q={question}")
    assert page.status == 200
    assert OUTSIDE.search(page.text) is None
    job = browser.desk.jobs.latest(job_name(question))
    assert job is not None
    assert job.answer.result.command in (question, "check")
    assert job.answer.verdict.line in html.unescape(str(told["html"]))


def test_the_nearest_list_can_be_taken_onto_the_desk(ward: Path) -> None:
    browser = with_slate(ward, "slate-fails.csv")
    assert browser.desk.result.status == "not_compliant"
    settled(browser, "ask-repair")
    job = browser.desk.jobs.latest("ask-repair")
    assert job is not None
    _, slate = job.answer.slates[0]
    assert browser.do(op="take", slate=slate).status == 200
    assert browser.desk.result.status == "compliant"


@pytest.mark.parametrize("lang", ["vi", "en"])
def test_every_way_out_of_an_infeasible_plan_can_be_supposed(tmp_path: Path, lang: str) -> None:
    shutil.copytree(EXAMPLES / "ward", tmp_path / "ward")
    browser = Browser(Desk(tmp_path / "ward" / "plan-infeasible.yaml", lang)).opened()
    told = settled(browser, "ask-explain")
    assert told["state"] == "done"
    job = browser.desk.jobs.latest("ask-explain")
    assert job is not None
    assert job.answer.result.status == "infeasible"
    assert job.answer.ways
    for _title, lines, edits in job.answer.ways:
        assert lines
        if edits is None:
            continue
        edits = {name: given for name, given in edits.items() if given}
        reply = browser.do(op="suppose", edits=edits)
        assert reply.status == 200, reply.text
        assert browser.desk.whole().check().status == "feasible"
        browser.do(op="undo")


@pytest.mark.parametrize(("question", "args", "said"), [
    ("why", {}, "Chưa ghi"), ("why", {"person": "không có ai tên này"}, "Không tìm thấy"),
    ("why", {"person": "nguyen"}, "nhiều người"),
    ("train", {"file": "../../etc/passwd"}, "courses"), ("compare", {"file": "plan.yaml"}, "scenarios"),
    ("alternatives", {"count": "many"}, "many"), ("alternatives", {"count": "0"}, "0"),
    ("range", {"rule": "no/rule"}, "no/rule"), ("sweep", {"rule": "executive/women"}, "Chưa ghi"),
    ("sweep", {"rule": "executive/women", "values": "1", "bound": "x"}, "x"),
    ("ballot", {"committee": "nowhere"}, "nowhere"), ("people", {"committee": "nowhere"}, "nowhere"),
])  # fmt: skip
def test_what_was_typed_wrongly_is_said_before_anything_is_asked(
    shared: Browser, question: str, args: dict[str, str], said: str
) -> None:
    browser = shared
    reply = browser.post("/jobs", {"name": job_name(question), "args": args})
    assert reply.status == 400
    assert said in reply.json()["refused"]
    assert not browser.desk.jobs.known


def test_a_question_about_an_empty_board_says_so(ward: Path) -> None:
    desk = Desk(ward, "vi")
    desk.change({"op": "take", "slate": {}})
    for question in ASKED:
        if question.of_board and not any(one.is_needed for one in question.fields):
            reply = Browser(desk).opened().post("/jobs", {"name": job_name(question.id), "args": {}})
            assert reply.status == 400, question.id


def test_bad_values_are_told_as_the_command_tells_them(ward: Path) -> None:
    browser = with_slate(ward, "slate-complies.csv")
    told = settled(browser, "ask-sweep", rule="executive/women", values="a..b")
    assert told["state"] == "failed"
    assert "problems" in str(told["html"])


def test_an_answer_of_before_a_step_says_that_it_is_old(ward: Path) -> None:
    browser = with_slate(ward, "slate-complies.csv")
    settled(browser, "ask-review")
    assert "trước khi sửa" not in browser.get("/questions?q=review").text
    browser.do(op="out", id=browser.desk.board.slate["executive"][0])
    assert "trước khi sửa" in browser.get("/questions?q=review").text
