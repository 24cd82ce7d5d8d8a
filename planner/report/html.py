"""HTML in one file: no outside request, prints on A4, reads on a phone, works without colour and with a screen reader.

Every text is escaped by the template (Jinja2 with autoescape); the only markup that is let in are the charts drawn here, whose
texts are escaped again when they are written.
"""

from __future__ import annotations

from collections.abc import Collection, Sequence
from functools import cache, partial
from importlib.resources import files
from typing import TYPE_CHECKING, Literal

from planner.report.charts import draw, may_be_narrow
from planner.report.document import Block, Cell, Chart, Column, Document, Folded, Listing, Orientation, Paragraph, Table

if TYPE_CHECKING:
    from xml.etree.ElementTree import Element

    from jinja2 import Template
    from markupsafe import Markup

_LEFT_OUT = frozenset({"metadata", "style"})  # matplotlib's own; the style sheet would reach the whole page
_LONG_WORD = {"wide": 13, "narrow": 22}  # letters; a longer word may break anywhere, so that no table outgrows its paper
_TALL = 200  # letters of a header that no longer repeats
_FIGURE = 24  # letters; a longer figure (cells on the right) may go over two lines
_STACKED = range(5, 9)  # columns of the tables that a phone shows row by row: fewer fit, more are scrolled in their box
_SLIM, _MANY, _SHORT_TEXT = 4, 16, 240  # columns, rows, letters of a text: a table that stands in two columns on paper
_SHORT = 900  # letters of a drill-down that is kept on one printed page


def render(document: Document) -> bytes:
    """The whole page, UTF-8; half a surrogate pair, which no file can hold, is written as its number."""
    return (_template("page").render(d=document) + "\n").encode("utf-8", "backslashreplace")


def part(document: Document, behind: Collection[str] = (), more: str = "") -> str:
    """Every section, for a page that stands already and whose policy takes no style but that of its own sheets:
    neither an element nor an attribute of style is in it. Sections of the keys `behind` are folded below the title `more`."""
    return _template("answer", strict=True).render(d=document, behind=behind, more=more)


@cache
def _template(name: str, strict: bool = False) -> Template:
    from jinja2 import DictLoader, Environment, StrictUndefined

    folder = files("planner.report")
    sources = {one: (folder / f"{one}.html.jinja").read_text("utf-8") for one in ("page", "answer", "blocks")}
    page = Environment(
        autoescape=True, trim_blocks=True, lstrip_blocks=True, undefined=StrictUndefined, loader=DictLoader(sources)
    )
    page.globals |= {"strict": strict, "svg": partial(_svg, strict=strict), "groups": header_groups, "fit": _fit}
    page.globals["heads"] = _heads_row
    page.globals |= {"breaks": _breaks, "tears": _tears, "tall": _tall, "short": _short, "runs": _runs, "slim": _is_slim}
    page.tests |= {
        "table": lambda block: isinstance(block, Table),
        "listing": lambda block: isinstance(block, Listing),
        "details": lambda block: isinstance(block, Folded),
        "chart": lambda block: isinstance(block, Chart),
        "paragraph": lambda block: isinstance(block, Paragraph),
    }
    return page.get_template(name)


def header_groups(columns: tuple[Column, ...]) -> list[tuple[str, int]]:
    """The upper row of a header: (title, columns that it stands over); a column without a group stands for itself."""
    found: list[tuple[str, int]] = []
    for column in columns:
        if column.group and found and found[-1][0] == column.group:
            found[-1] = (column.group, found[-1][1] + 1)
        else:
            found.append((column.group, 1))
    return found


def _runs(blocks: Sequence[Block]) -> list[tuple[str, list[list[Block]]]]:
    """What stands side by side on paper, each with what is said of it: `folds`, `pairs` of charts; "" is one by itself."""
    found: list[tuple[str, list[list[Block]]]] = []
    for block in blocks:
        kind = "folds" if isinstance(block, Folded) else "pairs" if _is_half(block) else ""
        before = found[-1] if found else ("", [])
        if before[0] == "pairs" and isinstance(block, Paragraph) and block.tone == "quiet":
            before[1][-1].append(block)
        elif kind and before[0] == kind:
            before[1].append([block])
        else:
            found.append((kind, [[block]]))
    return found


