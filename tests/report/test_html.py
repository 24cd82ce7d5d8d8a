"""HTML says what the printout says, all of it and nothing else; nothing in a text becomes markup, a script or a link."""

from __future__ import annotations

import re
import time
from collections import Counter
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field, replace
from functools import cache
from html.parser import HTMLParser

import pytest

from planner.report.composer import document
from planner.report.document import Cell, Chart, Column, Document, Folded, Listing, Paragraph, Section, Table, TableRow, Verdict
from planner.report.html import header_groups, render
from tests.report import samples
from tests.report.documents import EVIL, WORDS, evil, full

_VOID = {"meta", "link", "col", "img", "br", "input", "hr", "base", "embed", "source"}
_UNITS = {"title", "h1", "h2", "h3", "dd", "dt", "caption", "th", "td", "p", "li",
          "summary", "div", "figcaption", "footer", "a"}  # fmt: skip
_NO_BOX = {"verdict", "counter", "scroll", "head", "signatures", "recipients"}  # blocks that hold others


@dataclass
class Element:
    tag: str
    attributes: dict[str, str | None]
    parent: Element | None = None
    children: list[Element | str] = field(default_factory=list)

    def all(self, *tags: str) -> Iterator[Element]:
        for child in self.children:
            if isinstance(child, Element):
                if child.tag in tags or not tags:
                    yield child
                yield from child.all(*tags)

    def one(self, tag: str) -> Element:
        (found,) = self.all(tag)
        return found

    def text(self) -> str:
        return "".join(child if isinstance(child, str) else child.text() for child in self.children)

    @property
    def classes(self) -> set[str]:
        return set((self.attributes.get("class") or "").split())


class Tree(HTMLParser):
    """A tree; an element that is not closed in its place is an error."""

    def __init__(self, text: str) -> None:
        super().__init__(convert_charrefs=True)
        self.root = self.at = Element("", {})
        self.feed(text)
        self.close()
        assert self.at is self.root, f"<{self.at.tag}> is not closed"

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        assert len({name for name, _ in attrs}) == len(attrs), f"an attribute twice: {attrs}"
        element = Element(tag, dict(attrs), self.at)
        self.at.children.append(element)
        if tag not in _VOID:
            self.at = element

    def handle_startendtag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.at.children.append(Element(tag, dict(attrs), self.at))

    def handle_endtag(self, tag: str) -> None:
        assert tag == self.at.tag, f"</{tag}> closes <{self.at.tag}>"
        assert self.at.parent is not None
        self.at = self.at.parent

    def handle_data(self, data: str) -> None:
        self.at.children.append(data)

    def handle_comment(self, data: str) -> None:
        raise AssertionError(f"a comment: {data}")


def tree(made: Document) -> Element:
    return Tree(render(made).decode()).root


@cache
def full_tree() -> Element:
    return tree(full())


@cache
def evil_tree() -> Element:
    return tree(evil())


def all_shown(root: Element) -> list[str]:
    """Every text of the page's body in its order, one for each smallest box; without pictures."""
    found: list[str] = []

    def walk(element: Element) -> None:
        if element.tag in ("svg", "style"):
            return
        if element.tag in _UNITS and not element.classes & _NO_BOX and not any(c.tag in _UNITS for c in element.all()):
            own = [child.text() if isinstance(child, Element) else child for child in element.children]
            found.extend(text for text in own if text)
            return
        for child in element.children:
            if isinstance(child, Element):
                walk(child)
            else:
                assert not child.strip(), f"text outside of a box: {child!r}"

    walk(root.one("body"))
    return found


def all_said(made: Document) -> list[str]:
    """Every text of the printout, in the order of the page."""
    said: list[str] = []
    say = said.append
    say(made.everything[0].title if made.everything else made.verdict.text)  # the link that skips the head
    head = made.letterhead
    if head:
        said += [head.over, head.issuer, "*" if head.issuer else "", made.words["party"]]
        said += [head.number, made.secrecy, head.place_and_date, head.kind]
    elif made.secrecy:
        say(made.secrecy)
    if made.secrecy:
        say(made.secrecy)  # the stamp on every printed page
    said += [head.subject if head and head.subject else made.title, made.verdict.word, made.verdict.line]
    for counter in made.verdict.counters:
        said += [counter.title, counter.value, counter.under]
    said += _contents(made)
    for section in made.sections:
        say(section.title)
        said += _section_texts(section)
    if head and (head.signatures or head.recipients):
        said += [made.words["recipients"], *(f"- {one}" for one in head.recipients)] if head.recipients else []
        for signature in head.signatures:
            said += [*signature.lines, signature.name]
    for n, annex in enumerate(made.annexes, 1):
        say(f"{annex.number}. {annex.title}")
        for i, section in enumerate(annex.sections, 1):
            say(f"{n}.{i}. {section.title}" if len(annex.sections) > 1 else "")
            said += _section_texts(section)
    say(made.footer)
    return [text for text in said if text]


