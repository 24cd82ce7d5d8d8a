"""Rule tests as people write them."""

from __future__ import annotations

from typing import Annotated, Any, Literal

from pydantic import Field

from planner.bodies.registry import BODIES, SizeText
from planner.written.catalogue_text import FieldText
from planner.written.models import DayText, Kept, Month, Name, Title, Written, one_of

Number = int | float | str
Verdict = Literal["met", "not_met", "unproven"]
ABSENT = "absent"  # in place of a verdict: the rule sets have no such rule


class ExpectedText(Written):
    """What a rule's finding shall be; only what is written is compared."""

    verdict: Verdict | None = Field(None, description="met, not_met or unproven")
    force: Literal["must", "should"] | None = Field(None, description="must or should")
    shortfall: Annotated[Any, Kept(int)] = Field(None, description="how many people are missing or too many, at worst")
    actual: Annotated[Any, Kept(Number)] = Field(None, description="how many are counted for sure")
    base: Annotated[Any, Kept(int)] = Field(None, description="of how many, for sure")
    at_least: Annotated[Any, Kept(one_of(int, float, str, None))] = Field(None, description="the whole number needed")
    at_most: Annotated[Any, Kept(one_of(int, float, str, None))] = Field(None, description="the whole number allowed")
    nearest: Annotated[Any, Kept(list[int])] = Field(None, description="where no whole number fits: those below and above")
    slack: Annotated[Any, Kept(Number)] = Field(None, description="how many people are to spare")
    people: Annotated[Any, Kept(list[str])] = Field(None, description="who is counted, or offends; in any order")
    unsure: Annotated[Any, Kept(list[str])] = Field(None, description="who may or may not count; in any order")
    by_value: Annotated[Any, Kept(dict[str, Any])] = Field(
        None, description="of a count_each: for each value its verdict, or actual, at_least, at_most, shortfall, verdict"
    )


class CaseText(Written):
    """One slate, and what is expected of the rules on it."""

    name: Title = Field(description="what the case shows, a text or one for each language")
    slate: Annotated[Any, Kept(list[str])] = Field(None, description="ids of the members; default everybody in the order given")
    as_of: Month | None = Field(None, description="reference month of this case")
    rules_on: DayText | None = Field(None, description="the day whose rules this case asks for")
    expect: Annotated[Any, Kept(dict[str, one_of(Verdict, Literal["absent"], ExpectedText)])] = Field(
        description="by rule id: the verdict, or parts of the finding; absent: there is no such rule"
    )


class RuleTestText(Written):
    """A file of rule tests."""

    test: Name | None = Field(None, description="name; default the name of the file")
    title: Title = Field(default_factory=dict)
    rules: Annotated[Any, Kept(list[one_of(str, *BODIES)])] = Field(
        description="rule sets (or families, or inline rules) that are tested together in one committee"
    )
    fields: Annotated[Any, Kept(one_of(str, dict[str, FieldText]))] = Field(
        "vn-cadre", description="field catalogue, named or inline; default vn-cadre"
    )
    as_of: Month | None = Field(None, description="reference month of ages and periods")
    rules_on: DayText | None = Field(None, description="the day whose rules are asked; default the first day of as_of")
    seats: Annotated[Any, Kept(one_of(int, SizeText))] = Field(None, description="default whoever is on the slate")
    people: Annotated[Any, Kept(list[dict[str, Any]])] = Field(
        description="people by id, each with the fields that matter, as a list would spell them"
    )
    cases: Annotated[Any, Kept(list[CaseText])] = Field(description="slates with the verdicts expected")


KEYS_OF_A_VALUE = ("verdict", "actual", "base", "at_least", "at_most", "shortfall", "people")

__all__ = ["ABSENT", "KEYS_OF_A_VALUE", "CaseText", "ExpectedText", "RuleTestText"]
