"""A result as data (`result.py`) and its forms: one more file and one more line in FORMS is one more form.

A form's module has `render(result, lang, *, width, colour) -> str`.
"""

from __future__ import annotations

import importlib
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from planner.report.result import Result

FORMS = {
    "text": "planner.report.text",
    "json": "planner.report.json",
}


def render(form: str, result: Result, lang: str, *, width: int = 80, colour: bool = False) -> str:
    """The result in this form. `width` in columns; `colour` allows terminal codes. Raises KeyError for an unknown form."""
    text: str = importlib.import_module(FORMS[form]).render(result, lang, width=width, colour=colour)
    return text
