"""The cell styles of a workbook that change how a cell is to be read: percent, decimals and dates shown in part, old fonts."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field

from planner.pool.legacy_text import CAPITALS
from planner.pool.readers.number_formats import template_of
from planner.pool.readers.xlsx_parts import Element, is_on, local
from planner.pool.symbol_fonts import symbol_font

_NOT_SHOWN = re.compile(r'"[^"]*"|\\.|_.|\*.|\[[^\]]*\]')
_PERCENT = {9, 10}  # built-in number formats, ECMA-376 part 1, 18.8.30
_MONTH = {17}
_DECIMALS = {1: 0, 2: 2, 3: 0, 4: 2, 9: 0, 10: 2, 37: 0, 38: 0, 39: 2, 40: 2, 41: 0, 42: 0, 43: 2, 44: 2}
_FIGURES = re.compile(r"[#0?][#0?,]*(?:\.([#0?]*))?")


@dataclass(frozen=True)
class Font:
    """What a font tells: its `name`, and whether it strikes out."""

    name: str
    struck: bool = False


@dataclass(frozen=True)
class Styles:
    """Numbers of cell styles: `percents`, `months` and `years` (real dates shown so far only), `fonts` (encoding by style),
    `decimals` (how many a number shows, by style; absent where its value decides), `struck` (struck out), `symbols` (the
    table of a font of signs), `templates` (numbers filled up with zeros or behind a text).
    """

    percents: frozenset[int] = frozenset()
    months: frozenset[int] = frozenset()
    years: frozenset[int] = frozenset()
    fonts: Mapping[int, str] = field(default_factory=dict)
    decimals: Mapping[int, int] = field(default_factory=dict)
    struck: frozenset[int] = frozenset()
    symbols: Mapping[int, str] = field(default_factory=dict)
    templates: Mapping[int, tuple[str, ...]] = field(default_factory=dict)

    @property
    def told(self) -> frozenset[int]:
        """The styles that have to be looked for in a sheet."""
        more = (*self.fonts, *self.symbols, *self.templates)
        return self.percents | self.months | self.years | self.struck | frozenset(more)


def styles_of(root: Element | None) -> Styles:
    """The styles of `xl/styles.xml`."""
    if root is None:
        return Styles()
    formats = {
        int(_number(e.get("numFmtId"))): e.get("formatCode", "") for e in _children(root, "numFmts") if local(e.tag) == "numFmt"
    }
    fonts = [_font(e) for e in _children(root, "fonts")]
    return styled(
        (
            (int(_number(xf.get("numFmtId"))), int(_number(xf.get("fontId"))))
            for xf in _children(root, "cellXfs")
            if local(xf.tag) == "xf"
        ),
        formats,
        fonts,
    )


def _font(element: Element) -> Font:
    name = next((part.get("val", "") for part in element if local(part.tag) == "name"), "")
    struck = any(local(part.tag) == "strike" and is_on(part.attrib) for part in element)
    return Font(name, struck)


def styled(styles: Iterable[tuple[int, int]], formats: Mapping[int, str], fonts: list[Font]) -> Styles:
    """From the number format and the font of each cell style."""
    found: dict[str, set[int]] = {"percent": set(), "month": set(), "year": set()}
    legacy: dict[int, str] = {}
    decimals: dict[int, int] = {}
    struck: set[int] = set()
    symbols: dict[int, str] = {}
    templates: dict[int, tuple[str, ...]] = {}
    encodings = [font_encoding(font.name) for font in fonts]
    tables = [symbol_font(font.name) for font in fonts]
    for style, (number_format, font) in enumerate(styles):
        shown = format_shows(number_format, formats.get(number_format, ""))
        if shown:
            found[shown].add(style)
        if (places := decimals_shown(number_format, formats.get(number_format, ""))) is not None:
            decimals[style] = places
        if template := template_of(formats.get(number_format, "")):
            templates[style] = template
        if 0 <= font < len(fonts):
            if encodings[font]:
                legacy[style] = encodings[font]
            if tables[font]:
                symbols[style] = tables[font]
            if fonts[font].struck:
                struck.add(style)
    shares, months, years = (frozenset(found[what]) for what in ("percent", "month", "year"))
    return Styles(shares, months, years, legacy, decimals, frozenset(struck), symbols, templates)


def format_shows(number: int, code: str) -> str:
    """What of a value a number format shows, where that is not the whole: `percent`, `month`, `year` or ''."""
    if number in _PERCENT:
        return "percent"
    if number in _MONTH:
        return "month"
    plain = _NOT_SHOWN.sub("", code.split(";")[0]).lower()
    if "%" in plain:
        return "percent"
    if "y" in plain and not set("dhs") & set(plain):
        return "month" if "m" in plain else "year"
    return ""


def decimals_shown(number: int, code: str) -> int | None:
    """How many decimals a number format shows; None where that hangs on the value (General) or it shows another form of it."""
    if not code:
        return _DECIMALS.get(number)
    plain = _NOT_SHOWN.sub("", code.split(";")[0]).lower().strip()
    found = list(_FIGURES.finditer(plain))
    # Dates, fractions, powers of ten, and thousands left out (a comma at the end) are no plain number of decimals.
    if len(found) != 1 or set("ymdhse/@") & set(plain) or re.search(r",(?:\.|$)", found[0][0]):
        return None
    return len(found[0][1] or "")


def font_encoding(name: str) -> str:
    """The legacy encoding that a font's name tells: `tcvn3` (.VnTime), its capitals (.VnTimeH), `vni` (VNI-Times) or ''."""
    folded = name.strip().lower()
    if folded.startswith(".vn"):
        return CAPITALS if folded.endswith("h") else "tcvn3"
    return "vni" if folded.startswith("vni-") else ""


def _children(root: Element, name: str) -> Iterable[Element]:
    return next((e for e in root if local(e.tag) == name), ())


def _number(text: str | None) -> str:
    return text if text is not None and text.isdecimal() and len(text) < 10 else "0"
