"""The result of `compare`."""

from __future__ import annotations

from typing import Annotated

from pydantic import Field

from planner.results.marks import Mark
from planner.results.result import EditsShown, Finding, Objective, Result, ResultPart, Status, keep_stages


class ScenarioShown(ResultPart):
    """One scenario: what it supposes, its best slate (`joined`, `left`: against that of the plan as it stands), or what the
    cheapest relaxation costs (0: none is needed; none where there is no relaxation)."""

    name: Annotated[str, Mark.KEY]
    title: Annotated[dict[str, str], Mark.WORD, Mark.TEXT] = Field(default_factory=dict)
    edits: EditsShown = Field(default_factory=EditsShown)
    status: Annotated[Status, Mark.WORD]
    cost: Annotated[int | None, Mark.NUMBER] = None
    objective: list[Objective] = Field(default_factory=list)
    slate: Annotated[dict[str, list[str]] | None, Mark.KEY, Mark.IDS] = None
    joined: Annotated[dict[str, list[str]], Mark.KEY, Mark.IDS] = Field(default_factory=dict)
    left: Annotated[dict[str, list[str]], Mark.KEY, Mark.IDS] = Field(default_factory=dict)
    findings: list[Finding] = Field(default_factory=list)
    conflict: Annotated[list[str], Mark.KEY] = Field(default_factory=list)
    proved: Annotated[bool, Mark.WORD] = True


class CompareResult(Result):
    """`standing` is the plan as it stands, which the scenarios are compared with."""

    standing: ScenarioShown | None = None
    scenarios: list[ScenarioShown] = Field(default_factory=list)

    @property
    def is_left_open(self) -> bool:
        asked = [*self.scenarios, *([self.standing] if self.standing else [])]
        return super().is_left_open or any(not one.proved for one in asked)

    def keep_back(self, how: str) -> None:
        super().keep_back(how)
        for one in [*self.scenarios, *([self.standing] if self.standing else [])]:
            keep_stages(one.objective, how)
            # Two sets of numbers about much the same people tell of the few by whom they differ.
            one.findings = []
            if how == "counts":
                one.cost = 0 if one.cost == 0 else None
                one.joined, one.left, one.slate, one.objective = {}, {}, None, []


RESULT = CompareResult
