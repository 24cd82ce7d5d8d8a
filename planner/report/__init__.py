"""A result as data (`result.py`) and its forms: one more file and one more line in FORMS is one more form.

A form's module has `render(result, lang, *, width, colour, remarks) -> str`. Forms laid out on pages (PAGES) draw the same
`planner.report.document.Document`: `render(document) -> bytes`.
"""

from __future__ import annotations

import importlib
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from planner.results.result import Result

FORMS = {
    "text": "planner.report.text",
    "json": "planner.report.json",
}


PAGES = {
    "html": "planner.report.html",
    "docx": "planner.report.docx",
    "xlsx": "planner.report.xlsx",
}


def render_pages(form: str, result: Result, lang: str) -> bytes:
    """The result as a file of this form (a key of PAGES, or `json`). Raises KeyError for an unknown form."""
    if form == "json":
        return result.to_json().encode("utf-8")
    from planner.report.pages import document

    data: bytes = importlib.import_module(PAGES[form]).render(document(result, lang))
    return data


def render(form: str, result: Result, lang: str, *, width: int = 80, colour: bool = False, remarks: bool = False) -> str:
    """The result in this form. `width` in columns; `colour` allows terminal codes; `remarks` asks for those on the input in
    full, where a form shortens them. Raises KeyError for an unknown form."""
    text: str = importlib.import_module(FORMS[form]).render(result, lang, width=width, colour=colour, remarks=remarks)
    return text
