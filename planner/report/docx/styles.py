"""The styles of the printout: Word's own where it has one, ours for the rest, all in Times New Roman, black."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from planner.report.docx.xml import Element, element, put, removed
from planner.words.manners import manners

if TYPE_CHECKING:
    from docx.document import Document as Word

FONT = "Times New Roman"
TABLE_STYLE = "ReportTable"
_AFTER_BORDERS = ("shd", "tabs", "spacing", "ind", "contextualSpacing", "jc", "outlineLvl")
_SIDES = ("top", "left", "bottom", "right")
_RULE, _AWAY = 1, 4  # points: the line of the frame, and how far it stands from the text
_AFTER_LANGUAGE = ("eastAsianLayout", "specVanish")


@dataclass(frozen=True)
class Look:
    """Sizes in points. `before` and `after`: space around; `indent` in mm from the left."""

    size: float
    bold: bool = False
    italic: bool = False
    before: float = 0
    after: float = 0
    align: str = "left"
    indent: float = 0
    keep: bool = False


# Body 14 points, type of document 16, abstract 14 bold: Hướng dẫn 36-HD/VPTW. Annexes, tables and what stands behind them are
# smaller.
_WORDS_OWN = {
    "Normal": Look(14, after=4),
    "Title": Look(14, bold=True, before=4, after=6, align="center"),
    "Heading 1": Look(14, bold=True, before=12, after=4, keep=True),
    "Heading 2": Look(13, bold=True, before=8, after=3, keep=True),
    "Heading 3": Look(12, bold=True, before=6, after=2, keep=True),
    "Caption": Look(11, bold=True, before=6, after=2, keep=True),
    "List Bullet": Look(13, after=2),
    "List Number": Look(13, after=2),
    "Header": Look(13, align="center"),
    "Footer": Look(8),
}
_OURS = {
    "Document kind": Look(16, bold=True, before=6, align="center", keep=True),
    "Verdict word": Look(24, bold=True, align="center", keep=True),
    "Verdict": Look(14, bold=True, after=8, align="center", keep=True),
    "Counter": Look(13, bold=True, align="center"),
    "Counter title": Look(9, align="center"),
    "Front text": Look(13, before=2, after=2),
    "Annex text": Look(11, after=2),
    "Rule": Look(11, bold=True, before=3, keep=True),
    "Behind": Look(11, indent=4),
    "Note": Look(10, before=2, after=3),
    "Before signing": Look(8),
    "Letterhead": Look(14, align="center"),
    "Recipients": Look(11),
    "List cell": Look(10.5),
    "List cell head": Look(10.5, bold=True, align="center", keep=True),
    "Cell": Look(10),
    "Cell head": Look(10, bold=True, align="center", keep=True),
    "Small cell": Look(9),
    "Small cell head": Look(9, bold=True, align="center", keep=True),
}
LOOKS = {name.replace(" ", ""): look for name, look in (_WORDS_OWN | _OURS).items()}  # by the style's id
SIZES = {name: look.size for name, look in LOOKS.items()}
LINE = 0.408  # mm to the point of size: a line of the font


def define(word: Word, lang: str) -> None:
    """Set the styles of a new file, its language, and how its tables look."""
    from docx.enum.style import WD_STYLE_TYPE

    for style in word.styles.element.findall(element("style").tag):
        if style.type == WD_STYLE_TYPE.TABLE and style.name_val not in ("Normal Table", "Table Grid"):
            word.styles.element.remove(style)  # the template's hundred colourful ones
    for name, look in _WORDS_OWN.items():
        _set(word.styles[name], look)
    for name, look in _OURS.items():
        style = word.styles.add_style(name, WD_STYLE_TYPE.PARAGRAPH)
        style.base_style = word.styles["Normal"]
        style.quick_style = True
        _set(style, look)
    removed(word.styles["Title"].element.get_or_add_pPr(), "pBdr")
    _frame(word.styles["Verdict word"])
    _frame(word.styles["Verdict"])
    put(word.styles["Caption"].element.get_or_add_pPr(), element("outlineLvl", val=2))
    word.styles.element.append(_table_style())
    properties = word.styles["Normal"].element.get_or_add_rPr()
    tag = manners(lang).tag
    put(properties, element("lang", val=tag, eastAsia=tag), *_AFTER_LANGUAGE)


def _set(style: Any, look: Look) -> None:
    from docx.enum.text import WD_ALIGN_PARAGRAPH
    from docx.oxml.ns import qn
    from docx.shared import Mm, Pt, RGBColor

    style.font.name, style.font.size, style.font.color.rgb = FONT, Pt(look.size), RGBColor(0, 0, 0)
    style.font.bold, style.font.italic = look.bold, look.italic
    run = style.element.get_or_add_rPr()
    fonts = run.get_or_add_rFonts()
    for which in ("ascii", "hAnsi", "cs", "eastAsia"):
        fonts.set(qn(f"w:{which}"), FONT)
        fonts.attrib.pop(qn(f"w:{which}Theme"), None)
    fonts.attrib.pop(qn("w:cstheme"), None)
    for name in ("spacing", "kern", "szCs"):
        removed(run, name)
    form = style.paragraph_format
    form.space_before, form.space_after, form.line_spacing = Pt(look.before), Pt(look.after), 1.0
    form.alignment = {"left": None, "center": WD_ALIGN_PARAGRAPH.CENTER}[look.align]
    form.keep_with_next = look.keep or None
    if look.indent:
        form.left_indent = Mm(look.indent)


def _frame(style: Any) -> None:
    """A frame around the verdict, so that it is found at once, as wide as the counters below it. Paragraphs of the same frame
    and the same indents that follow one another share it."""
    from docx.shared import Pt

    lines = [element(side, val="single", sz=8 * _RULE, space=_AWAY, color="auto") for side in _SIDES]
    put(style.element.get_or_add_pPr(), element("pBdr", *lines), *_AFTER_BORDERS)
    style.paragraph_format.left_indent = style.paragraph_format.right_indent = Pt(_AWAY + _RULE / 2)


def _table_style() -> Element:
    """Thin lines, narrow cell margins (0.9 mm): as much of a table on a page as can be read."""
    lines = [element(side, val="single", sz=4, space=0, color="auto") for side in (*_SIDES, "insideH", "insideV")]
    margins = [element(side, w=w, type="dxa") for side, w in (("top", 10), ("left", 50), ("bottom", 10), ("right", 50))]
    return element(
        "style",
        element("name", val="Report table"),
        element("basedOn", val="TableNormal"),
        element("uiPriority", val=59),
        element("qFormat"),
        element("tblPr", element("tblBorders", *lines), element("tblCellMar", *margins)),
        type="table", customStyle=1, styleId=TABLE_STYLE,
    )  # fmt: skip
