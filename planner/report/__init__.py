"""A result and its forms: one more file and one more line in FORMS is one more form, wherever forms are offered.

A form draws the `planner.report.document.Document` that the composer makes for its medium: its module has
`render(document) -> bytes`, the one of a screen `render(document, *, width, colour) -> str`. JSON is the result itself.
"""

from __future__ import annotations

import importlib
from dataclasses import dataclass
from typing import TYPE_CHECKING, Literal

if TYPE_CHECKING:
    from planner.report.docx.template import Template
    from planner.results.result import Result


@dataclass(frozen=True)
class Form:
    """`medium`: what it is made for; `data` is for programs. `is_text`: a screen or a pipe can take it. `is_filled`: its lines
    break where they are full; a cell of a workbook is searched for, and its blanks stay plain."""

    module: str
    medium: Literal["screen", "paper", "data"]
    is_text: bool = True
    is_filled: bool = True


FORMS = {
    "text": Form("planner.report.text", "screen"),
    "html": Form("planner.report.html", "paper"),
    "docx": Form("planner.report.docx", "paper", is_text=False),
    "xlsx": Form("planner.report.xlsx", "paper", is_text=False, is_filled=False),
    "json": Form("planner.report.json", "data"),
}
ANSWERS = tuple(name for name, form in FORMS.items() if form.medium != "paper")  # what a command prints its answer as
REPORTS = tuple(name for name, form in FORMS.items() if form.medium != "screen")  # what a report is written as
TEMPLATED = ("docx",)  # that an office may give a template for
PAGES = tuple(name for name, form in FORMS.items() if form.medium == "paper")


def render_pages(form: str, result: Result, lang: str, template: Template | None = None) -> bytes:
    """The result as a file of this form, one of REPORTS; `template`: an office's own, for those that are in one (TEMPLATED).

    Raises KeyError for an unknown form, BadInput for a template that cannot be filled."""
    if FORMS[form].medium == "data":
        return render(form, result, lang).encode("utf-8")
    from planner.report.composer import document
    from planner.report.unbroken import unbroken

    made = document(result, lang)
    drawn = importlib.import_module(FORMS[form].module).render
    text = unbroken(made) if FORMS[form].is_filled else made
    data: bytes = drawn(text) if template is None else drawn(text, template)
    return data


def render(
    form: str, result: Result, lang: str, *, width: int = 80, colour: bool = False, remarks: bool = False, verbose: bool = False
) -> str:
    """The result in this form, one of ANSWERS. `width` in columns; `colour` allows terminal codes; `remarks` asks for those on
    the input in full, where a form shortens them. Raises KeyError for an unknown form."""
    module = importlib.import_module(FORMS[form].module)
    if FORMS[form].medium == "data":
        text: str = module.render(result)
    else:
        from planner.report.composer import document

        text = module.render(document(result, lang, "screen", remarks=remarks, verbose=verbose), width=width, colour=colour)
    return text
