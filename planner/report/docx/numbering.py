"""The numberings of lists: signs and numbers before their items."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from planner.report.docx.xml import Element, element, put

if TYPE_CHECKING:
    from docx.document import Document as Word

_INDENT = 360  # twips
_AFTER = ("suppressLineNumbers", "pBdr", "shd", "tabs", "spacing", "ind", "contextualSpacing", "jc", "outlineLvl", "rPr")


def numbering_of(word: Word) -> Any:
    """The element that holds them; made where a template has none."""
    from docx.opc.constants import CONTENT_TYPE, RELATIONSHIP_TYPE
    from docx.opc.packuri import PackURI
    from docx.parts.numbering import NumberingPart

    part: Any
    try:
        part = word.part.part_related_by(RELATIONSHIP_TYPE.NUMBERING)
    except KeyError:
        uri = PackURI("/word/numbering.xml")
        part = NumberingPart(uri, CONTENT_TYPE.WML_NUMBERING, element("numbering"), word.part.package)
        word.part.relate_to(part, RELATIONSHIP_TYPE.NUMBERING)
    return part.element


def numbered(word: Word, style: Any, *, is_counted: bool) -> None:
    """See that items of a style have a sign or a number, where a template gives them none."""
    from docx.oxml.ns import qn

    properties = style.element.get_or_add_pPr()
    numbering = numbering_of(word)
    if properties.numPr is not None and properties.numPr.numId is not None:
        if any(one.numId == properties.numPr.numId.val for one in numbering.num_lst):
            return
        properties.remove(properties.numPr)
    kinds = numbering.findall(element("abstractNum").tag)
    id = 1 + max((int(kind.get(qn("w:abstractNumId"))) for kind in kinds), default=0)
    made = _kind(id, is_counted=is_counted)
    if kinds:
        kinds[-1].addnext(made)
    else:
        numbering.insert(0, made)
    number = numbering.add_num(id).numId
    put(properties, element("numPr", element("numId", val=number)), *_AFTER)


def _kind(id: int, *, is_counted: bool) -> Element:
    level = element(
        "lvl",
        element("start", val=1),
        element("numFmt", val="decimal" if is_counted else "bullet"),
        element("lvlText", val="%1." if is_counted else "–"),
        element("lvlJc", val="left"),
        element("pPr", element("ind", left=_INDENT, hanging=_INDENT)),
        ilvl=0,
    )
    return element("abstractNum", element("multiLevelType", val="singleLevel"), level, abstractNumId=id)
