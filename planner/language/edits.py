"""What is supposed of a plan: edits that change the question and write nothing (contract, section 7)."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from typing import Any

EVERYWHERE = "all"  # of `exclude`: in no committee
INCLUDED, EXCLUDED = "include", "exclude"  # the ids of the rules that say who must be in, and who must not


@dataclass(frozen=True)
class Edits:
    """`include`, `exclude`: ids by committee (EVERYWHERE: in none). `set`: a bound as written, by KEY.BOUND. `drop`: keys of
    rules. `waive`: (key, id). `as_of` a month, `rules_on` a day, as written.

    `places`: where each edit is written, by what it is about (`places[("set", "board/women.at_least")]`): problems point there.
    """

    include: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    exclude: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    set: Mapping[str, str | int] = field(default_factory=dict)
    drop: tuple[str, ...] = ()
    waive: tuple[tuple[str, str], ...] = ()
    as_of: str | None = None
    rules_on: str | None = None
    places: Mapping[tuple[str, ...], str] = field(default_factory=dict, compare=False, repr=False)

    def __bool__(self) -> bool:
        return self != NOTHING

    def place(self, *edit: str) -> str:
        """Where an edit is written; one that comes from a program is its own place."""
        return self.places.get(edit) or " ".join([edit[0], ":".join(edit[1:])]).strip()

    def and_then(self, later: Edits) -> Edits:
        """Both together; of two that set one bound or one date the later counts."""
        return Edits(
            include=_joined(self.include, later.include),
            exclude=_joined(self.exclude, later.exclude),
            set={**self.set, **later.set},
            drop=tuple(dict.fromkeys([*self.drop, *later.drop])),
            waive=tuple(dict.fromkeys([*self.waive, *later.waive])),
            as_of=self.as_of if later.as_of is None else later.as_of,
            rules_on=self.rules_on if later.rules_on is None else later.rules_on,
            places={**self.places, **later.places},
        )

    def written(self) -> dict[str, Any]:
        """As a scenario says them; only what there is."""
        told: dict[str, Any] = {
            "include": {committee: list(ids) for committee, ids in self.include.items()},
            "exclude": {committee: list(ids) for committee, ids in self.exclude.items()},
            "set": dict(self.set),
            "drop": list(self.drop),
            "waive": [{"rule": rule, "id": pid} for rule, pid in self.waive],
            "as_of": self.as_of,
            "rules_on": self.rules_on,
        }
        return {key: value for key, value in told.items() if value}


NOTHING = Edits()


def _joined(one: Mapping[str, Iterable[str]], other: Mapping[str, Iterable[str]]) -> dict[str, tuple[str, ...]]:
    return {key: tuple(dict.fromkeys([*one.get(key, ()), *other.get(key, ())])) for key in dict.fromkeys([*one, *other])}