def _is_half(block: Block) -> bool:
    """Whether it is a chart that is readable in half of the width."""
    return isinstance(block, Chart) and may_be_narrow(block)


def _is_slim(table: Table) -> bool:
    """Whether paper has room for two columns of the table: few columns of short texts, many rows."""
    texts = (cell.text for row in table.rows for cell in row.cells)
    return len(table.columns) <= _SLIM and len(table.rows) >= _MANY and all(len(text) <= _SHORT_TEXT for text in texts)


def _fit(table: Table, orientation: Orientation) -> Literal["wide", "stacked", "narrow"]:
    """How the table is shown where it does not fit."""
    if orientation == "landscape" or len(table.columns) >= _STACKED.stop:
        return "wide"
    return "stacked" if len(table.columns) in _STACKED else "narrow"


def _heads_row(table: Table) -> int:
    """Which column names its row: the first that is not its running number."""
    return next((i for i, column in enumerate(table.columns) if column.key != "number"), 0)


def _tall(table: Table) -> bool:
    """Whether the header is too long to stand on every page: browsers print without end what repeats and fills a page."""
    return any(len(column.title) > _TALL or len(column.group) > _TALL for column in table.columns)


def _tears(text: str, fit: str) -> bool:
    """Whether the text has a word that is too long to be kept in one piece."""
    most = _LONG_WORD["wide" if fit == "wide" else "narrow"]
    return len(text) > most and any(len(word) > most for word in text.split())


def _breaks(cell: Cell, fit: str) -> bool:
    """Whether the cell is too long to be kept in one piece: a word of it or, where it is one figure, the whole."""
    return len(cell.text) > _FIGURE or any(_tears(text, fit) for text in (cell.text, *cell.under))


def _short(details: Folded) -> bool:
    return sum(map(len, details.lines)) <= _SHORT


def _svg(chart: Chart, lang: str, strict: bool = False) -> Markup:
    """The chart as inline SVG without names of other places; its ids are its own, since several stand in one page. `strict`:
    with attributes of its own in place of styles."""
    from xml.etree import ElementTree

    from markupsafe import Markup

    root = ElementTree.fromstring(draw(chart, "svg", lang, narrow=may_be_narrow(chart)))  # noqa: S314  drawn here
    _plain(root, f"{chart.key}-")
    for unwanted in ("width", "height"):
        root.attrib.pop(unwanted, None)
    root.attrib |= {"role": "img", "aria-label": chart.alt, "style": "stroke-linejoin: round; stroke-linecap: butt"}
    if strict:
        for drawn in root.iter():
            drawn.attrib |= _attributes(drawn.attrib.pop("style", ""))
    return Markup(ElementTree.tostring(root, encoding="unicode"))  # noqa: S704  every text is escaped by ElementTree


def _attributes(style: str) -> dict[str, str]:
    """What a style says as attributes: every property that charts are drawn with is one of SVG, too."""
    said = (one.partition(":") for one in style.split(";"))
    return {name.strip(): value.strip() for name, _, value in said if name.strip()}


def _plain(element: Element, own: str) -> None:
    """Names without their namespaces, which HTML knows by itself; ids begin with `own`."""
    element.tag = _local(element.tag)
    for name, value in list(element.attrib.items()):
        del element.attrib[name]
        if _local(name) == "id":
            value = own + value
        elif _local(name) == "href":
            value = value.replace("#", f"#{own}", 1)
        else:
            value = value.replace("url(#", f"url(#{own}")
        element.attrib[_local(name)] = value
    for child in list(element):
        if _local(child.tag) in _LEFT_OUT:
            element.remove(child)
        else:
            _plain(child, own)


def _local(name: str) -> str:
    return name.rpartition("}")[2]