def _contents(made: Document) -> list[str]:
    """Annexes by their number, their sections by theirs; an annex of one section is that section."""
    said = [made.words["contents"]] if made.annexes else []
    for n, annex in enumerate(made.annexes, 1):
        below = [f"{n}.{i}. {section.title}" for i, section in enumerate(annex.sections, 1)]
        said += [f"{annex.number}. {annex.title}", *(below if len(below) > 1 else [])]
    return said


def _section_texts(section: Section) -> list[str]:
    said: list[str] = []
    for block in section.blocks:
        match block:
            case Table():
                said += _table_texts(block)
            case Listing():
                said += block.items
            case Folded():
                said += [block.title, *block.lines]
            case Chart() | Paragraph():
                said.append(block.title if isinstance(block, Chart) else block.text)
    return said


def _table_texts(table: Table) -> list[str]:
    said = [table.title]
    at = 0
    for title, span in header_groups(table.columns):
        said.append(title or table.columns[at].title)
        at += span
    said += [column.title for column in table.columns if column.group]
    if table.numbered:
        said += [str(n) for n in range(1, len(table.columns) + 1)]
    for row in table.rows:
        for cell in row.cells:
            said += [cell.text, *cell.under]
    return [*said, table.note]


@pytest.mark.slow
@pytest.mark.parametrize("made", [full(), evil()], ids=["full", "evil"])
def test_says_everything_and_nothing_else(made: Document) -> None:
    assert all_shown(tree(made)) == all_said(made)


@pytest.mark.parametrize("lang", ["vi", "en"])
@pytest.mark.parametrize("name", samples.ALL)
def test_says_every_kind_of_answer(name: str, lang: str) -> None:
    made = document(samples.ALL[name](), lang)
    root = tree(made)
    assert all_shown(root) == all_said(made)
    assert root.one("html").attributes["lang"] == lang


@pytest.mark.parametrize("made", [full(), evil()], ids=["full", "evil"])
def test_every_cell_of_every_table(made: Document) -> None:
    tables = [block for section in made.everything for block in section.blocks if isinstance(block, Table)]
    drawn = list(tree(made).all("table"))
    assert len(drawn) == len(tables) > 0
    for element, table in zip(drawn, tables, strict=True):
        rows = list(element.one("tbody").all("tr"))
        assert len(rows) == len(table.rows)
        for drawn_row, row in zip(rows, table.rows, strict=True):
            cells = list(drawn_row.all("th", "td"))
            under = [[small.text() for small in cell.all("small")] for cell in cells]
            texts = [cell.text()[: len(cell.text()) - sum(map(len, u))] for cell, u in zip(cells, under, strict=True)]
            assert texts == [cell.text for cell in row.cells]
            assert under == [list(cell.under) for cell in row.cells]
            assert [int(cell.attributes.get("colspan") or 1) for cell in cells] == [cell.span for cell in row.cells]
            for cell, said in zip(cells, row.cells, strict=True):
                assert said.tone == "plain" or said.tone in cell.classes
                assert bool(list(cell.all("b"))) == said.bold


