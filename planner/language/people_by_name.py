"""Whom a name means, where an id belongs: rules and slates name people by id, and people write `Phạm Thị Khánh`."""

from __future__ import annotations

import re
from collections.abc import Collection, Sequence

from planner.language.nearest import bare, close_names

_ADDRESS = re.compile(r"^(?:(?:đồng chí|đ/c|đc|ông|bà|anh|chị)\b[.:]?\s*)+", re.IGNORECASE)
_MOST_COMPARED = 5000  # names among which a near one is looked for
_LIKENESS = 0.85
_ZEROS = re.compile(r"(?<![0-9])0+(?=[0-9])")


class KnownPeople:
    """The people of a pool: `ids`, and names in the order of `listed` (default: of the ids); none without a column of them."""

    def __init__(self, ids: Collection[str], names: Sequence[str] = (), listed: Sequence[str] | None = None) -> None:
        self.ids = ids
        self._names = names
        self._listed = ids if listed is None else listed
        self._by_name: dict[str, list[str]] | None = None

    def named(self, text: str) -> list[str]:
        """The ids of everybody who has this name; letter case, accents and forms of address do not matter."""
        return list(self._named().get(bare(_ADDRESS.sub("", text)), ()))

    def near(self, text: str) -> list[str]:
        """`ID (NAME)` of up to three people with a name spelled nearly so, or the ids that differ by zeros in front alone."""
        if " " not in text.strip():
            key = _ZEROS.sub("", text.casefold())
            return [pid for pid in self.ids if _ZEROS.sub("", pid.casefold()) == key][:3]
        known = list(self._named())[:_MOST_COMPARED]
        close = close_names(bare(_ADDRESS.sub("", text)), known, _LIKENESS)
        shown = dict(zip(self._listed, self._names, strict=False))
        return [f"{pid} ({shown[pid]})" for name in close for pid in self._named()[name]][:3]

    def _named(self) -> dict[str, list[str]]:
        if self._by_name is None:
            self._by_name = {}
            for pid, name in zip(self._listed, self._names, strict=False):
                self._by_name.setdefault(bare(name), []).append(pid)
            self._by_name.pop("", None)
        return self._by_name
