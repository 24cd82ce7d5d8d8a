"""A planner's afternoon at the workbench, as one test; and each trouble that may come: a killed server, a changed file, hostile
names. No request leaves the machine, no console complains, nothing stands in the way of a screen reader."""

from __future__ import annotations

import re
import shutil
from pathlib import Path

import pytest

from tests.browser.chromium import executable
from tests.browser.desk import EXAMPLES, opened, served, settled
from tests.browser.test_workbench_board import fill, seats

pytest.importorskip("playwright", reason="playwright is not installed")
if executable() is None:
    pytest.skip("no Chromium: apt-get install chromium, or name it in PLANNER_CHROMIUM", allow_module_level=True)

from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Browser, Page, expect

pytestmark = pytest.mark.slow

LOST = re.compile("ERR_CONNECTION_REFUSED|Failed to load resource")  # what the console says of a server that is gone


def accessible(page: Page) -> None:
    violations = Axe().run(page).response["violations"]
    assert [(found["id"], found["nodes"][0]["html"][:160]) for found in violations] == []


def tab(page: Page, name: str) -> None:
    page.locator("header nav").get_by_role("link", name=name).click()
    expect(page.locator("header nav [aria-current=page]")).to_have_text(name)
    accessible(page)


def answered(page: Page) -> None:
    """The question that was asked has its answer."""
    page.wait_for_function("() => document.querySelector('#answer .done, #answer .no')", timeout=120_000)


def test_a_planners_afternoon(chromium: Browser, tmp_path: Path) -> None:
    with served(tmp_path, "city") as server:
        page, seen = opened(chromium, server)

        # Open the city, see what fails.
        expect(page.locator(".strip.bad .verdict")).to_contain_text("Chưa đạt")
        assert page.locator("#rail .must.not_met, #rail .must.unproven").count() > 5
        accessible(page)

        # Propose; lock two, withdraw one of the others; propose again.
        fill(page)
        expect(page.locator(".strip.good")).to_be_visible()
        first, second, third = seats(page, "executive")[:3]
        for pid in (first, second):
            page.locator(f".ban[data-c=executive] .seat[data-id='{pid}']").focus()
            page.keyboard.press("k")
            settled(page)
        page.locator(f".ban[data-c=executive] .seat[data-id='{third}']").focus()
        page.keyboard.press("x")
        settled(page)
        fill(page)
        assert {first, second} <= set(seats(page, "executive"))
        assert third not in seats(page, "executive")

        # Why is this one out?
        tab(page, "Câu hỏi")
        page.get_by_role("link", name="Vì sao người này").click()
        page.get_by_label("Người (mã hoặc họ tên)").fill(third)
        page.get_by_role("button", name="Hỏi", exact=True).click()
        answered(page)
        expect(page.locator("#answer .answered")).to_be_visible()
        accessible(page)

        # Move a bound, see what it does, suppose it.
        tab(page, "Quy định")
        women = page.locator("tr", has_text="Nữ từ 15% trở lên").first
        women.get_by_label(re.compile("^ít nhất, Nữ từ 15%")).fill("60%")
        expect(women.locator(".effect")).to_contain_text("chưa đạt")
        women.get_by_role("button", name="Giả định như vậy").click()
        settled(page)
        expect(page.locator(".supposing")).to_contain_text("60%")

        # The goal is a goal: the list complies all the same. Make it break: take the secretary out, then repair.
        tab(page, "Phương án")
        secretary = page.locator(".ban[data-c=secretary] .seat")
        secretary.focus()
        page.keyboard.press("Delete")
        settled(page)
        expect(page.locator(".strip.bad .verdict")).to_contain_text("Bí thư")
        tab(page, "Câu hỏi")
        page.get_by_role("link", name="Sửa ít nhất để đạt").click()
        page.get_by_role("button", name="Hỏi", exact=True).click()
        answered(page)
        page.locator("#answer .take button").first.click()
        settled(page)
        expect(page.locator(".strip.good")).to_be_visible()

        # Save the scenario, undo everything, open it again.
        tab(page, "Kịch bản")
        page.get_by_label("Tên kịch bản").fill("Phương án A")
        page.get_by_role("button", name="Lưu kịch bản").click()
        expect(page.locator(".compare")).to_contain_text("Phương án A")
        accessible(page)
        saved = page.locator(".strip .verdict").inner_text()
        for _ in range(4):
            page.keyboard.press("Control+z")
            settled(page)
        page.get_by_role("button", name="Mở lên bàn").click()
        settled(page)
        assert page.locator(".strip .verdict").inner_text() == saved

        # Look somebody up without marks; open the record.
        tab(page, "Nguồn nhân sự")
        page.locator("input[name=q]").fill("nguyen")
        page.wait_for_function("() => document.querySelectorAll('#main tbody tr').length > 0")
        page.locator("#main tbody button[data-drawer]").first.click()
        expect(page.locator("dialog[open] h2")).to_contain_text("Nguyễn")
        accessible(page)
        page.keyboard.press("Escape")

        # Print: what is supposed is said in the report.
        tab(page, "Văn bản")
        with page.expect_download() as told:
            page.locator("table").first.get_by_role("link", name="HTML").first.click()
        paper = Path(told.value.path()).read_text("utf-8")
        assert "60%" in paper
        assert page.pdf().startswith(b"%PDF")

        assert seen.outside == []
        assert [said for said in seen.complaints if "409" not in said] == []
        page.context.close()