@pytest.mark.slow
@pytest.mark.parametrize("made", [full_tree, evil_tree], ids=["full", "evil"])
def test_nothing_is_a_script_a_link_or_a_request(made: Callable[[], Element]) -> None:
    root = made()
    elements = list(root.all())
    pictures = {id(inner) for svg in root.all("svg") for inner in (svg, *svg.all())}
    page = {element.tag for element in elements if id(element) not in pictures}
    assert page <= set(
        "html head meta link title style body a header div p b i h1 h2 h3 article dl dt dd nav ol "
        "ul li main section table caption colgroup col "
        "thead tbody tr th td small details summary figure figcaption footer".split()
    )
    drawn = {element.tag for element in elements if id(element) in pictures}
    assert drawn <= set("svg g path text tspan defs use rect clippath pattern".split())
    for element in elements:
        for name, value in element.attributes.items():
            assert not name.startswith("on")
            assert name not in ("src", "srcset", "action", "formaction", "background", "poster", "ping", "xmlns")
            if name == "href":
                assert value is not None
                assert value == "data:," or (value.startswith("#") and '"' not in value)
            if name == "style":
                allowed = r"(width: [\d.]+%|margin-left: [\d.]+rem)"
                assert id(element) in pictures or re.fullmatch(allowed, value or ""), value
            if name in ("style", "fill", "clip-path", "stroke"):
                assert "url(" not in (value or "").replace("url(#", "")
    style = root.one("style").text()
    assert "url(" not in style
    assert "@import" not in style
    assert "http" not in style
    policy = next(m for m in root.all("meta") if m.attributes.get("http-equiv") == "Content-Security-Policy")
    assert (policy.attributes["content"] or "").startswith("default-src 'none'")


def test_names_no_other_place() -> None:
    page = render(full()).decode()
    for text in ("http:", "https:", "//", "<script", "javascript:", "@import", "xmlns"):
        assert text not in page, text


def test_texts_that_break_out_stay_texts() -> None:
    """Also in attributes: the names of regions and pictures."""
    root = evil_tree()
    shown = Counter(all_shown(root))
    for text in EVIL:
        assert shown[text] >= 3
    labels = {element.attributes.get("aria-label") for element in root.all()}
    assert {EVIL[0], EVIL[3], EVIL[5]} <= labels
    assert {EVIL[3], EVIL[5]} <= {element.attributes.get("data-title") for element in root.all("td", "th")}


def test_texts_of_pictures_keep_what_looks_like_markup() -> None:
    said = "".join(svg.text() for svg in evil_tree().all("svg"))
    for text in ('url(#a) id="b" href="#c"', "<script>alert('x')</script>", "$x^2$", '" onmouseover="alert(1)" x=', "&lt;"):
        assert text in said, text


def test_half_a_surrogate_pair() -> None:
    made = Document("vi", "a\ud800b", Verdict("x"), (), words=WORDS)
    assert b"a\\ud800b" in render(made)


@pytest.mark.slow
def test_same_bytes_each_time() -> None:
    assert render(full()) == render(full())


def test_ids_are_unique_and_links_lead_somewhere() -> None:
    root = full_tree()
    ids = Counter(element.attributes["id"] for element in root.all() if "id" in element.attributes)
    assert max(ids.values()) == 1
    used = re.findall(r"url\(#([^)]+)\)", render(full()).decode())
    links = [(e.attributes["href"] or "")[1:] for e in root.all("a", "use")]
    assert used
    assert set(links) | set(used) <= set(ids)


def test_headings_in_order() -> None:
    root = full_tree()
    assert len(list(root.all("h1"))) == 1
    made = full()
    contents = _contents(made)[1:]
    annexes = [f"{annex.number}. {annex.title}" for annex in made.annexes]
    below = [text for text in contents if text not in annexes]
    assert [h.text() for h in root.all("h2")] == [*(section.title for section in made.sections), *annexes]
    assert [h.text() for h in root.all("h3")] == below
    assert [a.text() for a in root.one("nav").all("a")] == contents
    assert len(annexes) > 1
    assert below
    assert not list(root.all("h4", "h5", "h6"))


def test_tables_can_be_read_aloud() -> None:
    for table in full_tree().all("table"):
        assert table.one("caption").text()
        assert all(th.attributes.get("scope") in ("col", "colgroup", "row") for th in table.all("th"))
        region = table.parent
        assert region is not None
        assert region.attributes["tabindex"] == "0"  # can be scrolled by keyboard
        assert region.attributes["role"] == "group"  # not a region: a page of tables would be a list of landmarks
        assert region.attributes["aria-label"]
        body = [row for row in table.one("tbody").all("tr") if not row.classes & {"section", "total"}]
        assert all(len(list(row.all("th"))) == 1 for row in body)
        columns = sum(int(th.attributes.get("colspan") or 1) for th in next(table.one("thead").all("tr")).all("th"))
        assert columns == len(list(table.all("col")))


def test_a_title_that_the_heading_says_is_not_shown_again() -> None:
    captions = {caption.text(): "said" in caption.classes for caption in full_tree().all("caption")}
    assert captions == {
        "Kết quả rà soát": True,
        "Danh sách trích ngang: Ban Chấp hành": True,
        "Dữ liệu cần bổ sung": False,
    }


