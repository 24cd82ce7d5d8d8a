"""The result of `repair`."""

from __future__ import annotations

from typing import Annotated

from pydantic import Field

from planner.results.marks import Mark
from planner.results.result import Objective, Repair, Result, keep_stages


class RepairResult(Result):
    """`slate` is the first of `repairs`, `before` what the slate given is worth, `gone` who may not be counted on any more.

    `complete`: whether all with so few changes are listed; None where nobody asked for all. `proved`: no compliant slate
    differs in fewer memberships, and none of those is better than the first.
    """

    repairs: list[Repair] = Field(default_factory=list)
    complete: Annotated[bool | None, Mark.WORD] = None
    proved: Annotated[bool | None, Mark.WORD] = None
    gone: Annotated[list[str], Mark.IDS] = Field(default_factory=list)
    before: list[Objective] = Field(default_factory=list)

    @property
    def is_left_open(self) -> bool:
        return super().is_left_open or self.proved is False

    def keep_back(self, how: str) -> None:
        super().keep_back(how)
        for repair in self.repairs:
            repair.keep_back(how)
        keep_stages(self.before, how)


RESULT = RepairResult