def test_a_killed_server_is_told_and_the_board_comes_back(chromium: Browser, tmp_path: Path) -> None:
    with served(tmp_path, "ward") as server:
        page, seen = opened(chromium, server)
        fill(page)
        people = seats(page, "executive")
        pid = people[0]
        page.locator(f".ban[data-c=executive] .seat[data-id='{pid}']").focus()
        page.keyboard.press("x")
        settled(page)
        port = server.port
        server.kill()
        page.locator(".ban[data-c=executive] .seat").first.focus()
        page.keyboard.press("x")
        expect(page.locator("#alarm")).to_contain_text("Mất liên lạc")
        server.start("--port", str(port))
        page.get_by_role("button", name="Thử lại").click()
        expect(page.locator("#alarm")).to_contain_text("Phiên đã đóng")  # a new start, a new session
        page.goto(server.address)
        assert set(seats(page, "executive")) == set(people) - {pid}
        assert page.locator("[title='Ctrl+Z']").is_enabled()
        assert [said for said in seen.complaints if not LOST.search(said) and "403" not in said] == []
        page.context.close()


def test_a_changed_file_is_told_and_read_again(chromium: Browser, tmp_path: Path) -> None:
    with served(tmp_path, "ward") as server:
        page, _ = opened(chromium, server)
        fill(page)
        gone = seats(page, "executive")[0]
        pool = tmp_path / "ward" / "pool.csv"
        lines = pool.read_text("utf-8-sig").splitlines(keepends=True)
        pool.write_text("".join(line for line in lines if not line.startswith(f"{gone},")), "utf-8")
        expect(page.locator("#alarm")).to_contain_text("pool.csv", timeout=15_000)
        page.get_by_role("button", name="Đọc lại").click()
        expect(page.locator("#alarm")).to_contain_text(gone, timeout=15_000)
        page.wait_for_function("id => !document.querySelector(`.seat[data-id='${id}']`)", arg=gone)
        page.context.close()


def test_hostile_names_are_shown_and_do_nothing(chromium: Browser, tmp_path: Path) -> None:
    shutil.copytree(EXAMPLES / "ward", tmp_path / "ward")
    pool = tmp_path / "ward" / "pool.csv"
    lines = pool.read_text("utf-8-sig").splitlines()
    hostile = [
        "<script>window.hacked=1</script>", "<img src=x onerror=window.hacked=1>", "'\\\" onload=window.hacked=1", "{{7*7}}"
    ]  # fmt: skip
    for n, name in enumerate(hostile, 1):
        cells = lines[n].split(",")
        cells[1] = '"' + name.replace('"', '""') + '"'
        lines[n] = ",".join(cells)
    pool.write_text("\n".join(lines) + "\n", "utf-8")
    with served(tmp_path, "ward") as server:
        page, seen = opened(chromium, server)
        fill(page)
        for address in ("/pool", "/rules", "/questions", "/scenarios", "/papers", "/"):
            page.goto(server.origin + address)
            assert page.evaluate("() => window.hacked") is None
        page.goto(server.origin + "/pool")
        expect(page.get_by_text("<img src=x onerror").first).to_be_visible()
        page.get_by_text("<img src=x onerror").first.click()
        expect(page.locator("dialog[open]")).to_contain_text("<img src=x")
        assert page.evaluate("() => window.hacked") is None
        assert (seen.outside, seen.complaints) == ([], [])
        page.context.close()


@pytest.mark.parametrize(("size", "lang"), [("office", "vi"), ("large", "en")])
def test_every_page_fits_and_is_accessible_in_both_languages(chromium: Browser, tmp_path: Path, size: str, lang: str) -> None:
    with served(tmp_path, "ward", "--lang", lang) as server:
        page, seen = opened(chromium, server, size)
        fill(page)
        for address in ("/", "/rules", "/pool", "/questions", "/scenarios", "/papers"):
            page.goto(server.origin + address)
            width = page.evaluate("() => [document.scrollingElement.scrollWidth, innerWidth]")
            assert width[0] <= width[1], address
            assert page.evaluate("() => document.documentElement.lang") == lang
            accessible(page)
        assert (seen.outside, seen.complaints) == ([], [])
        page.context.close()
