"""The changes of a relaxation as they can be supposed."""

from __future__ import annotations

from collections.abc import Sequence

from planner.language.edits import Edits
from planner.results.result import Change


def edits_of_changes(changes: Sequence[Change]) -> Edits | None:
    """The changes of a relaxation as suppositions: bounds set, people excused. None where they are not of that kind."""
    bounds: dict[str, str | int] = {}
    waive: list[tuple[str, str]] = []
    for change in changes:
        if change.bound == "waivers":
            if len(change.people) != change.to or change.value is not None:
                return None
            waive += [(change.rule, pid) for pid in change.people]
        elif change.value is not None or not isinstance(change.to, int):
            return None
        else:
            bounds[f"{change.rule}.{change.bound}"] = change.to
    return Edits(set=bounds, waive=tuple(waive))
