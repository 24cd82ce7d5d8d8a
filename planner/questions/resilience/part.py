"""What `resilience` answers: for each member of a slate, what their loss comes to, and whose loss nothing makes up for."""

from __future__ import annotations

from typing import Annotated, Any

from pydantic import Field, SerializerFunctionWrapHandler, model_serializer

from planner.results.marks import Mark
from planner.results.result import Result, ResultPart


class MemberLoss(ResultPart):
    """A member, their committees, and who could take exactly those memberships, nobody else moved (None: not asked in time).

    `changes`: the fewest memberships added plus removed that make up for the loss, theirs counted; None, where `proved`, that
    nothing does. `proved` False: what was found may not be the fewest, or it is not known whether anything does. `joined`,
    `left`: who comes and who goes with so few changes, where no stand-in has as few.
    """

    id: Annotated[str, Mark.IDS]
    committees: Annotated[list[str], Mark.KEY]
    stand_ins: Annotated[list[str] | None, Mark.IDS] = None
    changes: Annotated[int | None, Mark.NUMBER] = None
    proved: Annotated[bool, Mark.WORD] = False
    joined: Annotated[dict[str, list[str]], Mark.KEY, Mark.IDS] = Field(default_factory=dict)
    left: Annotated[dict[str, list[str]], Mark.KEY, Mark.IDS] = Field(default_factory=dict)

    @property
    def is_critical(self) -> bool:
        return self.proved and self.changes is None

    @model_serializer(mode="wrap")
    def _with_no_changes(self, whole: SerializerFunctionWrapHandler) -> dict[str, Any]:
        """That nothing makes up for a loss is an answer, too; who comes and goes is told where it is anything."""
        dumped: dict[str, Any] = whole(self)
        found = {key: value for key, value in dumped.items() if key not in ("joined", "left") or value}
        if self.proved:
            found.setdefault("changes", None)
        return found


class ResilienceResult(Result):
    """`members`: those on whom most depends first. `critical`: the people, and with `lose` 2 the pairs of others, without whom
    there is no compliant slate. `broken`: the `must` rules that the slate given breaks itself. `open_pairs`: so many pairs were
    not decided in time. `proved`: nothing was left open."""

    members: list[MemberLoss] = Field(default_factory=list)
    critical: Annotated[list[list[str]], Mark.IDS] = Field(default_factory=list)
    lose: Annotated[int, Mark.NUMBER] = 1
    broken: Annotated[list[str], Mark.KEY] = Field(default_factory=list)
    open_pairs: Annotated[int | None, Mark.NUMBER] = None
    proved: Annotated[bool | None, Mark.WORD] = None

    @property
    def is_left_open(self) -> bool:
        return super().is_left_open or self.proved is False

    def keep_back(self, how: str) -> None:
        """In counts nothing of members is told, not even of how many: from a loss that few could make up for, how few they are
        would follow, and from a rule that the slate breaks, how many it counts."""
        super().keep_back(how)
        if how == "counts":
            self.members, self.critical, self.broken, self.open_pairs = [], [], [], None


RESULT = ResilienceResult
