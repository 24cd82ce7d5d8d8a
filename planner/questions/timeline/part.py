"""The result of `timeline`."""

from __future__ import annotations

from typing import Annotated, ClassVar, Literal

from pydantic import Field, StringConstraints

from planner.results.before_and_after import BeforeAndAfter
from planner.results.marks import Mark
from planner.results.result import Number, Pyramid, ResultPart, Tells, Verdict

Month = Annotated[str, StringConstraints(pattern=r"^(\d{4}-(0[1-9]|1[0-2]))?$")]  # `yyyy-mm`; nothing where nothing was asked
_YEAR = 12  # months: from fewer a month of birth would follow


class BrokenShown(ResultPart):
    """A rule that is not met in a month, or cannot be shown to be; `actual` as in a finding."""

    rule: Annotated[str, Mark.KEY]
    actual: Annotated[Number | None, Mark.COUNT] = None
    force: Annotated[Literal["must", "should"], Mark.WORD] = "must"
    verdict: Annotated[Verdict, Mark.WORD] = "not_met"
    shortfall: Annotated[int | None, Mark.NUMBER] = None
    tells: Annotated[Tells | None, Mark.WORD] = None


class MonthShown(ResultPart):
    """A month (`yyyy-mm`) in which something changes: who leaves, how many members each committee then has, and every rule that
    is not met in it. In a redacted result there is the last alone: it tells who left by then, and of no rule."""

    month: Annotated[Month, Mark.WORD]
    leaves: Annotated[list[str], Mark.IDS] = Field(default_factory=list)
    members: Annotated[dict[str, int], Mark.KEY, Mark.COUNT] = Field(default_factory=dict)
    broken: list[BrokenShown] = Field(default_factory=list)


class MayLeave(ResultPart):
    """Somebody whose month of retirement is not sure: from when it may be, and when it is at the latest (`yyyy-mm`)."""

    id: Annotated[str, Mark.IDS]
    earliest: Annotated[str, Mark.OWN] = ""
    latest: Annotated[str, Mark.OWN] = ""


class ToFill(ResultPart):
    """From a month on a committee is `missing` so many members of the least number that its seats ask for (0: no more)."""

    committee: Annotated[str, Mark.KEY]
    month: Annotated[str, Mark.OWN] = ""
    missing: Annotated[int, Mark.OWN] = 0
    at_least: Annotated[int | None, Mark.OWN] = None


class AtTheEnd(ResultPart):
    """A committee in the last month: its members, and those of them who may stand again, as incumbents, by what is asked of
    each member then. `elected`: how many it began with."""

    committee: Annotated[str, Mark.KEY]
    elected: Annotated[int | None, Mark.COUNT] = None
    members: Annotated[int | None, Mark.COUNT] = None
    may_stand: Annotated[list[str], Mark.IDS] = Field(default_factory=list)


class AgesThen(ResultPart):
    """The ages of a committee's members in a month (`yyyy-mm`)."""

    month: Annotated[Month, Mark.WORD]
    pyramid: Pyramid


class TimelineResult(BeforeAndAfter):
    """`slate` as elected, in the month `start`, and every rule that is not met then (`at_election`); what changes until the
    month `until`. `starts_with`: of the rules that go on those that are not met at the election already. `may_leave` and
    `undated`: who may leave earlier than is sure, and whose month of retirement is not known at all. `to_fill` as seats fall
    below their least number. `ages`: each committee of its own at the election, then in the last month.
    `before` and `after`: every rule at the election, and those that go on in the last month.
    `whole_term`: told by the whole term alone (a redacted result)."""

    counts_by_tables: ClassVar[bool] = True

    start: Annotated[Month, Mark.WORD] = ""
    until: Annotated[Month, Mark.WORD] = ""
    at_election: list[BrokenShown] = Field(default_factory=list)
    starts_with: Annotated[list[str], Mark.KEY] = Field(default_factory=list)
    months: list[MonthShown] = Field(default_factory=list)
    may_leave: list[MayLeave] = Field(default_factory=list)
    undated: Annotated[list[str], Mark.IDS] = Field(default_factory=list)
    to_fill: list[ToFill] = Field(default_factory=list)
    at_end: list[AtTheEnd] = Field(default_factory=list)
    ages: list[AgesThen] = Field(default_factory=list)
    whole_term: Annotated[bool, Mark.WORD] = False

    @property
    def span(self) -> range:
        """The months (indices) from the election to the end; none where the result does not say."""
        first, last = index_of(self.start), index_of(self.until)
        return range(0) if first is None or last is None else range(first, last + 1)

    @property
    def draws_ages(self) -> bool:
        return bool(self.ages)

    def keep_back(self, how: str) -> None:
        """Who leaves is told of the whole term, rules at the election and at its end alone: from the month in which somebody
        retires, or a rule on ages turns, follows a month of birth, and so it does where the years of several overlap. Of less
        than a year nothing is told of what changes, nor who leaves in counts: two numbers tell of the few who differ.
        """
        super().keep_back(how)
        is_short = len(self.span) <= _YEAR
        self.months = [] if how == "counts" or is_short else _in_one(self.until, self.months)
        self.whole_term = True
        self.to_fill, self.may_leave, self.ages = [], [], []
        for broken in self.at_election:
            if how == "counts" or broken.tells in ("numbers", "values", "pair", "posts", None):
                broken.actual = None
            broken.shortfall = None
        if how == "counts" or is_short:
            self.at_end = []
        if is_short:
            self.after = []


def _in_one(until: str, months: list[MonthShown]) -> list[MonthShown]:
    """Who has left by then, as one month, by id: the order must not tell who left first."""
    leaves = sorted(pid for month in months for pid in month.leaves)
    return [MonthShown(month=until, leaves=leaves, members=months[-1].members)] if leaves else []


def index_of(month: str) -> int | None:
    """The index of a month (`yyyy-mm`); None of none."""
    return int(month[:4]) * 12 + int(month[5:7]) - 1 if month else None


RESULT = TimelineResult
