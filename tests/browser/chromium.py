"""A page as Chromium shows it: what it asks for from outside, what it complains of, what does not fit, what it prints.

Chromium is found on the path (`chromium`, `chromium-browser`, `google-chrome`) or named by PLANNER_CHROMIUM.
"""

from __future__ import annotations

import io
import os
import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from importlib import resources
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from playwright.sync_api import Browser, Page

MM = 96 / 25.4  # CSS pixels
SCREENS = {"desktop": (1280, 900), "phone": (390, 844)}
# What A4 leaves between the margins of the page, in mm; the strip of a secrecy marking comes out of the left margin.
PAPERS = {"print": (165, 257), "landscape": (270, 175)}
PAPERS_MARKED = {"print": (187, 257), "landscape": (277, 175)}
_SIDEWAYS = "[document.scrollingElement.scrollWidth, window.innerWidth]"
_FOLDED = "[...document.querySelectorAll('details > div')].filter(e => !e.checkVisibility()).length"
_OUTSIDE = """[...document.querySelectorAll('body *')].filter(e => {
  const box = e.getBoundingClientRect();
  return box.width > 1 && box.height > 1 && box.right > window.innerWidth + 1 && !e.closest(LEAVE);
}).map(e => e.tagName + ' ' + e.textContent.slice(0, 40))"""
_CROSSED = """[...document.querySelectorAll('td, th, summary, h1, h2, p')].filter(e => e.scrollWidth > e.clientWidth + 2
  && e.clientWidth > 1 && getComputedStyle(e).display != 'inline').map(e => e.tagName + ' ' + e.textContent.slice(0, 40))"""


@dataclass
class Seen:
    """What was seen of one page. `requests` beyond the file itself; `complaints` of the console; `beyond` by size."""

    requests: list[str] = field(default_factory=list)
    complaints: list[str] = field(default_factory=list)
    sideways: dict[str, tuple[int, int]] = field(default_factory=dict)  # width of the content, of the window
    beyond: dict[str, list[str]] = field(default_factory=dict)  # elements past the right edge
    crossed: dict[str, list[str]] = field(default_factory=dict)  # texts wider than their cell
    folded_in_print: int = 0
    pages: list[Printed] = field(default_factory=list)


@dataclass(frozen=True)
class Printed:
    """A printed page; sizes in mm, its text without any blanks (PDF keeps none that mean something)."""

    width: int
    height: int
    text: str


def executable() -> str | None:
    named = os.environ.get("PLANNER_CHROMIUM")
    if named:
        return named
    return next(filter(None, map(shutil.which, ("chromium", "chromium-browser", "google-chrome"))), None)


@contextmanager
def browser() -> Iterator[Browser]:
    from playwright.sync_api import sync_playwright

    quiet = ["--no-sandbox", "--disable-gpu", "--disable-background-networking", "--disable-component-update"]
    with sync_playwright() as driver:
        opened = driver.chromium.launch(executable_path=executable(), args=quiet)
        try:
            yield opened
        finally:
            opened.close()


def look(opened: Browser, path: Path, pages: bool = True) -> Seen:
    """The page at desktop, phone and print; `pages`: printed to PDF and read back, too."""
    seen = Seen()
    page = opened.new_page(viewport={"width": 1280, "height": 900})
    own = path.as_uri()
    page.on("request", lambda request: None if request.url in (own, "data:,") else seen.requests.append(request.url))
    page.on("console", lambda said: seen.complaints.append(said.text) if said.type in ("error", "warning") else None)
    page.on("pageerror", lambda error: seen.complaints.append(str(error)))
    page.goto(own, wait_until="load")
    marked = page.evaluate("!!document.querySelector('.stamp')")
    papers = {name: (round(w * MM), round(h * MM)) for name, (w, h) in (PAPERS_MARKED if marked else PAPERS).items()}
    for name, (width, height) in (SCREENS | papers).items():
        page.emulate_media(media="screen" if name in SCREENS else "print")
        page.set_viewport_size({"width": width, "height": height})
        wide, window = page.evaluate(_SIDEWAYS)
        seen.sideways[name] = (wide, window)
        # On a screen a box may be scrolled, by keyboard, too; on paper nothing can.
        leave = {"print": ".said, section.landscape", "landscape": ".said"}.get(name, ".said, .scroll")
        seen.beyond[name] = page.evaluate(_OUTSIDE.replace("LEAVE", repr(leave)))
        seen.crossed[name] = page.evaluate(_CROSSED)
    seen.folded_in_print = page.evaluate(_FOLDED)
    if pages:
        seen.pages = _printed(page)
    page.close()
    return seen


def axe() -> str:
    """The script of axe-core (MPL 2.0), which judges the accessibility of a page, as axe-playwright-python ships it."""
    return (resources.files("axe_playwright_python") / "axe.min.js").read_text("utf-8")


def barriers(opened: Browser, path: Path) -> dict[str, list[str]]:
    """What axe finds against all its rules, best practices included, at each size of a screen. The page's own policy lets no
    script run: here, and only here, it is set aside."""
    found = {}
    for name, (width, height) in SCREENS.items():
        context = opened.new_context(bypass_csp=True, viewport={"width": width, "height": height})
        page = context.new_page()
        page.goto(path.as_uri(), wait_until="load")
        page.evaluate(axe())
        violations = page.evaluate("axe.run(document, {resultTypes: ['violations']})")["violations"]
        found[name] = [f"{one['id']}: {node['html'][:100]}" for one in violations for node in one["nodes"]]
        context.close()
    return found


def tops(opened: Browser, path: Path, *selectors: str) -> list[float]:
    """How far down each first element stands on a phone, in CSS pixels."""
    width, height = SCREENS["phone"]
    page = opened.new_page(viewport={"width": width, "height": height})
    page.goto(path.as_uri(), wait_until="load")
    found = [page.evaluate(f"document.querySelector({one!r}).getBoundingClientRect().top") for one in selectors]
    page.close()
    return found


def _printed(page: Page) -> list[Printed]:
    from pypdf import PdfReader

    reader = PdfReader(io.BytesIO(page.pdf(prefer_css_page_size=True, print_background=True)))
    return [
        Printed(
            round(float(p.mediabox.width) / 72 * 25.4), round(float(p.mediabox.height) / 72 * 25.4), squeezed(p.extract_text())
        )
        for p in reader.pages
    ]


def squeezed(text: str) -> str:
    """Without blanks, composed."""
    import unicodedata

    return unicodedata.normalize("NFC", "".join(text.split()))
