"""The file itself: its properties, and its parts in one order with one hour."""

from __future__ import annotations

import datetime
import io
from typing import TYPE_CHECKING

from planner.office_package import repacked
from planner.report.document import Document
from planner.report.docx.texts import legal
from planner.report.docx.xml import NAME, VALUE, element, put
from planner.words.manners import manners

if TYPE_CHECKING:
    from docx.document import Document as Word
    from docx.opc.coreprops import CoreProperties
    from docx.opc.rel import Relationships

_MODE = "15"
_AFTER_COMPAT = ("docVars", "rsids", "themeFontLang", "clrSchemeMapping", "decimalSymbol", "listSeparator")
_LONGEST = 255  # characters of a property
_PROGRAM = "planner"
_EXTENDED = "http://schemas.openxmlformats.org/officeDocument/2006/extended-properties"
# Parts of the template that say nothing of this printout: a picture of an empty page, the program that made the template.
_LEFTOVER = ("/thumbnail", "/extended-properties", "/custom-properties", "/stylesWithEffects", "/customXml")


def packed(word: Word, document: Document) -> bytes:
    _properties(word, document)
    _of_this_day(word)
    _without_leftovers(word.part.package.rels)
    _without_leftovers(word.part.rels)
    _company(word, legal(document.properties.company)[:_LONGEST])
    made = io.BytesIO()
    word.save(made)
    return repacked(made.getvalue())


def _properties(word: Word, document: Document) -> None:
    """What the plan's `document` says, dated with the report; nothing about people, machines or hours."""
    said, properties = document.properties, word.core_properties
    texts = (said.title or document.title, said.subject, said.author, said.category)
    properties.title, properties.subject, author, properties.category = (legal(text)[:_LONGEST] for text in texts)
    properties.author = properties.last_modified_by = author
    properties.language = manners(document.lang).tag
    properties.comments = properties.keywords = ""
    properties.revision = 1
    if said.date is not None:
        properties.created = properties.modified = datetime.datetime.combine(said.date, datetime.time())
    else:
        _undated(properties)


def _undated(properties: CoreProperties) -> None:
    for one in properties._element.xpath("dcterms:created | dcterms:modified"):
        one.getparent().remove(one)


def _company(word: Word, company: str) -> None:
    """Whose document it is, and which program wrote it: what Word calls the extended properties."""
    from docx.opc.constants import CONTENT_TYPE, RELATIONSHIP_TYPE
    from docx.opc.packuri import PackURI
    from docx.opc.part import Part
    from lxml import etree

    made = etree.Element(f"{{{_EXTENDED}}}Properties", nsmap={None: _EXTENDED})
    for name, text in (("Application", _PROGRAM), *((("Company", company),) if company else ())):
        etree.SubElement(made, f"{{{_EXTENDED}}}{name}").text = text
    data = etree.tostring(made, xml_declaration=True, encoding="UTF-8", standalone=True)
    package = word.part.package
    package.relate_to(
        Part(PackURI("/docProps/app.xml"), CONTENT_TYPE.OFC_EXTENDED_PROPERTIES, data, package),
        RELATIONSHIP_TYPE.EXTENDED_PROPERTIES,
    )


def _of_this_day(word: Word) -> None:
    """Laid out as Word does since 2013, which else opens the file in compatibility mode."""
    settings = word.settings.element
    compat = settings.find(element("compat").tag)
    if compat is None:
        compat = element("compat")
        put(settings, compat, *_AFTER_COMPAT)
    modes = [one for one in compat if one.get(NAME) == "compatibilityMode"]
    if not modes:
        modes = [element("compatSetting", uri="http://schemas.microsoft.com/office/word")]
        modes[0].set(NAME, "compatibilityMode")
        compat.append(modes[0])
    modes[0].set(VALUE, _MODE)


def _without_leftovers(relations: Relationships) -> None:
    for key in [key for key, relation in relations.items() if relation.reltype.endswith(_LEFTOVER)]:
        del relations[key]

