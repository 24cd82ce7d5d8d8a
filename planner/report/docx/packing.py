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
    from docx.opc.rel import Relationships

_MODE = "15"
_AFTER_COMPAT = ("docVars", "rsids", "themeFontLang", "clrSchemeMapping", "decimalSymbol", "listSeparator")
_LONGEST = 255  # characters of a property
# Parts of the template that say nothing of this printout: a picture of an empty page, the program that made the template.
_LEFTOVER = ("/thumbnail", "/extended-properties", "/custom-properties", "/stylesWithEffects", "/customXml")


def packed(word: Word, document: Document) -> bytes:
    _properties(word, document)
    _of_this_day(word)
    _without_leftovers(word.part.package.rels)
    _without_leftovers(word.part.rels)
    made = io.BytesIO()
    word.save(made)
    return repacked(made.getvalue())


def _properties(word: Word, document: Document) -> None:
    """The plan's title and nothing about people, machines or hours."""
    properties = word.core_properties
    properties.title = legal(document.title)[:_LONGEST]
    properties.language = manners(document.lang).tag
    properties.author = properties.last_modified_by = "planner"
    properties.comments = properties.keywords = properties.subject = properties.category = ""
    properties.revision = 1
    properties.created = properties.modified = datetime.datetime(1980, 1, 1)  # noqa: DTZ001  the format has no zone


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

