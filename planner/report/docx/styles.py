"""The styles of the printout: Word's own where it has one, ours for the rest, all in Times New Roman, black."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from planner.report.docx.numbering import numbered
from planner.report.docx.xml import VALUE, Element, element, put, removed
from planner.words.manners import manners

if TYPE_CHECKING:
    from docx.document import Document as Word

FONT = "Times New Roman"
TABLE_STYLE = "ReportTable"
_AFTER_BORDERS = ("shd", "tabs", "spacing", "ind", "contextualSpacing", "jc", "outlineLvl")
_LEVELS = {"Heading 1": 0, "Heading 2": 1, "Heading 3": 2, "Caption": 2}  # in the outline
_LISTS = {"List Bullet": False, "List Number": True}  # whether they are counted
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
    "Annex text": Look(10, after=2),
    "Rule": Look(10, bold=True, before=2, keep=True),
    "Behind": Look(10, indent=4),
    "Note": Look(10, before=2, after=3),
    "Before signing": Look(8),
    "Letterhead": Look(14, align="center"),
    "Recipients": Look(11),
    "List cell": Look(10.5),
    "List cell head": Look(10.5, bold=True, align="center", keep=True),
    "Front cell": Look(10),
    "Front cell head": Look(10, bold=True, align="center", keep=True),
    "Cell": Look(9.5),
    "Cell head": Look(9.5, bold=True, align="center", keep=True),
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
    removed(word.styles["Title"].element.get_or_add_pPr(), "pBdr")
    _named_in_outline(word.styles["Caption"])
    for name, look in _OURS.items():
        _add(word, name, look)
    _ours_alone(word)
    properties = word.styles["Normal"].element.get_or_add_rPr()
    tag = manners(lang).tag
    put(properties, element("lang", val=tag, eastAsia=tag), *_AFTER_LANGUAGE)


def complete(word: Word) -> None:
    """Add the styles that an office's template lacks; those that it has stay as they are."""
    from docx.enum.style import WD_STYLE_TYPE

    there = {style.name for style in word.styles}
    for name, look in (_WORDS_OWN | _OURS).items():
        if name in there:
            continue
        _add(word, name, look, is_words=name in _WORDS_OWN, is_own=True)
        if name in _LEVELS:
            _named_in_outline(word.styles[name])
    if not {"Verdict word", "Verdict"} & there:
        _frame(word.styles["Verdict word"])
        _frame(word.styles["Verdict"])
    for name, is_counted in _LISTS.items():
        numbered(word, word.styles[name], is_counted=is_counted)
    if "Report table" not in {style.name for style in word.styles if style.type == WD_STYLE_TYPE.TABLE}:
        word.styles.element.append(_table_style())


def settle(word: Word) -> None:
    """Call styles by the ids that they have in this file: programs in other languages give them others."""
    ids = {name.replace(" ", ""): word.styles[name].style_id for name in (_WORDS_OWN | _OURS)}
    other = {ours: theirs for ours, theirs in ids.items() if ours != theirs}
    for style in word.element.body.iter(element("pStyle").tag) if other else ():
        if (theirs := other.get(style.get(VALUE))) is not None:
            style.set(VALUE, theirs)


def _add(word: Word, name: str, look: Look, *, is_words: bool = False, is_own: bool = False) -> None:
    """`is_words`: it is one of Word's own; `is_own`: the file is an office's, in whose letters it is."""
    from docx.enum.style import WD_STYLE_TYPE

    style = word.styles.add_style(name, WD_STYLE_TYPE.PARAGRAPH, builtin=is_words)
    if name != "Normal":
        style.base_style = word.styles["Normal"]
    style.quick_style = True
    _set(style, look, font="" if is_own else FONT)


def _ours_alone(word: Word) -> None:
    _frame(word.styles["Verdict word"])
    _frame(word.styles["Verdict"])
    word.styles.element.append(_table_style())


def _named_in_outline(style: Any) -> None:
    put(style.element.get_or_add_pPr(), element("outlineLvl", val=_LEVELS[style.name]))


def _set(style: Any, look: Look, *, font: str = FONT) -> None:
    """`font` "": that of the style that it is based on."""
    from docx.enum.text import WD_ALIGN_PARAGRAPH
    from docx.oxml.ns import qn
    from docx.shared import Mm, Pt, RGBColor

    style.font.size, style.font.color.rgb = Pt(look.size), RGBColor(0, 0, 0)
    style.font.bold, style.font.italic = look.bold, look.italic
    run = style.element.get_or_add_rPr()
    if font:
        fonts = run.get_or_add_rFonts()
        for which in ("ascii", "hAnsi", "cs", "eastAsia"):
            fonts.set(qn(f"w:{which}"), font)
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
