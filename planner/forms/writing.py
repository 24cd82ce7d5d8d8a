"""What a filled form is written as: a workbook, a Word file, or data for programs."""

from __future__ import annotations

from planner.forms.count import Filled
from planner.forms.layout import sheet
from planner.language.catalogue import Catalogue
from planner.language.plan import Letterhead

WRITTEN = ("xlsx", "docx", "json")


def written(
    filled: Filled, kind: str, lang: str, catalogue: Catalogue, letterhead: Letterhead | None = None, command: str = "report"
) -> bytes:
    """The file, one of WRITTEN; the same form gives the same bytes. Raises KeyError for another kind."""
    made = sheet(filled, lang, catalogue, letterhead)
    if kind == "xlsx":
        from planner.forms.xlsx import render

        return render(made)
    if kind == "docx":
        from planner.forms.docx import render as render_word

        return render_word(made)
    if kind == "json":
        from planner.forms.data import render as render_data

        return render_data(filled, made, command).encode("utf-8")
    raise KeyError(kind)