def test_pictures_have_a_text() -> None:
    charts = [b for section in full().everything for b in section.blocks if isinstance(b, Chart)]
    drawn = list(full_tree().all("svg"))
    assert [svg.attributes["aria-label"] for svg in drawn] == [chart.alt for chart in charts]
    assert {svg.attributes["role"] for svg in drawn} == {"img"}


def test_what_is_not_met_is_unfolded() -> None:
    for details in full_tree().one("main").all("details"):
        summary = details.one("summary")
        assert ("open" in details.attributes) == ("good" not in summary.classes)


def test_first_the_verdict() -> None:
    root = full_tree()
    (box,) = [one for one in root.all("div") if "verdict" in one.classes]
    assert [p.text() for p in box.all("p")] == [full().verdict.word, full().verdict.line]
    page = render(full()).decode()
    assert page.index('class="verdict bad"') < page.index("<nav") < page.index("<h2")


@pytest.mark.slow
def test_secrecy_only_where_it_is_set() -> None:
    made = replace(full(), secrecy="")
    assert "MẬT" not in render(made).decode()
    assert not [e for e in tree(made).all() if e.classes & {"secrecy", "stamp"}]
    assert [e.text() for e in tree(replace(full(), letterhead=None)).all() if "secrecy" in e.classes] == ["MẬT", "MẬT"]


def test_contrast() -> None:
    """WCAG 2: at least 4.5 for every colour of text on every ground."""
    style = full_tree().one("style").text()
    colours = dict(re.findall(r"--(\w+): (#[0-9a-f]+)", style))
    grounds = {"#ffffff", colours["head"], *re.findall(r"background: (#[0-9a-f]{3,6})\b", style)}

    def light(colour: str) -> float:
        digits = colour[1:] if len(colour) == 7 else "".join(2 * c for c in colour[1:])
        parts = [int(digits[i : i + 2], 16) / 255 for i in (0, 2, 4)]
        red, green, blue = (p / 12.92 if p <= 0.04045 else ((p + 0.055) / 1.055) ** 2.4 for p in parts)
        return 0.2126 * red + 0.7152 * green + 0.0722 * blue

    for name in ("ink", "quiet", "good", "bad", "open"):
        for ground in grounds:
            assert (light(ground) + 0.05) / (light(colours[name]) + 0.05) >= 4.5, (name, ground)


def test_groups_over_columns() -> None:
    columns = tuple(
        Column(title, 1, group=group) for title, group in (("a", ""), ("b", "x"), ("c", "x"), ("d", ""), ("e", "y"))
    )
    assert header_groups(columns) == [("", 1), ("x", 2), ("", 1), ("y", 1)]


def test_columns_of_one_group_are_not_joined_across_another() -> None:
    columns = tuple(Column(title, 1, group=group) for title, group in (("a", "x"), ("b", ""), ("c", "x")))
    assert header_groups(columns) == [("x", 1), ("", 1), ("x", 1)]


def test_empty_printout() -> None:
    made = Document("en", "t", Verdict("v"), (), words=WORDS)
    assert all_shown(tree(made)) == all_said(made)
    nothing = Table("k", "t", (Column("a", 1),), ())
    made = replace(made, sections=(Section("s", "t", (nothing, Listing(()), Folded("d", ()))),))
    assert all_shown(tree(made)) == all_said(made)


def test_large_table_is_quick() -> None:
    columns = tuple(Column(f"c{i}", 1) for i in range(14))
    rows = tuple(TableRow(tuple(Cell(f"Nguyễn Thị {n} {i}", under=("p",)) for i in range(14))) for n in range(2000))
    made = Document("vi", "t", Verdict("v"), (Section("s", "s", (Table("k", "t", columns, rows),)),), words=WORDS)
    render(full())  # what is made once
    start = time.process_time()
    render(made)
    assert time.process_time() - start < 3


def test_a_header_that_fills_a_page_does_not_repeat() -> None:
    """Chromium prints without end, and takes all memory, where a repeated header is as tall as the page."""
    assert ["tall" in table.classes for table in evil_tree().all("table")] == [True, False]
    assert not any("tall" in table.classes for table in full_tree().all("table"))
    assert ".tall thead { display: table-row-group; }" in full_tree().one("style").text()
