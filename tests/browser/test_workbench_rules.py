"""The rules in a browser: a bound moved by keys with its effect seen, supposed, saved; what is typed outlives another window's
step; nothing from outside."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from tests.browser.chromium import executable
from tests.browser.desk import Server, opened, served, settled

pytest.importorskip("playwright", reason="playwright is not installed")
if executable() is None:
    pytest.skip("no Chromium: apt-get install chromium, or name it in PLANNER_CHROMIUM", allow_module_level=True)

from playwright.sync_api import Browser, Locator, Page, expect

pytestmark = pytest.mark.slow


@pytest.fixture
def server(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Server]:
    with served(tmp_path_factory.mktemp("ward"), "ward") as found:
        yield found


@pytest.fixture
def page(chromium: Browser, server: Server) -> Iterator[Page]:
    found, seen = opened(chromium, server)
    found.goto(f"{server.origin}/rules")
    yield found
    settled(found)
    assert seen.outside == []
    assert seen.complaints == []
    found.context.close()


def row(page: Page, key: str) -> Locator:
    return page.locator("table.rules tr", has=page.locator(f'input[name="rule"][value="{key}"]'))


def test_a_bound_is_moved_by_keys_and_supposed(page: Page) -> None:
    field = row(page, "executive/women").locator('[name="at_least"]')
    field.focus()
    for _ in range(3):
        page.keyboard.press("ArrowUp")
    expect(field).to_have_value("18%")
    effect = row(page, "executive/women").locator(".effect")
    effect.locator('[data-job="possible"]').click()
    expect(effect.locator(".met, .no").last).to_contain_text("phương án", timeout=30_000)
    effect.locator("[data-op]").click()
    settled(page)
    expect(row(page, "executive/women").locator('[name="at_least"]')).to_have_class("is-supposed")
    page.locator('form[data-save] [name="name"]').fill("thu")
    page.locator("form[data-save] button").click()
    expect(page.locator("#saved")).to_contain_text("plan-thu.yaml", timeout=15_000)


def test_what_is_typed_outlives_the_step_of_another_window(chromium: Browser, server: Server, page: Page) -> None:
    field = row(page, "executive/women").locator('[name="at_least"]')
    field.fill("20%")
    expect(row(page, "executive/women").locator("[data-op]")).to_be_visible()
    before = page.locator("body").evaluate("() => document.querySelector('#rules table').isConnected")
    assert before
    page.evaluate("() => { document.querySelector('#rules table').dataset.old = '1' }")
    other, _ = opened(chromium, server)
    other.goto(f"{server.origin}/rules")
    row(other, "executive/young").locator('[name="at_least"]').fill("11%")
    row(other, "executive/young").locator("[data-op]").click()
    settled(other)
    expect(page.locator("#rules table[data-old]")).to_have_count(0, timeout=15_000)  # repainted
    expect(field).to_have_value("20%")
    expect(field).to_be_focused()
    expect(row(page, "executive/women").locator("[data-op]")).to_be_visible()
    other.context.close()


def test_nothing_stands_in_the_way_of_a_screen_reader(page: Page) -> None:
    from axe_playwright_python.sync_playwright import Axe

    row(page, "executive/women").locator('[name="at_least"]').fill("90%")
    page.locator('[data-part^="/rules/text"]').first.click()
    expect(page.locator("#text textarea")).to_be_visible()
    expect(row(page, "executive/women").locator("[data-op]")).to_be_visible()
    violations = Axe().run(page).response["violations"]
    assert [(found["id"], found["nodes"][0]["html"][:120]) for found in violations] == []
