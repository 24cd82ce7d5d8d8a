"""The form for programs: the result model dumped. Ids, names and titles stay as written; nothing depends on the language
but the words of problems."""

from __future__ import annotations

from planner.results.result import Result


def render(result: Result, lang: str, *, width: int = 80, colour: bool = False, remarks: bool = True) -> str:
    """The JSON of the contract. `lang`, `width`, `colour` and `remarks` belong to every form and mean nothing here."""
    del lang, width, colour, remarks
    return result.to_json()
