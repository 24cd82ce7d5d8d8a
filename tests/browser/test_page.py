"""The HTML form in a browser: asks nobody for anything, complains of nothing, fits desktop, phone and paper."""

from __future__ import annotations

from pathlib import Path

import pytest

from planner.report.composer import document
from planner.report.document import Table
from planner.report.html import render
from tests.browser.chromium import Seen, browser, executable, look, squeezed
from tests.report import samples
from tests.report.documents import evil, full

pytest.importorskip("playwright", reason="playwright is not installed")
pytest.importorskip("pypdf", reason="pypdf is not installed")
if executable() is None:
    pytest.skip("no Chromium: apt-get install chromium, or name it in PLANNER_CHROMIUM", allow_module_level=True)

ROWS = 40
BAD = {
    "outside picture": '<img src="http://127.0.0.1:9/x.png" alt="">',
    "outside style": '<link rel="stylesheet" href="http://127.0.0.1:9/x.css">',
    "outside font": "<style>@font-face { font-family: f; src: url(http://127.0.0.1:9/f) } p { font-family: f }</style><p>x</p>",
    "console error": "<script>console.error('wrong')</script>",
    "thrown error": "<script>nothing.at.all()</script>",
    "wide": '<p style="width: 1300px; height: 10px">x</p>',
    "folded": "<details><summary>a</summary><div>b</div></details>",
}
PAGES = {
    "full": lambda: full(ROWS),
    "evil": evil,
    **{f"{name} {lang}": lambda name=name, lang=lang: document(samples.ALL[name](), lang)
       for name, lang in (("not_compliant", "vi"), ("infeasible", "en"))},
}  # fmt: skip


@pytest.fixture(scope="module")
def seen(tmp_path_factory: pytest.TempPathFactory) -> dict[str, Seen]:
    """Everything that one run of the browser saw: the program's pages, and pages with a fault each."""
    folder: Path = tmp_path_factory.mktemp("pages")
    found: dict[str, Seen] = {}
    with browser() as opened:
        for n, (name, made) in enumerate(PAGES.items()):
            path = folder / f"{n}.html"
            path.write_bytes(render(made()))
            found[name] = look(opened, path, pages=name == "full")
        for n, (name, body) in enumerate(BAD.items()):
            path = folder / f"bad{n}.html"
            path.write_text(f"<!DOCTYPE html><html lang=en><link rel=icon href='data:,'><title>t</title>{body}", "utf-8")
            found[name] = look(opened, path, pages=False)
    return found


@pytest.mark.parametrize("name", PAGES)
def test_asks_nobody_and_complains_of_nothing(seen: dict[str, Seen], name: str) -> None:
    assert seen[name].requests == []
    assert seen[name].complaints == []


@pytest.mark.parametrize("size", ["desktop", "phone"])
@pytest.mark.parametrize("name", PAGES)
def test_no_sideways_scrolling(seen: dict[str, Seen], name: str, size: str) -> None:
    wide, window = seen[name].sideways[size]
    assert wide <= window
    assert seen[name].beyond[size] == []


@pytest.mark.parametrize("size", ["print", "landscape"])
@pytest.mark.parametrize("name", PAGES)
def test_nothing_goes_over_the_margin_of_the_paper(seen: dict[str, Seen], name: str, size: str) -> None:
    assert seen[name].beyond[size] == []


@pytest.mark.parametrize("size", ["desktop", "phone", "print"])
@pytest.mark.parametrize("name", PAGES)
def test_no_text_leaves_its_cell(seen: dict[str, Seen], name: str, size: str) -> None:
    assert seen[name].crossed[size] == []


@pytest.mark.parametrize("name", PAGES)
def test_print_unfolds_everything(seen: dict[str, Seen], name: str) -> None:
    assert seen[name].folded_in_print == 0


def test_paper(seen: dict[str, Seen]) -> None:
    """A4; the list of people across the long side; numbers from the second page on; the marking on every page."""
    pages = seen["full"].pages
    assert {(page.width, page.height) for page in pages} == {(210, 297), (297, 210)}
    first = squeezed("Danh sách trích ngang: Ban Chấp hành")
    assert all(
        (page.width > page.height) == (squeezed("Huỳnh Thị Mỹ Duyên") in page.text or first in page.text) for page in pages
    )
    for n, page in enumerate(pages, 1):
        assert squeezed("MẬT") in page.text
        assert page.text.startswith(str(n)) or n == 1
    assert not pages[0].text.startswith("1")


def test_first_page_has_the_verdict_and_the_worst_rules(seen: dict[str, Seen]) -> None:
    first = seen["full"].pages[0].text
    assert squeezed(full().verdict.line) in first
    assert squeezed("Nữ từ 15% trở lên, yêu cầu 10") in first


def test_header_rows_repeat(seen: dict[str, Seen]) -> None:
    pages = seen["full"].pages
    people = [page for page in pages if page.width > page.height]
    assert len(people) > 1
    assert all(squeezed("Họ và tên") in page.text for page in people)
    rules = [page for page in pages if squeezed("trở lên, yêu cầu") in page.text]
    assert len(rules) > 1
    assert all(squeezed("Căn cứ Yêu cầu") in page.text for page in rules)


def test_no_heading_alone_at_the_foot(seen: dict[str, Seen]) -> None:
    titles = [squeezed(section.title) for section in full(ROWS).everything]
    for page in seen["full"].pages:
        text = page.text.removesuffix(squeezed("MẬT"))
        assert not text.endswith(tuple(titles))


def test_everything_is_printed(seen: dict[str, Seen]) -> None:
    """Every cell and every folded line."""
    text = "".join(page.text for page in seen["full"].pages)
    for section in full(ROWS).everything:
        for block in section.blocks:
            if isinstance(block, Table):
                for row in block.rows:
                    name = row.cells[0] if row.kind != "body" else row.cells[1]
                    assert squeezed(name.text) in text
    assert text.count(squeezed("Được tính:")) == 12


@pytest.mark.parametrize("name", [name for name in BAD if name.startswith("outside")])
def test_an_outside_request_would_be_seen(seen: dict[str, Seen], name: str) -> None:
    assert any("127.0.0.1" in request for request in seen[name].requests)


@pytest.mark.parametrize("name", ["outside picture", "console error", "thrown error"])
def test_a_complaint_would_be_seen(seen: dict[str, Seen], name: str) -> None:
    assert seen[name].complaints


def test_what_is_too_wide_would_be_seen(seen: dict[str, Seen]) -> None:
    for size in ("desktop", "phone", "print", "landscape"):
        wide, window = seen["wide"].sideways[size]
        assert wide > window
        assert seen["wide"].beyond[size]


def test_what_stays_folded_would_be_seen(seen: dict[str, Seen]) -> None:
    assert seen["folded"].folded_in_print == 1
