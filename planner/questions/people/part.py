"""What `people` answers: who is in every slate, in some, in none, and which rules keep them out."""

from __future__ import annotations

from typing import Annotated, Literal

from pydantic import Field

from planner.results.marks import Mark
from planner.results.result import Result, ResultPart


class PersonRole(ResultPart):
    """One person in one committee, over all compliant slates (with `best`: over those that are as good as the best). `role`
    None: the time given left it open. `rules`, of never: a minimal set of rules with which the membership cannot stand, one
    where one does; none where the time given left them open, or where it is what is best that keeps the person out."""

    id: Annotated[str, Mark.IDS]
    committee: Annotated[str, Mark.KEY]
    role: Annotated[Literal["always", "sometimes", "never"] | None, Mark.WORD]
    rules: Annotated[list[str], Mark.KEY] = Field(default_factory=list)


class PeopleResult(Result):
    """`asked`: the committees that were asked for; `best`: over the best slates alone; `proved`: nothing was left open."""

    people: list[PersonRole] = Field(default_factory=list)
    asked: Annotated[list[str], Mark.KEY] = Field(default_factory=list)
    best: Annotated[bool, Mark.WORD] = False
    proved: Annotated[bool | None, Mark.WORD] = None

    @property
    def is_left_open(self) -> bool:
        return super().is_left_open or self.proved is False


RESULT = PeopleResult
