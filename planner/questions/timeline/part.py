"""The result of `timeline`."""

from __future__ import annotations

from typing import Annotated, Any, ClassVar, Literal

from pydantic import Field, SerializerFunctionWrapHandler, StringConstraints, model_serializer

from planner.results.marks import Mark
from planner.results.result import Finding, Number, Pyramid, Result, ResultPart, Tells, Verdict

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
    is not met in it. In a redacted result it ends a year, and tells who left in that year."""

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

    @model_serializer(mode="wrap")
    def _only_what_it_has(self, whole: SerializerFunctionWrapHandler) -> dict[str, Any]:
        dumped: dict[str, Any] = whole(self)
        return {key: value for key, value in dumped.items() if value is not None}


class AgesThen(ResultPart):
    """The ages of a committee's members in a month (`yyyy-mm`)."""

    month: Annotated[Month, Mark.WORD]
    pyramid: Pyramid


class TimelineResult(Result):
    """`slate` as elected, in the month `start`, and every rule that is not met then (`at_election`); what changes until the
    month `until`. `starts_with`: of the rules that go on those that are not met at the election already. `may_leave` and
    `undated`: who may leave earlier than is sure, and whose month of retirement is not known at all. `to_fill` as seats fall
    below their least number. `ages`: each committee of its own at the election, then in the last month. `before` and `after`:
    every rule at the election, and those that go on in the last month. `by_year`: the months end years (a redacted result)."""

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
    before: list[Finding] = Field(default_factory=list)
    after: list[Finding] = Field(default_factory=list)
    by_year: Annotated[bool, Mark.WORD] = False

    @property
    def told_findings(self) -> list[Finding]:
        return [*self.before, *self.after]

    @property
    def draws_ages(self) -> bool:
        return bool(self.ages)

    def keep_back(self, how: str) -> None:
        """Months become years: from the month in which somebody retires, or a rule on ages turns, follows a month of birth. In
        counts no numbers either: two months tell of the few by whom they differ."""
        super().keep_back(how)
        self.months, self.by_year = _by_year(self.start, self.until, self.months), True
        self.to_fill, self.may_leave, self.ages = [], [], []
        self.before, self.after = ([one.verdict_alone() for one in found] for found in (self.before, self.after))
        for broken in [*self.at_election, *(one for month in self.months for one in month.broken)]:
            if how == "counts" or broken.tells in ("numbers", "values", "pair", "posts", None):
                broken.actual = None
            broken.shortfall = None
        if how == "counts":
            for month in self.months:
                month.members = {}
        is_short = _index(self.until) - _index(self.start) < _YEAR
        if how == "counts" or is_short:
            self.at_end = []
        if is_short:
            self.after = []


def _by_year(start: str, until: str, months: list[MonthShown]) -> list[MonthShown]:
    """What has changed at the end of each year of twelve months; the last takes in what is left of another."""
    first, last = (_index(text) for text in (start, until))
    ends = list(range(first + _YEAR, last + 1, _YEAR))
    if not ends:
        return []
    ends[-1] = last
    found: list[MonthShown] = []
    before = first - 1
    for end in ends:
        within = [month for month in months if before < _index(month.month) <= end]
        if within:
            leaves = [pid for month in within for pid in month.leaves]
            found.append(within[-1].model_copy(update={"month": f"{end // 12}-{end % 12 + 1:02}", "leaves": leaves}))
        before = end
    return found


def _index(month: str) -> int:
    return int(month[:4]) * 12 + int(month[5:7]) - 1


RESULT = TimelineResult
