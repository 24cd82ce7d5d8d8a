"""A board: who sits in which committee, who is kept there, who is left out, and what is supposed. It never changes; a step
makes another one."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any, Literal

Proof = Literal["", "open", "proved"]  # of a slate that the solver found: not yet proved the best, proved


@dataclass(frozen=True)
class Said:
    """A step in words: `code` of a message; `ids`, `committees` hold by the name of a parameter whom and which it tells of, so
    that names are looked up when it is shown; `plain` any other parameter, `edits` a supposition, {what} in words."""

    code: str
    ids: Mapping[str, str] = field(default_factory=dict)
    committees: Mapping[str, str] = field(default_factory=dict)
    plain: Mapping[str, str | int] = field(default_factory=dict)
    edits: Mapping[str, Any] | None = None


@dataclass(frozen=True)
class Supposed:
    """A supposition with its switch; `edits` is one as a scenario writes it: {"set": {"executive/women.at_least": "20%"}}."""

    edits: Mapping[str, Any]
    on: bool = True


@dataclass(frozen=True)
class Board:
    """`slate` has every committee of the plan. `kept`: (committee, id). `out`: who is to be in no committee."""

    slate: Mapping[str, tuple[str, ...]]
    kept: frozenset[tuple[str, str]] = frozenset()
    out: frozenset[str] = frozenset()
    supposed: tuple[Supposed, ...] = ()
    said: Said = Said("workbench.said.open")
    proof: Proof = ""

    def sits(self, pid: str) -> list[str]:
        """The committees that this person is in, in the order of the plan."""
        return [committee for committee, ids in self.slate.items() if pid in ids]
