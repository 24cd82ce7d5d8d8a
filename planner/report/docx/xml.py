"""Elements of WordprocessingML. Large tables are made of these: python-docx looks every cell up anew, which is slow."""

from __future__ import annotations

from typing import Any

_W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
NAME, VALUE = f"{_W}name", f"{_W}val"
SPACE = "{http://www.w3.org/XML/1998/namespace}space"

Element = Any  # of lxml, which has no types


def element(name: str, *children: Element, **values: object) -> Element:
    """`<w:name w:key="value">` with these children, in this order (the order of the schema)."""
    from docx.oxml.parser import OxmlElement

    made: Element = OxmlElement(f"w:{name}")
    for key, value in values.items():
        made.set(_W + key, str(value))
    made.extend(children)
    return made


def put(parent: Element, child: Element, *after: str) -> None:
    """Put a child where the schema wants it: before the first of the elements that come after it, else last."""
    for name in after:
        if (found := parent.find(_W + name)) is not None:
            found.addprevious(child)
            return
    parent.append(child)


def removed(parent: Element, name: str) -> None:
    """Take out the children of this name."""
    for child in parent.findall(_W + name):
        parent.remove(child)
