"""The result of `alternatives`."""

from __future__ import annotations

from typing import Annotated

from pydantic import Field

from planner.results.marks import Mark
from planner.results.result import Objective, Result, ResultPart, keep_stages


class Alternative(ResultPart):
    """A slate, what it is worth, and who joined and left against the first. `proved`: none of those that differ enough from
    every earlier one is better."""

    slate: Annotated[dict[str, list[str]], Mark.KEY, Mark.IDS]
    objective: list[Objective] = Field(default_factory=list)
    joined: Annotated[dict[str, list[str]], Mark.KEY, Mark.IDS] = Field(default_factory=dict)
    left: Annotated[dict[str, list[str]], Mark.KEY, Mark.IDS] = Field(default_factory=dict)
    proved: Annotated[bool, Mark.WORD] = True


class AlternativesResult(Result):
    """The first of `alternatives` is the best slate, which is `slate`, too. `differ`: in how many memberships any two of them
    differ at least. `complete`: there are no more (None: left open)."""

    alternatives: list[Alternative] = Field(default_factory=list)
    differ: Annotated[int, Mark.NUMBER] = 1
    complete: Annotated[bool | None, Mark.WORD] = None
    proved: Annotated[bool | None, Mark.WORD] = None

    @property
    def is_left_open(self) -> bool:
        return super().is_left_open or self.proved is False

    def keep_back(self, how: str) -> None:
        super().keep_back(how)
        for alternative in self.alternatives:
            keep_stages(alternative.objective, how)


RESULT = AlternativesResult
