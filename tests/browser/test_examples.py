"""The reports of the examples in a browser: the page to sign is one page, and nobody is kept from reading the rest."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

import pytest

import planner
from planner.report import render_pages
from planner.report.composer import document
from planner.report.document import Document
from planner.results.result import Result
from tests.browser.chromium import Seen, barriers, browser, executable, look, squeezed, tops

pytest.importorskip("playwright", reason="playwright is not installed")
pytest.importorskip("pypdf", reason="pypdf is not installed")
pytest.importorskip("axe_playwright_python", reason="axe-playwright-python is not installed")
if executable() is None:
    pytest.skip("no Chromium: apt-get install chromium, or name it in PLANNER_CHROMIUM", allow_module_level=True)

EXAMPLES = Path(__file__).parents[2] / "examples"
MOST_PAGES = {"ward-fails": 10, "ward-infeasible": 8, "city-fails": 14}
LANGUAGE = {"ward-fails": "vi", "ward-infeasible": "en", "city-fails": "vi"}
BARRIER = "<h1>a</h1><main><p style='color: #bbb'>grey on white</p></main>"


def results() -> dict[str, Result]:
    ward, city = planner.load(EXAMPLES / "ward/plan.yaml"), planner.load(EXAMPLES / "city/plan.yaml")
    infeasible = planner.load(EXAMPLES / "ward/plan-infeasible.yaml")
    return {
        "ward-fails": ward.detailed(ward.validate(EXAMPLES / "ward/slate-fails.csv")),
        "ward-infeasible": infeasible.detailed(infeasible.check()),
        "city-fails": city.detailed(city.validate(EXAMPLES / "city/slate-fails.csv")),
    }


@dataclass
class Shown:
    made: Document
    seen: Seen
    barriers: dict[str, list[str]]
    tops: list[float]


@pytest.fixture(scope="module")
def shown(tmp_path_factory: pytest.TempPathFactory) -> dict[str, Shown]:
    folder: Path = tmp_path_factory.mktemp("examples")
    found = {}
    with browser() as opened:
        for name, result in results().items():
            path = folder / f"{name}.html"
            path.write_bytes(render_pages("html", result, LANGUAGE[name]))
            heights = tops(opened, path, ".verdict", ".counters", "h1", "nav", "main")
            found[name] = Shown(document(result, LANGUAGE[name]), look(opened, path), barriers(opened, path), heights)
    return found


@pytest.mark.slow
@pytest.mark.parametrize("name", MOST_PAGES)
def test_the_page_to_sign_is_one_page(shown: dict[str, Shown], name: str) -> None:
    made, pages = shown[name].made, shown[name].seen.pages
    assert squeezed(f"{made.annexes[0].number}. {made.annexes[0].title}") in pages[1].text
    assert squeezed(made.verdict.line) in pages[0].text
    for section in made.sections:
        assert squeezed(section.title) in pages[0].text
    if made.letterhead is not None:
        for text in (*made.letterhead.recipients, *(one.name for one in made.letterhead.signatures)):
            assert squeezed(text) in pages[0].text
    assert len(pages) <= MOST_PAGES[name]


@pytest.mark.slow
@pytest.mark.parametrize("name", MOST_PAGES)
def test_nothing_is_asked_complained_of_or_too_wide(shown: dict[str, Shown], name: str) -> None:
    seen = shown[name].seen
    assert (seen.requests, seen.complaints, seen.folded_in_print) == ([], [], 0)
    assert all(wide <= window for size, (wide, window) in seen.sideways.items() if size in ("desktop", "phone"))
    assert not any(seen.beyond.values())
    assert not any(seen.crossed.values())


@pytest.mark.slow
@pytest.mark.parametrize("name", MOST_PAGES)
def test_axe_finds_no_barrier(shown: dict[str, Shown], name: str) -> None:
    assert shown[name].barriers == {"desktop": [], "phone": []}


@pytest.mark.slow
@pytest.mark.parametrize("name", MOST_PAGES)
def test_a_phone_has_verdict_and_counters_first(shown: dict[str, Shown], name: str) -> None:
    verdict, counters, title, contents, main = shown[name].tops
    assert verdict < counters < title < contents < main
    assert counters < 300


@pytest.mark.slow
def test_axe_would_find_a_barrier(tmp_path: Path) -> None:
    path = tmp_path / "grey.html"
    path.write_text(f"<!DOCTYPE html><html lang=en><link rel=icon href='data:,'><title>t</title>{BARRIER}", "utf-8")
    with browser() as opened:
        assert all(any(one.startswith("color-contrast") for one in found) for found in barriers(opened, path).values())
