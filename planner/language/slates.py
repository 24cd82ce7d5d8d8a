"""Two slates side by side: who came, who went, and how far they are apart."""

from __future__ import annotations

from planner.language.plan import Slate


def came_and_went(before: Slate, after: Slate) -> tuple[dict[str, list[str]], dict[str, list[str]]]:
    """Who is in each committee that was not, and who was and is not any more; without committees where nobody is."""
    return _more(before, after), _more(after, before)


def changes(before: Slate, after: Slate) -> int:
    """Memberships added plus removed."""
    committees = dict.fromkeys([*before, *after])
    return sum(len(set(before.get(name, ())) ^ set(after.get(name, ()))) for name in committees)


def _more(less: Slate, more: Slate) -> dict[str, list[str]]:
    found: dict[str, list[str]] = {}
    for committee, ids in more.items():
        known = set(less.get(committee, ()))
        if new := [pid for pid in ids if pid not in known]:
            found[committee] = new
    return found
