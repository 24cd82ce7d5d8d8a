"""The form for programs: the result model dumped. Ids, names and titles stay as written; nothing depends on the language
but the words of problems."""

from __future__ import annotations

from planner.results.result import Result


def render(result: Result, lang: str, *, width: int = 80, colour: bool = False) -> str:
    """The JSON of the contract. `lang`, `width` and `colour` belong to every form and mean nothing here."""
    del lang, width, colour
    return result.to_json()
