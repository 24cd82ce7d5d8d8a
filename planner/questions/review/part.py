"""The result of `review`."""

from __future__ import annotations

from typing import Annotated

from pydantic import Field

from planner.results.before_and_after import BeforeAndAfter
from planner.results.marks import Mark
from planner.results.result import ResultPart


class Leaving(ResultPart):
    """Who fails what each member must keep: `rules` in the order of the plan (`unproven`: those that the data leaves open), and
    the `committees` that the person leaves: those with such a rule, and those within them."""

    id: Annotated[str, Mark.IDS]
    rules: Annotated[list[str], Mark.KEY]
    unproven: Annotated[list[str], Mark.KEY] = Field(default_factory=list)
    committees: Annotated[list[str], Mark.KEY] = Field(default_factory=list)


class Joining(ResultPart):
    """Somebody of the pool in no committee of the list, and the committees whose rules they do not fail."""

    id: Annotated[str, Mark.IDS]
    committees: Annotated[list[str], Mark.KEY]


class SizeShown(ResultPart):
    """How many a committee has before and after, against its seats (whole numbers, of the list after the review). `posts`: how
    many members the committee has of whose members the seats are a share (the coefficient is people to posts)."""

    committee: Annotated[str, Mark.KEY]
    size: Annotated[int, Mark.COUNT]
    after: Annotated[int, Mark.COUNT]
    at_least: Annotated[int | None, Mark.NUMBER] = None
    at_most: Annotated[int | None, Mark.NUMBER] = None
    posts: Annotated[int | None, Mark.COUNT] = None
    posts_after: Annotated[int | None, Mark.COUNT] = None


class ReviewResult(BeforeAndAfter):
    """`given` is the list as it came; `slate` the list without the memberships that end. `before` and `after` judge the two."""

    given: Annotated[dict[str, list[str]], Mark.KEY, Mark.IDS] = Field(default_factory=dict)
    stay: Annotated[list[str], Mark.IDS] = Field(default_factory=list)
    leave: list[Leaving] = Field(default_factory=list)
    may_join: list[Joining] = Field(default_factory=list)
    sizes: list[SizeShown] = Field(default_factory=list)

    def keep_back(self, how: str) -> None:
        super().keep_back(how)
        if how == "counts":
            self.sizes = []  # the list after it is counted elsewhere: how many leave would follow


RESULT = ReviewResult
