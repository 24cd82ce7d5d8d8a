"""What `range` answers: how far the number of each rule can go, or which numbers of two rules go together."""

from __future__ import annotations

from typing import Annotated, Any, Literal

from pydantic import Field, SerializerFunctionWrapHandler, model_serializer

from planner.results.marks import Mark
from planner.results.result import Number, Result, ResultPart, Tells


class EndsShown(ResultPart):
    """The least and the greatest number of what may count: where the data leaves it open, more than what surely does."""

    least: Annotated[Number | None, Mark.COUNT] = None
    most: Annotated[Number | None, Mark.COUNT] = None


class RangeShown(ResultPart):
    """The least and the greatest `actual` of a rule (of one `value` of it) over the slates that meet every other `must` rule;
    None where there is no such slate, or none was found. `at_least` and `at_most`: whole numbers where the base of a share is
    the same on all these slates, else as written. `required` holds the bounds as written, `tells` what the number is of, as in
    a finding. `suppressed`: a redacted result keeps the numbers to itself.
    """

    rule: Annotated[str, Mark.KEY]
    value: Annotated[str | None, Mark.VALUE] = None
    least: Annotated[Number | None, Mark.COUNT] = None
    most: Annotated[Number | None, Mark.COUNT] = None
    possible: EndsShown | None = None
    at_least: Annotated[Number | str | None, Mark.NUMBER] = None
    at_most: Annotated[Number | str | None, Mark.NUMBER] = None
    proved: Annotated[bool, Mark.WORD]
    required: Annotated[dict[str, str], Mark.WORD, Mark.KEY] = Field(default_factory=dict)
    tells: Annotated[Tells | None, Mark.WORD] = None
    suppressed: Annotated[bool, Mark.WORD] = False
    force: Annotated[Literal["must", "should"], Mark.WORD] = "must"

    @model_serializer(mode="wrap")
    def _only_what_it_has(self, whole: SerializerFunctionWrapHandler) -> dict[str, Any]:
        dumped: dict[str, Any] = whole(self)
        rare = ("value", "possible", "suppressed")
        return {key: value for key, value in dumped.items() if key not in rare or value not in (None, False)}


class FrontierPoint(ResultPart):
    """A pair of numbers of two rules."""

    x: Annotated[Number | None, Mark.COUNT] = None
    y: Annotated[Number | None, Mark.COUNT] = None


class FrontierShown(ResultPart):
    """Between which rules the frontier lies, which way is better, whether its points are all; `sums`: one of the rules sums up
    a number of people, and counts none."""

    x: Annotated[str, Mark.KEY]
    y: Annotated[str, Mark.KEY]
    least: Annotated[bool, Mark.WORD] = False
    sums: Annotated[bool, Mark.WORD] = False
    complete: Annotated[bool, Mark.WORD] = True


class RangeResult(Result):
    """`between` says what a `frontier` is of; without it the answer is `ranges`."""

    ranges: list[RangeShown] = Field(default_factory=list)
    frontier: list[FrontierPoint] = Field(default_factory=list)
    between: FrontierShown | None = None

    def keep_back(self, how: str) -> None:
        """Of a rule about each unit or home town nothing, as a value may be one person's own; of a sum no numbers. In counts no
        numbers at all: from how far a count can go follows how many there are whom it counts."""
        super().keep_back(how)
        self.ranges = [one for one in self.ranges if one.value is None]
        for one in self.ranges:
            if how == "counts" or one.tells == "numbers":
                one.suppressed = one.least is not None or one.most is not None
                one.least = one.most = one.possible = None
            if how == "counts" and any("%" in text or "/" in text for text in one.required.values()):
                one.at_least = one.at_most = None  # of which people, and how many, they are a share
        if self.between is not None and (how == "counts" or self.between.sums):
            self.frontier = []

    @property
    def is_left_open(self) -> bool:
        open_frontier = self.between is not None and not self.between.complete
        return super().is_left_open or open_frontier or not all(one.proved for one in self.ranges)


RESULT = RangeResult
