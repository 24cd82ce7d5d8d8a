"""Whom a name means, where an id belongs: rules and slates name people by id, and people write `Phạm Thị Khánh`."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable, Sequence
from functools import cached_property

from planner.written.nearest import bare, close_names

_ADDRESS = re.compile(r"^(?:(?:đồng chí|đ/c|đc|ông|bà|anh|chị)\b[.:]?\s*)+", re.IGNORECASE)
_MOST_COMPARED = 5000  # names among which a near one is looked for
_MOST_SEARCHED = 20  # texts for which it is: whoever has more of them has another list before him, no slips
_LIKENESS = 0.85
_ZEROS = re.compile(r"(?<![0-9])0+(?=[0-9])")


class KnownPeople:
    """The people of a pool: `ids`, and names in the order of `listed` (default: of the ids); none without a column of them."""

    def __init__(self, ids: Collection[str], names: Sequence[str] = (), listed: Sequence[str] | None = None) -> None:
        self.ids = ids
        self._names = names
        self._listed = ids if listed is None else listed
        self._near: dict[str, list[str]] = {}

    def of_other_case(self, text: str) -> list[str]:
        """The ids that are this text but for letter case."""
        return self._by_case.get(text.casefold(), [])

    def named(self, text: str) -> list[str]:
        """The ids of everybody who has this name; letter case, accents and forms of address do not matter."""
        return list(self._by_name.get(bare(_ADDRESS.sub("", text)), ()))

    def is_named(self, person: str, text: str) -> bool:
        """Whether a text is the name of this person, as far as it is known; see `named`."""
        name = self._shown.get(person, "")
        return not name or bare(_ADDRESS.sub("", text)) == bare(_ADDRESS.sub("", name))

    def near(self, text: str) -> list[str]:
        """`ID (NAME)` of up to three people with a name spelled nearly so, or the ids that differ by zeros in front alone.

        Near names are looked for as long as few are asked for.
        """
        if " " not in text.strip():
            return self._without_zeros.get(_ZEROS.sub("", text.casefold()), [])[:3]
        if text not in self._near and len(self._near) < _MOST_SEARCHED:
            self._near[text] = close_names(bare(_ADDRESS.sub("", text)), self._known_names, _LIKENESS)
        found = [pid for name in self._near.get(text, ()) for pid in self._by_name[name]][:3]
        return [f"{pid} ({self._shown[pid]})" for pid in found]

    @cached_property
    def _by_case(self) -> dict[str, list[str]]:
        return _grouped((pid.casefold(), pid) for pid in self.ids)

    @cached_property
    def _without_zeros(self) -> dict[str, list[str]]:
        return _grouped((_ZEROS.sub("", pid.casefold()), pid) for pid in self.ids)

    @cached_property
    def _shown(self) -> dict[str, str]:
        return dict(zip(self._listed, self._names, strict=False))

    @cached_property
    def _by_name(self) -> dict[str, list[str]]:
        found = _grouped((bare(name), pid) for pid, name in zip(self._listed, self._names, strict=False))
        found.pop("", None)
        return found

    @cached_property
    def _known_names(self) -> list[str]:
        return list(self._by_name)[:_MOST_COMPARED]


def _grouped(pairs: Iterable[tuple[str, str]]) -> dict[str, list[str]]:
    found: dict[str, list[str]] = {}
    for key, pid in pairs:
        found.setdefault(key, []).append(pid)
    return found
