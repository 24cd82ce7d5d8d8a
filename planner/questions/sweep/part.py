"""The result of `sweep`."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Annotated

from pydantic import Field

from planner.results.marks import Mark
from planner.results.result import Objective, Result, ResultPart, Status, keep_stages


class SweepPoint(ResultPart):
    """The plan with these bounds (by KEY.BOUND): what the cheapest relaxation costs, 0 where none is needed (none where there
    is no relaxation), and what the best slate is worth."""

    values: Annotated[dict[str, str | int], Mark.KEY, Mark.NUMBER]
    status: Annotated[Status, Mark.WORD]
    cost: Annotated[int | None, Mark.NUMBER] = None
    objective: list[Objective] = Field(default_factory=list)
    proved: Annotated[bool, Mark.WORD] = True


class SweepResult(Result):
    """`points`: the grid, the last bound changing first. Of one bound over whole numbers `feasible_from` and `feasible_to` are
    the least and the greatest value with which the plan can be done; missing where those values are no run. `goals`: the
    rules varied that are goals, which make no plan infeasible."""

    points: list[SweepPoint] = Field(default_factory=list)
    goals: Annotated[list[str], Mark.KEY] = Field(default_factory=list)
    feasible_from: Annotated[int | None, Mark.NUMBER] = None
    feasible_to: Annotated[int | None, Mark.NUMBER] = None

    @property
    def is_left_open(self) -> bool:
        return super().is_left_open or any(not point.proved for point in self.points)

    def keep_back(self, how: str) -> None:
        super().keep_back(how)
        for point in self.points:
            keep_stages(point.objective, how)
        if how == "counts" and self.points:  # where it breaks is a count of people, and so is what it costs there
            self.points, self.feasible_from, self.feasible_to = [], None, None


def run_of(points: Sequence[SweepPoint]) -> tuple[int | None, int | None]:
    """From which value to which the plan can be done, where all values are whole numbers and those are one run."""
    whole = [(value, point) for point in points for value in point.values.values() if isinstance(value, int)]
    found = sorted(whole, key=lambda one: one[0])
    if len(found) < len(points) or any(point.status == "undecided" for point in points):
        return None, None
    done = [point.cost == 0 for _, point in found]
    if not any(done):
        return None, None
    first, last = done.index(True), len(done) - 1 - done[::-1].index(True)
    return (found[first][0], found[last][0]) if all(done[first : last + 1]) else (None, None)


RESULT = SweepResult
