"""The form for programs: the result model dumped. Ids, names and titles stay as written; nothing depends on the language
but the words of problems."""

from __future__ import annotations

from planner.results.result import Result


def render(result: Result) -> str:
    """The JSON of the contract."""
    return result.to_json()
