"""Thresholds that changed over time: where one value stands, a list `[{from: DATE, value: V}, ...]` may stand as well.

Of the entries the last one counts whose `from` is not after the day of judgement. The first may leave `from` out: it then
holds since ever. After loading only plain values are left.
"""

from __future__ import annotations

import itertools
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Annotated, Any, Generic, Protocol, TypeVar

from pydantic import AfterValidator, Discriminator, Field, Tag

from planner.language.dates import parse_date
from planner.written.models import AmountText, DateText, DecimalText, FractionText, WholeText, Written, wrong

T = TypeVar("T")


class Step(Written):
    """One entry of a threshold over time. The models below say of what kind its `value` is."""

    from_: DateText | None = Field(None, alias="from", description="the first day of the value; of a month or a year its first")

    @property
    def first(self) -> int:
        """The first day (proleptic ordinal) on which the value holds; 0: since ever."""
        span = None if self.from_ is None else parse_date(self.from_)
        return 0 if span is None else span.first


class AmountStep(Step):
    """A whole number or a share, from a day on."""

    value: AmountText = Field(description="a whole number, or a share: 15%, 12.5%, 1/3")


class WholeStep(Step):
    """A whole number, from a day on."""

    value: WholeText = Field(description="a whole number")


class DecimalStep(Step):
    """A number, from a day on."""

    value: DecimalText = Field(description="a number, whole or decimal")


class FractionStep(Step):
    """A number, from a day on; a fraction will do."""

    value: FractionText = Field(description="a number: 45, 47.5, 145/3")


class ValueStep(Step):
    """A value of a condition, from a day on; the field says of what type."""

    value: Any = Field(description="a number, a date, or a value of a level")


@dataclass(frozen=True)
class FromDay(Generic[T]):
    """A value that holds from a day (proleptic ordinal) on; 0: since ever."""

    first: int
    value: T


AnyStep = TypeVar("AnyStep", bound=Step)
Value = TypeVar("Value", covariant=True)


class Valued(Protocol[Value]):
    """A step with its value."""

    @property
    def first(self) -> int: ...
    @property
    def value(self) -> Value: ...


def _in_order(steps: tuple[AnyStep, ...]) -> tuple[AnyStep, ...]:
    """Refuse a list that is empty, or whose days are missing or do not ascend."""
    if not steps:
        wrong("list-empty")
    for item, (before, step) in enumerate(itertools.pairwise(steps), 1):
        if step.from_ is None:
            wrong("threshold-without-from", item=item)
        if step.first <= before.first:
            wrong("thresholds-out-of-order", at=[item, "from"], before=before.from_ or "")
    return steps


class ValuesOverTime(Written):
    """The values of a condition over time."""

    steps: Annotated[tuple[ValueStep, ...], AfterValidator(_in_order)] = Field(description="first day and value, in order")


def on_day(steps: Sequence[Valued[Value]], day: int) -> Value | None:
    """The value that holds on a day; None on a day before the first."""
    held = [step.value for step in steps if step.first <= day]
    return held[-1] if held else None


def _kind(raw: object) -> str:
    """A list of plain values is none of values over time: it is refused as a value."""
    is_dated = isinstance(raw, (list, tuple)) and (not raw or any(isinstance(step, Mapping | Step) for step in raw))
    return "dated" if is_dated else "plain"


# Written as one value or as such a list.
AmountOverTime = Annotated[
    Annotated[AmountText, Tag("plain")] | Annotated[tuple[AmountStep, ...], AfterValidator(_in_order), Tag("dated")],
    Discriminator(_kind),
]
WholeOverTime = Annotated[
    Annotated[WholeText, Tag("plain")] | Annotated[tuple[WholeStep, ...], AfterValidator(_in_order), Tag("dated")],
    Discriminator(_kind),
]
DecimalOverTime = Annotated[
    Annotated[DecimalText, Tag("plain")] | Annotated[tuple[DecimalStep, ...], AfterValidator(_in_order), Tag("dated")],
    Discriminator(_kind),
]
FractionOverTime = Annotated[
    Annotated[FractionText, Tag("plain")] | Annotated[tuple[FractionStep, ...], AfterValidator(_in_order), Tag("dated")],
    Discriminator(_kind),
]
