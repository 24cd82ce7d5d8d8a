"""The pool and the drawer in a browser: found as one types, put in by keys, another list taken; nothing from outside."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterator

import pytest

from tests.browser.chromium import executable
from tests.browser.desk import Server, opened, served, settled

pytest.importorskip("playwright", reason="playwright is not installed")
if executable() is None:
    pytest.skip("no Chromium: apt-get install chromium, or name it in PLANNER_CHROMIUM", allow_module_level=True)

from playwright.sync_api import Browser, Page, expect

pytestmark = pytest.mark.slow


@pytest.fixture
def server(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Server]:
    with served(tmp_path_factory.mktemp("ward"), "ward") as found:
        yield found


@pytest.fixture
def page(chromium: Browser, server: Server) -> Iterator[Page]:
    found, seen = opened(chromium, server)
    found.goto(f"{server.origin}/pool")
    yield found
    settled(found)
    assert seen.outside == []
    assert seen.complaints == []
    found.context.close()


def rows(page: Page) -> list[str]:
    found: list[str] = page.locator(".pool tbody .id").all_text_contents()
    return found


def test_people_are_found_as_one_types_and_put_in_by_keys(page: Page) -> None:
    everybody = rows(page)
    page.keyboard.type("nguyen van")  # the search has the focus
    page.wait_for_function("() => document.querySelector('#people').dataset.refresh.includes('nguyen+van')")
    found = rows(page)
    assert 0 < len(found) < len(everybody)
    names = page.locator(".pool tbody th button").all_text_contents()
    assert all("Nguyễn" in name for name in names)
    page.keyboard.press("ArrowDown")
    expect(page.locator(".pool tbody th button").first).to_be_focused()
    page.keyboard.press("+")
    settled(page)
    expect(page.locator(".pool tbody tr").first.locator(".do button")).to_contain_text("Rút")
    expect(page.locator(".pool tbody th button").first).to_be_focused()
    page.keyboard.press("ArrowRight")
    page.keyboard.press("Enter")
    settled(page)
    expect(page.locator(".pool tbody tr").first.locator(".do button")).to_contain_text("Đưa vào")
    expect(page.locator(".pool tbody tr").first.locator(".do button")).to_be_focused()
    assert rows(page) == found  # what was searched for stays
    expect(page.locator("input[name=q]")).to_have_value("nguyen van")
    page.keyboard.press("ArrowLeft")
    page.keyboard.press("Enter")
    expect(page.locator("dialog[open] h2")).to_have_text(names[0])
    page.locator("dialog textarea").fill("<b>gọi lại</b>")
    page.get_by_role("button", name="Lưu ghi chú").click()
    settled(page)
    page.keyboard.press("Escape")
    expect(page.locator(".pool tbody .noted").first).to_have_attribute("title", "<b>gọi lại</b>")


def test_filters_work_together(page: Page) -> None:
    everybody = len(rows(page))
    page.select_option("select[name=sex]", "female")
    page.wait_for_function("() => document.querySelector('#people').dataset.refresh.includes('female')")
    women = len(rows(page))
    page.select_option("select[name=standing]", "meets")
    page.wait_for_function("() => document.querySelector('#people').dataset.refresh.includes('meets')")
    assert len(rows(page)) < women < everybody
    expect(page.locator(".pool .not_met")).to_have_count(0)


def test_an_empty_seat_is_filled_from_the_drawer(page: Page, server: Server) -> None:
    page.goto(server.origin)
    page.locator(".fill").first.click()
    first = page.locator("dialog .cands li").first
    name = first.locator(".link").text_content() or ""
    first.get_by_role("button", name="Đưa vào").click()
    settled(page)
    expect(page.locator(".seat .name", has_text=name).first).to_be_visible()


def test_another_list_is_looked_at_and_taken(page: Page, server: Server) -> None:
    with (server.plan / "pool.csv").open(encoding="utf-8-sig", newline="") as file:
        people = list(csv.DictReader(file))
    target = io.StringIO()
    writer = csv.DictWriter(target, list(people[0]))
    writer.writeheader()
    writer.writerows([*people[1:], {**people[0], "id": "moi1", "full_name": "Trần Thị Mới"}])
    content = target.getvalue().encode()
    page.set_input_files("input[type=file]", {"name": "moi.csv", "mimeType": "text/csv", "buffer": content})
    expect(page.locator("#incoming h2")).to_contain_text("moi.csv")
    expect(page.locator("#incoming")).to_contain_text("Trần Thị Mới (moi1)")
    with page.expect_navigation():
        page.get_by_role("button", name="Dùng danh sách này").click()
    expect(page.locator("#incoming")).to_contain_text("moi.csv")
    page.fill("input[name=q]", "moi1")
    expect(page.locator(".pool tbody th button")).to_have_text(["Trần Thị Mới"])
    twice = content.replace(b"moi1", b"p002")
    with page.expect_download() as marked:
        page.set_input_files("input[type=file]", {"name": "sai.csv", "mimeType": "text/csv", "buffer": twice})
        expect(page.locator("#incoming .mark.not_met").first).to_be_visible()
        page.locator("#incoming a[download]").click()
    assert marked.value.suggested_filename.endswith(".xlsx")
    page.locator("#incoming").get_by_role("button", name="Bỏ qua").click()
    expect(page.locator("#incoming input[type=file]")).to_have_count(1)
