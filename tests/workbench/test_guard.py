"""Who is let in, and what every answer bears."""

from __future__ import annotations

from typing import Any

import pytest

from planner.workbench.desk.desk import Desk
from planner.workbench.serving.guard import HEADERS, MOST_BYTES, MOST_COMMAND
from tests.workbench.asking import HOST, Browser

WAYS = ["/", "/do", "/state", "/static/desk.js", "/jobs/1", "/nothing", "/../pyproject.toml"]


@pytest.mark.parametrize("way", WAYS)
def test_nobody_without_the_cookie_is_let_in_anywhere(desk: Desk, way: str) -> None:
    reply = Browser(desk).get(way)
    assert reply.status == 403
    assert desk.loaded.case.plan.title["vi"] not in reply.text


def test_an_address_opens_one_session_once(desk: Desk) -> None:
    browser = Browser(desk)
    token = browser.guard.new_token()
    first = browser.get(f"/?token={token}")
    assert (first.status, first.headers["location"]) == (303, "/")
    assert "HttpOnly" in first.headers["set-cookie"]
    assert "SameSite=Strict" in first.headers["set-cookie"]
    assert browser.get(f"/?token={token}").status == 403  # somebody else, from the history of the browser
    browser.cookie = first.headers["set-cookie"].partition(";")[0]
    assert browser.get("/").status == 200
    assert browser.get(f"/?token={token}").status == 303  # who is in already comes in


@pytest.mark.parametrize("token", ["", "x", "a" * 32, "%00", "é"])
def test_another_token_opens_nothing(desk: Desk, token: str) -> None:
    browser = Browser(desk)
    browser.guard.new_token()
    assert browser.get(f"/?token={token}".encode().decode("latin-1")).status == 403


@pytest.mark.parametrize(
    "host", ["evil.example", "evil.example:8765", "127.0.0.1", "127.0.0.1:80", "[::1]:8765", "0.0.0.0:8765"]
)
def test_another_name_of_the_host_is_refused(browser: Browser, host: str) -> None:
    assert browser.get("/", host=host).status == 421
    assert browser.get("/", host=f"localhost:{HOST.partition(':')[2]}").status == 200


@pytest.mark.parametrize("origin", ["http://evil.example", "null", "https://" + HOST, "http://127.0.0.1", ""])
def test_a_step_from_elsewhere_is_refused(browser: Browser, origin: str) -> None:
    version = browser.desk.version
    assert browser.post("/do", {"version": version, "op": "out", "id": "p001"}, origin=origin).status == 403
    assert browser.desk.version == version


def test_nothing_is_done_for_another_site(browser: Browser) -> None:
    for site in ("cross-site", "same-site"):
        assert browser.get("/", sec_fetch_site=site).status == 403
    assert browser.get("/", sec_fetch_site="none").status == 200


@pytest.mark.parametrize("method", ["PUT", "DELETE", "OPTIONS", "PATCH"])
def test_only_what_pages_use_is_taken(browser: Browser, method: str) -> None:
    assert browser.ask(method, "/do", b"", {}).status == 405


def test_every_answer_lets_in_nothing_from_outside(browser: Browser) -> None:
    replies = [
        browser.get("/"), browser.get("/static/desk.js"), browser.get("/nothing"), browser.get("/", host="evil"),
        browser.do(op="x"),
    ]  # fmt: skip
    for reply in replies:
        assert {name: reply.headers.get(name) for name in HEADERS} == HEADERS
        assert "server" not in reply.headers
    assert "unsafe" not in HEADERS["content-security-policy"]


def test_a_body_beyond_its_limit_is_not_read(browser: Browser) -> None:
    assert browser.post("/do", {}, content_length=str(MOST_COMMAND + 1)).status == 413
    assert browser.ask("POST", "/do", b"x", {"content_length": str(MOST_BYTES + 1)}).status == 413
    assert browser.post("/do", {}, content_length="-5").status == 413
    # A body longer than it says.
    assert browser.ask("POST", "/do", b"x" * (MOST_BYTES + 1), {"content_length": "1"}).status == 413


@pytest.mark.parametrize("body", [b"{", b"[]", b"null", b"1", b"\xff\xfe", b"[" * 100_000])
def test_a_body_that_is_no_step_is_refused_without_a_trace(browser: Browser, body: bytes) -> None:
    reply = browser.ask("POST", "/do", body, {"content_type": "application/json"})
    assert reply.status == 400
    assert "Traceback" not in reply.text
    assert browser.troubles == []


def test_what_the_application_leaves_unanswered_is_told_and_not_logged(desk: Desk, capfd: pytest.CaptureFixture[str]) -> None:
    browser = Browser(desk).opened()
    told: list[BaseException] = []

    async def broken(_scope: object, _receive: object, send: Any) -> None:
        await send({"type": "http.response.start", "status": 500, "headers": []})
        await send({"type": "http.response.body", "body": b""})
        raise RuntimeError("Nguyễn Thị Bí Mật")

    browser.guard.app, browser.guard.failed = broken, told.append
    assert browser.get("/").status == 500
    assert [type(error) for error in told] == [RuntimeError]
    assert capfd.readouterr() == ("", "")
