"""The board in a browser: by mouse, by keys, by buttons; two windows; both languages; nothing from outside; accessible."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from tests.browser.chromium import executable
from tests.browser.desk import Server, opened, served, settled

pytest.importorskip("playwright", reason="playwright is not installed")
if executable() is None:
    pytest.skip("no Chromium: apt-get install chromium, or name it in PLANNER_CHROMIUM", allow_module_level=True)

from playwright.sync_api import Browser, Page, expect

STALE = "409"  # a window that shows an older board is told so by this status, which the console repeats


@pytest.fixture(scope="module")
def server(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Server]:
    with served(tmp_path_factory.mktemp("city"), "city") as found:
        yield found


@pytest.fixture
def page(chromium: Browser, server: Server) -> Iterator[Page]:
    found, seen = opened(chromium, server)
    while found.locator("[title='Ctrl+Z']").is_enabled():  # as it was when it was opened
        found.keyboard.press("Control+z")
        settled(found)
    yield found
    settled(found)
    assert seen.outside == []
    assert [text for text in seen.complaints if STALE not in text] == []
    found.context.close()


def fill(page: Page) -> None:
    """The best slate on the board."""
    page.keyboard.press("p")
    page.wait_for_function("() => document.querySelector('.proof.proved')", timeout=60_000)
    settled(page)


def seats(page: Page, committee: str) -> list[str]:
    found: list[str] = page.locator(f".ban[data-c={committee}] .seat").evaluate_all("all => all.map(s => s.dataset.id)")
    return found


def test_the_rest_is_proposed_proved_and_undone(page: Page) -> None:
    before = seats(page, "executive")
    fill(page)
    expect(page.locator(".strip.good .verdict")).to_contain_text("Đạt")
    assert len(seats(page, "executive")) == 50
    page.keyboard.press("Control+z")
    settled(page)
    assert seats(page, "executive") == before


def test_keys_move_keep_withdraw_and_leave_out(page: Page) -> None:
    fill(page)
    first = page.locator(".ban[data-c=standing] .seat").first
    first.focus()
    pid = first.get_attribute("data-id")
    page.keyboard.press("k")
    settled(page)
    kept = page.locator(f".ban[data-c=standing] .seat[data-id='{pid}']")
    expect(kept).to_have_class("seat kept")
    expect(kept).to_be_focused()
    page.keyboard.press("Delete")
    settled(page)
    assert pid not in seats(page, "standing")
    assert pid in seats(page, "executive")
    page.keyboard.press("ArrowDown")
    out = page.evaluate("() => document.activeElement.dataset.id")
    page.keyboard.press("x")
    settled(page)
    assert out not in seats(page, "executive")
    expect(page.locator("#suppose .sup li")).to_have_count(1)
    expect(page.locator("#said")).not_to_be_empty()


def test_dragging_puts_exchanges_and_takes_out(page: Page) -> None:
    fill(page)
    standing = seats(page, "standing")
    outside = next(pid for pid in seats(page, "executive") if pid not in standing)
    seat, goal = f".ban[data-c=executive] .seat[data-id='{outside}']", f".ban[data-c=standing] .seat[data-id='{standing[0]}']"
    page.drag_and_drop(seat, goal)
    settled(page)
    assert outside in seats(page, "standing")
    assert standing[0] not in seats(page, "standing")
    assert len(seats(page, "executive")) == 50
    page.drag_and_drop(f".ban[data-c=standing] .seat[data-id='{outside}']", ".leave")
    settled(page)
    assert outside not in seats(page, "standing")
    only = next(pid for pid in seats(page, "inspection") if pid not in seats(page, "executive"))
    other = next(pid for pid in seats(page, "standing") if pid not in seats(page, "inspection"))
    sizes = {committee: len(seats(page, committee)) for committee in ("executive", "standing", "inspection")}
    page.drag_and_drop(f".ban[data-c=inspection] .seat[data-id='{only}']", f".ban[data-c=standing] .seat[data-id='{other}']")
    settled(page)
    assert only in seats(page, "standing")
    assert other in seats(page, "inspection")
    assert {committee: len(seats(page, committee)) for committee in sizes} == sizes


def test_lifting_and_putting_by_keys_is_a_drag(page: Page) -> None:
    fill(page)
    standing = seats(page, "standing")
    outside = next(pid for pid in seats(page, "executive") if pid not in standing)
    page.locator(f".ban[data-c=executive] .seat[data-id='{outside}']").focus()
    page.keyboard.press("m")
    expect(page.locator(".seat.held")).to_have_count(1)
    page.locator(f".ban[data-c=standing] .seat[data-id='{standing[0]}']").focus()
    page.keyboard.press("m")
    settled(page)
    assert outside in seats(page, "standing")
    assert standing[0] not in seats(page, "standing")


def test_a_second_window_follows_and_a_stale_step_is_not_done(page: Page, server: Server) -> None:
    fill(page)
    second = page.context.new_page()
    second.goto(server.origin + "/")
    pid = seats(second, "executive")[0]
    second.evaluate("() => { BroadcastChannel.prototype.postMessage = () => {} }")
    page.route("**/state", lambda route: route.fulfill(json={"version": 0}))  # the first one asks in vain what is new
    second.locator(f".ban[data-c=executive] .seat[data-id='{pid}']").focus()
    second.keyboard.press("x")
    settled(second)
    other = next(id for id in seats(page, "executive") if id != pid)
    page.locator(f".ban[data-c=executive] .seat[data-id='{other}']").focus()
    page.keyboard.press("x")
    expect(page.locator("#alarm")).to_contain_text("cửa sổ khác")
    assert pid not in seats(page, "executive")
    assert other in seats(page, "executive")
    second.close()


def test_everything_fits_one_screen_and_both_languages(page: Page) -> None:
    fill(page)
    for size in ((1280, 800), (1920, 1080)):
        page.set_viewport_size({"width": size[0], "height": size[1]})
        beyond = page.evaluate("() => [document.scrollingElement.scrollWidth, document.scrollingElement.scrollHeight]")
        assert beyond == list(size)
        last = page.locator(".ban[data-c=executive] .seat").last.bounding_box()
        assert last is not None
        assert last["y"] + last["height"] <= size[1]
    page.get_by_role("button", name="English").click()
    page.wait_for_function("() => document.documentElement.lang === 'en'")
    expect(page.locator(".strip .verdict")).to_contain_text("Compliant")
    page.get_by_role("button", name="Tiếng Việt").click()
    page.wait_for_function("() => document.documentElement.lang === 'vi'")


def test_nothing_stands_in_the_way_of_a_screen_reader(page: Page) -> None:
    from axe_playwright_python.sync_playwright import Axe

    fill(page)
    violations = Axe().run(page).response["violations"]
    assert [(found["id"], found["nodes"][0]["html"][:120]) for found in violations] == []
