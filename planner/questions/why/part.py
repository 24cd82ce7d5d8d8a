"""The result of `why`."""

from __future__ import annotations

from typing import Annotated, Literal

from pydantic import Field

from planner.results.marks import Mark
from planner.results.result import Change, Objective, Result, ResultPart, keep_stages


class WhyPerson(ResultPart):
    """Somebody and a committee. `role`: in all, some or none of the compliant slates. `rules`: of nobody's slate, a minimal set
    of rules with which they cannot serve. `cost`, `changes`: the cheapest relaxation with which they can (0 and none where none
    is needed; no cost where only fixed rules are in the way). `objective`, `joined`, `left`: the best slate with them, under
    these changes, against the best; `slate`: that slate, where there are changes. `proved`: nothing of this was cut off by the
    time limit."""

    id: Annotated[str, Mark.IDS]
    committee: Annotated[str, Mark.KEY]
    role: Annotated[Literal["always", "sometimes", "never"] | None, Mark.WORD] = None
    rules: Annotated[list[str], Mark.KEY] = Field(default_factory=list)
    cost: Annotated[int | None, Mark.NUMBER] = None
    changes: list[Change] = Field(default_factory=list)
    objective: list[Objective] = Field(default_factory=list)
    joined: Annotated[dict[str, list[str]], Mark.KEY, Mark.IDS] = Field(default_factory=dict)
    left: Annotated[dict[str, list[str]], Mark.KEY, Mark.IDS] = Field(default_factory=dict)
    slate: Annotated[dict[str, list[str]] | None, Mark.KEY, Mark.IDS] = None
    proved: Annotated[bool, Mark.WORD] = True


class WhyResult(Result):
    """`person` is missing where the plan is infeasible, and in a result redacted to counts: it is all about one person.
    `slate` is the best compliant one with them, where there is one; `before` what the best is worth."""

    person: WhyPerson | None = None
    before: list[Objective] = Field(default_factory=list)

    @property
    def is_left_open(self) -> bool:
        return super().is_left_open or (self.person is not None and not self.person.proved)

    def keep_back(self, how: str) -> None:
        super().keep_back(how)
        if how == "counts":  # who it is about follows from what it says
            self.person, self.slate, self.before, self.findings = None, None, [], []
            if self.details is not None:  # what is told of a slate that is not shown
                self.details.structure, self.details.pyramids = [], []
                self.details.filled, self.details.open_cells = {}, []
            return
        if self.person is not None:
            keep_stages(self.person.objective, how)
        keep_stages(self.before, how)


RESULT = WhyResult
